#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-loop-input.py MAP_WINDOW: the loyalty loop by pointer and keys."""

import contextlib
import json
import os
import tempfile

import tap
from map_driver import Map, wait_for

# Pixels a point of a score at 100 %, and their part along each axis at an eighth of the circle
SCORE = 14
DIAGONAL = 0.7071


def write_document(folder):
    """Five phases of one episode each, of which the last returns to the second: four on the ring, the third of the
    five at the upper right."""
    phases = [{'id': f'p{i}', 'title': f'Phase {i}',
               'episodes': [{'id': f'e{i}', 'title': f'Episode {i}', 'emotion': {'score': -1}}]} for i in range(1, 6)]
    path = os.path.join(folder, 'loop.journey')
    with open(path, 'w', encoding='utf-8') as stream:
        json.dump({'format': 'journey', 'version': 1,
                   'journeys': [{'id': 'j', 'title': 'I return', 'loop': 'p2', 'phases': phases}]}, stream)
    return path


class Loop(Map):
    def __init__(self, folder):
        super().__init__(write_document(folder), 'loop')

    def find(self, episode):
        return wait_for(lambda: self.find_slider(f'Episode {episode}'), f'the point of episode {episode}')

    def wait_for_score(self, episode, score):
        wait_for(lambda: abs(self.find(episode).queryValue().currentValue - score) < 1e-9, f'{score} for {episode}')

    def find_middle(self, episode):
        return self.locate(self.find(episode))


@contextlib.contextmanager
def open_loop():
    with tempfile.TemporaryDirectory() as folder, Loop(folder) as window:
        yield window


def test_drag():
    """a point rises away from the circle: a drag outwards is a better score, one along the circle is none"""
    with open_loop() as window:
        outwards = round(3 * SCORE * DIAGONAL)
        window.point(*window.find_middle(3))
        window.pull(1, outwards, -outwards)
        window.wait_for_score(3, 2)
        window.press('ctrl+z')
        window.wait_for_score(3, -1)
        window.wait('nothing to undo', lambda state: not state['undo'])


def test_keys():
    """the keys of the map work: arrows set a score and move on, Delete forgets it"""
    with open_loop() as window:
        window.click(window.find_middle(3))
        window.wait('the focus', lambda state: state['selected'] == 'emotion-e3')
        window.press('Up')
        window.wait_for_score(3, -0.5)
        window.press('Delete')
        wait_for(lambda: 'not known' in window.find(3).name, 'an unknown score')
        window.press('ctrl+Down', 'Left')
        window.wait('the phase before the one below', lambda state: state['selected'] == 'phase-p2')


tap.run([test_drag, test_keys])

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-composite-input.py MAP_WINDOW: the journeys of a group by pointer and keys."""

import contextlib
import json
import os
import tempfile

import tap
from map_driver import Map, pyatspi, wait_for, xdotool

# Pixels a point of a score at 100 %
SCORE = 13


def write_document(folder):
    """Two people, who decide together in the second of two phases."""
    people = ['Bas', 'Els']
    journeys = [{'id': f'j{who}', 'title': f'{name} chooses', 'persona': f'p{who}', 'group': 'We choose', 'phases': [
        {'id': f'{stage}{who}', 'title': stage, 'stage': stage, 'episodes': [
            {'id': f'{stage}-{who}', 'title': f'{name} in {stage}', 'emotion': {'score': -1}}]}
        for stage in ('orientation', 'decision')]} for who, name in enumerate(people)]
    path = os.path.join(folder, 'group.journey')
    with open(path, 'w', encoding='utf-8') as stream:
        json.dump({'format': 'journey', 'version': 1, 'journeys': journeys,
                   'personas': [{'id': f'p{who}', 'name': name} for who, name in enumerate(people)]}, stream)
    return path


class Composite(Map):
    def __init__(self, folder):
        super().__init__(write_document(folder), 'composite')

    def find_point(self, name):
        def look():
            card = self.find_card(name)
            return card and pyatspi.findDescendant(card, lambda node: node.getRole() == pyatspi.ROLE_SLIDER)
        return wait_for(look, f'the point of {name}')

    def wait_for_score(self, name, score):
        wait_for(lambda: abs(self.find_point(name).queryValue().currentValue - score) < 1e-9, f'{score} for {name}')

    def point_at(self, name):
        self.point(*self.locate(self.find_point(name)))


@contextlib.contextmanager
def open_composite():
    with tempfile.TemporaryDirectory() as folder, Composite(folder) as window:
        yield window


def test_select():
    """a click selects a point of any lane; arrows go along the lane, with Control to the lane above and below"""
    with open_composite() as window:
        window.point_at('Els in orientation')
        xdotool('click', 1)
        window.wait('a point of the second lane', lambda state: state['selected'] == 'episode-orientation-1')
        window.press('Right')
        window.wait('the next in the lane', lambda state: state['selected'] == 'episode-decision-1')
        window.press('ctrl+Up', 'Left')
        window.wait('the one before that above', lambda state: state['selected'] == 'episode-orientation-0')


def test_drag():
    """a drag gives a score to the episode of its own lane only, and is taken back at once"""
    with open_composite() as window:
        window.point_at('Els in decision')
        xdotool('mousedown', 1)
        for _ in range(3):
            xdotool('mousemove_relative', '--', 0, -SCORE)
        xdotool('mouseup', 1)
        window.wait_for_score('Els in decision', 2)
        window.wait_for_score('Bas in decision', -1)
        window.press('ctrl+z')
        window.wait_for_score('Els in decision', -1)
        window.wait('nothing to undo', lambda state: not state['undo'])


def test_keys():
    """keys give a score and forget it"""
    with open_composite() as window:
        window.point_at('Bas in orientation')
        xdotool('click', 1)
        window.wait('the focus', lambda state: state['selected'] == 'episode-orientation-0')
        window.press('Up')
        window.wait_for_score('Bas in orientation', -0.5)
        window.press('ctrl+z')
        window.wait_for_score('Bas in orientation', -1)
        window.press('Delete')
        window.wait('a step to undo', lambda state: state['undo'])
        window.press('ctrl+z')
        window.wait_for_score('Bas in orientation', -1)


def test_title():
    """Shift and F2 edit the title of the episode, which can be taken back"""
    with open_composite() as window:
        window.point_at('Els in decision')
        xdotool('click', 1)
        window.wait('the focus', lambda state: state['selected'] == 'episode-decision-1')
        window.press('shift+F2')
        wait_for(lambda: pyatspi.findDescendant(window.find_list(),
                                                lambda node: node.name == 'Title of episode Els in decision'), 'a field')
        window.press('ctrl+a')
        xdotool('type', 'Els says no')
        window.press('Return')
        wait_for(lambda: window.find_card('Els says no'), 'another title')
        window.undo()
        wait_for(lambda: window.find_card('Els in decision'), 'the title as it was')


tap.run([test_select, test_drag, test_keys, test_title])

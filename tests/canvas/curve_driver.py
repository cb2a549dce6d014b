#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a test window with an emotion curve, as of map-window.c, by pointer, keys and accessibility bus."""

from map_driver import Map, in_steps, wait_for, xdotool

# Pixels a point of a score at 100 %
SCORE = 20


class Curve(Map):
    """A map of seven episodes, the last one of unknown score, scrolled down to its emotion lane."""

    def __init__(self):
        super().__init__('1x7x1')

    def find(self, episode):
        """The slider of an episode by its number"""
        return wait_for(lambda: self.find_slider(f'episode number {episode}'), f'the point of episode {episode}')

    def score(self, episode):
        return self.find(episode).queryValue().currentValue

    def wait_for_score(self, episode, score):
        try:
            wait_for(lambda: abs(self.score(episode) - score) < 1e-9, f'{score} for episode {episode}')
        except AssertionError as error:
            raise AssertionError(f'{error}; it is {self.score(episode)}') from None

    def find_middle(self, episode):
        """The middle of a point's card, which holds its face and its label"""
        return self.locate(self.find(episode))

    def point_at(self, episode):
        self.point(*self.find_middle(episode))

    def hold(self, episode, dy):
        xdotool('mousemove', '--window', self.window, *self.find_middle(episode), 'mousedown', 1, *in_steps(0, dy))

    def drag_point(self, episode, dy):
        self.hold(episode, dy)
        xdotool('mouseup', 1)

    def focus(self, episode):
        self.click(self.find_middle(episode))
        self.wait('the focus', lambda state: state['selected'] == f'emotion-e{episode}')

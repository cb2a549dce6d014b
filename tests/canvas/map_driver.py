#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a test window with a map, as of map-window.c, whose path is the first argument, by pointer and keys."""

import os
import re
import subprocess
import sys
import time

# What the window warns of kills it; what the bus's own library warns of does not kill this script.
debug = os.environ.pop('G_DEBUG', '')
import pyatspi  # noqa: E402

PATIENCE = 20
STATE = re.compile(r'zoom=(\d+) x=(\d+) y=(\d+) fit=(\d) cards=(\d+) selected=(\S*) undo=(.*)')


def xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=True, capture_output=True, text=True).stdout


def wait_for(condition, what):
    """Polls: neither the window nor the bus says when it is done."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f'never: {what}')


class Map:
    """The test window, at 100 % and its top left corner, without a selection."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([sys.argv[1], *(arguments or ['20x5x4'])], env={**os.environ, 'G_DEBUG': debug})
        self.window = wait_for(self.find_window, 'a window').split()[0]
        self.wait('a map', lambda state: state['cards'] > 0)

    def find_window(self):
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name', 'zoom='],
                              capture_output=True, text=True).stdout

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    @property
    def state(self):
        names = ('zoom', 'x', 'y', 'fit', 'cards')
        # A title that is just being set reads as none.
        found = wait_for(lambda: STATE.search(xdotool('getwindowname', self.window)), 'a title')
        return {**dict(zip(names, map(int, found.groups()[:5]))), 'selected': found[6], 'undo': found[7]}

    def wait(self, what, condition):
        try:
            return wait_for(lambda: condition(self.state), what)
        except AssertionError as error:
            raise AssertionError(f'{error}; it is {self.state}') from None

    def point(self, x, y):
        xdotool('mousemove', '--window', self.window, x, y)

    def press(self, *keys):
        xdotool('key', *keys)

    def roll(self, button, *modifiers):
        for modifier in modifiers:
            xdotool('keydown', modifier)
        xdotool('click', button)
        for modifier in modifiers:
            xdotool('keyup', modifier)

    def drag(self, button, dx, dy):
        xdotool('mousedown', button)
        for _ in range(5):
            xdotool('mousemove_relative', '--', dx // 5, dy // 5)
        xdotool('mouseup', button)

    def find_list(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return pyatspi.findDescendant(application, lambda node: node.name.startswith('Map of'))
        return None

    def wait_for_activated(self, card):
        """The window shows the id of the card that was activated last in a label."""
        frame = wait_for(self.find_list, 'the map on the bus').parent.parent.parent
        wait_for(lambda: pyatspi.findDescendant(frame, lambda node: node.name == card), f'{card} activated')

    def list_cards(self):
        """The cards that show: those that wait in the pool are there too, but are nobody's."""
        return [card for card in wait_for(self.find_list, 'the map on the bus')
                if card and card.getState().contains(pyatspi.STATE_VISIBLE) and card.name]

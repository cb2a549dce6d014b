#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a test window with a map, as of map-window.c, whose path is the first argument, by pointer and keys."""

import contextlib
import os
import re
import subprocess
import sys
import time

# What the window warns of kills it; what the bus's own library warns of does not kill this script.
debug = os.environ.pop('G_DEBUG', '')
import pyatspi  # noqa: E402
from gi.repository import GLib  # noqa: E402

PATIENCE = 40
STATE = re.compile(r'n=(?P<n>\d+) placing=(?P<placing>\d) line=(?P<line>\d) dragged=(?P<dragged>\d) '
                   r'order= ?(?P<order>.*) zoom=(?P<zoom>\d+) x=(?P<x>\d+) y=(?P<y>\d+) fit=(?P<fit>\d) '
                   r'cards=(?P<cards>\d+) selected=(?P<selected>\S*) undo=(?P<undo>.*)')
# From the window's corner on the screen to where the bus counts from: the shadow that GTK draws round a window
OFFSET = (14, 12)


def xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=True, capture_output=True, text=True).stdout


def wait_for(condition, what):
    """Polls: neither the window nor the bus says when it is done."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        # What is looked at may go meanwhile.
        with contextlib.suppress(RuntimeError, LookupError, GLib.GError):
            found = condition()
            if found:
                return found
        time.sleep(0.02)
    raise AssertionError(f'never: {what}')


class Program:
    """A running map-window."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([sys.argv[1], *arguments], env={**os.environ, 'G_DEBUG': debug})

    def find_windows(self):
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name', 'zoom='],
                              capture_output=True, text=True).stdout.split()

    def find_maps(self):
        """The maps of its windows on the bus, in the order in which they were opened."""
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return [found for found in (pyatspi.findDescendant(frame, lambda node: node.name.startswith('Map of'))
                                            for frame in application if frame) if found]
        return []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        xdotool('mouseup', 1)
        self.process.terminate()
        self.process.wait()


class Map(Program):
    """The test window, at 100 % and its top left corner, without a selection; all that it shows has its cards."""

    def __init__(self, *arguments):
        super().__init__(*(arguments or ['20x5x4']))
        self.list = None
        self.window = wait_for(self.find_windows, 'a window')[0]
        self.wait('a map', lambda state: state['cards'] > 0)
        self.wait_until_still()

    def wait_until_still(self):
        """Cards are made a frame at a time, and a new window may still find its size."""
        before = None

        def is_still():
            nonlocal before
            now, then = (self.state, [card.name for card in self.list_cards()]), before
            before = now
            return now == then
        wait_for(is_still, 'a map that stays as it is')

    @property
    def state(self):
        # A title that is just being set reads as none.
        found = wait_for(lambda: STATE.search(xdotool('getwindowname', self.window)), 'a title')
        return {name: value if name in ('order', 'selected', 'undo') else int(value)
                for name, value in found.groupdict().items()}

    def wait(self, what, condition):
        try:
            return wait_for(lambda: condition(self.state), what)
        except AssertionError as error:
            raise AssertionError(f'{error}; it is {self.state}') from None

    # Looking

    def find_list(self):
        if self.list is None:
            self.list = wait_for(lambda: next(iter(self.find_maps()), None), 'the map on the bus')
        return self.list

    def list_cards(self):
        """The cards that show: those that wait in the pool are there too, but are nobody's."""
        return [card for card in self.find_list()
                if card and card.getState().contains(pyatspi.STATE_VISIBLE) and card.name]

    def find_card(self, name):
        for card in self.find_list():
            if card and card.name == name and card.getState().contains(pyatspi.STATE_VISIBLE):
                return card
        return None

    def get_box(self, name):
        return wait_for(lambda: self.find_card(name), name).queryComponent().getExtents(pyatspi.WINDOW_COORDS)

    def find(self, name, x=0.5, y=0.5):
        """Where a share of a card is, from the window's corner."""
        box = self.get_box(name)
        return int(box.x + box.width * x) + OFFSET[0], int(box.y + box.height * y) + OFFSET[1]

    def find_tool(self, name):
        frame = self.find_list().parent.parent.parent
        box = pyatspi.findDescendant(frame, lambda node: node.name == name).queryComponent() \
            .getExtents(pyatspi.WINDOW_COORDS)
        return box.x + box.width // 2 + OFFSET[0], box.y + box.height // 2 + OFFSET[1]

    def wait_for_activated(self, card):
        """The window shows the id of the card that was activated last in a label."""
        frame = self.find_list().parent.parent.parent
        wait_for(lambda: pyatspi.findDescendant(frame, lambda node: node.name == card), f'{card} activated')

    def wait_for_list(self, episode, touchpoints):
        self.wait(f'{episode}:{touchpoints}', lambda state: f' {episode}:{touchpoints} ' in f"{state['order']} ")

    # Pointing and typing

    def point(self, x, y):
        xdotool('mousemove', '--window', self.window, x, y)

    def press(self, *keys):
        xdotool('key', *keys)

    def roll(self, button, *modifiers):
        self.with_keys(modifiers, 'click', button)

    def with_keys(self, modifiers, *words):
        for modifier in modifiers:
            xdotool('keydown', modifier)
        xdotool(*words)
        for modifier in modifiers:
            xdotool('keyup', modifier)

    def click(self, point, *modifiers, button=1):
        self.point(*point)
        self.with_keys(modifiers, 'click', button)

    def pull(self, button, dx, dy):
        """Moves the pointer with a button held."""
        xdotool('mousedown', button)
        for _ in range(5):
            xdotool('mousemove_relative', '--', dx // 5, dy // 5)
        xdotool('mouseup', button)

    def take(self, start):
        """Takes hold of something that can be dragged, once what was dragged before has arrived."""
        self.wait('the end of the last drag', lambda state: not state['dragged'])
        self.point(*start)
        xdotool('sleep', .05, 'mousedown', 1, 'sleep', .05, 'mousemove_relative', 6, 4, 'sleep', .03,
                'mousemove_relative', 6, 4, 'sleep', .03, 'mousemove_relative', 6, 4)

    def drag(self, start, end, *modifiers, release=True, lands=True):
        self.take(start)
        for modifier in modifiers:
            xdotool('keydown', modifier)
        self.carry(end, lands)
        if release:
            xdotool('sleep', .05, 'mouseup', 1)
        for modifier in modifiers:
            xdotool('keyup', modifier)

    def carry(self, end, lands=True):
        self.point(end[0] - 3, end[1] - 2)
        self.point(*end)
        if lands:
            self.wait('a drop line', lambda state: state['line'])

    def undo(self):
        self.click(self.find_tool('Take back'))

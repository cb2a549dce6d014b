#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a test window with a map, as of map-window.c, whose path is the first argument, by pointer and keys.

The window's title is its state as of the frame that was painted last, when everything had its place. So whoever waits
for a state may look for places next."""

import contextlib
import itertools
import os
import re
import subprocess
import sys
import time

# What the window warns of kills it; what the bus's own library warns of does not kill this script.
debug = os.environ.pop('G_DEBUG', '')
import pyatspi  # noqa: E402
from gi.repository import GLib  # noqa: E402
from places import get_area_in_window, tell_places  # noqa: E402

PATIENCE = 40
STATE = re.compile(r'n=(?P<n>\d+) placing=(?P<placing>\d) line=(?P<line>\d) dragged=(?P<dragged>\d) over=(?P<over>\S+) '
                   r'size=(?P<size>\S+) order= ?(?P<order>.*) zoom=(?P<zoom>\d+) x=(?P<x>\d+) y=(?P<y>\d+) '
                   r'fit=(?P<fit>\d) cards=(?P<cards>\d+) selected=(?P<selected>\S*) undo=(?P<undo>.*)')
TEXTS = {'over', 'size', 'order', 'selected', 'undo'}


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
        self.process = subprocess.Popen([sys.argv[1], *arguments], env=tell_places({**os.environ, 'G_DEBUG': debug}))

    def find_windows(self):
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name', 'zoom='],
                              capture_output=True, text=True).stdout.split()

    def find_frames(self):
        """Its windows on the bus, in the order in which they were opened"""
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return [frame for frame in application if frame]
        return []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        xdotool('mouseup', 1)
        self.process.terminate()
        self.process.wait()


class Map(Program):
    """The test window, at 100 % and its top left corner, without a selection; all that it shows has its cards."""

    index = 0  # among the windows of the program

    def __init__(self, *arguments):
        super().__init__(*(arguments or ['20x5x4']))
        self.frame = self.list = None
        self.window = wait_for(self.find_windows, 'a window')[0]
        self.wait('a map', lambda state: state['cards'] > 0)

    def find_frame(self):
        if self.frame is None:
            self.frame = wait_for(lambda: self.find_frames()[self.index], 'the window on the bus')
        return self.frame

    @property
    def state(self):
        found = wait_for(lambda: STATE.match(self.find_frame().name), 'a title')
        return {name: value if name in TEXTS else int(value) for name, value in found.groupdict().items()}

    def wait(self, what, condition):
        try:
            return wait_for(lambda: condition(self.state), what)
        except AssertionError as error:
            raise AssertionError(f'{error}; it is {self.state}') from None

    # Looking

    def find_list(self):
        if self.list is None:
            self.list = wait_for(lambda: pyatspi.findDescendant(
                self.find_frame(), lambda node: node.name.startswith('Map of')), 'the map on the bus')
        return self.list

    def list_cards(self):
        """The cards that show: those that wait in the pool are there too, but are nobody's."""
        return [card for card in self.find_list()
                if card and card.getState().contains(pyatspi.STATE_VISIBLE) and card.name]

    def find_card(self, name):
        """What shows under a name: a card, or the field over one"""
        return next((card for card in self.find_list()
                     if card and card.name == name and card.getState().contains(pyatspi.STATE_VISIBLE)), None)

    def find_slider(self, episode):
        """That of a point, whose card has its name; those that wait in the pool have none."""
        return next((card[0] for card in self.find_list() if card and f'{episode}, ' in card.name and card.childCount
                     and card.getState().contains(pyatspi.STATE_VISIBLE)), None)

    def get_box(self, name):
        return get_area_in_window(wait_for(lambda: self.find_card(name), name))

    def find(self, name, x=0.5, y=0.5):
        """Where a share of a card is, from the window's corner."""
        return self.locate(wait_for(lambda: self.find_card(name), name), x, y)

    def find_tool(self, name):
        return self.locate(pyatspi.findDescendant(self.find_frame(), lambda node: node.name == name))

    def locate(self, node, x=0.5, y=0.5):
        box = get_area_in_window(node)
        return int(box.x + box.width * x), int(box.y + box.height * y)

    def wait_for_activated(self, card):
        """The window shows the id of the card that was activated last in a label."""
        wait_for(lambda: pyatspi.findDescendant(self.find_frame(), lambda node: node.name == card), f'{card} activated')

    def wait_for_list(self, episode, touchpoints):
        self.wait(f'{episode}:{touchpoints}', lambda state: f' {episode}:{touchpoints} ' in f"{state['order']} ")

    # Pointing and typing

    def point(self, x, y):
        xdotool('mousemove', '--window', self.window, x, y)

    def press(self, *keys):
        xdotool('key', *keys)

    def roll(self, button, *modifiers):
        xdotool(*with_keys(modifiers, 'click', button))

    def click(self, point, *modifiers, button=1):
        xdotool('mousemove', '--window', self.window, *point, *with_keys(modifiers, 'click', button))

    def pull(self, button, dx, dy):
        """Moves the pointer with a button held."""
        xdotool('mousedown', button, *in_steps(dx, dy), 'mouseup', button)

    def take(self, start):
        """Takes hold of something that can be dragged."""
        xdotool('mousemove', '--window', self.window, *start, 'mousedown', 1, *in_steps(18, 12))
        ways = itertools.cycle((6, -6))

        def is_dragged(state):
            return state['dragged'] or xdotool('mousemove_relative', '--', next(ways), 0) and False
        self.wait('a drag', is_dragged)

    def drag(self, start, end, *modifiers, release=True, lands=True):
        self.take(start)
        for modifier in modifiers:
            xdotool('keydown', modifier)
        self.carry(end, lands)
        if release:
            xdotool('mouseup', 1)
            # Until then the drag has hold of the pointer, and of a click too.
            self.wait('the end of the drag', lambda state: not state['dragged'])
        for modifier in modifiers:
            xdotool('keyup', modifier)

    def carry(self, end, lands=True):
        """Drags to a place, until the map there knows that it has come so far: a drag goes on where the pointer moves."""
        box = get_area_in_window(self.find_list())
        place = end[0] - box.x, end[1] - box.y
        steps = itertools.cycle((1, 0))

        def has_arrived(state):
            if state['over'] == f'{place[0]},{place[1]}' and (state['line'] or not lands):
                return True
            self.point(end[0] - next(steps), end[1])
            return False
        self.wait(f'a place at {place}', has_arrived)

    def undo(self):
        self.click(self.find_tool('Take back'))


def with_keys(modifiers, *words):
    return [*(word for key in modifiers for word in ('keydown', key)), *words,
            *(word for key in modifiers for word in ('keyup', key))]


def in_steps(dx, dy, n=5):
    """A way of the pointer, relative to where it is"""
    places = [(dx * i // n, dy * i // n) for i in range(n + 1)]
    return [word for before, after in zip(places, places[1:])
            for word in ('mousemove_relative', '--', after[0] - before[0], after[1] - before[1])]

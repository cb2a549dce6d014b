#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-map-drag.py MAP_WINDOW: cards of a map are dragged, clicked and keyed into place by a real pointer and real keys."""

import os
import re
import subprocess
import sys
import time

import tap

# What the window warns of kills it; what the bus's own library warns of does not kill this script.
debug = os.environ.pop('G_DEBUG', '')
import pyatspi  # noqa: E402

PATIENCE = 20
STATE = re.compile(r'n=(\d+) placing=(\d) line=(\d) order= ?(.*) zoom=\d+ x=(\d+) y=(\d+) fit=\d cards=(\d+) '
                   r'selected=(\S*) undo=(.*)')
DROPS = 80


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
    """The test window with a small map, at 100 % and its top left corner."""

    def __init__(self, size='3x3x4'):
        self.process = subprocess.Popen([sys.argv[1], size], env={**os.environ, 'G_DEBUG': debug})
        self.window = wait_for(self.find_window, 'a window').split()[0]
        self.list = wait_for(self.find_list, 'the map on the bus')
        wait_for(lambda: self.find_card('touchpoint number 1'), 'cards')

    def find_window(self):
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name', 'zoom='],
                              capture_output=True, text=True).stdout

    def __enter__(self):
        return self

    def __exit__(self, *_):
        xdotool('mouseup', 1)
        self.process.terminate()
        self.process.wait()

    @property
    def state(self):
        title = xdotool('getwindowname', self.window).strip()
        found = STATE.search(title)
        if not found:
            raise AssertionError(f'no state in {title}')
        return {'n': int(found[1]), 'placing': found[2] == '1', 'line': found[3] == '1', 'order': found[4],
                'x': int(found[5]), 'y': int(found[6]), 'cards': int(found[7]), 'selected': found[8], 'undo': found[9]}

    def wait(self, what, condition):
        try:
            return wait_for(lambda: condition(self.state), what)
        except AssertionError as error:
            raise AssertionError(f'{error}; it is {self.state}') from None

    def wait_for_list(self, episode, touchpoints):
        self.wait(f'{episode}:{touchpoints}', lambda state: f' {episode}:{touchpoints} ' in f"{state['order']} ")

    def find_list(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return pyatspi.findDescendant(application, lambda node: node.name.startswith('Map of'))
        return None

    def find_card(self, name):
        for card in self.list:
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
        frame = self.list.parent.parent.parent
        box = pyatspi.findDescendant(frame, lambda node: node.name == name).queryComponent() \
            .getExtents(pyatspi.WINDOW_COORDS)
        return box.x + box.width // 2 + OFFSET[0], box.y + box.height // 2 + OFFSET[1]

    def move(self, x, y):
        xdotool('mousemove', '--window', self.window, x, y)

    def drag(self, start, end, *modifiers, release=True, lands=True):
        self.move(*start)
        xdotool('sleep', .05, 'mousedown', 1, 'sleep', .05, 'mousemove_relative', 6, 4, 'sleep', .03,
                'mousemove_relative', 6, 4, 'sleep', .03, 'mousemove_relative', 6, 4)
        for modifier in modifiers:
            xdotool('keydown', modifier)
        self.move(end[0] - 3, end[1] - 2)
        self.move(*end)
        if lands:
            self.wait('a drop line', lambda state: state['line'])
        if release:
            xdotool('sleep', .05, 'mouseup', 1)
        for modifier in modifiers:
            xdotool('keyup', modifier)

    def click(self, point, *modifiers, button=1):
        self.move(*point)
        for modifier in modifiers:
            xdotool('keydown', modifier)
        xdotool('click', button)
        for modifier in modifiers:
            xdotool('keyup', modifier)

    def press(self, *keys):
        xdotool('key', *keys)

    def undo(self):
        self.click(self.find_tool('Take back'))


# From the window's corner on the screen to where the bus counts from: the shadow that GTK draws round a window
OFFSET = (14, 12)


def test_drag_cards():
    """a card goes within and between episodes, Ctrl copies it, and each drop is one step"""
    with Map() as window:
        window.drag(window.find('touchpoint number 1'), window.find('touchpoint number 3', y=.9))
        window.wait_for_list('e1', 't2,t3,t1,t4')
        window.drag(window.find('touchpoint number 1'), window.find('touchpoint number 6', y=.1))
        window.wait_for_list('e2', 't5,t1,t6,t7,t8')
        assert window.state['undo'] == 'Move touchpoint', window.state
        window.drag(window.find('touchpoint number 1'), window.find('touchpoint number 2', y=.1), 'ctrl')
        window.wait('copied', lambda state: state['undo'] == 'Copy touchpoint')
        assert window.state['order'].count('t1,') == 1, window.state
        for _ in range(3):
            window.undo()
        window.wait('all taken back', lambda state: state['undo'] == '')
        window.wait_for_list('e1', 't1,t2,t3,t4')


def test_drag_episodes_and_phases():
    """an episode goes to another phase, and a phase behind another"""
    with Map() as window:
        window.drag(window.find('episode number 1'), window.find('episode number 4', x=.9))
        window.wait('moved', lambda state: 'p2: e4:t13,t14,t15,t16 e1:' in state['order'])
        window.drag(window.find('phase number 1', x=.2), window.find('phase number 2', x=.9))
        window.wait('moved', lambda state: state['order'].startswith('p2:'))


def test_drag_several():
    """selected cards go together"""
    with Map() as window:
        window.click(window.find('touchpoint number 1'))
        window.click(window.find('touchpoint number 3'), 'ctrl')
        window.wait('two', lambda state: state['n'] == 2)
        window.drag(window.find('touchpoint number 3'), window.find('touchpoint number 6', y=.1))
        window.wait_for_list('e2', 't5,t1,t3,t6,t7,t8')
        assert window.state['undo'] == 'Move cards', window.state
        assert window.state['n'] == 2


def test_drop_nowhere():
    """a drop on nothing changes nothing"""
    with Map() as window:
        window.drag(window.find('touchpoint number 1'), (40, window.find('touchpoint number 1')[1]), lands=False)
        window.click(window.find('touchpoint number 2'))
        window.wait('selected', lambda state: state['selected'] == 'touchpoint-t2')
        assert window.state['undo'] == '', window.state


def test_drag_from_outside():
    """something new and lines of text become cards where they are dropped"""
    with Map() as window:
        window.drag(window.find_tool('New one'), window.find('touchpoint number 2', y=.1))
        window.wait('added', lambda state: state['undo'] == 'Add touchpoint')
        window.wait('after the first', lambda state: re.search(r'e1:t1,[^,]+,t2,t3,t4 ', state['order']))
        window.drag(window.find_tool('Lines'), window.find('touchpoint number 6', y=.1))
        window.wait('two more', lambda state: re.search(r'e2:t5,[^,]+,[^,]+,t6,t7,t8 ', state['order']))


def test_place():
    """by clicks alone, and by keys alone, something new is put where dragging would"""
    with Map() as window:
        window.click(window.find_tool('Place'))
        window.wait('waiting', lambda state: state['placing'])
        window.click(window.find('touchpoint number 2', y=.1))
        window.wait('after the first', lambda state: re.search(r'e1:t1,[^,]+,t2,t3,t4 ', state['order']))
        assert not window.state['placing']
        window.undo()
        window.wait('taken back', lambda state: state['undo'] == '')
        window.click(window.find('touchpoint number 5'))
        window.wait('selected', lambda state: state['selected'] == 'touchpoint-t5')
        window.click(window.find_tool('Place'))
        window.press('Down', 'Return')
        window.wait('after the sixth', lambda state: re.search(r'e2:t5,t6,[^,]+,t7,t8 ', state['order']))
        window.undo()
        window.click(window.find_tool('Place'))
        window.press('Escape')
        window.wait('given up', lambda state: not state['placing'] and state['undo'] == '')


def test_keys():
    """Alt and arrows move, Ctrl+D duplicates, Delete removes, Ctrl+A and Shift select"""
    with Map() as window:
        window.click(window.find('touchpoint number 2'))
        window.press('alt+Down')
        window.wait_for_list('e1', 't1,t3,t2,t4')
        window.press('alt+Right')
        window.wait_for_list('e2', 't5,t6,t2,t7,t8')
        window.press('alt+Left', 'alt+Up')
        window.wait_for_list('e1', 't1,t2,t3,t4')
        window.press('ctrl+d')
        window.wait('twice', lambda state: re.search(r'e1:t1,t2,[^,]+,t3,t4 ', state['order']))
        window.press('Delete')
        window.wait_for_list('e1', 't1,t2,t3,t4')
        window.click(window.find('touchpoint number 1'))
        window.press('shift+Down')
        window.wait('two', lambda state: state['n'] == 2)
        window.press('ctrl+Down', 'ctrl+space')
        window.wait('three', lambda state: state['n'] == 3)
        window.press('ctrl+a')
        window.wait('the lane', lambda state: state['n'] == 36)
        window.press('Up', 'Delete')
        window.wait('one less', lambda state: state['undo'] == 'Delete touchpoint')


def test_menu():
    """the menu of a card moves it a step"""
    with Map() as window:
        window.click(window.find('touchpoint number 2'), button=3)
        wait_for(lambda: pyatspi.findDescendant(window.list, lambda node: node.name == 'Move down'), 'a menu')
        window.press(*['Down'] * 5, 'Return')
        window.wait('moved', lambda state: state['undo'] == 'Move touchpoint')


def test_destinations():
    """the menu of a card moves it to any episode that is typed, by keys alone"""
    with Map() as window:
        window.click(window.find('touchpoint number 2'))
        window.press('shift+F10')
        wait_for(lambda: pyatspi.findDescendant(window.list, lambda node: node.name == 'Move down'), 'a menu')
        window.press(*['Down'] * 7, 'Return')
        wait_for(lambda: pyatspi.findDescendant(window.list, lambda node: node.name == 'To which episode?'),
                 'a list of episodes')
        xdotool('type', '--delay', 30, 'number 7')
        window.press('Return')
        window.wait_for_list('e7', 't25,t26,t27,t28,t2')


def test_band():
    """a band from empty ground selects what it touches; Escape brings back what was"""
    with Map() as window:
        window.click(window.find('touchpoint number 9'))
        left = window.find('touchpoint number 1', x=0)
        right = window.find('touchpoint number 6', x=.3)
        window.move(left[0] - 20, left[1])
        xdotool('mousedown', 1)
        for step in range(1, 6):
            window.move(left[0] + (right[0] - left[0]) * step // 5, left[1] + (right[1] - left[1]) * step // 5)
        window.wait('four', lambda state: state['n'] == 4)
        window.press('Escape')
        window.wait('as before', lambda state: state['n'] == 0)
        xdotool('mouseup', 1)


def test_edge():
    """the map scrolls while something is held at its edge"""
    with Map('20x5x4') as window:
        window.drag(window.find('touchpoint number 1'), (1372, 500), release=False, lands=False)
        window.wait('scrolled', lambda state: state['x'] > 300)


def test_many_drops():
    """every one of eighty drops lands"""
    with Map() as window:
        for number in range(DROPS):
            card, target = (1, 6) if number % 2 == 0 else (1, 2)
            window.drag(window.find(f'touchpoint number {card}'), window.find(f'touchpoint number {target}', y=.1))
            if number % 2 == 0:
                window.wait_for_list('e2', 't5,t1,t6,t7,t8')
            else:
                window.wait_for_list('e1', 't1,t2,t3,t4')
            column = 5 if number % 2 == 0 else 2
            wait_for(lambda: window.get_box('touchpoint number 1').x
                     == window.get_box(f'touchpoint number {column}').x, 'the card where it landed')
        assert window.state['cards'] <= 404


tap.run([test_drag_cards, test_drag_episodes_and_phases, test_drag_several, test_drop_nowhere, test_drag_from_outside,
         test_place, test_keys, test_menu, test_destinations, test_band, test_edge, test_many_drops])

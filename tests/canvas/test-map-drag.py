#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-map-drag.py MAP_WINDOW: cards of a map are dragged, clicked and keyed into place by a real pointer and real keys."""

import re

import tap
from map_driver import Map, Program, in_steps, pyatspi, wait_for, xdotool

DROPS = 80
SMALL = '3x3x4'


def test_drag_cards():
    """a card goes within and between episodes, Ctrl copies it, and each drop is one step"""
    with Map(SMALL) as window:
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
    with Map(SMALL) as window:
        window.drag(window.find('episode number 1'), window.find('episode number 4', x=.9))
        window.wait('moved', lambda state: 'p2: e4:t13,t14,t15,t16 e1:' in state['order'])
        window.drag(window.find('phase number 1', x=.2), window.find('phase number 2', x=.9))
        window.wait('moved', lambda state: state['order'].startswith('p2:'))


def test_drag_several():
    """selected cards go together"""
    with Map(SMALL) as window:
        window.click(window.find('touchpoint number 1'))
        # Not where it is taken next: that would be a double click.
        window.click(window.find('touchpoint number 3', x=.2), 'ctrl')
        window.wait('two', lambda state: state['n'] == 2)
        window.drag(window.find('touchpoint number 3'), window.find('touchpoint number 6', y=.1))
        window.wait_for_list('e2', 't5,t1,t3,t6,t7,t8')
        assert window.state['undo'] == 'Move cards', window.state
        assert window.state['n'] == 2


def test_drop_nowhere():
    """a drop on nothing changes nothing"""
    with Map(SMALL) as window:
        window.drag(window.find('touchpoint number 1'), (40, window.find('touchpoint number 1')[1]), lands=False)
        assert window.state['undo'] == '', window.state


def test_click_under_picture():
    """what was dropped on nothing flies back over cards that can be clicked meanwhile"""
    with Map(SMALL) as window:
        places = [window.find(f'touchpoint number {number}', x=.3) for number in (2, 1)]
        window.drag(places[1], (40, places[1][1]), lands=False)
        # Each takes a frame at least, and the way back half a second.
        for number in range(16):
            card = 2 - number % 2
            window.click(places[number % 2])
            window.wait('selected', lambda state, card=card: state['selected'] == f'touchpoint-t{card}')
        assert window.state['undo'] == '', window.state


class Beside(Map):
    """One of two windows of a program, which are put beside each other"""

    def __init__(self, program, window, index):
        self.process = program.process
        self.window = window
        self.index = index
        self.frame = self.list = None
        wait_for(self.come_to_place, f'a window in place {index}')

    def come_to_place(self):
        """Without a window manager GTK may take back a size that it is given while it opens."""
        x, width, height = 800 * self.index, 790, 900
        lines = xdotool('getwindowgeometry', '--shell', self.window).splitlines()
        at = dict(line.split('=') for line in lines)
        if [at[name] for name in ('X', 'Y', 'WIDTH', 'HEIGHT')] != [str(x), '0', str(width), str(height)]:
            xdotool('windowsize', self.window, width, height, 'windowmove', self.window, x, 0)
            return False
        return self.state['size'] == f'{width}x{height}'


def test_two_windows():
    """a card dragged to the map of another document is copied there and stays here"""
    with Program(SMALL, '1x2x1') as program:
        windows = wait_for(lambda: len(program.find_windows()) == 2 and program.find_windows(), 'two windows')
        # In the order in which they were opened, as on the bus
        one, other = (Beside(program, window, index) for index, window in enumerate(sorted(windows, key=int)))
        before = one.state['order']
        one.take(one.find('touchpoint number 3'))
        other.carry(other.find('touchpoint number 1', y=.9))
        xdotool('mouseup', 1)
        other.wait('copied', lambda state: state['undo'] == 'Copy touchpoint')
        assert re.search(r'e1:t1,[^, ]+ ', other.state['order']), other.state
        assert (one.state['order'], one.state['undo']) == (before, ''), one.state


def test_drag_from_outside():
    """something new and lines of text become cards where they are dropped"""
    with Map(SMALL) as window:
        window.drag(window.find_tool('New one'), window.find('touchpoint number 2', y=.1))
        window.wait('added', lambda state: state['undo'] == 'Add touchpoint')
        window.wait('after the first', lambda state: re.search(r'e1:t1,[^,]+,t2,t3,t4 ', state['order']))
        window.drag(window.find_tool('Lines'), window.find('touchpoint number 6', y=.1))
        window.wait('two more', lambda state: re.search(r'e2:t5,[^,]+,[^,]+,t6,t7,t8 ', state['order']))


def test_place():
    """by clicks alone, and by keys alone, something new is put where dragging would"""
    with Map(SMALL) as window:
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
    with Map(SMALL) as window:
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


def choose(window, name):
    """Goes to an entry of the open menu by keys, from its first one, passing over those that are not to be had now."""
    def list_entries():
        found = pyatspi.findAllDescendants(window.find_list(), lambda node: node.getRole() == pyatspi.ROLE_MENU_ITEM)
        entries = [node.name for node in found if node.getState().contains(pyatspi.STATE_SENSITIVE)]
        return name in entries and entries
    entries = wait_for(list_entries, f'a menu with {name}')
    window.press(*['Down'] * entries.index(name), 'Return')


def test_menu():
    """the menu of a card moves it a step"""
    with Map(SMALL) as window:
        window.click(window.find('touchpoint number 2'), button=3)
        choose(window, 'Move down')
        window.wait_for_list('e1', 't1,t3,t2,t4')
        assert window.state['undo'] == 'Move touchpoint', window.state


def test_destinations():
    """the menu of a card moves it to any episode that is typed, by keys alone"""
    with Map(SMALL) as window:
        window.click(window.find('touchpoint number 2'))
        window.press('shift+F10')
        choose(window, 'Move to…')
        wait_for(lambda: pyatspi.findDescendant(window.find_list(), lambda node: node.name == 'To which episode?'),
                 'a list of episodes')
        xdotool('type', '--delay', 30, 'number 7')
        window.press('Return')
        window.wait_for_list('e7', 't25,t26,t27,t28,t2')


def test_band():
    """a band from empty ground selects what it touches; Escape brings back what was"""
    with Map(SMALL) as window:
        window.click(window.find('touchpoint number 9'))
        left = window.find('touchpoint number 1', x=0)
        right = window.find('touchpoint number 6', x=.3)
        window.point(left[0] - 20, left[1])
        xdotool('mousedown', 1, *in_steps(right[0] - left[0] + 20, right[1] - left[1]))
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
    with Map(SMALL) as window:
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


tap.run([test_drag_cards, test_drag_episodes_and_phases, test_drag_several, test_drop_nowhere, test_click_under_picture,
         test_two_windows, test_drag_from_outside, test_place, test_keys, test_menu, test_destinations, test_band,
         test_edge, test_many_drops])

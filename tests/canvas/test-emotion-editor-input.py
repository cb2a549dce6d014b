#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-emotion-editor-input.py MAP_WINDOW: the editor at a point of the curve by pointer, keys and accessibility bus."""

import contextlib

import tap
from curve_driver import Curve
from map_driver import pyatspi, wait_for, xdotool


class Editor(Curve):
    """A map of seven episodes and the editor at its points."""

    def find_editor(self):
        """The editor while it is open."""
        return next((node for node in wait_for(self.find_list, 'the map on the bus') if node
                     and node.name.startswith('Emotion of') and node.getState().contains(pyatspi.STATE_VISIBLE)), None)

    def find_part(self, role, name):
        """A control of the editor by what a screen reader says of it."""
        with contextlib.suppress(RuntimeError, LookupError):
            editor = self.find_editor()
            return editor and pyatspi.findDescendant(editor, lambda node: node.getRole() == role and node.name == name)

    def part(self, role, name):
        return wait_for(lambda: self.find_part(role, name), name)

    def wait_for_focus(self, role, name):
        def has_focus():
            with contextlib.suppress(RuntimeError, LookupError):
                part = self.find_part(role, name)
                return part and part.getState().contains(pyatspi.STATE_FOCUSED)
        try:
            wait_for(has_focus, f'the focus at {name}')
        except AssertionError as error:
            found = pyatspi.findDescendant(self.find_frame(), lambda node: node.getState().contains(pyatspi.STATE_FOCUSED))
            raise AssertionError(f'{error}; it is at {found}, {self.state}') from None

    def press_menu_item(self, name):
        """That of a menu, which is a child of the map too"""
        def look():
            with contextlib.suppress(RuntimeError, LookupError):
                return pyatspi.findDescendant(self.find_list(), lambda node: node.name == name
                                              and node.getRole() == pyatspi.ROLE_MENU_ITEM)
        wait_for(look, name).queryAction().doAction(0)

    def wait_for_editor(self):
        """It is there once the word has the focus."""
        self.wait_for_focus(pyatspi.ROLE_TEXT, 'In a word')

    def wait_for_none(self):
        wait_for(lambda: not self.find_editor(), 'no editor')

    def wait_for_point(self, episode, start):
        wait_for(lambda: self.find(episode).name.startswith(start), f'{start} at {episode}')


def test_ways_in():
    """Enter, F2, a double click, a click on the selected point and its menu open the editor; Escape closes it"""
    with Editor() as window:
        window.click(window.find_middle(3))
        window.wait('the focus', lambda state: state['selected'] == 'emotion-e3')
        assert not window.find_editor()
        for keys in ('Return', 'F2'):
            window.press(keys)
            window.wait_for_editor()
            window.press('Escape')
            window.wait_for_none()
        window.press('Menu')
        window.press_menu_item('Edit…')
        window.wait_for_editor()
        window.press('Escape')
        window.wait_for_none()
        window.press('Left', 'Right')
        window.wait('the focus', lambda state: state['selected'] == 'emotion-e3')
        window.click(window.find_middle(3))
        window.wait_for_editor()
        window.press('Escape')
        window.wait_for_none()
        window.press('Right')
        window.wait('the next point', lambda state: state['selected'] == 'emotion-e4')
        for _ in ('another point', 'the selected one'):
            window.point_at(5)
            xdotool('click', '--repeat', 2, '--delay', 60, 1)
            window.wait_for_editor()
            window.press('Escape')
            window.wait_for_none()
        assert not window.state['undo']


def test_keys():
    """words and heights of a row of episodes without leaving the keyboard, each a step"""
    with Editor() as window:
        window.focus(3)
        window.press('Return')
        window.wait_for_editor()
        xdotool('type', 'torn')
        window.wait_for_point(3, 'torn, −1, ')
        window.press('Up', 'shift+Up')
        window.wait_for_point(3, 'torn, −0.4, ')
        window.press('alt+Right')
        window.wait('the next point', lambda state: state['selected'] == 'emotion-e4')
        xdotool('type', 'busy')
        window.wait_for_point(4, 'busy, ')
        window.press('alt+Right', 'alt+Left', 'alt+Left')
        window.wait('the point before', lambda state: state['selected'] == 'emotion-e3')
        window.press('ctrl+z')
        window.wait_for_point(4, 'curious, ')
        window.press('ctrl+z', 'ctrl+z')
        window.wait_for_point(3, 'curious, −1, ')
        window.wait('nothing to undo', lambda state: not state['undo'])
        window.press('ctrl+shift+z')
        window.wait_for_point(3, 'torn, ')
        window.press('ctrl+z', 'Escape')
        window.wait_for_none()
        window.press('Right')
        window.wait('the map', lambda state: state['selected'] == 'emotion-e4')


def test_tab():
    """Tab goes past the last control to the next episode, Shift+Tab before the first to the one before"""
    with Editor() as window:
        window.focus(3)
        window.press('Return')
        window.wait_for_editor()
        window.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')
        window.wait_for_focus(pyatspi.ROLE_CHECK_BOX, 'Measured, not assumed')
        window.press('Tab')
        window.wait('the next point', lambda state: state['selected'] == 'emotion-e4')
        window.wait_for_focus(pyatspi.ROLE_SLIDER, 'Emotion')
        window.press('shift+Tab')
        window.wait('the point before', lambda state: state['selected'] == 'emotion-e3')


def test_wheel():
    """arrows go round the wheel, space takes a word, which gives an unknown score its height"""
    with Editor() as window:
        window.focus(6)
        window.press('Right')
        window.wait('the unknown point', lambda state: state['selected'] == 'emotion-e7')
        window.press('Return')
        window.wait_for_editor()
        window.press('Tab', 'Down', 'Down', 'Left', 'space')
        window.wait_for_point(7, 'unsure, −1, ')
        chosen = window.part(pyatspi.ROLE_RADIO_BUTTON, 'unsure').getState()
        assert chosen.contains(pyatspi.STATE_CHECKED) and chosen.contains(pyatspi.STATE_FOCUSED)
        window.press('ctrl+z')
        wait_for(lambda: 'not known' in window.find(7).name, 'an unknown score')


def test_bus():
    """a screen reader takes a word and sets the height"""
    with Editor() as window:
        window.focus(3)
        window.press('Return')
        window.wait_for_editor()
        window.part(pyatspi.ROLE_RADIO_BUTTON, 'angry')
        window.part(pyatspi.ROLE_RADIO_BUTTON, 'bored').queryAction().doAction(0)
        window.wait_for_point(3, 'bored, −1, ')
        slider = window.part(pyatspi.ROLE_SLIDER, 'Emotion')
        slider.queryValue().currentValue = 3
        window.wait_for_point(3, 'bored, +3, ')
        assert window.part(pyatspi.ROLE_SLIDER, 'Emotion').description == '3'


tap.run([test_ways_in, test_keys, test_tab, test_wheel, test_bus])

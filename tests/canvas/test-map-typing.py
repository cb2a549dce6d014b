#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-map-typing.py MAP_WINDOW: editing texts in place with real keys and over the accessibility bus."""

import tap
from map_driver import Map, pyatspi, wait_for, xdotool


def wait_for_field(window, name):
    return wait_for(lambda: window.find_card(name), f'a field {name}')


def wait_for_card(window, name):
    return wait_for(lambda: window.find_card(name), f'a card {name}')


def focus_first(window):
    """The first touchpoint, below its phase, its episode and the scenario"""
    window.press('Tab')
    window.wait('a card with the focus', lambda state: state['selected'])
    while not window.state['selected'].startswith('touchpoint-'):
        before = window.state['selected']
        window.press('Down')
        window.wait('the next card', lambda state, before=before: state['selected'] != before)


def test_type():
    """Enter edits, Enter keeps, Escape takes back"""
    with Map('3x3x4') as window:
        focus_first(window)
        window.press('Return')
        field = wait_for_field(window, 'Title of touchpoint touchpoint number 1')
        tap.equal(field.getRole(), pyatspi.ROLE_TEXT)
        xdotool('type', ' b')
        window.press('Return')
        wait_for_card(window, 'touchpoint number 1 b')
        window.wait('a step', lambda state: state['undo'] == 'Edit title')
        window.press('F2')
        wait_for_field(window, 'Title of touchpoint touchpoint number 1 b')
        xdotool('type', 'xyz')
        wait_for_card(window, 'touchpoint number 1 bxyz')
        window.press('Escape')
        wait_for_card(window, 'touchpoint number 1 b')


def test_bus():
    """any text can be set over the accessibility bus"""
    with Map('3x3x4') as window:
        focus_first(window)
        window.press('F2')
        field = wait_for_field(window, 'Title of touchpoint touchpoint number 1')
        field.queryEditableText().setTextContents('Größe ☃ 旅')
        wait_for_card(window, 'Größe ☃ 旅')
        window.press('Return')
        window.wait('the card has the focus', lambda state: state['selected'] == 'touchpoint-t1')


def test_chain():
    """Ctrl+Enter makes a card, Enter the next one, and Enter without a text is the end"""
    with Map('3x3x4') as window:
        focus_first(window)
        window.press('ctrl+Return')
        for name in ('Mail', 'Letter'):
            wait_for_field(window, 'Title of touchpoint')
            xdotool('type', name)
            wait_for_card(window, name)
            window.press('Return')
        wait_for_field(window, 'Title of touchpoint')
        window.press('Return')
        wait_for(lambda: not window.find_card('Title of touchpoint'), 'the end of the field')
        window.wait('a step', lambda state: state['undo'] == 'Add touchpoint')


def test_tab():
    """Tab goes to the next card of the lane"""
    with Map('3x3x4') as window:
        focus_first(window)
        window.press('Return')
        for number in (1, 2, 3):
            wait_for_field(window, f'Title of touchpoint touchpoint number {number}')
            window.press('Tab')
        wait_for_field(window, 'Title of touchpoint touchpoint number 4')


tap.run([test_type, test_bus, test_chain, test_tab])

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-emotion-input.py MAP_WINDOW: taking hold of the emotion curve by pointer, keys and accessibility bus."""

import tap
from curve_driver import SCORE, Curve
from map_driver import pyatspi, wait_for, xdotool


def test_bus():
    """a point is a slider on the accessibility bus, which can be read and set"""
    with Curve() as window:
        slider = window.find(3)
        assert slider.name == 'curious, −1, episode number 3, 3 of 7', slider.name
        value = slider.queryValue()
        assert (value.minimumValue, value.maximumValue, value.currentValue) == (-5, 5, -1)
        assert slider.getState().contains(pyatspi.STATE_FOCUSABLE)
        value.currentValue = 2.34
        window.wait_for_score(3, 2.3)
        wait_for(lambda: window.find(3).name == 'curious, +2.3, episode number 3, 3 of 7', 'a new name')
        window.wait('a step', lambda state: state['undo'] == 'Change emotion')
        window.find(3).queryValue().currentValue = 99
        window.wait_for_score(3, 5)
        window.press('ctrl+z')
        window.wait_for_score(3, 2.3)
        window.press('ctrl+z')
        window.wait_for_score(3, -1)
        assert 'not known' in window.find(7).name


def test_drag():
    """a drag sets a score to halves, and is one step; so is the next one"""
    with Curve() as window:
        window.drag_point(3, -2 * SCORE)
        window.wait_for_score(3, 1)
        window.drag_point(3, -SCORE)
        window.wait_for_score(3, 2)
        window.press('ctrl+z')
        window.wait_for_score(3, 1)
        window.press('ctrl+z')
        window.wait_for_score(3, -1)
        window.wait('nothing to undo', lambda state: not state['undo'])
        window.drag_point(3, 20 * SCORE)
        window.wait_for_score(3, -5)


def test_drag_finely():
    """with Shift a drag sets tenths"""
    with Curve() as window:
        xdotool('keydown', 'shift')
        window.drag_point(3, -25)
        xdotool('keyup', 'shift')
        window.wait_for_score(3, 0.3)


def test_click_changes_nothing():
    """a click, even an unsteady one, changes no score"""
    with Curve() as window:
        window.drag_point(3, 2)
        window.wait('the focus', lambda state: state['selected'] == 'emotion-e3')
        window.press('Right')
        window.wait('the next point', lambda state: state['selected'] == 'emotion-e4')
        assert window.score(3) == -1
        assert not window.state['undo']


def test_pan_over_a_point():
    """the middle button pans where it is pressed on a point, and the first one with space held; neither moves the point"""
    with Curve() as window:
        window.focus(2)
        for _ in range(8):
            window.point_at(3)
            window.roll(4, 'ctrl')
        window.wait('zoomed', lambda state: state['zoom'] > 2000)
        x, y = window.state['x'], window.state['y']
        window.point_at(3)
        window.pull(2, -60, -50)
        window.wait('panned right and down', lambda state: (state['x'], state['y']) == (x + 60, y + 50))
        window.point_at(3)
        xdotool('keydown', 'space')
        window.pull(1, 60, 30)
        xdotool('keyup', 'space')
        window.wait('panned left and up', lambda state: (state['x'], state['y']) == (x, y + 20))
        assert window.score(3) == -1
        assert not window.state['undo']


def test_escape():
    """Escape in the middle of a drag leaves no trace of it"""
    with Curve() as window:
        window.hold(3, -3 * SCORE)
        window.wait_for_score(3, 2)
        window.press('Escape')
        window.wait_for_score(3, -1)
        window.wait('nothing to undo', lambda state: not state['undo'])
        xdotool('mousemove_relative', '--', 0, -40)
        xdotool('mouseup', 1)
        window.drag_point(2, -SCORE)
        window.wait_for_score(2, -2)
        assert window.score(3) == -1


def test_keys():
    """arrows, pages, Home, End and Delete set a score; arrows to the side and with Ctrl move on"""
    with Curve() as window:
        window.focus(3)
        for keys, score in (('Up', -0.5), ('shift+Up', -0.4), ('Down', -0.9), ('shift+Down', -1), ('Prior', 0),
                            ('Next', -1), ('Home', -5), ('Down', -5), ('End', 5), ('Up', 5), ('KP_Down', 4.5)):
            window.press(keys)
            window.wait_for_score(3, score)
        window.press('Delete')
        wait_for(lambda: 'not known' in window.find(3).name, 'an unknown score')
        assert window.state['selected'] == 'emotion-e3'
        window.press('Down')
        wait_for(lambda: ' 0, ' in window.find(3).name, 'a score in the middle')
        window.press('Right')
        window.wait('the next point', lambda state: state['selected'] == 'emotion-e4')
        window.press('Left', 'ctrl+Up', 'Left')
        window.wait('out of the lane', lambda state: state['selected'] == 'touchpoint-t2')
        window.press('Right', 'Down')
        window.wait('back in it', lambda state: state['selected'] == 'emotion-e3')
        window.press('ctrl+Down', 'Right')
        window.wait('below it', lambda state: state['selected'].startswith('note-'))
        # Keys in a row are one step; what was deleted comes back by itself.
        window.press('ctrl+z')
        wait_for(lambda: 'not known' in window.find(3).name, 'an unknown score again')
        window.press('ctrl+z')
        window.wait_for_score(3, 4.5)
        window.press('ctrl+z')
        window.wait_for_score(3, -1)
        window.wait('nothing to undo', lambda state: not state['undo'])


def test_unknown():
    """an episode of unknown score gets one by an arrow, and by a click at its height"""
    with Curve() as window:
        window.focus(6)
        window.press('Right')
        window.wait('the unknown point', lambda state: state['selected'] == 'emotion-e7')
        middle = window.find_middle(7)
        window.press('Up')
        wait_for(lambda: ' 0, ' in window.find(7).name, 'a score in the middle')
        window.press('ctrl+z')
        wait_for(lambda: 'not known' in window.find(7).name, 'an unknown score')
        window.click((middle[0], middle[1] - 3 * SCORE))
        wait_for(lambda: window.score(7) in (2.5, 3, 3.5), 'the score of that height')
        window.wait('the focus', lambda state: state['selected'] == 'emotion-e7')


tap.run([test_bus, test_drag, test_drag_finely, test_click_changes_nothing, test_pan_over_a_point, test_escape, test_keys,
         test_unknown])

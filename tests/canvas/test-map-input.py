#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-map-input.py MAP_WINDOW: pointer, keys and accessibility bus on a real window with a map."""

import tap
from map_driver import Map, get_area_in_window, pyatspi, wait_for, xdotool


def test_scroll():
    """the wheel scrolls, with Shift sideways"""
    with Map() as window:
        window.point(600, 400)
        window.roll(5)
        down = window.wait('scrolled down', lambda state: state['y'] > 0)
        assert down and window.state['x'] == 0
        window.roll(5, 'shift')
        window.wait('scrolled right', lambda state: state['x'] > 0)
        window.roll(4)
        window.wait('scrolled up', lambda state: state['y'] == 0)


def test_zoom_at_pointer():
    """Ctrl and the wheel zoom where the pointer is"""
    with Map() as window:
        window.point(600, 400)
        while (before := window.state['x']) <= 600:
            window.roll(5, 'shift')
            window.wait('further right', lambda state, before=before: state['x'] > before)
        before = window.state
        window.roll(4, 'ctrl')
        window.wait('zoomed in', lambda state: state['zoom'] == 1100)
        pointer = 600 - window.locate(window.find_list(), 0, 0)[0]
        moved = abs(window.state['x'] - ((before['x'] + pointer) * 1.1 - pointer))
        assert moved <= 1, moved
        window.roll(5, 'ctrl')
        window.wait('zoomed out', lambda state: state['zoom'] == 1000)
        assert abs(window.state['x'] - before['x']) <= 1


def test_zoom_keys():
    """Ctrl with plus, minus, 0 and 9 zoom, on the keypad too"""
    with Map('3x3x4') as window:
        window.press('Tab')
        window.wait('a card with the focus', lambda state: state['selected'])
        for keys, zoom in (('ctrl+plus', 1250), ('ctrl+KP_Add', 1500), ('ctrl+0', 1000), ('ctrl+minus', 800),
                           ('ctrl+KP_Subtract', 670)):
            window.press(keys)
            window.wait(f'{zoom} by {keys}', lambda state, zoom=zoom: state['zoom'] == zoom)
        window.press('ctrl+9')
        window.wait('the whole map', lambda state: state['fit'] == 1)


def test_pan():
    """the middle button pans, and the first one while space is held"""
    with Map() as window:
        window.point(700, 600)
        for _ in range(8):
            window.roll(4, 'ctrl')
        window.wait('zoomed', lambda state: state['zoom'] > 2000)
        x, y = window.state['x'], window.state['y']
        card = next(card.name for card in window.list_cards() 
                    if 500 < get_area_in_window(card).x < 900 and get_area_in_window(card).y > 400)
        before = window.get_box(card)
        window.point(900, 600)
        window.pull(2, -300, -90)
        window.wait('panned right and down', lambda state: (state['x'], state['y']) == (x + 300, y + 90))
        after = window.get_box(card)
        assert abs(before.x - after.x - 300) <= 1 and abs(before.y - after.y - 90) <= 1, (before, after)
        window.point(600, 500)
        xdotool('click', 1)
        xdotool('keydown', 'space')
        window.pull(1, 200, 40)
        xdotool('keyup', 'space')
        window.wait('panned left and up', lambda state: (state['x'], state['y']) == (x + 100, y + 50))


def test_keys():
    """arrows go from card to card and carry the view along; Tab leaves"""
    with Map() as window:
        window.press('Tab')
        first = window.wait('a card with the focus', lambda state: state['selected'])
        assert first
        seen = [window.state['selected']]
        for _ in range(3):
            window.press('Down')
            window.wait('the next card', lambda state: state['selected'] not in seen)
            seen.append(window.state['selected'])
        for _ in range(12):
            window.press('Right')
            window.wait('the next column', lambda state: state['selected'] not in seen)
            seen.append(window.state['selected'])
        window.wait('the view follows', lambda state: state['x'] > 0)
        window.press('Home')
        window.wait('the row\'s start', lambda state: state['selected'] == seen[3] and state['x'] < 300)
        window.press('ctrl+Home')
        window.wait('the first phase', lambda state: state['selected'] == seen[1])
        window.press('ctrl+End')
        window.wait('the last card', lambda state: state['selected'] not in seen and state['x'] > 10000)
        kept = window.state['selected']
        window.press('Tab', 'Down', 'shift+Tab', 'Escape')
        window.wait('nothing selected', lambda state: not state['selected'])
        window.press('Left')
        window.wait('from where it was', lambda state: state['selected'] not in ('', kept, seen[0]))


def test_bus():
    """every card has a role, a name and an action on the accessibility bus"""
    with Map('3x3x4') as window:
        cards = wait_for(window.list_cards, 'cards')
        assert len(cards) > 20, len(cards)
        tap.none(f'{card.name}: {card.getRoleName()}' for card in cards if card.getRole() != pyatspi.ROLE_LIST_ITEM)
        # Over a point of the curve lies a slider, which takes the focus.
        tap.none(f'{card.name} cannot be focused' for card in cards
                 if not (card[0] if card.childCount else card).getState().contains(pyatspi.STATE_FOCUSABLE))
        card = next(card for card in cards if card.name.startswith('touchpoint number 1'))
        actions = card.queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        actions.doAction(names.index('card.activate'))
        name = f'Title of touchpoint {card.name}'
        wait_for(lambda: pyatspi.findDescendant(window.find_list(), lambda node: node.name == name),
                 'a field for the title')


def test_click():
    """a click selects, a click beside it does not, and two activate"""
    with Map('3x3x4') as window:
        cards = wait_for(window.list_cards, 'cards')
        card = next(card for card in cards if card.name.startswith('touchpoint number 2'))
        window.click(window.locate(card))
        window.wait('selected', lambda state: state['selected'] == 'touchpoint-t2')
        xdotool('click', '--repeat', 2, '--delay', 50, 1)
        name = f'Title of touchpoint {card.name}'
        wait_for(lambda: pyatspi.findDescendant(window.find_list(), lambda node: node.name == name),
                 'a field for the title')
        window.click((30, 500))
        window.wait('nothing selected', lambda state: not state['selected'])


tap.run([test_scroll, test_zoom_at_pointer, test_zoom_keys, test_pan, test_keys, test_bus, test_click])

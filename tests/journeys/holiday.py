#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""holiday.py PROGRAM FOLDER: a person opens the example, looks at it, exports it and saves it."""
import os
import sys
from pathlib import Path

import tap
from accessible import FocusWatch, list_complaints
from person import Program, wait

program, keep = sys.argv[1:3]
home = Path(os.environ['HOME'])
os.makedirs(keep, exist_ok=True)


def start(*files, **environment):
    return Program(program, *files, keep=keep, **environment)


def reach(person, name, key='Tab', most=40):
    """Presses a key until the focus is on something of that name."""
    watch = FocusWatch()
    for _ in range(most):
        node = watch.press(person, key)
        if name in node.name:
            watch.close()
            return node
    raise AssertionError(f'{key} never reaches “{name}”')


def test_pointer():
    """by pointer: start page, example, zoom, journey, other pages"""
    with start() as person:
        person.resize(1600, 1000)
        person.find('push button', 'A family holiday')
        person.picture('start')
        tap.none(list_complaints(person))
        person.click(person.find('push button', 'A family holiday'))
        wait(lambda: 'Untitled' in person.title(), 'the document')
        person.find(name='I book and pay')
        person.picture('map')
        tap.none(list_complaints(person))

        person.click(person.find('push button', 'Zoom out'))
        wait(lambda: not person.is_there('push button', 'Zoom 100 %'), 'another zoom')
        person.click(person.find(name='Fit the map in the window'))
        person.picture('fit')
        person.click(person.find('list item', 'Ideal'))
        wait(lambda: person.find('list item', 'Ideal').getState().contains(23), 'the ideal journey')
        person.picture('ideal')


def test_keyboard():
    """by keyboard: example, cards, zoom, export, save as, close"""
    with start() as person:
        person.resize(1600, 1000)
        person.find('push button', 'A family holiday')
        reach(person, 'A family holiday')
        person.key('Return')
        wait(lambda: 'Untitled' in person.title(), 'the document')

        person.key('ctrl+minus')
        wait(lambda: not person.is_there('push button', 'Zoom 100 %'), 'another zoom')
        person.key('ctrl+0')
        person.find('push button', 'Zoom 100 %')

        person.key('ctrl+shift+e')
        person.find('push button', 'Cancel')
        person.picture('export')
        tap.none(list_complaints(person))
        person.key('Escape')
        person.gone('push button', 'Cancel')

        person.key('ctrl+shift+s')
        person.find(name='Save as')
        person.key('ctrl+a')
        person.type(str(home / 'mine.journey'))
        person.key('Return')
        wait(lambda: (home / 'mine.journey').exists(), 'the file')
        wait(lambda: 'mine.journey' in person.title(), 'its name in the title')

        person.key('ctrl+w')
        wait(lambda: person.process.poll() is not None, 'the end')
        tap.equal(person.process.returncode, 0, 'exit')


def test_refused():
    """a refused file says what is wrong, and the window stays usable"""
    bad = home / 'bad.journey'
    bad.write_text('{"format": "journey", "version": 1, "personas": [{"id": "p", "name": 3}]}')
    with start(bad) as person:
        person.find(name='personas[0].name')
        person.picture('refused')
        tap.none(list_complaints(person))
        person.key('Escape')
        person.gone(name='personas[0].name')
        reach(person, 'A visit to the DIY store')
        person.key('Return')
        wait(lambda: 'Untitled' in person.title(), 'the document')


def test_second_start():
    """a file that is open raises its window, in the same process"""
    file = home / 'once.journey'
    file.write_text('{"format": "journey", "version": 1, "journeys": [{"id": "j", "title": "I wait"}]}')
    with start(file) as person:
        wait(lambda: 'once.journey' in person.title(), 'the document')
        again = person.start(file)
        tap.equal(again.wait(timeout=60), 0, 'the second start')
        tap.equal(len(person.windows()), 1, 'windows')
        wait(lambda: 'once.journey' in person.xdotool('getactivewindow', 'getwindowname'), 'the window in front')


def test_looks():
    """narrow, dark, in high contrast"""
    example = Path(os.environ['KLANTREIS_DATA_DIR']) / 'examples' / 'holiday.en.journey'
    for name, width, height, environment in (
            ('narrow', 360, 720, {}),
            ('dark', 1600, 1000, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}),
            ('narrow-dark', 360, 720, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}),
            ('contrast', 1600, 1000, {'ADW_DEBUG_HIGH_CONTRAST': '1'})):
        with start(example, **environment) as person:
            person.resize(width, height)
            person.find(name='We fix our dates')
            person.picture(name)


tap.run([test_pointer, test_keyboard, test_refused, test_second_start, test_looks])

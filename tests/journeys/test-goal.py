#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-goal.py PROGRAM FOLDER: a person sets the goal, and makes and arranges journeys."""
import json
import os
import shutil
import sys
from pathlib import Path

import tap
from accessible import list_complaints
from person import Program, pyatspi, wait
from pointer import Pointer

program, keep = sys.argv[1:3]
home = Path(os.environ['HOME'])
examples = Path(os.environ['KLANTREIS_DATA_DIR']) / 'examples'
os.makedirs(keep, exist_ok=True)


def open_copy(name):
    path = home / f'{name}.journey'
    shutil.copy(examples / 'holiday.en.journey', path)
    person = Program(program, path, keep=keep)
    return person, path


def save(person, path, holds):
    """Saves until the file holds what it should, and gives that."""
    person.key('ctrl+s')
    wait(lambda: holds(json.loads(path.read_text())), 'the saved file')
    return json.loads(path.read_text())


def has_focus(node):
    return node.getState().contains(pyatspi.STATE_FOCUSED)


def choose(person, item):
    """Goes down an open menu by keys."""
    for _ in range(20):
        if any(has_focus(node) for node in person.find_all(name=item)):
            person.key('Return')
            return
        person.key('Down')
    raise AssertionError(f'no “{item}” in the menu')


def test_goal():
    """the Goal page: a title that is nudged, and a new objective, undone and kept"""
    person, path = open_copy('goal')
    with person:
        person.resize(1400, 1000)
        person.find('list item', 'Marieke, Current')
        person.key('alt+1')
        person.find(name='Business objectives')
        person.picture('goal')
        tap.none(list_complaints(person))

        person.click(person.find('text', 'Title'))
        person.key('ctrl+a')
        person.type('Booking process')
        person.find(name='Say it as the customer would')
        person.key('ctrl+a')
        person.type('I book a summer')
        person.picture('goal-nudge')

        person.click(person.find('push button', 'Add objective'))
        entry = person.find('text', 'Objective')
        wait(lambda: has_focus(entry), 'the focus in the new objective')
        person.type('Fewer calls')
        saved = save(person, path, lambda root: root['objectives'][-1]['title'] == 'Fewer calls')
        tap.equal(saved['journeys'][0]['title'], 'I book a summer')
        tap.equal(len(saved['objectives']), 6)

        person.resize(360, 720)
        person.picture('goal-narrow')


def test_ideal():
    """an ideal journey by keys, to the current one and back, another name"""
    person, path = open_copy('ideal')
    with person:
        person.resize(1400, 1000)
        row = person.find('list item', 'Gerard and Thea, Current')
        person.click(row)
        wait(lambda: row.getState().contains(pyatspi.STATE_SELECTED), 'the journey of Gerard and Thea')
        person.key('shift+F10')
        person.find(name='Make the ideal journey')
        choose(person, 'Make the ideal journey')
        wait(lambda: any(has_focus(node) for node in person.find_all('text', 'Title of the journey')), 'a text field')
        person.picture('ideal-made')
        person.key('Return')
        ideal = person.find('list item', 'Gerard and Thea, Ideal')
        wait(lambda: has_focus(ideal), 'the focus on the ideal journey')
        person.key('ctrl+i')
        wait(lambda: person.find('list item', 'Gerard and Thea, Current').getState()
             .contains(pyatspi.STATE_SELECTED), 'the current journey')
        person.key('ctrl+i')
        wait(lambda: person.find('list item', 'Gerard and Thea, Ideal').getState()
             .contains(pyatspi.STATE_SELECTED), 'the ideal journey again')

        person.click(person.find('list item', 'Gerard and Thea, Ideal'))
        person.key('F2')
        wait(lambda: any(has_focus(node) for node in person.find_all('text', 'Title of the journey')), 'a text field')
        person.key('ctrl+a')
        person.type('I treat us all')
        person.key('Return')
        person.find('list item', 'I treat us all')
        saved = save(person, path, lambda root: len(root['journeys']) == 4)

    current = next(journey for journey in saved['journeys'] if journey['id'] == 'j-gerard')
    made = next(journey for journey in saved['journeys'] if journey.get('basis') == 'j-gerard')
    tap.equal(made['title'], 'I treat us all')
    tap.equal([episode['counterpart'] for phase in made['phases'] for episode in phase.get('episodes', [])],
              [episode['id'] for phase in current['phases'] for episode in phase.get('episodes', [])])


def test_order():
    """the order of journeys by keys, a deletion and its undoing"""
    person, path = open_copy('order')
    with person:
        person.resize(1400, 1000)
        person.click(person.find('list item', 'Marieke, Current'))
        person.key('alt+Down')
        save(person, path, lambda root: root['journeys'][0]['id'] == 'j-ideal')
        before = path.read_text()

        person.key('Delete')
        person.gone('list item', 'Marieke, Current')
        person.key('ctrl+z')
        person.find('list item', 'Marieke, Current')
        person.key('ctrl+s')
        wait(lambda: '•' not in person.title(), 'the saved mark')
        tap.equal(path.read_text(), before)


def drag(person, pointer, start, end):
    pointer.drag(person, person.place(start), end, 'dnd-move')
    person.release()


def test_drag():
    """journeys are dragged to another place and to another persona, objectives to another place"""
    person, path = open_copy('drag')
    with person:
        person.resize(1400, 1000)
        pointer = Pointer()
        current, ideal = (person.find('list item', f'Marieke, {role}') for role in ('Current', 'Ideal'))
        drag(person, pointer, ideal, person.place(current, y=.2))
        save(person, path, lambda root: root['journeys'][0]['id'] == 'j-ideal')
        drag(person, pointer, person.find('list item', 'Gerard and Thea, Current'),
             person.place(person.find('list item', 'Marieke, Ideal'), y=.8))
        saved = save(person, path, lambda root: root['journeys'][1]['id'] == 'j-gerard')
        tap.equal(saved['journeys'][1]['persona'], 'p-marieke')

        first, second = (objective['title'] for objective in saved['objectives'][:2])
        person.key('alt+1')
        drag(person, pointer, person.find('list item', first), person.place(person.find('list item', second), y=.9))
        saved = save(person, path, lambda root: root['objectives'][0]['title'] == second)
        tap.equal(saved['objectives'][1]['title'], first)


def test_persona():
    """a journey goes to another persona by keys: arrows walk through the choices, Enter ends it"""
    person, path = open_copy('persona')

    def wait_for_choice(name):
        wait(lambda: any(has_focus(node) for node in person.find_all('check box', name)), f'the choice {name}')
    with person:
        person.resize(1400, 1000)
        person.click(person.find('list item', 'Marieke, Current'))
        person.key('alt+1')
        person.find(name='Business objectives')
        person.click(person.find('push button', 'Persona: Marieke'))
        wait_for_choice('Marieke')
        person.key('Down')
        wait_for_choice('Gerard and Thea')
        person.key('Up')
        wait_for_choice('Marieke')
        person.key('Down')
        wait_for_choice('Gerard and Thea')
        person.key('Return')
        wait(lambda: any(has_focus(node) for node in person.find_all('push button', 'Persona: Gerard and Thea')),
             'the focus back on the field')
        saved = save(person, path, lambda root: root['journeys'][0]['persona'] == 'p-gerard')
        tap.equal(saved['journeys'][1]['persona'], 'p-marieke')


tap.run([test_goal, test_ideal, test_order, test_drag, test_persona])

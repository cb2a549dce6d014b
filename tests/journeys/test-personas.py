#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-personas.py PROGRAM FOLDER: somebody makes, fills in, orders and removes personas, by pointer and by keys."""
import json
import os
import shutil
import sys
from pathlib import Path

import tap
from accessible import list_complaints
from person import Program, wait

program, keep = sys.argv[1:3]
home = Path(os.environ['HOME'])
example = Path(os.environ['KLANTREIS_DATA_DIR']) / 'examples' / 'holiday.en.journey'
os.makedirs(keep, exist_ok=True)


class Personas(Program):
    """The page with personas of a copy of the worked example"""

    def __init__(self):
        self.path = home / 'holiday.journey'
        shutil.copy(example, self.path)
        super().__init__(program, self.path, keep=keep)

    def wait_until_ready(self):
        super().wait_until_ready()
        self.resize(1500, 1000)
        self.key('alt+2')
        self.find(name='2 personas')

    def save(self):
        """Saves, and gives what is in the file then"""
        self.key('ctrl+s')
        wait(lambda: not self.title().startswith('•'), 'a saved document')
        return json.loads(self.path.read_text())

    def names(self):
        return [persona['name'] for persona in self.save()['personas']]

    def tile(self, name):
        """A tile says more than the name, other than what else has that name"""
        return self.find(name=f'{name}, ')


def test_make():
    """a persona is made, named and filled in, and its sheet follows"""
    with Personas() as person:
        person.click(person.find('push button', 'New persona'))
        person.find(name='3 personas')
        person.type('Cleo')
        person.find(name='Sheet of the persona Cleo')
        person.click(person.find('text', 'Age'))
        person.type('31')
        person.click(person.find('text', 'Place of residence'))
        person.type('Assen')
        person.picture('personas-new')
        made = person.save()['personas'][2]
        tap.equal((made['name'], made['age'], made['residence']), ('Cleo', '31', 'Assen'))
        assert made['color'].startswith('#'), made

        person.key('ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z')
        person.find(name='2 personas')
        tap.equal(json.loads(example.read_text()), person.save())


def test_shares():
    """shares that do not add up are hinted at, and no more"""
    with Personas() as person:
        assert not person.is_there(name='The shares add up')
        person.click(person.find('text', 'Share of all customers'), times=3)
        person.type('50')
        person.find(name='The shares add up to 90 %')
        person.find(name='Marieke, Partner, two children (6 and 9), 50\u00a0% of customers')
        tap.equal(person.save()['personas'][0]['share'], 0.5)


def test_order():
    """personas change places by keys, by dragging and by the menu"""
    with Personas() as person:
        person.click(person.tile('Marieke'))
        person.key('alt+Right')
        wait(lambda: person.names() == ['Gerard and Thea', 'Marieke'], 'the other order')
        person.hold(person.place(person.tile('Marieke')))
        person.move(person.place(person.tile('Gerard and Thea'), x=.2))
        person.release()
        wait(lambda: person.names() == ['Marieke', 'Gerard and Thea'], 'the first order')
        person.click(person.tile('Gerard and Thea'))
        person.key('shift+F10')
        person.click(person.find('menu item', 'Move to the front'))
        wait(lambda: person.names() == ['Gerard and Thea', 'Marieke'], 'the other order')


def test_remove():
    """removing takes the journeys along, and comes back whole"""
    with Personas() as person:
        before = person.save()
        person.click(person.tile('Marieke'))
        person.key('Delete')
        person.picture('personas-removed')
        person.find(name='1 persona')
        tap.equal([journey['persona'] for journey in person.save()['journeys']], ['p-gerard'])
        person.key('ctrl+z')
        person.find(name='2 personas')
        tap.equal(person.save(), before)

        person.click(person.tile('Gerard and Thea'))
        person.key('ctrl+d')
        wait(lambda: person.names() == ['Marieke', 'Gerard and Thea', 'Gerard and Thea (copy)'], 'a copy')


def test_export():
    """the export of the page is the sheet of the persona that is chosen"""
    with Personas() as person:
        person.click(person.tile('Gerard and Thea'))
        person.find(name='Sheet of the persona Gerard and Thea')
        person.key('ctrl+shift+e')
        person.find('push button', 'Cancel')
        assert not person.is_there(name='Contents'), 'lanes of a sheet'
        person.picture('personas-export')
        person.key('Escape')
        person.gone('push button', 'Cancel')


def test_names():
    """everything that takes the focus has a name and a role, also where the window is narrow"""
    with Personas() as person:
        tap.none(list_complaints(person))
        person.resize(420, 900)
        person.click(person.find('push button', 'Show the sheet'))
        person.find('push button', 'Back to the form')
        person.picture('personas-narrow')
        tap.none(list_complaints(person))



tap.run([test_make, test_shares, test_order, test_remove, test_export, test_names])

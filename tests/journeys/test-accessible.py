#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-accessible.py PROGRAM FOLDER: on the Map page all that takes the focus has a name and a role, in English and in Dutch,
with a document and with an empty one; and Tab goes round all of it. So it does on the Analysis and Action plan pages."""
import json
import os
import sys
from pathlib import Path

import tap
from accessible import FocusWatch, list_complaints
from english import find_english
from map_person import EMPTY, MapPerson

program, keep = sys.argv[1:3]
home = Path(os.environ['HOME'])
examples = Path(os.environ['KLANTREIS_DATA_DIR']) / 'examples'
os.makedirs(keep, exist_ok=True)

# What Tab is to meet on its way, in either language
STOPS = {'en': {'Phase', 'Touchpoint: Peer', 'Improvement', 'Lanes', 'Zoom in', 'Fit the map in the window', 'Open',
                'Main menu', 'Export…'},
         'nl': {'Fase', 'Contactmoment: Bekende', 'Verbeterpunt', 'Rijen', 'Inzoomen', 'Openen', 'Hoofdmenu',
                'Exporteren…'}}


def start(language, file):
    return MapPerson(program, file, keep=keep, LANGUAGE=language)


# And on the pages with figures: what is found, what it is made of, what is planned
FIGURES = {4: {'en': {'Order of the findings', 'What to do about it'}, 'nl': {'Volgorde van de bevindingen'}},
           5: {'en': {'Add an improvement', 'Export plan', 'Sort'},
               'nl': {'Verbeterpunt toevoegen', 'Plan exporteren', 'Sorteren'}}}


def check(person, language, wanted=None):
    """All that shows, and all that Tab leads to"""
    tap.none(list_complaints(person))
    watch = FocusWatch()
    stops = watch.go_round(person)
    watch.close()
    tap.none(stop.complaint for stop in stops if stop.complaint)
    names = [stop.name for stop in stops]
    tap.none((wanted or STOPS)[language] - set(names))
    if language == 'nl':
        tap.none(complaint for name in names for complaint in find_english(name))
    return stops


def check_document(language, title):
    with start(language, examples / f'holiday.{language}.journey') as person:
        stops = check(person, language)
        assert sum(person.map == stop.node.parent for stop in stops) == 1, 'one stop on the map'
        # The inspector has other controls for a card than for a journey.
        person.click(person.card(title))
        check(person, language)


def check_figures(language):
    # Of one journey: a row of a GtkListBox that gets the focus is chosen, and the next journey has other findings.
    document = json.loads((examples / f'holiday.{language}.journey').read_text())
    document['journeys'] = document['journeys'][:1]
    file = home / f'one.{language}.journey'
    file.write_text(json.dumps(document))
    with start(language, file) as person:
        for number, wanted in FIGURES.items():
            person.key(f'alt+{number}')
            for name in wanted[language]:
                person.find(None, name)
            check(person, language, wanted)


def check_empty(language, title, field):
    file = home / f'empty.{language}.journey'
    file.write_text(EMPTY)
    with start(language, file) as person:
        stops = check(person, language)
        assert any(title == stop.name for stop in stops), 'the button that begins a map'
        person.click(person.find('push button', title))
        person.field(field)
        tap.none(list_complaints(person))


def test_english():
    """in English, with a document"""
    check_document('en', 'Talk with partner')


def test_english_empty():
    """in English, with an empty document"""
    check_empty('en', 'Add the first phase', 'Title of phase')


def test_dutch():
    """in Dutch, with a document"""
    check_document('nl', 'Overleg met partner')


def test_dutch_empty():
    """in Dutch, with an empty document"""
    check_empty('nl', 'Eerste fase toevoegen', 'Titel van fase')


def test_figures():
    """on the pages with figures, in both languages"""
    check_figures('en')
    check_figures('nl')


tap.run([test_english, test_english_empty, test_dutch, test_dutch_empty, test_figures])

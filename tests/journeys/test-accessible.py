#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-accessible.py PROGRAM FOLDER: on the Map page all that takes the focus has a name and a role, in English and in Dutch,
with a document and with an empty one; and Tab goes round all of it."""
import os
import sys
from pathlib import Path

import tap
from accessible import FocusWatch, complain, list_complaints
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


def check(person, language):
    """All that shows, and all that Tab leads to"""
    tap.none(list_complaints(person))
    watch = FocusWatch()
    stops = watch.go_round(person)
    watch.close()
    tap.none(filter(None, map(complain, stops)))
    names = [stop.name for stop in stops]
    tap.none(STOPS[language] - set(names))
    if language == 'nl':
        tap.none(complaint for name in names for complaint in find_english(name))
    return stops


def check_document(language, title):
    with start(language, examples / f'holiday.{language}.journey') as person:
        stops = check(person, language)
        assert sum(person.map == stop.parent for stop in stops) == 1, 'one stop on the map'
        # The inspector has other controls for a card than for a journey.
        person.click(person.card(title))
        check(person, language)


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


tap.run([test_english, test_english_empty, test_dutch, test_dutch_empty])

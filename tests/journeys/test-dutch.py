#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-dutch.py PROGRAM FOLDER: a Dutch person meets no English, on any page, menu or dialog."""
import os
import sys
from pathlib import Path

import tap
from english import find_english
from person import Program, alive, wait, walk

program, keep = sys.argv[1:3]
home = Path(os.environ['HOME'])
examples = Path(os.environ['KLANTREIS_DATA_DIR']) / 'examples'
os.makedirs(keep, exist_ok=True)

def list_texts(person):
    texts = set()
    for window in person.windows():
        walk(window, lambda node: texts.update((node.name, node.description, alive(lambda: read_text(node)))))
    return {text for text in texts if text}


def read_text(node):
    return node.queryText().getText(0, -1)


def check(person, name):
    person.picture(f'nl-{name}')
    texts = wait(lambda: list_texts(person), f'{name} to say something')
    tap.none({complaint for text in texts for complaint in find_english(text)})


def start(*files, **environment):
    return Program(program, *files, keep=keep, LANGUAGE='nl', **environment)


def open_example():
    return start(examples / 'holiday.nl.journey')


def test_words():
    """the test knows English when it sees it"""
    assert list(find_english('Export')), 'a text of the catalogue'
    assert list(find_english('Zoom 70\u00a0%, back to the original size')), 'a text with a figure in it'
    tap.none(find_english('Exporteren…'))
    tap.none(find_english('Zoom 70\u00a0%, terug naar ware grootte'))


def test_start():
    """the start page and its menu"""
    with start() as person:
        person.resize(1600, 1000)
        person.find('push button', 'Een gezinsvakantie')
        check(person, 'start')
        person.key('F10')
        person.find(name='Sneltoetsen')
        check(person, 'menu')


def test_locales():
    """the start page, whatever locale the machine says, and has or lacks"""
    for locale in 'C', 'nl_XX.UTF-8':
        with start(LC_ALL=locale) as person:
            person.resize(1600, 1000)
            person.find('push button', 'Een gezinsvakantie')
            check(person, f'locale-{locale}')


def test_pages():
    """the five pages, wide and narrow"""
    with open_example() as person:
        person.resize(1600, 1000)
        person.find(name='Ik boek en betaal')
        check(person, 'map')
        for number, name in enumerate(['goal', 'personas', 'map', 'analysis', 'plan'], 1):
            person.key(f'alt+{number}')
            check(person, f'page-{name}')
        person.resize(360, 720)
        check(person, 'narrow')


def test_dialogs():
    """the lanes, the export, the shortcuts, the about window"""
    with open_example() as person:
        person.resize(1600, 1000)
        person.find(name='Ik boek en betaal')
        person.key('alt+r')
        person.find('check box', 'Knelpunten')
        check(person, 'lanes')
        person.key('Escape')
        person.gone('check box', 'Knelpunten')
        person.key('ctrl+shift+e')
        person.find('push button', 'Annuleren')
        check(person, 'export')
        person.key('Escape')
        person.gone('push button', 'Annuleren')
        person.key('ctrl+question')
        wait(lambda: len(person.windows()) > 1, 'the shortcuts')
        check(person, 'shortcuts')
        person.key('Escape')
        wait(lambda: len(person.windows()) == 1, 'the shortcuts gone')
        person.key('F10')
        person.find(name='Over Klantreis')
        person.key('Up', 'Return')
        wait(lambda: len(person.windows()) > 1, 'the about window')
        check(person, 'about')


def test_refused():
    """a file that is refused, one that is no document, and one with warnings"""
    refused, other, odd = home / 'a.journey', home / 'b.journey', home / 'c.journey'
    head = '{"format": "journey", "version": 1, '
    refused.write_text(head + '"journeys": [{"id": "!", "title": 3, "state": "x", "phases": {}}], "personas": [{}]}')
    other.write_text('{"a": 1,}')
    odd.write_text(head + '"language": "nl", "journeys": '
                   '[{"id": "j", "title": "Ik", "persona": "p", "state": "ideal"}]}')
    for path, heading in (refused, 'Niet geopend'), (other, 'Niet geopend'), (odd, 'Geopend met 2 waarschuwingen'):
        with start(path) as person:
            person.find(name=heading)
            check(person, path.stem)


tap.run([test_words, test_start, test_locales, test_pages, test_dialogs, test_refused])

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""terms.py SOURCE CATALOGUE: whether the Dutch has one word for one thing, that of po/terms.nl.tsv."""
import csv
import gettext
import re
import sys
from pathlib import Path

import tap

# A sentence that explains the word to somebody, what people type to find the program, and a word that means another thing here
EXPLAINS = {
    ('klantpersona', 'A persona is a made-up, typical customer, drawn from what you know of the real ones.'),
    ('klantpersona', 'customer journey;journey map;persona;touchpoint;episode;phase;emotion;curve;experience;CX;CRM;marketing;'
                     'action plan;service design;'),
}


def read_terms(source):
    with open(Path(source) / 'po' / 'terms.nl.tsv', encoding='utf-8', newline='') as table:
        return [(row['word'], other) for row in csv.DictReader(table, delimiter='\t') for other in row['not'].split(', ')]


def read_messages(catalogue):
    """Each message in English and in Dutch; one with a plural comes once for each of its forms."""
    with open(catalogue, 'rb') as file:
        messages = gettext.GNUTranslations(file)._catalog
    for key, dutch in messages.items():
        english = key[0] if isinstance(key, tuple) else key
        yield english.rpartition('\x04')[2], dutch


def find_others(terms, messages):
    for english, dutch in messages:
        for word, other in terms:
            found = re.search(rf'\b{other}\b', dutch.replace('_', ''), re.IGNORECASE)
            if found and (other, english) not in EXPLAINS:
                yield f'“{dutch}” says “{found[0]}”; the word is {word}'


def main(source, catalogue):
    terms = read_terms(source)

    def test_one_word():
        """Dutch has one word for one thing"""
        messages = [message for message in read_messages(catalogue) if message[0]]
        assert len(messages) > 1000, len(messages)
        tap.none(find_others(terms, messages))

    def test_finds():
        """Every other word is found, in any case and behind a mnemonic"""
        for _, other in terms:
            for dutch in other, other.capitalize(), f'Een _{other}.':
                assert list(find_others(terms, [('', dutch)])), dutch

    def test_explains():
        """What may say the other word is there and says it"""
        messages = dict(read_messages(catalogue))
        tap.none(f'{english}: {other}' for other, english in EXPLAINS if other not in messages.get(english, '').lower())

    tap.run([test_one_word, test_finds, test_explains])


main(*sys.argv[1:])

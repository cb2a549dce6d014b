# SPDX-License-Identifier: GPL-3.0-or-later
"""Knows English when it sees it: what the Dutch catalogue translates, and words that no Dutch sentence has."""
import gettext
import os
import re
from pathlib import Path

catalogue = Path(os.environ['KLANTREIS_LOCALE_DIR']) / 'nl' / 'LC_MESSAGES' / 'klantreis.mo'

# Words that no Dutch sentence has. Toolkit and desktop say them too where their own translations are not installed.
ENGLISH = set('the and with this that from your not show hide close cancel save undo redo journey journeys new window '
              'measured assumption touchpoint touchpoints employee untitled current back move down choose file files'
              .split())
HAS_TOOLKIT = all(gettext.find(domain, languages=['nl']) for domain in ('gtk40', 'libadwaita'))
# What stands as it is in every language: names of files, paths into a document, words of a document; and what is said in
# English by who speaks Dutch
FIXED = re.compile(r'\S*(?:\.journey|/|\[\d+\])\S*|"[^"]*"|\b(?:buyer|samengestelde) journey\b', re.IGNORECASE)
FIELD = re.compile(r"(%(?:\d\$)?(?:[dus]|'u|zu|\.\*s|\.\df))")


def match_part(part):
    """A pattern for a piece of a text: what it is filled in with, or the words themselves"""
    if FIELD.fullmatch(part):
        return '.+' if part.endswith('s') else r'[\d.,]+'
    return re.escape(part.replace('%%', '%'))


def read_catalogue():
    """The English texts, as patterns, and all Dutch texts as they are"""
    with open(catalogue, 'rb') as file:
        messages = gettext.GNUTranslations(file)._catalog
    english, dutch = {}, set()
    for key, text in messages.items():
        source = key[0] if isinstance(key, tuple) else key
        source = source.rsplit('\4', 1)[-1].replace('_', '')
        dutch.add(text.replace('_', ''))
        if len(source) > 1 and re.search('[a-z]', FIELD.sub('', source)):
            english[source] = re.compile(''.join(map(match_part, FIELD.split(source))) + r'\Z')
    return {source: pattern for source, pattern in english.items() if source not in dutch}


SOURCES = read_catalogue()


# What stands on the keys of a Dutch keyboard
KEYS = {'Delete', 'Page Up', 'Page Down'}


def find_english(text):
    if text in KEYS:
        return
    for line in text.splitlines():
        for source, pattern in SOURCES.items():
            if pattern.match(line):
                yield f'“{line}” is “{source}”'
    if HAS_TOOLKIT:
        words = set(re.findall(r'[a-z]+', FIXED.sub('', text).lower()))
        if words & ENGLISH:
            yield f'“{text}” says {", ".join(sorted(words & ENGLISH))}'

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-three-ways.py PROGRAM FOLDER [drags|clicks|keys]: the first five episodes of the travel example, drawn from
nothing by dragging, by clicking alone and by keys alone. Each document says what the example says, they differ in their
ids only, and undo and redo lead from the first bytes to the last and back. FOLDER gets pictures of how it went."""
import os
import sys
from pathlib import Path

import tap
from hands import Clicking, Dragging, Keying
from map_person import EMPTY, MapPerson
from outline import outline, read, without_ids
from person import wait

program, keep = sys.argv[1:3]
home = Path(os.environ['HOME'])
example = outline(read(Path(os.environ['KLANTREIS_DATA_DIR']) / 'examples' / 'holiday.en.journey'), 5)
os.makedirs(keep, exist_ok=True)
drawn = {}


def draw(hand, name):
    file = home / f'{name}.journey'
    file.write_text(EMPTY)
    with MapPerson(program, file, keep=keep) as person:
        hands = hand(person, name)
        hands.draw(example)
        hands.save()
        wait(lambda: file.read_text() != EMPTY, 'what was drawn, in the file')
        last = file.read_text()
        tap.equal(outline(read(file)), example, 'what was drawn')

        hands.go_back()
        hands.picture('undone')
        hands.save()
        wait(lambda: file.read_text() != last, 'what was undone, in the file')
        tap.equal(file.read_text(), EMPTY, 'after undoing all')

        hands.go_forth()
        hands.save()
        wait(lambda: file.read_text() != EMPTY, 'what was redone, in the file')
        tap.equal(file.read_text(), last, 'after redoing all')
        hands.picture('redone')
        drawn[name] = without_ids(read(file))


def test_drags():
    """by the pointer, dragging"""
    draw(Dragging, 'drags')


def test_clicks():
    """by the pointer, with clicks alone"""
    draw(Clicking, 'clicks')


def test_keys():
    """by keys alone"""
    draw(Keying, 'keys')


def test_same():
    """the three documents are the same but for their ids"""
    tap.equal(sorted(drawn), ['clicks', 'drags', 'keys'], 'the documents')
    tap.equal(drawn['clicks'], drawn['drags'], 'clicks and drags')
    tap.equal(drawn['keys'], drawn['drags'], 'keys and drags')


tests = [test_drags, test_clicks, test_keys, test_same]
tap.run([test for test in tests if len(sys.argv) < 4 or test.__name__ == f'test_{sys.argv[3]}'])

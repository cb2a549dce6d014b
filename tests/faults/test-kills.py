#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-kills.py PROGRAM SOURCE FOLDER EDITOR: a window in which a document is edited at random is killed at random moments; the
next start offers what was not saved. KLANTREIS_KILLS sets how often, KLANTREIS_SEED where the dice begin. Screenshots of
failures go to FOLDER."""
import hashlib
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

program, source, keep, editor = map(os.path.abspath, sys.argv[1:5])
sys.path.insert(0, str(Path(source) / 'tests' / 'journeys'))

import faults  # noqa: E402
import tap  # noqa: E402
from finder import Finder, has_draft, state  # noqa: E402
from kills import PROMISE, SOUND, edit_until_killed, measure_loss  # noqa: E402

KILLS = int(os.environ.get('KLANTREIS_KILLS', 3))
SEED = int(os.environ.get('KLANTREIS_SEED', 1))
results = faults.Results('kills')


def kill_once(folder, seed, seconds):
    """Returns how long before the kill what came back was there, in microseconds, and whether there was an offer of it."""
    document = folder / 'trip.journey'
    document.write_text(SOUND)
    states = edit_until_killed([editor, seed, document], seconds)
    offered = has_draft()
    if offered:
        with Finder(program, keep=keep, comes_back=True) as person:
            person.take(document.name)
    strays = faults.list_strays(folder)
    assert not strays, strays
    # Without a draft the file is what there is.
    known = hashlib.sha256(document.read_bytes()).hexdigest() if offered else states[0][1]
    return measure_loss(states, known), offered


def test_kills():
    """a window that is killed while it is edited offers all but its last three seconds at the next start"""
    dice = random.Random(SEED)
    worst = 0
    for kill in range(KILLS):
        seconds = dice.uniform(0, 5)
        shutil.rmtree(state, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix='klantreis-fault-') as folder:
            lost, offered = kill_once(Path(folder), SEED + kill, seconds)
        worst = max(worst, lost)
        word = 'LOST: ' if lost > PROMISE else ''
        what = 'offered, at most 3 s lost' if offered else 'nothing to offer yet, at most 3 s lost'
        results.add('a window that is edited at random', f'up to {int(seconds) + 1} s', faults.KILL, word + what)
        assert lost <= PROMISE, f'kill {kill} after {seconds} s lost {lost} µs'
    print(f'# {KILLS} kills, at most {worst / 1e6:.2f} s lost')
    results.check()


os.makedirs(keep, exist_ok=True)
try:
    tap.run([test_kills])
finally:
    results.keep()

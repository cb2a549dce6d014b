#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-draft-kill.py PROGRAM: an editing session is killed at random moments, and comes back as it was at most the promised
time before. KLANTREIS_KILLS sets how often, KLANTREIS_SEED where the dice begin."""
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import tap
from kills import PROMISE, SOUND, edit_until_killed, measure_loss, read_states

KILLS = int(os.environ.get('KLANTREIS_KILLS', 8))
SEED = int(os.environ.get('KLANTREIS_SEED', 1))
program = sys.argv[1]


def find_again(folder):
    found = subprocess.run([program, 'find', folder / 'drafts'], capture_output=True, text=True, check=True).stdout
    assert 'damaged' not in found, found
    return [checksum for _, checksum in read_states(found.splitlines())]


def test_killed():
    """a session that is killed loses at most three seconds, and never more than its end"""
    dice = random.Random(SEED)
    worst = 0
    for kill in range(KILLS):
        seconds = dice.uniform(0, 5)
        with tempfile.TemporaryDirectory() as place:
            document = Path(place) / 'trip.journey'
            document.write_text(SOUND)
            states = edit_until_killed([program, 'edit', Path(place) / 'drafts', document, SEED + kill], seconds)
            found = find_again(Path(place))
        assert len(found) <= 1, found
        # Without a draft the file is what there is.
        lost = measure_loss(states, found[0] if found else states[0][1])
        worst = max(worst, lost)
        assert lost <= PROMISE, f'kill {kill} after {seconds} s lost {lost} µs'
    print(f'# {KILLS} kills, at most {worst / 1e6:.2f} s lost')


tap.run([test_killed])

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-draft-kill.py PROGRAM: an editing session is killed at random moments, and comes back as it was at most the promised
time before. KLANTREIS_KILLS sets how often, KLANTREIS_SEED where the dice begin."""
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import tap

PROMISE = 3_000_000  # microseconds
KILLS = int(os.environ.get('KLANTREIS_KILLS', 8))
SEED = int(os.environ.get('KLANTREIS_SEED', 1))
SOUND = '{\n  "format": "journey",\n  "version": 1,\n  "title": "Trip"\n}\n'
program = sys.argv[1]


def read_states(lines):
    return [(int(line[0]), line[1]) for line in map(str.split, lines) if len(line) == 2 and len(line[1]) == 64]


def edit_until_killed(folder, seed, seconds):
    """What the session said of its states until it was killed, in their order"""
    document = folder / 'trip.journey'
    document.write_text(SOUND)
    process = subprocess.Popen([program, 'edit', folder / 'drafts', document, str(seed)], stdout=subprocess.PIPE, text=True)
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(process.stdout))
    reader.start()
    time.sleep(seconds)
    process.kill()
    process.wait()
    reader.join()
    return read_states(lines)


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
            states = edit_until_killed(Path(place), SEED + kill, seconds)
            found = find_again(Path(place))
        if not states:
            continue
        # Without a draft the file is what there is.
        known = found[0] if found else states[0][1]
        times = [made for made, checksum in states if checksum == known]
        assert times, f'kill {kill} after {seconds} s: what came back never was'
        assert len(found) <= 1, found
        end = next((made for made, checksum in states if made > times[-1]), states[-1][0])
        lost = states[-1][0] - end
        worst = max(worst, lost)
        assert lost <= PROMISE, f'kill {kill} after {seconds} s lost {lost} µs'
    print(f'# {KILLS} kills, at most {worst / 1e6:.2f} s lost')


tap.run([test_killed])

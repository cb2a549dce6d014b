#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-disks.py CLI SOURCE: disks that are full or may only be read."""
import os
import subprocess
import sys
from pathlib import Path

import faults
import tap

cli, source = map(os.path.abspath, sys.argv[1:3])
example = Path(source) / 'data' / 'examples' / 'diy-store.en.journey'
results = faults.Results('disks')

# What the person is told, in both languages
FULL = {'en': 'the disk is full', 'nl': 'de schijf is vol'}
READ_ONLY = {'en': 'the disk is read-only', 'nl': 'de schijf is alleen-lezen'}


def find_mounting():
    """Begins a command in a place with mounts of its own."""
    for unshare in ['unshare', '-m'], ['unshare', '-r', '-m']:
        done = subprocess.run([*unshare, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], capture_output=True, text=True,
                              check=False)
        if done.returncode == 0:
            return unshare
    raise tap.Skip(f'mounting is not allowed here: {done.stderr.strip()}')


def save_on(disk, size, prepare, reasons, fault):
    """Saves a document on a small disk that something was done to; the old file stays, and it is said why."""
    unshare = find_mounting()
    for language, reason in reasons.items():
        with faults.Place(example) as place:
            old = place.folder.with_suffix('.old')
            old.write_bytes(place.old)
            script = f"""
                mount -t tmpfs -o size={size} tmpfs "$2" && cd "$2" && cp "$1" trip.journey && {prepare} &&
                {{ "$3" format "$2/trip.journey" -o "$2/trip.journey"; echo "exit $?"; ls -A; cmp "$1" trip.journey && echo same; }}
                """
            try:
                done = subprocess.run([*unshare, 'sh', '-c', script, 'sh', old, place.folder, cli], capture_output=True,
                                      text=True, check=False, env=dict(os.environ, LANGUAGE=language))
            finally:
                old.unlink()
            said = done.stdout.splitlines()
            kept = 'exit 2' in said and 'same' in said and not any('.klantreis-' in line for line in said)
            assert reason in done.stderr and str(place.target) in done.stderr, done.stderr
            results.add('the command line, on a small disk', disk, fault, 'old, told' if kept else f'LOST: {said}')
    results.check()


def test_full():
    """a disk without room for the new file keeps the old one, and says why"""
    save_on('a disk of 80 KiB', '80k', 'true', FULL, 'full')


def test_full_to_the_brim():
    """a disk with no room at all keeps the old file, and says why"""
    save_on('a disk of 80 KiB, filled up', '80k', '{ cat /dev/zero > filler; true; } 2> /dev/null', FULL, 'full')


def test_read_only():
    """a disk that may only be read keeps the old file, and says why"""
    save_on('a mount', '1m', 'mount -o remount,ro "$2"', READ_ONLY, 'read-only')


try:
    tap.run([test_full, test_full_to_the_brim, test_read_only])
finally:
    results.keep()

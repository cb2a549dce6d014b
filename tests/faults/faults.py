# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults made on purpose while a document is saved, and what is there afterwards. The moments of a saving are read from a
first trace of it; each later run makes one fault at one of them. What came of them all is kept for the table."""
import json
import os
import random
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import tap

CALLS = ('openat', 'flock', 'write', 'fchown', 'fgetxattr', 'fsetxattr', 'fchmod', 'fsync', 'fadvise64', 'pread64',
         'close', 'linkat', 'rename', 'unlink')
ERRORS = ('ENOSPC', 'EIO', 'EACCES', 'EDQUOT')
KILL = 'killed'
FAULTS = (*ERRORS, KILL)

SEED = int(os.environ.get('KLANTREIS_FAULT_SEED', '1'))
# How many runs a test makes, out of all that there are: a number, or "all"
RUNS = os.environ.get('KLANTREIS_FAULT_RUNS', '')
# A folder that takes what came of the runs, for table.py
KEEP = os.environ.get('KLANTREIS_FAULT_KEEP', '')

TEMPORARY = re.compile(r'\.klantreis-[0-9a-f]{8}\.tmp')
UNNAMED = re.compile(r'/#\d+>')
INJECTED = re.compile(r'\(INJECTED\)|killed by SIGKILL')
# What a program says that has replaced the file and could not flush the folder
MAY_NOT_LAST = 'may not be there any more'


class Moment(NamedTuple):
    """The nth time that a thread makes a system call, and what that concerns"""
    call: str
    nth: int
    concern: str

    def __str__(self):
        return f'{self.call}: {self.concern}'


def find_concern(call, line, target):
    if call == 'linkat':
        return 'name the new file'
    if call == 'rename':
        return 'the new file over the old'
    if TEMPORARY.search(line) or UNNAMED.search(line) or 'O_TMPFILE' in line:
        return 'the new file'
    return 'the old file' if str(target) in line else 'the folder'


def list_moments(trace, target):
    """The moments of a trace that have to do with the folder of a file, counted as strace counts them: thread by thread"""
    counts = Counter()
    moments = []
    for line in trace.splitlines():
        match = re.match(r'(\d* *)(\w+)\(', line)
        if match is None:
            continue
        thread, call = match.groups()
        counts[thread, call] += 1
        if str(target.parent) in line:
            moments.append(Moment(call, counts[thread, call], find_concern(call, line, target)))
    return moments


def make_injection(moment, fault):
    what = 'signal=KILL' if fault == KILL else f'error={fault}'
    return f'inject={moment.call}:{what}:when={moment.nth}'


def choose(plan, usual):
    """As many of the runs of a plan as are wanted, by the seed"""
    wanted = RUNS or usual
    plan = list(plan)
    if wanted == 'all' or int(wanted) >= len(plan):
        return plan
    chosen = set(random.Random(SEED).sample(range(len(plan)), int(wanted)))
    return [run for number, run in enumerate(plan) if number in chosen]


def need_tracing():
    """Tracing may be missing or not allowed, as in many containers."""
    if shutil.which('strace') is None:
        raise tap.Skip('strace is not installed')
    done = subprocess.run(['strace', '-o', os.devnull, 'true'], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise tap.Skip(f'tracing is not allowed here: {done.stderr.strip()}')


def list_strays(folder):
    return [path.name for path in folder.iterdir() if path.name.startswith('.klantreis-')]


class Results:
    """What came of the runs: how often what, by who saved, at which moment, with which fault."""

    def __init__(self, name):
        self.name = name
        self.outcomes = Counter()

    def add(self, who, moment, fault, outcome):
        self.outcomes[who, str(moment), fault, outcome] += 1

    def keep(self):
        if KEEP:
            rows = [[*key, runs] for key, runs in self.outcomes.items()]
            Path(KEEP).mkdir(parents=True, exist_ok=True)
            (Path(KEEP) / f'{self.name}.json').write_text(json.dumps(rows, indent=1) + '\n')

    def check(self):
        """Complains of every run that lost something."""
        tap.none(f'{who}, {moment}, {fault}: {outcome}' for who, moment, fault, outcome in self.outcomes
                 if outcome.startswith('LOST'))


class Place:
    """A folder with a document, gone afterwards. The old bytes are not those that the program would write."""

    def __init__(self, example):
        self.old = json.dumps(json.loads(example.read_text()), indent=4).encode()

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix='klantreis-fault-')).resolve()
        self.target = self.folder / 'trip.journey'
        self.log = self.folder.with_suffix('.trace')
        self.set_up()
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)
        self.log.unlink(missing_ok=True)

    def set_up(self):
        self.target.write_bytes(self.old)
        self.mark()

    def mark(self):
        """What the file is beside its bytes, which a fault may have cost it"""
        self.target.chmod(0o640)
        try:
            os.setxattr(self.target, 'user.klantreis.test', b'kept')
        except OSError:
            pass

    def read_trace(self):
        return self.log.read_text(errors='replace')

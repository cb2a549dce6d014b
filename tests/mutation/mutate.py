#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts small faults into the code of a room, one at a time, and asks whether the tests notice.

The faults go into a copy of the committed sources with a build folder of its own; the checkout stays as it is. Which
places get one is drawn by a seed, so that a run can be repeated. README.md in the folder above says what came out.
"""

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tarfile
from pathlib import Path

from near import Near
from reach import Reach

top = Path(__file__).resolve().parents[2]
unnoticed = Path(__file__).with_name('unnoticed')

# Suites that take minutes: only those of their tests run that reach the faulty line.
COUNTED = ['store', 'cli', 'canvas', 'pages', 'journeys']
# The suites that run the code of a room, the nearest first: the first that fails has noticed.
SUITES = {
    'model': ['model', 'format', 'store', 'analysis', 'scene', 'canvas'],
    'image': ['image', 'scene', 'format'],
    'format': ['format', 'fuzz', 'store', 'cli', 'pages'],
    'store': COUNTED,
    'analysis': ['analysis', 'scene', 'exchange', 'cli', 'pages'],
    'scene': ['scene', 'exchange', 'cli', 'canvas'],
    'exchange': ['exchange', 'cli', 'pages'],
    'commands': ['commands', 'canvas'],
    'widgets': COUNTED,
    'pictures': COUNTED,
    'emotion': COUNTED,
    'fields': COUNTED,
    'canvas': COUNTED,
    'pages': COUNTED,
    'app': COUNTED,
    'cli': ['cli', 'faults'],
}
SECONDS_A_SUITE = 900

COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|^#(?:\\\n|[^\n])*',
                               re.DOTALL | re.MULTILINE)

# What is looked for in a line of code, and what is put in its place
FAULTS = [
    (r'(?<= )<(?= )', '<='), (r'(?<= )<=(?= )', '<'), (r'(?<= )>(?= )', '>='), (r'(?<= )>=(?= )', '>'),
    (r'(?<= )==(?= )', '!='), (r'(?<= )!=(?= )', '=='), (r'(?<= )&&(?= )', '||'), (r'(?<= )\|\|(?= )', '&&'),
    (r'(?<=[\w)\]] )\+(?= [\w(])', '-'), (r'(?<=[\w)\]] )-(?= [\w(])', '+'),
    (r'(?<=[\w)\]] )\*(?= [\w(])', '/'), (r'(?<=[\w)\]] )/(?= [\w(])', '*'),
    (r'(?<= )\+=(?= )', '-='), (r'(?<= )-=(?= )', '+='), (r'(?<![\w!])!(?=[a-z(])', ''),
    (r'\bTRUE\b', 'FALSE'), (r'\bFALSE\b', 'TRUE'), (r'\bMIN\b(?= \()', 'MAX'), (r'\bMAX\b(?= \()', 'MIN'),
    (r'(?<![\w.])0(?![\w.])', '1'), (r'(?<![\w.])([1-9]\d*)(?![\w.])', lambda m: str(int(m[0]) + 1)),
    (r'(?<![\w.])(\d+\.\d+)(?![\w])', lambda m: repr(float(m[0]) * 1.25 + 0.1)),
    (r'^ +\w+ \([^;{}]*\);$', ';'), (r'^ +\w[\w>.\[\]-]* (?:[|&+-]?=) [^;{}=]*;$', ';'), (r'\bbreak;', ';'),
]
FAULTS = [(re.compile(pattern, re.MULTILINE), new) for pattern, new in FAULTS]
# A line that only declares says nothing that can be wrong, and one that checks its caller is for programmers.
PASSED_OVER = re.compile(r'^\s*(?:static |const |extern |G_|g_return_|g_assert|typedef |enum|struct|\};?$)|^\w')


def blank(text):
    return COMMENT_OR_STRING.sub(lambda m: re.sub(r'[^\n]', '\x00', m[0]), text)


def list_faults(path):
    """Every fault that a file can be given: (start, end, what is put there)"""
    text = path.read_text()
    code = blank(text)
    for pattern, new in FAULTS:
        for match in pattern.finditer(code):
            begin = code.rfind('\n', 0, match.start()) + 1
            line = code[begin:code.find('\n', match.start())]
            if not PASSED_OVER.match(line):
                yield match.start(), match.end(), match.expand(new) if isinstance(new, str) else new(match)


def describe(text, fault):
    """The line of a fault, as it was and as it is"""
    start, end, new = fault
    begin, stop = text.rfind('\n', 0, start) + 1, text.find('\n', end)
    changed = text[begin:start] + new + text[end:stop]
    return ' '.join(text[begin:stop].split()), ' '.join(changed.split())


def run(command, seconds=None, **options):
    """Runs a command and all that it starts; whether it ended well in time."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
                          **options) as process:
        try:
            return process.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return False


def list_name(test):
    return [test['name']]


def list_suites(test):
    return [part.split(':')[-1] for part in test['suite']]


class Copy:
    """The committed sources, with a build folder that is up to date"""

    def __init__(self, folder, counts):
        self.folder, self.counts = folder, counts
        # Inside the sources and built with the usual options, as people build: a compiler cache then knows most of it.
        self.source, self.build = folder / 'source', folder / 'source' / 'build-work'
        self.source.mkdir(parents=True, exist_ok=True)
        self.commit = subprocess.run(['git', '-C', top, 'rev-parse', 'HEAD'], capture_output=True, text=True).stdout.strip()
        self.update_sources()
        if not (self.build / 'build.ninja').exists():
            subprocess.run(['meson', 'setup', self.build, self.source], check=True)
        subprocess.run(['ninja', '-C', self.build, 'all', 'meson-test-prereq'], check=True)

    def update_sources(self):
        """Writes what differs alone, now, so that just that is built anew, however old the commit is."""
        archive = subprocess.Popen(['git', '-C', top, 'archive', self.commit], stdout=subprocess.PIPE)
        kept = set()
        with tarfile.open(fileobj=archive.stdout, mode='r|') as tar:
            for member in tar:
                path = self.source / member.name
                kept.add(path)
                if member.isdir():
                    path.mkdir(exist_ok=True)
                elif not member.isfile():
                    path.unlink(missing_ok=True)
                    tar.extract(member, self.source)
                else:
                    said = tar.extractfile(member).read()
                    if not path.exists() or path.read_bytes() != said:
                        path.write_bytes(said)
                        path.chmod(member.mode)
        if archive.wait() != 0:
            sys.exit('git archive failed')
        for path in sorted(self.source.rglob('*'), reverse=True):
            if self.build not in (path, *path.parents) and path not in kept:
                path.rmdir() if path.is_dir() else path.unlink()

    def notices(self, room, reach, name, line):
        """The suite or the test that notices the fault that is in there now, `the compiler`, or None"""
        if reach is not None:
            return self.find_noticing(reach.find_tests(name, line), list_name,
                                      lambda test: self.fails_twice(test, 60 + 4 * reach.seconds[test]))
        return self.find_noticing(SUITES[room.split('/')[0]], list_suites, lambda suite: not self.passes('--suite', suite))

    def find_noticing(self, sets, list_sets, fails):
        for tests in sets:
            targets = self.list_targets(tests, list_sets)
            if not self.make(targets):
                return 'the compiler'
            if fails(tests):
                return tests
        return None

    def make(self, targets):
        return not targets or run(['ninja', '-C', self.build, *targets])

    def passes(self, *which):
        return run(['meson', 'test', '-C', self.build, '--no-rebuild', '--maxfail=1', *which], SECONDS_A_SUITE)

    def check_sound(self, suites):
        """What fails without a fault would notice every fault."""
        for suite in suites:
            if not self.passes('--suite', suite):
                sys.exit(f'{suite}: its tests fail without a fault')

    def fails_twice(self, test, seconds):
        """What a busy machine does to a window is not the fault's doing."""
        known = json.loads((self.build / 'meson-info' / 'intro-tests.json').read_text())
        usual = next(entry['timeout'] for entry in known if entry['name'] == test)
        which = ['--timeout-multiplier', str(seconds / usual), test]
        return not self.passes(*which) and not self.passes(*which)

    def list_targets(self, tests, list_sets):
        """The programs that some tests need"""
        known = json.loads((self.build / 'meson-info' / 'intro-tests.json').read_text())
        needed = {name for test in known if tests in list_sets(test) for name in test['depends']}
        made = json.loads((self.build / 'meson-info' / 'intro-targets.json').read_text())
        return sorted(os.path.relpath(name, self.build) for target in made if target['id'] in needed
                      for name in target['filename'])

    def reach(self, room):
        counts = self.counts or self.folder
        wanted = None if self.counts else f'{self.commit} {" ".join(COUNTED)}'
        return Reach(counts / 'source', wanted, counts / 'build-counting', counts / 'counts', COUNTED, [room])


def read_known():
    """Faults that change nothing, or that no test can notice, each with its reason"""
    return [entry for path in sorted(unnoticed.glob('*.json')) for entry in json.loads(path.read_text())]


def is_known(name, before, after):
    return any((entry['file'], entry['before'], entry['after']) == (name, before, after) for entry in read_known())


def try_room(copy, room, number, seed, near):
    """Returns how many faults were noticed, how many are known to change nothing, and those that nobody noticed."""
    draw = random.Random(f'{seed} {room}')
    nearest = Near(copy.source, copy.build, SUITES[room.split('/')[0]], near) if near else None
    reach = copy.reach(room) if not near and SUITES[room.split('/')[0]] is COUNTED else None
    copy.check_sound([] if near or reach else SUITES[room.split('/')[0]])
    faults = [(path, fault) for path in sorted((copy.source / 'src' / room).glob('**/*.c')) for fault in list_faults(path)]
    draw.shuffle(faults)
    noticed, same, missed = 0, 0, []
    for path, fault in faults:
        if noticed + len(missed) + same >= number:
            break
        text = path.read_text()
        name = str(path.relative_to(copy.source))
        before, after = describe(text, fault)
        if is_known(name, before, after):
            same += 1
            continue
        line = text.count('\n', 0, fault[0]) + 1
        changed = text[:fault[0]] + fault[2] + text[fault[1]:]
        if nearest is not None:
            by = nearest.notices(name, changed)
        else:
            path.write_text(changed)
            by = copy.notices(room, reach, name, line)
            path.write_text(text)
        if by != 'the compiler':
            print(f'{name}:{line}: {before}  →  {after}: {by or "NOT NOTICED"}', flush=True)
        if by is None:
            missed.append((name, line, before, after))
        elif by != 'the compiler':
            noticed += 1
    return noticed, same, missed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('rooms', nargs='*', metavar='ROOM', help='rooms of src; all of them where none is named')
    parser.add_argument('--number', type=int, default=30, help='faults a room (30)')
    parser.add_argument('--seed', default='1')
    parser.add_argument('--folder', type=Path, default=top / 'build-mutation', help='where the copy goes')
    parser.add_argument('--counts', type=Path, metavar='FOLDER',
                        help='what --folder was when the lines of the tests were counted, to count no more')
    parser.add_argument('--near', type=int, default=0, metavar='N',
                        help='run only the N tests whose names and sources are nearest to the faulty file')
    options = parser.parse_args()
    # A part of a room is one too: scene/charts.
    if {room.split('/')[0] for room in options.rooms} - set(SUITES):
        parser.error(f'the rooms are {" ".join(SUITES)}')

    copy = Copy(options.folder, options.counts)
    rows = []
    for room in options.rooms or SUITES:
        noticed, same, missed = try_room(copy, room, options.number, options.seed, options.near)
        rows.append((room, noticed + len(missed) + same, noticed, same, len(missed)))
    print('\n| room | faults | noticed | change nothing | not noticed |\n| --- | --- | --- | --- | --- |')
    for row in rows:
        print('| ' + ' | '.join(map(str, row)) + ' |')


main()

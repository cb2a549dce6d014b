#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""counting.py SOURCE: how build-aux/tally counts what ran, and what it lets try once more."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

GOOD = {'result': 'OK', 'stdout': 'TAP version 13\n1..2\nok 1 - a\nok 2 - b # SKIP no display\n', 'returncode': 0}
BAD = {'result': 'FAIL', 'stdout': '1..2\nok 1 - a\nnot ok 2 - b\n', 'returncode': 1}
KILLED = {'result': 'TIMEOUT', 'stdout': '1..2\nok 1 - a\n', 'returncode': -15}


def name(suites, test):
    return f'klantreis:{suites} / {test}'


def main(source):
    tally = Path(source) / 'build-aux' / 'tally'

    def count(tests, again=(), broken=0):
        """The exit status and the lines of a run in which these (name, outcome) were logged"""
        with tempfile.TemporaryDirectory() as folder:
            logs = Path(folder) / 'meson-logs'
            logs.mkdir()
            for log, entries in (('testlog', tests), ('again', again)):
                (logs / f'{log}.json').write_text(''.join(json.dumps({'name': test, **outcome}) + '\n'
                                                          for test, outcome in entries))
            done = subprocess.run([tally, str(broken), folder], capture_output=True, text=True)
            return done.returncode, done.stdout.splitlines()

    def list_again(tests):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / 'meson-logs').mkdir()
            (Path(folder) / 'meson-logs' / 'testlog.json').write_text(
                ''.join(json.dumps({'name': test, **outcome}) + '\n' for test, outcome in tests))
            return subprocess.run([tally, '--again', folder], capture_output=True, text=True).stdout.split()

    def test_sum():
        """cases are counted, and a test that was killed has failed"""
        tap.equal(count([(name('scene', 'x'), GOOD), (name('scene', 'y'), GOOD)]), (0, ['2 passed, 0 failed, 2 skipped']))
        status, lines = count([(name('scene', 'x'), BAD), (name('scene', 'y'), KILLED)])
        tap.equal((status, lines[-1]), (1, '2 passed, 2 failed'))
        tap.equal(count([], broken=1), (1, ['0 passed, 1 failed']))
        tap.equal(count([]), (1, ['0 passed, 0 failed']))

    def test_again():
        """only what drives a real pointer or real keys tries once more"""
        tests = [(name('canvas+input', 'drag'), BAD), (name('canvas', 'card'), BAD), (name('canvas+input', 'type'), GOOD),
                 (name('journeys+input', 'goal'), KILLED), (name('pages', 'input'), BAD)]
        tap.equal(list_again(tests), ['drag', 'goal'])

    def test_flakes():
        """a second try that goes well is told, and three of them fail the run"""
        for n, status in ((1, 0), (2, 0), (3, 1)):
            tests = [(name('canvas+input', f'drag-{i}'), BAD) for i in range(n)]
            found, lines = count(tests, [(test, GOOD) for test, _ in tests])
            tap.equal((found, sum(line.startswith('flake: ') for line in lines)), (status, n))

    def test_no_flake():
        """a second try that fails is a failure"""
        drag = name('canvas+input', 'drag')
        status, lines = count([(drag, BAD)], [(drag, BAD)])
        tap.equal((status, lines[-1], [line for line in lines if line.startswith('flake')]), (1, '1 passed, 1 failed', []))

    tap.run([test_sum, test_again, test_flakes, test_no_flake])


main(*sys.argv[1:])

# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tests run a line of code: each runs once in a build that counts, and leaves its counts in a folder of its own."""

import gzip
import json
import os
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

# What a statement that goes over several lines is counted at may be some lines above the one that is asked for.
LINES_OF_A_STATEMENT = 6

WRAPPER = '''#!/bin/sh
export GCOV_PREFIX="$(dirname "$0")/$(printf '%s\\n' "$@" | md5sum | cut -c 1-32)"
mkdir -p "$GCOV_PREFIX"
printf '%s\\n' "$@" > "$GCOV_PREFIX/command"
exec "$@"
'''


class Reach:
    """The tests of some suites, and the lines of some rooms that each of them runs"""

    def __init__(self, source, wanted, build, counts, suites, rooms):
        self.source, self.build, self.counts = source, build, counts
        self.lines = defaultdict(lambda: defaultdict(set))  # of a file: line → tests; a line that nobody runs is there too
        self.seconds = {}
        self.silent = set()  # tests whose program is killed before it has counted
        done = counts / 'done'
        if wanted is not None and (not done.exists() or done.read_text() != wanted):
            self.gather(suites)
            done.write_text(wanted)
        self.read_names()
        for folder in sorted(path for path in counts.iterdir() if path.is_dir()):
            self.read(folder, rooms)

    def gather(self, suites):
        options = ['-Doptimization=0', '-Db_coverage=true']
        if not (self.build / 'build.ninja').exists():
            subprocess.run(['meson', 'setup', *options, self.build, self.source], check=True)
        subprocess.run(['ninja', '-C', self.build, 'all', 'meson-test-prereq'], check=True)
        shutil.rmtree(self.counts, ignore_errors=True)
        self.counts.mkdir(parents=True)
        wrapper = self.counts / 'count'
        wrapper.write_text(WRAPPER)
        wrapper.chmod(0o755)
        subprocess.run(['meson', 'test', '-C', self.build, '--no-rebuild', '--timeout-multiplier', '5',
                        '--wrapper', wrapper, *(word for suite in suites for word in ('--suite', suite))], check=False)

    def read_names(self):
        tests = json.loads((self.build / 'meson-info' / 'intro-tests.json').read_text())
        self.names = {tuple(os.path.basename(word) for word in test['cmd']): [] for test in tests}
        for test in tests:
            self.names[tuple(os.path.basename(word) for word in test['cmd'])].append(test['name'])
        # Meson names the log after the wrapper.
        log = self.build / 'meson-logs' / 'testlog-count.json'
        # What fails without a fault would notice every fault.
        for test in map(json.loads, log.read_text(errors='replace').splitlines()):
            if test['result'] == 'OK':
                self.seconds[test['name'].rsplit(' / ', 1)[-1]] = test['duration']

    def read(self, folder, rooms):
        """Adds what one test has counted."""
        command = (folder / 'command').read_text().splitlines()
        names = [name for name in self.names[tuple(os.path.basename(word) for word in command)] if name in self.seconds]
        counted = folder / self.build.relative_to('/')
        found = any(counted.glob('src/**/*.gcda'))
        for room in rooms:
            for data in sorted(counted.glob(f'src/{room}/**/*.gcda')):
                notes = (self.build / data.relative_to(counted)).with_suffix('.gcno')
                shutil.copy(notes, data.parent)
            for place in {data.parent for data in counted.glob(f'src/{room}/**/*.gcda')}:
                self.read_place(place, names)
        if not found:
            self.silent.update(names)

    def read_place(self, place, names):
        subprocess.run(['gcov', '--json-format', '--preserve-paths', *(data.name for data in place.glob('*.gcda'))],
                       cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        for report in place.glob('*.gcov.json.gz'):
            with gzip.open(report, 'rt') as stream:
                said = json.load(stream)
            for file in said['files']:
                name = os.path.normpath(self.build / file['file'])
                if name.startswith(f'{self.source}/src/'):
                    self.add(str(Path(name).relative_to(self.source)), file['lines'], names)
            report.unlink()

    def add(self, name, lines, names):
        for line in lines:
            self.lines[name][line['line_number']].update(names if line['count'] > 0 else ())

    def find_tests(self, name, line):
        """The tests that run a line, those that are most likely to notice first: named like the file, then the short ones"""
        lines = self.lines.get(name, {})
        at = next((number for number in range(line, line - LINES_OF_A_STATEMENT, -1) if number in lines), None)
        tests = lines[at] if at is not None else set().union(*lines.values())
        stem = set(Path(name).stem.split('-')) - {'cjm'}

        def rank(test):
            return -len(stem & set(test.split('-'))), self.seconds[test]
        return sorted(tests, key=rank) + sorted(self.silent, key=rank)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests that are nearest to a file, and what they say when it has a fault

How near a test is says what its sources call of the file, what both include, and what it is named after. The file with the
fault is compiled aside and linked into a copy of the test's program before the libraries, which then have nothing to add to
it, so that the build stays as it is and several runs can share it.
"""

import json
import os
import re
import shlex
import signal
import subprocess
import tempfile
import time
from pathlib import Path

INCLUDED = re.compile(r'^#include "(cjm-[\w-]+)\.h"', re.MULTILINE)
FUNCTION = re.compile(r'^(cjm_\w+) \(', re.MULTILINE)
# They walk at random, or drive a real pointer: too long for one fault among many.
PASSED_OVER = re.compile(r'walk|random-edits|soak|-gl$|-large$|-huge|draft-kill|scene/svg$')
SUITES_PASSED_OVER = {'input', 'journeys', 'fuzz', 'faults'}
# They take long too, and run only where much says that they are near.
SLOW = re.compile(r'/(hostile|geometry|members|references|gradual|pages-(values|outline|drawings))$')
# What sees a little of everything in a room is asked last.
LAST = {'scene': ['scene/references'], **{room: ['pages/pages-drawings', 'pages/pages-outline']
                                          for room in ('fields', 'pages', 'widgets')},
        'analysis': ['cli/analyse', 'cli/tables']}
PATIENCE = 3  # times as long as a test is given otherwise
# A program that computes nothing for so long, however busy the machine is, is stuck.
LOOK_AFTER = 5  # seconds
MOST_IDLE = 3
USUAL_SECONDS = 4  # of a test that has not run yet


def split_words(name):
    """The words of a name, without the `s` of a plural"""
    return {word.rstrip('s') for word in re.split(r'[-_/.]', name)} - {'cjm', 'test', 'c', 'src'}


def count_seconds(session):
    """How long the programs of a session have computed, with those of their children that have ended"""
    seconds = 0
    for stat in Path('/proc').glob('[0-9]*/stat'):
        try:
            words = stat.read_text().rsplit(')', 1)[1].split()
        except OSError:
            continue
        if int(words[3]) == session:
            seconds += sum(map(int, words[11:15])) / os.sysconf('SC_CLK_TCK')
    return seconds


def run(command, seconds, **options):
    """Returns: how a command ended and what it said; None where it took too long, or waits for what never comes."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True, **options) as process:
        computed, idle = 0, 0
        for _ in range(int(seconds / LOOK_AFTER) + 1):
            try:
                said = process.communicate(timeout=LOOK_AFTER)[0].decode(errors='replace')
                return process.returncode, said
            except subprocess.TimeoutExpired:
                before, computed = computed, count_seconds(process.pid)
                idle = idle + 1 if computed - before < LOOK_AFTER / 100 else 0
                if idle == MOST_IDLE:
                    break
        os.killpg(process.pid, signal.SIGKILL)
        return None, ''


class Near:
    """The tests of some suites"""

    def __init__(self, source, build, suites, number):
        self.source, self.build, self.suites, self.number = source, build, suites, number
        self.sources = {path: path.read_text() for ending in ('c', 'ui') for path in (source / 'src').rglob(f'*.{ending}')}
        self.compiling = {os.path.normpath(build / entry['file']): entry for entry in
                          json.loads((build / 'compile_commands.json').read_text())}
        self.links = {}
        # How long each test took last, from one run to the next
        self.taken = build / 'mutation-seconds.json'
        self.seconds = json.loads(self.taken.read_text()) if self.taken.exists() else {}
        self.unsound, self.sound = set(), set()
        self.tests = {}
        targets = {target['id']: target for target in json.loads((build / 'meson-info' / 'intro-targets.json').read_text())}
        for test in json.loads((build / 'meson-info' / 'intro-tests.json').read_text()):
            own = [suite.split(':')[-1] for suite in test['suite']]
            if set(own) & set(suites) and not set(own) & SUITES_PASSED_OVER:
                self.add(test, own, [targets[name] for name in test['depends']])

    def add(self, test, suites, targets):
        name = f'{suites[0]}/{test["name"]}'
        programs = [os.path.relpath(file, self.build) for target in targets if target['type'] == 'executable'
                    for file in target['filename']]
        files = [file for target in targets for part in target['target_sources'] for file in part.get('sources', [])]
        files += [word for word in test['cmd'] if word.endswith('.py')]
        tests = str(self.source / 'tests')
        text = '\n'.join(Path(file).read_text() for file in map(os.path.normpath, files)
                         if file.startswith(tests) and Path(file).exists())
        if programs and not PASSED_OVER.search(name):
            self.tests[name] = {'suites': suites, 'text': text, 'test': test, 'programs': programs,
                                'included': set(INCLUDED.findall(text))}

    def find_users(self, name):
        """The stems of the files that include a file's header or have its widget in them"""
        stem = Path(name).stem
        widget = ''.join(part.capitalize() for part in stem.split('-'))
        said = re.compile(f'"{stem}\\.h"|class="{widget}"')
        return {path.stem for path, text in self.sources.items() if path.stem != stem and said.search(text)}

    def find_tests(self, name):
        """The tests for a file, those that are most likely to notice first"""
        functions = set(FUNCTION.findall((self.source / name).read_text()))
        room, words = Path(name).parts[1], split_words(name)
        included = {Path(name).stem, *INCLUDED.findall((self.source / name).read_text())}
        # What few tests include says more.
        weights = {header: 3 / max(1, sum(header in test['included'] for test in self.tests.values())) for header in included}
        users = self.find_users(name)
        far = set().union(*map(split_words, users), *(split_words(far) for user in users for far in self.find_users(user)))

        def rank(test):
            called = sum(f'{function} (' in self.tests[test]['text'] for function in functions)
            named = split_words(test.split('/')[1])
            near = min(called, 3) + 3 * len(words & named) + len(far & named)
            near += sum(weights[header] for header in included & self.tests[test]['included'])
            return -near - 3 * (room in self.tests[test]['suites']) if near >= 3 or not SLOW.search(test) else 0
        nearest = sorted((test for test in self.tests if rank(test) < 0), key=lambda test: (rank(test), test))[:self.number]
        nearest += [test for test in LAST.get(room, ()) if test in self.tests and test not in nearest]
        # What is likely to notice comes first, but what takes ten times as long has to be that much nearer.
        return sorted(nearest, key=lambda test: self.seconds.get(test, USUAL_SECONDS) / max(-rank(test), 1))

    def compile(self, name, text, folder):
        """Returns: the object of a file with that text, and the one that it is compiled to otherwise; None where it is no C"""
        entry = self.compiling[str(self.source / name)]
        words = [word for word in shlex.split(entry['command']) if word not in ('-MD', 'ccache', '-g')]
        for option in ('-MQ', '-MF', '-o', '-c'):
            del words[words.index(option):words.index(option) + 2]
        changed = folder / Path(name).name
        changed.write_text(text)
        # As it is compiled otherwise, but for what takes time
        command = [*words, '-O0', '-U_FORTIFY_SOURCE', '-w', '-iquote', str((self.source / name).parent), '-c', str(changed),
                   '-o', str(folder / 'changed.o')]
        if run(command, 300, cwd=self.build)[0] != 0:
            return None
        return folder / 'changed.o', entry['output']

    def link(self, program, changed, folder):
        """A copy of a program with something else in it; None where it has nothing of that library"""
        if program not in self.links:
            said = subprocess.run(['ninja', '-C', self.build, '-t', 'commands', program], capture_output=True, text=True, check=True)
            self.links[program] = shlex.split(said.stdout.splitlines()[-1])
        words = list(self.links[program])
        if os.path.dirname(changed[1])[:-len('.p')] not in words and changed[1] not in words:
            return None
        words = [word for word in words if word != changed[1]]
        at = words.index('-o')
        made = folder / os.path.basename(program)
        words[at:at + 2] = ['-o', str(made), str(changed[0])]
        return made if run(words, 300, cwd=self.build)[0] == 0 else None

    def fails(self, test, programs):
        """Whether a test fails with other programs, or comes to no end with them"""
        entry = self.tests[test]['test']
        command = [str(programs.get(os.path.relpath(self.build / word, self.build), word)) for word in entry['cmd']]
        begin = time.monotonic()
        status, said = run(command, PATIENCE * entry['timeout'], cwd=self.build, env={**os.environ, **entry['env']})
        if status != 0 or re.search(r'^not ok(?!.*# TODO)', said, re.MULTILINE):
            return True
        self.seconds[test] = time.monotonic() - begin
        self.taken.write_text(json.dumps(self.seconds))
        return False

    def is_sound(self, test):
        if test not in self.sound | self.unsound:
            (self.unsound if self.fails(test, {}) else self.sound).add(test)
        return test in self.sound

    def notices(self, name, text):
        """The test that notices that a file has another text, `the compiler`, or None"""
        with tempfile.TemporaryDirectory(prefix='mutation-') as place:
            changed = self.compile(name, text, Path(place))
            if changed is None:
                return 'the compiler'
            for test in self.find_tests(name):
                programs = {program: self.link(program, changed, Path(place)) for program in self.tests[test]['programs']}
                programs = {program: made for program, made in programs.items() if made is not None}
                if programs and test not in self.unsound and self.fails(test, programs) and self.is_sound(test):
                    return test
        return None

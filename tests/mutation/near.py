# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tests are nearest to a file: what their sources call of it, and what they are named after"""

import json
import re
from pathlib import Path

FUNCTION = re.compile(r'^(cjm_\w+) \(', re.MULTILINE)
# They walk at random, or drive a real pointer: too long for one fault among many.
PASSED_OVER = re.compile(r'walk|random-edits|soak|-gl$|-large$|-huge|draft-kill')
SUITES_PASSED_OVER = {'input', 'journeys', 'fuzz', 'faults'}
FIRST = 2  # so many are built and run before the others


def split_words(name):
    """The words of a name, without the `s` of a plural"""
    return {word.rstrip('s') for word in re.split(r'[-_/.]', name)} - {'cjm', 'test', 'c', 'src'}


class Near:
    """The tests of some suites, the nearest to a file first"""

    def __init__(self, source, build, suites, number):
        self.source, self.suites, self.number = source, suites, number
        targets = json.loads((build / 'meson-info' / 'intro-targets.json').read_text())
        files = {target['id']: [name for part in target['target_sources'] for name in part.get('sources', [])]
                 for target in targets}
        self.tests = {}
        for test in json.loads((build / 'meson-info' / 'intro-tests.json').read_text()):
            own = [suite.split(':')[-1] for suite in test['suite']]
            if set(own) & set(suites) and not set(own) & SUITES_PASSED_OVER and not PASSED_OVER.search(test['name']):
                names = [name for target in test['depends'] for name in files.get(target, ())]
                names += [word for word in test['cmd'] if word.endswith('.py')]
                self.tests[test['name']] = own, self.read(names)

    def read(self, names):
        tests = str(self.source / 'tests')
        return '\n'.join(Path(name).read_text() for name in names if name.startswith(tests) and Path(name).exists())

    def find_tests(self, name, without):
        """Two sets of tests for a file: those that are most likely to notice, then the others"""
        functions = set(FUNCTION.findall((self.source / name).read_text()))
        room, words = Path(name).parts[1], split_words(name)

        def rank(test):
            own, text = self.tests[test]
            called = sum(f'{function} (' in text for function in functions)
            return -(min(called, 3) + 2 * len(words & split_words(test)) + (room in own)), test
        nearest = sorted(set(self.tests) - without, key=rank)[:self.number]
        return [nearest[:FIRST], nearest[FIRST:]]

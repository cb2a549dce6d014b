#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-command-line.py PROGRAM: what the program with the window says where there is no display."""
import os
import re
import subprocess
import sys

import tap

program = sys.argv[1]


def run(*arguments, language='en'):
    environment = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    environment['LANGUAGE'] = language
    done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout, done.stderr


def test_version():
    """--version is one line, wherever it stands"""
    for arguments in ['--version'], ['a.journey', '--version'], ['--version', '--', 'a.journey']:
        status, said, errors = run(*arguments)
        tap.equal((status, errors), (0, ''), str(arguments))
        assert re.fullmatch(r'klantreis \d+\.\d+(\.\d+)?\n', said), said


def test_no_version():
    """behind -- it is a file, and a window would be needed"""
    status, said, _ = run('--', '--version')
    assert status != 0, status
    tap.equal(said, '', 'said')


def test_help():
    """--help says what the program is for, in the person's language"""
    for language, words in ('en', ('Draw customer journeys.', '[FILE…]')), ('nl', ('Klantreizen tekenen.', '[BESTAND…]')):
        status, said, errors = run('--help', language=language)
        tap.equal((status, errors), (0, ''), language)
        assert re.search(r'^  klantreis ', said, re.MULTILINE), said
        for word in words:
            assert word in said, said


def test_misuse():
    """an option that there is not ends with an error"""
    status, said, errors = run('--nonsense')
    tap.equal((status, said), (1, ''), 'status')
    assert '--nonsense' in errors, errors


tap.run([test_version, test_no_version, test_help, test_misuse])

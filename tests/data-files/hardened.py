#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hardened.py BUILD PROGRAM…: what the compiler and the linker were asked to put between a fault and what could be made of it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import tap


def read(program, *options):
    return subprocess.run(['readelf', '-W', *options, program], capture_output=True, text=True, check=True).stdout


def make_test(program):
    def test():
        headers, dynamic, symbols = read(program, '-lh'), read(program, '-d'), read(program, '--dyn-syms')
        assert re.search(r'Type:\s+DYN', headers), 'it has a fixed place in memory'
        assert 'GNU_RELRO' in headers, 'what is relocated stays writable'
        assert re.search(r'FLAGS.*NOW', dynamic), 'functions are looked up as they are called'
        assert re.search(r'GNU_STACK\s.*\sRW\s', headers), 'the stack can be run'
        assert '__stack_chk_fail' in symbols, 'the stack is not protected'

    test.__doc__ = f'{Path(program).name} is hardened'
    return test


def test_fortified():
    """what the C library can check is checked, in all of the sources"""
    entries = json.loads((Path(sys.argv[1]) / 'compile_commands.json').read_text())
    sources = [entry for entry in entries if '/src/' in entry['file']]
    assert sources, 'no source'
    tap.none(entry['file'] for entry in sources if '-D_FORTIFY_SOURCE=' not in entry['command'])


tap.run([test_fortified, *(make_test(program) for program in sys.argv[2:])])

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hardened.py PROGRAM…: what the compiler and the linker were asked to put between a fault and what could be made of it."""

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
        assert re.search(r'\b__\w+_chk\b', symbols.replace('__stack_chk_fail', '')), 'nothing is fortified'

    test.__doc__ = f'{Path(program).name} is hardened'
    return test


tap.run([make_test(program) for program in sys.argv[1:]])

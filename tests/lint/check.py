#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py SOURCE: what cppcheck finds in the sources."""

import subprocess
import sys
from pathlib import Path

import tap

# It does not see what g_autofree and g_autoptr free, nor what a table takes; LeakSanitizer, under which all tests run, does. Newer
# ones take it that GLib may return NULL wherever memory could run out, and say which files they look at less far.
PASSED_OVER = ['memleak', 'leakNoVarFunctionCall', 'nullPointerOutOfMemory', 'ctunullpointerOutOfMemory', 'ctunullpointer',
               'normalCheckLevelMaxBranches']


def main(source):
    src = Path(source) / 'src'

    def test():
        """cppcheck finds nothing"""
        done = subprocess.run(['cppcheck', '--quiet', '--enable=warning,performance,portability', '--std=c11',
                               '--library=gtk', f'--library={Path(__file__).with_name("cppcheck.cfg")}', '--error-exitcode=1',
                               '--template={file}:{line}: {message} [{id}]',
                               *(f'--suppress={name}' for name in PASSED_OVER),
                               *(f'-I{folder}' for folder in sorted(src.glob('**/')) if folder != src), src],
                              capture_output=True, text=True)
        tap.none(line for line in done.stderr.splitlines() if line)
        tap.equal(done.returncode, 0, done.stdout)

    tap.run([test])


main(*sys.argv[1:])

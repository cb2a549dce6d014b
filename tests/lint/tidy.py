#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py BUILD ROOM: what clang-tidy finds in the sources of a room.

Reading GTK's headers takes longer than looking at most files, so the headers of libraries that a room includes are
compiled once, as clang compiles them, and every file begins with them. What is looked for stands in .clang-tidy.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

# What the compiler brings for a sanitizer is there for one compiler only, and included under it alone.
INCLUDE = re.compile(r'^#include (<(?!sanitizer/)[^>]+>)', re.MULTILINE)
PLACE = re.compile(r'^/\S+:\d+:\d+: (?:warning|error): ')
# The analyzer does not see what g_autofree and g_autoptr free; LeakSanitizer, under which all tests run, does.
LEAK = re.compile(r'Potential leak of memory')
# Of the compiler's own words: what to read, not what to warn of or to write
READS = ('-I', '-D', '-std=', '-pthread')


def read_command(entry):
    return [word for word in shlex.split(entry['command']) if word.startswith(READS)]


def compile_headers(folder, sources, entry):
    """The headers of libraries that these sources include, compiled"""
    names = sorted({name for source in sources for name in INCLUDE.findall(source.read_text())})
    header = folder / 'headers.h'
    header.write_text(''.join(f'#include {name}\n' for name in names))
    subprocess.run(['clang', *read_command(entry), '-x', 'c-header', header, '-o', folder / 'headers.pch'],
                   cwd=entry['directory'], check=True)
    return folder / 'headers.pch'


def look(source, entry, headers):
    """Complaints about one source"""
    done = subprocess.run(['clang-tidy', '--quiet', source, '--', *read_command(entry), '-include-pch', headers],
                          cwd=entry['directory'], capture_output=True, text=True)
    found = {line for line in done.stdout.splitlines() + done.stderr.splitlines()
             if PLACE.match(line) and not LEAK.search(line)}
    if done.returncode and not found:
        found = {f'{source}: clang-tidy ended with {done.returncode}: {done.stderr[-400:]}'}
    return found


def main(build, room):
    entries = {}
    for entry in json.loads((Path(build) / 'compile_commands.json').read_text()):
        path = Path(os.path.normpath(os.path.join(entry['directory'], entry['file'])))
        if path.suffix == '.c' and f'src/{room}/' in str(path) and Path(build) not in path.parents:
            entries[path] = entry

    def test():
        assert entries, 'no source'
        with tempfile.TemporaryDirectory() as folder:
            first = next(iter(entries.values()))
            sources = [*entries, *(header for path in {path.parent for path in entries} for header in path.glob('*.h'))]
            headers = compile_headers(Path(folder), sources, first)
            tap.none({line for path, entry in entries.items() for line in look(path, entry, headers)})

    test.__doc__ = f'clang-tidy finds nothing in {room}'
    tap.run([test])


main(*sys.argv[1:])

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""style.py SOURCE: the rules of the house that a machine can read."""

import re
import subprocess
import sys
from pathlib import Path

import tap
from sources import blank, keep_lines

LONGEST_FILE = 700
LONGEST_FUNCTION = 60
COMMENT = re.compile(r'/\*.*?\*/|("(?:\\.|[^"\\\n])*")', re.DOTALL)
STRING = re.compile(r'"(?:\\.|[^"\\\n])*"')
EXTERN = re.compile(r'\bextern\b')
# A file-scope variable; what class_init fills once and never again is none.
STATE = re.compile(r'^static\s+(?!inline\b)[^(){};=]*[;={]', re.MULTILINE)
CLASS_DATA = re.compile(r'\b(properties|props|signals)\s*\[|_parent_class\b')
CONSTANT = re.compile(r'\bconst\b[^*]*$|\*\s*const\b')
PLAIN_NUMBER = re.compile(r'(?<!g_ascii_)\b(?:strtod|strtof|atof)\s*\(')
BARE_DIALOG = re.compile(r'\badw_message_dialog_new\b')
FLOAT_FORMAT = re.compile(r'%[-+ #0]*\d*(?:\.(?:\d+|\*))?l?[fFeEgG](?![a-z])')
PRINT = re.compile(r'(?<!ascii_)print(?:f|err|_escaped)?\w*\s*\(')
MADE = re.compile(r'\b(?:executable|shared_module|static_library)\(')
IN_THREAD = re.compile(r'\bg_task_run_in_thread \((\w+),')
MADE_TASK = re.compile(r'\b(\w+) = g_task_new \((\w+),')
# A line that does not say that it goes on until its end
HANGING = re.compile(r'(?:&&|\|\|)$', re.MULTILINE)
APART = re.compile(r'\b(?:[NC]|NC)?_ \(')
NOT_BY_DEFAULT = 'build_by_default: false'
# Rooms whose text a machine reads.
MACHINE_ROOMS = {'model', 'format', 'store', 'exchange', 'cli'}


def list_long_functions(path, src):
    lines = blank(path.read_text()).split('\n')
    start = None
    for number, line in enumerate(lines, 1):
        if line.startswith('{') and number > 1 and lines[number - 2].rstrip().endswith(')'):
            start = number
        elif line.startswith('}') and start:
            if number - start + 1 > LONGEST_FUNCTION:
                yield f'{path.relative_to(src)}:{start}: {number - start + 1} lines'
            start = None


def list_matches(pattern, path, src, text, keep=lambda match: True):
    for match in pattern.finditer(text):
        if keep(match):
            yield f'{path.relative_to(src)}:{text.count(chr(10), 0, match.start()) + 1}: {match[0].strip()}'


def list_owning_tasks(path, src, text):
    """Tasks of a thread that hold an object: the thread may be the last to let go of it, and dispose of it there"""
    for run in IN_THREAD.finditer(text):
        made = [match for match in MADE_TASK.finditer(text, 0, run.start()) if match[1] == run[1]]
        if made and made[-1][2] != 'NULL':
            yield f'{path.relative_to(src)}:{text.count(chr(10), 0, run.start()) + 1}: the task holds {made[-1][2]}'


def is_state(match):
    return not CLASS_DATA.search(match[0]) and not CONSTANT.search(match[0].split('[')[0].rstrip('=;{ \n'))


def list_float_formats(path, src):
    text = COMMENT.sub(lambda m: m[1] or keep_lines(m[0]), path.read_text())
    for match in PRINT.finditer(text):
        call = text[match.start():text.find(';', match.start())]
        if FLOAT_FORMAT.search(''.join(STRING.findall(call))):
            yield f'{path.relative_to(src)}:{text.count(chr(10), 0, match.start()) + 1}'


def main(source):
    top = Path(source)
    src = top / 'src'
    files = sorted(src.glob('**/*.[ch]'))
    code = {path: blank(path.read_text()) for path in files}
    laid_out = [*files, *sorted((top / 'tests').glob('**/*.[ch]'))]

    def test_source():
        """there is source"""
        assert files

    def test_file_length():
        tap.none(f'{path.relative_to(src)}: {count} lines' for path in sorted(src.glob('**/*.*'))
                 if (count := len(path.read_text().splitlines())) > LONGEST_FILE)

    def test_function_length():
        tap.none(c for path in files for c in list_long_functions(path, src))

    def test_extern():
        """nothing is extern"""
        tap.none(c for path in files for c in list_matches(EXTERN, path, src, code[path]))

    def test_state():
        """no variable is global"""
        tap.none(c for path in files for c in list_matches(STATE, path, src, code[path], is_state))

    def test_tasks():
        """what a thread works on holds no object of the main thread"""
        tap.none(c for path in files for c in list_owning_tasks(path, src, code[path]))

    def test_operators():
        """a condition that goes on does so with its operator"""
        tap.none(c for path in laid_out for c in list_matches(HANGING, path, top, blank(path.read_text())))

    def test_translated():
        """what is translated is written _("so")"""
        tap.none(c for path in laid_out for c in list_matches(APART, path, top, blank(path.read_text())))

    def test_parameters():
        """parameters stand one a line, lined up: build-aux/lineup lays them out"""
        result = subprocess.run([top / 'build-aux' / 'lineup', '--check', *laid_out], capture_output=True, text=True)
        tap.none(result.stdout.splitlines() + result.stderr.splitlines())

    def test_reading_numbers():
        """no number is read by the locale"""
        tap.none(c for path in files for c in list_matches(PLAIN_NUMBER, path, src, code[path]))

    def test_writing_numbers():
        """no number that a machine reads is written by the locale"""
        tap.none(c for path in files if path.parent.name in MACHINE_ROOMS for c in list_float_formats(path, src))

    def test_message_dialogs():
        """a message dialog is made by what lets its heading be long"""
        tap.none(c for path in files if path.parent.name != 'compat' for c in list_matches(BARE_DIALOG, path, src, code[path]))

    def test_tests_apart():
        """no program of a test is built where nobody runs it"""
        tap.none(f'{path.relative_to(top)}: {made} programs, {apart} not built by default'
                 for path in sorted((top / 'tests').glob('*/meson.build'))
                 if (made := len(MADE.findall(path.read_text()))) != (apart := path.read_text().count(NOT_BY_DEFAULT)))

    test_file_length.__doc__ = f'no file of src is longer than {LONGEST_FILE} lines'
    test_function_length.__doc__ = f'no function is longer than {LONGEST_FUNCTION} lines'
    tap.run([test_source, test_file_length, test_function_length, test_extern, test_state, test_tasks,
             test_operators, test_translated, test_parameters,
             test_reading_numbers, test_writing_numbers, test_message_dialogs, test_tests_apart])


main(*sys.argv[1:])

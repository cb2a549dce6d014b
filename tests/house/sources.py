# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sources as the other files of this folder look at them: who includes, calls and sees whom."""

import re
from pathlib import Path

COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
# A function that other files may call; its name stands at the beginning of a line, below what it returns.
DEFINED = re.compile(r'\n(?!static\b)\w[^\n;={}]*\n(cjm_\w+) \(')
TYPE_DEFINED = re.compile(r'\bG_DEFINE_\w*(?:TYPE|INTERFACE|QUARK)\w*\s*\(\s*\w+,\s*(cjm_\w+)')
NAME = re.compile(r'\bcjm_\w+')
PRIVATE = '-private.h'
# What a room keeps to itself, though several of its objects need it
OF_A_ROOM = '-room.h'


def keep_lines(text):
    return re.sub(r'[^\n]', ' ', text)


def blank(text):
    """The text with its comments and strings blanked, line for line"""
    return COMMENT_OR_STRING.sub(lambda m: keep_lines(m[0]), text)


class Sources:
    """All C files below a folder"""

    def __init__(self, src):
        self.src = Path(src)
        self.files = sorted(self.src.glob('**/*.[ch]'))
        self.text = {path: path.read_text() for path in self.files}
        self.code = {path: blank(text) for path, text in self.text.items()}
        self.headers = {path.name: path for path in self.files if path.suffix == '.h'}
        self.definer = {}  # of a function: the file that it is in
        for path in self.files:
            if path.suffix == '.c':
                for name in DEFINED.findall(self.code[path]):
                    self.definer[name] = path
                for name in TYPE_DEFINED.findall(self.code[path]):
                    self.definer[f'{name}_get_type'] = path

    def get_name(self, path):
        """What a file is called here: a .c and its .h are one thing."""
        return str(path.relative_to(self.src).with_suffix(''))

    def list_includes(self, path):
        """The headers of the house that a file includes"""
        return [self.headers[name] for quote, name in INCLUDE.findall(self.text[path]) if quote == '"' and name in self.headers]

    def follow_includes(self, path):
        """The headers of things that a file includes, by way of headers that are none"""
        for header in self.list_includes(path):
            if header.with_suffix('.c').exists():
                yield header
            elif not header.name.endswith(PRIVATE):
                yield from self.follow_includes(header)

    def list_private(self):
        return [path for path in self.files if path.name.endswith(PRIVATE)]

    def get_object(self, header):
        """The name that all files of the object begin with whose struct a private header shows"""
        return str(header.relative_to(self.src))[:-len(PRIVATE)]

    def draw_arrows(self):
        """From each thing (a .c and its .h) to those that it needs: whose headers it reads, whose functions it calls.

        A private header is read by all files of its object; which of them needs which is told by the calls. A header
        without a .c stands for those that it includes.
        """
        arrows = {}
        for path in self.files:
            if path.suffix == '.h' and not path.with_suffix('.c').exists():
                continue
            here = self.get_name(path)
            needed = arrows.setdefault(here, set())
            needed.update(self.get_name(header) for header in self.follow_includes(path))
            needed.update(self.get_name(self.definer[name]) for name in NAME.findall(self.code[path])
                          if path.suffix == '.c' and name in self.definer)
            needed.discard(here)
        return arrows


def find_circles(arrows):
    """The sets of more than one of which each leads to each other (Tarjan 1972)"""
    number, low, path, circles = {}, {}, [], []

    def visit(node):
        number[node] = low[node] = len(number)
        path.append(node)
        for other in arrows.get(node, ()):
            if other not in number:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in path:
                low[node] = min(low[node], number[other])
        if low[node] == number[node]:
            start = path.index(node)
            if len(path) - start > 1:
                circles.append(sorted(path[start:]))
            del path[start:]

    for node in sorted(arrows):
        if node not in number:
            visit(node)
    return sorted(circles)

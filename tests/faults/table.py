#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""table.py FOLDER: puts what came of the runs of fault tests, which kept it in FOLDER, into the tables of README.md."""
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from faults import FAULTS

README = Path(__file__).resolve().parent / 'README.md'
BETWEEN = re.compile(r'(?<=<!-- tables -->\n).*(?=<!-- end -->)', re.DOTALL)


def read_rows(folder):
    """Who, moment, fault, outcome and number of runs, of every test"""
    for path in sorted(Path(folder).glob('*.json')):
        yield from json.loads(path.read_text())


def describe(outcomes):
    return ' · '.join(f'{outcome} × {runs}' if runs > 1 else outcome for outcome, runs in sorted(outcomes.items()))


def make_table(moments):
    """One row a moment, one column a fault"""
    columns = [*FAULTS, *sorted({fault for row in moments.values() for fault in row} - set(FAULTS))]
    columns = [fault for fault in columns if any(fault in row for row in moments.values())]
    yield f'| moment | {" | ".join(columns)} | runs | lost |'
    yield '| --- ' * (len(columns) + 3) + '|'
    for moment, row in moments.items():
        runs = sum(sum(outcomes.values()) for outcomes in row.values())
        lost = sum(number for outcomes in row.values() for outcome, number in outcomes.items()
                   if outcome.startswith('LOST'))
        cells = [describe(row[fault]) if fault in row else '' for fault in columns]
        yield f'| {moment} | {" | ".join(cells)} | {runs} | {lost} |'


def main(folder):
    tables = defaultdict(lambda: defaultdict(lambda: defaultdict(Counter)))
    total = Counter()
    for who, moment, fault, outcome, runs in read_rows(folder):
        tables[who][moment][fault][outcome] += runs
        total['runs'] += runs
        total['lost'] += runs if outcome.startswith('LOST') else 0

    lines = [f'{total["runs"]:,} runs, {total["lost"]} losses.', '']
    for who, moments in tables.items():
        lines += [f'### {who[0].upper()}{who[1:]}', '', *make_table(moments), '']
    README.write_text(BETWEEN.sub(lambda _: '\n'.join(lines) + '\n', README.read_text()))


main(*sys.argv[1:])

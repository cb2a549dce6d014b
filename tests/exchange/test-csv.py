#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-csv.py WRITER: what is written as CSV is read back by another reader of it, and no text of it is a formula."""
import csv
import io
import random
import subprocess
import sys

import tap

WRITER = sys.argv[1]
# What texts are made of here: all that means something to CSV or to a spreadsheet, and what else a person may write
PARTS = ['"', ",", "\r", "\n", "\r\n", "\t", ";", "'", "=", "+", "-", "@", "＝", "＋", "－", "＠", " ", "a", "é", "\u00a0",
         "\u2028", "نص", "漢", "😀", "=1+1", "-2", "\\", "\ufeff"]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def encode(cell):
    if cell is None:
        return "."
    return f"t{cell}" if isinstance(cell, str) else f"n{cell!r}"


def write(rows):
    told = "".join(f"{part}\0" for row in rows for part in [*map(encode, row), "r"])
    return subprocess.run([WRITER], input=told.encode(), stdout=subprocess.PIPE, check=True).stdout


def read(data):
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def expect(cell):
    """What a reader is to see of a cell"""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    return cell


def make_cell(choose):
    kind = choose.random()
    if kind < 0.1:
        return None
    if kind < 0.3:
        return choose.choice([0.0, -5.0, 0.1, 1e21, -1e-7, 1e300, choose.uniform(-5, 5), float(choose.randint(-10**9, 10**9))])
    return "".join(choose.choices(PARTS, k=choose.choice([0, 0, 1, 1, 2, 3, 8])))


def test_known():
    """a table that was written by hand"""
    rows = [["Touchpoint", "n", "Mean"], ['Say "hello", twice', 12.0, -2.5], ["=SUM(A1)", None, 0.1], ["two\nlines", 0.0, -4.0], [""]]
    wanted = ('Touchpoint,n,Mean\r\n"Say ""hello"", twice",12,-2.5\r\n\'=SUM(A1),,0.1\r\n"two\nlines",0,-4\r\n""\r\n')
    tap.equal(write(rows), wanted.encode())
    tap.equal(write([]), b"")


def test_property():
    """random tables are read back cell by cell, numbers with all their digits"""
    choose = random.Random(4180)
    for _ in range(300):
        width = choose.randint(1, 5)
        rows = [[make_cell(choose) for _ in range(width)] for _ in range(choose.randint(0, 6))]
        found = read(write(rows))
        tap.equal([len(row) for row in found], [width] * len(rows), repr(rows))
        for found_row, row in zip(found, rows):
            for text, cell in zip(found_row, row):
                tap.equal(float(text) if isinstance(cell, float) else text, expect(cell), repr(row))


def test_formulas():
    """no text begins a formula, and a negative number is none"""
    choose = random.Random(1)
    texts = [sign + "".join(choose.choices(PARTS, k=3)) for sign in FORMULA for _ in range(20)]
    for row in read(write([[text] for text in texts])):
        assert not row[0].startswith(FORMULA), repr(row)
    tap.equal(read(write([[-3.25, -0.0]])), [["-3.25", "0"]])


def test_lines():
    """each row ends in CRLF, whatever the cells hold"""
    data = write([["a\nb", "c"], ["d", "e\r\nf"]])
    tap.equal(data, b'"a\nb",c\r\nd,"e\r\nf"\r\n')


tap.run([test_known, test_property, test_formulas, test_lines])

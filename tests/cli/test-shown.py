#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""klantreis-cli: every figure that the Analysis and Action plan pages show, which are views of the scene, stands with all its
digits in what `analyse --json` tells of the same document."""
import json
import re
from datetime import date
from xml.etree import ElementTree

import tap
from cli import EXAMPLES, Place, run, write
from recompute import add_versions, make_document

VIEWS = ["heat", "priorities", "drop-off", "channels", "gaps", "personas", "versions", "evidence", "findings", "matrix", "expected",
         "timeline", "plan"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NUMBER = re.compile(r"[+−]?\d+(?:,\d{3})*(?:\.\d+)?(?:\u00a0%)?")


def list_values(told):
    """All numbers and texts of JSON"""
    if isinstance(told, dict):
        for value in told.values():
            yield from list_values(value)
    elif isinstance(told, list):
        yield len(told)
        for value in told:
            yield from list_values(value)
    elif not isinstance(told, bool) and told is not None:
        yield told


def format_number(value):
    return f"{value:.1f}".removesuffix(".0")


def list_forms(values):
    """How a person may read them: with one digit, or as a percentage, which has one where it is small"""
    forms = set()
    for value in values:
        for number in (value, -value):
            # A half may be written either way.
            for near in (number - 1e-9, number + 1e-9):
                forms |= {text.replace("-", "") for text in (format_number(near), f"{near * 100:.0f}\u00a0%",
                                                             f"{format_number(near * 100)}\u00a0%")}
    return forms


def write_date(text):
    day = date.fromisoformat(text)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def list_shown(svg):
    """What the marks say, and what is said of them"""
    for element in ElementTree.fromstring(svg).iter():
        if element.tag.endswith("}title") or element.tag.endswith("}desc"):
            yield element.text or ""


def list_words(whole):
    """Texts of the document, in which there may be numbers"""
    return sorted({text for text in list_values(whole) if isinstance(text, str) and re.search(r"\d", text)}, key=len, reverse=True)


def find_unknown(whole, told, shown):
    """The figures that are shown and not told"""
    values = list(list_values(told))
    durations = [float(part) for value in values if isinstance(value, str) and re.fullmatch(r"P[\dT.YMWDHS]+", value)
                 for part in re.findall(r"[\d.]+", value)]
    forms = list_forms([*durations, *(value for value in values if isinstance(value, (int, float)))])
    dates = {value for value in values if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)}
    passed = [*list_words(whole), *(write_date(day) for day in dates)]
    for text in shown:
        rest = text
        for words in passed:
            rest = rest.replace(words, "")
        # The level of an interval, the width of a scale, and that of a Net Promoter Score
        rest = rest.replace("95\u00a0%", "").replace(" of 10", "").replace("of 20", "")
        for number in NUMBER.findall(rest):
            if number.lstrip("+−").replace(",", "") not in forms:
                yield f"“{number}” of “{text}”"


def check(place, whole, told):
    """How many views there are; each view of each journey"""
    n = 0
    path = write(place / "a.journey", whole)
    for journey in whole["journeys"]:
        for view in VIEWS:
            done = run("export", path, f"--view={view}", f"--journey={journey['id']}", f"--output={place / 'a.svg'}")
            if done.status == 0:
                n += 1
                shown = list(list_shown((place / "a.svg").read_text()))
                tap.none(f"{view} of {journey['id']}: {line}" for line in find_unknown(whole, told, shown))
    return n


def test_examples():
    """of the examples"""
    with Place() as place:
        for example in EXAMPLES:
            whole = json.loads(example.read_text())
            if whole["language"] == "en":
                assert check(place, whole, json.loads(run("analyse", example, "--json").text)) > 10


def test_random():
    """of documents at random"""
    with Place() as place:
        for seed in range(6):
            whole = add_versions(make_document(seed), seed)
            told = json.loads(run("analyse", write(place / "b.journey", whole), "--json").text)
            assert check(place, whole, told) > 10


tap.run([test_examples, test_random])

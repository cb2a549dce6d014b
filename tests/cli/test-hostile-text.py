#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever text a document holds, in any of its members, the SVG of it is well-formed XML of a few elements."""
import json
import os
import random
import xml.etree.ElementTree as ElementTree

from cli import SOURCE, Place, run
import tap

# For one more look: KLANTREIS_TEST_TEXTS=200 meson test hostile-text
ROUNDS = int(os.environ.get("KLANTREIS_TEST_TEXTS", "6"))
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {SVG + name for name in ("svg", "g", "title", "desc", "rect", "path", "text", "tspan", "image", "clipPath", "defs")}
EVERY_MEMBER = SOURCE / "tests" / "data" / "every-member.journey"

MARKUP = ["<", ">", "&", '"', "'", "</text>", "</svg>", "<script>", "]]>", "<![CDATA[", "<!--", "-->", "<?xml ?>", "&amp;", "&lt;",
          "&#0;", "&#x1F;", "&nbsp;", "&bogus;", "%s", "%n", "\\", "{}", "url(#a)", "javascript:", "<!DOCTYPE x>"]
ODD = ["\x01", "\x02", "\x08", "\x0b", "\x0c", "\x0e", "\x1f", "\x7f", "\x80", "\x85", "\x9f", "\t", "\n", "\r", "\r\n", "\u00a0",
       "\u00ad", "\u200b", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
       "\u2066", "\u2067", "\u2069", "\ufeff", "\ufff9", "\ufffc", "\ufffd", "\ufffe", "\uffff", "\ufdd0", "\ufdef", "\U0001fffe",
       "\U0010ffff", "\ud7ff", "\ue000", "\U000e0001", "e\u0301" + "\u0301" * 40, "رحلة", "客户", "👩\u200d💻", "ﷺ", "𝔘"]


def pick_character(chance):
    """Any character that JSON can hold: not U+0000, and no half of a pair"""
    while True:
        code = chance.choice((chance.randrange(1, 0x80), chance.randrange(1, 0x3000), chance.randrange(1, 0x110000)))
        if not 0xD800 <= code <= 0xDFFF:
            return chr(code)


def pick_text(chance):
    pieces = [chance.choice((lambda: chance.choice(MARKUP), lambda: chance.choice(ODD), lambda: pick_character(chance),
                             lambda: "a", lambda: " "))() for _ in range(chance.randrange(1, 14))]
    return "".join(pieces)


# What these say is not free, or another member refers to it.
FIXED = {"format", "version", "id", "language", "date", "from", "until", "drawn", "deadline", "duration", "color", "type", "data",
         "measure", "contact", "medium", "stage", "status", "state", "process", "persona", "portrait", "picture", "basis", "loop",
         "counterpart", "episode", "solves", "objectives", "senses"}


def spoil(value, chance, name=None):
    """The same document with other texts"""
    if isinstance(value, dict):
        # "kind" is a choice of journeys and of evidence.
        return {key: inner if key == "kind" or (key in FIXED and not isinstance(inner, (dict, list))) or key in ("solves", "senses")
                else spoil(inner, chance, key) for key, inner in value.items()}
    if isinstance(value, list):
        if name == "objectives" and value and isinstance(value[0], str):
            return value
        return [spoil(inner, chance, name) for inner in value]
    return pick_text(chance) if isinstance(value, str) else value


def check_svg(data, what):
    root = ElementTree.fromstring(data)
    tap.equal(root.tag, SVG + "svg", what)
    tap.none({f"{what}: {element.tag}" for element in root.iter()} - {f"{what}: {tag}" for tag in ALLOWED})
    for element in root.iter():
        for name in element.attrib:
            assert not name.lower().startswith("on"), (what, name)


def list_exports(document):
    journey = document["journeys"][0]["id"]
    persona = document["personas"][0]["id"]
    return [["--journey", journey], ["--journey", journey, "--overlay", "ideal,personas,average,older"],
            ["--journey", journey, "--view", "loop"], ["--journey", journey, "--view", "composite"], ["--persona", persona]]


def test_every_view():
    """random text in every member of every view, with a seed"""
    document = json.loads(EVERY_MEMBER.read_text(encoding="utf-8"))
    drawn = 0
    for seed in range(ROUNDS):
        chance = random.Random(seed)
        with Place() as place:
            path = place / "text.journey"
            path.write_text(json.dumps(spoil(document, chance), ensure_ascii=chance.random() < 0.5), encoding="utf-8")
            tap.equal(run("check", path).status, 0, f"seed {seed}")
            for arguments in list_exports(document):
                done = run("export", path, "-o", place / "out.svg", *arguments)
                # A journey of no group and without a way back has no such view, and says so.
                if done.status == 0:
                    check_svg((place / "out.svg").read_bytes(), f"seed {seed} {arguments}")
                    drawn += 1
    assert drawn >= 3 * ROUNDS, drawn


def list_characters():
    """Every character of the planes that have some, and every 64th and every special one of the others"""
    return [code for code in range(1, 0x110000) if not 0xD800 <= code <= 0xDFFF
            and (code < 0x3000 or code % 64 == 0 or code & 0xFFFE == 0xFFFE or 0xFD00 <= code <= 0xFFFF)]


def test_every_character():
    """every kind of character that JSON can hold, in a title"""
    document = json.loads(EVERY_MEMBER.read_text(encoding="utf-8"))
    journey = document["journeys"][0]
    codes = list_characters()
    with Place() as place:
        for start in range(0, len(codes), 3000):
            journey["title"] = "".join(map(chr, codes[start:start + 3000]))
            path = place / "text.journey"
            path.write_text(json.dumps(document), encoding="utf-8")
            done = run("export", path, "-o", place / "out.svg", "--journey", journey["id"])
            tap.equal(done.status, 0, done.errors)
            check_svg((place / "out.svg").read_bytes(), f"from U+{codes[start]:04X}")


tap.run([test_every_view, test_every_character])

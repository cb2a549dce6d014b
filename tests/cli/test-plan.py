#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""klantreis-cli plan: what is written is read back by other readers, whatever texts a document holds, and every figure is
computed here once more from the document."""
import csv
import io
import json
import os
import random
import re

import tap
from cli import EXAMPLES, Place, document, episode, journey, run, write
from recompute import add_versions, is_near, list_episodes, make_document, score

DUTCH = {"LANGUAGE": "nl"}
TODAY = "2026-12-10"
# What texts are made of here: all that means something to one of the formats, and what else a person may write
PARTS = ['"', ",", "\r", "\n", "\r\n", "\t", ";", ":", "'", "=", "+", "-", "@", " ", "a", "é", "\u00a0", "\u2028", "\u0085", "نص",
         "漢", "😀", "\\", "\\n", "\ufeff", "|", "*", "_", "`", "<b>", "&amp;", "[x](y)", "#", "END:VEVENT", "BEGIN:VTODO", "$",
         "~~", "\x01", "\x1b", "\x7f", "e\u0301", "===", "| --- |", "http://a.b"]
QUADRANTS = ("quick-win", "big-project", "fill-in", "thankless-task")
TITLES = ("Quick wins", "Big projects", "Fill-ins", "Thankless tasks", "Not placed")
LACKS = {"no-owner": "no owner", "no-deadline": "no deadline", "overdue": "overdue", "no-objective": "no objective",
         "not-placed": "not placed"}
STATUSES = ("open", "started", "done", "dropped")


def plan(path, *arguments, **options):
    done = run("plan", path, "--today", TODAY, *arguments, **options)
    tap.equal((done.status, done.errors), (0, ""), str(arguments))
    return done


def make_text(rand):
    return "".join(rand.choices(PARTS, k=rand.choice([0, 1, 2, 5, 9, 40])))


def make_plan(seed):
    """A document whose improvements have hostile texts and lack this and that"""
    rand = random.Random(seed)
    whole = make_document(seed)
    whole["title"] = make_text(rand)
    whole["objectives"] = [{"id": "o", "title": make_text(rand)}, {"id": "o2", "title": make_text(rand)}]
    for note in (p for j in whole["journeys"] for e in list_episodes(j) for p in e["problems"]):
        note["text"] = make_text(rand)
    problems = [p["id"] for j in whole["journeys"] for e in list_episodes(j) for p in e["problems"]]
    whole["improvements"] = []
    for i in range(rand.randint(0, 8)):
        one = {"id": f"m{i}", "title": make_text(rand), "status": rand.choice(STATUSES), "notes": make_text(rand)}
        one.update(rand.choice([{}, {"owner": make_text(rand)}, {"owner": "Sanne"}, {"owner": " \t"}]))
        one.update(rand.choice([{}, {"deadline": "2026-12-09"}, {"deadline": TODAY}, {"deadline": "9999-12-31"}]))
        one.update(rand.choice([{}, {"impact": rand.choice([0, 4.9, 5, 10])}]))
        one.update(rand.choice([{}, {"effort": rand.choice([0, 4.999, 5.0, 10])}, {"effort": 5}]))
        one.update(rand.choice([{}, {"lift": -0.1}, {"lift": 2}]))
        one["solves"] = rand.sample(problems, min(len(problems), rand.randint(0, 3))) + ["gone"] * rand.randint(0, 1)
        one["objectives"] = rand.sample(["o", "o2", "gone", "m0"], rand.randint(0, 3))
        whole["improvements"].append(one)
    return whole


def is_blank(text):
    # What GLib takes for a blank
    return not re.sub(r"[\s\u200e\u200f]", "", re.sub("[\x1c-\x1f]", "x", text))


def find_quadrant(one):
    if "impact" not in one or "effort" not in one:
        return None
    return QUADRANTS[(0 if one["impact"] >= 5 else 2) + (one["effort"] >= 5)]


def find_objectives(whole, one):
    named = [o["id"] for o in whole.get("objectives", [])]
    return list(dict.fromkeys(o for o in one.get("objectives", []) if o in named))


def find_problems(whole, one):
    named = {p["id"]: p for j in whole["journeys"] for e in list_episodes(j) for p in e.get("problems", [])}
    return [named[p] for p in dict.fromkeys(one.get("solves", [])) if p in named]


def find_lacks(whole, one):
    if one.get("status") in ("done", "dropped"):
        return []
    found = {"no-owner": is_blank(one.get("owner", "")), "no-deadline": "deadline" not in one,
             "overdue": one.get("deadline", TODAY) < TODAY, "no-objective": not find_objectives(whole, one),
             "not-placed": find_quadrant(one) is None}
    return [lack for lack in LACKS if found[lack]]


# CSV

def disarm(text):
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else text


def put_on_a_line(text):
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text).strip(" ")


def check_csv(whole, text):
    header, *rows = list(csv.reader(io.StringIO(text, newline="")))
    tap.equal(header[0], "Improvement", "header")
    tap.equal(len(rows), len(whole.get("improvements", [])), "rows")
    for found, one in zip(rows, whole.get("improvements", [])):
        cells = dict(zip(header, found))
        tap.equal(len(found), len(header), "width")
        tap.equal(cells["Improvement"], disarm(one["title"]), "title")
        tap.equal(cells["Owner"], disarm(one.get("owner", "")), "owner")
        tap.equal(cells["Notes"], disarm(one.get("notes", "")), "notes")
        tap.equal(cells["Deadline"], one.get("deadline", ""), "deadline")
        tap.equal(cells["Id"], one["id"], "id")
        for title in ("lift", "impact", "effort"):
            tap.equal(float(cells[title.capitalize()] or "nan") if title in one else cells[title.capitalize()],
                      one.get(title, ""), title)
        tap.equal(cells["Status"], one.get("status", "open").capitalize(), "status")
        quadrant = find_quadrant(one)
        tap.equal(cells["Quadrant"], TITLES[QUADRANTS.index(quadrant)] if quadrant else "", "quadrant")
        tap.equal(cells["Missing"], "; ".join(LACKS[lack] for lack in find_lacks(whole, one)), "missing")
        tap.equal(cells["Solves"], disarm("; ".join(put_on_a_line(p["text"]) for p in find_problems(whole, one))), "solves")


# iCalendar: as RFC 5545 says that it is read, and no more

def unfold(data):
    assert data.endswith(b"\r\n"), data[-20:]
    lines = data[:-2].split(b"\r\n")
    for line in lines:
        assert len(line) <= 75, line
        assert b"\n" not in line and b"\r" not in line, line
        line.decode()   # folded between two characters
    return re.sub(b"\r\n[ \t]", b"", data).decode().removesuffix("\r\n").split("\r\n")


def unescape(value):
    assert re.fullmatch(r"(?:\\[\\;,nN]|[^\\;,])*", value), value
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


def read_calendar(data):
    """The properties of the calendar, and those of each component"""
    stack, components, outer = [], [], None
    for line in unfold(data):
        name, value = line.split(":", 1)
        assert re.fullmatch(r"[A-Z-]+(;VALUE=DATE)?", name), line
        assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value), line
        if name == "BEGIN":
            stack.append((value, {}))
        elif name == "END":
            kind, found = stack.pop()
            tap.equal(value, kind, "what ends")
            if stack:
                components.append((kind, found))
            else:
                outer = found
        else:
            assert name not in stack[-1][1], line
            stack[-1][1][name] = value
    tap.equal(stack, [], "what is not ended")
    tap.equal(outer["VERSION"], "2.0", "version")
    assert "PRODID" in outer and components, outer
    return outer, components


def strip_controls(text):
    return re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", re.sub("\r\n|\r", "\n", text))


TASK_STATUS = {"open": "NEEDS-ACTION", "started": "IN-PROCESS", "done": "COMPLETED", "dropped": "CANCELLED"}


def check_component(kind, found, one):
    tap.equal(unescape(found["SUMMARY"]), put_on_a_line(one["title"]), "summary")
    tap.equal(unescape(found.get("CONTACT", "")), strip_controls(one.get("owner", "")), "contact")
    assert unescape(found["DESCRIPTION"]).endswith(strip_controls(one.get("notes", ""))), found
    day = found.get("DTSTART;VALUE=DATE" if kind == "VEVENT" else "DUE;VALUE=DATE")
    tap.equal(day, one["deadline"].replace("-", "") if "deadline" in one else None, "day")
    status = one.get("status", "open")
    cancelled = "CANCELLED" if status == "dropped" else "CONFIRMED"
    tap.equal(found["STATUS"], cancelled if kind == "VEVENT" else TASK_STATUS[status], "status")
    quadrant = find_quadrant(one)
    tap.equal(found.get("CATEGORIES"), TITLES[QUADRANTS.index(quadrant)] if quadrant else None, "category")
    assert re.fullmatch(one["id"] + "-[0-9a-f]{16}@org.klantreis.Klantreis", found["UID"]), found["UID"]


def check_calendar(whole, path, kind):
    wanted = [one for one in whole.get("improvements", []) if kind == "VTODO" or "deadline" in one]
    arguments = ["--format=ics"] + (["--as=todo"] if kind == "VTODO" else [])
    if not wanted:
        done = run("plan", path, *arguments)
        tap.equal((done.status, done.output), (1, b""), "nothing for a calendar")
        assert "for a calendar" in done.errors, done.errors
        return []
    outer, components = read_calendar(plan(path, *arguments).output)
    if whole.get("title"):
        tap.equal(unescape(outer["NAME"]), strip_controls(whole["title"]), "name")
    tap.equal([k for k, _ in components], [kind] * len(wanted), "components")
    for (_, found), one in zip(components, wanted):
        check_component(kind, found, one)
    return [found["UID"] for _, found in components]


# Markdown: cells as GitHub splits them

def read_table(line):
    assert line.startswith("| ") and line.endswith(" |"), line
    # As cmark-gfm does: a reverse solidus goes with the mark behind it, and a bar without one ends the cell.
    cells = re.findall(r"\|((?:\\[!-/:-@\[-`{-~]|[^|])*)(?=\|)", line)
    return [re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cell[1:-1]) for cell in cells]


def check_markdown(whole, text):
    rows = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.startswith("## "):
            group = line[3:]
            # Without a line of headings and one of dashes, GitHub sees no table.
            tap.equal(lines[number + 1:number + 4], [
                "", "| Improvement | Solves | Serves | Owner | Deadline | Lift | Status | Impact | Effort |",
                "| --- | --- | --- | --- | --- | ---: | --- | ---: | ---: |"], f"the table of {group}")
        elif line.startswith("| ") and not line.startswith(("| Improvement", "| ---")):
            rows.setdefault(group, []).append(read_table(line))
        # Nothing of the document stands outside of a cell but the title.
        elif line.startswith("|"):
            continue
        elif line and not line.startswith("# "):
            assert re.fullmatch(r"\d+ improvements?( · [\w ]+)*", line), line
    for quadrant, title in zip([*QUADRANTS, None], TITLES):
        wanted = [one for one in whole.get("improvements", []) if find_quadrant(one) == quadrant]
        found = rows.get(title, [])
        tap.equal([len(row) for row in found], [9] * len(wanted), f"{title} in {text}")
        tap.equal([row[0] for row in found], [put_on_a_line(one["title"]) for one in wanted], title)


# JSON: all figures

def count(whole):
    ones = whole.get("improvements", [])
    lacks = [find_lacks(whole, one) for one in ones]
    return {"improvements": len(ones), **{q: sum(find_quadrant(one) == q for one in ones) for q in QUADRANTS},
            **{s: sum(one.get("status", "open") == s for one in ones) for s in STATUSES},
            **{lack: sum(lack in found for found in lacks) for lack in LACKS},
            "no-owner-or-deadline": sum(bool({"no-owner", "no-deadline"} & set(found)) for found in lacks)}


def stands_under(whole, one):
    own = [e["id"] for j in whole["journeys"] for e in list_episodes(j) if e["id"] == one.get("episode")]
    solved = {p["id"] for p in find_problems(whole, one)}
    order = {p["id"]: e["id"] for j in whole["journeys"] for e in list_episodes(j) for p in e.get("problems", [])}
    return own or list(dict.fromkeys(order[p] for p in one.get("solves", []) if p in solved))


def sum_up(scores):
    known = [s for s in scores if s is not None]
    stretch = run_ = 0
    for each in scores:
        run_ = run_ + 1 if each is not None and each < 0 else 0
        stretch = max(stretch, run_)
    return {"mean": sum(known) / len(known) if known else None, "stretch": stretch,
            "drop": min([b - a for a, b in zip(known, known[1:])] + [0])}


def check_expectation(whole, one, told):
    scores, expected = [], []
    for each, row in zip(list_episodes(one), told["episodes"]):
        lift = sum(i.get("lift", 0) for i in whole.get("improvements", [])
                   if i.get("status", "open") in ("open", "started") and each["id"] in stands_under(whole, i))
        scores.append(score(each))
        expected.append(None if score(each) is None else max(-5, min(5, score(each) + lift)))
        assert is_near(row.get("lift"), lift) and is_near(row.get("expected"), expected[-1]), (row, lift)
    for name, values in (("now", scores), ("expected", expected)):
        for figure, value in sum_up(values).items():
            assert is_near(abs(told[name].get(figure)) if figure == "drop" else told[name].get(figure),
                           abs(value) if figure == "drop" else value), (name, figure, told[name], value)


def check_json(whole, told):
    tap.equal(told["today"], TODAY, "today")
    tap.equal(told["counts"], count(whole), "counts")
    tap.equal(len(told["improvements"]), len(whole.get("improvements", [])), "rows")
    for row, one in zip(told["improvements"], whole.get("improvements", [])):
        for name in ("title", "impact", "effort", "lift", "owner", "deadline", "notes"):
            # An empty text is none.
            tap.equal(row.get(name, ""), one.get(name, ""), name)
        tap.equal(row["status"], one.get("status", "open"), "status")
        tap.equal(row.get("quadrant"), find_quadrant(one), "quadrant")
        tap.equal(row["lacks"], find_lacks(whole, one), "lacks")
        tap.equal(row["solves"], [p["id"] for p in find_problems(whole, one)], "solves")
        tap.equal(row["objectives"], find_objectives(whole, one), "objectives")
        tap.equal(row["episodes"], stands_under(whole, one), "episodes")
    for row, one in zip(told["objectives"], whole.get("objectives", []), strict=True):
        tap.equal(row["improvements"], [i["id"] for i in whole["improvements"] if one["id"] in i.get("objectives", [])], "served")
        tap.equal([m["value"] for m in row["measures"]], [m["value"] for m in one.get("measures", [])], "measures")
    current = [j for j in whole["journeys"] if j.get("state") != "ideal"]
    for row, one in zip(told["journeys"], current, strict=True):
        check_expectation(whole, one, row["plan"])


def test_examples():
    """the plans of the examples, in every format"""
    for example in EXAMPLES:
        whole = json.loads(example.read_text())
        check_json(whole, json.loads(plan(example, "--format=json").text))
        if whole["language"] == "en":
            check_csv(whole, plan(example, "--format=csv").output.decode())
            check_markdown(whole, plan(example, "--format=md").text)
            check_calendar(whole, example, "VEVENT")
            check_calendar(whole, example, "VTODO")


def test_random():
    """plans at random, with hostile texts, in every format"""
    with Place() as place:
        for seed in range(60):
            whole = make_plan(seed)
            path = write(place / "a.journey", whole)
            check_json(whole, json.loads(plan(path, "--format=json").output))
            check_csv(whole, plan(path, "--format=csv").output.decode())
            check_markdown(whole, plan(path, "--format=md").output.decode())
            uids = check_calendar(whole, path, "VEVENT") + check_calendar(whole, path, "VTODO")
            tap.equal(len(set(uids)), len(uids), "UIDs")


def test_expectations():
    """what the plan buys is computed again for documents at random"""
    with Place() as place:
        for seed in range(30):
            whole = add_versions(make_document(seed), seed)
            check_json(whole, json.loads(plan(write(place / "a.journey", whole), "--format=json").output))


def test_stable():
    """an improvement keeps its UID whatever changes, and a calendar says when its file was written"""
    whole = document(journey(episode()), improvements=[{"id": "aB", "title": "One", "deadline": "2027-01-31"},
                                                       {"id": "ab", "title": "Two", "deadline": "2027-01-31"}])
    with Place() as place:
        path = write(place / "a.journey", whole)
        os.utime(path, (0, 1234567890))
        _, before = read_calendar(plan(path, "--format=ics").output)
        tap.equal({found["DTSTAMP"] for _, found in before}, {"20090213T233130Z"}, "stamp")
        whole["improvements"][0].update(title="Other", deadline="2028-02-29", status="dropped", owner="Sanne")
        whole["improvements"].reverse()
        _, after = read_calendar(plan(write(place / "b.journey", whole), "--format=ics").output)
        tap.equal([found["UID"] for _, found in before], [found["UID"] for _, found in reversed(after)], "UIDs")
        tap.equal(len({found["UID"].lower() for _, found in before}), 2, "UIDs without case")


def test_language():
    """a plan is in the language of its document, numbers for programs in none"""
    whole = document(journey(episode()), language="nl",
                     improvements=[{"id": "a", "title": "Eén prijs", "impact": 7.5, "effort": 2, "lift": 1.5,
                                    "deadline": "2026-12-01"}])
    with Place() as place:
        path = write(place / "a.journey", whole)
        for env in ({"LANGUAGE": "en"}, DUTCH):
            text = plan(path, "--format=csv", env=env).output.decode()
            assert text.startswith("Verbeterpunt,Fase,") and ",2026-12-01,1.5,Open,7.5,2,Quick wins," in text, text
            assert ",geen eigenaar; achter op schema; geen doelstelling," in text, text
            text = plan(path, "--format=md", env=env).text
            assert "1 verbeterpunt · 1 quick win · 1 zonder eigenaar of deadline · 1 achter op schema" in text, text
            assert "| Eén prijs |  | **geen doelstelling** | **geen eigenaar** | 1 dec 2026 · **achter op schema** | +1,5 |" in text, text
            assert "CATEGORIES:Quick wins" in plan(path, "--format=ics", env=env).text


def test_arguments():
    """what is asked for is in the name or the option, and what is wrong is said"""
    whole = document(journey(episode()), improvements=[{"id": "a", "title": "One", "deadline": "2027-01-31"}])
    with Place() as place:
        path = write(place / "a.journey", whole)
        for name in ("csv", "ICS", "md", "json"):
            tap.equal(run("plan", path, "-o", place / f"out.{name}", "--today", TODAY).status, 0, name)
            tap.equal((place / f"out.{name}").read_bytes(), plan(path, "--format", name.lower()).output, name)
        tap.equal(run("plan", path, "--format=csv", "-o", place / "out.txt", "--today", TODAY).status, 0, "option")
        tap.equal((place / "out.txt").read_bytes(), (place / "out.csv").read_bytes(), "option")
        for arguments, said in (((), "Which file?"), ((path,), "--format"), ((path, "-f", "pdf"), "“pdf”"),
                                ((path, path, "-f", "csv"), "One file"), ((path, "-f", "ics", "--as=day"), "“day”"),
                                ((path, "-f", "csv", "--today=2026-02-30"), "“2026-02-30”"),
                                ((path, "-o", place / "out.doc"), "--format"), ((place / "no.journey", "-f", "csv"), "no.journey")):
            done = run("plan", *arguments)
            tap.equal((done.status, done.output), (2, b""), str(arguments))
            assert said in done.errors, done.errors
        tap.equal(run("plan", "-", "-f", "csv", stdin=b"{}").status, 1, "refused")
        assert run("plan", "-", "-f", "json", stdin=path.read_bytes()).text.startswith('{\n  "today": "2'), "today"


tap.run([test_examples, test_random, test_expectations, test_stable, test_language, test_arguments])

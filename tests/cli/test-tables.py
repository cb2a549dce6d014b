#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""klantreis-cli analyse --json: every table computed once more from the document, in about ten lines each."""
import csv
import io
import json
import math

import tap
from cli import EXAMPLES, Place, document, episode, journey, run, write
from recompute import (add_versions, answers, is_measured, is_near, known, list_episodes, list_improvements, make_document,
                       of_difference, of_mean, of_share, of_survival, score)


def list_in_phases(one):
    return [(phase["id"], touchpoint) for phase in one.get("phases", []) for each in phase.get("episodes", [])
            for touchpoint in each.get("touchpoints", [])]


def make_cell(row, phase, parts):
    """Of (weight, score, measured, count)"""
    rated = [part for part in parts if part[1] is not None]
    weights = sum(w for w, *_ in rated)
    return {"row": row, "phase": phase, "mean": sum(w * s for w, s, *_ in rated) / weights if rated else None, "known": len(rated),
            "measured": sum(m for _, _, m, _ in rated), "unknown": len(parts) - len(rated),
            "answers": sum(n or 0 for _, _, m, n in rated if m)}


def heat(one, by):
    rows = {}
    for phase, touchpoint in list_in_phases(one):
        name, part = touchpoint.get(by, ""), touchpoint.get("satisfaction", {})
        if name.strip():
            row = rows.setdefault(name.strip().casefold(), (name, {}))
            row[1].setdefault(phase, []).append((touchpoint.get("importance", 3), part.get("score"),
                                                 part.get("measured", False), part.get("count")))
    order = [phase["id"] for phase in one.get("phases", [])]
    return [make_cell(name, p, cells[p]) for name, cells in rows.values() for p in order if p in cells]


def heat_of_own(one):
    return [
        make_cell(one["id"], phase["id"],
                  [(1, score(e), is_measured(e), e.get("emotion", {}).get("count")) for e in phase["episodes"]])
        for phase in one.get("phases", []) if phase.get("episodes")]


def priorities(one):
    for _, touchpoint in list_in_phases(one):
        part, wanted = touchpoint.get("satisfaction", {}), 2 * touchpoint.get("importance", 0)
        if wanted and "score" in part:
            yield {"touchpoint": touchpoint["id"], "importance": touchpoint["importance"], "satisfaction": part["score"],
                   "opportunity": wanted + max(wanted - part["score"] - 5, 0), "measured": part.get("measured", False),
                   "n": answers(part)[2], "interval": of_mean(*answers(part))}


def channels(one):
    """Of all touchpoints by importance, and of each title that stands on several channels"""
    rated = [t for _, t in list_in_phases(one) if t.get("channel", "").strip() and "score" in t.get("satisfaction", {})]
    titles = list(dict.fromkeys(t["title"].strip().casefold() for t in rated))
    for row in [None, *titles]:
        by_channel = {}
        for touchpoint in rated:
            if row in (None, touchpoint["title"].strip().casefold()):
                by_channel.setdefault(touchpoint["channel"].strip().casefold(), []).append(touchpoint)
        first = next((t["title"] for t in rated if t["title"].strip().casefold() == row), None)
        if row is None or len(by_channel) > 1:
            yield from ({"title": first, **make_channel(group, row is None)} for group in by_channel.values())


def make_channel(group, weighted):
    weights = [t.get("importance", 3) if weighted else 1 for t in group]
    alone = answers(group[0]["satisfaction"]) if len(group) == 1 else (None, None, None)
    return {"channel": group[0]["channel"], "touchpoint": group[0]["id"], "touchpoints": len(group),
            "mean": sum(w * t["satisfaction"]["score"] for w, t in zip(weights, group)) / sum(weights), "n": alone[2],
            "measured": all(t["satisfaction"].get("measured", False) for t in group),
            "interval": of_mean(*alone)}


def drop_off(one):
    left, losses = 1, []
    for each in list_episodes(one):
        share, part = each.get("drop-off", 0), each.get("emotion", {})
        n = part.get("count") if part.get("measured") else None
        left *= 1 - share
        losses += [(share, n)] if share > 0 else []
        low, high = of_survival(losses) or (None, None)
        yield {"episode": each["id"], "drop-off": share, "left": left, "n": n,
               "interval": of_share(share, n) if "drop-off" in each else None, "left-low": low, "left-high": high}


def evidence(one):
    for phase in one.get("phases", []):
        parts, pieces, unknown = [], [], 0
        for each in phase.get("episodes", []):
            inner = each.get("touchpoints", [])
            parts += [each.get("emotion", {})] + [t.get("satisfaction", {}) for t in inner]
            pieces += [e for owner in [each, *inner, *each.get("questions", []), *each.get("problems", [])]
                       for e in owner.get("evidence", [])]
            unknown += (score(each) is None) + sum("score" not in t.get("satisfaction", {}) for t in inner)
        scores = [part for part in parts if "score" in part]
        measured = [part for part in scores if part.get("measured")]
        talks = [(e.get("source", "").strip().casefold(), e.get("date")) for e in pieces if e["kind"] == "interview"]
        dates = sorted(e["date"] for e in pieces if "date" in e)
        yield {"phase": phase["id"], "measured": len(measured), "assumed": len(scores) - len(measured), "unknown": unknown,
               "interviews": len({t for t in talks if t[0]}) + sum(not t[0] for t in talks),
               "answers": sum(part.get("count", 0) for part in measured),
               "sources": {kind: sum(e["kind"] == kind for e in pieces) for kind in {e["kind"] for e in pieces}},
               "oldest": dates[0] if dates else None, "newest": dates[-1] if dates else None}


def gaps(whole, one):
    ideal = next((j for j in whole["journeys"] if j.get("state") == "ideal" and j.get("basis") == one["id"]), None)
    own = {e["id"]: e for e in list_episodes(one)}
    for each in list_episodes(ideal or {}):
        match = own[each["counterpart"]]
        both = None not in (score(each), score(match))
        yield {"episode": match["id"], "ideal": each["id"], "score": score(match), "ideal-score": score(each),
               "gap": score(each) - score(match) if both else None, "improved": any(list_improvements(whole, match))}


def personas(whole, one, others):
    """Others have the same episodes in the same order."""
    shares = {p["id"]: p.get("share") for p in whole["personas"]}
    all_ = [shares[j["persona"]] for j in [one, *others]]
    rest = max(1 - sum(known(all_)), 0) / max(all_.count(None), 1)
    weights = [rest if share is None else share for share in all_]
    for i, each in enumerate(list_episodes(one)):
        scores = [score(e) for e in [each, *(list_episodes(j)[i] for j in others)]]
        rated = [(w, s) for w, s in zip(weights, scores) if s is not None and w > 0]
        total = sum(w for w, _ in rated)
        mean = sum(w * s for w, s in rated) / total if rated else None
        yield {"episode": each["id"], "mean": mean, "curves": len(rated),
               "spread": math.sqrt(sum(w * (s - mean) ** 2 for w, s in rated) / total) if rated else None,
               "conflict": any(s > 0 for s in known(scores)) and any(s < 0 for s in known(scores))}


def persona_scores(one, others):
    for i, each in enumerate(list_episodes(one)):
        for whose in [one, *others]:
            yield {"episode": each["id"], "journey": whose["id"], "score": score(list_episodes(whose)[i])}


def versions(whole, one):
    older = next((j for j in whole["journeys"] if j["id"] == one.get("basis") and "state" not in one), {})
    before = {e["id"]: e for e in list_episodes(older)}
    for each in list_episodes(one) if older else []:
        old = before[each["counterpart"]]
        groups = [answers(e["emotion"]) if "score" in e.get("emotion", {}) else (score(e), None, None) for e in (each, old)]
        interval = of_difference(*groups)
        lifts = [i["lift"] for i in list_improvements(whole, old) if i.get("status") == "done"]
        yield {"episode": each["id"], "before": old["id"],
               "difference": groups[0][0] - groups[1][0] if None not in (groups[0][0], groups[1][0]) else None,
               "expected": sum(lifts) if lifts else None, "interval": interval,
               "difference-is": interval and ("shown" if interval[0] > 0 else "worse" if interval[1] < 0 else "not shown")}


def describe_curve(scores):
    rated = known(scores)
    peak, lowest = max([0, *rated]), min([0, *rated])
    runs, run_ = [0], 0
    for each in scores:
        run_ = run_ + 1 if each is not None and each < 0 else 0
        runs.append(run_)
    return {"mean": sum(rated) / len(rated) if rated else None, "stretch": max(runs),
            "remembered": ((peak if peak >= -lowest else lowest) + scores[-1]) / 2 if scores and scores[-1] is not None else None,
            "drop": min([0, *(b - a for a, b in zip(rated, rated[1:]))])}


def plan(whole, one):
    rows = []
    for each in list_episodes(one):
        lift = sum(i.get("lift", 0) for i in list_improvements(whole, each) if i.get("status") != "done")
        rows.append({"episode": each["id"], "score": score(each), "lift": lift,
                     "expected": None if score(each) is None else min(max(score(each) + lift, -5), 5)})
    return {"episodes": rows, "now": describe_curve([row["score"] for row in rows]),
            "expected": describe_curve([row["expected"] for row in rows])}


def differ(told, computed, where=""):
    """Where two values are not the same, but for what computing leaves behind; None is the same as nothing."""
    if isinstance(computed, dict):
        computed = {key: value for key, value in computed.items() if value is not None}
        told = {key: value for key, value in told.items() if key != "level"}
        keys = told.keys() ^ computed.keys()
        return [f"{where}.{key} is in one only" for key in keys] + [
            line for key in told.keys() & computed.keys() for line in differ(told[key], computed[key], f"{where}.{key}")]
    if isinstance(computed, list) and isinstance(told, list):
        if len(told) != len(computed):
            return [f"{where}: {len(told)} and not {len(computed)}"]
        return [line for i, (a, b) in enumerate(zip(told, computed)) for line in differ(a, b, f"{where}[{i}]")]
    if isinstance(computed, float) or isinstance(told, float):
        return [] if abs(told - computed) < 1e-5 else [f"{where}: {told} and not {computed}"]
    return [] if told == computed else [f"{where}: {told} and not {computed}"]


def compute_alone(whole, one):
    return {"priorities": list(priorities(one)), "channels": list(channels(one)), "drop-off": list(drop_off(one)),
            "evidence": list(evidence(one)), "plan": plan(whole, one)}


def compare(whole, one, tables):
    wrong = [line for by in ("contact", "channel", "medium", "title")
             for line in differ(tables["heat"][by], heat(one, by), f"heat {by}")]
    own = [cell for cell in tables["heat"]["persona"] if cell["row"] == one["id"]]
    wrong += differ(own, heat_of_own(one), "heat persona")
    return wrong + [line for name, table in compute_alone(whole, one).items() for line in differ(tables[name], table, name)]


def test_examples():
    """all tables of a journey by itself are computed again, of the examples"""
    for example in EXAMPLES:
        whole = json.loads(example.read_text())
        told = json.loads(run("analyse", example, "--json").text)
        tap.none(f"{example.name} {one['id']}: {line}" for one, said in zip(whole["journeys"], told["journeys"], strict=True)
                 for line in compare(whole, one, said["tables"]))


def test_example_versions():
    """an example has an older version, of which each answer is to be seen: shown, not shown, worse and not known"""
    for example in (path for path in EXAMPLES if path.name.startswith("diy-store")):
        whole, told = json.loads(example.read_text()), json.loads(run("analyse", example, "--json").text)
        one, said = whole["journeys"][0], told["journeys"][0]["tables"]["versions"]
        tap.none(differ(said, list(versions(whole, one)), example.name))
        tap.equal({row.get("difference-is") for row in said}, {"shown", "not shown", "worse", None}, example.name)
        assert sum("expected" in row for row in said) > 1, said


def test_random():
    """all tables of documents at random are computed again, with an ideal, a newer version and another persona"""
    with Place() as place:
        for seed in range(40):
            whole = add_versions(make_document(seed), seed)
            told = json.loads(run("analyse", write(place / "a.journey", whole), "--json").text)
            by_id = {j["id"]: j for j in whole["journeys"]}
            tables = {j["journey"]: j["tables"] for j in told["journeys"]}
            tap.none(f"seed {seed} {one['id']}: {line}" for one in whole["journeys"]
                     for line in compare(whole, one, tables[one["id"]]))
            tap.none(differ(tables["j"]["gaps"], list(gaps(whole, by_id["j"])), "gaps"))
            tap.none(differ(tables["n"]["versions"], list(versions(whole, by_id["n"])), "versions"))
            for own, others in (("j", ["k"]), ("n", ["k"]), ("k", ["n"]), ("i", [])):
                computed = list(personas(whole, by_id[own], [by_id[other] for other in others]))
                tap.none(differ(tables[own]["personas"], computed, f"seed {seed} personas of {own}"))
                computed = list(persona_scores(by_id[own], [by_id[other] for other in others]))
                tap.none(differ(tables[own]["persona-scores"], computed, f"seed {seed} scores of {own}"))


def test_shown():
    """a difference between versions is shown, not shown or worse, and unknown of few answers"""
    def make(before, after):
        return {"format": "journey", "version": 1, "journeys": [
            {"id": "j", "title": "I", "phases": [{"id": "h", "title": "H", "episodes": [
                {"id": "e", "title": "E", "emotion": before}]}]},
            {"id": "n", "title": "I", "basis": "j", "phases": [{"id": "nh", "title": "H", "episodes": [
                {"id": "ne", "title": "E", "counterpart": "e", "emotion": after}]}]}]}

    def part(mean, spread, count):
        return {"score": mean, "measured": True, "count": count, "spread": spread}

    with Place() as place:
        for before, after, shown in ((part(4.038, 0.715, 2919), part(4.064, 0.699, 2688), "not shown"),
                                     (part(1, 1, 50), part(2, 1, 50), "shown"), (part(2, 1, 50), part(1, 1, 50), "worse"),
                                     (part(1, 1, 4), part(5, 1, 50), None), ({"score": 1}, part(5, 1, 50), None)):
            told = json.loads(run("analyse", write(place / "a.journey", make(before, after)), "--json").text)
            row, = told["journeys"][1]["tables"]["versions"]
            tap.equal(row.get("difference-is"), shown, f"{before} and {after}")
            assert is_near(row["difference"], after["score"] - before["score"])


def read_csv(path, *arguments):
    done = run("analyse", path, "--table", *arguments)
    tap.equal(done.status, 0, done.errors)
    return list(csv.reader(io.StringIO(done.output.decode(), newline="")))


def list_numbers(row):
    """The numbers of a row of JSON, in the order of its members"""
    for name, value in row.items():
        if name in ("interval", "sources"):
            yield from value if name == "interval" else value.values()
        elif isinstance(value, (int, float)) and not isinstance(value, bool) and name != "level":
            yield value


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def test_csv():
    """each table as CSV has the rows of JSON and all their digits, under headings of which each column has one"""
    for example in EXAMPLES:
        for said in json.loads(run("analyse", example, "--json").text)["journeys"]:
            tables = {**said["tables"], "findings": said["findings"], "plan": said["tables"]["plan"]["episodes"]}
            heats = tables.pop("heat")
            for name, rows in [*(([name], rows) for name, rows in tables.items()),
                               *((["heat", "--rows", by], rows) for by, rows in heats.items())]:
                headings, *found = read_csv(example, *name, "--journey", said["journey"])
                assert all(headings), headings
                tap.equal([len(row) for row in found], [len(headings)] * len(rows), f"{example.name} {name}")
                for row, cells in zip(rows, found):
                    kept = [float(cell) for cell in cells if is_number(cell)]
                    tap.equal([n for n in kept if n], [n for n in list_numbers(row) if n], f"{example.name} {name}")


def test_csv_words():
    """headings are in the language of the document, whatever that of the person, and no cell begins a formula"""
    for language, heading, known, dropped in (("nl", "Fase", "nee", "Afhakers"), ("en", "Phase", "no", "Drop-off")):
        whole = document(journey(episode(id="e", title="=1+1", **{"drop-off": 0.25}, touchpoints=[
            {"id": "t", "title": "-2", "channel": "@shop", "importance": 4, "satisfaction": {"score": -2.5}}]),
            id="j", title="+I"), language=language)
        with Place() as place:
            path = write(place / "a.journey", whole)
            headings, row = read_csv(path, "priorities")
            tap.equal((headings[0], row[1:6], row[6]), (heading, ["'=1+1", "'-2", "4", "-2.5", "13.5"], known))
            headings, row = read_csv(path, "drop-off")
            tap.equal((headings[2], row[1:4]), (dropped, ["'=1+1", "0.25", "0.75"]))
            tap.equal(read_csv(path, "heat", "--rows", "channel")[1][0], "'@shop")
            whole["journeys"].append({"id": "k", "title": "Other"})
            headings, row = read_csv(write(path, whole), "drop-off")
            tap.equal((len(headings), row[0]), (10, "'+I"), "of several journeys")


def test_misuse():
    """a table that is not there, and rows of what has none, are told"""
    for arguments, said in ((["--table", "map"], "“map”"), (["--table", "heat", "--rows", "phase"], "“phase”"),
                            (["--table", "gaps", "--rows", "channel"], "--table heat"), (["--rows", "channel"], "--table heat"),
                            (["--table", "gaps", "--json"], "JSON")):
        done = run("analyse", EXAMPLES[0], *arguments)
        tap.equal((done.status, done.text), (2, ""), str(arguments))
        assert said in done.errors, done.errors


tap.run([test_examples, test_example_versions, test_random, test_shown, test_csv, test_csv_words, test_misuse])

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""klantreis-cli analyse: every figure that it gives is computed here once more from the document, by nothing but what
data/journey-format.md and the formulas of the findings say."""
import json
import math

import tap
from cli import EXAMPLES, Place, document, episode, journey, run, write
from recompute import (answers, is_near, known, list_episodes, list_improvements, make_document, of_difference, of_mean,
                       of_share, of_survival, score, share_of)

DUTCH = {"LANGUAGE": "nl"}


# The findings: (key, nodes, value, interval) of each

def of_score(each):
    """The interval of the score of an episode; the mean of its touchpoints has none"""
    return of_mean(*answers(each["emotion"])) if "score" in each.get("emotion", {}) else None


def count_passers(each):
    return each["emotion"].get("count") if each.get("emotion", {}).get("measured") else None


def find_falls(one):
    at = [(e, score(e)) for e in list_episodes(one) if score(e) is not None]
    steps = [(b[1] - a[1], a[0], b[0]) for a, b in zip(at, at[1:]) if b[1] - a[1] < -0.05 + 1e-9]
    return min(steps, key=lambda step: step[0]) if steps else None


def drop(whole, one):
    fall = find_falls(one)
    if fall:
        groups = [answers(e["emotion"]) if "score" in e.get("emotion", {}) else (score(e), None, None) for e in fall[1:]]
        yield f"drop:{fall[2]['id']}", [fall[2]["id"], fall[1]["id"]], fall[0], of_difference(groups[1], groups[0])


def find_lowest(one):
    below = [e for e in list_episodes(one) if score(e) is not None and score(e) < 0]
    return min(below, key=score) if below else None


def find_peak(one):
    above = [e for e in list_episodes(one) if score(e) is not None and score(e) > 0]
    return max(reversed(above), key=score) if above else None


def lowest(whole, one):
    low = find_lowest(one)
    if low:
        yield f"lowest:{low['id']}", [low["id"]], score(low), of_score(low)


def stretch(whole, one):
    best, run_ = [], []
    for each in list_episodes(one):
        run_ = run_ + [each["id"]] if score(each) is not None and score(each) < 0 else []
        best = run_ if len(run_) > len(best) else best
    if len(best) > 1:
        yield f"stretch:{best[0]}", best, len(best), None


def recovery(whole, one):
    low = find_lowest(one)
    behind = list_episodes(one)[list_episodes(one).index(low) + 1:] if low else []
    behind = [e for e in behind if score(e) is not None]
    if behind:
        high = max(behind, key=score)
        yield f"recovery:{high['id']}", [high["id"], low["id"]], score(high) - score(low), ...


def end(whole, one):
    peak, last = find_peak(one), (list_episodes(one) or [None])[-1]
    if peak and score(last) is not None:
        nodes = [last["id"]] if last is peak else [last["id"], peak["id"]]
        yield f"end:{last['id']}", nodes, score(last) - score(peak), ...


def remembered(whole, one):
    last = score((list_episodes(one) or [{}])[-1])
    all_ = known(map(score, list_episodes(one)))
    if last is not None and len(all_) >= 3:
        strongest = max(0, *all_) if max(0, *all_) >= -min(0, *all_) else min(0, *all_)
        yield f"remembered:{one['id']}", [one["id"]], (strongest + last) / 2, None


def volatility(whole, one):
    all_ = [score(e) for e in list_episodes(one)]
    steps = [(b - a) ** 2 for a, b in zip(all_, all_[1:]) if None not in (a, b)]
    if steps and len(known(all_)) >= 3:
        yield f"volatility:{one['id']}", [one["id"]], math.sqrt(sum(steps) / len(steps)), None


def pain_pleasure(whole, one):
    at = [e for e in list_episodes(one) if score(e) is not None]
    rises = [(score(b) - score(a), a, b) for a, b in zip(at, at[1:]) if score(a) < 0 < score(b)]
    if rises and max(r[0] for r in rises) >= 0.05:
        rise, low, high = max(reversed(rises), key=lambda r: r[0])
        yield f"pain-pleasure:{high['id']}", [high["id"], low["id"]], rise, ...


def list_touchpoints(one):
    return [(e, t, t.get("satisfaction", {})) for e in list_episodes(one) for t in e.get("touchpoints", [])]


def moment_of_truth(whole, one):
    for _, touchpoint, part in list_touchpoints(one):
        if touchpoint.get("moment-of-truth") and part.get("score", 1) <= 0:
            yield f"moment-of-truth:{touchpoint['id']}", [touchpoint["id"]], part["score"], of_mean(*answers(part))


def important(whole, one):
    for _, touchpoint, part in list_touchpoints(one):
        wanted = 2 * touchpoint.get("importance", 0)
        if not touchpoint.get("moment-of-truth") and wanted >= 8 and part.get("score", 0) < 0:
            about = of_mean(*answers(part))
            yield (f"important:{touchpoint['id']}", [touchpoint["id"]], wanted + max(wanted - (part["score"] + 5), 0),
                   about and [wanted + max(wanted - (bound + 5), 0) for bound in reversed(about)])


def drop_off(whole, one):
    for each in list_episodes(one):
        if each.get("drop-off", 0) > 0:
            yield f"drop-off:{each['id']}", [each["id"]], each["drop-off"], of_share(each["drop-off"], count_passers(each))


def still_there(whole, one):
    leaving = [e for e in list_episodes(one) if e.get("drop-off", 0) > 0]
    if len(leaving) > 1:
        worst = max(leaving, key=lambda e: e["drop-off"])
        yield (f"still-there:{one['id']}", [one["id"], worst["id"]], math.prod(1 - e["drop-off"] for e in leaving),
               of_survival([(e["drop-off"], count_passers(e)) for e in leaving]))


def channels(whole, one):
    titles = {}
    for _, touchpoint, part in list_touchpoints(one):
        title, channel = (touchpoint.get(name, "").strip().casefold() for name in ("title", "channel"))
        if title and channel and "score" in part:
            titles.setdefault(title, {}).setdefault(channel, []).append((part["score"], touchpoint["id"]))
    for rated in titles.values():
        means = [(sum(s for s, _ in group) / len(group), group[0][1]) for group in rated.values()]
        best, worst = max(means, key=lambda m: m[0]), min(means, key=lambda m: m[0])
        if best[0] - worst[0] >= 1:
            yield f"channels:{worst[1]}", [worst[1], best[1]], best[0] - worst[0], ...


def evidence(whole, one):
    def count(phase):
        parts = [part for e in phase.get("episodes", [])
                 for part in (e.get("emotion", {}), *(t.get("satisfaction", {}) for t in e.get("touchpoints", [])))]
        scores = [part for part in parts if "score" in part]
        return len(scores), sum(part.get("measured", False) for part in scores)

    phases = one.get("phases", [])
    scores, measured = (sum(n) for n in zip(*map(count, phases))) if phases else (0, 0)
    overall = measured / scores if scores else 0
    for phase in phases[:1] + phases[1:][-1:] if one.get("state") != "ideal" else []:
        n, m = count(phase)
        if not n or m / n < overall or m == 0:
            yield f"evidence:{phase['id']}", [phase["id"]], m / n if n else None, None


def unreached(whole, one):
    ideal = next((j for j in whole["journeys"] if j.get("state") == "ideal" and j.get("basis") == one["id"]), None)
    if one.get("state") == "ideal" or ideal is None:
        return
    own = {e["id"]: e for e in list_episodes(one)}
    for each in list_episodes(ideal):
        match = own.get(each.get("counterpart"))
        if match is None or None in (score(each), score(match)) or any(list_improvements(whole, match)):
            continue
        if score(each) - score(match) >= 1:
            own_interval = of_score(match)
            yield (f"unreached:{match['id']}", [match["id"], each["id"]], score(each) - score(match),
                   own_interval and [score(each) - bound for bound in reversed(own_interval)])


def unsolved(whole, one):
    solved = {p for i in whole.get("improvements", []) if i.get("status") != "dropped" for p in i.get("solves", [])}
    for each in list_episodes(one):
        for problem in (p for p in each.get("problems", []) if p["id"] not in solved):
            yield f"unsolved:{problem['id']}", [problem["id"]], score(each), of_score(each)


def aimless(whole, one):
    seen = set()
    for each in list_episodes(one):
        for improvement in list_improvements(whole, each):
            if improvement.get("objectives") or improvement.get("status") == "done" or improvement["id"] in seen:
                continue
            seen.add(improvement["id"])
            yield f"aimless:{improvement['id']}", [improvement["id"], each["id"]], score(each), of_score(each)


def unanswered(whole, one):
    for each in list_episodes(one):
        good = any(t.get("satisfaction", {}).get("score", 0) > 0 for t in each.get("touchpoints", []))
        for question in [] if good or any(list_improvements(whole, each)) else each.get("questions", []):
            yield f"unanswered:{question['id']}", [question["id"]], score(each), of_score(each)


def ask_next(whole, one):
    for _, touchpoint, part in list_touchpoints(one):
        asked = "score" in part and part.get("measured")
        if one.get("state") != "ideal" and touchpoint.get("moment-of-truth") and not asked:
            yield f"ask-next:{touchpoint['id']}", [touchpoint["id"]], part.get("score"), None


FIGURES = [drop, lowest, stretch, recovery, end, remembered, volatility, pain_pleasure, moment_of_truth, important,
           drop_off, still_there, channels, evidence, unreached, unsolved, aimless, unanswered, ask_next]


# What each finding weighs: the size of its figure, and how important the place is

def find_importance(node):
    """Of a touchpoint; of an episode that of its most important one"""
    if "touchpoints" in node:
        return max(map(find_importance, node["touchpoints"]), default=0.6)
    return 1 if node.get("moment-of-truth") else node.get("importance", 3) / 5


def find_trouble(each):
    """How bad an episode is felt"""
    return 0.5 if score(each) is None else (1 - score(each) / 5) / 2


def find_mean(one):
    return sum(known(map(score, list_episodes(one)))) / len(known(map(score, list_episodes(one))))


# By kind: the size, of the finding, its nodes and the episode that they are in, and whose importance counts
SIZES = {
    "drop": (lambda f, n, e, one: -f["value"] / 10, 0),
    "lowest": (lambda f, n, e, one: -f["value"] / 5, 0),
    "stretch": (lambda f, n, e, one: len(n) / len(list_episodes(one)), ...),
    "recovery": (lambda f, n, e, one: -score(n[0]) / 5, 1),
    "end": (lambda f, n, e, one: -f["value"] / 10, 0),
    "remembered": (lambda f, n, e, one: (find_mean(one) - f["value"]) / 10, None),
    "volatility": (lambda f, n, e, one: 0, None),
    "pain-pleasure": (lambda f, n, e, one: 0, None),
    "moment-of-truth": (lambda f, n, e, one: (1 - f["value"] / 5) / 2, None),
    "important": (lambda f, n, e, one: f["value"] / 20, 0),
    "drop-off": (lambda f, n, e, one: f["value"], 0),
    "still-there": (lambda f, n, e, one: 1 - f["value"], None),
    "channels": (lambda f, n, e, one: f["value"] / 10, 0),
    "personas": (lambda f, n, e, one: abs(f["value"]) / 10, 0),
    "evidence": (lambda f, n, e, one: (1 - (f.get("value") or 0)) / 2, None),
    "unreached": (lambda f, n, e, one: f["value"] / 10, 0),
    "unsolved": (lambda f, n, e, one: find_trouble(e) / 2, "episode"),
    "aimless": (lambda f, n, e, one: 0.25, 1),
    "unanswered": (lambda f, n, e, one: find_trouble(e) / 4, "episode"),
    "ask-next": (lambda f, n, e, one: 0.25 if "score" in n[0].get("satisfaction", {}) else 0.5, None),
}


def weigh(whole, one, finding):
    """Size × importance × share of customers"""
    within = {}
    nodes = {j["id"]: j for j in whole["journeys"]} | {i["id"]: i for i in whole.get("improvements", [])}
    for journey_ in whole["journeys"]:
        nodes |= {phase["id"]: phase for phase in journey_.get("phases", [])}
        for each in list_episodes(journey_):
            each.setdefault("touchpoints", [])
            for node in [each, *each["touchpoints"], *each.get("problems", []), *each.get("questions", [])]:
                nodes[node["id"]], within[node["id"]] = node, each
    size, place = SIZES[finding["kind"]]
    about = [nodes[name] for name in finding["nodes"]]
    around = within.get(finding["nodes"][0])
    importance = (1 if place is None else find_importance(around) if place == "episode" else
                  max(map(find_importance, about)) if place is ... else find_importance(about[place]))
    return min(max(size(finding, about, around, one), 0), 1) * importance * share_of(whole, one)


def says_what_it_rests_on(finding):
    """Measured or an assumption where it has a figure; of what the map itself tells, how many scores it counted"""
    if finding["kind"] == "evidence":
        return "n" in finding
    return "value" not in finding or finding["basis"] in ("measured", "assumption")


def compare(whole, told):
    """What is not as it is computed here; the findings about other personas are tested by themselves."""
    wrong = []
    for one, said in zip(whole["journeys"], told["journeys"], strict=True):
        found = {f["key"]: f for f in said["findings"] if f["kind"] != "personas"}
        expected = {key: rest for figure in FIGURES for key, *rest in figure(whole, one)}
        wrong += [f"{key} is missing" for key in expected.keys() - found.keys()]
        wrong += [f"{key} is too much" for key in found.keys() - expected.keys()]
        for key in expected.keys() & found.keys():
            nodes, value, interval = expected[key]
            finding = found[key]
            if finding["nodes"] != nodes or not is_near(finding.get("value"), value):
                wrong.append(f"{key}: {finding['nodes']} {finding.get('value')}, and not {nodes} {value}")
            given = finding.get("interval")
            if interval is not ... and (interval is None) != (given is None):
                wrong.append(f"{key}: interval {given}, and not {interval}")
            elif interval not in (None, ...) and max(abs(a - b) for a, b in zip(interval, given)) > 1e-5:
                wrong.append(f"{key}: interval {given}, and not {interval}")
        for finding in said["findings"]:
            if not is_near(finding["weight"], weigh(whole, one, finding)):
                wrong.append(f"{finding['key']} weighs {finding['weight']}, and not {weigh(whole, one, finding)}")
            if not says_what_it_rests_on(finding):
                wrong.append(f"{finding['key']} does not say what it rests on: {finding}")
        weights = [f["weight"] for f in said["findings"]]
        if weights != sorted(weights, reverse=True):
            wrong.append(f"{one['id']} is out of order")
    return wrong


def analyse(place, whole):
    done = run("analyse", write(place / "a.journey", whole), "--json")
    tap.equal((done.status, done.errors), (0, ""), "analyse --json")
    return json.loads(done.text)


def test_examples():
    """all figures of the examples are computed again"""
    for example in EXAMPLES:
        done = run("analyse", example, "--json")
        tap.none(f"{example.name}: {line}" for line in compare(json.loads(example.read_text()), json.loads(done.text)))


def test_random():
    """all figures of documents at random are computed again"""
    kinds = set()
    with Place() as place:
        for seed in range(60):
            whole = make_document(seed)
            told = analyse(place, whole)
            kinds |= {f["kind"] for j in told["journeys"] for f in j["findings"]}
            tap.none(f"seed {seed}: {line}" for line in compare(whole, told))
    tap.equal(len(kinds), len(FIGURES), f"kinds that were found: {sorted(kinds)}")


def make_group(first, second):
    return {"format": "journey", "version": 1, "language": "en",
            "personas": [{"id": "p", "name": "Ann"}, {"id": "q", "name": "Bob"}],
            "journeys": [{"id": f"j{name}", "title": "I", "persona": name, "phases": [
                {"id": f"h{name}", "title": "H", "stage": "use", "episodes": [
                    {"id": f"e{name}", "title": "Wait", "emotion": emotion}]}]}
                         for name, emotion in (("p", first), ("q", second))]}


def test_personas():
    """who disagree are told, with an interval where their answers are known"""
    with Place() as place:
        for first, second, value in ((-2, 3, 5), (2, -1, -3), (0.3, -0.3, None), (1, 3, None), (0, -4, None)):
            told = analyse(place, make_group({"score": first}, {"score": second}))
            found = [f for f in told["journeys"][0]["findings"] if f["kind"] == "personas"]
            tap.equal([(f["nodes"], f["value"], f["basis"]) for f in found],
                      [(["ep", "eq"], value, "assumption")] if value else [], f"{first} and {second}")
        parts = [{"score": s, "measured": True, "count": 20, "spread": 1} for s in (-2, 3)]
        found, = [f for f in analyse(place, make_group(*parts))["journeys"][1]["findings"] if f["kind"] == "personas"]
        tap.equal(found["n"], 20, "n")
        assert all(abs(a - b) < 1e-6 for a, b in zip(found["interval"], of_difference((-2, 1, 20), (3, 1, 20)))), found


def test_sentences():
    """findings are sentences with what they rest on, in both languages, without those that are set aside"""
    whole = document(journey(episode(id="a", title="Looks", emotion={"score": 3}),
                             episode(id="b", title="Pays", emotion={"score": -2.05, "measured": True, "count": 12, "spread": 1}),
                             id="j", title="Holiday"), language="en")
    with Place() as place:
        path = write(place / "a.journey", whole)
        english, dutch = run("analyse", path), run("analyse", path, env=DUTCH)
        for line in ("  “Pays” is the lowest point: −2.1 (measured · only 12 answers · 95\u00a0% from −2.7 to −1.4)",
                     "  From “Looks” to “Pays” the score falls by 5.1, to −2.1 (assumption)"):
            assert line in english.lines, english.text
        for line in ("  “Pays” is het dieptepunt: −2,1 (gemeten · maar 12 reacties · 95\u00a0% van −2,7 tot −1,4)",
                     "  Van “Looks” op “Pays” daalt de score 5,1, tot −2,1 (aanname)"):
            assert line in dutch.lines, dutch.text
        with_problem = json.loads(json.dumps(whole))
        for each, problem in zip(list_episodes(with_problem["journeys"][0]), "pq"):
            each["problems"] = [{"id": problem, "text": problem.upper()}]
        del list_episodes(with_problem["journeys"][0])[0]["emotion"]
        path = write(place / "c.journey", with_problem)
        for line, env in (("  No improvement solves the problem “Q”; its episode scores −2.1 "
                           "(measured · only 12 answers · 95\u00a0% from −2.7 to −1.4)", {}),
                          ("  No improvement solves the problem “P” (the score of the episode is not known)", {}),
                          ("  Voor het knelpunt “Q” is er nog geen verbeterpunt; de episode scoort −2,1 "
                           "(gemeten · maar 12 reacties · 95\u00a0% van −2,7 tot −1,4)", DUTCH)):
            assert line in run("analyse", path, env=env).lines, line
        whole["journeys"][0]["dismissed"] = ["lowest:b", "drop:gone"]
        path = write(place / "b.journey", whole)
        assert not any("lowest point" in line for line in run("analyse", path).lines)
        told = json.loads(run("analyse", path, "--json").text)["journeys"][0]["findings"]
        tap.equal([f["kind"] for f in told if f.get("dismissed")], ["lowest"], "set aside")


def test_durations():
    """the parts of durations are added up unit by unit, and none is given where one is unknown"""
    def make(*durations):
        return document(journey(*(episode(id=f"e{i}", title="E", emotion={"score": -1}, **({"duration": d} if d else {}))
                                  for i, d in enumerate(durations))))
    with Place() as place:
        for durations, total in ((("P2W", "P1W"), "P3W"), (("P1M", "PT20M"), "P1MT20M"), (("PT1,5H", "P1DT2H"), "P1DT3.5H"),
                                 (("P0D", "PT0S"), "P0D"), (("P2W", None), None)):
            found, = [f for f in analyse(place, make(*durations))["journeys"][0]["findings"] if f["kind"] == "stretch"]
            tap.equal(found.get("duration"), total, str(durations))


def test_which():
    """one journey, or all; what is wrong is said"""
    whole = document({"id": "a", "title": "A"}, {"id": "b", "title": "B"})
    with Place() as place:
        path = write(place / "a.journey", whole)
        tap.equal([j["journey"] for j in json.loads(run("analyse", path, "--json").text)["journeys"]], ["a", "b"], "all")
        done = run("analyse", path, "--json", "--journey=b")
        tap.equal([j["journey"] for j in json.loads(done.text)["journeys"]], ["b"], "one")
        done = run("analyse", path, "--journey=c")
        tap.equal((done.status, done.text), (2, ""), "none")
        assert "“c”" in done.errors and "a  A" in done.errors, done.errors
        tap.equal(run("analyse").status, 2, "no file")
        tap.equal(run("analyse", path, path).status, 2, "two files")
        path = place / "bad.journey"
        path.write_text("{}")
        tap.equal(run("analyse", path).status, 1, "refused")
        done = run("analyse", write(place / "empty.journey", document()), "--json")
        tap.equal(json.loads(done.text)["journeys"], [], "nothing")


tap.run([test_examples, test_random, test_personas, test_sentences, test_durations, test_which])

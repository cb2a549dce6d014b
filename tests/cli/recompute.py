# SPDX-License-Identifier: GPL-3.0-or-later
"""What a journey document says, read and computed by nothing but data/journey-format.md: for the tests of what the program
computes. And documents at random to compute it of."""
import copy
import math
import random


def known(values):
    return [value for value in values if value is not None]


def list_episodes(one):
    return [each for phase in one.get("phases", []) for each in phase.get("episodes", [])]


def score(one):
    own = one.get("emotion", {}).get("score")
    parts = [(t.get("importance", 3), t["satisfaction"]["score"]) for t in one.get("touchpoints", [])
             if "score" in t.get("satisfaction", {})]
    if own is None and parts:
        return sum(w * s for w, s in parts) / sum(w for w, _ in parts)
    return own


def is_measured(one):
    if "score" in one.get("emotion", {}):
        return one["emotion"].get("measured", False)
    return all(t["satisfaction"].get("measured", False) for t in one.get("touchpoints", [])
               if "score" in t.get("satisfaction", {}))


def answers(part):
    """(mean, spread, count) of an emotion or a satisfaction; an assumption rests on no answers"""
    if not part.get("measured"):
        return part.get("score"), None, None
    return part.get("score"), part.get("spread"), part.get("count")


def share_of(whole, one):
    return next((p.get("share", 1) for p in whole.get("personas", []) if p["id"] == one.get("persona")), 1)


# Statistics

def student(degrees, p=0.975):
    """The quantile, by Simpson's rule over the density"""
    front = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(degrees * math.pi)

    def below(t, n=2000):
        xs = [t * i / n for i in range(n + 1)]
        ys = [front * (1 + x * x / degrees) ** (-(degrees + 1) / 2) for x in xs]
        return 0.5 + t / n / 3 * (ys[0] + ys[-1] + 4 * sum(ys[1:-1:2]) + 2 * sum(ys[2:-1:2]))

    low, high = 0.0, 50.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < p else (low, middle)
    return low


def of_mean(mean, spread, count):
    if None in (mean, spread, count) or count < 5:
        return None
    reach = student(count - 1) * spread / math.sqrt(count)
    return [mean - reach, mean + reach]


def of_difference(one, other):
    if any(None in group or group[2] < 5 for group in (one, other)):
        return None
    a, b = one[1] ** 2 / one[2], other[1] ** 2 / other[2]
    if a + b == 0:
        return [one[0] - other[0]] * 2
    degrees = (a + b) ** 2 / (a ** 2 / (one[2] - 1) + b ** 2 / (other[2] - 1))
    reach = student(degrees) * math.sqrt(a + b)
    return [one[0] - other[0] - reach, one[0] - other[0] + reach]


def of_share(share, n, z=1.959963984540054, least=5):
    if n is None or n < least:
        return None
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    reach = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return [max(middle - reach, 0), min(middle + reach, 1)]


def of_survival(losses):
    """Of shares that leave one after the other, each with its number of people: Rothman 1978"""
    if not losses or any(n is None or n < 5 for _, n in losses):
        return None
    left = math.prod(1 - share for share, _ in losses)
    if left == 0:
        return None
    return of_share(left, (1 - left) / (left * sum(share / (n * (1 - share)) for share, n in losses)), least=0)


def is_near(one, other):
    return one == other or (None not in (one, other) and math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9))


def list_improvements(whole, each):
    """Those under an episode that are not dropped"""
    problems = {p["id"]: e["id"] for j in whole["journeys"] for e in list_episodes(j) for p in e.get("problems", [])}
    for improvement in whole.get("improvements", []):
        places = {improvement["episode"]} if "episode" in improvement else {problems.get(p) for p in
                                                                            improvement.get("solves", [])}
        if each["id"] in places and improvement.get("status") != "dropped":
            yield improvement


# Documents at random

def make_part(rand):
    part = {}
    if rand.random() < 0.8:
        part["score"] = round(rand.uniform(-5, 5), rand.choice([0, 1, 2]))
    if rand.random() < 0.6:
        part.update(measured=True)
    if rand.random() < 0.6:
        part.update(count=rand.choice([1, 4, 5, 12, 29, 30, 300]))
    if rand.random() < 0.6:
        part.update(spread=rand.choice([0.5, 1.25, 2]))
    return part


def make_evidence(rand):
    piece = {"kind": rand.choice(["interview", "interview", "survey", "crm"]), "text": "T"}
    piece.update(rand.choice([{}, {"source": "R1"}, {"source": " r1"}, {"source": "R2"}]))
    piece.update(rand.choice([{}, {"date": "2026-02-01"}, {"date": "2025-12-31"}]))
    return piece


def make_episode(rand, n):
    each = {"id": f"e{n}", "title": f"E{n}", "emotion": make_part(rand)}
    if rand.random() < 0.3:
        del each["emotion"]
    if rand.random() < 0.4:
        each["drop-off"] = round(rand.random(), 2)
    if rand.random() < 0.5:
        each["duration"] = rand.choice(["P2W", "PT20M", "P1M"])
    each["touchpoints"] = [{"id": f"t{n}-{i}", "title": rand.choice(["Booking", "booking ", "Advice", "Visit"]),
                            "channel": rand.choice(["Website", "website", "phone", ""]),
                            "importance": rand.randint(1, 5), "moment-of-truth": rand.random() < 0.3,
                            "satisfaction": make_part(rand)} for i in range(rand.randint(0, 4))]
    each["problems"] = [{"id": f"p{n}-{i}", "text": "P"} for i in range(rand.randint(0, 2))]
    each["questions"] = [{"id": f"q{n}-{i}", "text": "Q"} for i in range(rand.randint(0, 2))]
    for owner in [each, *each["touchpoints"], *each["problems"], *each["questions"]]:
        if rand.random() < 0.3:
            owner["evidence"] = [make_evidence(rand) for _ in range(rand.randint(1, 2))]
    return each


def make_document(seed):
    rand = random.Random(seed)
    phases, n = [], 0
    for i in range(rand.randint(1, 4)):
        m = rand.randint(0, 4)
        phases.append({"id": f"h{i}", "title": f"H{i}", "episodes": [make_episode(rand, n + k) for k in range(m)]})
        n += m
    one = {"id": "j", "title": "I travel", "persona": "p", "phases": phases}
    ideal = copy.deepcopy(one)
    ideal.update(id="i", state="ideal", basis="j")
    for phase in ideal["phases"]:
        phase["id"] = "i" + phase["id"]
        for each in phase["episodes"]:
            each.update(id="i" + each["id"], counterpart=each["id"], emotion=make_part(rand), touchpoints=[], problems=[],
                        questions=[])
    whole = {"format": "journey", "version": 1, "language": "en", "objectives": [{"id": "o", "title": "O"}],
             "personas": [{"id": "p", "name": "P", "share": rand.choice([0.25, 1])}], "journeys": [one, ideal],
             "improvements": []}
    problems = [p["id"] for e in list_episodes(one) for p in e["problems"]]
    for i in range(rand.randint(0, 5)):
        improvement = {"id": f"m{i}", "title": "M", "status": rand.choice(["open", "done", "dropped"])}
        if n and rand.random() < 0.5:
            improvement["episode"] = f"e{rand.randrange(n)}"
        if problems and rand.random() < 0.6:
            improvement["solves"] = [rand.choice(problems)]
        if rand.random() < 0.5:
            improvement["objectives"] = ["o"]
        whole["improvements"].append(improvement)
    return whole


def add_versions(whole, seed):
    """The same journey of another persona, and a newer version of it, with other scores"""
    rand = random.Random(seed + 1000)
    whole["personas"].append({"id": "q", "name": "Q", **rand.choice([{}, {"share": 0.5}])})
    for prefix, members in (("k", {"persona": "q"}), ("n", {"basis": "j"})):
        other = copy.deepcopy(whole["journeys"][0])
        other.update(id=prefix, **members)
        for phase in other["phases"]:
            phase["id"] = prefix + phase["id"]
            for each in phase["episodes"]:
                if prefix == "n":
                    each["counterpart"] = each["id"]
                each.update(id=prefix + each["id"], emotion=make_part(rand), touchpoints=[], problems=[], questions=[])
        whole["journeys"].append(other)
    for improvement in whole["improvements"]:
        improvement["lift"] = rand.choice([-2, 0.5, 3, 9.5])
    return whole

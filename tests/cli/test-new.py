#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a black box: new."""
import json

import tap
from cli import Place, run as run_program

NINE = {
    "nl": ["Behoefte", "Oriëntatie", "Overweging", "Beslismoment", "Koop", "Levering", "Gebruik", "Loyaliteit",
           "Ambassadeur"],
    "en": ["Need", "Orientation", "Consideration", "Decision moment", "Purchase", "Delivery", "Use", "Loyalty",
           "Ambassador"],
}
N_PHASES = {"nine": 9, "five": 5, "plain": 5, "buyer": 7, "loop": 9, "empty": 0}


def run(*arguments, interface="en"):
    """Under a desktop in a language; "C" would have no messages but the source's."""
    return run_program(*arguments, env={"LC_ALL": "C.UTF-8", "LANGUAGE": interface})


def begin(template, language, interface="en"):
    """The document that `new` writes"""
    done = run("new", "--template", template, "--language", language, interface=interface)
    tap.equal((done.status, done.errors), (0, ""), f"{template} {language}")
    return json.loads(done.text)


def test_every_template():
    """every template in both languages is a sound, canonical document that can be drawn"""
    with Place() as place:
        for template, n_phases in N_PHASES.items():
            for language in ("nl", "en"):
                name = str(place / f"{template}.{language}.journey")
                done = run("new", "--template", template, "--language", language, "-o", name)
                tap.equal((done.status, done.text, done.errors), (0, "", ""), name)
                tap.equal(run("check", name).text, "", "check")
                with open(name, encoding="utf-8") as stream:
                    text = stream.read()
                tap.equal(run("format", name).text, text, "canonical")
                root = json.loads(text)
                tap.equal(root["language"], language, "language")
                for journey in root["journeys"]:
                    tap.equal(len(journey.get("phases", [])), n_phases, template)
                tap.equal(run("export", name, "-o", str(place / "map.svg")).status, 0, "export")


def test_language():
    """the words are in the language of the document, whatever that of the interface is"""
    for interface in ("en", "nl"):
        for language, titles in NINE.items():
            root = begin("nine", language, interface)
            tap.equal([phase["title"] for phase in root["journeys"][0]["phases"]], titles, f"{interface} {language}")
    for interface in ("en", "nl"):
        done = run("new", "-t", "nine", interface=interface)
        tap.equal(json.loads(done.text)["language"], interface, "without --language")


def test_stages():
    """phases have stages, by which journeys line up"""
    stages = [phase["stage"] for phase in begin("nine", "en")["journeys"][0]["phases"]]
    tap.equal(stages, ["need", "orientation", "consideration", "decision", "purchase", "delivery", "use", "loyalty",
                       "ambassador"], "nine")


def test_loop():
    """the loyalty loop returns to purchase"""
    journey = begin("loop", "nl")["journeys"][0]
    purchase = next(phase for phase in journey["phases"] if phase["stage"] == "purchase")
    tap.equal(journey["loop"], purchase["id"], "loop")


def test_buyer():
    """the buyer journey has four people in one group, each with a journey"""
    root = begin("buyer", "nl")
    tap.equal([persona["name"] for persona in root["personas"]],
              ["Vakafdeling", "Inkoop", "Jurist", "Collega van verkoop"], "names")
    tap.equal([journey["persona"] for journey in root["journeys"]], [persona["id"] for persona in root["personas"]],
              "personas")
    tap.equal({(journey["kind"], journey["group"]) for journey in root["journeys"]}, {("buyer", "Inkoopteam")}, "group")


def test_usage():
    """bad usage says what there is, and writes nothing"""
    with Place() as place:
        name = str(place / "new.journey")
        for arguments, word in (([], "One of nine, five, plain, buyer, loop, empty"), (["--template", "ten"], "“ten”"),
                                (["--template", "nine", "--language", "fr"], "“fr”"),
                                (["--template", "nine", "more"], "“more”"), (["--nonsense"], "--nonsense")):
            done = run("new", "-o", name, *arguments)
            tap.equal((done.status, done.text), (2, ""), str(arguments))
            assert word in done.errors, done.errors
            tap.equal(list(place.iterdir()), [], "nothing is written")
        done = run("new", "--template", "nine", "-o", str(place / "missing" / "new.journey"))
        tap.equal(done.status, 2, "a folder that is not there")


tap.run([test_every_template, test_language, test_stages, test_loop, test_buyer, test_usage])

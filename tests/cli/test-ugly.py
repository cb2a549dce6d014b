#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ugliest documents are drawn, soundly, in every format."""
import picture
import tap
from cli import Place, document, episode, journey, run, write
from picture import Pdf, Png

ARABIC = "أحجز عطلة صيفية لعائلتي ثم أسافر"
CHINESE = "我为家人预订一个轻松的暑假然后我们一起出发去旅行"
WORD = "Donaudampfschifffahrt" * 19 + "x"


def touchpoint(number, **members):
    return {"id": f"t{number}", "title": f"Touchpoint {number}", **members}


def full(text):
    """Everything that can hold text holds this one."""
    note = [{"id": "n1", "text": text}]
    return {"format": "journey", "version": 1, "title": text, "language": "en", "aims": [text],
            "personas": [{"id": "p1", "name": text, "role": text, "quote": text, "age": text, "family": text,
                          "residence": text, "income": text, "occupation": text}],
            "journeys": [{"id": "j1", "title": text, "persona": "p1", "goal": text, "group": text, "start": text,
                          "end": text, "phases": [
                              {"id": "f1", "title": text, "episodes": [
                                  {"id": "e1", "title": text, "scenario": text,
                                   "emotion": {"score": -5, "word": text, "quote": text},
                                   "touchpoints": [touchpoint(1, title=text, channel=text, backstage=text, importance=5,
                                                              satisfaction={"score": 5})],
                                   "questions": note, "problems": [{"id": "n2", "text": text}]}]}]}],
            "improvements": [{"id": "i1", "title": text, "episode": "e1", "owner": text, "solves": ["n2"]}]}


DOCUMENTS = {
    "an empty journey": document({"id": "j1", "title": ""}),
    "a phase without episodes": document(journey()),
    "one episode": document(journey(episode())),
    "one episode without a title": document(journey(episode(title=""), title="")),
    "300 episodes": document(journey(*[episode(n, emotion={"score": (n * 7) % 11 - 5}, touchpoints=[touchpoint(n)])
                                       for n in range(300)])),
    "40 touchpoints in one episode": document(journey(episode(touchpoints=[touchpoint(n) for n in range(40)]))),
    "titles of 5,000 characters": full("Lorem ipsum dolor " * 278),
    "a word of 400 letters": full(WORD[:400]),
    "Arabic": full(ARABIC),
    "Chinese": full(CHINESE * 20),
    "both ways": full(f"Hello {ARABIC} 123 {CHINESE} world"),
    "emoji and marks": full("👩‍👩‍👧‍👦 é̀̂ ﷽ 🇳🇱 Z̷̢̛͇a̵l̶g̸o"),
    "control characters": full("".join(chr(n) for n in range(1, 32)) + "\x7f\x80\x85\x9f"),
    "noncharacters": full("a\ufffe\uffffb\ufdd0c\U0001fffed\u2028e\u2029f\ufeffg"),
    "overrides of direction": full("a\u202eb\u2066c\u200fd\u200be"),
    "markup": full("<b>&amp; \"]]> --> '<!ENTITY x>"),
    "line breaks": full("one\n\ntwo\n" * 30),
    "blanks": full("   "),
    "unknown scores only": document(journey(*[episode(n) for n in range(5)])),
    "one known score among unknown ones": document(journey(episode(1), episode(2, emotion={"score": 0}), episode(3))),
    "an unknown language": dict(full("x"), language="qaa-Qaaa-x-unknown"),
    "60 phases of one episode": document({"id": "j1", "title": "I wander", "phases": [
        {"id": f"f{n}", "title": f"Phase {n}", "episodes": [episode(n)]} for n in range(60)]}),
    "references to nothing": document(journey(episode(picture="0" * 64, counterpart="nobody"), persona="nobody",
                                              basis="nobody", loop="nobody", state="ideal")),
}


def make_test(name, source):
    def test():
        with Place() as place:
            path = write(place / "ugly.journey", source)
            for kind in ("svg", "pdf", "png"):
                # 300 episodes are a long picture; half of it says as much.
                done = run("export", path, "-o", place / f"x.{kind}", "--scale", "0.5")
                tap.equal((done.status, done.text, done.errors), (0, "", ""), kind)
            picture.check_svg(place / "x.svg")
            width, height = picture.get_svg_size(place / "x.svg")
            assert width > 100 and height > 50, (width, height)
            png = Png(place / "x.png")
            assert abs(png.width - width) <= 1 and abs(png.height - height) <= 1, (png.size, width, height)
            tap.equal(Pdf(place / "x.pdf").pages, 1, "pages")
            done = run("export", path, "-o", place / "outlines.svg", "--outlines")
            tap.equal((done.status, done.errors), (0, ""), "outlines")
            picture.check_svg(place / "outlines.svg")

    test.__doc__ = f"{name} is drawn"
    return test


tap.run([make_test(name, source) for name, source in DOCUMENTS.items()])

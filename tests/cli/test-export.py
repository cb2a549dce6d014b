#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures from the command line: every option, every example, the same bytes on every run."""
import os
import re
import subprocess

import cli
import picture
import tap
from cli import Place, document, episode, journey, run, run_as_nobody, write
from picture import SVG, Pdf, Png

HOLIDAY = next(path for path in cli.EXAMPLES if path.name == "holiday.en.journey")
TENDER = next(path for path in cli.EXAMPLES if path.name == "crm-tender.en.journey")
DUTCH = next(path for path in cli.EXAMPLES if path.name == "holiday.nl.journey")
PAIR = document(journey(episode(touchpoints=[{"id": "t1", "title": "Shop", "satisfaction": {"score": 2}}],
                                emotion={"score": 3}, questions=[{"id": "q1", "text": "Why?"}]), title="One"),
                {"id": "j2", "title": "Two"})


def export(source, out, *arguments, **options):
    done = run("export", source, "-o", out, *arguments, **options)
    tap.equal((done.status, done.text, done.errors), (0, "", ""), f"export {source} {out} {arguments}")
    return out


def picture_text(svg):
    """All that an SVG says, with blanks that break and blanks that do not as the same"""
    return re.sub(r"<[^>]*>", "\n", svg.read_text()).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def fail(status, reason, out, *arguments, **options):
    """Fails, says why, and leaves `out` as it was."""
    before = out.read_bytes() if out.exists() else None
    done = run("export", "-o", out, *arguments, **options)
    tap.equal((done.status, done.text), (status, ""), str(arguments))
    assert reason in done.errors, done.errors
    tap.equal(out.read_bytes() if out.exists() else None, before, "out")
    return done.errors


def test_examples():
    """every example becomes sound SVG, PNG and PDF of one size"""
    for example in cli.EXAMPLES:
        with Place() as place:
            svg = export(example, place / "map.svg")
            picture.check_svg(svg)
            width, height = picture.get_svg_size(svg)
            assert width > 1000 and height > 500, (width, height)
            png = Png(export(example, place / "map.png"))
            tap.equal(png.size, (round(width), round(height)), example.name)
            pdf = Pdf(export(example, place / "map.pdf"))
            tap.equal(pdf.pages, 1, example.name)
            assert abs(pdf.size[0] - width * 0.75) < 1 and abs(pdf.size[1] - height * 0.75) < 1, pdf.size


def test_rsvg_convert():
    """another program renders the SVG to the same picture"""
    picture.need("rsvg-convert")
    with Place() as place:
        svg = export(HOLIDAY, place / "map.svg")
        ours = Png(export(HOLIDAY, place / "ours.png"))
        subprocess.run(["rsvg-convert", svg, "-o", place / "theirs.png"], check=True)
        theirs = Png(place / "theirs.png")
        tap.equal((theirs.size, theirs.first), (ours.size, ours.first), "rsvg-convert")


def test_persona():
    """--persona draws the sheet of a persona, in the document's language, and not a journey"""
    with Place() as place:
        svg = export(HOLIDAY, place / "sheet.svg", "--persona", "p-marieke")
        picture.check_svg(svg)
        text = picture_text(svg)
        assert "Marieke" in text and "60 % of customers" in text and "Frustrations" in text, text
        assert "of customers" not in picture_text(export(HOLIDAY, place / "map.svg")), "a map"
        text = picture_text(export(DUTCH, place / "blad.svg", "--persona", "p-marieke"))
        assert "60 % van de klanten" in text and "Frustraties" in text, text
        width, height = picture.get_svg_size(svg)
        tap.equal(Png(export(HOLIDAY, place / "s.png", "--persona", "p-marieke", "--scale", "2")).size,
                  (round(2 * width), round(2 * height)), "scale")
        tap.equal(Pdf(export(HOLIDAY, place / "s.pdf", "--persona", "p-marieke")).pages, 1, "pages")

        errors = fail(2, "no persona “nobody”", place / "s.svg", HOLIDAY, "--persona", "nobody")
        assert "p-marieke  Marieke" in errors, errors
        fail(2, "no persona", place / "s.svg", HOLIDAY, "--persona", "j-marieke")
        fail(2, "Either", place / "s.svg", HOLIDAY, "--persona", "p-marieke", "--journey", "j-marieke")
        fail(2, "lanes", place / "s.svg", HOLIDAY, "--persona", "p-marieke", "--lanes", "emotion")
        alone = write(place / "alone.journey", {"format": "journey", "version": 1,
                                                "personas": [{"id": "p", "name": "Nobody's journey"}]})
        assert "Nobody's journey" in picture_text(export(alone, place / "alone.svg", "--persona", "p")), "alone"


def test_overlay():
    """--overlay shows the curves of other journeys over that of a map, and names a wrong word"""
    with Place() as place:
        text = picture_text(export(HOLIDAY, place / "x.svg", "--overlay", "personas,average"))
        assert "Gerard and Thea" in text and "2 curves" in text and "ideal" not in text.split(), text
        assert "gemiddelde" in picture_text(export(DUTCH, place / "x.svg", "--overlay", "ideal, average,older")), "Dutch"
        tap.equal(export(HOLIDAY, place / "a.svg").read_bytes(),
                  export(HOLIDAY, place / "b.svg", "--overlay", "ideal").read_bytes(), "the ideal is the default")

        errors = fail(2, "“median”", place / "x.svg", HOLIDAY, "--overlay", "ideal,median")
        assert "ideal, personas, average, older" in errors, errors
        fail(2, "of a map", place / "x.svg", TENDER, "--view", "composite", "--overlay", "ideal")
        fail(2, "not of a persona", place / "x.svg", HOLIDAY, "--persona", "p-marieke", "--overlay", "ideal")


def test_composite():
    """--view composite draws the journeys of a group, and says so where there is no group"""
    with Place() as place:
        svg = export(TENDER, place / "group.svg", "--view", "composite")
        picture.check_svg(svg)
        text = picture_text(svg)
        assert "joint decision: 2 for, 2 against" in text and "not involved" in text, text
        tap.equal(svg.read_bytes(), export(TENDER, place / "x.svg", "--view=composite", "--journey",
                                           "j-els").read_bytes(), "any of the group")
        tap.equal(export(TENDER, place / "a.svg").read_bytes(),
                  export(TENDER, place / "b.svg", "--view", "map").read_bytes(), "a map is the default")
        tap.equal(Pdf(export(TENDER, place / "x.pdf", "--view", "composite")).pages, 1, "pages")

        fail(1, "belongs to no group", place / "x.svg", HOLIDAY, "--view", "composite")
        errors = fail(2, "“circle”", place / "x.svg", TENDER, "--view", "circle")
        assert "map, composite, loop" in errors, errors
        fail(2, "of a map", place / "x.svg", TENDER, "--view", "composite", "--lanes", "emotion")
        fail(2, "not of a persona", place / "x.svg", TENDER, "--view", "map", "--persona", "p-els")


def test_loop():
    """--view loop draws the loyalty loop of a journey that returns, and says so of one that does not"""
    with Place() as place:
        source = place / "loop.journey"
        tap.equal(run("new", "--template", "loop", "--language", "en", "-o", source).status, 0, "new")
        svg = export(source, place / "loop.svg", "--view", "loop")
        picture.check_svg(svg)
        assert svg.read_bytes() != export(source, place / "map.svg").read_bytes(), "a map"
        fail(1, "does not return", place / "x.svg", TENDER, "--view", "loop")


CHARTS = ("heat", "priorities", "drop-off", "channels", "gaps", "personas", "versions", "evidence", "findings",
          "matrix", "expected")
PLANS = ("plan", "timeline")


def test_charts():
    """--view draws each chart of a journey, in the language of the document, and says why there is none"""
    everything = cli.SOURCE / "tests" / "scene" / "references" / "everything.journey"
    with Place() as place:
        for view in CHARTS:
            svg = export(everything, place / f"{view}.svg", "--view", view)
            picture.check_svg(svg)
            assert ("Everything" if view == "matrix" else "I find a house for us") in picture_text(svg), view
        for view in PLANS:
            svg = export(everything, place / f"{view}.svg", "--view", view, "--today", "2027-03-02")
            picture.check_svg(svg)
            assert "Everything" in picture_text(svg) and "overdue" in picture_text(svg), view
            assert "2 mrt 2027" in picture_text(export(DUTCH, place / "x.svg", "--view", view, "--today=2027-03-02")), "Dutch"
            fail(2, "“2026-02-30” is no day", place / "no.svg", everything, "--view", view, "--today=2026-02-30")
        errors = fail(2, "“circle”", place / "x.svg", everything, "--view", "circle")
        assert all(view in errors for view in (*CHARTS, *PLANS)), errors
        assert "Hier aan werken" in picture_text(export(DUTCH, place / "x.svg", "--view", "priorities")), "Dutch"
        text = picture_text(export(HOLIDAY, place / "f.svg", "--view", "findings"))
        assert "“I book and pay” is the lowest point: −3.2" in text and "245 answers" in text, text
        tap.equal(Pdf(export(HOLIDAY, place / "x.pdf", "--view", "gaps")).pages, 1, "pages")
        plain = write(place / "plain.journey", document({"id": "j8", "title": "Plain"}))
        for view, reason in (("gaps", "has no ideal"), ("personas", "of another persona"), ("versions", "no older version")):
            fail(1, f"Journey “j8” {reason}" if view == "gaps" else reason, place / "no.svg", plain, "--view", view)


def test_scale():
    """--scale multiplies the size, with a point as decimal sign in every locale"""
    with Place() as place:
        source = write(place / "pair.journey", PAIR)
        width, height = picture.get_svg_size(export(source, place / "one.svg"))
        for text, scale in (("2", 2), ("0.5", 0.5), ("1.25", 1.25), (".5", 0.5), ("1e0", 1)):
            found = picture.get_svg_size(export(source, place / "x.svg", "--scale", text))
            assert abs(found[0] - width * scale) < 0.51 and abs(found[1] - height * scale) < 0.51, (text, found)
            png = Png(export(source, place / "x.png", f"--scale={text}"))
            assert abs(png.width - width * scale) <= 1 and abs(png.height - height * scale) <= 1, (text, png.size)
        pdf = Pdf(export(source, place / "x.pdf", "--scale", "2"))
        assert abs(pdf.size[0] - width * 1.5) < 1 and abs(pdf.size[1] - height * 1.5) < 1, pdf.size
        picture.check_svg(place / "x.svg")


def test_bad_scale():
    """a scale that is none is bad usage"""
    with Place() as place:
        source = write(place / "pair.journey", PAIR)
        for text in ("0", "-1", "nan", "inf", "1,5", "2x", "", " 2", "1e999", "0x2", "+1"):
            errors = fail(2, "--help", place / "x.svg", source, f"--scale={text}")
            assert f"“{text}”" in errors, errors


def test_too_large():
    """a picture with too many pixels is refused, naming the largest scale that fits"""
    with Place() as place:
        source = write(place / "pair.journey", PAIR)
        width, height = picture.get_svg_size(export(source, place / "one.svg"))
        (place / "x.png").write_bytes(b"before")
        errors = fail(1, "largest scale", place / "x.png", source, "--scale", "1000")
        largest = float(re.search(r"([\d.]+)\.$", errors.strip())[1])
        assert max(width, height) * largest <= 32767, largest
        assert max(width, height) * (largest + 0.02) > 32767, largest
        export(source, place / "x.svg", "--scale", "1000")


def test_background():
    """--background is paper, white or nothing"""
    with Place() as place:
        source = write(place / "pair.journey", PAIR)
        found = {word: Png(export(source, place / "x.png", "--background", word)).first
                 for word in ("paper", "white", "none")}
        tap.equal(found["white"], (255, 255, 255, 255), "white")
        tap.equal(found["none"][3], 0, "none")
        tap.equal(found["paper"], Png(export(source, place / "x.png")).first, "paper is the default")
        tap.equal(found["paper"][3], 255, "paper")
        assert found["paper"] != found["white"]
        fail(2, "paper, white or none", place / "x.png", source, "--background", "black")


def get_ids(path):
    return [element.get("id") for element in picture.read_svg(path).iter(f"{SVG}g") if element.get("id")]


def test_lanes():
    """--lanes chooses and orders"""
    with Place() as place:
        everything = get_ids(export(HOLIDAY, place / "all.svg"))
        assert any(name.startswith("touchpoint-") for name in everything), everything
        assert any(name.startswith("note-") for name in everything), everything
        some = get_ids(export(HOLIDAY, place / "some.svg", "--lanes", "touchpoints,emotion"))
        assert any(name.startswith("touchpoint-") for name in some), some
        assert not any(name.startswith(("note-", "improvement-")) for name in some), some
        text = (place / "some.svg").read_text(encoding="utf-8")
        tap.equal(("Touchpoints" in text, "Emotion" in text, "Questions" in text), (True, True, False), "names")
        export(HOLIDAY, place / "turned.svg", "--lanes", "emotion,touchpoints")
        assert (place / "turned.svg").read_bytes() != (place / "some.svg").read_bytes()
        for word in ("nonsense", "touchpoints,nonsense", "touchpoints,touchpoints", "", "Touchpoints"):
            fail(2, "--help", place / "x.svg", HOLIDAY, "--lanes", word)


def test_outlines():
    """--outlines leaves no text that needs a font"""
    with Place() as place:
        plain = picture.read_svg(export(HOLIDAY, place / "plain.svg"))
        outlined = picture.read_svg(export(HOLIDAY, place / "outlined.svg", "--outlines"))
        assert list(plain.iter(f"{SVG}text")), "text is real text"
        tap.equal(list(outlined.iter(f"{SVG}text")), [], "text in outlines")
        picture.check_svg(place / "outlined.svg")
        tap.equal(picture.get_svg_size(place / "outlined.svg"), picture.get_svg_size(place / "plain.svg"), "size")


def get_title(path):
    return picture.read_svg(path).find(f"{SVG}title").text


def test_journey():
    """--journey chooses, the first is the default, an unknown one lists those that there are"""
    with Place() as place:
        source = write(place / "pair.journey", PAIR)
        tap.equal(get_title(export(source, place / "x.svg")), "One", "default")
        tap.equal(get_title(export(source, place / "x.svg", "--journey", "j2")), "Two", "chosen")
        (place / "x.svg").unlink()
        for unknown in ("j3", "t1", ""):
            errors = fail(2, f"“{source}” has no journey “{unknown}”. It has:", place / "x.svg", source, f"--journey={unknown}")
            tap.equal(errors.splitlines()[1:], ["  j1  One", "  j2  Two"], "those that there are")


def test_list():
    """what there is stands one a line, and nothing in it drives a terminal"""
    with Place() as place:
        source = write(place / "odd.journey", {
            "format": "journey", "version": 1, "personas": [{"id": "p1", "name": "\x1b[1mBold\x7f"}, {"id": "p2", "name": ""}],
            "journeys": [{"id": "j1", "title": "One\ntwo\tthree"}, {"id": "j2", "title": ""}]})
        errors = fail(2, f"“{source}” has no journey “j3”. It has:", place / "x.svg", source, "--journey=j3")
        tap.equal(errors.splitlines()[1:], ["  j1  One two three", "  j2  "], "journeys")
        errors = fail(2, f"“{source}” has no persona “p3”. It has:", place / "x.svg", source, "--persona=p3")
        tap.equal(errors.splitlines()[1:], ["  p1   [1mBold ", "  p2  "], "personas")


def test_first():
    """without --journey the first is drawn of which there is such a view; where there is none, the first says why"""
    def returning(number):
        return {"id": f"j{number}", "title": f"Round {number}", "loop": f"f{number}",
                "phases": [{"id": f"f{number}", "title": "Again", "episodes": []}]}

    def of_group(number):
        return {"id": f"j{number}", "title": f"Buyer {number}", "group": "Team"}

    with Place() as place:
        for view, maker, reason in (("loop", returning, "does not return to one of its phases"),
                                    ("composite", of_group, "belongs to no group")):
            plain = [{"id": "j8", "title": "Plain"}, {"id": "j9", "title": "Plain"}]
            path = write(place / f"{view}.journey", document(*plain, maker(1), maker(2)))
            first, named = (export(path, place / f"{name}.svg", "--view", view, *options).read_bytes()
                            for name, options in (("first", ()), ("named", ("--journey", "j1"))))
            tap.equal(first == named, True, view)
            (place / "first.svg").unlink()
            path = write(place / "plain.journey", document(*plain))
            fail(1, f"Journey “j8” {reason}", place / "x.svg", path, "--view", view)


def test_no_journeys():
    """a document without journeys cannot be drawn, and says so"""
    with Place() as place:
        for number, source in enumerate((document(), {"format": "journey", "version": 1})):
            path = write(place / f"{number}.journey", source)
            fail(1, f"“{path}” has no journey to draw", place / "x.svg", path)
            fail(1, f"“{path}” has no journey to draw", place / "x.svg", path, "--journey", "j1")


def test_refused():
    """a refused document lists its problems as check does"""
    with Place() as place:
        bad = write(place / "bad.journey", document(journey(title=5)))
        tap.equal(fail(1, "journeys[0].title", place / "x.svg", bad), run("check", bad).text, "problems")


def test_usage():
    """bad usage ends with 2"""
    with Place() as place:
        source = write(place / "pair.journey", PAIR)
        for name in ("x", "x.gif", "x.svg.txt", "svg", "x.journey"):
            fail(2, ".svg, .png or .pdf", place / name, source)
        fail(2, "One file", place / "x.svg", source, source)
        done = run("export", source)
        tap.equal((done.status, done.text), (2, ""), "no -o")
        assert "-o" in done.errors, done.errors


def test_endings():
    """the ending decides, in capitals too"""
    with Place() as place:
        source = write(place / "pair.journey", PAIR)
        Png(export(source, place / "x.PNG"))
        tap.equal(Pdf(export(source, place / "x.y.Pdf")).pages, 1, "pages")
        picture.check_svg(export(source, place / "x.SVG"))


def test_standard_input():
    """- reads standard input"""
    with Place() as place:
        export(HOLIDAY, place / "a.svg")
        export("-", place / "b.svg", stdin=HOLIDAY.read_bytes())
        tap.equal((place / "a.svg").read_bytes(), (place / "b.svg").read_bytes(), "bytes")


def test_unwritable():
    """a folder that cannot be written into is told and ends with 2"""
    with Place() as place:
        closed = place / "closed"
        closed.mkdir()
        closed.chmod(0o555)
        source = write(place / "pair.journey", PAIR)
        done = run_as_nobody(place, "export", source, "-o", closed / "x.svg")
        tap.equal((done.status, done.text), (2, ""), "status")
        assert "a folder that you may change" in done.errors and str(closed / "x.svg") in done.errors, done.errors
        tap.equal(list(closed.iterdir()), [], "strays")


def test_replaces():
    """an older picture is replaced, through its link and with its mode"""
    with Place() as place:
        source = write(place / "pair.journey", PAIR)
        real = place / "real.svg"
        real.write_text("before")
        real.chmod(0o640)
        (place / "x.svg").symlink_to("real.svg")
        export(source, place / "x.svg")
        assert (place / "x.svg").is_symlink()
        picture.check_svg(real)
        tap.equal(oct(real.stat().st_mode & 0o777), "0o640", "mode")


def test_stable():
    """the same bytes on every run and under every locale, language, zone and folder"""
    with Place() as place:
        settings = [{}, {}, {"LC_ALL": "C", "TZ": "Pacific/Auckland"}, {"LANGUAGE": "nl", "HOME": str(place)},
                    {"LC_ALL": "nl_NL.UTF-8", "LANGUAGE": "nl"}]
        for name in ("nl_NL.UTF-8", "ar_EG.UTF-8"):
            try:
                settings.append({"LANGUAGE": "", **cli.make_locale(place, name)})
            except tap.Skip:
                pass
        for source, kind, options in ((HOLIDAY, "svg", []), (DUTCH, "svg", ["--outlines", "--scale", "1.5"]),
                                      (HOLIDAY, "png", ["--scale", "0.5"]), (DUTCH, "pdf", ["--scale", "0.5"])):
            first = None
            for number, setting in enumerate(settings):
                out = export(source, place / f"x.{kind}", *options, cwd=place if number % 2 else "/",
                             env={"SOURCE_DATE_EPOCH": "1000000000", **setting})
                first = first or out.read_bytes()
                tap.equal(out.read_bytes() == first, True, f"{source.name} {kind} {options} under {setting}")


def test_structure():
    """every node that shows is a group with its own id and title, and the picture says what it is"""
    with Place() as place:
        root = picture.read_svg(export(HOLIDAY, place / "x.svg"))
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        tap.equal(sorted(ids), sorted(set(ids)), "unique ids")
        tap.equal(root.get("{http://www.w3.org/XML/1998/namespace}lang"), "en", "language")
        assert root.find(f"{SVG}title").text and root.find(f"{SVG}desc").text
        source = HOLIDAY.read_text(encoding="utf-8")
        touchpoints = [name for name in ids if name.startswith("touchpoint-")]
        assert len(touchpoints) >= 30, len(touchpoints)
        for group in root.iter(f"{SVG}g"):
            if group.get("id"):
                assert re.fullmatch(r"[a-z]+-[A-Za-z0-9_-]+(-[a-z]+)?", group.get("id")), group.get("id")
                title = group.find(f"{SVG}title")
                assert title is not None and title.text, group.get("id")
        for name in touchpoints:
            assert f'"id": "{name[len("touchpoint-"):]}"' in source, name


def test_safe_subset():
    """what viewers and slide programs get wrong is not used"""
    with Place() as place:
        text = export(HOLIDAY, place / "x.svg").read_text(encoding="utf-8")
        for word in (" style=", "<style", "class=", "filter", "<mask", "rgba(", "var(", "transparent", "foreignObject",
                     "dominant-baseline", "textLength", "<script", " opacity="):
            assert word not in text, word


tap.run([value for name, value in list(globals().items()) if name.startswith("test_")])

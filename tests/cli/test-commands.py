#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a black box: usage, check and format."""
import json
import os
import re
import subprocess

import cli
import tap
from cli import Place, document, episode, journey, run, run_as_nobody, write

SOUND = document(journey(episode()))
PLACE = re.compile(r"^(?P<file>.*):(?P<line>\d+):(?P<column>\d+): error: (?P<message>.*)$")


def list_lines(text):
    """How wide a column is differs with the version of GLib."""
    return [" ".join(line.split()) for line in text.splitlines()]


def list_commands():
    """The commands that the help of the program names"""
    listed = run("--help", env={"LANGUAGE": "en"}).text.partition("Commands:\n")[2].partition("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines()]


def test_help():
    """--help says what help.txt says, of the program and of each command"""
    written = cli.SOURCE / "tests" / "cli" / "help.txt"
    parts = written.read_text(encoding="utf-8").split("$ klantreis-cli")[1:]
    tap.equal(sorted(part.split()[0] for part in parts), sorted(["--help", *list_commands()]), "commands")
    for part in parts:
        command, _, text = part.partition("\n")
        for option in ("--help", "-h", "-?"):
            done = run(*command.split()[:-1], option)
            tap.equal((done.status, done.errors), (0, ""), command)
            tap.equal(list_lines(done.text), list_lines(text), f"{command} {option}")


def test_help_translated():
    """the help of a command is in the person's language, its options too"""
    for command in list_commands():
        english, dutch = (list_lines(run(command, "--help", env={"LANGUAGE": language}).text) for language in ("en", "nl"))
        same = set(english) & set(dutch) - {""}
        # Names and commands are the same in every language, and some words are GLib's own, who may know no Dutch.
        assert all(line.startswith(("git ", f"klantreis-cli {command}", "Usage:", "Options:")) for line in same), same
        tap.equal(len(dutch), len(english), command)


def test_version():
    """--version is one line"""
    done = run("--version")
    tap.equal((done.status, done.errors), (0, ""), "status")
    assert re.fullmatch(r"klantreis-cli \d+\.\d+(\.\d+)?\n", done.text), done.text


def test_no_display():
    """no display is needed, nor anything that draws windows"""
    done = run("--version", without=("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "HOME"))
    tap.equal((done.status, done.errors), (0, ""), "status")
    libraries = subprocess.run(["ldd", cli.PROGRAM], capture_output=True, text=True, check=True).stdout
    assert "libcairo" in libraries, libraries
    for name in ("libgtk", "libadwaita"):
        assert name not in libraries, name


def test_usage():
    """bad usage says what is wrong and where help is, on standard error, and ends with 2"""
    commands = list_commands()
    with Place() as place:
        sound = str(write(place / "sound.journey", SOUND))
        picture = str(place / "x.svg")
        for arguments, what in (([], "Which command?"), (["draw"], "There is no command “draw”"), ([""], "There is no command “”"),
                                (["--nonsense"], "There is no command “--nonsense”"), (["check"], "Which file?"),
                                (["check", "--nonsense", sound], "--nonsense"), (["diff"], "Which two files?"),
                                (["diff", *[sound] * 3], "Which two files?"), (["diff", *[sound] * 8], "Which two files?"),
                                (["diff", "--nonsense"], "--nonsense"), (["format"], "Which file?"),
                                (["format", sound, sound], "One file at a time"), (["format", "-o"], "-o"),
                                (["format", "--nonsense", sound], "--nonsense"), (["export"], "Which file?"),
                                (["export", sound, sound], "One file at a time"), (["export", sound], "Where to? Give -o"),
                                (["export", sound, "--nonsense"], "--nonsense"),
                                (["export", sound, "-o", "x.gif"], "What is “x.gif” to become?"),
                                (["export", sound, "-o", picture, "--scale", "0"], "“0” is no scale"),
                                (["export", sound, "-o", picture, "--background", "red"], "“red” is no background"),
                                (["new"], "Which template?"), (["new", "-t", "ten"], "There is no template “ten”"),
                                (["new", "-t", "nine", "-l", "fr"], "A template is in “nl” or “en”, not in “fr”"),
                                (["new", "-t", "nine", "more"], "“more” is one argument too many")):
            done = run(*arguments)
            tap.equal((done.status, done.text), (2, ""), str(arguments))
            program = " ".join(["klantreis-cli", *(word for word in arguments[:1] if word in commands)])
            first, second = done.errors.splitlines()
            assert first.startswith("klantreis-cli: ") and what in first, done.errors
            tap.equal((second, done.errors[-1:]), (f"Try “{program} --help”.", "\n"), str(arguments))
        tap.equal(os.listdir(place), ["sound.journey"], "nothing is written")


def test_examples_are_sound():
    """check says nothing of the examples, and format changes no byte of them"""
    assert cli.EXAMPLES
    done = run("check", *cli.EXAMPLES)
    tap.equal((done.status, done.text, done.errors), (0, "", ""), "check")
    for example in cli.EXAMPLES:
        done = run("format", example)
        tap.equal((done.status, done.errors), (0, ""), example.name)
        tap.equal(done.output, example.read_bytes(), example.name)


def test_refused():
    """check gives place, path and reason of every error, and ends with 1"""
    with Place() as place:
        bad = place / "bad.journey"
        bad.write_text('{\n  "format": "journey",\n  "version": 1,\n  "journeys": [\n    {"id": "j 1", "title": 5}\n  ]\n}\n',
                       encoding="utf-8")
        done = run("check", bad)
        tap.equal((done.status, done.errors, len(done.lines)), (1, "", 2), "check")
        for line, path in zip(done.lines, ("journeys[0].id", "journeys[0].title")):
            match = PLACE.match(line)
            assert match, line
            tap.equal((match["file"], match["line"]), (str(bad), "5"), line)
            assert match["message"].startswith(f"{path}: "), line


def test_not_json():
    """what is no JSON says so with its place"""
    with Place() as place:
        bad = place / "bad.journey"
        for text, line, column in ((b"", 1, 1), (b"{\n  'a': 1}", 2, 3), (b'{"a": 1,}', 1, 9), (b"{} {}", 1, 4),
                                   (b'{"a": 017}', None, None), (b'{"a": "\xff"}', 1, 8), (b'{"a": [', 1, 8),
                                   (b'{"a": 1, "a": 2}', 1, 10), (b'{"a": 18446744073709551616}', 1, 7),
                                   (b'{"a": "\\u0000"}', 1, None), (b"// no\n{}", 1, 1)):
            bad.write_bytes(text)
            done = run("check", bad)
            tap.equal((done.status, done.errors, len(done.lines)), (1, "", 1), repr(text))
            match = PLACE.match(done.lines[0])
            assert match and match["message"].startswith("not JSON:"), done.lines
            if line:
                tap.equal(int(match["line"]), line, done.lines[0])
            if column:
                tap.equal(int(match["column"]), column, done.lines[0])


def test_not_a_journey():
    """sound JSON without the mark of a journey says so"""
    with Place() as place:
        bad = place / "bad.journey"
        for text in ("[]", "null", "5", '"journey"', "{}", '{"format": "novel"}', '{"format": 1}', '{"version": 1}'):
            bad.write_text(text, encoding="utf-8")
            done = run("check", bad)
            tap.equal((done.status, done.errors, len(done.lines)), (1, "", 1), text)
            assert "error: not a journey document" in done.lines[0], done.lines


def test_newer():
    """a document of a newer version is refused, naming both versions"""
    with Place() as place:
        done = run("check", write(place / "new.journey", {"format": "journey", "version": 7}))
        tap.equal(done.status, 1, "status")
        assert "7" in done.text and "1" in done.text and "error" in done.text, done.text


def test_too_large():
    """a document over 64 MiB is refused with the limit and the figure"""
    with Place() as place:
        large = place / "large.journey"
        with large.open("wb") as stream:
            stream.truncate(64 * 1024 * 1024 + 1)
        done = run("check", large)
        tap.equal((done.status, done.errors, len(done.lines)), (1, "", 1), "check")
        assert done.lines[0].startswith(f"{large}: error: "), done.lines
        assert "64 MiB" in done.lines[0] and "67108865" in done.lines[0], done.lines
        done = run("check", "-", stdin=b" " * (64 * 1024 * 1024 + 1))
        tap.equal((done.status, done.errors), (1, ""), "standard input")
        assert done.lines[0].startswith("-: error: ") and "64 MiB" in done.lines[0], done.lines


def test_warnings():
    """warnings are listed and end with 0"""
    with Place() as place:
        odd = write(place / "odd.journey", document(journey(episode(), persona="nobody")))
        done = run("check", odd)
        tap.equal((done.status, done.errors, len(done.lines)), (0, "", 1), "check")
        assert done.lines[0].startswith(f"{odd}: warning: journeys[0].persona: "), done.lines
        done = run("format", odd)
        tap.equal((done.status, done.errors), (0, ""), "format")
        tap.equal(json.loads(done.text), json.loads(odd.read_text(encoding="utf-8")), "kept")


def test_several_files():
    """check goes through all files and ends with the worst"""
    with Place() as place:
        sound = write(place / "sound.journey", SOUND)
        bad = place / "bad.journey"
        bad.write_text("[", encoding="utf-8")
        missing = place / "missing.journey"
        tap.equal(run("check", sound, sound).status, 0, "sound")
        done = run("check", bad, sound, bad)
        tap.equal((done.status, len(done.lines)), (1, 2), "refused")
        done = run("check", missing, bad, sound)
        tap.equal((done.status, len(done.lines)), (2, 1), "missing")
        assert str(missing) in done.errors and "no such file" in done.errors, done.errors


def test_format_too_large():
    """a small document that would be laid out larger than can be opened is refused, and what is there stays"""
    levels = 60
    with Place() as place:
        path, out = place / "deep.journey", place / "out.journey"
        out.write_bytes(b"before")
        # Each of these stands on a line of its own, behind two blanks a level.
        values = ",".join(["0"] * (64 * 1024 * 1024 // (2 * levels)))
        path.write_text('{"format": "journey", "version": 1, "x": ' + "[" * levels + values + "]" * levels + "}", encoding="utf-8")
        assert path.stat().st_size < 2 * 1024 * 1024
        # AddressSanitizer would go through the rest of the text at every number of it.
        env = {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":strict_string_checks=0"}
        for arguments in ((), ("-o", out)):
            done = run("format", path, *arguments, env=env)
            tap.equal((done.status, done.text), (1, ""), str(arguments))
            assert f"“{arguments[-1] if arguments else path}”: the document is larger than 64 MiB" in done.errors, done.errors
        tap.equal(out.read_bytes(), b"before", "out")


def test_unreadable():
    """a file that cannot be read is told on standard error and ends with 2"""
    with Place() as place:
        missing = place / "missing.journey"
        secret = write(place / "secret.journey", SOUND)
        secret.chmod(0)
        pipe = place / "pipe"
        os.mkfifo(pipe)
        pipe.chmod(0o666)
        for command in (["check"], ["format"], ["export", "-o", place / "out.svg"]):
            for path, reason in ((missing, "no such file"), (place, "is a folder"), (secret, "permission denied"),
                                 (pipe, "not a regular file")):
                done = run_as_nobody(place, *command, path)
                tap.equal((done.status, done.text), (2, ""), f"{command} {path}")
                assert str(path) in done.errors and reason in done.errors, done.errors
        assert not (place / "out.svg").exists()


def test_standard_input():
    """- reads standard input"""
    sound = json.dumps(SOUND).encode()
    done = run("check", "-", stdin=sound)
    tap.equal((done.status, done.text, done.errors), (0, "", ""), "check")
    done = run("format", "-", stdin=sound)
    tap.equal((done.status, done.output), (0, json.dumps(SOUND, indent=2).encode() + b"\n"), "format")
    done = run("check", "-", stdin=b"[1")
    tap.equal(done.status, 1, "refused")
    assert done.lines[0].startswith("-:1:3: error: not JSON:"), done.lines


def test_names():
    """a name with a leading dash or odd bytes is a file like any other"""
    with Place() as place:
        write(place / "-x.journey", SOUND)
        tap.equal(run("check", "--", "-x.journey", cwd=place).status, 0, "dash")
        odd = os.fsencode(place) + b"/a \xff b.journey"
        with open(odd, "wb") as stream:
            stream.write(b"[")
        done = run("check", odd)
        tap.equal(done.status, 1, "odd bytes")
        assert done.output.startswith(odd + b":1:2: error: not JSON:"), done.output


def test_names_shown():
    """messages are UTF-8, whatever the bytes of a name"""
    with Place() as place:
        for arguments in (["check", b"gone \xff.journey"], ["check", b"\xff/"], ["format", b"gone \xff.journey"],
                          ["new", "-t", "plain", "-o", b"gone \xff/x.journey"], ["export", b"a.journey", "-o", b"\xff.gif"],
                          ["new", b"\xff"], [b"\xff"]):
            done = subprocess.run([cli.PROGRAM, *arguments], capture_output=True, cwd=place, check=False)
            tap.equal(done.returncode, 2, str(arguments))
            assert "\ufffd" in done.stderr.decode("utf-8"), done.stderr


def test_address_or_name():
    """a file that is there is meant, and so is one that could be there; only else an argument is an address"""
    names = ["Bank: plan.journey", "a:b.journey", "file:x.journey", "http:", "C:\\map.journey", "a b%20c#d?e.journey"]
    with Place() as place:
        for name in names:
            write(place / name, SOUND)
            tap.equal(run("check", "--", name, cwd=place).status, 0, name)
            tap.equal(run("format", name, "-o", f"copy of {name}", cwd=place).status, 0, name)
            tap.equal(run("format", name, "-o", f"z:{name}", cwd=place).status, 0, name)
            assert (place / f"copy of {name}").is_file() and (place / f"z:{name}").is_file(), name
        (place / "file:").mkdir()
        write(place / "file:" / "inner.journey", SOUND)
        tap.equal(run("check", "file:/inner.journey", cwd=place).status, 0, "in a folder that ends in a colon")
        tap.equal(run("new", "-t", "plain", "-o", "file:/new.journey", cwd=place).status, 0, "new there")
        assert (place / "file:" / "new.journey").is_file()
        tap.equal(run("check", (place / "a:b.journey").as_uri(), cwd=place).status, 0, "address")
        tap.equal(run("new", "-t", "plain", "-o", (place / "by address.journey").as_uri(), cwd=place).status, 0, "address to write")
        assert (place / "by address.journey").is_file()


def test_folder_for_a_file():
    """a name that ends like a folder's is no file's, to read or to write"""
    with Place() as place:
        sound = write(place / "sound.journey", SOUND)
        (place / "there").mkdir()
        for name in ("zz/", "zz/.", "there/", "there/.", "there/..", ".", "..", "sound.journey/", "there/zz/", "zz/yy/"):
            for arguments in (["new", "-t", "plain", "-o", name], ["format", sound, "-o", name], ["check", name], ["format", name]):
                done = run(*arguments, cwd=place)
                tap.equal((done.status, done.text), (2, ""), str(arguments))
                there = name in ("there/", "there/.", "there/..", ".", "..")
                reason = "it is a folder" if there else "no such file" if name != "sound.journey/" else ""
                assert done.errors.startswith("klantreis-cli: ") and f"“{name}”" in done.errors and reason in done.errors, done.errors
        tap.equal(sorted(os.listdir(place)), ["sound.journey", "there"], "nothing written")
        tap.equal(os.listdir(place / "there"), [], "nothing written there")


def test_full_output():
    """whatever cannot be written to standard output ends with 2 and says why"""
    with Place() as place:
        sound = write(place / "sound.journey", SOUND)
        write(place / "refused.journey", {"format": "journey", "version": 1, "title": 7})
        write(place / "long.journey", {"format": "journey", "version": 1, "journeys": [{"id": 7}] * 5000})
        commands = [["--help"], ["--version"], ["new", "-t", "plain"], ["new", "--help"], ["check", "--help"], ["format", "--help"],
                    ["export", "--help"], ["format", sound], ["check", "refused.journey"], ["check", "long.journey"],
                    ["check", sound, "refused.journey", sound], ["check", "long.journey", sound]]
        for arguments in commands:
            with open("/dev/full", "wb") as full:
                done = run(*arguments, cwd=place, stdout=full)
            tap.equal(done.status, 2, str(arguments))
            assert "full" in done.errors, (arguments, done.errors)


def test_format():
    """format lays out canonically, to standard output or to a file, which may be the same"""
    messy = '{"version":1.0,\n"format":"journey","x-else":{"b":1,"a":[]},"title":"caf\\u00e9","aims":[]}'
    clean = '{\n  "format": "journey",\n  "version": 1,\n  "title": "café",\n  "x-else": {\n    "b": 1,\n    "a": []\n  }\n}\n'
    with Place() as place:
        path = place / "a.journey"
        path.write_text(messy, encoding="utf-8")
        done = run("format", path)
        tap.equal((done.status, done.text, done.errors), (0, clean, ""), "standard output")
        tap.equal(path.read_text(encoding="utf-8"), messy, "untouched")
        done = run("format", path, "-o", "-")
        tap.equal((done.status, done.text), (0, clean), "-o -")
        for arguments, out in ((["-o", place / "b.journey"], place / "b.journey"),
                               ([f"--output={place}/c.journey"], place / "c.journey"), (["-o", path], path)):
            done = run("format", path, *arguments)
            tap.equal((done.status, done.text, done.errors), (0, "", ""), str(arguments))
            tap.equal(out.read_text(encoding="utf-8"), clean, str(arguments))


def test_other_name():
    """what a file loses by being replaced is told, and it is written all the same"""
    with Place() as place:
        path, other = write(place / "a.journey", SOUND), place / "b.journey"
        os.link(path, other)
        before = other.read_bytes()
        done = run("format", path, "-o", path)
        tap.equal((done.status, done.text), (0, ""), "status")
        assert done.errors.startswith(f"klantreis-cli: {path}: ") and "name" in done.errors, done.errors
        tap.equal((other.read_bytes(), path.read_bytes() != before), (before, True), "bytes")


def test_format_refused():
    """format of a refused document lists its problems and writes nothing"""
    with Place() as place:
        bad = place / "bad.journey"
        bad.write_text('{"format": "journey", "version": 1, "title": 5, "aims": 6}', encoding="utf-8")
        out = place / "out.journey"
        out.write_text("before", encoding="utf-8")
        listed = run("check", bad).text
        for arguments in ([], ["-o", out], ["-o", bad]):
            done = run("format", bad, *arguments)
            tap.equal((done.status, done.text, done.errors), (1, "", listed), str(arguments))
        tap.equal(out.read_text(encoding="utf-8"), "before", "out")
        assert bad.read_text(encoding="utf-8").startswith('{"format"')


def test_unwritable():
    """a result that cannot be written is told and ends with 2"""
    with Place() as place:
        sound = write(place / "sound.journey", SOUND)
        closed = place / "closed"
        closed.mkdir()
        closed.chmod(0o555)
        for out, reason in ((closed / "out", "a folder that you may change"), (place / "none" / "out", "its folder is not there"),
                            (place, "is a folder")):
            done = run_as_nobody(place, "format", sound, "-o", out)
            tap.equal((done.status, done.text), (2, ""), str(out))
            assert str(out) in done.errors and reason in done.errors, done.errors
        tap.equal(list(closed.iterdir()), [], "strays")
        with open("/dev/full", "wb") as full:
            done = run("format", sound, stdout=full)
            tap.equal(done.status, 2, "/dev/full")
            assert "the disk is full" in done.errors, done.errors
            bad = place / "bad.journey"
            bad.write_text("[", encoding="utf-8")
            tap.equal(run("check", bad, stdout=full).status, 2, "check to /dev/full")


def make_translation(place):
    """A translation of one message, so that this test does not depend on the words of the real one."""
    folder = place / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    text = ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
            'msgid "Which command?"\nmsgstr "Wélke opdracht?"\n')
    done = subprocess.run(["msgfmt", "-", "-o", folder / "klantreis.mo"], input=text.encode(), check=False)
    tap.equal(done.returncode, 0, "msgfmt")
    return {"KLANTREIS_LOCALE_DIR": str(place)}


def test_language():
    """the language follows LANGUAGE or the locale, whether the machine has that locale or not"""
    with Place() as place:
        base = make_translation(place)
        without = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE")
        for wanted, settings in ((True, {"LANGUAGE": "nl"}), (True, {"LANGUAGE": "nl", "LC_ALL": "C"}),
                                 (True, {"LANGUAGE": "nl", "LC_ALL": "C.UTF-8"}), (True, {"LANG": "nl_NL.UTF-8"}),
                                 (True, {"LANGUAGE": "xx:nl", "LANG": "xx_XX.UTF-8"}),
                                 (True, {"LC_MESSAGES": "nl_BE", "LANG": "en_GB"}), (False, {}), (False, {"LANG": "C"}),
                                 (False, {"LANGUAGE": "en", "LANG": "nl_NL.UTF-8"}), (False, {"LC_ALL": "C"})):
            done = run(env={**base, **settings}, without=without)
            tap.equal(done.status, 2, str(settings))
            word = "Wélke opdracht?" if wanted else "Which command?"
            assert word in done.errors, f"{settings}: {done.errors}"


def test_stable_words():
    """what scripts read is the same in every language and locale"""
    with Place() as place:
        settings = {"LANGUAGE": "nl", **cli.make_locale(place, "nl_NL.UTF-8")}
        bad = write(place / "bad.journey", document(journey(title=5)))
        odd = write(place / "odd.journey", document(journey(episode(emotion={"score": 1.5}), persona="nobody")))
        other = write(place / "other.journey", {})
        broken = place / "broken.journey"
        broken.write_text("[", encoding="utf-8")
        done = run("check", bad, odd, other, broken, env=settings)
        tap.equal((done.status, done.errors, len(done.lines)), (1, "", 4), "check")
        assert ": error: journeys[0].title: " in done.lines[0], done.lines
        assert ": warning: journeys[0].persona: " in done.lines[1], done.lines
        assert "error: not a journey document" in done.lines[2], done.lines
        assert ":1:2: error: not JSON:" in done.lines[3], done.lines
        done = run("format", odd, env=settings)
        assert '"score": 1.5' in done.text, done.text
        tap.equal(done.output, run("format", odd).output, "bytes under a decimal comma")


tap.run([value for name, value in list(globals().items()) if name.startswith("test_")])

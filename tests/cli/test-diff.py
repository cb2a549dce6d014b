#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""klantreis-cli diff as a black box: by itself, and in git's hands in a repository of its own."""
import copy
import json
import os
import shutil
import subprocess

import cli
import tap
from cli import Place, document, episode, journey, run, write

DUTCH = {"LANGUAGE": "nl"}
OLD = document(journey(episode(title="Looks for ideas", emotion={"score": -2},
                               touchpoints=[{"id": "t1", "title": "Shop", "importance": 3}]), title="Holiday"))
LINES = ["Holiday › Travel › Looks for ideas: emotion score from −2 to +1",
         "Holiday › Travel › Looks for ideas: touchpoint “Shop”: importance to the customer from 3 to 5",
         "Holiday › Travel › Looks for ideas: touchpoint “Fair” added"]


def change(value):
    changed = copy.deepcopy(value)
    ideas = changed["journeys"][0]["phases"][0]["episodes"][0]
    ideas["emotion"]["score"] = 1
    ideas["touchpoints"][0]["importance"] = 5
    ideas["touchpoints"].append({"id": "t2", "title": "Fair"})
    return changed


NEW = change(OLD)


def test_same():
    """the same document, however it is laid out, gives nothing and 0"""
    with Place() as place:
        old = write(place / "old.journey", OLD)
        tidy = place / "tidy.journey"
        tidy.write_text(json.dumps(OLD, indent=2), encoding="utf-8")
        for other in (old, tidy):
            done = run("diff", old, other)
            tap.equal((done.status, done.text, done.errors), (0, "", ""), str(other))


def test_different():
    """each difference is a line with its place, and the end is 1"""
    with Place() as place:
        done = run("diff", write(place / "old.journey", OLD), write(place / "new.journey", NEW))
        tap.equal((done.status, done.lines, done.errors), (1, LINES, ""), "diff")


def test_dutch():
    """the words are those of the reader"""
    with Place() as place:
        done = run("diff", write(place / "old.journey", OLD), write(place / "new.journey", NEW), env=DUTCH)
        tap.equal(done.lines[0], "Holiday › Travel › Looks for ideas: emotiescore van −2 naar +1", "Dutch")


def test_stream():
    """- is standard input"""
    with Place() as place:
        done = run("diff", "-", write(place / "new.journey", NEW), stdin=json.dumps(OLD).encode())
        tap.equal((done.status, done.lines), (1, LINES), "diff")


def test_trouble():
    """what is refused or cannot be read is no difference: 2, and the reason on standard error"""
    with Place() as place:
        old = write(place / "old.journey", OLD)
        bad = place / "bad.journey"
        bad.write_text("{", encoding="utf-8")
        for arguments in ([old, bad], [bad, old], [old, place / "gone.journey"], [bad], [], [old, old, old]):
            done = run("diff", *arguments)
            tap.equal((done.status, done.text), (2, ""), str(arguments))
            assert done.errors, arguments


def test_full_disk():
    """what cannot be written is trouble"""
    if not os.path.exists("/dev/full"):
        raise tap.Skip("there is no /dev/full")
    with Place() as place, open("/dev/full", "wb") as full:
        done = run("diff", write(place / "old.journey", OLD), write(place / "new.journey", NEW), stdout=full)
        tap.equal(done.status, 2, "status")
        assert "standard output" in done.errors, done.errors


def test_nothing():
    """/dev/null is a document with nothing in it"""
    with Place() as place:
        new = write(place / "new.journey", NEW)
        done = run("diff", "/dev/null", new)
        tap.equal((done.status, done.lines), (1, ["Document: journey “Holiday” added, with 1 phase, 1 episode and 2 touchpoints"]),
                  "added")
        done = run("diff", new, "/dev/null")
        tap.equal((done.status, "removed" in done.text), (1, True), "removed")


def test_outline():
    """one document is listed, a value a line"""
    with Place() as place:
        done = run("diff", write(place / "old.journey", OLD))
        tap.equal((done.status, done.lines, done.errors),
                  (0, ["Document: journey “Holiday”",
                       "Holiday: phase “Travel”",
                       "Holiday › Travel: episode “Looks for ideas”",
                       "Holiday › Travel › Looks for ideas: emotion score −2",
                       "Holiday › Travel › Looks for ideas: touchpoint “Shop”",
                       "Holiday › Travel › Looks for ideas: touchpoint “Shop”: importance to the customer 3"], ""), "outline")


class Repository:
    """A repository of git's with a document in two states, which knows no setting of the person's own."""

    def __init__(self, place, *settings):
        self.place = place
        self.path = place / "trip.journey"
        self.git("init", "--quiet", "--initial-branch=main")
        for name, value in (("user.name", "A"), ("user.email", "a@example.org"), *settings):
            self.git("config", name, value)
        (place / ".gitattributes").write_text("*.journey diff=journey\n", encoding="utf-8")
        write(self.path, OLD)
        self.commit("Old")

    def git(self, *arguments, status=0):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment.update(HOME=str(self.place), GIT_CONFIG_NOSYSTEM="1", GIT_PAGER="cat")
        done = subprocess.run(["git", *arguments], cwd=self.place, env=environment, capture_output=True, text=True,
                              check=False)
        tap.equal((done.returncode, done.stderr if status == 0 else ""), (status, ""), " ".join(map(str, arguments)))
        return done.stdout

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)


def need_git():
    if not shutil.which("git"):
        raise tap.Skip("there is no git")


DRIVER = ("diff.journey.command", f"'{cli.PROGRAM}' diff")
TEXT = ("diff.journey.textconv", f"'{cli.PROGRAM}' diff")


def test_git_driver():
    """git diff tells the differences, of files that came and went and moved too"""
    need_git()
    with Place() as place:
        repository = Repository(place, DRIVER)
        write(repository.path, NEW)
        tap.equal(repository.git("diff").splitlines(), ["trip.journey", *(f"  {line}" for line in LINES)], "changed")
        repository.git("add", "--all")
        repository.git("mv", "trip.journey", "journey.journey")
        shown = repository.git("diff", "--cached", "-M20%")
        assert "trip.journey → journey.journey\n" in shown and f"  {LINES[0]}\n" in shown, shown
        repository.commit("New")
        repository.git("rm", "--quiet", "journey.journey")
        assert "journey “Holiday” removed" in repository.git("diff", "--cached"), "removed"


def test_git_driver_layout():
    """a file that was only laid out anew is said to be so"""
    need_git()
    with Place() as place:
        repository = Repository(place, DRIVER)
        repository.path.write_text(json.dumps(OLD, indent=2), encoding="utf-8")
        tap.equal(repository.git("diff").splitlines(), ["trip.journey", "  no difference but in how the file is laid out"],
                  "layout")


def test_git_driver_refused():
    """a state that is no document does not end a diff of others"""
    need_git()
    with Place() as place:
        repository = Repository(place, DRIVER)
        (place / "a.journey").write_text("{", encoding="utf-8")
        write(place / "b.journey", OLD)
        repository.git("add", "--all")
        shown = repository.git("diff", "--cached")
        assert "a.journey:1:2: error: " in shown and "journey “Holiday” added" in shown, shown


def test_git_driver_merging():
    """a file in the middle of a merge is said to be so"""
    need_git()
    with Place() as place:
        repository = Repository(place, DRIVER)
        repository.git("checkout", "--quiet", "-b", "other")
        write(repository.path, NEW)
        repository.commit("New")
        repository.git("checkout", "--quiet", "main")
        write(repository.path, change(NEW))
        repository.commit("Newer")
        repository.git("merge", "other", status=1)
        assert "trip.journey is still being merged\n" in repository.git("diff", "--ours"), "merging"


def test_git_text():
    """git log -p and git show tell what changed in lines of words"""
    need_git()
    with Place() as place:
        repository = Repository(place, TEXT)
        write(repository.path, NEW)
        repository.commit("New")
        for command in (("log", "-p", "-1"), ("show",), ("diff", "HEAD~")):
            lines = repository.git(*command).splitlines()
            for line in ("-Holiday › Travel › Looks for ideas: emotion score −2",
                         "+Holiday › Travel › Looks for ideas: emotion score +1",
                         "+Holiday › Travel › Looks for ideas: touchpoint “Fair”"):
                assert line in lines, (command, lines)


def test_git_both():
    """with both of them git diff lists the differences, and git show compares the words"""
    need_git()
    with Place() as place:
        repository = Repository(place, DRIVER, TEXT)
        write(repository.path, NEW)
        assert f"  {LINES[0]}\n" in repository.git("diff"), "diff"
        repository.commit("New")
        assert "+Holiday › Travel › Looks for ideas: emotion score +1\n" in repository.git("show"), "show"


def test_git_tool():
    """git difftool shows the differences"""
    need_git()
    with Place() as place:
        repository = Repository(place)
        write(repository.path, NEW)
        tap.equal(repository.git("difftool", "--no-prompt", "-x", f"'{cli.PROGRAM}' diff").splitlines(), LINES, "changed")


tap.run([test for name, test in list(globals().items()) if name.startswith("test_")])

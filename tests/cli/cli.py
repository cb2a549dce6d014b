# SPDX-License-Identifier: GPL-3.0-or-later
"""Running klantreis-cli as a script would. Usage of the tests: TEST KLANTREIS-CLI SOURCE-FOLDER"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap

PROGRAM = os.path.abspath(sys.argv[1])
SOURCE = pathlib.Path(sys.argv[2]).resolve()
EXAMPLES = sorted((SOURCE / "data" / "examples").glob("*.journey"))
NOBODY = 65534


class Done:
    """What a run left: its status, and what it said."""

    def __init__(self, done):
        self.status = done.returncode
        self.output = done.stdout
        self.text = done.stdout.decode(errors="replace")
        self.lines = self.text.splitlines()
        self.errors = done.stderr.decode(errors="replace")


def run(*arguments, stdin=b"", env=None, without=(), program=PROGRAM, **options):
    environment = {name: value for name, value in os.environ.items() if name not in without}
    environment.update(env or {})
    options.setdefault("stdout", subprocess.PIPE)
    done = subprocess.run([program, *arguments], input=stdin, stderr=subprocess.PIPE, env=environment,
                          check=False, **options)
    if done.stdout is None:
        done.stdout = b""
    if done.returncode not in (0, 1, 2):
        raise AssertionError(f"{arguments}: ended with {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}")
    return Done(done)


def run_as_nobody(place, *arguments, **options):
    """Runs without privileges, whoever runs the test, in a folder that anybody may read."""
    if os.geteuid() != 0:
        return run(*arguments, **options)
    program = place / "klantreis-cli"
    if not program.exists():
        shutil.copy(PROGRAM, program)
    # Nobody may be unable to read the list of leaks that are not ours, which ends a program before it starts.
    return run(*arguments, program=program, user=NOBODY, group=NOBODY, extra_groups=[], without=("LSAN_OPTIONS",),
               env={"ASAN_OPTIONS": "detect_leaks=0"}, **options)


class Place:
    """A folder for a test, gone afterwards."""

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="klantreis-cli-"))
        self.path.chmod(0o755)
        return self.path

    def __exit__(self, *_):
        subprocess.run(["chmod", "-R", "u+rwx", self.path], check=False)
        shutil.rmtree(self.path)


def write(path, value):
    """A document as another program might lay it out: on one line."""
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def document(*journeys, **members):
    return {"format": "journey", "version": 1, **members, "journeys": list(journeys)}


def journey(*episodes, **members):
    """A journey of one phase."""
    return {"id": "j1", "title": "I travel", **members,
            "phases": [{"id": "f1", "title": "Travel", "episodes": list(episodes)}]}


def episode(number=1, **members):
    return {"id": f"e{number}", "title": f"Episode {number}", **members}


def make_locale(place, name):
    """Compiles a locale that the machine need not have; returns the environment that uses it."""
    locale, charset = name.split(".")
    done = subprocess.run(["localedef", "-i", locale, "-f", charset, place / name], capture_output=True, check=False)
    if not (place / name / "LC_NUMERIC").exists():
        raise tap.Skip(f"{name} cannot be made: {done.stderr.decode(errors='replace').strip()[:100]}")
    return {"LOCPATH": str(place), "LC_ALL": name}

# SPDX-License-Identifier: GPL-3.0-or-later
"""The least that a test script needs to speak TAP: a function is a test, and its first line of documentation its name."""
import os
import sys
import traceback


class Skip(Exception):
    """Raised by a test that cannot run here; says why."""


def run(tests):
    """Runs all of them, in order, and ends the process."""
    print("TAP version 13")
    print(f"1..{len(tests)}", flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        name = (test.__doc__ or test.__name__).strip().splitlines()[0].rstrip(".").replace("#", "")
        try:
            test()
            print(f"ok {number} - {name}", flush=True)
        except Skip as reason:
            print(f"ok {number} - {name} # SKIP {reason}", flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f"# {line}", file=sys.stderr)
            print(f"not ok {number} - {name}", flush=True)
    sys.exit(1 if failed else 0)


def equal(found, wanted, what=""):
    """Shows both from where they differ; `assert` would show neither."""
    if found != wanted:
        found, wanted = repr(found), repr(wanted)
        start = max(0, len(os.path.commonprefix([found, wanted])) - 60)
        raise AssertionError(f"{what}: found {shorten(found, start)}, expected {shorten(wanted, start)}")


def none(complaints):
    """Shows every complaint, where there is one."""
    complaints = sorted(complaints)
    if complaints:
        raise AssertionError("\n".join([f"{len(complaints)} complaints", *complaints]))


def shorten(text, start):
    """Whole where it is short; else from shortly before the place that matters"""
    if len(text) <= 400:
        return text
    return f"{'… ' if start else ''}{text[start:start + 300]}{' …' if start + 300 < len(text) else ''}"

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-command.py CLI SOURCE: faults while klantreis-cli writes a document over itself."""
import os
import subprocess
import sys
from pathlib import Path

import faults
import tap

cli, source = map(os.path.abspath, sys.argv[1:3])
example = Path(source) / 'data' / 'examples' / 'holiday.en.journey'
AN_HOUR_AND_A_HALF = 5400
# What must not fail in silence: with it goes a mark that a person, or their programs, had put on the file, or its mode.
TOLD = {'fsetxattr', 'fchmod'}
results = faults.Results('command')


class CommandPlace(faults.Place):
    """A document that `format` writes in its canonical layout."""

    def format(self, *injections):
        traced = ['strace', '-f', '-qq', '-y', '-o', self.log, '-e', f'trace={",".join(faults.CALLS)}']
        for injection in injections:
            traced += ['-e', injection]
        return subprocess.run([*traced, cli, 'format', self.target, '-o', self.target], capture_output=True, text=True,
                              check=False)

    def learn(self, *injections):
        """The moments of a run without the fault, and the bytes that it writes"""
        done = self.format(*injections)
        tap.equal(done.returncode, 0, f'without a fault: {done.stderr}')
        self.new = self.target.read_bytes()
        assert self.new != self.old
        return faults.list_moments(self.read_trace(), self.target)

    def judge(self, done, fault):
        """What came of a run, in a few words; what was lost begins with LOST."""
        now = self.target.read_bytes() if self.target.exists() else b''
        which = {self.old: 'old', self.new: 'new'}.get(now)
        if which is None:
            return f'LOST: {len(now)} bytes'
        if self.target.stat().st_mode & 0o027:
            return f'LOST: {which}, and open to more people than before'
        strays = faults.list_strays(self.folder)
        if fault == faults.KILL:
            return f'{which}, stray' if strays else which
        if strays:
            return f'LOST: {strays} stay'
        if done.returncode == 0 and which == 'old':
            return 'LOST: old, and no word of it'
        if done.returncode == 0:
            return 'new, told' if done.stderr else 'new'
        if str(self.target) not in done.stderr:
            return f'LOST: said {done.stderr}'
        if which == 'new':
            return 'new, told' if faults.MAY_NOT_LAST in done.stderr else f'LOST: new, and said {done.stderr}'
        return 'old, told'

    def sweep(self, *injections):
        """The next saving in that folder removes what is left there: where every file has a name, as on a server that
        others write to, only what is an hour old."""
        if injections:
            before = faults.list_strays(self.folder)
            tap.equal((self.format(*injections).returncode, faults.list_strays(self.folder)), (0, before), 'too early')
        for name in faults.list_strays(self.folder):
            path = self.folder / name
            past = path.stat().st_mtime - AN_HOUR_AND_A_HALF
            os.utime(path, (past, past))
        done = self.format(*injections)
        tap.equal((done.returncode, faults.list_strays(self.folder)), (0, []), f'the next saving: {done.stderr}')
        tap.equal(self.target.read_bytes(), self.new, 'the next saving')


def run_all(who, usual, *always):
    """Each error and a kill at each moment of a saving; `always` are faults of every run."""
    faults.need_tracing()
    taken = {injection.split('=')[1].split(':')[0] for injection in always}
    with CommandPlace(example) as place:
        moments = [moment for moment in place.learn(*always) if moment.call not in taken]
        assert {'write', 'fsync', 'rename', 'close'} <= {moment.call for moment in moments}, moments
        for moment, fault in faults.choose([(moment, fault) for moment in moments for fault in faults.FAULTS], usual):
            place.set_up()
            done = place.format(faults.make_injection(moment, fault), *always)
            assert faults.INJECTED.search(place.read_trace()), f'{moment}, {fault}: never reached'
            outcome = place.judge(done, fault)
            if outcome == 'new' and moment.call in TOLD:
                outcome = 'LOST: what the file was beside its bytes, and no word of it'
            results.add(who, moment, fault, outcome)
            if fault == faults.KILL:
                place.sweep(*always)
    results.check()


def test_command():
    """one fault at one moment of a saving from the command line leaves the old file or the new one"""
    run_all('the command line', 60)


def find_unnamed(place):
    return next(moment for moment in place.learn() if moment.call == 'openat' and moment.concern == 'the new file')


def test_named():
    """the same on a file system where every file has a name"""
    faults.need_tracing()
    with CommandPlace(example) as place:
        unnamed = find_unnamed(place)
    run_all('the command line, without O_TMPFILE', 30, faults.make_injection(unnamed, 'EOPNOTSUPP'))


def test_lies():
    """a disk that says that it has written, and has not, leaves the old file"""
    faults.need_tracing()
    with CommandPlace(example) as place:
        moments = [moment for moment in place.learn() if moment.call == 'write']
        for moment in moments:
            place.set_up()
            done = place.format(f'inject=write:retval={len(place.new)}:when={moment.nth}')
            tap.equal(place.judge(done, 'EIO'), 'old, told', f'{moment}')
            assert 'gives back something else' in done.stderr, done.stderr
            results.add('the command line, on a disk that lies', moment, 'says it is done', place.judge(done, 'EIO'))


def test_order():
    """the bytes are flushed and read back before the rename, and the folder after it"""
    faults.need_tracing()
    with CommandPlace(example) as place:
        wanted = [('openat', 'the new file'), ('flock', 'the new file'), ('write', 'the new file'),
                  ('fsync', 'the new file'), ('fadvise64', 'the new file'), ('pread64', 'the new file'),
                  ('close', 'the new file'), ('linkat', 'name the new file'),
                  ('rename', 'the new file over the old'), ('fsync', 'the folder')]
        found = [(moment.call, moment.concern) for moment in place.learn()]
        at = 0
        for step in found:
            at += at < len(wanted) and step == wanted[at]
        tap.equal(wanted[at:], [], f'what never came in its turn in {found}')
        tap.equal(found.count(('write', 'the old file')), 0, 'writes into the old file')


try:
    tap.run([test_order, test_command, test_named, test_lies])
finally:
    results.keep()

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-window.py PROGRAM SOURCE FOLDER: faults while a person saves a document in the window. Screenshots go to FOLDER."""
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

program, source, keep = map(os.path.abspath, sys.argv[1:4])
sys.path.insert(0, str(Path(source) / 'tests' / 'journeys'))

import faults  # noqa: E402
import tap  # noqa: E402
from finder import Finder, state  # noqa: E402
from map_person import read  # noqa: E402
from person import Program, wait  # noqa: E402

example = Path(source) / 'data' / 'examples' / 'diy-store.en.journey'
os.makedirs(keep, exist_ok=True)
results = faults.Results('window')
NOT_SAVED = 'The document was not saved'
WITH_LOSS = 'Saved, but the file is not quite as it was'
# The saving may not be the first thing that its thread does while it is watched.
TRIES = 5


class Saver(Program):
    """Somebody who changes the title of a journey and changes it back, and saves."""

    def wait_until_ready(self):
        super().wait_until_ready()
        self.resize(1400, 1000)
        self.key('alt+1')
        field = self.find('text', 'Title')
        before = read(field)
        self.click(field)
        self.key('ctrl+a')
        title = 'Another title' if before != 'Another title' else 'One more title'
        self.type(title)
        wait(lambda: read(field) == title, 'the new title in its field')
        wait(self.is_modified, 'the mark of a change')
        self.titles = {'ctrl+z': before, 'ctrl+shift+z': title}
        self.keys = ['ctrl+z', 'ctrl+shift+z']
        self.key('alt+3')
        self.find('list', 'Map of “')

    def change(self):
        """Returns the title that the window has now"""
        self.key(self.keys[0])
        wait(self.is_modified, 'the mark of a change')
        self.keys.reverse()
        return self.titles[self.keys[1]]

    def is_modified(self):
        return any('• ' in window.name for window in self.windows())

    def list_threads(self):
        """Those that wait for work; one of them saves, so long as nobody else asks for something."""
        tasks = Path(f'/proc/{self.process.pid}/task')
        return [task.name for task in tasks.iterdir() if (task / 'comm').read_text().startswith('pool-')
                and 'spawner' not in (task / 'comm').read_text()]

    def is_dead(self):
        return self.process.poll() is not None

    def find_dialog(self):
        """What the window says after a saving, in a window of its own"""
        return len(self.windows()) > 1 and next((name for name in (NOT_SAVED, WITH_LOSS) if self.is_there(name=name)), None)


class Watch:
    """strace at the threads of a program that may save, from when it is attached."""

    def __init__(self, person, log, *injections):
        threads = person.list_threads()
        assert threads, 'no thread that waits for work'
        command = ['strace', '-y', '-o', log, '-e', f'trace={",".join(faults.CALLS)}']
        for injection in injections:
            command += ['-e', injection]
        self.process = subprocess.Popen([*command, *(word for thread in threads for word in ('-p', thread))],
                                        stderr=subprocess.PIPE, text=True)
        attached = 0
        while attached < len(threads):
            line = self.process.stderr.readline()
            assert line, 'strace does not attach'
            attached += ' attached' in line

    def end(self):
        self.process.send_signal(signal.SIGINT)
        self.process.communicate()


def was_hit(log, folder):
    """Whether the fault met the saving rather than something else that the program did"""
    return any(str(folder) in line and '(INJECTED)' in line for line in log.read_text(errors='replace').splitlines())


def read_title(path):
    """The title of the journey in a whole document; nothing where it is not one"""
    try:
        return json.loads(path.read_text())['journeys'][0]['title']
    except (OSError, ValueError, LookupError):
        return None


class Session:
    """A person at a document, and another one when the first has lost the window."""

    def __init__(self, place):
        self.place = place
        self.person = None

    def open(self):
        if self.person is None or self.person.is_dead():
            self.close()
            self.person = Saver(program, self.place.target, keep=keep).__enter__()

    def close(self):
        if self.person is not None:
            self.person.__exit__(None)
        self.person = None

    def save(self):
        """In peace; afterwards a thread waits for more."""
        if not self.person.is_modified():
            self.person.change()
        self.person.key('ctrl+s')
        wait(lambda: not self.person.is_modified(), 'no mark of a change')
        assert not self.person.find_dialog()

    def watch(self, *injections):
        """Saves a change while it is traced, until that has ended in one way or another. Returns the two titles."""
        self.open()
        self.save()
        self.place.mark()
        old, new = read_title(self.place.target), self.person.change()
        assert old != new, old
        # What is lost by a kill before that is within the promise.
        wait(lambda: any(new.encode() in path.read_bytes() for path in state.glob('drafts/*.draft')), 'the draft')
        watch = Watch(self.person, self.place.log, *injections)
        try:
            self.person.key('ctrl+s')
            wait(lambda: self.person.is_dead() or self.person.find_dialog() or not self.person.is_modified(), 'an outcome')
        finally:
            watch.end()
        return old, new

    def learn(self):
        self.watch()
        return faults.list_moments(self.place.read_trace(), self.place.target)

    def try_fault(self, moment, fault):
        """What came of it; nothing where the fault met something else"""
        return self.judge(*self.watch(faults.make_injection(moment, fault)), fault)

    def judge_kill(self, now, new):
        """The next start offers what is not in the file, and saving it leaves nothing behind of the saving before; where
        the new file is there, nothing is to be offered."""
        if not self.person.is_dead():
            return None
        self.close()
        stray = ', stray' if faults.list_strays(self.place.folder) else ''
        with Finder(program, keep=keep, comes_back=True) as finder:
            if now == 'old':
                finder.take(self.place.target.name)
            else:
                wait(lambda: not list(state.glob('drafts/*')), 'no draft of what is saved')
                assert not finder.is_there(name='Unsaved work')
        if read_title(self.place.target) != new:
            return 'LOST: something else came back'
        if now == 'old' and faults.list_strays(self.place.folder):
            return 'LOST: strays stay'
        return f'{now}, offered{stray}' if now == 'old' else f'{now}{stray}'

    def judge(self, old, new, fault):
        now = {old: 'old', new: 'new'}.get(read_title(self.place.target))
        if now is None:
            return 'LOST'
        if fault == faults.KILL:
            return self.judge_kill(now, new)
        strays = faults.list_strays(self.place.folder)
        if strays:
            return f'LOST: {strays} stay'
        if not was_hit(self.place.log, self.place.folder):
            return None
        return self.judge_words(now)

    def judge_words(self, now):
        dialog = self.person.find_dialog()
        if not dialog:
            return 'new' if now == 'new' else 'LOST: old, and no word of it'
        said = ' '.join(self.person.texts())
        self.person.key('Escape')
        self.person.gone(name=dialog)
        wanted = [str(self.place.target), 'Save as…'] if dialog == NOT_SAVED else []
        if not all(word in said for word in wanted) or (now == 'new') != (faults.MAY_NOT_LAST in said or not wanted):
            return f'LOST: said {said}'
        return f'{now}, told'


def run_all(kinds, usual):
    faults.need_tracing()
    with faults.Place(example) as place:
        session = Session(place)
        try:
            moments = session.learn()
            assert {'write', 'fsync', 'rename', 'close'} <= {moment.call for moment in moments}, moments
            for moment, fault in faults.choose([(moment, fault) for moment in moments for fault in kinds], usual):
                outcome = next(filter(None, (session.try_fault(moment, fault) for _ in range(TRIES))), None)
                # What the watch of the file and its backups do beside the saving, a thread does not do every time.
                assert outcome or moment.concern == 'the old file', f'{moment}, {fault}: never reached'
                if outcome:
                    results.add('the window', moment, fault, outcome)
                else:
                    print(f'# {moment}, {fault}: not met in {TRIES} savings')
        finally:
            session.close()
    results.check()


def test_errors():
    """an error at one moment of a saving in the window leaves the old file or the new one, and is told"""
    run_all(faults.ERRORS, 6)


def test_kills():
    """a window that is killed at one moment of a saving leaves the old file or the new one"""
    run_all([faults.KILL], 3)


try:
    tap.run([test_errors, test_kills])
finally:
    results.keep()

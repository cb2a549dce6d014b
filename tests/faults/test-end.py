#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-end.py PROGRAM SOURCE FOLDER: the session ends, or a signal comes, while work is unsaved or being saved. Screenshots
of failures go to FOLDER."""
import os
import signal
import subprocess
import sys
from pathlib import Path

program, source, keep = map(os.path.abspath, sys.argv[1:4])
sys.path.insert(0, str(Path(source) / 'tests' / 'journeys'))

import faults  # noqa: E402
import tap  # noqa: E402
from person import Program, wait  # noqa: E402
from session_manager import LOGOUT, SessionManager  # noqa: E402

ID = 'org.klantreis.Klantreis'
example = Path(source) / 'data' / 'examples' / 'diy-store.en.journey'
os.makedirs(keep, exist_ok=True)
drafts = Path(os.environ['XDG_STATE_HOME']) / 'klantreis' / 'drafts'
# Seconds that a disk takes: longer than the program would take to end, and longer than a test may last
A_WHILE, FOREVER = 2, 600


class Editor(Program):
    """Somebody with unsaved work"""

    def rename(self, text):
        """Edits the title of the document on its first page."""
        self.key('alt+1')
        self.find('text', 'Title').queryEditableText().setTextContents(text)
        wait(self.is_modified, 'the mark of unsaved work')

    def is_modified(self):
        return self.title().startswith('•')

    def is_dead(self):
        return self.process.poll() is not None

    def wait_for_end(self):
        wait(self.is_dead, 'the end of the program')
        return self.process.returncode

    def recover(self):
        """Takes the offer, and saves what came back."""
        self.find(None, 'Unsaved work')
        self.find('push button', 'Recover').queryAction().doAction(0)
        self.gone(None, 'Unsaved work')
        wait(self.is_modified, 'the mark of unsaved work')
        self.key('ctrl+s')
        wait(lambda: not self.is_modified(), 'no mark of unsaved work')


def has_draft(text):
    return drafts.is_dir() and any(text.encode() in path.read_bytes() for path in drafts.glob('*.draft'))


def list_drafts():
    return sorted(path.name for path in drafts.iterdir()) if drafts.exists() else []


def test_session():
    """the end of the session finds the last key on disk before it is agreed to, and it comes back"""
    text = 'As the session ended'
    with faults.Place(example) as place, SessionManager(ID, lambda: has_draft(text)) as manager:
        with Editor(program, place.target, keep=keep) as person:
            wait(lambda: manager.client, 'the program at the session manager')
            person.rename(text)
            manager.emit('QueryEndSession', 0)
            tap.equal(manager.wait_for('EndSessionResponse'), [True, '', True], 'agreed, with a draft')
            tap.equal(manager.count('Inhibit'), 0, 'no objection')
            manager.emit('EndSession', 0)
            tap.equal(person.wait_for_end(), 0, 'the end')
        assert text.encode() not in place.target.read_bytes()
        with Editor(program, keep=keep, comes_back=True) as person:
            person.recover()
        assert text.encode() in place.target.read_bytes()


def test_objection():
    """the session is asked to go on where the work cannot be kept, and no longer once it can"""
    text = 'Nowhere to keep it'
    with faults.Place(example) as place, SessionManager(ID, lambda: has_draft(text)) as manager:
        with Editor(program, place.target, keep=keep) as person:
            wait(lambda: manager.client, 'the program at the session manager')
            # Not a folder, whoever one is
            drafts.parent.mkdir(parents=True, exist_ok=True)
            drafts.touch()
            try:
                person.rename(text)
                manager.emit('QueryEndSession', 0)
                manager.wait_for('EndSessionResponse')
                tap.equal([name for name, _ in manager.heard], ['Inhibit', 'EndSessionResponse'], 'what it was told')
                _, _, reason, flags = manager.wait_for('Inhibit')
                tap.equal((flags, str(drafts) in reason), (LOGOUT, True), f'the objection: {reason}')
                person.find(name=str(drafts))
            finally:
                # The program ends for no signal either as long as its work would be lost.
                drafts.unlink()
            manager.emit('QueryEndSession', 0)
            tap.equal(manager.wait_for('EndSessionResponse', 2), [True, '', True], 'agreed, with a draft')
            tap.equal((manager.count('Inhibit'), manager.count('Uninhibit')), (1, 1), 'objections, and taken back')


class SlowDisk:
    """Lets the next flush of a new file take a while, under a program that has kept a draft: strace holds the call of the
    threads that wait for work. What the main thread keeps is not held up."""

    def __init__(self, person, log, seconds):
        self.person = person
        tasks = [task for task in Path(f'/proc/{person.process.pid}/task').iterdir()
                 if (task / 'comm').read_text().startswith('pool-')]
        assert tasks, 'no thread that waits for work'
        self.process = subprocess.Popen(['strace', '-y', '-o', log, '-e', 'trace=fsync', '-e',
                                         f'inject=fsync:delay_enter={seconds * 1000000}:when=1',
                                         *(word for task in tasks for word in ('-p', task.name))],
                                        stderr=subprocess.PIPE, text=True)
        for _ in tasks:
            line = self.process.stderr.readline()
            assert 'attached' in line, f'strace does not attach: {line}'

    def is_flushing(self, folder):
        """Whether all is written to a new file without a name: what comes next is the flush."""
        for path in Path(f'/proc/{self.person.process.pid}/fd').iterdir():
            try:
                if os.readlink(path).startswith(f'{folder}/#') and path.stat().st_size > 0:
                    return True
            except OSError:
                pass
        return False

    def end(self):
        self.process.send_signal(signal.SIGINT)
        self.process.communicate()


def save_slowly(seconds, act):
    """Has a person save on a slow disk, and acts in the midst of that. Returns which file is there then; where it is the old
    one the work comes back."""
    faults.need_tracing()
    text = 'Saved at the last moment'
    with faults.Place(example) as place:
        with Editor(program, place.target, keep=keep) as person:
            person.rename(text)
            wait(lambda: has_draft(text), 'the draft')
            disk = SlowDisk(person, place.log, seconds)
            try:
                person.key('ctrl+s')
                wait(lambda: disk.is_flushing(place.folder), 'the saving')
                act(person)
            finally:
                disk.end()
            tap.equal(person.wait_for_end(), 0, 'the end')
        now = place.target.read_bytes()
        tap.equal(faults.list_strays(place.folder), [], 'strays')
        if now != place.old:
            assert text.encode() in now, 'neither the old file nor the new one'
            tap.equal(list_drafts(), [], 'drafts of what is saved')
            return 'new'
        with Editor(program, keep=keep, comes_back=True) as person:
            person.recover()
        assert text.encode() in place.target.read_bytes(), 'what came back is something else'
        return 'old'


def tell(person, number):
    person.process.send_signal(number)
    person.wait_for_end()


def test_finishes():
    """a saving that is at work when a signal comes is finished first, and leaves no draft"""
    for number in signal.SIGTERM, signal.SIGHUP, signal.SIGINT:
        tap.equal(save_slowly(A_WHILE, lambda person, number=number: tell(person, number)), 'new', number.name)


def has_ended(person):
    """All but the thread that the disk holds up"""
    return Path(f'/proc/{person.process.pid}/stat').read_text().rpartition(')')[2].split()[0] == 'Z'


def insist(person):
    """Until it ends: a second signal that comes before the first was looked at is the same one."""
    wait(lambda: person.process.send_signal(signal.SIGTERM) or has_ended(person), 'the end of the program')


def test_urgent():
    """a second signal waits for no disk, and leaves the old file and the draft"""
    tap.equal(save_slowly(FOREVER, insist), 'old', 'the file')


tap.run([test_session, test_objection, test_finishes, test_urgent])

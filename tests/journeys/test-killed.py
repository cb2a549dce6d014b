#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-killed.py PROGRAM PICTURES: however the program ends without its person, unsaved work is there at the next start, and
so are the windows."""
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import tap
from person import Program, wait

program, pictures = sys.argv[1:3]
home = Path(os.environ['HOME'])
drafts = Path(os.environ['XDG_STATE_HOME']) / 'klantreis' / 'drafts'
SOUND = ('{"format": "journey", "version": 1, "title": "Before", "journeys": [{"id": "j", "title": "I wait"}, '
         '{"id": "k", "title": "I go"}]}')


def write(name):
    path = home / name
    path.write_text(SOUND)
    return path


def list_drafts():
    return list(drafts.glob('*.draft')) if drafts.exists() else []


def find_draft(text):
    return next((path for path in list_drafts() if text.encode() in path.read_bytes()), None)


def rename(person, text):
    """Edits the title of the document on its first page."""
    person.key('alt+1')
    field = person.find('text', 'Title')
    field.queryEditableText().setTextContents(text)
    wait(lambda: person.title().startswith('•'), 'the mark of unsaved work')


def wait_for_end(process):
    wait(lambda: process.poll() is not None, 'the end of the program')
    return process.returncode


def recover(person, text):
    """Takes the offer, and the work is there as unsaved changes to its file."""
    person.find(None, 'Unsaved work')
    person.click(person.find('push button', 'Recover'))
    person.gone(None, 'Unsaved work')
    wait(lambda: person.title().startswith('•'), 'the mark of unsaved work')
    person.key('ctrl+s')
    wait(lambda: not list_drafts(), 'no draft after saving')
    person.key('ctrl+q')
    wait_for_end(person.process)


def test_kill():
    """kill -9 on a window with unsaved work brings the work back"""
    path = write('kill.journey')
    with Program(program, path, keep=pictures) as person:
        rename(person, 'After a kill')
        wait(lambda: find_draft('After a kill'), 'the draft')
        person.process.kill()
        wait_for_end(person.process)
    assert 'After a kill' not in path.read_text()
    with Program(program, keep=pictures, comes_back=True) as person:
        person.find('push button', 'Recover')
        person.picture('recovery')
        recover(person, 'After a kill')
    assert 'After a kill' in path.read_text()


def test_signals():
    """SIGTERM, SIGHUP and SIGINT end it cleanly, with the last key on disk"""
    for number in signal.SIGTERM, signal.SIGHUP, signal.SIGINT:
        path = write('signal.journey')
        text = f'After {number.name}'
        with Program(program, path, keep=pictures) as person:
            rename(person, text)
            person.process.send_signal(number)
            tap.equal(wait_for_end(person.process), 0, number.name)
            assert find_draft(text), number.name
        with Program(program, keep=pictures, comes_back=True) as person:
            recover(person, text)
        assert text in path.read_text()


def test_display():
    """a display that goes away loses no more than the promise"""
    path = write('display.journey')
    with tempfile.TemporaryDirectory() as place:
        number_file = Path(place) / 'number'
        with open(number_file, 'w') as out:
            server = subprocess.Popen(['Xvfb', '-displayfd', str(out.fileno()), '-nolisten', 'tcp'], pass_fds=[out.fileno()],
                                      stderr=subprocess.DEVNULL)
        wait(lambda: number_file.read_text().strip(), 'a second display')
        display = ':' + number_file.read_text().strip()
        before = os.environ['DISPLAY']
        os.environ['DISPLAY'] = display
        try:
            with Program(program, path, keep=pictures) as person:
                rename(person, 'After the display')
                wait(lambda: find_draft('After the display'), 'the draft')
                server.kill()
                server.wait()
                wait_for_end(person.process)
        finally:
            os.environ['DISPLAY'] = before
    with Program(program, keep=pictures, comes_back=True) as person:
        recover(person, 'After the display')


def test_windows():
    """windows come back with their file, page and journey; a file that is gone is told of"""
    path = write('back.journey')
    gone = write('gone.journey')
    with Program(program, path, gone, keep=pictures) as person:
        wait(lambda: len(person.windows()) == 2, 'two windows')
        person.key('alt+1')
        session = drafts.parent / 'session'
        wait(lambda: session.exists() and 'goal' in session.read_text() and 'gone' in session.read_text(), 'the session')
        person.process.terminate()
        tap.equal(wait_for_end(person.process), 0, 'SIGTERM')
    gone.unlink()
    with Program(program, keep=pictures, comes_back=True) as person:
        wait(lambda: [window.name for window in person.windows()] == ['back.journey – Klantreis'], 'the window')
        person.find(None, 'is not there any more')
        person.key('ctrl+q')
        tap.equal(wait_for_end(person.process), 0, 'Ctrl+Q')


def test_clean():
    """who closes without saving leaves nothing behind"""
    path = write('clean.journey')
    with Program(program, path, keep=pictures) as person:
        rename(person, 'Given up')
        wait(lambda: find_draft('Given up'), 'the draft')
        person.key('ctrl+q')
        person.click(person.find('push button', 'Discard'))
        tap.equal(wait_for_end(person.process), 0, 'Ctrl+Q')
    assert not list(drafts.iterdir()), list(drafts.iterdir())
    assert 'Given up' not in path.read_text()


tap.run([test_kill, test_signals, test_display, test_windows, test_clean])

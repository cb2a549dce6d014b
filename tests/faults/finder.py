# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who starts the program again after it was killed; tests/journeys is on the path of whoever imports this."""

import os
from pathlib import Path

from person import Program, wait

state = Path(os.environ['XDG_STATE_HOME']) / 'klantreis'


def has_draft():
    return any(state.glob('drafts/*.draft'))


class Finder(Program):
    def is_modified(self):
        return self.title().startswith('•')

    def take(self, name):
        """What is offered of a document comes back, and is saved."""
        self.find(None, 'Unsaved work')
        assert self.is_there(name=name), f'the offer does not name {name}'
        self.find('push button', 'Recover').queryAction().doAction(0)
        self.gone(None, 'Unsaved work')
        wait(self.is_modified, 'the mark of unsaved work')
        self.key('ctrl+s')
        wait(lambda: not self.is_modified() and not has_draft(), 'the end of the saving')

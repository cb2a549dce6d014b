# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader would say of the things that take the focus."""
import re
from collections import namedtuple

from person import GLib, alive, describe, pyatspi, wait, walk

# What the toolkit calls a thing that nobody named
TYPE_NAME = re.compile(r'(Gtk|Adw|Cjm)[A-Z]\w*')
# Lists in the toolkit's own widgets, and rows, which have no names before GTK 4.12: what is in them is read. GTK 4.8 gives them
# their type for a name.
UNNAMEABLE = {'GtkListBox', 'GtkListView', 'GtkColumnListView', 'GtkListItemWidget'}
# What a row of a list view can do, and nothing else
ROW_ACTION = 'listitem.scroll-to'
NO_ROLES = {pyatspi.ROLE_UNKNOWN, pyatspi.ROLE_FILLER, pyatspi.ROLE_INVALID, pyatspi.ROLE_PANEL}


def complain(node):
    """What is wrong with the name or the role of something that takes the focus"""
    if not node.name.strip():
        return f'no name: {describe(node)}'
    if TYPE_NAME.fullmatch(node.name):
        return f'a type for a name: {describe(node)}'
    if '_' in node.name:
        return f'a mnemonic in a name: {describe(node)}'
    if node.getRole() in NO_ROLES:
        return f'no role: {describe(node)}'
    return None


def list_complaints(person):
    """About all that takes the focus, in every window"""
    nodes = [node for node in person.find_all() if is_focusable(node) and not is_passed_over(node)]
    return [complaint for complaint in map(complain, nodes) if complaint]


def is_focusable(node):
    return node.getState().contains(pyatspi.STATE_FOCUSABLE)


def is_passed_over(node):
    """Whether the toolkit leaves it no name, or it gives the focus to what is in it"""
    if node.getRole() == pyatspi.ROLE_SCROLL_PANE:
        inside = []
        walk(node, lambda other: inside.append(other) if other != node and is_focusable(other) else None)
        return bool(inside)
    return node.name in UNNAMEABLE or node.parent.name == 'GtkListView' \
        or not node.name and (node.getRole() == pyatspi.ROLE_LIST or is_row(node))


def is_row(node):
    """Of a list view, under GTK 4.18"""
    actions = alive(node.queryAction)
    return actions is not None and any(actions.getName(i) == ROW_ACTION for i in range(actions.nActions))


# What gets the focus, and what there was to say of it while it had that: rows of lists come and go
Stop = namedtuple('Stop', 'node name complaint')


class FocusWatch:
    """Hears from the accessibility bus what gets the focus."""

    def __init__(self):
        self.heard = []
        pyatspi.Registry.registerEventListener(self.hear, 'object:state-changed:focused')

    def hear(self, event):
        if event.detail1:
            self.heard.append(event.source)

    def close(self):
        pyatspi.Registry.deregisterEventListener(self.hear, 'object:state-changed:focused')

    def listen(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.heard

    def press(self, person, key):
        """What has the focus after a key that moves it"""
        self.listen()
        self.heard.clear()
        person.key(key)
        return wait(lambda: self.listen() and self.heard[-1], f'the focus after {key}')

    def go_round(self, person, key='Tab', most=200):
        """Everything that a key leads to until it is back where it began"""
        stops = []
        for _ in range(most):
            node = self.press(person, key)
            if stops and node == stops[0].node:
                return stops
            stops.append(Stop(node, node.name, complain(node)))
        raise AssertionError(f'{key} does not come round: {[stop.name[:24] for stop in stops]}')

# SPDX-License-Identifier: GPL-3.0-or-later
"""All that a program has on the accessibility bus, by one question instead of several for each node."""
from collections import namedtuple

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = 'org.a11y.atspi.Accessible'
ROOT = '/org/a11y/atspi/accessible/root'
Entry = namedtuple('Entry', 'role name')


def list_roles(name):
    """The roles of a name in the code, such as "push button": what the bus's library calls it changes with its version. A
    button that stays down is one too, as which GTK 4.8 knows it."""
    names = [name, 'toggle button'] if name == 'push button' else [name]
    return {int(getattr(Atspi.Role, name.upper().replace(' ', '_'))) for name in names}


CHILDLESS = set().union(*map(list_roles, ('label', 'image', 'separator')))


class Tree:
    """What a process has on the bus. The cache there has what somebody has asked for, and what shows no longer."""

    def __init__(self, pid):
        address = self.call(Gio.bus_get_sync(Gio.BusType.SESSION), 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus',
                            'GetAddress')
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags)
        self.owner = next(owner for owner in self.list_owners() if self.get_pid(owner) == pid)

    @staticmethod
    def call(bus, owner, path, interface, method, arguments=None):
        return bus.call_sync(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1)[0]

    def list_owners(self):
        return [owner for owner, _ in self.call(self.bus, 'org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren')]

    def get_pid(self, owner):
        return self.call(self.bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                         'GetConnectionUnixProcessID', GLib.Variant('(s)', (owner,)))

    def read(self):
        items = self.call(self.bus, self.owner, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
        return {path: Entry(role, name)
                for (_, path), _, _, _, _, _, name, role, _, _ in items}

    def list_children(self, paths):
        """The children of many nodes, all of which are asked at once"""
        context = GLib.MainContext()
        children = {}

        def take(bus, result, path):
            try:
                children[path] = [child for _, child in bus.call_finish(result)[0]]
            except GLib.Error:
                children[path] = []
        context.push_thread_default()
        try:
            for path in paths:
                self.bus.call(self.owner, path, ACCESSIBLE, 'GetChildren', None, None, Gio.DBusCallFlags.NONE, -1, None,
                              take, path)
            while len(children) < len(paths):
                context.iteration(True)
        finally:
            context.pop_thread_default()
        return children

    def find(self, application, role, name):
        """Those of a role, and with a name that holds another, as the bus's own library knows them, in their order"""
        wanted = list_roles(role) if role is not None else None
        entries = self.read()
        places = {ROOT: ()}
        level = [ROOT]
        while level:
            children = self.list_children([path for path in level
                                           if path not in entries or entries[path].role not in CHILDLESS])
            level = []
            for path, inside in children.items():
                places.update((child, (*places[path], (index, child))) for index, child in enumerate(inside))
                level += inside
        if not places.keys() <= entries.keys():
            entries = self.read()
        found = [place for path, place in places.items() if path in entries
                 and (wanted is None or entries[path].role in wanted) and (name or '') in entries[path].name]
        nodes = {(): application}
        return [node for node in (resolve(place, nodes) for place in sorted(found)) if node is not None]


def resolve(place, nodes):
    """Goes the way to a node, in pairs of an index and a path."""
    if place not in nodes:
        parent = resolve(place[:-1], nodes)
        nodes[place] = parent and get_child(parent, *place[-1])
    return nodes[place]


def get_child(node, index, path):
    """A stack that is asked for one child gives its page, and for all of them what is on the pages."""
    child = node.getChildAtIndex(index)
    if child is not None and child.path != path:
        child = child.getChildAtIndex(0)
    return child if child is not None and child.path == path else None

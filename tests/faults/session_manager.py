# SPDX-License-Identifier: GPL-3.0-or-later
"""org.gnome.SessionManager on the bus of a test, as far as an application speaks with it"""
import os
import threading

from gi.repository import Gio, GLib
from person import wait

NAME = 'org.gnome.SessionManager'
PATH = '/org/gnome/SessionManager'
CLIENT = f'{PATH}/Client1'
LOGOUT = 1
INTERFACES = f'''<node>
  <interface name="{NAME}">
    <method name="RegisterClient">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="UnregisterClient"><arg type="o" direction="in"/></method>
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
  </interface>
  <interface name="{NAME}.ClientPrivate">
    <method name="EndSessionResponse"><arg type="b" direction="in"/><arg type="s" direction="in"/></method>
    <signal name="QueryEndSession"><arg type="u"/></signal>
    <signal name="EndSession"><arg type="u"/></signal>
  </interface>
</node>'''


class SessionManager:
    """It asks and tells an application, and remembers what it hears from it: with each answer, what `look` saw as it came.
    Others on the bus register too."""

    def __init__(self, application, look):
        self.application = application
        self.look = look
        self.heard = []
        self.client = None  # the name on the bus of who has registered
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def __enter__(self):
        self.thread.start()
        self.ready.wait()
        return self

    def __exit__(self, *_):
        self.loop.quit()
        self.thread.join()
        self.bus.close_sync(None)

    def run(self):
        """A connection of its own, which has no other calls to wait for."""
        self.context.push_thread_default()
        self.bus = Gio.DBusConnection.new_for_address_sync(
            os.environ['DBUS_SESSION_BUS_ADDRESS'],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        manager, client = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
        self.bus.register_object(PATH, manager, self.answer, None, None)
        self.bus.register_object(CLIENT, client, self.answer, None, None)
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                           GLib.Variant('(su)', (NAME, 0)), None, 0, -1, None)
        self.ready.set()
        self.loop.run()

    def answer(self, _bus, sender, _path, _interface, method, arguments, invocation):
        if method == 'RegisterClient' and arguments[0] == self.application:
            self.client = sender
        elif sender == self.client:
            seen = [self.look()] if method == 'EndSessionResponse' else []
            self.heard.append((method, list(arguments) + seen))
        if method == 'RegisterClient':
            invocation.return_value(GLib.Variant('(o)', (CLIENT,)))
        elif method == 'Inhibit':
            invocation.return_value(GLib.Variant('(u)', (self.count('Inhibit'),)))
        else:
            invocation.return_value(None)

    def emit(self, name, flags):
        self.bus.emit_signal(self.client, CLIENT, f'{NAME}.ClientPrivate', name, GLib.Variant('(u)', (flags,)))

    def count(self, method):
        return sum(name == method for name, _ in self.heard)

    def wait_for(self, method, times=1):
        """What came along with the call, that many times"""
        wait(lambda: self.count(method) >= times, f'{method} at the session manager')
        return [arguments for name, arguments in self.heard if name == method][times - 1]

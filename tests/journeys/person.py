# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person at the program can do: look, point and type. Looking goes over the accessibility bus, pointing and typing
over the display. Everything waits for what it wants to see, never for a time."""
import os
import subprocess
import time
from pathlib import Path

# Warnings kill the program, and not whoever looks at it.
DEBUG = os.environ.pop('G_DEBUG', '')

import pyatspi  # noqa: E402

PATIENCE = 40  # seconds; a machine may be busy


class Program:
    """A running klantreis, and the screen it is on."""

    def __init__(self, program, *files, keep='.', **environment):
        self.keep = Path(keep)
        self.program = program
        self.environment = dict(os.environ, G_DEBUG=DEBUG, **environment)
        self.use_one_button()
        self.manager = subprocess.Popen(['openbox', '--sm-disable'], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.process = self.start(*files)

    @staticmethod
    def use_one_button():
        """As on GNOME's desktop: a window has a button to close it, and no others."""
        folder = Path(os.environ['XDG_CONFIG_HOME']) / 'gtk-4.0'
        folder.mkdir(parents=True, exist_ok=True)
        (folder / 'settings.ini').write_text('[Settings]\ngtk-decoration-layout=:close\n')

    def start(self, *files):
        return subprocess.Popen([self.program, *map(str, files)], env=self.environment)

    def __enter__(self):
        wait(lambda: self.windows(), 'a window')
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.manager.terminate()
        self.manager.wait()

    # Looking

    def application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and alive(application.get_process_id) == self.process.pid:
                return application
        return None

    def windows(self):
        application = self.application()
        if application is not None:
            application.clearCache()
        return [w for w in application if w is not None] if application is not None else []

    def find_all(self, role=None, name=None, showing=True):
        found = []
        for window in self.windows():
            walk(window, lambda node: found.append(node)
                 if (role is None or alive(node.getRoleName) == role)
                 and (name is None or name in (node.name or ''))
                 and (not showing or is_showing(node)) else None)
        return found

    def find(self, role=None, name=None):
        return wait(lambda: next(iter(self.find_all(role, name)), None), f'{role or "something"} “{name}”')

    def is_there(self, role=None, name=None):
        return bool(self.find_all(role, name))

    def gone(self, role=None, name=None):
        wait(lambda: not self.find_all(role, name), f'no {role} “{name}”')

    def texts(self):
        """Every name and description that shows."""
        return [text for node in self.find_all() for text in (node.name, node.description) if text]

    def nameless(self):
        """What the keyboard can reach and a screen reader could not say."""
        return [describe(node) for node in self.find_all(showing=False)
                if node.getState().contains(pyatspi.STATE_FOCUSABLE)
                and (not node.name or alive(node.getRoleName) in ('unknown', 'filler', 'invalid'))
                and not is_of_the_toolkit(node)]

    def title(self):
        return next((window.name for window in self.windows()), '')

    # Pointing and typing

    def resize(self, width, height):
        window = wait(lambda: self.xdotool('search', '--onlyvisible', '--pid', self.process.pid).split(), 'a window')[-1]
        self.xdotool('windowmove', window, 0, 0, 'windowsize', window, width, height)
        wait(lambda: f'WIDTH={width}' in self.xdotool('getwindowgeometry', '--shell', window), 'the new size')

    def key(self, *keys):
        self.xdotool('key', '--delay', 40, *keys)

    def type(self, text):
        self.xdotool('type', '--delay', 20, text)

    def click(self, node):
        x, y = self.place(node)
        self.xdotool('mousemove', x, y, 'sleep', '.1', 'click', 1)

    def place(self, node):
        """The middle of it, on the screen: the bus says where it is in its window, the display where the window is."""
        area = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        geometry = self.xdotool('getactivewindow', 'getwindowgeometry', '--shell')
        at = dict(line.split('=') for line in geometry.split() if '=' in line)
        return int(at['X']) + area.x + area.width // 2, int(at['Y']) + area.y + area.height // 2

    def xdotool(self, *arguments):
        return subprocess.run(['xdotool', *map(str, arguments)], capture_output=True, text=True).stdout

    def picture(self, name):
        """Keeps what the screen shows, once it has stopped changing."""
        path = self.keep / f'{name}.png'
        before = None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            subprocess.run(['import', '-window', 'root', str(path)], check=True)
            now = path.read_bytes()
            if now == before:
                break
            before = now
            time.sleep(.15)


def is_of_the_toolkit(node):
    """Parts of GTK's and libadwaita's own widgets, whose names are not ours to give."""
    parent = alive(lambda: node.parent)
    return alive(node.getRoleName) in ('scroll pane', 'text', 'popup menu') or (parent is not None
                                                                             and parent.name == 'GtkListView')


def alive(call):
    """What a node says, or nothing where it is gone meanwhile."""
    try:
        return call()
    except Exception:
        return None


def is_showing(node):
    """Whether it has a place in its window: GTK 4.8 knows the state "showing" of windows only."""
    area = alive(lambda: node.queryComponent().getExtents(pyatspi.WINDOW_COORDS))
    return area is not None and area.width > 0 and area.height > 0


def walk(node, visit):
    if node is None:
        return
    try:
        visit(node)
        children = [node.getChildAtIndex(i) for i in range(node.childCount)]
    except Exception:
        return
    for child in children:
        walk(child, visit)


def describe(node):
    names = []
    while node is not None and len(names) < 4:
        names.append(f'{alive(node.getRoleName)} “{node.name}”')
        node = alive(lambda: node.parent)
    return ' in '.join(names)


def wait(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = alive(condition)
        if found:
            return found
        time.sleep(.1)
    raise AssertionError(f'waited in vain for {what}')

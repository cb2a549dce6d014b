# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person at the program can do: look, point and type. Looking goes over the accessibility bus, pointing and typing
over the display. Everything waits for what it wants to see, never for a time."""
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

# Warnings kill the program, and not whoever looks at it.
DEBUG = os.environ.pop('G_DEBUG', '')

import pyatspi  # noqa: E402
from gi.repository import GLib  # noqa: E402
from places import get_area, tell_places  # noqa: E402
from tree import Tree, list_roles  # noqa: E402

# Beside every window that is not as large as the screen
ASIDE = 1599, 999
PATIENCE = 40  # seconds; a machine may be busy


class Program:
    """A running klantreis, and the screen it is on."""

    def __init__(self, program, *files, keep='.', comes_back=False, **environment):
        if not comes_back:
            self.forget()
        self.keep = Path(keep)
        self.program = program
        self.environment = tell_places(dict(os.environ, G_DEBUG=DEBUG, **environment))
        self.use_one_button()
        self.manager = self.start_manager()
        self.process = self.start(*files)
        self.tree = None

    @staticmethod
    def forget():
        """What the program before this one has left: its windows, and unsaved work"""
        shutil.rmtree(Path(os.environ['XDG_STATE_HOME']) / 'klantreis', ignore_errors=True)

    @staticmethod
    def start_manager():
        """Waits for it: it may lose a window that comes while it starts."""
        with tempfile.TemporaryDirectory() as folder:
            ready = Path(folder) / 'ready'
            manager = subprocess.Popen(['openbox', '--sm-disable', '--startup', f'touch {ready}'],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            wait(ready.exists, 'the window manager')
        return manager

    @staticmethod
    def use_one_button():
        """As on GNOME's desktop: a window has a button to close it, and no others."""
        folder = Path(os.environ['XDG_CONFIG_HOME']) / 'gtk-4.0'
        folder.mkdir(parents=True, exist_ok=True)
        (folder / 'settings.ini').write_text('[Settings]\ngtk-decoration-layout=:close\n')

    def start(self, *files):
        return subprocess.Popen([self.program, *map(str, files)], env=self.environment)

    def __enter__(self):
        try:
            self.wait_until_ready()
        except Exception as error:
            self.__exit__(type(error))
            raise
        return self

    def wait_until_ready(self):
        wait(lambda: self.windows(), 'a window')

    def __exit__(self, kind, *_):
        try:
            if kind is not None:
                self.picture(f'failed-{os.getpid()}')
        finally:
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

    def find_all(self, role=None, name=None, showing=True, inside=None):
        if inside is None and (role or name):
            found = self.find_on_bus(role, name)
        else:
            found = []
            for node in [inside] if inside is not None else self.windows():
                walk(node, lambda node: found.append(node)
                     if (role is None or alive(node.getRole) in list_roles(role))
                     and (name is None or name in (node.name or '')) else None)
        return [node for node in found if not showing or is_showing(node)]

    def find_on_bus(self, role, name):
        application = self.application()
        if application is None:
            return []
        application.clearCache()
        self.tree = self.tree or Tree(self.process.pid)
        return self.tree.find(application, role, name)

    def find(self, role=None, name=None, inside=None):
        return wait(lambda: next(iter(self.find_all(role, name, inside=inside)), None),
                    f'{role or "something"} “{name}”')

    def is_there(self, role=None, name=None):
        return bool(self.find_all(role, name))

    def gone(self, role=None, name=None):
        wait(lambda: not self.find_all(role, name), f'no {role} “{name}”')

    def texts(self):
        """Every name and description that shows."""
        return [text for node in self.find_all() for text in (node.name, node.description) if text]

    def title(self):
        return next((window.name for window in self.windows()), '')

    # Pointing and typing

    def resize(self, width, height):
        window = wait(lambda: self.xdotool('search', '--onlyvisible', '--pid', self.process.pid).split(), 'a window')[-1]
        self.xdotool('windowmove', window, 0, 0, 'windowsize', window, width, height)
        wait(lambda: f'WIDTH={width}' in self.xdotool('getwindowgeometry', '--shell', window), 'the new size')
        # The display is faster than the program, which has a border of its own.
        wait(lambda: any(abs(get_area(frame).width - width) <= 30 for frame in self.windows()), 'all in its new place')

    def key(self, *keys):
        self.xdotool('key', *keys)

    def type(self, text):
        self.xdotool('type', '--delay', 8, '--', text)

    def click(self, node, button=1, times=1):
        self.click_at(self.place(node), button, times)

    def step_aside(self):
        """Takes the pointer out of all windows, and with it a tooltip that may lie over what comes next: GTK 4.8 takes a
        press on a tooltip, and falls over it once that is gone."""
        self.xdotool('mousemove', *ASIDE)
        self.title()

    def click_at(self, point, button=1, times=1):
        """GTK counts no presses in a row so long as those may belong to a press elsewhere: 0.4 s."""
        pause = [] if times == 1 else ['sleep', .5]
        self.step_aside()
        self.xdotool('mousemove', *point, *pause, 'click', '--repeat', times, '--delay', 60, button)

    def place(self, node, x=.5, y=.5):
        """Where a share of it is on the screen, its middle unless told"""
        area = stand_still(node)
        return round(area.x + area.width * x), round(area.y + area.height * y)

    def hold(self, start, *modifiers):
        """Presses the button and pulls a little, as far as it takes to drag."""
        self.step_aside()
        self.xdotool('mousemove', *start, *(word for key in modifiers for word in ('keydown', key)), 'mousedown', 1,
                     *['mousemove_relative', 6, 4] * 3)

    def move(self, end):
        """A drag goes on where the pointer moves, not where it is, and passes over a place that the pointer comes to while
        the program looks at the one before: once it answers it has looked."""
        for step in 3, 2, 1, 0:
            self.xdotool('mousemove', end[0] - step, end[1])
            self.title()

    def release(self, *modifiers):
        self.xdotool('mouseup', 1, *(word for key in modifiers for word in ('keyup', key)))

    def xdotool(self, *arguments):
        return subprocess.run(['xdotool', *map(str, arguments)], capture_output=True, text=True).stdout

    def picture(self, name):
        """Keeps what the screen shows, once it has stopped changing."""
        self.keep.mkdir(parents=True, exist_ok=True)
        path = self.keep / f'{name}.png'
        before = None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            subprocess.run(['import', '-window', 'root', '-define', 'png:compression-level=2', str(path)], check=True)
            now = path.read_bytes()
            if now == before:
                break
            before = now
            time.sleep(.15)


def alive(call):
    """What a node says, or nothing where it is gone meanwhile."""
    try:
        return call()
    except Exception:
        return None


def is_showing(node):
    """Whether it has a place on the screen: GTK 4.8 knows the state "showing" of windows only."""
    area = alive(lambda: get_area(node))
    return area is not None and area.width > 0 and area.height > 0


def stand_still(node):
    """Where it is, once it no longer moves"""
    places = []

    def look():
        area = get_area(node)
        places.append((area.x, area.y, area.width, area.height))
        return places[-2:].count(places[-1]) == 2 and area
    return wait(look, f'“{node.name}” to stand still')


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
        time.sleep(.05)
    raise AssertionError(f'waited in vain for {what}')

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pointer looks like, which is how a person sees during a drag whether it may be dropped."""
import ctypes
import os

from person import wait


class CursorImage(ctypes.Structure):
    _fields_ = [('x', ctypes.c_short), ('y', ctypes.c_short),
                ('width', ctypes.c_ushort), ('height', ctypes.c_ushort),
                ('xhot', ctypes.c_ushort), ('yhot', ctypes.c_ushort),
                ('serial', ctypes.c_ulong), ('pixels', ctypes.POINTER(ctypes.c_ulong)),
                ('atom', ctypes.c_ulong), ('name', ctypes.c_char_p)]


class Pointer:
    """The pointer of the display."""

    def __init__(self):
        self.xlib = ctypes.CDLL('libX11.so.6')
        self.xlib.XOpenDisplay.restype = ctypes.c_void_p
        self.xlib.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self.xlib.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self.xlib.XFree.argtypes = [ctypes.c_void_p]
        self.xfixes = ctypes.CDLL('libXfixes.so.3')
        self.xfixes.XFixesGetCursorImage.restype = ctypes.POINTER(CursorImage)
        self.xfixes.XFixesGetCursorImage.argtypes = [ctypes.c_void_p]
        self.display = self.xlib.XOpenDisplay(os.environ['DISPLAY'].encode())
        assert self.display, 'no display'

    def drag(self, person, start, end, shape):
        """Takes what is at a place to another one, where the pointer gets a shape that says that it may be dropped; the
        person is to let go there."""
        person.hold(start)
        wait(lambda: self.shape.startswith('dnd-') or person.move((start[0] + 18, start[1] + 12)), 'a drag')
        wait(lambda: person.move(end) or self.shape == shape, f'a place at {end}')

    def close(self):
        self.xlib.XCloseDisplay(self.display)

    @property
    def shape(self):
        """Its name as of CSS, such as “dnd-none”"""
        image = self.xfixes.XFixesGetCursorImage(self.display)
        name = (image.contents.name or b'').decode()
        self.xlib.XFree(image)
        return name

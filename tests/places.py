# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are on the screen: what places.c has a program tell the accessibility bus."""
import os

import pyatspi


def tell_places(environment):
    """The environment of a program whose widgets are to be pointed at; the sanitizers look after it all the same."""
    options = ':'.join(filter(None, (environment.get('ASAN_OPTIONS'), 'verify_asan_link_order=0')))
    return dict(environment, LD_PRELOAD=os.environ['KLANTREIS_PLACES'], ASAN_OPTIONS=options)


def get_area(node):
    """On the screen; what does not show has none"""
    return node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)


def get_area_in_window(node):
    """From the corner of its window, or of its popover, on the display"""
    return node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)

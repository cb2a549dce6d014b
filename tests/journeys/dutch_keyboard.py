# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyboard with keys for the letters and signs of Dutch that a plain one lacks, so that all of a text is typed."""
import os
import subprocess

SIGNS = {'é': 'eacute', 'ë': 'ediaeresis', 'ê': 'ecircumflex', 'ï': 'idiaeresis', 'ó': 'oacute', '€': 'EuroSign',
         '–': 'endash', '’': 'rightsinglequotemark', '‘': 'leftsinglequotemark', '\u00a0': 'nobreakspace'}
FIRST_SPARE = 13  # of the function keys, which no keyboard has


def plug_in():
    """To be done before a program starts that listens to it."""
    keymap = subprocess.run(['setxkbmap', '-print'], capture_output=True, text=True, check=True).stdout
    keys = ' '.join(f'key <FK{FIRST_SPARE + i}> {{ [ {name} ] }};' for i, name in enumerate(SIGNS.values()))
    lines = [line.replace('};', f'{keys} }};') if 'xkb_symbols' in line else line for line in keymap.splitlines()]
    subprocess.run(['xkbcomp', '-w', '0', '-', os.environ['DISPLAY']], input='\n'.join(lines), text=True, check=True)

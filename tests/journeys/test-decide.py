#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-decide.py PROGRAM FOLDER mouse|keys: a team goes from the travel example to a plan, in Dutch: finds where it goes
wrong, makes problems and improvements of that, weighs them, gives them owners and dates, sees what that buys, and takes
the matrix, the findings and the calendar out. Once with the pointer, where only texts are typed, and once with keys
alone. FOLDER gets pictures of how it went."""
import csv
import os
import re
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import tap
from accessible import FocusWatch
from hands import has_focus
from outline import read
from person import Program, alive, get_area, pyatspi, wait
from tree import list_roles

program, keep, way = sys.argv[1:4]
home = Path(os.environ['HOME'])
os.makedirs(keep, exist_ok=True)

BESIDE_MATRIX = 1200, 300
MAKE_PROBLEM, ADD_IMPROVEMENT = 'Hier een knelpunt van maken', 'Verbeterpunt toevoegen'
# What the findings begin with, in the order in which a person reads them
WORST = ['Het moment of truth “Betaalpagina” is niet positief: −3,6', 'Het moment of truth “Boeking” is niet positief: −2,6',
         'Aan het eind is nog 28\u00a0% van de klanten over; de meesten haken af bij “Ik boek en betaal”']
PROBLEMS = [('“Betaalpagina” is niet positief', 'Betalen lukt niet in een keer'),
            ('“Statusmail” is belangrijk', 'Statusmail zegt niets')]


def day_of_next_month(day):
    today = date.today()
    return date(today.year + today.month // 12, today.month % 12 + 1, day)


# Of each improvement the finding that it comes from, its title, and what it gets: impact, effort, owner, day, lift
IMPROVEMENTS = [('knelpunt “Betalen lukt niet', 'Betalen in een stap', 8, 3, 'Sanne', 15, 0.5),
                ('knelpunt “Statusmail zegt', 'Elke week een statusmail', 7, 2, 'Fatima', 10, 1),
                ('“Boeking” is niet positief', 'Boeken via de telefoon', 6.5, 7, 'Joost', 20, -0.5)]


def write_number(number, signed=False):
    """As in Dutch"""
    return f'{number:+g}' .replace('.', ',').replace('-', '−') if signed else f'{number:g}'.replace('.', ',')


class Decider(Program):
    """What both ways have in common: what there is to be seen"""

    def wait_until_ready(self):
        super().wait_until_ready()
        self.resize(1366, 768)
        self.watch = FocusWatch()

    def tiles(self):
        return [node for node in self.find_all('table cell') if '\n' not in node.name and node.name]

    def tile(self, text):
        return wait(lambda: next((tile for tile in self.tiles() if text in tile.name), None), f'a finding “{text}”')

    def dot(self, title):
        """In the matrix or its tray, rather than on the time line"""
        return wait(lambda: next((node for node in self.find_all('list item', title) if node.name == title), None), title)

    def wait_for_focus(self, role, name=''):
        return wait(lambda: next((node for node in self.find_all(role, name) if has_focus(node)), None),
                    f'the focus on {role} “{name}”')

    def is_in_view(self, node):
        area = alive(lambda: get_area(node))
        return area is not None and area.y >= 52 and area.y + area.height <= 760

    def name_text(self, path):
        """In the dialog that asks for a file"""
        self.wait_for_focus('text', 'Naam:')
        self.key('ctrl+a')
        self.type(str(path))

    def wait_for_file(self, path):
        wait(path.exists, path.name)
        wait(lambda: len(self.windows()) == 1, 'no dialog')

    def decide(self):
        """All of it, with what there is to be seen after each step"""
        begin = time.monotonic()
        self.open_example()
        self.show_page('Analyse', 4)
        wait(lambda: len(self.tiles()) >= 3, 'findings')
        found = [tile.name for tile in self.tiles()[:3]]
        tap.equal([name[:len(start)] for name, start in zip(found, WORST)], WORST, 'the worst first')
        assert all(self.is_in_view(tile) for tile in self.tiles()[:3]), 'what is worst is not in view'
        assert time.monotonic() - begin < 60, 'it takes longer than a minute to find what is worst'
        self.picture(f'decide-{way}-findings')
        for finding, text in PROBLEMS:
            self.follow_up(finding, MAKE_PROBLEM, text)
        for finding, title, *_ in IMPROVEMENTS:
            self.follow_up(finding, ADD_IMPROVEMENT, title)
        self.take_findings(home / f'bevindingen-{way}.csv')

        self.show_page('Actieplan', 5)
        before = self.read_curve()
        self.weigh()
        self.picture(f'decide-{way}-matrix')
        wait(lambda: self.read_curve() != before, 'another curve')
        self.see_curve()
        self.picture(f'decide-{way}-curve')
        self.take_matrix(home / f'matrix-{way}.{self.ending}')
        self.take_calendar(home / f'plan-{way}.ics')
        self.save_as(home / f'reis-{way}.journey')

    def read_curve(self):
        """What each episode is now and will be, by the marks of the chart"""
        marks = {}
        wait(lambda: self.find_all('list item', 'score die bijblijft'), 'what the plan buys')
        for mark in self.find_all('list item', 'verwacht', showing=False):
            name = re.match(r'(.*): (?:nu )?([−+0-9,]+), (?:verwacht ([−+0-9,]+)|niets anders verwacht)$', mark.name)
            if name:
                marks[name[1]] = name[2], name[3] or name[2]
        return marks


class ByMouse(Decider):
    """With the pointer; the keyboard is for texts only."""
    ending = 'pdf'

    def open_example(self):
        self.click(self.find('push button', 'Een gezinsvakantie'))

    def show_page(self, name, _):
        self.click(self.find('page tab', name))

    def scroll_to(self, find):
        """By the wheel, over whatever stands in the middle of the page"""
        def look():
            node = find()
            if self.is_in_view(node):
                return node
            self.xdotool('mousemove', 780, 420, 'click', 5 if get_area(node).y > 60 else 4)
            self.title()
            return None
        return wait(look, 'it to come into view')

    def choose(self, button, item):
        self.click(button)
        self.click(self.find('menu item', item))

    def follow_up(self, finding, item, text):
        tile = self.scroll_to(lambda: self.tile(finding))
        self.choose(self.find('push button', 'Wat ermee te doen', inside=tile), item)
        self.wait_for_focus('text')
        self.key('ctrl+a')
        self.type(text)
        self.click(self.find('push button', 'Toevoegen'))
        self.gone('push button', 'Annuleren')

    def weigh(self):
        self.place_all()
        for improvement in IMPROVEMENTS:
            self.detail(improvement[1], *improvement[4:])

    def place_all(self):
        """The places are told by two that are there already: impact 8 and effort 7, and 7.5 and 8."""
        self.scroll_to(lambda: self.dot(IMPROVEMENTS[-1][1]))
        one, other = (get_area(self.dot(title)) for title in ('Fotoboek in één tik', 'Reistracker'))
        for _, title, impact, effort, *_ in IMPROVEMENTS:
            card = get_area(self.dot(title))
            self.hold((card.x + 14, card.y + 14))
            self.move((round(one.x + 11 + (effort - 7) * (other.x - one.x)),
                       round(one.y + 11 + (8 - impact) * (other.y - one.y) * 2)))
            self.find(None, f'Impact {write_number(impact)}, inspanning {write_number(effort)}')
            self.release()
            wait(lambda: f'impact {write_number(impact)} van 10' in self.dot(title).description, f'{title} in its place')

    def detail(self, title, owner, day, lift):
        self.click(self.scroll_to(lambda: self.dot(title)))
        self.click(self.find('push button', 'Suggesties: Eigenaar'))
        self.click(wait(lambda: self.look_for_choice(owner), owner))
        self.gone('list', 'Suggesties')
        self.choose_day(day)
        self.click(self.find('text', 'Verwachte verandering van de score als getal'))
        self.key('ctrl+a')
        self.type(write_number(lift))
        self.click_at(BESIDE_MATRIX)
        self.gone('text', 'Eigenaar')

    def look_for_choice(self, name):
        """In a list over a field"""
        return next((node for node in self.find_all('label', name) if node.name == name), None)

    def choose_day(self, day):
        """Of the next month"""
        self.click(self.find('push button', 'Kalender: Deadline'))
        calendar = self.find('filler', 'Kalender: Deadline')
        year = next(node for node in self.find_all('label', inside=calendar) if len(node.name) == 4)
        assert year.name == str(date.today().year), f'a calendar of {year.name}'
        self.click(self.find_all('push button', inside=calendar)[1])
        self.click(next(node for node in self.find_all('label', str(day), inside=calendar) if node.name == str(day)))
        self.click_at(self.place(self.find('label', 'Impact')))
        self.gone('label', 'Geen datum')

    def see_curve(self):
        self.scroll_to(lambda: self.find('list item', 'score die bijblijft'))

    def take_findings(self, path):
        button = self.scroll_to(lambda: self.find('push button', '“Wat de klantreis zegt” kopiëren'))
        self.choose(button, 'Opslaan als CSV')
        self.name_file(path)

    def take_matrix(self, path):
        self.choose(self.scroll_to(lambda: self.find('push button', 'Plan exporteren')), 'Matrix')
        self.click(self.find('combo box', 'Bestandstype'))
        self.click(self.find('label', 'PDF, '))
        self.click(self.find_all('push button', 'Exporteren…')[-1])
        self.name_file(path, 'Exporteren')

    def take_calendar(self, path):
        self.choose(self.scroll_to(lambda: self.find('push button', 'Plan exporteren')), 'Agenda met dagen')
        self.name_file(path)

    def save_as(self, path):
        self.choose(self.find('push button', 'Hoofdmenu'), 'Opslaan als')
        self.name_file(path)

    def name_file(self, path, button='Opslaan'):
        self.name_text(path)
        # A title above it may say the same.
        labels = wait(lambda: [node for node in self.find_all('label', button) if node.name == button], button)
        self.click(max(labels, key=lambda node: get_area(node).y))
        self.wait_for_file(path)


class ByKeys(Decider):
    """With keys alone: no pointer is moved."""
    ending = 'svg'

    def click_at(self, *_):
        raise AssertionError('a click')

    def walk_to(self, key, role, name, most=80):
        """As often as it takes to come to something of that name"""
        here = next((node for node in self.find_all(role, name) if has_focus(node)), None)
        for _ in range(most):
            if here is not None and name in here.name and here.getRole() in list_roles(role):
                # The page comes along with the focus.
                wait(lambda: not self.is_on_page(here) or self.is_in_view(here), f'“{here.name}” in view')
                return here
            here = self.watch.press(self, key)
        raise AssertionError(f'{key} never reaches “{name}”')

    def is_on_page(self, node):
        """Rather than in what opens over it, which may be larger"""
        return node.getRole() in list_roles('push button') and len(self.windows()) == 1

    def open_example(self):
        self.walk_to('Tab', 'push button', 'Een gezinsvakantie')
        self.key('Return')
        self.find('page tab', 'Analyse')

    def show_page(self, name, number):
        self.key(f'alt+{number}')
        wait(lambda: self.find('page tab', name).getState().contains(pyatspi.STATE_SELECTED), name)

    def choose(self, item):
        """In a menu that opens"""
        self.wait_for_focus('menu item')
        self.walk_to('Down', 'menu item', item)
        self.key('Return')

    def go_to_tiles(self):
        """To the first of them, from wherever the focus is on the page"""
        if not any(has_focus(tile) for tile in self.tiles()):
            first = self.tiles()[0].name
            self.walk_to('shift+Tab' if self.is_behind_tiles() else 'Tab', 'table cell', '')
            self.key('Home')
            self.wait_for_focus('table cell', first)

    def is_behind_tiles(self):
        return any(has_focus(node) for node in self.find_all('push button', 'Wat ermee te doen'))

    def follow_up(self, finding, item, text):
        self.go_to_tiles()
        self.key('Home')
        self.wait_for_focus('table cell', self.tiles()[0].name)
        self.walk_to('Right', 'table cell', finding)
        self.key('shift+F10')
        self.choose(item)
        self.wait_for_focus('text')
        self.key('ctrl+a')
        self.type(text)
        self.key('Return')
        self.gone('push button', 'Annuleren')

    def weigh(self):
        """From the end of the tray: the first step goes to the middle, and each further one by a half."""
        self.walk_to('Tab', 'list item', '')
        for _, title, impact, effort, *details in reversed(IMPROVEMENTS):
            self.key('ctrl+End')
            self.wait_for_focus('list item', title)
            steps = round((impact - 5) * 2), round((effort - 5) * 2)
            self.xdotool('key', '--delay', 12, 'alt+Up', *['alt+Up' if steps[0] > 0 else 'alt+Down'] * abs(steps[0]),
                         *['alt+Right' if steps[1] > 0 else 'alt+Left'] * abs(steps[1]))
            place = f'impact {write_number(impact)} van 10 · inspanning {write_number(effort)} van 10'
            wait(lambda: place in self.dot(title).description, f'{title} in its place')
            self.detail(title, *details)

    def detail(self, title, owner, day, lift):
        self.key('Return')
        self.wait_for_focus('text', 'Titel')
        for name, text in (('Eigenaar', owner), ('Deadline', day_of_next_month(day).strftime('%-d-%-m-%Y')),
                           ('Verwachte verandering van de score als getal', write_number(lift))):
            self.walk_to('Tab', 'text', name)
            self.key('ctrl+a')
            self.type(text)
        self.key('Return')
        self.key('Escape')
        self.gone('text', 'Eigenaar')
        self.wait_for_focus('list item', title)

    def see_curve(self):
        self.walk_to('Tab', 'list item', 'score die bijblijft')

    def take_findings(self, path):
        self.walk_to('shift+Tab', 'push button', '“Wat de klantreis zegt” kopiëren')
        self.key('space')
        self.choose('Opslaan als CSV')
        self.name_file(path)

    def take_matrix(self, path):
        self.walk_to('shift+Tab', 'push button', 'Plan exporteren')
        self.key('space')
        self.choose('Matrix')
        self.wait_for_focus('push button', 'Annuleren')
        self.walk_to('Tab', 'combo box', 'Bestandstype')
        self.key('space')
        self.find('label', 'SVG, ')
        self.key('Home')
        self.key('Return')
        wait(lambda: not self.find_all('label', 'PDF, '), 'no list')
        self.walk_to('shift+Tab', 'push button', 'Exporteren…')
        self.key('Return')
        self.name_file(path)

    def take_calendar(self, path):
        self.walk_to('shift+Tab', 'push button', 'Plan exporteren')
        self.key('space')
        self.choose('Agenda met dagen')
        self.name_file(path)

    def save_as(self, path):
        self.key('ctrl+s')
        self.name_file(path)

    def name_file(self, path):
        self.name_text(path)
        self.key('Return')
        self.wait_for_file(path)


# What there is in the end

def find_improvement(document, title):
    return next(each for each in document['improvements'] if each['title'] == title)


def check_document(document):
    problems = {note['text']: note['id'] for journey in document['journeys'] for phase in journey['phases']
                for episode in phase.get('episodes', []) for note in episode.get('problems', [])}
    for (_, title, impact, effort, owner, day, lift), (_, problem) in zip(IMPROVEMENTS, [*PROBLEMS, (None, None)]):
        found = find_improvement(document, title)
        tap.equal({name: found.get(name) for name in ('impact', 'effort', 'owner', 'deadline', 'lift', 'solves')},
                  {'impact': impact, 'effort': effort, 'owner': owner, 'deadline': day_of_next_month(day).isoformat(),
                   'lift': lift, 'solves': [problems[problem]] if problem else None}, title)


def check_curve(document, curve):
    """Now, and with what the open improvements of an episode are expected to change, as the chart says it"""
    problems = {note['id']: episode['id'] for journey in document['journeys'] for phase in journey['phases']
                for episode in phase.get('episodes', []) for note in episode.get('problems', [])}
    lifts = {}
    for improvement in document['improvements']:
        places = [improvement['episode']] if 'episode' in improvement else \
            list(dict.fromkeys(problems[problem] for problem in improvement.get('solves', [])))
        if improvement.get('status') not in ('done', 'dropped'):
            for place in places[:1]:
                lifts[place] = lifts.get(place, 0) + improvement.get('lift', 0)
    for phase in document['journeys'][0]['phases']:
        for episode in phase.get('episodes', []):
            score = episode['emotion']['score']
            after = max(-5, min(5, score + lifts.get(episode['id'], 0)))
            tap.equal(curve[episode['title']], tuple(write_number(round(each, 1), signed=True) for each in (score, after)),
                      f'the curve at “{episode["title"]}”')


def check_findings(path):
    rows = list(csv.reader(path.read_text(encoding='utf-8-sig').splitlines()))
    assert len({len(row) for row in rows}) == 1, 'rows of different lengths'
    text = path.read_text(encoding='utf-8-sig')
    for start in WORST:
        assert start.replace('“', '""').split('""')[0] in text, f'no “{start}” in {text[:500]}'


def check_matrix(path):
    if path.suffix == '.svg':
        text = ''.join(ElementTree.parse(path).getroot().itertext())
    else:
        assert path.read_bytes().startswith(b'%PDF'), 'no PDF'
        text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    for part in ('Quick wins', 'Grote projecten', *(improvement[1] for improvement in IMPROVEMENTS)):
        assert part in text, f'no “{part}” in {text}'


def check_calendar(path):
    """As RFC 5545 wants it, with a day for each of the three"""
    data = path.read_bytes()
    assert data.endswith(b'\r\n') and b'\n' not in data.replace(b'\r\n', b''), 'lines do not end in CRLF'
    assert all(len(line) <= 75 for line in data.split(b'\r\n')), 'lines are not folded'
    lines = data.decode().replace('\r\n ', '').split('\r\n')[:-1]
    tap.equal((lines[0], lines[-1]), ('BEGIN:VCALENDAR', 'END:VCALENDAR'), 'the calendar')
    assert 'VERSION:2.0' in lines and any(line.startswith('PRODID:') for line in lines), 'no version'
    events = {}
    for text in '\n'.join(lines).split('BEGIN:VEVENT\n')[1:]:
        event = dict(re.split('[:;]', line, maxsplit=1) for line in text[:text.index('END:VEVENT')].splitlines())
        assert {'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'} <= set(event), f'an event with {sorted(event)}'
        events[event['SUMMARY']] = event
    tap.equal(len({event['UID'] for event in events.values()}), len(events), 'ids')
    for _, title, _, _, _, day, _ in IMPROVEMENTS:
        tap.equal(next(event for name, event in events.items() if title in name)['DTSTART'],
                  f'VALUE=DATE:{day_of_next_month(day):%Y%m%d}', title)


def test_decide():
    """from the travel example to a plan with owners and dates, and out, in Dutch"""
    with {'mouse': ByMouse, 'keys': ByKeys}[way](program, keep=keep, LANGUAGE='nl') as person:
        person.decide()
        curve = person.read_curve()
    document = read(home / f'reis-{way}.journey')
    check_document(document)
    check_curve(document, curve)
    check_findings(home / f'bevindingen-{way}.csv')
    check_matrix(home / f'matrix-{way}.{person.ending}')
    check_calendar(home / f'plan-{way}.ics')


tap.run([test_decide])

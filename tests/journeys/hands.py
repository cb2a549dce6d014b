# SPDX-License-Identifier: GPL-3.0-or-later
"""Three ways to draw a journey: by dragging, by clicking alone, by keys alone. What they are to draw is an outline;
after each step they see to it that the document has what they did, as far as the accessibility bus can tell."""
import re

from accessible import FocusWatch
from map_person import read
from person import pyatspi, wait
from pointer import Pointer


class Hands:
    """What the three ways have in common: the order, and what is to be seen after each step."""

    def __init__(self, person, name):
        self.person = person
        self.name = name

    def draw(self, outline):
        self.write_title(outline['title'])
        self.person.find('list', f'Map of “{outline["title"]}”')
        self.prepare()
        for phase in outline['phases']:
            self.add_phase(phase['title'])
            self.person.wait_for_card(phase['title'])
            for episode in phase['episodes']:
                self.draw_episode(phase, episode)
        self.picture('drawn')

    def draw_episode(self, phase, episode):
        person, title = self.person, episode['title']
        self.add_episode(phase, title)
        person.wait_for_card(title, phase['title'])
        self.write_scenario(title, episode['scenario'])
        person.wait_for_card(episode['scenario'], title)
        before = episode['scenario']
        for name, contact in episode['touchpoints']:
            self.add_card(title, f'Touchpoint: {contact.capitalize()}', name, before)
            person.wait_for_card(name, title, contact)
            before = name
        self.picture(title)
        self.set_emotion(title, episode['score'])
        person.wait_for_score(title, episode['score'])
        self.write_word(title, episode['word'])
        person.wait_for_score(title, episode['score'], episode['word'] + ', ')
        for kind in 'questions', 'problems', 'improvements':
            before = None
            for name in episode[kind]:
                self.add_card(title, kind[:-1].capitalize(), name, before)
                person.wait_for_card(name, title)
                before = name

    def picture(self, what):
        self.person.picture(f'{self.name}-{what.lower().replace(" ", "-")}')

    def find_tools(self):
        """The buttons of the palette, and two of the header"""
        palette = self.person.find('tool bar', 'Add')
        self.tools = {button.name: button for button in palette}
        self.undo = self.person.find('push button', 'Undo')
        self.redo = self.person.find('push button', 'Redo')


def has_focus(node):
    return node.getState().contains(pyatspi.STATE_FOCUSED)


def is_sensitive(node):
    return node.getState().contains(pyatspi.STATE_SENSITIVE)


class Pointing(Hands):
    """By the pointer; the keyboard is for letters only."""

    def __init__(self, *words):
        super().__init__(*words)
        self.phases = []
        self.entries = {}

    def prepare(self):
        """Makes room: everything is to be in view."""
        person = self.person
        person.click(person.find('push button', 'Show the journeys'))
        self.zoom_out(.75)
        self.find_tools()

    def zoom_out(self, zoom):
        person = self.person
        label, button = person.find('push button', 'Zoom 1'), person.find('push button', 'Zoom out')
        self.zoom = 1
        while self.zoom > zoom:
            before = label.name
            person.click(button)
            wait(lambda: label.name != before, 'another zoom')
            self.zoom = int(re.search(r'\d+', label.name)[0]) / 100

    def leave(self):
        """A press beside a field is the end of it: below the last lane."""
        self.person.click_at(self.person.place(self.person.map, .02, .97))
        self.person.wait_for_no_field()

    def fill(self, name, text):
        self.person.write(self.person.field(name), text)
        self.leave()

    def add_phase(self, title):
        person = self.person
        end = person.place(person.card(self.phases[-1]), .97) if self.phases else person.place(person.map)
        self.put('Phase', end)
        self.fill('Title of phase', title)
        self.phases.append(title)

    def add_episode(self, phase, title):
        person = self.person
        episodes = [episode['title'] for episode in phase['episodes']]
        before = episodes[episodes.index(title) - 1] if title != episodes[0] else None
        place = person.place(person.card(before), .95) if before else person.place(person.card(phase['title']))
        self.put('Episode', place)
        self.fill('Title of episode', title)

    def add_card(self, episode, tool, name, before):
        """Below the one before it, or in its lane, anywhere"""
        person = self.person
        above = person.card(before) if before else person.point(episode)
        x, _ = person.place(person.card(episode))
        self.put(tool, (x, person.place(above, y=1)[1] + 6))
        self.fill('', name)

    def write_word(self, episode, word):
        self.fill_entry('In a word', word)

    def fill_entry(self, name, text):
        """A field of the inspector, which has one for all episodes"""
        person = self.person
        if name not in self.entries:
            self.entries[name] = person.find('text', name)
        person.click(self.entries[name], times=3)
        person.write(self.entries[name], text)

    def go_back(self):
        self.click_until_done(self.undo)

    def go_forth(self):
        self.click_until_done(self.redo)

    def click_until_done(self, button):
        """More often than there are steps does no harm."""
        at = self.person.place(button)
        while is_sensitive(button):
            self.person.click_at(at, times=10)

    def save(self):
        person = self.person
        person.click(person.find('push button', 'Main menu'))
        person.click(person.find(None, 'Save'))


class Dragging(Pointing):
    """Drags from the palette, and drags the face on the curve."""

    def write_title(self, text):
        """Two presses on the title"""
        person = self.person
        area = person.box(person.map)
        person.click_at(person.place(person.map, 60 / area.width, 50 / area.height), times=2)
        person.click(person.field('Title of journey'), times=3)
        self.fill('Title of journey', text)

    def prepare(self):
        super().prepare()
        self.pointer = Pointer()

    def put(self, tool, place):
        person = self.person
        self.pointer.drag(person, person.place(self.tools[tool]), place, 'dnd-copy')
        if not self.phases:
            self.picture('drag')
        person.release()

    def write_scenario(self, episode, text):
        """Two presses where it is to stand, below the episode"""
        person = self.person
        x, y = person.place(person.card(episode), y=1)
        person.click_at((x, round(y + 40 * self.zoom)), times=2)
        self.fill('Scenario of episode', text)

    def set_emotion(self, episode, score):
        """By tenths with Shift; a score is 20 pixels high at 100 %."""
        person = self.person
        x, y = person.place(person.point(episode))
        way = [word for share in (.3, .6, 1)
               for word in ('mousemove', x, round(y - share * score * 20 * self.zoom))]
        person.xdotool('mousemove', x, y, 'keydown', 'shift', 'mousedown', 1, *way)
        person.wait_for_score(episode, score)
        person.release('shift')


class Clicking(Pointing):
    """Clicks a thing in the palette, and then its place; clicks where a score is to be, and types what is finer."""

    def put(self, tool, place):
        person = self.person
        person.click(self.tools[tool])
        wait(lambda: self.tools[tool].getState().contains(pyatspi.STATE_PRESSED), f'{tool} pressed')
        person.click_at(place)

    def write_title(self, text):
        """In the inspector, which shows the journey while no card is selected"""
        self.fill_entry('Title', text)

    def write_scenario(self, episode, text):
        person = self.person
        person.click(person.card(episode), button=3)
        person.click(person.find('menu item', 'Edit the scenario', person.map))
        self.fill('Scenario of episode', text)

    def set_emotion(self, episode, score):
        person = self.person
        x, y = person.place(person.point(episode))
        near = round(score * 2) / 2
        person.click_at((x, round(y - near * 20 * self.zoom)))
        person.wait_for_score(episode, near)
        if score != near:
            self.fill_entry('Emotion as a number', f'{score:g}')


class Keying(Hands):
    """The quick way in, and the palette by its keys."""

    def __init__(self, *words):
        super().__init__(*words)
        self.watch = FocusWatch()

    def prepare(self):
        """The map gets the room of the inspector."""
        self.find_tools()
        self.word = None
        self.press('F8', 'ctrl+Return')
        self.person.field('Title of phase')

    def press(self, *keys):
        self.person.key(*keys)

    def reach(self, node, key='Tab', most=80):
        """Tab by Tab"""
        for _ in range(most):
            if has_focus(node):
                return
            self.watch.press(self.person, key)
        raise AssertionError(f'{key} never reaches “{node.name}”')

    def reach_card(self, name, key, most=20):
        """Arrow by arrow"""
        for _ in range(most):
            if self.person.is_focused(name):
                return
            self.watch.press(self.person, key)
        raise AssertionError(f'{key} never reaches “{name}”')

    def fill(self, name, text):
        self.person.write(self.person.field(name), text)
        self.press('Return')

    def end_chain(self):
        """Enter goes on to a new card behind a new one; Enter there, where nothing was typed, is the end."""
        person = self.person
        wait(lambda: read(person.look_for_field()) == '', 'an empty field')
        self.press('Return')
        person.wait_for_no_field()

    def write_title(self, text):
        """From wherever the focus is when a document opens to its map"""
        self.reach(self.person.find('push button', 'Add the first phase'))
        self.press('shift+F2')
        self.person.field('Title of journey')
        self.press('ctrl+a')
        self.fill('Title of journey', text)
        self.person.wait_for_no_field()

    def add_phase(self, title):
        """Behind the last one"""
        if self.person.look_for_field() is None:
            self.press('ctrl+Home', 'End', 'ctrl+Return')
        self.fill('Title of phase', title)
        if self.person.field('Title of').name.startswith('Title of phase'):
            self.end_chain()

    def add_episode(self, phase, title):
        titles = [episode['title'] for episode in phase['episodes']]
        if self.person.look_for_field() is None and title == titles[0]:
            self.reach_card(phase['title'], 'ctrl+Up')
            self.press('ctrl+shift+Return')
        elif title != titles[0]:
            self.reach_card(titles[titles.index(title) - 1], 'ctrl+Up')
            self.press('ctrl+Return')
        self.fill('Title of episode', title)
        self.end_chain()

    def write_scenario(self, episode, text):
        self.press('shift+Return')
        self.fill('Scenario of episode', text)
        self.person.wait_for_no_field()

    def add_card(self, episode, tool, name, before):
        """With the focus in an episode, at the end of its list"""
        self.reach(self.tools[tool])
        self.press('space')
        wait(lambda: self.tools[tool].getState().contains(pyatspi.STATE_PRESSED), f'{tool} pressed')
        self.press('Return')
        self.fill('', name)
        self.end_chain()

    def set_emotion(self, episode, score):
        """From nowhere to the middle, by halves, and by tenths with Shift"""
        point = self.person.point(episode)
        self.reach(point, 'Down', 5)
        way = 'Up' if score > 0 else 'Down'
        halves = int(abs(score) * 2)
        tenths = round(abs(score) * 10) - halves * 5
        self.press('Up', *[way] * halves, *[f'shift+{way}'] * tenths)

    def write_word(self, episode, word):
        """In the inspector, and back"""
        person = self.person
        self.press('F8')
        if self.word is None:
            self.word = person.find('text', 'In a word')
        self.reach(self.word)
        person.write(self.word, word)
        self.press('F8')
        wait(lambda: has_focus(person.point(episode)), 'the focus on the point again')

    def go_back(self):
        while is_sensitive(self.undo):
            self.press(*['ctrl+z'] * 10)

    def go_forth(self):
        while is_sensitive(self.redo):
            self.press(*['ctrl+shift+z'] * 10)

    def save(self):
        self.press('ctrl+s')

# SPDX-License-Identifier: GPL-3.0-or-later
"""A person who draws a whole document, page by page, mostly by keys."""
from accessible import FocusWatch
from hands import has_focus, is_sensitive
from map_person import MapPerson
from outline import takes_place_in
from person import Program, pyatspi, wait

# The palette from left to right, by what a document calls its things
TOOLS = ['phase', 'episode', 'employee', 'brand', 'service', 'product', 'expression', 'peer', 'question', 'problem',
         'improvement']
# The measures of an objective, in the order of their list
MEASURES = ['csat', 'ces', 'nps', 'revenue', 'churn', 'other']
# The form of a persona from top to bottom
PERSONA_FIELDS = [('Geslacht', 'gender'), ('Leeftijd', 'age'), ('Woonplaats', 'residence'),
                  ('Gezinssituatie', 'family'), ('Gezinsinkomen', 'income'), ('Beroep', 'occupation'),
                  ('Aandeel', 'share'), ('Segment', 'segment'), ('Citaat', 'quote'),
                  ('Toevoegen aan Interesses', 'interests'), ('Toevoegen aan Wensen', 'wishes'), ('Doelen', 'goals'),
                  ('Frustraties', 'frustrations'), ('Toevoegen aan Favoriete kanalen', 'channels'),
                  ('Notities', 'notes')]
TAGS = {'interests', 'wishes', 'channels'}


class Traveller(MapPerson):
    """Keys are pressed without looking as long as each leads to the next at once; where something has to open first, it
    is waited for."""

    def wait_until_ready(self):
        Program.wait_until_ready(self)
        self.resize(1600, 1000)
        self.watch = FocusWatch()

    def keys(self, *keys):
        """One after the other, without looking"""
        self.xdotool('key', '--delay', 12, *keys)

    def say(self, text):
        self.xdotool('type', '--delay', 3, '--', text)

    def arrive(self, key, role, name):
        """Waits until a key, and all that was pressed before it, has led to something of that name."""
        self.keys(key)
        return wait(lambda: next((node for node in self.find_all(role, name) if has_focus(node)), None),
                    f'the focus on “{name}”')

    def begin(self):
        self.click(self.find('push button', 'Negen fasen'))
        self.map = self.find('list', 'Kaart van “')

    def save_as(self, path):
        self.key('ctrl+s')
        self.find(name='Opslaan als')
        self.key('ctrl+a')
        self.say(str(path))
        self.key('Return')
        wait(lambda: path.exists() and path.name in self.title(), f'{path.name} in the title')
        return path.read_text()

    # The pages before it

    def fill(self, name, text):
        """A text field by its name, whatever stood in it"""
        self.click(self.scroll_up_to(lambda: self.find_text(name)))
        self.keys('ctrl+a')
        self.say(text)

    def find_text(self, name):
        return next(node for node in self.find_all('text', name) if node.name == name)

    def say_lines(self, lines):
        for line in lines[:-1]:
            self.say(line)
            self.keys('Return')
        self.say(lines[-1])

    def set_goal(self, document):
        self.key('alt+1')
        self.fill('Onderwerp', document['title'])
        self.tab_to('Doelen')
        self.say_lines(document['aims'])
        button = self.find('push button', 'Doelstelling toevoegen')
        for objective in document['objectives']:
            self.click(button)
            self.describe_objective(objective)

    def fence(self, journey):
        """Where the journey that is chosen starts and ends, and what the customer wants"""
        self.key('alt+1')
        self.fill('Titel', journey['title'])
        for member in 'goal', 'start', 'end':
            self.keys('Tab')
            self.say(journey[member])

    def link(self, field, name):
        """Chooses what a field leads to, arrow by arrow"""
        self.click(self.find('push button', f'{field}: geen'))
        self.arrive('Down', 'check box', '')
        while not any(has_focus(node) for node in self.find_all('check box', name)):
            self.arrive('Down', 'check box', '')
        self.keys('Return')
        self.find('push button', f'{field}: {name}')

    def describe_objective(self, objective):
        """Field after field by Tab; the measure is chosen from a list"""
        self.say(objective['title'])
        self.keys('Tab', 'space')
        self.find(name='Omzet')
        self.keys(*['Down'] * (1 + MEASURES.index(objective['measure'])), 'Return')
        self.gone(name='Omzet')
        self.keys('Tab')
        self.say(objective['unit'])
        self.keys('Tab', 'Tab')
        self.say(write_number(objective['baseline']))
        self.keys('Tab')
        self.say(write_number(objective['target']))

    def add_persona(self, persona):
        """Down the form by Tab, past what this persona does not say"""
        self.click(self.find_add_persona())
        wait(lambda: any(has_focus(node) for node in self.find_all('text', 'Naam')), 'the focus on the name')
        self.say(persona['name'])
        for name, member in PERSONA_FIELDS:
            if member in persona:
                self.tab_to(name)
                self.say_member(persona[member], member)

    def find_add_persona(self):
        """A button as long as there is no persona, and a tile behind those that there are, once that is in view"""
        self.find('push button', 'Nieuwe persona')
        if not self.find_all(name='Blad van de persona'):
            return self.find('push button', 'Nieuwe persona')

        return self.scroll_up_to(lambda: max(self.find_all('push button', 'Nieuwe persona'),
                                             key=lambda node: self.box(node).height))

    def scroll_up_to(self, find):
        """What may be above what shows of its page"""
        def look():
            node = find()
            if self.box(node).y > 50:
                return node
            self.xdotool('mousemove', 500, 500, 'click', '--repeat', 10, '--delay', 10, 4)
            return None
        return wait(look, 'something further up')

    def tab_to(self, name, most=30):
        for _ in range(most):
            if self.watch.press(self, 'Tab').name.startswith(name):
                return
        raise AssertionError(f'Tab never reaches “{name}”')

    def say_member(self, value, member):
        if member == 'share':
            self.say(write_number(value * 100))
        elif member in TAGS:
            self.say_lines([*value, ''])
        elif isinstance(value, list):
            self.say_lines(value)
        else:
            self.say(value)

    # The sidebar

    def choose_journey(self, name):
        row = self.find('list item', name)
        self.click(row)
        wait(lambda: row.getState().contains(pyatspi.STATE_SELECTED), f'{name} chosen')

    def add_journey(self, persona, title):
        """With the phases of the template; its title is asked for at once"""
        self.click(self.find(None, 'Klantreis toevoegen'))
        self.click(self.find('menu item', f'Voor {persona["name"]}'))
        self.click(self.find('menu item', 'Negen fasen'))
        self.type_title(title)

    def make_ideal(self, persona, title):
        self.choose_journey(f'{persona["name"]}, Huidig')
        self.keys('shift+F10')
        self.click(self.find('menu item', 'Ideale klantreis maken'))
        self.type_title(title)

    def type_title(self, title):
        wait(lambda: any(has_focus(node) for node in self.find_all('text', 'Titel van de klantreis')), 'a field')
        self.say(title)
        self.keys('Return')
        self.find('list item', title)

    def show_together(self, name):
        check = self.find('check box', name)
        wait(lambda: is_sensitive(check), f'{name} possible')
        if not check.getState().contains(pyatspi.STATE_CHECKED):
            self.click(check)
        wait(lambda: check.getState().contains(pyatspi.STATE_CHECKED), f'{name} shown')

    def look_at(self, view):
        self.click(self.find(None, 'Weergave: '))
        self.click(self.find('menu item', view))
        self.find(None, f'Weergave: {view}')

    # The map

    def go_to_map(self, journey):
        self.key('alt+3')
        self.map = self.find('list', f'Kaart van “{journey["title"]}”')
        self.click(self.card(journey['phases'][0]['title']))

    def draw(self, document, journey):
        self.go_to_map(journey)
        self.add_episodes(journey)
        episodes = list_episodes(journey)
        self.write_scenarios(episodes)
        self.set_emotions(episodes, 0)
        for index, episode in enumerate(episodes):
            self.add_cards(index, list_cards(document, episode))

    def go_to_episode(self, index):
        self.keys('ctrl+Home', 'Down', *['Right'] * index)

    def add_episodes(self, journey):
        """In a phase, Enter goes on to one more, and Enter there, where nothing is typed, is the end."""
        self.keys('ctrl+Home')
        for phase in journey['phases']:
            self.keys('ctrl+shift+Return')
            for episode in phase['episodes']:
                self.say(episode['title'])
                self.keys('Return')
            self.keys('Return', 'Up', 'Right')

    def write_scenarios(self, episodes):
        """Tab goes from one to the next."""
        self.go_to_episode(0)
        self.keys('shift+Return')
        for episode in episodes[:-1]:
            self.say(episode['scenario'])
            self.keys('Tab')
        self.say(episodes[-1]['scenario'])
        self.keys('Return')

    def set_emotions(self, episodes, n_touchpoints):
        """In the editor of the curve, which goes on to the next episode without closing; its first point is below the
        scenario and so many touchpoints"""
        self.go_to_episode(0)
        self.keys('Down', *['Down'] * n_touchpoints, 'Down')
        self.arrive('Return', 'text', 'In één woord')
        for episode in episodes:
            emotion = episode.get('emotion')
            if emotion:
                self.keys('shift+Tab')
                self.say(write_number(emotion['score']))
                self.keys('Tab')
                self.say(emotion['word'])
            self.keys('alt+Right')
        self.keys('Escape')

    def improve(self, current, ideal):
        """What is better in the ideal journey than in the current one from which it was made"""
        self.go_to_map(ideal)
        for index, (old, new) in enumerate(zip(list_episodes(current), list_episodes(ideal))):
            if old['title'] != new['title']:
                self.go_to_episode(index)
                self.keys('F2', 'ctrl+a')
                self.say(new['title'])
                self.keys('Return')
        self.set_emotions(list_episodes(ideal), len(list_episodes(current)[0]['touchpoints']))

    def add_cards(self, index, cards):
        """By the palette, whose buttons come behind the map in the order of Tab"""
        self.go_to_episode(index)
        for tool, text in cards:
            self.keys(*['Tab'] * (TOOLS.index(tool) + 1), 'space', 'Return')
            self.say(text)
            self.keys('Return', 'Return')


def write_number(number):
    """As in Dutch"""
    return f'{number:g}'.replace('.', ',')


def list_episodes(journey):
    return [episode for phase in journey['phases'] for episode in phase.get('episodes', [])]


def list_cards(document, episode):
    """What stands below the curve and above it, as tools of the palette and texts"""
    return [(touchpoint['contact'], touchpoint['title']) for touchpoint in episode.get('touchpoints', [])] \
        + [('question', note['text']) for note in episode.get('questions', [])] \
        + [('problem', note['text']) for note in episode.get('problems', [])] \
        + [('improvement', improvement['title']) for improvement in document['improvements']
           if takes_place_in(improvement, episode)]

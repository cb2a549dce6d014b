# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the Map page: the cards that show, the field over one of them, the points of the curve."""
from person import Program, alive, get_area, pyatspi, wait

# A document with a journey and nothing in it
EMPTY = '''{
  "format": "journey",
  "version": 1,
  "language": "en",
  "journeys": [
    {
      "id": "j",
      "title": "I have a goal"
    }
  ]
}
'''


class MapPerson(Program):
    """A program with the map of a document, whose cards are all in view at the zoom that is chosen here."""

    def wait_until_ready(self):
        super().wait_until_ready()
        self.resize(1600, 1000)
        self.map = wait(lambda: next((node for node in self.find_all('list') if '“' in node.name), None), 'the map')

    # Looking

    def list_shown(self):
        """What the map holds, without the cards that wait in the pool"""
        children = alive(lambda: [node for node in self.map if node is not None]) or []
        return [node for node in children if alive(lambda: node.getState().contains(pyatspi.STATE_VISIBLE))]

    def look_for_card(self, name):
        return next((node for node in self.list_shown()
                     if node.name == name and node.getRole() == pyatspi.ROLE_LIST_ITEM), None)

    def card(self, name):
        return wait(lambda: self.look_for_card(name), f'the card “{name}”')

    def box(self, node):
        return get_area(node)

    def is_under(self, node, above):
        """Whether a card stands in the column of another"""
        middle, column = self.box(node), self.box(above)
        return column.x <= middle.x + middle.width // 2 < column.x + column.width

    def wait_for_card(self, name, episode=None, description=''):
        """A card, in the column of an episode, of which something is said"""
        def look():
            card = self.look_for_card(name)
            return card is not None and description in card.description \
                and (episode is None or self.is_under(card, self.look_for_card(episode))) and card
        return wait(look, f'the card “{name}” of “{episode}”, {description or "whatever it is"}')

    def look_for_field(self):
        return next((node for node in self.list_shown() if node.getRole() == pyatspi.ROLE_TEXT
                     and node.getState().contains(pyatspi.STATE_FOCUSED)), None)

    def field(self, name):
        """The field over a card, once it is one of that name"""
        def look():
            field = self.look_for_field()
            return field is not None and field.name.startswith(name) and field
        return wait(look, f'a field “{name}”')

    def wait_for_no_field(self):
        wait(lambda: self.list_shown() and not self.look_for_field(), 'no field')

    def look_for_point(self, episode):
        return next((card[0] for card in self.list_shown()
                     if f', {episode}, ' in card.name and card.childCount == 1), None)

    def point(self, episode):
        """The slider at the point of an episode"""
        return wait(lambda: self.look_for_point(episode), f'the point of “{episode}”')

    def wait_for_score(self, episode, score, word=''):
        def look():
            point = self.look_for_point(episode)
            return point is not None and point.name.startswith(word) and 'not known' not in point.name \
                and abs(point.queryValue().currentValue - score) < 1e-9
        wait(look, f'{score} {word} for “{episode}”')

    def is_focused(self, name):
        card = self.look_for_card(name)
        return card is not None and any(node.getState().contains(pyatspi.STATE_FOCUSED)
                                        for node in (card, *card))

    # Doing

    def write(self, field, text):
        """Types a text into a field that has the focus, and sees it there. Keys are those of a plain keyboard: what is
        not on them comes from an input method."""
        if text.isascii():
            self.type(text)
        else:
            field.queryEditableText().setTextContents(text)
        try:
            wait(lambda: read(field) == text, f'“{text}” in its field')
        except AssertionError as error:
            raise AssertionError(f'{error}, which says “{read(field)}”') from None


def read(field):
    text = field.queryText()
    return text.getText(0, text.characterCount)

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-travel.py PROGRAM FOLDER: a new user rebuilds the Dutch travel example from the nine-phase template, by keys and
pointer, and no file is touched by hand. FOLDER gets pictures of how it went."""
import os
import sys
from pathlib import Path

import dutch_keyboard
import tap
from hands import is_sensitive
from outline import outline_episode, read
from person import wait
from traveller import Traveller

program, keep = sys.argv[1:3]
home = Path(os.environ['HOME'])
example = read(Path(os.environ['KLANTREIS_DATA_DIR']) / 'examples' / 'holiday.nl.journey')
os.makedirs(keep, exist_ok=True)


def tell(document):
    """What is compared: of the document title, language, aims, objectives, personas and journeys; of a persona all
    but the colour; of a journey what it is and where it leads, and of its phases title and stage; of its episodes what
    outline.py tells: title, scenario, score and word, touchpoints with their contacts, questions, problems and
    improvements. What was measured, evidence, durations, quotes and the details of touchpoints and improvements are
    not rebuilt. Of the ideal journey's episodes it is title, score, word and counterpart. Ids are replaced by the
    titles of what they lead to."""
    return {'title': document['title'], 'language': document['language'], 'aims': document['aims'],
            'objectives': [without(objective, 'id', 'measures') for objective in document['objectives']],
            'personas': [without(persona, 'id', 'color') for persona in document['personas']],
            'journeys': [tell_journey(document, journey) for journey in document['journeys']]}


def without(node, *members):
    return {name: value for name, value in node.items() if name not in members}


def find_title(document, id):
    journeys = document['journeys']
    phases = [phase for journey in journeys for phase in journey['phases']]
    episodes = [episode for phase in phases for episode in phase.get('episodes', [])]
    nodes = [*document['personas'], *journeys, *phases, *episodes]
    return next((node.get('title', node.get('name')) for node in nodes if node['id'] == id), None)


def tell_journey(document, journey):
    told = {name: journey.get(name) for name in ('title', 'state', 'kind', 'process', 'start', 'end', 'goal')}
    told |= {name: find_title(document, journey.get(name)) for name in ('persona', 'basis', 'loop')}
    told['phases'] = [(phase['title'], phase['stage'],
                       [tell_episode(document, episode, journey.get('state') == 'ideal')
                        for episode in phase.get('episodes', [])]) for phase in journey['phases']]
    return told


def tell_episode(document, episode, ideal):
    told = outline_episode(document, episode)
    if not ideal:
        return told
    return {name: told[name] for name in ('title', 'score', 'word')} \
        | {'counterpart': find_title(document, episode['counterpart'])}


def compare(found, wanted):
    """Part by part, so that a difference is found"""
    for name in ('title', 'language', 'aims', 'objectives', 'personas'):
        tap.equal(found[name], wanted[name], name)
    tap.equal(len(found['journeys']), len(wanted['journeys']), 'journeys')
    for one, other in zip(found['journeys'], wanted['journeys']):
        tap.equal(without(one, 'phases'), without(other, 'phases'), one['title'])
        for phase, other_phase in zip(one['phases'], other['phases']):
            tap.equal(phase, other_phase, f'{one["title"]}: {phase[0]}')
        tap.equal(len(one['phases']), len(other['phases']), one['title'])


def save(person, path):
    person.key('ctrl+s')
    wait(lambda: '•' not in person.title(), 'the saved document')
    return read(path)


def undo_all(person):
    button = person.find('push button', 'Ongedaan maken')
    while is_sensitive(button):
        person.keys(*['ctrl+z'] * 20)


def test_travel():
    """the travel example from the nine-phase template, in Dutch: goal, personas, journeys, overlays and the loop"""
    dutch_keyboard.plug_in()
    path = home / 'reis.journey'
    marieke, gerard = example['personas']
    current, ideal, other = example['journeys']
    with Traveller(program, keep=keep, LANGUAGE='nl') as person:
        person.begin()
        first = person.save_as(path)

        person.set_goal(example)
        person.picture('travel-goal')
        person.key('alt+2')
        for persona in marieke, gerard:
            person.add_persona(persona)
        person.picture('travel-personas')

        person.fence(current)
        person.link('Persona', marieke['name'])
        person.link('Keert terug naar', 'Oriëntatie')
        person.draw(example, current)
        person.picture('travel-current')
        person.add_journey(gerard, other['title'])
        person.fence(other)
        person.draw(example, other)
        person.make_ideal(marieke, ideal['title'])
        person.improve(current, ideal)

        person.choose_journey('Marieke, Huidig')
        for name in 'Ideaal en huidig', 'Alle persona’s', 'Gemiddelde en spreiding':
            person.show_together(name)
        person.picture('travel-together')
        person.look_at('Lus')
        person.picture('travel-loop')
        person.look_at('Kaart')
        compare(tell(save(person, path)), tell(example))

        person.go_to_map(current)
        undo_all(person)
        save(person, path)
        tap.equal(path.read_text(), first)


tap.run([test_travel])

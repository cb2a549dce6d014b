# SPDX-License-Identifier: GPL-3.0-or-later
"""What a document says of its first journey, as far as a map shows it, and documents without what differs by chance."""
import json
from pathlib import Path


def read(path):
    return json.loads(Path(path).read_text(encoding='utf-8'))


def outline(document, n_episodes=None):
    """The titles and texts of the first journey up to so many episodes, contacts of touchpoints, scores and words"""
    journey = document['journeys'][0]
    phases = []
    n = 0
    for phase in journey.get('phases', []):
        episodes = phase.get('episodes', [])[:None if n_episodes is None else n_episodes - n]
        if phase.get('episodes') and not episodes:
            break
        n += len(episodes)
        phases.append({'title': phase['title'],
                       'episodes': [outline_episode(document, episode) for episode in episodes]})
    return {'title': journey['title'], 'phases': phases}


def outline_episode(document, episode):
    emotion = episode.get('emotion', {})
    return {'title': episode['title'],
            'scenario': episode.get('scenario'),
            'touchpoints': [(touchpoint['title'], touchpoint.get('contact'))
                            for touchpoint in episode.get('touchpoints', [])],
            'score': emotion.get('score'),
            'word': emotion.get('word'),
            'questions': [note['text'] for note in episode.get('questions', [])],
            'problems': [note['text'] for note in episode.get('problems', [])],
            'improvements': [improvement['title'] for improvement in document.get('improvements', [])
                             if takes_place_in(improvement, episode)]}


def takes_place_in(improvement, episode):
    """Where it says so, else where the first problem is that it solves"""
    if 'episode' in improvement:
        return improvement['episode'] == episode['id']
    problems = [note['id'] for note in episode.get('problems', [])]
    return any(problem in problems for problem in improvement.get('solves', [])[:1])


def without_ids(document):
    """The document with its ids, and the references to them, replaced by their order"""
    numbers = {}

    def number(value):
        if isinstance(value, dict):
            if 'id' in value:
                numbers[value['id']] = f'#{len(numbers) + 1}'
            for member in value.values():
                number(member)
        elif isinstance(value, list):
            for element in value:
                number(element)

    def replace(value):
        if isinstance(value, dict):
            return {name: replace(member) for name, member in value.items()}
        if isinstance(value, list):
            return [replace(element) for element in value]
        return numbers.get(value, value) if isinstance(value, str) else value

    number(document)
    return replace(document)

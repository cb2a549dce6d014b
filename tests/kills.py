# SPDX-License-Identifier: GPL-3.0-or-later
"""An editing session that tells its states and is killed at a random moment, and what was lost by that."""
import subprocess
import threading
import time

PROMISE = 3_000_000  # microseconds
SOUND = '{\n  "format": "journey",\n  "version": 1,\n  "title": "Trip"\n}\n'


def read_states(lines):
    """When each was there, in microseconds, and its checksum"""
    return [(int(line[0]), line[1]) for line in map(str.split, lines) if len(line) == 2 and len(line[1]) == 64]


def edit_until_killed(command, seconds):
    """What the session said of its states until it was killed, in their order. The seconds begin with the first of them."""
    process = subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, text=True)
    lines = [process.stdout.readline()]
    reader = threading.Thread(target=lambda: lines.extend(process.stdout))
    reader.start()
    time.sleep(seconds)
    process.kill()
    process.wait()
    reader.join()
    return read_states(lines)


def measure_loss(states, known):
    """From the end of the state that came back to the last one, in microseconds"""
    times = [made for made, checksum in states if checksum == known]
    assert times, 'what came back never was'
    end = next((made for made, checksum in states if made > times[-1]), states[-1][0])
    return states[-1][0] - end

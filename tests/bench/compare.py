#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py BEFORE AFTER BENCHMARK…: run benchmarks of two build folders in turn, and print what became of each figure

A figure is the time of a line where it says one, and else its ratio; the last one of each benchmark is how many seconds it computed
in all. What is printed is the median of the pairs, AFTER against BEFORE, so that more than 1 is slower, and what each came to.
"""
import argparse
import collections
import os
import re
import resource
import statistics
import subprocess
import sys

LINE = re.compile(r"([\d.]+)\t\(aim [\d.]+\)\t(.*?)(?:, against (.*))?$")
TIME = re.compile(r"(?::|^) *([\d.]+) ms.*$")


def read(text):
    """The figures of what a benchmark has printed, by what they are of"""
    figures = collections.OrderedDict()
    name = None
    for line in text.splitlines():
        found = LINE.match(line)
        if found:
            what = found[2].split(" groups")[0]
            time = TIME.search(what)
            name = TIME.sub("", what) if time else f"{what}, against {found[3]}"
            figures[name] = float(time[1] if time else found[1])
        elif name and TIME.match(line.strip()):
            figures[name + ", time"] = float(TIME.match(line.strip())[1])
    return figures


def run(build, command):
    program = os.path.join(build, "tests", "bench", command[0])
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program] + command[1:], check=True, stdout=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    figures = read(done.stdout)
    figures["all of " + " ".join(command)] = round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 2)
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("benchmark", nargs="+", help="a program with its arguments, such as 'bench-lag 0'")
    options = parser.parse_args()

    for benchmark in options.benchmark:
        pairs = collections.OrderedDict()
        for _ in range(options.rounds):
            before = run(options.before, benchmark.split())
            after = run(options.after, benchmark.split())
            for name in [name for name in before if name in after]:
                pairs.setdefault(name, []).append((before[name], after[name]))
        for name in pairs:
            ratio = statistics.median(after / before for before, after in pairs[name] if before > 0)
            first, second = (statistics.median(pair[i] for pair in pairs[name]) for i in (0, 1))
            print(f"{ratio:.2f}\t{first:g} → {second:g}\t{name}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

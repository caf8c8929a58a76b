#!/usr/bin/env python3
"""Has several programs create one database at the same time, and looks for lost openings.

Usage: swift build -c release && Tests/Benchmarks/creators.py [ROUNDS] [PROGRAMS] [DELAYS] [SEED]
The defaults are 200 rounds of 8 programs and 30 delays, which take about four minutes. In each round, every program makes
its own opening in a database that doesn't exist yet. All must succeed, every opening must be there, and doctor must find
nothing. Then one program pauses for two seconds before a random call to the disk of its first command (faults.c), while
another makes an opening and submits an interview; neither may lose anything. EXTRAMILE_PROGRAM names a program other than
the release build.
"""
import json, os, random, subprocess, sys, tempfile
import disk
from interview import program
from office import Fault, Office, card

rounds, programs, delays = (int(sys.argv[n]) if len(sys.argv) > n else usual for n, usual in [(1, 200), (2, 8), (3, 30)])
seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(10**6)
chance = random.Random(seed)
library = disk.built()
failures = 0


def making(office, name, **environment):
    """A program that has begun to make an opening."""
    return subprocess.Popen(
        [program, "opening", "new", name, "--bank", "empowerment", "--team", "support"],
        env=office.environment | environment, cwd=office.out, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True)


def end(process, what):
    output, errors = process.communicate(timeout=60)
    if process.returncode != 0:
        raise Fault(f"{what}: exit {process.returncode}: {errors.strip()}")


def expect(office, names):
    there = {row["opening"] for row in json.loads(office.must("opening", "list", "--json"))["openings"]}
    if there != set(names):
        raise Fault(f"openings that were reported as made, but are gone: {sorted(set(names) - there)}")
    office.check()
    others = sorted(name for name in os.listdir(office.data) if not name.startswith("extramile.sqlite"))
    if others:
        raise Fault(f"left behind: {others}")


def race(office):
    names = [f"opening-{number}" for number in range(programs)]
    errors = []
    for process in [making(office, name) for name in names]:
        try:
            end(process, "opening new")
        except Fault as fault:
            errors.append(str(fault))
    if errors:
        raise Fault(f"{len(errors)} of {programs} failed, the first with {errors[0]}")
    expect(office, names)


def delayed(office, kind, at):
    slow = making(office, "slow", **disk.failing(library, office.folder, kind, at, "DELAY"))
    try:
        # Until the slow one pauses.
        try:
            slow.wait(0.7)
        except subprocess.TimeoutExpired:
            pass
        office.must("opening", "new", "quick", "--bank", "empowerment", "--team", "support")
        office.must("interview", "C-1", "--opening", "quick", input=card("kept"))
    finally:
        end(slow, "the slow one")
    expect(office, ["slow", "quick"])
    if office.rows("SELECT status FROM interviews") != [("submitted",)]:
        raise Fault("the submitted interview is gone")


def attempt(what, trial, *more):
    global failures
    with tempfile.TemporaryDirectory() as folder:
        try:
            trial(Office(folder), *more)
        except Fault as fault:
            failures += 1
            print(f"{what}: {fault}", flush=True)


with tempfile.TemporaryDirectory() as folder:
    office = Office(folder)
    end(making(office, "counted", **disk.watching(library, folder, f"{folder}/log")), "opening new")
    calls = disk.counted(f"{folder}/log")
for number in range(rounds):
    attempt(f"round {number + 1}", race)
for _ in range(delays):
    kind = chance.choice(sorted(calls))
    at = chance.randrange(calls[kind]) + 1
    attempt(f"stopped before {kind} {at} of {calls[kind]}", delayed, kind, at)
print(f"seed {seed}: {rounds} rounds of {programs} programs and {delays} delays; {failures} went wrong")
sys.exit(1 if failures else 0)

#!/usr/bin/env python3
"""Lets calls to the disk fail, one a run, in every command that writes, and looks for what was lost, halved or left behind.

Usage: swift build -c release && Tests/Benchmarks/faults.py [FAULTS] [SEED] [COMMAND]
A thousand faults without FAULTS, about fifteen minutes; only in commands that begin with COMMAND, if it is given. A library
that is loaded before the system's (faults.c) first counts what each command asks of the disk. Then a command runs in a copy
of the same office, and one call, or each from there on, is answered by an error, or a write writes half. Afterwards no trap,
no message from inside, no lost record; what was said to be done is done; the file that was asked for is old or new as a
whole; the database is sound; the same command works again; and what is left behind is named by doctor, or gone after that.
EXTRAMILE_PROGRAM names another program than the release build.
"""
import collections, os, random, shutil, sys, tempfile
import disk
from office import Fault
from writers import begin, examine, furnished, learn, writers

tries = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
chosen = [writer for writer in writers if writer.name.startswith(sys.argv[3] if len(sys.argv) > 3 else "")]
chance = random.Random(seed)
library = disk.built()
hit, found = collections.Counter(), collections.Counter()

with tempfile.TemporaryDirectory() as folder:
    office = furnished(f"{folder}/office")
    calls = {}
    for writer in chosen:
        copy = begin(office, f"{folder}/counted", writer)
        run = writer.run(copy, **disk.watching(library, copy.folder, f"{folder}/log"))
        if run.code != 0:
            sys.exit(f"{writer.name}: {run}")
        try:
            examine(copy, writer, run, disk_failed=False)
        except Fault as fault:
            found[writer.name] += 1
            print(f"{writer.name}, and nothing failed\n    {fault}", flush=True)
        learn(copy, writer)
        calls[writer] = disk.counted(f"{folder}/log")
        os.remove(f"{folder}/log")
        shutil.rmtree(copy.folder)
    for number in range(tries):
        writer = chosen[number % len(chosen)]
        kind = chance.choice(sorted(calls[writer]))
        at, error = chance.randrange(calls[writer][kind]) + 1, chance.choice(disk.answers[kind])
        is_sticky = chance.random() < 0.3
        what = f"{writer.name}: {kind} {at} of {calls[writer][kind]}, {error}{', and all later ones' if is_sticky else ''}"
        copy = begin(office, f"{folder}/try", writer)
        try:
            run = writer.run(copy, **disk.failing(library, copy.folder, kind, at, error, is_sticky))
            hit["refused" if run.code else "done all the same"] += 1
            examine(copy, writer, run)
        except Fault as fault:
            found[writer.name] += 1
            print(f"{what}\n    {fault}", flush=True)
        shutil.rmtree(copy.folder)
        if (number + 1) % 100 == 0:
            print(f"{number + 1} faults, {found.total()} found", flush=True)
    print(f"seed {seed}: {tries} faults in {len(chosen)} commands, of {sum(map(collections.Counter.total, calls.values()))}"
          f" calls; {hit['refused']} refused, {hit['done all the same']} done all the same; {found.total()} went wrong")
sys.exit(1 if found else 0)

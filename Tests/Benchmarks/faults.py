#!/usr/bin/env python3
"""Makes calls to the disk fail in every command that writes, and looks for lost, partial or leftover data.

Usage: swift build -c release && Tests/Benchmarks/faults.py [FAULTS] [SEED] [COMMAND]
The default is 1,000 faults, which take about fifteen minutes. COMMAND limits the run to commands that begin with it. A
library loaded before the C library (faults.c) first counts the calls that each command makes. Then the command runs in a
copy of the same office while one call, or every call from one on, returns an error, or a write writes only half. After each
fault the program checks that there was no trap and no internal message; that no record is lost; that the command did what it
said it did; that the output file is either old or new as a whole; that the database is sound; that the same command works
when run again; and that leftover files are named by doctor or removed by the second run. EXTRAMILE_PROGRAM names a program
other than the release build.
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
            hit["refused" if run.code else "succeeded"] += 1
            examine(copy, writer, run)
        except Fault as fault:
            found[writer.name] += 1
            print(f"{what}\n    {fault}", flush=True)
        shutil.rmtree(copy.folder)
        if (number + 1) % 100 == 0:
            print(f"{number + 1} faults, {found.total()} found", flush=True)
    print(f"seed {seed}: {tries} faults in {len(chosen)} commands, of {sum(map(collections.Counter.total, calls.values()))}"
          f" calls; {hit['refused']} refused, {hit['succeeded']} succeeded; {found.total()} went wrong")
sys.exit(1 if found else 0)

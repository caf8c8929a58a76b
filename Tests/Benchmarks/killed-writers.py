#!/usr/bin/env python3
"""Kills every command that writes at random moments, and looks for lost, partial or leftover data.

Usage: swift build -c release && Tests/Benchmarks/killed-writers.py [KILLS] [SEED] [COMMAND]
The default is 200 kills, which take about three minutes. COMMAND limits the run to commands that begin with it. kill.py does
this for interviews at a terminal. Half of the kills come at a random moment; the others come right before a random call that
changes the disk (faults.c), because a random moment seldom hits those. After each kill the program checks the same things as
faults.py. EXTRAMILE_PROGRAM names a program other than the release build.
"""
import collections, random, shutil, sys, tempfile, time
import disk
from office import Fault
from writers import begin, examine, furnished, learn, writers

kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
chosen = [writer for writer in writers if writer.name.startswith(sys.argv[3] if len(sys.argv) > 3 else "")]
chance = random.Random(seed)
library = disk.built()
counts, found = collections.Counter(), collections.Counter()


with tempfile.TemporaryDirectory() as folder:
    office = furnished(f"{folder}/office")
    seconds, calls = {}, {}
    for writer in chosen:
        copy = begin(office, f"{folder}/counted", writer)
        begun = time.monotonic()
        run = writer.run(copy, **disk.watching(library, copy.folder, f"{folder}/log"))
        seconds[writer] = time.monotonic() - begun
        if run.code != 0:
            sys.exit(f"{writer.name}: {run}")
        calls[writer] = disk.counted(f"{folder}/log")
        for kind in ("read", "mmap"):
            del calls[writer][kind]
        learn(copy, writer)
        shutil.rmtree(copy.folder)
        open(f"{folder}/log", "w").close()
    for number in range(kills):
        writer = chosen[number % len(chosen)]
        copy = begin(office, f"{folder}/try", writer)
        try:
            if chance.random() < 0.5:
                moment = chance.uniform(0.001, seconds[writer])
                what = f"after {moment * 1000:.0f} ms"
                run = writer.run(copy, killed_after=moment)
            else:
                kind = chance.choice(sorted(calls[writer]))
                at = chance.randrange(calls[writer][kind]) + 1
                what = f"before {kind} {at} of {calls[writer][kind]}"
                run = writer.run(copy, **disk.failing(library, copy.folder, kind, at, "KILL"))
            counts["ended before" if run.code == 0 else "killed"] += 1
            examine(copy, writer, run, disk_failed=False)
        except Fault as fault:
            found[writer.name] += 1
            print(f"{writer.name}: killed {what}\n    {fault}", flush=True)
        shutil.rmtree(copy.folder)
    print(f"seed {seed}: {counts['killed']} kills in {len(chosen)} commands, {counts['ended before']} ended before;"
          f" {found.total()} went wrong")
sys.exit(1 if found else 0)

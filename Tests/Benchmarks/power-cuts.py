#!/usr/bin/env python3
"""Simulates power cuts at random moments, and looks for every acknowledged line.

Usage: swift build -c release && Tests/Benchmarks/power-cuts.py [CUTS] [SEED]
The default is 500 cuts, which take about five minutes. A library loaded before the C library (faults.c) records every write,
sync and change of a file name during a few sessions, and when the program acknowledged something: notes at a terminal,
submitted scorecards, openings, a hold, an export, a backup, an erasure. Then disk.py rebuilds the disk as a power cut would
leave it: everything that was synced, and nothing, all, some, or some sectors of the rest. On that disk, list and doctor must
work and find nothing wrong, everything acknowledged must be there, and no erased text may be readable.
EXTRAMILE_PROGRAM names a program other than the release build.
"""
import json, os, random, re, shutil, sys, tempfile
import disk
from interview import Terminal, note_prompt, program
from office import Fault, Office, card

cuts = int(sys.argv[1]) if len(sys.argv) > 1 else 500
seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
chance = random.Random(seed)
library = disk.built()
found = acknowledged = 0


def record(folder, log):
    """One session, from the first command on."""
    office = Office(folder)
    office.environment |= disk.recording(library, folder, log) | {"XDG_STATE_HOME": f"{os.path.dirname(log)}/state"}
    said = lambda *words: disk.acknowledge(log, " ".join(words))

    def done(*words, input="", saying):
        if saying[0] == "erased":
            said("erasing", saying[1])
        office.must(*words, input=input)
        said(*saying)

    done("opening", "new", "nov", "--bank", "empowerment", "--team", "support", saying=("opening", "nov"))
    done("interview", "Yolanda", input=card("canary-gone"), saying=("submitted", "Yolanda"))
    terminal = Terminal([program, "interview", "C-1"], office.environment)
    terminal.expect(note_prompt)
    for number in range(chance.randrange(3, 40)):
        terminal.type(f"+ line-{number} {'x' * chance.randrange(300)}\r")
        terminal.expect(b"\n")
        terminal.expect(note_prompt)
        said("note", f"line-{number}")
    terminal.type("\x04")
    terminal.end()
    steps = [
        lambda: done("interview", "C-2", "--opening", "nov", input=card("second"), saying=("submitted", "C-2")),
        lambda: done("opening", "new", "dec", "--bank", "judgment", "--team", "support", saying=("opening", "dec")),
        lambda: done("hold", "C-1", "--reason", "audit", saying=("hold", "C-1")),
        lambda: done("export", "--opening", "nov", "--out", "nov.json", saying=("file", "nov.json")),
        lambda: done("backup", "copy.sqlite", saying=("backup", "copy.sqlite")),
        lambda: done("erase", "Yolanda", "--yes", saying=("erased", "Yolanda")),
    ]
    chance.shuffle(steps)
    for step in steps:
        step()
    return disk.changes(log)


def restore(files, old, new):
    for path, content in files.items():
        os.makedirs(os.path.dirname(new + path.removeprefix(old)), exist_ok=True)
        with open(new + path.removeprefix(old), "wb") as file:
            file.write(content)


def check(office, said):
    if said and not os.path.exists(office.database):
        raise Fault("the database is gone")
    if os.path.exists(office.database):
        office.must("list")
        # Cut in the very first command, nothing is in the file yet: doctor says so, and the next command fills it.
        if said:
            office.check()
    if not said:
        office.must("opening", "new", "nov-2", "--bank", "empowerment", "--team", "support")
        return office.check()
    is_erased = ("erasing", "Yolanda") in said
    notes = " ".join(text for (text,) in office.rows("SELECT text FROM notes"))
    for kind, name in said:
        if kind == "note":
            is_there = re.search(rf"\b{name}\b", notes)
        elif kind == "opening":
            is_there = office.rows(f"SELECT 1 FROM openings WHERE opening = '{name}'")
        elif kind == "submitted":
            is_there = is_erased or office.rows(
                f"SELECT 1 FROM interviews WHERE candidate = '{name}' AND status = 'submitted'")
        elif kind == "hold":
            is_there = json.loads(office.must("hold", "--json"))["holds"]
        elif kind == "erasing":
            is_there = True
        elif kind == "erased":
            is_there = not office.rows(f"SELECT 1 FROM candidates WHERE candidate = '{name}'")
        else:
            is_there = os.path.exists(f"{office.out}/{name}")
            if is_there and kind == "backup":
                office.check(f"{office.out}/{name}")
            elif is_there:
                json.load(open(f"{office.out}/{name}"))
        if not is_there:
            raise Fault(f"{kind} {name} was acknowledged, but is gone")


with tempfile.TemporaryDirectory() as folder:
    sessions = []
    for number in range(max(1, min(10, cuts // 20))):
        os.makedirs(f"{folder}/{number}")
        sessions.append((f"{folder}/{number}/office", record(f"{folder}/{number}/office", f"{folder}/{number}/log")))
    for number in range(cuts):
        old, recorded = chance.choice(sessions)
        moments = [at for at, change in enumerate(recorded) if change.kind == "said"]
        end = chance.choice(moments) + 1 if chance.random() < 0.4 else chance.randrange(len(recorded)) + 1
        state, said = disk.Disk(orders_names=chance.random() < 0.5), []
        for change in recorded[:end]:
            if change.kind == "said":
                said.append(tuple(change.path.split(" ")))
            else:
                state.take(change)
        office = Office(f"{folder}/rebuilt")
        left = state.after_a_cut(chance)
        restore(left, old, office.folder)
        remnants = [path.removeprefix(old) for path, content in left.items() if b"canary-gone" in content]
        what = f"cut {number + 1}, after {end} of {len(recorded)} changes"
        try:
            check(office, said)
            acknowledged += len(said)
            remnants = [name for name in remnants if not name.startswith("/out/")]
            if remnants and ("erased", "Yolanda") in said:
                raise Fault(f"the erased text can be read again in {remnants}")
        except Fault as fault:
            found += 1
            last = [f"{change.kind} {change.path.removeprefix(old)}" for change in recorded[max(0, end - 6) : end]]
            print(f"{what}\n    {fault}\n    the last changes: {'; '.join(last)}", flush=True)
        shutil.rmtree(office.folder)
    print(f"seed {seed}: {cuts} cuts in {len(sessions)} sessions, {acknowledged} acknowledgments looked for;"
          f" {found} went wrong")
sys.exit(1 if found else 0)

#!/usr/bin/env python3
"""Time from Enter to the next prompt, in turn with the same committed write made by nothing but SQLite.

Usage: swift build -c release && Tests/Benchmarks/enter-latency.py [LINES] [SESSIONS]
With one stored note, with 100,000 in other interviews, and with 100,000 in this one. The bare write puts the same rows
into a copy of the same database in the same folder (WAL, synchronous=FULL), from Python's sqlite3. A third program reads
a line on a pseudo-terminal, prints it and prompts again, without writing: what the terminal and the two switches between
processes cost by themselves. Several sessions each have files of their own, since where a file comes to lie on the disk
decides how fast it is saved. Prints the medians over all sessions and two ratios: Enter to bare write, and the same with
the terminal's share taken off. Quote the ratios, on a machine that has nothing else to do: each switch between processes
waits for the others' turn, and each save for what others have written.
"""
import os, random, re, sqlite3, statistics, sys, tempfile, time
from interview import Home, Terminal, build, note_prompt, program

lines = int(sys.argv[1]) if len(sys.argv) > 1 else 60
sessions = int(sys.argv[2]) if len(sys.argv) > 2 else 6
probe_prompt = b"outer\x1b[22m> "
text = "named the limit unprompted, stayed inside it, told the lead by chat {}"


def identity():
    digits = f"{int(time.time() * 1000):012x}7{random.getrandbits(12):03x}8{random.getrandbits(60):015x}"
    return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])


class Bare:
    """A connection as the program has it, and the rows that it writes for a note."""

    def __init__(self, path):
        self.base = sqlite3.connect(path, isolation_level=None)
        self.base.execute("PRAGMA journal_mode = WAL")
        self.base.execute("PRAGMA synchronous = FULL")
        self.base.execute("PRAGMA foreign_keys = ON")
        (self.seals,) = self.base.execute("SELECT max(position) FROM seal").fetchone()

    def note(self, interview, sequence, question, text, kind="noted"):
        note_kind, at = "plain" if kind == "noted" else None, "2026-11-21T09:30:00.000Z"
        self.base.execute(
            "INSERT INTO event (id, interview_id, sequence, at, kind, question, note_kind, text, salt)"
            " VALUES (?,?,?,?,?,?,?,?,?)",
            [identity(), interview, sequence, at, kind, question, note_kind, text, os.urandom(16) if text else None])
        self.seals += 1
        digest = f"{random.getrandbits(256):064x}"
        self.base.execute(
            "INSERT INTO seal (position, kind, subject, sequence, digest, link, form) VALUES (?, 'event', ?, ?, ?, ?, 2)",
            [self.seals, interview, sequence, digest, digest])

    def transaction(self, body):
        self.base.execute("BEGIN IMMEDIATE")
        body()
        self.base.execute("COMMIT")

    def last(self, interviewer):
        """The interview of an interviewer: its identity, its question, and the number of its last event."""
        return self.base.execute(
            "SELECT interview.id, (SELECT question FROM event WHERE interview_id = interview.id AND kind = 'noted'),"
            " max(sequence) FROM event JOIN interview ON interview.id = interview_id WHERE interviewer = ?",
            [interviewer]).fetchone()


def fill(home, count, elsewhere):
    """Stores so many notes, in this interview or in a hundred others."""
    base = Bare(home.database)
    interview, question, sequence = base.last("noor")

    def add():
        if not elsewhere:
            for number in range(count):
                base.note(interview, sequence + 1 + number, question, text.format(number))
            return
        opening, candidate = base.base.execute("SELECT opening_id, candidate_id FROM interview").fetchone()
        for number in range(100):
            other, who = identity(), f"interviewer {number}"
            base.base.execute("INSERT INTO interview VALUES (?,?,?,?,?)", [other, opening, candidate, who, who])
            base.note(other, 1, None, None, "began")
            for place in range(count // 100):
                base.note(other, 2 + place, question, text.format(place))

    base.transaction(add)
    base.base.close()


def type_line(terminal, line):
    """Types a line without Enter, and waits until all of it has been echoed."""
    terminal.type(line)
    terminal.expect(line.encode())


def enter_line(terminal, prompt):
    terminal.type("\r")
    terminal.expect(prompt)


def seconds(body):
    begun = time.perf_counter()
    body()
    return time.perf_counter() - begun


def session(count, elsewhere, enter, write, terminal):
    """Adds the seconds of one session to those of the others."""
    with tempfile.TemporaryDirectory(dir=os.getcwd()) as folder:
        home = Home(folder)
        home.run("interview", "C-0412", input=text.format("at first") + "\n")
        if count:
            fill(home, count, elsewhere)
        copy = f"{folder}/extramile/copy.sqlite"
        base, target = sqlite3.connect(home.database), sqlite3.connect(copy)
        base.backup(target)
        # Closed, a database has no log left: both begin with an empty one, and a log that grows is slower to save.
        base.close()
        target.close()
        bare = Bare(copy)
        interview, question, sequence = bare.last("noor")
        ours = Terminal([program, "interview", "C-0412"], home.environment)
        ours.expect(note_prompt, 120)
        echo = Terminal([f"{build}/LineEditorProbe", "--raw"], home.environment)
        echo.expect(probe_prompt)
        for number in range(lines):
            line = text.format(number)
            type_line(ours, line)
            type_line(echo, line)
            turns = [
                (enter, lambda: enter_line(ours, note_prompt)),
                (write, lambda: bare.transaction(lambda: bare.note(interview, sequence + 1 + number, question, line))),
                (terminal, lambda: enter_line(echo, probe_prompt)),
            ]
            # In any order and with the same pause before each: whoever waits for the disk also waits for what others
            # have written meanwhile.
            for times, turn in random.sample(turns, 3):
                time.sleep(0.01)
                times.append(seconds(turn))
        for program_at_terminal in (ours, echo):
            program_at_terminal.type("\x04")
            program_at_terminal.end()


def measure(what, count, elsewhere):
    times = [], [], []
    for _ in range(sessions):
        session(count, elsewhere, *times)
    a, b, c = (statistics.median(some) * 1e3 for some in times)
    print(
        f"{what}: Enter to prompt {a:.2f} ms, bare write {b:.2f} ms, terminal alone {c:.2f} ms;"
        f" ratio {a / b:.2f}, without the terminal's share {(a - c) / b:.2f}", flush=True)


measure("1 note", 0, False)
measure("100,000 notes elsewhere", 100_000, True)
measure("100,000 notes in this interview", 100_000, False)

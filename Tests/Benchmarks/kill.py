#!/usr/bin/env python3
"""Kills interviews at random moments, resumes them, and looks for lines that were lost or came twice.

Usage: swift build -c release && Tests/Benchmarks/kill.py [KILLS] [SEED]
A thousand kills without KILLS, some ten minutes. Whole interviews are typed on a pseudo-terminal, from the first note
over moves, undo and redo to the scoring walk and the submitted card, one candidate after the other. Each round resumes
the interview, types up to five lines and kills the program by SIGKILL: while it starts, right after Enter, in the middle
of a line, or with a half-typed line that has stood for a while. A line counts as acknowledged once the next prompt was
seen. After each kill the database must be sound (integrity_check, foreign_key_check, now and then `extramile data doctor`) and
hold every acknowledged line once, in order, and at most the one that was in doubt besides; and a line that stood
half-typed must be at the prompt again.
"""
import collections, random, re, signal, sqlite3, sys, tempfile, time
from interview import Home, Terminal, program

kills = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
chance = random.Random(seed)
prompt = re.compile(rb"Q\d+/\d+ \d+m> |\]\? |one line: |because: |may be empty: ")
clear = "\x15"  # C-u: away with what may stand at the prompt
counts = collections.Counter()
numbers = iter(range(1, 10**9))


def words():
    return f"line {next(numbers)} x" + "x" * chance.randrange(150)


def script():
    """The lines of one interview, each with the event that it makes: its kind and, where it has one, its text."""
    asked = chance.randrange(1, 5)
    for question in range(asked):
        for _ in range(chance.randrange(1, 12)):
            text = words()
            yield chance.choice(["", "+ ", "- ", '" ', "! "]) + text, "noted", text
            if chance.random() < 0.1:
                yield "/undo", "undone", None
                if chance.random() < 0.5:
                    yield "/redo", "redone", None
        if question + 1 < asked:
            yield "/next", "moved", None
    yield "/end", "end-requested", None
    yield "y", "end-confirmed", None
    for _ in range(asked):
        text = words()
        if chance.random() < 0.8:
            yield str(chance.randrange(1, 6)), "scored", None
            yield text, "rated", text
        else:
            yield "x", "set-aside", None
            yield text, "not-assessed", text
    text = words()
    yield text, "overall", text
    yield "y", "submitted", None


def saved_events(database, candidate):
    """What the database holds of an interview, resumptions aside; it must be sound."""
    base = sqlite3.connect(database)
    for pragma, good in [("integrity_check", [("ok",)]), ("foreign_key_check", [])]:
        found = base.execute(f"PRAGMA {pragma}").fetchall()
        assert found == good, f"{pragma}: {found}"
    events = base.execute(
        "SELECT event.kind, event.text FROM event JOIN interview ON interview.id = interview_id"
        " JOIN candidate ON candidate.id = candidate_id"
        " WHERE candidate.name = ? AND event.kind NOT IN ('began', 'resumed') ORDER BY sequence", [candidate]).fetchall()
    base.close()
    return events


class Interview:
    def __init__(self, number):
        self.candidate = f"C-{number}"
        self.steps = list(script())
        self.done = 0  # how many steps were acknowledged
        self.standing = None  # the half-typed line that must be at the prompt when it is resumed

    @property
    def is_over(self):
        return self.done == len(self.steps)

    def round(self, home):
        terminal = Terminal([program, "interview", self.candidate], home.environment)
        manner = chance.choices(["starting", "in doubt", "typing", "standing"], [10, 45, 35, 10])[0]
        is_in_doubt = False
        if manner == "starting":
            time.sleep(chance.uniform(0, 0.08))
        else:
            terminal.expect(prompt)
            if self.standing is not None:
                terminal.expect(self.standing.encode(), 5)
                counts["half-typed lines recovered"] += 1
                self.standing = None
            for _ in range(chance.randrange(6)):
                # The last one ends the program, so it is left to doubt.
                if self.done + 1 >= len(self.steps):
                    break
                terminal.type(clear + self.steps[self.done][0] + "\r")
                terminal.expect(b"\n")
                terminal.expect(prompt)
                self.done += 1
            line = self.steps[self.done][0]
            if manner == "in doubt":
                is_in_doubt = True
                terminal.type(clear + line + "\r")
                time.sleep(chance.uniform(0, 0.008))
            elif manner == "typing":
                terminal.type(clear + line)
                time.sleep(chance.uniform(0, 0.004))
            else:
                # Longer than it takes until a half-typed line is kept.
                self.standing = f"half-typed {next(numbers)}"
                terminal.type(clear + self.standing)
                time.sleep(2.5)
                counts["half-typed lines left"] += 1
        terminal.end(signal.SIGKILL)
        counts["kills"] += 1
        counts[f"killed {manner}"] += 1
        events = saved_events(home.database, self.candidate)
        if is_in_doubt and len(events) == self.done + 1:
            self.done += 1
            counts["lines in doubt that were saved"] += 1
        expected = [step[1:] for step in self.steps[: self.done]]
        assert [(kind, text) for kind, text in events] == expected, (
            f"seed {seed}, {self.candidate}: {len(events)} events, {len(expected)} expected;"
            f" the last {events[-2:]} and {expected[-2:]}")


with tempfile.TemporaryDirectory() as folder:
    home = Home(folder)
    has_doctor = "doctor" in home.run("help")
    interviews, begun = [Interview(1)], time.monotonic()
    for round in range(1, kills + 1):
        if interviews[-1].is_over:
            interviews.append(Interview(len(interviews) + 1))
        interviews[-1].round(home)
        if has_doctor and round % 20 == 0:
            home.run("doctor")
            counts["times doctor found nothing"] += 1
        if round % 100 == 0:
            print(f"{round} kills, {time.monotonic() - begun:.0f} s", flush=True)
    counts["acknowledged lines, each there once"] = sum(interview.done for interview in interviews)
    counts["cards submitted"] = sum(interview.is_over for interview in interviews)
    counts["half-typed lines not asked for yet"] = sum(interview.standing is not None for interview in interviews)
    print(f"seed {seed}: " + "; ".join(f"{value} {name}" for name, value in counts.items()))

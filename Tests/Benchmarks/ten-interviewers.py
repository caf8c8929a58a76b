#!/usr/bin/env python3
"""Ten interviewers type notes at once, on ten pseudo-terminals and one database file.

Usage: swift build -c release && Tests/Benchmarks/ten-interviewers.py [SECONDS] [INTERVIEWERS]
Five minutes without SECONDS. Each types a note, waits for the next prompt, and thinks for up to 0.6 s. In the end every
note must be there once and in order, no message about the database may have been on a screen, and the longest wait from Enter to
the next prompt must be below a second. Prints how many notes there were and how long their prompts took to come.
"""
import random, re, selectors, sqlite3, statistics, sys, tempfile, time
from interview import Home, Terminal, note_prompt, program

seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 300
people = int(sys.argv[2]) if len(sys.argv) > 2 else 10


class Interviewer:
    def __init__(self, number, home):
        self.name = f"interviewer-{number}"
        self.terminal = Terminal([program, "interview", "C-0412", "--as", self.name], home.environment)
        self.terminal.expect(note_prompt)
        self.typed, self.waits, self.screen = [], [], b""
        self.entered, self.next = None, time.monotonic() + random.uniform(0, 0.6)

    def enter(self):
        self.typed.append(f"{self.name} note {len(self.typed) + 1}")
        self.entered = time.monotonic()
        self.terminal.type(self.typed[-1] + "\r")

    def look(self):
        """Takes what has come; the prompt after the note acknowledges it."""
        self.terminal.read(0)
        if self.entered and (found := re.search(rb"\n(.*?)" + note_prompt.pattern, self.terminal.seen, re.DOTALL)):
            now = time.monotonic()
            self.waits.append(now - self.entered)
            self.screen += found.group(1)
            self.terminal.seen = self.terminal.seen[found.end() :]
            self.entered, self.next = None, now + random.uniform(0, 0.6)


with tempfile.TemporaryDirectory() as folder:
    home = Home(folder)
    everybody = [Interviewer(number, home) for number in range(1, people + 1)]
    end = time.monotonic() + seconds
    with selectors.DefaultSelector() as selector:
        for who in everybody:
            selector.register(who.terminal.descriptor, selectors.EVENT_READ, who)
        while time.monotonic() < end or any(who.entered for who in everybody):
            due = min((who.next for who in everybody if not who.entered), default=end + 20)
            for key, _ in selector.select(max(0, min(due - time.monotonic(), 1))):
                key.data.look()
            for who in everybody:
                if not who.entered and who.next <= time.monotonic() < end:
                    who.enter()
                if who.entered and time.monotonic() > who.entered + 20:
                    sys.exit(f"{who.name}: no prompt in 20 s, but {who.terminal.seen!r}")
            if time.monotonic() > end:
                time.sleep(0.001)
    for who in everybody:
        who.terminal.type("\x04")
        who.terminal.end()
    base = sqlite3.connect(home.database)
    for who in everybody:
        saved = [text for (text,) in base.execute("SELECT text FROM notes WHERE interviewer = ? ORDER BY sequence", [who.name])]
        assert saved == who.typed, f"{who.name}: {len(saved)} notes saved, {len(who.typed)} typed"
        assert not re.search(rb"database|saved|extramile:", who.screen), f"{who.name} saw {who.screen!r}"
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    waits = sorted(wait for who in everybody for wait in who.waits)
    print(
        f"{people} interviewers, {seconds:.0f} s: {len(waits)} notes, all there once, no message; Enter to prompt"
        f" median {statistics.median(waits) * 1e3:.1f} ms, 99th percentile {waits[int(len(waits) * 0.99)] * 1e3:.1f} ms,"
        f" longest {waits[-1] * 1e3:.0f} ms")
    sys.exit(0 if waits[-1] < 1 else "the longest wait is a second or more")

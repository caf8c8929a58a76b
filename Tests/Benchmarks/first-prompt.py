#!/usr/bin/env python3
"""Time from starting the program to its first prompt, in turn with the sqlite3 shell on the same database.

Usage: swift build -c release && Tests/Benchmarks/first-prompt.py [RUNS]
Needs the sqlite3 shell. Prints the medians and their ratio; quote the ratio, for machines are noisy.
"""
import os, pty, select, statistics, sys, tempfile, time

runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40
program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.build/release/extramile")


def seconds_to(prompt, arguments, environment):
    """Starts a program on a pseudo-terminal, waits for its prompt, ends it with C-d."""
    begun = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(arguments[0], arguments, environment)
    seen = b""
    while prompt not in seen:
        if not select.select([terminal], [], [], 10)[0]:
            sys.exit(f"{arguments[0]}: no prompt in 10 s, but {seen!r}")
        seen += os.read(terminal, 4096)
    taken = time.perf_counter() - begun
    os.write(terminal, b"\x04")
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:
        pass
    os.close(terminal)
    os.waitpid(process, 0)
    return taken


with tempfile.TemporaryDirectory() as home:
    environment = dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_STATE_HOME=home, TERM="xterm", INPUTRC="/dev/null")
    database = f"{home}/extramile/extramile.sqlite"
    os.spawnve(os.P_WAIT, program, ["extramile", "opening", "new", "bench", "--bank", "empowerment", "--team", "support"], environment)
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(seconds_to(b"extramile> ", [program], environment))
        theirs.append(seconds_to(b"sqlite> ", ["sqlite3", database], environment))
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"first prompt, median of {runs}: extramile {a * 1e3:.1f} ms, sqlite3 {b * 1e3:.1f} ms, ratio {a / b:.1f}")

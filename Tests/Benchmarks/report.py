#!/usr/bin/env python3
"""How long `report compare` takes beside `compare --json`, and how large its page is, for a large opening.

Usage: report.py [CANDIDATES INTERVIEWERS [FILE]]

Fills a database with interviews of 12 questions (100 candidates with 5 interviewers each, unless told otherwise), evidence
of some 90 characters each, and runs each command five times, on the release build. The page is kept as FILE.
"""
import os
import random
import shutil
import sys
import tempfile
import time

from interview import Home

candidates, interviewers = (int(word) for word in (sys.argv[1:3] or ["100", "5"]))
random.seed(1)
parts = ["checked the charge first", "told the lead before it was asked for", "left the customer waiting", "wrote down why",
         "named the limit unprompted", "found out who else was hit", "said what happens next and by when"]


def interview(candidate, interviewer, level):
    lines = [f"interview C-{candidate:03} --opening large --as interviewer-{interviewer}"]
    for question in range(12):
        lines += ["+ " + random.choice(parts), "/next"] if question < 11 else ["/end", "y"]
    for _ in range(12):
        score = min(5, max(1, round(random.gauss(level, 1))))
        lines += [str(score), "; ".join(random.sample(parts, 3)) + f" ({random.randrange(10**6)})"]
    return lines + ["", "y"]


with tempfile.TemporaryDirectory() as folder:
    home = Home(folder)
    home.run("opening", "new", "large", "--bank", "empowerment,judgment", "--team", "support")
    for candidate in range(candidates):
        level = random.gauss(3, 0.7)
        lines = [line for who in range(interviewers) for line in interview(candidate, who, level)]
        home.run(input="\n".join(lines) + "\n")
    home.run("opening", "close", "large")

    def seconds(*words):
        times = []
        for _ in range(5):
            start = time.monotonic()
            home.run(*words, "--opening", "large")
            times.append(time.monotonic() - start)
        return sorted(times)[2]

    compare = seconds("compare", "--json")
    report = seconds("report", "compare", "--force", "--out", f"{folder}/page.html")
    adjusted = seconds("report", "compare", "--adjust", "--force", "--out", f"{folder}/adjusted.html")
    sizes = [os.path.getsize(f"{folder}/{name}.html") / 1e6 for name in ["page", "adjusted"]]
    print(f"{candidates} candidates, {interviewers} interviewers, 12 questions; medians of five")
    print(f"compare --json           {compare:6.2f} s")
    print(f"report compare           {report:6.2f} s  {report / compare:4.1f} times  {sizes[0]:.2f} MB")
    print(f"report compare --adjust  {adjusted:6.2f} s  {adjusted / compare:4.1f} times  {sizes[1]:.2f} MB")
    if len(sys.argv) > 3:
        shutil.copy(f"{folder}/adjusted.html", sys.argv[3])

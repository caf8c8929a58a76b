#!/usr/bin/env python3
"""How quickly `analyze` fits ratings, against R's lme4 on the same data in the same run.

Usage: swift build -c release --static-swift-stdlib && Tests/Benchmarks/lme4.py [RUNS]
Needs R with lme4 (Debian: r-base-core r-cran-lme4).

The whole process of `analyze --json` (reading the CSV, fit, standard errors of all candidates) stands against lmer plus
ranef(condVar = TRUE) alone, without R's start and its reading of the file. Runs take turns, five of ours to one of R's,
since a run of hundredths of a second varies more; medians of seconds on the clock and of the processor are printed, with
peak memory. Data: 2,000 candidates x 4 of 60 interviewers x 12 questions
from a printed seed; lme4's InstEval (73,421 ratings of lecturers by students, with departments); and candidates from 500
to 8,000, to see how time grows.
"""
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build", "release", "extramile")
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
SEED = 20240611


def panel(path, candidates, interviewers=60, questions=12, each=4, seed=SEED):
    """Writes scores from 1 to 5, rounded from a sum of normal effects."""
    chance = random.Random(seed)
    person = [chance.gauss(0, 0.7) for _ in range(candidates)]
    severity = [chance.gauss(0, 0.4) for _ in range(interviewers)]
    difficulty = [chance.gauss(0, 0.3) for _ in range(questions)]
    with open(path, "w") as file:
        file.write("candidate,interviewer,question,score\n")
        for c in range(candidates):
            for i in chance.sample(range(interviewers), each):
                for q in range(questions):
                    score = 3 + person[c] - severity[i] - difficulty[q] + chance.gauss(0, 0.7)
                    file.write(f"C{c:04d},I{i:02d},Q{q:02d},{max(1, min(5, round(score)))}\n")


def analyze(path, *options):
    """Seconds on the clock and of the processor, and megabytes at the peak, of the whole process."""
    begun = time.perf_counter()
    process = subprocess.Popen([PROGRAM, "analyze", path, "--json", *options], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - begun
    if status != 0:
        sys.exit(f"analyze failed: {status}")
    return clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def lme4(path):
    """The same of lmer plus ranef(condVar = TRUE)."""
    script = f"""
      suppressMessages(library(lme4))
      d <- read.csv("{path}", colClasses = c(candidate = "factor", interviewer = "factor", question = "factor"))
      t <- system.time({{
        m <- lmer(score ~ 1 + (1 | candidate) + (1 | interviewer) + (1 | question), d)
        r <- ranef(m, condVar = TRUE)
      }})
      cat("TIME", t[["elapsed"]], t[["user.self"]] + t[["sys.self"]], REMLcrit(m), "\\n")
    """
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    run = subprocess.run(["Rscript", "-e", script], capture_output=True, text=True, env=environment)
    times = re.search(r"TIME (\S+) (\S+) (\S+)", run.stdout)
    if not times:
        sys.exit("R failed:\n" + run.stderr)
    return float(times[1]), float(times[2])


def against_lme4(name, path, runs):
    ours, theirs = [], []
    for _ in range(runs):
        ours += [analyze(path) for _ in range(5)]
        theirs.append(lme4(path))
    clock, processor, memory = (statistics.median(column) for column in zip(*ours))
    their_clock, their_processor = (statistics.median(column) for column in zip(*theirs))
    print(
        f"{name}, {runs} runs, medians:\n"
        f"  analyze {clock:.3f} s, {processor:.3f} s of the processor, {memory:.0f} MB;\n"
        f"  lmer and ranef {their_clock:.2f} s, {their_processor:.2f} s of the processor;\n"
        f"  ratio {their_clock / clock:.0f} by the clock, {their_processor / processor:.0f} by the processor"
    )


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "panel.csv")
        panel(path, 2000)
        print(f"seed {SEED}")
        against_lme4("96,000 ratings", path, RUNS)

        path = os.path.join(folder, "insteval.csv")
        script = f"""
          suppressMessages(library(lme4)); data(InstEval)
          write.csv(data.frame(candidate = InstEval$d, interviewer = InstEval$s, question = InstEval$dept,
            score = InstEval$y), "{path}", row.names = FALSE, quote = FALSE)
        """
        subprocess.run(["Rscript", "-e", script], check=True, capture_output=True)
        against_lme4("InstEval", path, max(1, RUNS // 2))

        print("candidates x 4 of 60 interviewers x 12 questions, seconds of the processor:")
        for candidates in [500, 1000, 2000, 4000, 8000]:
            path = os.path.join(folder, f"{candidates}.csv")
            panel(path, candidates)
            seconds = statistics.median(analyze(path)[1] for _ in range(max(3, RUNS)))
            print(f"  {candidates:5d}  {seconds:.3f}  {seconds / candidates * 1e6:.0f} microseconds a candidate")


main()

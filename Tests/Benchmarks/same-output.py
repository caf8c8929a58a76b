#!/usr/bin/env python3
"""Runs two builds of the program with the same command lines, and compares everything that they print and write.

Usage: Tests/Benchmarks/same-output.py BEFORE AFTER
For changes that must not change behavior. BEFORE also makes the test data. Each command line runs in a fresh copy of the
data, once with each build: by different people, in the usual form, with --plain and with --json, with right and wrong
options. Standard output, standard error, the exit code and the files that the command wrote must be the same; times, new
identities and digests that contain them are masked.
"""
import difflib, itertools, os, re, shutil, subprocess, sys, tempfile

before, after = (os.path.abspath(path) for path in sys.argv[1:3])
os.environ["EXTRAMILE_PROGRAM"] = before
import interview
from office import furnish

masks = [
    (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID"),
    (r"\b[0-9a-f]{64}\b", "DIGEST"), (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?", "TIME"), (r"\b\d\d:\d\d(:\d\d)?\b", "TIME"),
    (r"\b[0-9a-f]{4}( [0-9a-f]{4}){3,}\b", "DIGEST"), (r"\d{4}-\d\d-\d\d-\d{6}", "TIME"),
    (r"\.[^ /\n]*\.\d+-[0-9a-f]{8}\.new", "UNFINISHED"),
]

commands = ["demo", "bank", "team", "opening", "interview", "scorecard", "amend", "list", "compare", "debrief", "agreement",
            "plan", "analyze", "practice", "report", "export", "import", "merge", "mapping", "access", "erase", "purge", "hold",
            "backup", "doctor", "statistics", "help"]
nested = ["bank list", "bank show", "bank new", "bank edit", "bank check", "bank diff", "bank schema", "team list", "team show",
          "team new", "team check", "team diff", "team schema", "opening new", "opening list", "opening show", "opening retain",
          "opening close", "report compare", "report candidate", "report interviewer", "report kit", "mapping new",
          "mapping check"]
looking = ["list", "list --opening nov", "opening list", "opening show nov", "compare --opening nov", "compare C-1 C-2 --opening nov",
           "agreement --opening nov", "plan --opening nov", "scorecard C-1 --opening nov", "scorecard C-1 --opening nov --history",
           "doctor", "hold", "backup", "bank list", "bank show empowerment", "bank check", "team list", "team show support",
           "team check", "bank diff empowerment --opening nov", "bank diff people judgment", "opening show dec", "compare --opening dec",
           "purge", "practice --list", "access C-1 --requested 2026-01-01"]
writing = ["opening new other --bank people --team service-leads", "opening retain nov --months 6", "opening close nov",
           "hold C-1 --reason audit", "hold C-3 --release", "erase C-2 --yes", "erase Yolanda --yes", "backup copy.sqlite",
           "export --opening nov --out x.json", "export --opening nov --format csv --out x.csv", "report compare --opening nov --out x.html",
           "report candidate C-1 --opening nov --out x.html", "report interviewer --opening nov --out x.html",
           "report kit --opening nov --out x.html", "mapping new greenhouse --out g.yaml", "mapping new lever --opening nov --out l.yaml",
           "mapping new ashby --out a.yaml", "import other.json", "import more.csv --opening nov", "merge other.sqlite",
           "import other.json --dry-run", "merge other.sqlite --dry-run", "import nov.json", "bank new mine", "team new ours",
           "export --opening nov --format greenhouse --out g.json"]
wrong = ["nope", "interview", "interview C-1", "compare nobody", "compare --opening no", "bank show nope", "bank check nope.yaml",
         "opening new nov --bank empowerment", "opening new x --bank nope", "analyze nope.csv", "analyze cards.csv", "import nope.json",
         "merge nov.json", "export --out . --opening nov", "export --opening nov --out ../extramile/extramile.sqlite --force",
         "report candidate nobody --opening nov --out x.html", "amend C-9 1 --opening nov", "scorecard C-9 --opening nov", "list --json --plain --bogus",
         "erase nobody --yes", "hold nobody --reason x", "doctor --expect zz", "doctor --database nope.sqlite", "purge --yes",
         "mapping check nope.yaml", "practice --seed x", "statistics nope", "access nobody --requested 2026-13-01"]
schemas = ["bank schema", "bank schema --answers", "bank schema --rules", "team schema", "mapping schema"]
topics = ["help statistics", "statistics", "statistics se", "practice --list --json"]
conversation = ("+ asked first\n- no number\n\" said so\n? which limit\n! paid herself\n.\n/help\n/undo\n/redo\n?\n/next\n/next\n/score\n"
                "/skip no time\n//slash\n3\n+\n/status\n/pause\n")


def lines():
    for words in commands + nested:
        yield words + " --help", "", None
    for words in looking:
        for form, who in itertools.product(["", "--plain", "--json"], ["noor", "felix", "stranger"]):
            yield f"{words} {form}".strip(), "", who
    for words in writing + wrong + schemas + topics:
        yield words, "", None
    yield "interview C-1 --opening dec", conversation, "ilka"
    yield "interview C-1 --opening dec --plain", conversation, "ilka"
    yield "interview C-1 --opening nov", conversation, "ilka"
    yield "amend C-1 2 --opening nov", "2\nother evidence\nother reason\ny\n", "noor"
    yield "debrief C-2 --opening nov", "3\n3\ny\n", "noor"


def result(program, office, folder, words, text, who):
    # Both builds find the office at the same path, so that messages with a path are the same.
    shutil.copytree(office.folder, folder)
    try:
        environment = {key: value.replace(office.folder, folder) for key, value in office.environment.items()}
        if who:
            environment["EXTRAMILE_INTERVIEWER"] = who
        out = f"{folder}/out"
        there = {name: os.stat(f"{out}/{name}").st_mtime_ns for name in os.listdir(out)}
        done = subprocess.run([program, *words.split()], input=text.encode(), capture_output=True, env=environment, cwd=out, timeout=60)
        said = f"exit {done.returncode}\n" + done.stdout.decode(errors="replace") + "--\n" + done.stderr.decode(errors="replace")
        for name in sorted(os.listdir(out)):
            path = f"{out}/{name}"
            if os.path.isfile(path) and os.stat(path).st_mtime_ns != there.get(name) and not name.endswith(("sqlite", "-wal", "-shm")):
                said += f"== {name}\n" + open(path, encoding="utf-8", errors="replace").read()
    finally:
        shutil.rmtree(folder)
    for pattern, word in masks:
        said = re.sub(pattern, word, said)
    return said


differ = total = 0
with tempfile.TemporaryDirectory() as folder:
    office = furnish(f"{folder}/office")
    shutil.copytree(f"{interview.package}/QuestionBanks", f"{office.folder}/banks")
    office.environment["EXTRAMILE_BANKS"] = f"{office.folder}/banks"
    for words, text, who in lines():
        total += 1
        one, other = (result(program, office, f"{folder}/try", words, text, who) for program in (before, after))
        if one != other:
            differ += 1
            print(f"\n{words}{f' as {who}' if who else ''}")
            print("\n".join(list(difflib.unified_diff(one.splitlines(), other.splitlines(), "before", "after", lineterm="", n=1))[:30]))
print(f"{total} command lines; {differ} differ")
sys.exit(differ > 0)

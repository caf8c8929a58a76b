"""An office for the programs here that break things: a folder with a database, and what must be true after each try.

EXTRAMILE_PROGRAM names a program other than the release build.
"""
import os, re, shutil, sqlite3, subprocess
from interview import program, surroundings

bad_words = re.compile(r"Error Domain|NSCocoa|SQLite error|GRDB|Fatal error|Optional\(|Stack dump|Swift/|\.swift:")


class Fault(Exception):
    """Something that the program must never do."""


class Run:
    """One run of the program: its exit code, negative for a signal, and what it printed."""

    def __init__(self, code, output, errors):
        self.code, self.output, self.errors = code, output, errors

    @property
    def is_trap(self):
        return self.code < 0 or self.code >= 128

    def __str__(self):
        # Of a trap, what it says before it lists the calls.
        errors = self.errors[:400] if self.is_trap else self.errors[-600:]
        return f"exit {self.code}: {self.output[-300:]!r} {errors!r}"


class Office:
    def __init__(self, folder):
        self.folder = folder
        self.data, self.out = f"{folder}/extramile", f"{folder}/out"
        self.database = f"{self.data}/extramile.sqlite"
        self.environment = surroundings(folder)
        os.makedirs(self.out, exist_ok=True)

    def run(self, *words, input="", viewer=None, timeout=60, killed_after=None, **more):
        """Runs the program, and kills it after so many seconds if asked to.

        Raises Fault if it doesn't end, or ends by a signal or a trap of its own.
        """
        environment = self.environment | more | ({"EXTRAMILE_INTERVIEWER": viewer} if viewer else {})
        process = subprocess.Popen(
            [program, *words], env=environment, cwd=self.out, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)
        try:
            printed = process.communicate(input.encode(), killed_after or timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            printed = process.communicate()
            if not killed_after:
                raise Fault(f"{' '.join(words)}: no end in {timeout} s")
        return self.judged(words, process.returncode, *printed, killed_after or more.get("FAULTS_ERROR") == "-1")

    def judged(self, words, code, output, errors, may_be_killed=False):
        run = Run(code, output.decode(errors="replace"), errors.decode(errors="replace"))
        if run.is_trap and not (may_be_killed and code == -9):
            raise Fault(f"{' '.join(words)}: {run}")
        return run

    def must(self, *words, **more):
        run = self.run(*words, **more)
        if run.code != 0:
            raise Fault(f"{' '.join(words)}: {run}")
        return run.output

    def rows(self, query, path=None):
        base = sqlite3.connect(path or self.database)
        try:
            return base.execute(query).fetchall()
        finally:
            base.close()

    def records(self):
        """The ids of openings, events and debrief events, none of which a failure may lose.

        A first command that was stopped may leave a file without tables.
        """
        if not os.path.exists(self.database) or not self.rows("SELECT 1 FROM sqlite_schema"):
            return set()
        return {row[0] for table in ("opening", "event", "debrief_event") for row in self.rows(f"SELECT id FROM {table}")}

    def check(self, path=None):
        """The database must be sound, by SQLite's word and by doctor's."""
        path = path or self.database
        run = self.run("doctor", "--database", path)
        if run.code != 0:
            # The first command failed before anything was in the file: doctor says so, and the next command fills it.
            if "is empty" in run.errors and not self.rows("SELECT 1 FROM sqlite_schema", path):
                return run.output
            raise Fault(f"doctor: {run.output}{run.errors}")
        for pragma, good in [("integrity_check", [("ok",)]), ("foreign_key_check", [])]:
            found = self.rows(f"PRAGMA {pragma}", path)
            if found != good:
                raise Fault(f"{pragma}: {found}")
        return run.output

    def files(self):
        """Every file below the folder, except the user's state other than unfinished files."""
        found = set()
        for folder, _, names in os.walk(self.folder):
            found |= {os.path.join(folder, name) for name in names}
        state = f"{self.folder}/state/"
        return {path for path in found if not path.startswith(state) or ".new" in os.path.basename(path)}

    def holds(self, word):
        """The files of the data folder in which a word can still be read."""
        return [name for name in sorted(os.listdir(self.data))
                if word.encode() in open(f"{self.data}/{name}", "rb").read()]

    def copy(self, folder):
        """The same office elsewhere."""
        shutil.copytree(self.folder, folder)
        return Office(folder)


def card(word, score=4, asked=3, note="", questions=6):
    """The lines of a whole interview; `word` is in each text that it leaves."""
    lines = []
    for number in range(asked):
        lines += [f"+ note {number} {word} {note}".strip(), f'" said {number} {word}', "/next"]
    lines[-1:] = ["/end"]
    lines += ["y"]
    for number in range(asked):
        lines += [str(score), f"evidence {number} {word}"] if number else ["x", f"reason {word}"]
    return "\n".join(lines + [f"overall {word}", "y", ""])


def furnish(folder):
    """An office with some of everything, made by the program itself. Words that begin with `canary` stand in its texts."""
    office, other = Office(folder), Office(f"{folder}/other")
    office.must("opening", "new", "nov", "--bank", "empowerment", "--team", "support")
    office.must("opening", "new", "dec", "--bank", "judgment", "--team", "support", "--retention-months", "12")
    office.must("export", "--opening", "nov", "--out", "nov.json")
    other.must("import", f"{office.out}/nov.json")
    for who, score in [("noor", 4), ("felix", 2)]:
        script = card(f"canary-c1-{who}", score, note="like Yolanda")
        office.must("interview", "C-1", "--opening", "nov", viewer=who, input=script)
    office.must("interview", "C-2", "--opening", "nov", input=card("canary-c2-noor", 3, note="later than Zacharias"))
    office.must("interview", "Zacharias", "--opening", "nov", input=card("canary-erased-noor", 5))
    office.must("interview", "Yolanda", "--opening", "nov", input=card("canary-gone-noor", 5))
    office.must("interview", "C-5", "--opening", "nov", input=card("canary-c5-noor", 5).removesuffix("y\n") + "n\n")
    office.must("interview", "C-3", "--opening", "dec", viewer="felix", input=card("canary-c3-felix", 1))
    office.must("amend", "C-1", "2", "--opening", "nov", input="3\ncanary-amended evidence\ncanary-amended why\ny\n")
    office.run("debrief", "C-1", "--opening", "nov", input=debriefing)
    office.must("hold", "C-2", "--reason", "complaint")
    office.must("hold", "C-2", "--release")
    office.must("hold", "C-3", "--reason", "audit")
    office.must("backup", "before.sqlite")
    office.must("erase", "Zacharias", "--yes")
    other.must("interview", "C-4", viewer="ilka", input=card("canary-c4-ilka", 2))
    other.must("interview", "c-2", viewer="ilka", input=card("canary-c2-ilka", 4))
    office.must("merge", other.database)
    sheet = "candidate,interviewer,question,score,evidence\n"
    open(f"{office.out}/cards.csv", "w").write(sheet + "C-6,paula,double-billed-traveller,3,canary-c6-paula\n")
    office.must("import", "cards.csv", "--opening", "nov")
    open(f"{office.out}/more.csv", "w").write(
        sheet + "".join(f"C-{n},paula,{q},2,canary-c{n}-paula\n" for n in (7, 8)
                        for q in ("double-billed-traveller", "saw-it-coming")))
    other.must("interview", "C-7", viewer="ilka", input=card("canary-c7-ilka", 2))
    other.must("interview", "C-1", viewer="ilka", input=card("canary-c1-ilka", 3))
    other.must("export", "--out", f"{office.out}/other.json", viewer="ilka")
    shutil.move(other.database, f"{office.out}/other.sqlite")
    shutil.rmtree(other.folder)
    office.check()
    return office


debriefing = "\n".join([
    "canary-raise a word", "canary-lower less", "y", "3", "3", "y", "canary-note group",
    "canary-raise a word", "canary-lower less", "y", "3", "3", "y", "canary-note group",
    "canary-whole strong", "hold", "canary-decision two references first", ""])

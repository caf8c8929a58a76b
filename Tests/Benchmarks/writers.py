"""Every command that writes, with what it must have done if it says so, and what must be true whatever happened."""
import json, os, re, shutil, signal, time
from interview import Terminal, package, program
from office import Fault, bad_words, card, furnish

# What a message must not say if the disk failed. SQLite itself takes a page that can't be read for damage.
misnamed = re.compile(r"not a database|There is no (database|opening)|no such file|made by another program")


class Writer:
    """A command: its words and lines, the file that it makes, and how one sees that it was done.

    `done` is asked of the office afterwards. A command that is `stepwise` saves each line by itself, so it may be half done.
    """

    def __init__(self, words, done=None, input="", out=None, viewer=None, stepwise=False, before=None):
        self.words, self.input, self.out, self.viewer = words.split(), input, out, viewer
        self._done, self.stepwise, self.before = done, stepwise, before
        self.usual = set()  # what it leaves behind even where nothing failed: said once

    @property
    def name(self):
        return " ".join(self.words)

    def run(self, office, **environment):
        return office.run(*self.words, input=self.input, viewer=self.viewer, **environment)

    def done(self, office):
        if self.out and not os.path.exists(f"{office.out}/{self.out}"):
            return False
        return self._done(office) if self._done else None


class BankEdit(Writer):
    """`bank edit` at a terminal, with an editor that changes the title. Questions get the answer r, then C-d."""

    def run(self, office, killed_after=None, **more):
        own = {"EDITOR": f"{office.folder}/editor", "EXTRAMILE_BANKS": f"{office.folder}/banks"}
        terminal = Terminal([program, *self.words], office.environment | more | own)
        end, answers, seen = time.monotonic() + (killed_after or 20), [b"r\r", b"\x04", b"\x04"], b""
        while terminal.read(max(0, end - time.monotonic())):
            if terminal.seen.endswith(b"]? ") and answers:
                seen, terminal.seen = seen + terminal.seen, b""
                terminal.type(answers.pop(0))
        is_late = time.monotonic() >= end
        status = terminal.end(signal.SIGKILL if is_late else None)
        seen += terminal.seen
        if is_late and not killed_after:
            raise Fault(f"{self.name}: no end in 20 s: {seen[-300:]}")
        may_be_killed = killed_after or more.get("FAULTS_ERROR") == "-1"
        return office.judged(self.words, os.waitstatus_to_exitcode(status), b"", seen, may_be_killed)

    def done(self, office):
        folders = [f"{office.folder}/banks", f"{package}/QuestionBanks"]
        text, old = (open(f"{folder}/empowerment.yaml").read() for folder in folders)
        if text not in (old, re.sub("(?m)^title: .*", "title: Another title", old, count=1)):
            raise Fault(f"the bank is neither the old one nor the new one: {text[:200]!r}, {len(text)} characters")
        return text != old


def is_amended(office):
    return len(office.records() - office.kept) == 1


def listed(command, kind, test):
    return lambda office: any(test(row) for row in json.loads(office.must(*command.split(), "--json"))[kind])


def has_opening(test):
    return listed("opening list", "openings", test)


def submitted(candidate, who):
    return lambda office: office.rows(
        f"SELECT 1 FROM interviews WHERE candidate = '{candidate}' AND interviewer = '{who}' AND status = 'submitted'") != []


def is_backed_up(office):
    rows = json.loads(office.must("backup", "--list", "--json"))["backups"]
    return any(row["path"] == f"{office.out}/copy.sqlite" and row["isThere"] for row in rows)


def is_erased(office):
    return office.rows("SELECT 1 FROM candidate WHERE name = 'Yolanda'") == []


script = card("line", asked=2)
writers = [
    # The first command of all: there is no database yet.
    Writer("opening new first --bank people --team service-leads", has_opening(lambda o: o["opening"] == "first"),
           before=lambda office: os.rename(office.data, f"{office.folder}/elsewhere")),
    Writer("opening new third --bank people --team service-leads", has_opening(lambda o: o["opening"] == "third")),
    Writer("opening close nov", has_opening(lambda o: o["opening"] == "nov" and o["closedAt"])),
    Writer("opening retain nov --months 6", has_opening(lambda o: o["retentionMonths"] == 6)),
    Writer("interview C-8 --opening nov", submitted("C-8", "felix"), input=script, viewer="felix", stepwise=True),
    Writer("interview C-5 --opening nov", submitted("C-5", "noor"), input="y\n", stepwise=True),
    Writer("amend C-1 2 --opening nov", is_amended, input="5\nother evidence\nother reason\ny\n"),
    Writer("hold C-4 --reason audit", listed("hold", "holds", lambda h: h["candidate"] == "C-4" and not h["releasedAt"])),
    Writer("hold C-3 --release", listed("hold", "holds", lambda h: h["candidate"] == "C-3" and h["releasedAt"])),
    Writer("backup copy.sqlite", is_backed_up, out="copy.sqlite"),
    Writer("export --opening nov --out all.json --force", out="all.json"),
    Writer("export --opening nov --out fresh.json", out="fresh.json"),
    Writer("export --opening nov --format csv --out all.csv --force", out="all.csv"),
    Writer("report compare --opening nov --out page.html --force", out="page.html"),
    Writer("access C-1 --requested 2026-01-01 --out access.txt --force", out="access.txt"),
    Writer("mapping new greenhouse --out greenhouse.yaml", out="greenhouse.yaml"),
    Writer("erase Yolanda --yes", is_erased),
    Writer("import other.json", submitted("C-7", "ilka")),
    Writer("import more.csv --opening nov", submitted("C-8", "paula")),
    Writer("merge other.sqlite", submitted("C-7", "ilka")),
    BankEdit("bank edit empowerment"),
]


def furnished(folder):
    """The office with which every try begins, and files that commands replace."""
    office = furnish(folder)
    for name in ("all.json", "all.csv", "page.html", "access.txt"):
        open(f"{office.out}/{name}", "w").write(f"old {name}\n")
    shutil.copytree(f"{package}/QuestionBanks", f"{office.folder}/banks")
    open(f"{office.folder}/editor", "w").write('#!/bin/sh\nsed -i "s/^title: .*/title: Another title/" "$1"\n')
    os.chmod(f"{office.folder}/editor", 0o755)
    return office


def begin(office, folder, writer):
    """A copy of the office in which a writer is tried."""
    copy = office.copy(folder)
    if writer.before:
        writer.before(copy)
    copy.kept, copy.there = copy.records(), copy.files()
    copy.gone = {row[0] for row in copy.rows(
        "SELECT event.id FROM event JOIN interview ON interview.id = interview_id"
        " JOIN candidate ON candidate.id = candidate_id WHERE name = 'Yolanda'")} if copy.kept else set()
    return copy


def learn(office, writer):
    """Records which files a writer leaves behind even if nothing fails."""
    writer.usual |= {os.path.relpath(path, office.folder) for path in leftovers(office, writer)}


def leftovers(office, writer):
    """Files that nobody asked for."""
    own = {office.database, f"{office.database}-wal", f"{office.database}-shm", f"{office.out}/{writer.out}"}
    return office.files() - office.there - own


def examine(office, writer, run, disk_failed=True):
    """Raises Fault unless all is well after a writer that may have failed, and once more after it ran again."""
    if run.code > 0 or (run.code == 0 and run.errors):
        if bad_words.search(run.errors):
            raise Fault(f"an internal message: {run.errors}")
    if run.code > 0:
        if len(run.errors.strip()) < 20:
            raise Fault(f"it failed and didn't say why: {run}")
        if disk_failed and misnamed.search(run.errors):
            raise Fault(f"the message misnames the problem: {run.errors}")
    left = leftovers(office, writer)
    report = "".join(office.check().split()) if os.path.exists(office.database) else ""
    whole(office, writer, run)
    is_done = writer.done(office) if os.path.exists(office.database) else False
    if run.code == 0 and is_done is False:
        raise Fault(f"it said that it was done, and it isn't: {run}")
    if run.code > 0 and is_done and not writer.stepwise and re.search(r"[Nn]othing was \w+\b", run.errors):
        raise Fault(f"it said that nothing was done, and it is: {run.errors}")
    lost = office.kept - office.records()
    if lost and not (writer.name.startswith("erase") and lost == office.gone):
        raise Fault(f"{len(lost)} records are gone")
    if writer.name.startswith("erase") and run.code == 0:
        forgotten(office)
    unnamed = {path for path in left if "".join(os.path.basename(path).split()) not in report}
    again = writer.run(office)
    if not writer.stepwise and is_done is False and again.code != 0:
        raise Fault(f"after a failure ({run.errors.strip()!r}) it doesn't work again: {again}")
    if writer.name.startswith("erase"):
        office.must("erase", "--compact")
        forgotten(office)
    if os.path.exists(office.database):
        office.check()
    still = {os.path.relpath(path, office.folder) for path in unnamed & leftovers(office, writer)} - writer.usual
    if still:
        writer.usual |= set() if disk_failed else {os.path.relpath(path, office.folder) for path in still}
        raise Fault(f"left behind, and listed by no command: {sorted(still)}; {run}")


def forgotten(office):
    for word in ("canary-gone", "Yolanda"):
        if office.holds(word):
            raise Fault(f"{word} is erased, but can still be read in {office.holds(word)}")


def whole(office, writer, run):
    """The file that was asked for is the old one or a whole new one, and a new one if the command said so."""
    path = f"{office.out}/{writer.out}"
    if not writer.out or not os.path.exists(path):
        if writer.out and (run.code == 0 or path in office.there):
            raise Fault(f"{writer.out} isn't there: {run}")
        return
    if writer.out.endswith(".sqlite"):
        office.check(path)
        if not is_backed_up(office):
            raise Fault(f"the backup is there, but the database has no record of it: {run}")
        return
    text = open(path, encoding="utf-8", errors="replace", newline="").read()
    if text == f"old {writer.out}\n":
        if run.code == 0:
            raise Fault(f"{writer.out} is the old one: {run}")
        return
    ends = {"json": "}\n", "csv": "\r\n", "html": "</html>\n", "txt": "\n", "yaml": "\n"}
    if not text.endswith(ends[writer.out.rsplit(".")[-1]]) or len(text) < 300:
        raise Fault(f"{writer.out} is cut short: {text[-100:]!r}; {run}")
    if writer.out.endswith("json"):
        try:
            json.loads(text)
        except ValueError as error:
            raise Fault(f"{writer.out}: {error}")

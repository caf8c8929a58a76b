#!/usr/bin/env python3
"""Damages databases in many ways and reads each one with every command that reads a database.

Usage: swift build -c release && Tests/Benchmarks/damaged.py [MUTANTS] [SEED] [PROGRAM]
The default is 2,000 mutants, which take about half an hour. Each mutant starts as a copy of one database that has some of
everything. The program then flips bytes; zeroes, swaps, copies or cuts off pages; adds a foreign log; sets columns to
impossible values; deletes or copies rows; or replaces tables, views, triggers, versions and seals. doctor, list, merge,
compare, opening show, agreement, export and access each read a fresh copy of the mutant. A command fails if it ends by a
signal or a trap, takes longer than 20 s, or prints a word from a note or from evidence. Mutants that fail are kept, and
their paths are printed. At the end you see which changes of rows `doctor --expect` did not notice. PROGRAM, or
EXTRAMILE_PROGRAM, names a program other than the release build.
"""
import collections, os, random, re, shutil, sqlite3, sys, tempfile
if len(sys.argv) > 3:
    os.environ["EXTRAMILE_PROGRAM"] = sys.argv[3]
from office import Fault, Office, furnish

mutants = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
page = 4096
not_text = "CAST(x'43ff80c328' AS TEXT)"
values = [
    None, "", " ", "x", -1, 0, 1, 6, 2**31, 2**63 - 1, -(2**63), 1.5, 1e308, float("inf"), b"", b"\xff\xfe\x00", not_text,
    "\x1b]52;c;AAAA\x07\x1b[2J", "\u202egnp", "a\u200bb", "\0", "a\0b", "a" * 200_000, "[" * 100_000, "{\"a\":", "null",
    "9999-99-99T99:99:99.999Z", "2026-02-30T25:61:61.000Z", "0000-00-00T00:00:00.000Z", "0026-01-01T00:00:00.000Z",
    "10000-01-01T00:00:00.000Z", "2026-11-30", "-" * 36, "\u00e9" * 36, "f" * 64, "%s%n", "began", "submitted", "opened"]
schema_texts = [
    None, "", "nonsense", "CREATE TABLE", "CREATE TABLE event ()", "CREATE VIEW notes AS SELECT 1 AS one",
    "CREATE TABLE x (a, b, c, d, e, f, g, h)", "CREATE TRIGGER t BEFORE INSERT ON event BEGIN SELECT 1; END"]


# MARK: Bytes

def bytes_flipped(data, chance):
    for _ in range(chance.choice([1, 1, 2, 10, 100])):
        data[chance.randrange(len(data))] = chance.randrange(256)


def header_changed(data, chance):
    for _ in range(chance.choice([1, 1, 4])):
        at = chance.randrange(16 if chance.random() < 0.9 else 0, 108)
        data[at] = chance.choice([0, 1, 2, 127, 255, chance.randrange(256)])


def schema_bytes_changed(data, chance):
    for _ in range(chance.choice([1, 5])):
        data[chance.randrange(100, page)] = chance.randrange(256)


def pages_exchanged(data, chance):
    a, b = (chance.randrange(len(data) // page) * page for _ in range(2))
    data[a : a + page], data[b : b + page] = data[b : b + page], data[a : a + page]


def page_doubled(data, chance):
    a, b = (chance.randrange(len(data) // page) * page for _ in range(2))
    data[a : a + page] = data[b : b + page]


def page_emptied(data, chance):
    at = chance.randrange(len(data) // page) * page
    data[at : at + page] = bytes(page) if chance.random() < 0.5 else chance.randbytes(page)


def cut_off(data, chance):
    anywhere = chance.randrange(len(data))
    del data[chance.choice([0, 1, 15, 16, 100, page, anywhere, anywhere // page * page]) :]


def sectors_zeroed(data, chance):
    for _ in range(chance.choice([1, 8])):
        at = chance.randrange(len(data) // 512) * 512
        data[at : at + 512] = bytes(512)


def cells_changed(data, chance):
    # Near the text of an event, where the types and lengths of a row stand.
    places = [found.start() for found in re.finditer(b"canary", data)]
    at = chance.choice(places) - chance.randrange(120)
    data[at] = chance.randrange(256)


# MARK: Rows and schema

def tables(base):
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [name for (name,) in base.execute(query)]


def unguarded(base):
    """Removes every rule that prevents impossible rows; the result restores the schema."""
    schema = base.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    for kind, name, _ in schema:
        if kind == "trigger":
            base.execute(f'DROP TRIGGER "{name}"')
    base.execute("PRAGMA writable_schema = ON")
    for kind, name, sql in schema:
        if kind == "table":
            loose = re.sub(r"(?<!IS )\bNOT NULL\b", "", re.sub(r"\)\s*STRICT(, )?", ") ", sql))
            base.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", [loose, name])
    base.execute("PRAGMA writable_schema = RESET")

    def restore():
        base.execute("PRAGMA writable_schema = ON")
        for kind, name, sql in schema:
            if kind == "table":
                base.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", [sql, name])
            if kind == "trigger":
                base.execute("INSERT INTO sqlite_schema VALUES ('trigger', ?, ?, 0, ?)",
                             [name, re.search(r"\bON (\w+)", sql).group(1), sql])
        base.execute("PRAGMA writable_schema = RESET")
    return restore


def some_row(base, chance, table):
    """The condition that picks one row of a table, and its values by column; None if it has none."""
    columns = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
    rows = base.execute(f'SELECT * FROM "{table}"').fetchall()
    if not rows:
        return None
    row = chance.choice(rows)
    return " AND ".join(f'"{column}" IS ?' for column in columns), dict(zip(columns, row))


def set_value(base, chance, table=None):
    for _ in range(30):
        name = table or chance.choice(tables(base))
        found = some_row(base, chance, name)
        if not found:
            continue
        column, value = chance.choice(sorted(found[1])), chance.choice(values)
        if value == found[1][column]:
            continue
        try:
            if value == not_text:
                base.execute(f'UPDATE "{name}" SET "{column}" = {not_text} WHERE {found[0]}', list(found[1].values()))
            else:
                base.execute(f'UPDATE "{name}" SET "{column}" = ? WHERE {found[0]}', [value, *found[1].values()])
        except sqlite3.Error:
            continue
        return f"{name}.{column} = {str(value)[:30]!r}"
    return "nothing"


def values_set(base, chance):
    return ", ".join(set_value(base, chance) for _ in range(chance.choice([1, 1, 1, 3])))


def frozen_file_changed(base, chance):
    return set_value(base, chance, "frozen_file")


def seal_changed(base, chance):
    return set_value(base, chance, "seal")


def rows_deleted(base, chance):
    name = chance.choice([table for table in tables(base) if some_row(base, chance, table)])
    found = some_row(base, chance, name)
    if chance.random() < 0.2:
        base.execute(f'DELETE FROM "{name}"')
        return f"all of {name} deleted"
    base.execute(f'DELETE FROM "{name}" WHERE {found[0]}', list(found[1].values()))
    return f"{name}: a row deleted"


def row_doubled(base, chance):
    for _ in range(30):
        name = chance.choice(tables(base))
        found = some_row(base, chance, name)
        if not found:
            continue
        row = list(found[1].values())
        for place, value in enumerate(row):
            if isinstance(value, str) and len(value) in (36, 64):
                row[place] = value[:-4] + f"{chance.randrange(10**4):04}"
            elif isinstance(value, int) and chance.random() < 0.5:
                row[place] = value + 1000
        try:
            base.execute(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(row))})', row)
        except sqlite3.Error:
            continue
        return f"{name}: a row doubled"
    return "nothing"


def schema_replaced(base, chance):
    base.execute("PRAGMA writable_schema = ON")
    names = [name for (name,) in base.execute("SELECT name FROM sqlite_schema")]
    name, way = chance.choice(names), chance.randrange(7)
    if way == 0:
        base.execute("DELETE FROM sqlite_schema WHERE name = ?", [name])
    elif way == 1:
        base.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", [chance.choice(schema_texts), name])
    elif way == 2:
        view = chance.choice([name for (name,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")])
        columns = chance.choice(["1 AS one", "NULL AS opening, NULL AS candidate", "x'ff' AS text, 1e300 AS score", "*"])
        sql = f"CREATE VIEW {view} AS SELECT {columns} FROM event"
        base.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", [sql, view])
    elif way == 3:
        kind = chance.choice(["view", "trigger"])
        sql = ("CREATE VIEW sqlite_seen AS SELECT 1" if kind == "view" else
               "CREATE TRIGGER sqlite_better AFTER INSERT ON event BEGIN UPDATE event SET score = 5 WHERE id = NEW.id; END")
        base.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, 0, ?)",
                     [kind, sql.split()[2], "sqlite_seen" if kind == "view" else "event", sql])
    elif way == 4:
        base.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?",
                     [chance.choice([0, 1, 2, 3, 10**6, -1, 2**31, None]), name])
    elif way == 5:
        other = chance.choice(["sqlite_x", "", "other", None])
        base.execute("UPDATE sqlite_schema SET name = ? WHERE name = ?", [other, name])
    else:
        base.execute("UPDATE sqlite_schema SET type = ? WHERE name = ?", [chance.choice(["view", "index", "x", None]), name])
    return f"{name}, way {way}"


def version_changed(base, chance):
    version = chance.choice([-1, 0, 1, 2, 3, 5, 100, 2**31 - 1, -(2**31)])
    base.execute(f"PRAGMA user_version = {version}")
    return f"user_version = {version}"


def application_changed(base, chance):
    base.execute(f"PRAGMA application_id = {chance.choice([0, 1, -1, 2**31 - 1])}")


in_bytes = [bytes_flipped, header_changed, schema_bytes_changed, pages_exchanged, page_doubled, page_emptied, cut_off,
            sectors_zeroed, cells_changed]
in_rows = [values_set, values_set, values_set, frozen_file_changed, seal_changed, rows_deleted, row_doubled]
changes_of_rows = {way.__name__ for way in in_rows}
in_schema = [schema_replaced, schema_replaced, version_changed, application_changed]


def damage(path, chance):
    """Makes a mutant of the file; says how."""
    kind = chance.choice(["bytes", "rows", "rows", "schema", "log"])
    if kind == "log":
        data = bytearray(open(path, "rb").read())
        log = bytearray(chance.randbytes(chance.choice([0, 1, 32, 56, 5000])) if chance.random() < 0.5 else data[: 3 * page])
        log[:4] = b"\x37\x7f\x06\x82"[: len(log)]
        end = chance.choice(["-wal", "-journal", "-shm"])
        open(path + end, "wb").write(log)
        return f"a foreign {end}"
    if kind == "bytes":
        way, data = chance.choice(in_bytes), bytearray(open(path, "rb").read())
        way(data, chance)
        open(path, "wb").write(data)
        return way.__name__
    way = chance.choice(in_rows if kind == "rows" else in_schema)
    base = sqlite3.connect(path, isolation_level=None)
    base.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        base.execute("PRAGMA foreign_keys = OFF")
        base.execute("PRAGMA ignore_check_constraints = ON")
        base.execute("PRAGMA journal_mode = DELETE")
        restore = unguarded(base) if kind == "rows" else lambda: None
        detail = way(base, chance)
        restore()
    finally:
        base.close()
    if chance.random() < 0.7:
        data = bytearray(open(path, "rb").read())
        data[18:20] = b"\2\2"  # a write-ahead log again, as the program has it
        open(path, "wb").write(data)
    return f"{way.__name__}: {detail or ''}"


def commands(mutant, link, out):
    at = ["--database", mutant]
    return [
        ["doctor", *at], ["doctor", "--expect", link, *at], ["list", *at], ["compare", "--opening", "nov", *at],
        ["opening", "show", "nov", *at], ["agreement", "--opening", "nov", *at],
        ["export", "--opening", "nov", "--out", f"{out}/export.json", "--force", *at],
        ["access", "C-1", "--requested", "2026-01-01", "--out", f"{out}/access.txt", "--force", *at],
        ["merge", mutant]]


counts, found, unnoticed = collections.Counter(), collections.Counter(), collections.Counter()
kept = tempfile.mkdtemp(prefix="damaged-")
with tempfile.TemporaryDirectory() as folder:
    rich, into = furnish(f"{folder}/rich"), f"{folder}/into"
    target = Office(f"{folder}/target")
    target.must("opening", "new", "own", "--bank", "people", "--team", "service-leads")
    sqlite3.connect(rich.database).execute("PRAGMA wal_checkpoint(TRUNCATE)").connection.close()
    link = re.search(r"\b[0-9a-f]{64}\b", rich.run("doctor").output).group(0)
    for number in range(mutants):
        mutant = f"{folder}/mutant.sqlite"
        shutil.copy(rich.database, mutant)
        how = damage(mutant, random.Random(f"{seed} {number}"))
        parts = [end for end in ("", "-wal", "-journal", "-shm") if os.path.exists(mutant + end)]
        for words in commands(f"{folder}/read.sqlite", link, f"{rich.out}"):
            for end in ("", "-wal", "-journal", "-shm"):
                if end in parts:
                    shutil.copy(mutant + end, f"{folder}/read.sqlite{end}")
                elif os.path.exists(f"{folder}/read.sqlite{end}"):
                    os.remove(f"{folder}/read.sqlite{end}")
            shutil.rmtree(into, ignore_errors=True)
            office = target.copy(into) if words[0] == "merge" else rich
            try:
                run = office.run(*words, timeout=20)
                counts["runs"] += 1
                if told := re.search(r"canary[\w-]*", run.output + run.errors):
                    raise Fault(f"it prints part of a note: {told.group(0)}; {run}")
                if words[1] == "--expect" and run.code == 0 and how.split(":")[0] in changes_of_rows:
                    unnoticed[how] += 1
            except Fault as fault:
                found[words[0]] += 1
                for end in parts:
                    shutil.copy(mutant + end, f"{kept}/{number}.sqlite{end}")
                print(f"mutant {number}, {how}, kept as {kept}/{number}.sqlite\n    {str(fault)[:700]}", flush=True)
        for end in parts:
            os.remove(mutant + end)
        if (number + 1) % 200 == 0:
            print(f"{number + 1} mutants, {found.total()} failures", flush=True)
if not found:
    os.rmdir(kept)
for how, count in sorted(unnoticed.items()):
    print(f"doctor --expect took it for sound: {how}")
print(f"seed {seed}: {mutants} mutants, {counts['runs']} runs without a fault, {found.total()} with one {dict(found)};"
      f" {unnoticed.total()} changes of rows that doctor --expect took for sound")
sys.exit(1 if found else 0)

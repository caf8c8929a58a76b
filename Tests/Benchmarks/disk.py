"""The disk as a program sees it through faults.c: which calls it makes, which fail, and what a power cut leaves."""
import atexit, collections, errno, os, shutil, subprocess, tempfile

source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "faults.c")
# The errors that a disk can return for each kind of call. 0 writes only half of the data.
answers = {
    "open": ["EACCES", "EMFILE", "EIO", "ENOSPC", "EROFS"], "read": ["EIO"], "write": ["EIO", "ENOSPC", "EDQUOT", "0"],
    "fsync": ["EIO", "ENOSPC"], "rename": ["EACCES", "EIO", "ENOSPC", "EROFS", "EPERM"], "truncate": ["EIO", "ENOSPC"],
    "close": ["EIO"], "mkdir": ["EACCES", "ENOSPC", "EROFS"], "unlink": ["EACCES", "EIO", "EROFS"], "mmap": ["ENOMEM"],
}


def built():
    """Compiles faults.c; the library is gone when this program ends."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, True)
    subprocess.run(["cc", "-O1", "-Wall", "-shared", "-fPIC", "-o", f"{folder}/faults.so", source], check=True)
    return f"{folder}/faults.so"


def watching(library, folder, log):
    """The environment that writes each call on files below a folder to a log."""
    return {"LD_PRELOAD": library, "FAULTS_UNDER": f"{folder}/", "FAULTS_LOG": log}


def recording(library, folder, record):
    return {"LD_PRELOAD": library, "FAULTS_UNDER": f"{folder}/", "FAULTS_RECORD": record}


def failing(library, folder, kind, at, error, is_sticky=False):
    """The environment in which one call, number `at` of its kind, gets an error, "0", "KILL" or "DELAY"."""
    number = {"0": "0", "KILL": "-1", "DELAY": "-2"}.get(error) or str(getattr(errno, error))
    return {"LD_PRELOAD": library, "FAULTS_UNDER": f"{folder}/", "FAULTS_KIND": kind, "FAULTS_AT": str(at),
            "FAULTS_ERROR": number, "FAULTS_STICKY": "1" if is_sticky else "0"}


def counted(log):
    """How many calls of each kind a log has."""
    with open(log, errors="surrogateescape") as lines:
        return collections.Counter(line.split("\t")[0] for line in lines)


# MARK: What a power cut leaves

Change = collections.namedtuple("Change", "kind inode offset bytes path to data")


def acknowledge(record, text):
    """Adds to a record what the program has acknowledged so far."""
    with open(record, "ab") as file:
        file.write(f"said\t0\t0\t0\t{text}\t\n".encode())


def changes(record):
    """Everything that was recorded, in order."""
    with open(record, "rb") as file:
        data = file.read()
    at, found = 0, []
    while at < len(data):
        end = data.index(b"\n", at)
        kind, inode, offset, size, path, to = data[at:end].decode().split("\t")
        length = int(size) if kind == "write" else 0
        found.append(Change(kind, int(inode), int(offset), int(size), path, to, data[end + 1 : end + 1 + length]))
        at = end + 1 + length
    return found


class File:
    """What is certainly on the disk for a file, and what may be."""

    def __init__(self):
        self.sure, self.pending = bytearray(), []

    @staticmethod
    def change(content, change):
        if change.kind == "truncate":
            del content[change.offset :]
            content.extend(bytes(change.offset - len(content)))
        else:
            content.extend(bytes(max(0, change.offset - len(content))))
            content[change.offset : change.offset + len(change.data)] = change.data

    def sync(self):
        for change in self.pending:
            self.change(self.sure, change)
        self.pending = []

    def after_a_cut(self, chance):
        """The sure part, and of the rest nothing, all, the first, or any changes, whole or by sectors of 512 bytes."""
        manner, content = chance.choice(["none", "all", "first", "any", "torn"]), bytearray(self.sure)
        kept = {"none": 0, "first": chance.randrange(len(self.pending) + 1)}.get(manner, len(self.pending))
        for change in self.pending[:kept]:
            if manner in ("any", "torn") and chance.random() < 0.5:
                continue
            if manner == "torn" and change.kind == "write":
                step = 512 if change.bytes < 100_000 else change.bytes // 16
                first = change.offset % step
                for start in sorted({0, *range(step - first, change.bytes, step)}):
                    if chance.random() < 0.5:
                        end = min(start + (step - first if start == 0 else step), change.bytes)
                        self.change(content, change._replace(offset=change.offset + start, data=change.data[start:end]))
            else:
                self.change(content, change)
        return bytes(content)


class Disk:
    """A disk that has taken changes, and has put those on its platters that it was told to.

    A name that is new, changed or gone is sure once its folder was synchronized; `orders_names` says that the file system
    writes a journal, so that any synchronization makes every name before it sure.
    """

    def __init__(self, orders_names):
        self.orders_names, self.files, self.names, self.sure_names, self.pending_names = orders_names, {}, {}, {}, []

    def take(self, change):
        kind, path = change.kind, change.path
        if kind == "create":
            self.files[change.inode] = File()
            self.name({path: self.files[change.inode]})
        elif kind in ("write", "truncate") and change.inode in self.files:
            self.files[change.inode].pending.append(change)
        elif kind == "rename":
            self.name({change.to: self.names.get(path), path: None})
        elif kind == "link":
            self.name({change.to: self.names.get(path)})
        elif kind == "unlink":
            self.name({path: None})
        elif kind == "fsync":
            if change.inode in self.files:
                self.files[change.inode].sync()
            folder = None if self.orders_names else path
            for names in [names for names in self.pending_names if folder in (None, os.path.dirname(next(iter(names))))]:
                self.sure_names.update(names)
                self.pending_names.remove(names)

    def name(self, names):
        self.names.update(names)
        self.pending_names.append(names)

    def after_a_cut(self, chance):
        """Every file that is there when the power is back, by path."""
        names = dict(self.sure_names)
        count = len(self.pending_names)
        for change in self.pending_names[: chance.choice([0, count, chance.randrange(count + 1)])]:
            names.update(change)
        return {path: file.after_a_cut(chance) for path, file in names.items() if file and not path.endswith("-shm")}

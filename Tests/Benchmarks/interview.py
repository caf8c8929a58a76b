"""What the programs here share: an interview on a pseudo-terminal, and a home of its own for it."""
import fcntl, os, pty, re, select, signal, struct, subprocess, sys, termios, time

package = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
build = os.path.realpath(os.path.join(package, ".build/release"))
program = os.path.abspath(os.environ.get("EXTRAMILE_PROGRAM", f"{build}/extramile"))
note_prompt = re.compile(rb"Q\d+/\d+ \d+m> ")


def surroundings(folder):
    """The environment of somebody who keeps everything in that folder."""
    return {
        "HOME": folder, "XDG_DATA_HOME": folder, "XDG_STATE_HOME": f"{folder}/state", "TERM": "dumb",
        "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null", "PATH": os.environ["PATH"], "NO_COLOR": "1",
        "EXTRAMILE_BANKS": f"{package}/QuestionBanks", "SWIFT_BACKTRACE": "enable=no", "EXTRAMILE_INTERVIEWER": "noor",
    }


class Home:
    """A folder with an opening of the shipped questions, and the environment in which the program finds it."""

    def __init__(self, folder):
        self.folder = folder
        self.database = f"{folder}/extramile/extramile.sqlite"
        self.environment = surroundings(folder)
        self.run("opening", "new", "bench", "--bank", "empowerment", "--team", "support")

    def run(self, *words, input=""):
        done = subprocess.run([program, *words], input=input, env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{words}: {done.stdout}{done.stderr}")
        return done.stdout


class Terminal:
    """A program on a pseudo-terminal, at which somebody types."""

    def __init__(self, words, environment, columns=200):
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.execve(words[0], words, environment)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self.seen = b""

    def type(self, text):
        os.write(self.descriptor, text if isinstance(text, bytes) else text.encode())

    def read(self, seconds):
        """Takes what has come within that time; False if nothing has, or the program has ended."""
        if not select.select([self.descriptor], [], [], seconds)[0]:
            return False
        try:
            more = os.read(self.descriptor, 65536)
        except OSError:
            more = b""
        self.seen += more
        return bool(more)

    def expect(self, pattern, seconds=20):
        """Waits for a pattern or bytes, and forgets what came up to its end; returns what was forgotten."""
        pattern = re.compile(re.escape(pattern)) if isinstance(pattern, bytes) else pattern
        end = time.monotonic() + seconds
        while not (match := pattern.search(self.seen)):
            if time.monotonic() > end or not self.read(max(0, end - time.monotonic())):
                raise TimeoutError(f"no {pattern.pattern!r} in {seconds} s, but {self.seen[-400:]!r}")
        passed, self.seen = self.seen[: match.end()], self.seen[match.end() :]
        return passed

    def end(self, signal_number=None):
        """Ends the program by a signal, or waits for its own end; returns the status as the system has it."""
        if signal_number is not None:
            os.kill(self.process, signal_number)
        while self.read(10):
            pass
        os.close(self.descriptor)
        return os.waitpid(self.process, 0)[1]

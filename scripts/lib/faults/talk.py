"""A person at a terminal of candor's own: types, waits for words on the screen, and remembers what was promised."""
import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b[=>78]|\r")
# Any of these says that something went wrong, and what became of the words.
TROUBLE = re.compile(
    "NOT KEPT|no safety copy|second copy of it was not kept|cannot take a draft|is memory|added without|"
    "was passed over|cannot be (read|written|opened|made|locked)|could not be|Nothing was written|"
    "ended with an error|was not found|did not confirm it")
# The words were never taken, and that was said in so many words.
REFUSED = re.compile("Copy your words from the screen|Nothing was written|no safety copy")


class Ended(Exception):
    """The program is gone."""


class Silent(Exception):
    """What was waited for did not come."""


class Talk:
    def __init__(self, arguments, environment, folder, rows=24, columns=80, stdin=None, limits=None):
        self.output, self.position, self.promised, self.status = b"", 0, [], None
        self.patience = 20
        self.troubles = 0
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            try:
                for number in range(1, 32):
                    if number not in (signal.SIGKILL, signal.SIGSTOP):
                        signal.signal(number, signal.SIG_DFL)
                if limits:
                    limits()
                os.chdir(folder)
                if stdin is not None:
                    os.dup2(os.open(stdin, os.O_RDONLY), 0)
                os.execve(arguments[0], arguments, environment)
            finally:
                os._exit(127)
        self.resize(rows, columns)

    def resize(self, rows, columns):
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @property
    def screen(self):
        return ESCAPES.sub(b"", self.output).decode("utf-8", "replace")

    @property
    def words(self):
        """The screen as one line: where it was broken says nothing."""
        return " ".join(self.screen.split())

    def take(self, seconds):
        """Whether the far end may still say something."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return True
        try:
            part = os.read(self.terminal, 65536)
        except OSError as problem:
            if problem.errno == errno.EIO:
                return False
            raise
        self.output += part
        return bool(part)

    def expect(self, *wordings):
        """Waits for one of these after what was waited for before; answers where candor says it cannot keep."""
        end = time.monotonic() + self.patience
        alive = True
        while True:
            shown = self.screen
            found = [(shown.find(w, self.position), w) for w in wordings if shown.find(w, self.position) >= 0]
            again = shown.find("Enter tries again", self.position)
            if again >= 0 and (not found or again < min(found)[0]):
                self.position = again + 1
                self.troubles += 1
                # Once more, and then without: the next start is to find the words.
                self.send("\r" if self.troubles < 2 else "n\r")
                continue
            if found:
                place, words = min(found)
                self.position = place + len(words)
                return words
            if not alive:
                raise Ended
            if time.monotonic() > end:
                raise Silent(repr(wordings))
            alive = self.take(0.05)

    def send(self, text):
        data = text if isinstance(text, bytes) else text.encode()
        try:
            for start in range(0, len(data), 1000):
                os.write(self.terminal, data[start:start + 1000])
                self.take(0)
        except OSError:
            raise Ended from None

    def line(self, text):
        """Types a line as a person does, who sees it before Enter."""
        self.send(text)
        # A line that goes around the margin does not stand on the screen as it was typed.
        if len(text) < 60:
            self.expect(text)
        self.send("\r")

    def pause(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.take(0.05):
                raise Ended

    def promise(self, *texts):
        """From here on these must be there, whatever happens; unless candor has said that it has no place for them."""
        if not REFUSED.search(self.words):
            self.promised += [text for text in texts if text not in self.promised]

    @property
    def told(self):
        return bool(TROUBLE.search(self.words))

    def hang_up(self):
        os.close(self.terminal)
        self.terminal = -1

    def wait(self, seconds=20):
        """Waits for the end; whether it came by itself."""
        end = time.monotonic() + seconds
        while self.status is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = status
                break
            if time.monotonic() > end:
                os.kill(self.process, signal.SIGKILL)
                self.status = os.waitpid(self.process, 0)[1]
                self.close()
                return False
            if self.terminal < 0 or not self.take(0.01):
                time.sleep(0.01)
        while self.terminal >= 0 and select.select([self.terminal], [], [], 0)[0] and self.take(0):
            pass
        self.close()
        return True

    def close(self):
        if self.terminal >= 0:
            os.close(self.terminal)
            self.terminal = -1

    @property
    def signal(self):
        """The signal that ended it, or 0."""
        return os.WTERMSIG(self.status) if self.status is not None and os.WIFSIGNALED(self.status) else 0

    @property
    def code(self):
        return os.WEXITSTATUS(self.status) if self.status is not None and os.WIFEXITED(self.status) else -1


def play(talk, sitting):
    """Goes through a sitting to its end, wherever that comes; whether something hung."""
    try:
        sitting(talk)
    except Ended:
        pass
    except Silent:
        os.kill(talk.process, signal.SIGKILL)
        talk.wait()
        return True
    return not talk.wait()

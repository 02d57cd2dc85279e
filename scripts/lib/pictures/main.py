"""Runs candor under a terminal of its own, types, and draws what is to be seen."""
import fcntl
import os
import pathlib
import pty
import select
import shutil
import struct
import sys
import tempfile
import termios
import time

from draw import picture
from screen import Screen

ROOT = pathlib.Path(__file__).resolve().parents[3]
COLUMNS = 80
# What is waited for, and what is typed then.
NIGHT = [
    ("Enter to start", ""),
    ("10 │ ", "They called it at two and I went back to the discharge for the appy in 12."),
    ("10 │ ", "I'm fine. Everyone was fine. I felt nothing at all."),
    ("10 │ ", "?"),
    ("10 │ ", "Someone sitting down. I wanted to sit down."),
    ("10 │ ", "/done"),
    ("\n  ", "That I drove home by the river and saw it."),
    ("\n  ", "By her name, Alma. I would ask after her son."),
]


def sit(arguments, typed, home, **more):
    """Everything that candor wrote."""
    environment = {
        "HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC",
        "INPUTRC": "/dev/null", "PAGER": "cat", **more}
    process, terminal = pty.fork()
    if process == 0:
        os.execve(str(ROOT / ".build/candor"), ["candor", *arguments], environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    output, position = "", 0
    pending = b""

    def take(seconds):
        nonlocal output, pending
        if not select.select([terminal], [], [], seconds)[0]:
            return True
        try:
            pending += os.read(terminal, 65536)
        except OSError:
            return False
        text = pending.decode("utf-8", "ignore")
        # A letter that is not whole yet waits for its rest.
        pending = pending[len(text.encode()):]
        output += text
        return True

    for wanted, line in typed:
        end = time.monotonic() + 20
        while wanted not in output[position:]:
            if time.monotonic() > end or not take(0.1):
                raise SystemExit(f"candor did not come to {wanted!r}:\n{output}")
        position = output.index(wanted, position) + len(wanted)
        for letter in line:
            os.write(terminal, letter.encode())
            take(0.002)
        os.write(terminal, b"\r")
    end = time.monotonic() + 20
    while take(0.1) and time.monotonic() < end:
        pass
    if os.waitpid(process, 0)[1] != 0:
        raise SystemExit(f"candor ended with an error:\n{output}")
    screen = Screen(COLUMNS)
    screen.feed(output)
    return screen


def rows(screen, first, last):
    """From the row that begins with `first` to that before `last`, or to the end."""
    words = screen.words()
    start = next(row for row, text in enumerate(words) if text.startswith(first))
    end = next((row for row, text in enumerate(words) if last and text.startswith(last)), len(words))
    while end > start and not words[end - 1]:
        end -= 1
    return start, end


def draw(home):
    night = sit([], NIGHT, home, CANDOR_NOW="2026-11-21T22:14", CANDOR_SEED="18")
    yield "night.svg", picture(
        night, *rows(night, "This is a journal.", None),
        "A first night. Ten minutes of writing; then two things that were written, quoted back, with a question each.")
    journal = os.path.join(home, "twelve-weeks")
    shutil.copytree(ROOT / "Corpus/twelve-weeks", journal)
    review = sit(["review", "--journal", journal], [], home, CANDOR_NOW="2026-11-15T22:00")
    yield "review.svg", picture(
        review, *rows(review, "24 August", "    not seen"),
        "A review of twelve weeks: signs of life and what came up, a column a week, and patterns with their evidence.")


def main():
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        raise SystemExit("usage: scripts/pictures [--check]")
    stale = []
    with tempfile.TemporaryDirectory() as home:
        for name, drawn in draw(home):
            path = ROOT / "docs/pictures" / name
            if not path.exists() or path.read_text() != drawn:
                stale.append(f"docs/pictures/{name}")
                if not check:
                    path.parent.mkdir(exist_ok=True)
                    path.write_text(drawn)
    if check and stale:
        raise SystemExit(f"{' and '.join(stale)} show what candor showed earlier: scripts/pictures draws them anew.")
    print(f"drawn: {', '.join(stale)}" if stale else "docs/pictures is current.")


main()

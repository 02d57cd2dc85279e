"""Single lines of the table in docs/reliability.md that want root, strace, another clock, or a minute of real time."""
import os
import shutil
import signal
import subprocess
import time

import clocks
import privacy
import sittings
import sizes
from bench import need
from room import TONIGHT
from talk import Talk, play


def short_writes(bench):
    """Each write takes half of its bytes at its turn: all of them are there in the end, and nobody hears of it."""
    need(bench.dynamic, "needs a dynamic build: swift build")
    compiler = shutil.which("cc") or shutil.which("clang")
    need(compiler, "needs a C compiler")
    shim = os.path.join(bench.folder, "short.so")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "short.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", shim, source, "-ldl"], check=True)
    count = 0
    for sitting in (s for s in sittings.ALL if s.name in ("save", "truth", "later", "put back")):
        for turn in range(1, 200):
            room = bench.room(sitting.needs, bench.dynamic)
            mark = os.path.join(room.folder, "mark")
            talk = Talk([bench.dynamic, *sitting.arguments],
                        room.environment(LD_PRELOAD=shim, FAULTS_UNDER=room.journal, FAULTS_TURN=str(turn), FAULTS_MARK=mark),
                        room.home, stdin=os.devnull if sitting.stdin == "" else None)
            hung = play(talk, sitting.play)
            if not os.path.exists(mark):
                break
            count += 1
            nights = b"\n".join(room.nights().values()).decode("utf-8", "replace")
            if hung or talk.told or room.damaged() or any(nights.count(line) != 1 for line in sitting.lines):
                return f"{sitting.name}, the {turn}th write: {talk.screen[-400:]}"
    short_writes.note = f"{count} writes"
    return "" if count > 10 else f"only {count} writes were seen"


def stopped_with_the_lock(bench):
    room = bench.room(needs=("old", "earlier"))
    log = os.path.join(room.folder, "log")
    first = Talk(["/usr/bin/strace", "-DD", "-q", "-o", log, "-e", "trace=fsync", "-e",
                  "inject=fsync:signal=STOP:when=1", bench.binary, "later", "From the first."], room.environment(), room.home)
    first.pause(0.5)
    start = time.monotonic()
    second = bench.run(room, ["write"], data=b"From the second.\n").stdout.decode()
    took = time.monotonic() - start
    os.kill(first.process, signal.SIGCONT)
    first.wait()
    page = room.nights().get(TONIGHT, b"")
    if b"From the first." not in page or b"From the second." not in page or room.damaged():
        return page.decode() + first.screen
    if "Another sitting holds" not in second:
        return second
    return "" if 1.5 < took < 5 else f"waited {took:.1f} s"


ALL = [
    ("9", "each write takes half of its bytes", short_writes),
    ("41", "a sitting is stopped while it holds the lock", stopped_with_the_lock),
    ("46", "the clock goes back an hour in the middle of a sitting", clocks.the_clock_goes_back),
    ("50", "01:30 twice in one night", clocks.the_hour_that_comes_twice),
    ("51", "02:30 not at all", clocks.the_hour_that_is_missing),
    ("57 58", "fifty keys a second when the time is up; a paste open", clocks.timer),
    ("68", "100 MB by pipe", sizes.hundred_megabytes_by_pipe),
    ("74 75", "no file made outside of the journal, the words nowhere else", privacy.nothing_elsewhere),
    ("76 77", "a crash: no core, no backtrace, the terminal as it was", privacy.no_core),
    ("78", "no network call in a whole night and 17 commands", privacy.no_network),
    ("79", "a whole night in an empty network", privacy.empty_network),
    ("-", "its memory is nobody else's to read", privacy.not_looked_into),
    ("81", "100,000 files of junk, names that steer, loops, depth", sizes.a_tree_full_of_junk),
    ("82", "lexicons of 100 MB, of noise, a pipe, a million rules", sizes.lexicons_that_are_none),
    ("95", "10,000 nights", sizes.ten_thousand_nights),
]

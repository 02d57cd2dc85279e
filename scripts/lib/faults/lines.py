"""Single lines of the table in docs/reliability.md that want root, strace, another clock, or a minute of real time."""
import os
import shutil
import signal
import subprocess
import time

import clocks
import disks
import folder
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


def a_sync_that_failed(bench):
    """After a sync that failed the system takes the words for written: asking again proves nothing. So they are taken out
    of the file, written anew, and synced anew before they count."""
    room = bench.room(needs=("old", "earlier"))
    log, night = os.path.join(room.folder, "log"), os.path.join(room.journal, TONIGHT)
    talk = Talk(["/usr/bin/strace", "-DD", "-q", "-o", log, "-P", night, "-e", "trace=write,fsync,ftruncate", "-e",
                 "inject=fsync:error=EIO:when=1", bench.binary, "write"], room.environment(), room.home)
    talk.expect(sittings.PROMPT)
    talk.line("Words that must last.")
    talk.expect(sittings.PROMPT)
    talk.line("/done")
    talk.expect("Kept, in")
    talk.wait()
    with open(log) as file:
        calls = [line.split("(")[0] + ("!" if "INJECTED" in line else "") for line in file if "(" in line]
    if calls != ["write", "fsync!", "ftruncate", "write", "fsync"]:
        return f"the calls were {calls}"
    page = room.nights()[TONIGHT]
    return "" if page.count(b"Words that must last.") == 1 and not room.damaged() else page.decode()


def a_file_system_without_locks(bench):
    """ENOLCK to every lock: whole sittings, ten at once and one that is killed; all of it is there, and it is told."""
    trace = "strace -DD -qq -o /dev/null -e signal=none -e trace=flock -e inject=flock:error=ENOLCK"
    wrapper = os.path.join(bench.folder, "without-locks")
    with open(wrapper, "w") as file:
        file.write(f"#!/bin/sh\nexec {trace} '{bench.binary}' \"$@\"\n")
    os.chmod(wrapper, 0o700)
    room = bench.room(needs=(), binary=wrapper)
    return "\n".join(folder.write(room, locks=False) + folder.again(room, locks=False))


def stopped_with_the_lock(bench):
    room = bench.room(needs=("old", "earlier"))
    log = os.path.join(room.folder, "log")
    first = Talk(["/usr/bin/strace", "-DD", "-q", "-o", log, "-P", os.path.join(room.journal, TONIGHT), "-e", "trace=fsync", "-e",
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
    ("5", "a sync that failed is not asked again", a_sync_that_failed),
    ("9", "each write takes half of its bytes", short_writes),
    ("16", "the disk fails and turns read-only in the middle of a sitting", disks.turns_read_only),
    ("41", "a sitting is stopped while it holds the lock", stopped_with_the_lock),
    ("-", "a file system without locks", a_file_system_without_locks),
    ("46", "the clock goes back an hour in the middle of a sitting", clocks.the_clock_goes_back),
    ("50", "01:30 twice in one night", clocks.the_hour_that_comes_twice),
    ("51", "02:30 not at all", clocks.the_hour_that_is_missing),
    ("57 58 59", "fifty keys a second when the time is up; a paste open; a sitting that is stopped", clocks.timer),
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

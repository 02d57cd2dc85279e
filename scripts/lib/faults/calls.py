"""Every system call of a sitting that touches the journal, killed or failed at its n-th time, by strace."""
import collections
import concurrent.futures
import itertools
import os
import re
import signal
import time
from dataclasses import dataclass, field

from room import Room, TONIGHT
from sittings import EDITOR
from talk import Talk, play

# Those that change the disk, whose failure is always told; those that only look, whose failure is told where it changes
# what is shown or kept; and those whose failure leaves nothing to tell: what was kept is on the disk by then, and a draft
# that stays behind is taken away by the next start.
CHANGING = "openat mkdir mkdirat write pwrite64 fsync fdatasync ftruncate rename renameat renameat2".split()
LOOKING = "read pread64 getdents64".split()
QUIET = "close unlink unlinkat flock".split()
ALL = CHANGING + LOOKING + QUIET
CALL = re.compile(r"^(\w+)\((.*)$")
SIGNALS = {"END": 0, "LIE": 0, "KILL": signal.SIGKILL, "TERM": signal.SIGTERM, "HUP": signal.SIGHUP, "INT": signal.SIGINT}


@dataclass(frozen=True)
class Fault:
    """A signal or an error, at the n-th call of this name; `+` at the end means that one and all after it."""
    kind: str
    call: str
    number: int

    def injection(self, room):
        if self.kind == "END":
            return ["-e", "trace=fsync"]
        if self.kind == "LIE":
            # The control: a disk that says it has what it has not. Such a cut must lose words, or nothing is tried here.
            return ["-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:retval=0"]
        forever = "+" if self.kind.endswith("+") else ""
        # The terminal is written to as well, and is not meant: with such a limit only this file's writes count.
        only = ["-P", os.path.join(room.journal, TONIGHT)] if forever and self.call == "write" else []
        kind = self.kind.rstrip("+")
        what = f"signal={kind}" if kind in SIGNALS else f"error={kind}"
        return only + ["-e", f"trace={self.call}", "-e", f"inject={self.call}:{what}:when={self.number}{forever}"]


@dataclass
class Result:
    fault: Fault
    fired: bool = True
    lost: list = field(default_factory=list)
    twice: list = field(default_factory=list)
    damaged: int = 0
    untold: bool = False
    hung: bool = False
    crashed: bool = False
    opened: list = field(default_factory=list)
    where: str = ""
    screen: str = ""

    @property
    def is_good(self):
        return not (self.lost or self.twice or self.damaged or self.untold or self.hung or self.crashed or self.opened)


def trace(log, options, command):
    # The tracer is a grandchild: candor itself is what the terminal started, and what signals go to. Not its children:
    # an editor of the person's own is not to be tried.
    return ["/usr/bin/strace", "-DD", "-q", "-y", "-s", "0", "-e", "signal=none", "-o", log] + options + command


def read_log(log):
    """The log's lines, once it is whole."""
    for _ in range(200):
        with open(log, errors="replace") as file:
            lines = file.readlines()
        if lines and lines[-1].startswith("+++ "):
            break
        time.sleep(0.01)
    return lines


class Calls:
    def __init__(self, binary, folder, jobs):
        self.binary, self.folder, self.jobs = binary, folder, jobs
        self.count = itertools.count()

    def room(self, sitting, journal=None):
        name = f"{sitting.name.replace(' ', '-')}-{next(self.count)}"
        room = Room(os.path.join(self.folder, name), self.binary, journal)
        room.furnish(sitting.needs)
        return room

    def talk(self, room, sitting, options):
        log = os.path.join(room.folder, "log")
        stdin = None
        if sitting.stdin is not None:
            stdin = os.path.join(room.folder, "stdin")
            with open(stdin, "w") as file:
                file.write(sitting.stdin)
        command = trace(log, options, [self.binary, *sitting.arguments])
        return Talk(command, room.environment(EDITOR=EDITOR), room.home, stdin=stdin), log

    def record(self, sitting):
        """The calls of an undisturbed run that touch the journal, as (name, n-th of this name)."""
        room = self.room(sitting)
        talk, log = self.talk(room, sitting, ["-e", "trace=" + ",".join(ALL)])
        hung = play(talk, sitting.play)
        counts, calls, self.appends = collections.Counter(), [], 0
        for line in read_log(log):
            match = CALL.match(line)
            if not match:
                continue
            counts[match[1]] += 1
            if room.journal in line:
                calls.append((match[1], counts[match[1]]))
                self.appends += match[1] == "write" and TONIGHT in line
        room.start_again()
        text = b"\n".join(room.nights().values()).decode("utf-8", "replace")
        for line in sitting.lines:
            if times(line, text) != 1:
                raise SystemExit(f"{sitting.name}, undisturbed: \"{line}\" stands there {times(line, text)} times\n"
                                 f"{talk.screen}\n{text}")
        if hung or talk.signal or room.damaged() or talk.told:
            raise SystemExit(f"{sitting.name}, undisturbed, did not go well:\n{talk.screen}")
        self.usual = (words(talk.screen), room.nights())
        room.remove()
        return calls

    def cut(self, room):
        """Here the power goes, where a run has any to lose."""

    def run(self, sitting, fault):
        room = self.room(sitting)
        talk, log = self.talk(room, sitting, fault.injection(room))
        hung = play(talk, sitting.play)
        self.cut(room)
        if os.path.exists(os.path.join(room.home, "edited")):
            talk.promise("Words from the editor.")
        result = Result(fault, hung=hung, screen=talk.screen)
        if fault.kind == "KILL":
            result.fired = talk.signal == signal.SIGKILL
        elif fault.kind not in SIGNALS:
            hits = [line for line in read_log(log) if "(INJECTED)" in line and room.journal in line]
            result.fired, result.where = bool(hits), hits[0].replace(room.journal, "journal").strip() if hits else ""
        judge(result, room, talk, sitting, self.usual)
        if result.is_good:
            room.remove()
        return result

    def all(self, sitting, kinds, step=1):
        calls = self.record(sitting)
        faults = []
        for kind in kinds:
            call, _, kind = kind.rpartition(" ")
            if kind in SIGNALS:
                chosen = calls
            elif kind == "EINTR":
                # Of the calls that a signal can interrupt on a disk or a slow file system.
                chosen = [call for call in calls if call[0] not in ("close", "unlink", "unlinkat", "getdents64")]
            else:
                chosen = [call for call in calls if call[0] in CHANGING + LOOKING]
            if kind in ("EMFILE", "EACCES"):
                chosen = [call for call in chosen if call[0] in ("openat", "mkdir", "mkdirat")]
            if kind.rstrip("+") in ("ENOSPC", "EDQUOT", "EROFS", "EFBIG"):
                chosen = [call for call in chosen if call[0] in CHANGING]
            if kind.endswith("+"):
                chosen = [call for call in chosen if call[0] != "write"]
                chosen += [("write", turn + 1) for turn in range(self.appends)]
            faults += [Fault(kind, name, number) for name, number in chosen[::step] if call in ("", name)]
        return self.each(sitting, faults)

    def each(self, sitting, faults):
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            return list(pool.map(lambda fault: self.run(sitting, fault), faults))


def words(screen):
    """What was shown, whatever the lines broke and were drawn again."""
    return "".join(screen.split())


def times(text, nights):
    """How often it was written; what candor quotes of it stands in quotation marks."""
    return len(re.findall('(?<!")' + re.escape(text), nights))


def is_harmless(result, room, talk, usual):
    """A look that failed, or a folder that was not made, and yet all is shown and kept as ever."""
    is_look = result.fault.call in LOOKING or result.fault.call == "openat" and "O_CREAT" not in result.where
    # A folder that is there already need not be made.
    is_there = result.fault.call.startswith("mkdir")
    return (is_look or is_there) and (words(talk.screen), room.nights()) == usual


def judge(result, room, talk, sitting, usual):
    """What the next start finds, held against what was promised."""
    fault = result.fault
    result.damaged = room.damaged()
    said = room.start_again()
    result.screen += "\n--- the next start:\n" + said
    nights = b"\n".join(room.nights().values()).decode("utf-8", "replace")
    offered = room.offered() if sitting.is_offered else ""
    result.lost = [text for text in talk.promised if text not in nights and text not in offered]
    result.twice = [text for text in talk.promised if times(text, nights) > 1]
    result.damaged = max(result.damaged, room.damaged())
    result.opened = room.readable_by_others()
    ours = SIGNALS.get(fault.kind)
    result.crashed = bool(talk.signal) and talk.signal != ours and not result.hung
    if not result.fired or fault.kind in SIGNALS or result.hung:
        return
    is_told = talk.told or talk.code not in (0, -1)
    if fault.kind == "EINTR":
        # A call that was interrupted is made again, and nobody hears of it.
        result.untold = is_told
    elif fault.call not in QUIET:
        result.untold = not is_told and not is_harmless(result, room, talk, usual)

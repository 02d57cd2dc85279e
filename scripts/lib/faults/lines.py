"""Single lines of the table in docs/reliability.md that want root, strace, another clock, or a minute of real time."""
import os
import random
import resource
import shutil
import signal
import subprocess
import termios
import time

import sittings
from room import Room, TONIGHT
from talk import ESCAPES, Talk, play


class Skip(Exception):
    """Why a line cannot be run here."""


class Bench:
    """Where the lines run: the binary, a folder, and a dynamic build of candor for clocks and shims, where there is one."""

    def __init__(self, binary, folder, dynamic):
        self.binary, self.folder, self.dynamic, self.count = binary, folder, dynamic, 0

    def room(self, needs=("old",), binary=None):
        self.count += 1
        room = Room(os.path.join(self.folder, f"line-{self.count}"), binary or self.binary)
        room.furnish(needs)
        return room

    def run(self, room, arguments, before=(), data=b"", **changes):
        environment = room.environment(CANDOR_TRACEABLE=None, **changes)
        return subprocess.run([*before, room.binary, *arguments], env=environment, cwd=room.home, input=data,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)


def need(condition, why):
    if not condition:
        raise Skip(why)


def whole_night(talk):
    """A night with everything in it that could want a network or a file: help, people to call, an editor."""
    talk.expect("slept last night")
    talk.line("/now")
    talk.expect("findahelpline.com")
    talk.send("\r\r\r")
    talk.send("\r" if talk.expect("Enter to start", "w to write instead") == "Enter to start" else "w\r")
    talk.expect(sittings.PROMPT)
    talk.line("Xylophonic words, and I felt nothing at all.")
    talk.expect(sittings.PROMPT)
    talk.send("?\r")
    talk.expect(sittings.PROMPT)
    talk.send("/edit\r")
    talk.expect("As you left it in the editor.")
    talk.expect(sittings.PROMPT)
    talk.line("/done")
    talk.expect("Kept, in")
    talk.expect("?\n")
    talk.line("/pass")
    talk.expect("Good night.")
    talk.wait()


COMMANDS = [["review"], ["review", "--json"], ["list"], ["show"], ["grep", "tea"], ["grep", "--signal", "numbness"],
            ["on-this-day"], ["kept"], ["now"], ["path"], ["check", "journal/" + TONIGHT], ["explain", "I felt nothing"],
            ["practice", "list"], ["lexicon", "list"], ["--help"], ["--version"], ["later", "bay 4"]]
EDITOR = "sh -c 'echo Xylophonic too. >> \"$1\"' sh"


def traced(bench, room, name, calls, arguments, play_it=None):
    log = os.path.join(room.folder, f"{name}.log")
    command = ["/usr/bin/strace", "-f", "-q", "-y", "-e", "signal=none", "-o", log, "-e", "trace=" + calls,
               bench.binary, *arguments]
    talk = Talk(command, room.environment(CANDOR_TRACEABLE=None, EDITOR=EDITOR), room.home)
    hung = play(talk, play_it or (lambda talk: talk.wait(60)))
    with open(log, errors="replace") as file:
        return talk, hung, [line for line in file if "(" in line and "+++" not in line]


def no_network(bench):
    room = bench.room()
    found = []
    for index, arguments in enumerate([[]] + COMMANDS):
        talk, hung, lines = traced(bench, room, f"net{index}", "%network", arguments, None if arguments else whole_night)
        if hung or (not arguments and "Good night." not in talk.screen):
            return f"{arguments}: {talk.screen[-300:]}"
        found += lines
    return "".join(found[:5])


def empty_network(bench):
    alone = ["/usr/bin/unshare", "-n"] if os.geteuid() == 0 else ["/usr/bin/unshare", "-rn"]
    need(subprocess.run([*alone, "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0, "no network namespaces")
    room = bench.room()
    talk = Talk([*alone, bench.binary], room.environment(EDITOR=EDITOR), room.home)
    play(talk, whole_night)
    return "" if b"Xylophonic words" in room.nights().get(TONIGHT, b"") else talk.screen[-500:]


def nothing_elsewhere(bench):
    """Every file that is made or opened for writing lies in the journal; and so do the words, wherever one looks."""
    room = bench.room()
    elsewhere = []
    before = set(os.listdir("/tmp")) | set(os.listdir("/dev/shm"))
    for index, arguments in enumerate([[]] + COMMANDS):
        _, _, lines = traced(bench, room, f"files{index}", "openat,open,creat,mkdir,mkdirat,mknod,mknodat,link,linkat,"
                             "symlink,symlinkat,rename,renameat,renameat2,memfd_create", arguments,
                             None if arguments else whole_night)
        for line in lines:
            makes = "O_CREAT" in line or "O_WRONLY" in line or "O_RDWR" in line or "open" not in line.split("(")[0]
            if makes and room.journal not in line and not any(f'"/dev/{n}' in line for n in ("tty", "null", "pts/")):
                elsewhere.append(line)
    if elsewhere:
        return "".join(elsewhere[:5])
    word, found = b"ylophonic", []
    new = [os.path.join(top, name) for top in ("/tmp", "/dev/shm") for name in os.listdir(top) if name not in before]
    for top in [room.home] + new:
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                if not os.path.isfile(path) or path.startswith(room.journal):
                    continue
                with open(path, "rb") as file:
                    if word in file.read(1 << 20):
                        found.append(path)
    if word not in room.nights().get(TONIGHT, b""):
        return "the words are not in the journal either"
    return " ".join(found)


def no_core(bench):
    """A crash leaves no core, says nothing of the text, gives the terminal back, and the next start has the words."""
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    limits = lambda: resource.setrlimit(resource.RLIMIT_CORE, unlimited)
    room = bench.room()
    control = Talk(["/bin/sh", "-c", "kill -SEGV $$"], room.environment(), room.home, limits=limits)
    control.wait()
    need(os.WCOREDUMP(control.status), "this machine makes no cores, of anything")
    for name in os.listdir(room.home):
        if name.startswith("core"):
            os.unlink(os.path.join(room.home, name))
    for number in (signal.SIGSEGV, signal.SIGILL, signal.SIGTRAP, signal.SIGABRT, signal.SIGFPE, signal.SIGBUS):
        room = bench.room()
        talk = Talk([bench.binary, "write"], room.environment(CANDOR_TRACEABLE=None), room.home, limits=limits)
        talk.expect(sittings.PROMPT)
        talk.send("Half a sentence")
        talk.expect("Half a sentence")
        talk.pause(1.25)
        shown = len(talk.output)
        os.kill(talk.process, number)
        time.sleep(0.3)
        mode = termios.tcgetattr(talk.terminal)[3]
        talk.wait()
        problems = []
        if talk.signal != number:
            problems.append(f"ended by {talk.signal}, code {talk.code}")
        if os.WCOREDUMP(talk.status) or any(n.startswith("core") for n in os.listdir(room.home)):
            problems.append("a core")
        if not mode & termios.ECHO or not mode & termios.ICANON:
            problems.append("the terminal is not as it was")
        if len(ESCAPES.sub(b"", talk.output[shown:])) > 2:
            problems.append(f"it said {talk.output[shown:]!r}")
        room.start_again()
        if b"Half a sentence" not in room.nights().get(TONIGHT, b""):
            problems.append("the words are gone")
        if problems:
            return f"{signal.Signals(number).name}: " + ", ".join(problems)
    return ""


def not_looked_into(bench):
    """Other processes of the same person cannot read its memory: what is in /proc belongs to root."""
    need(os.geteuid() == 0, "needs root, to run it as somebody else")
    room = bench.room()
    subprocess.run(["chown", "-R", "65534", room.folder], check=True)
    os.chmod(bench.folder, 0o755)
    talk = Talk([bench.binary, "write"], room.environment(CANDOR_TRACEABLE=None), room.home,
                limits=lambda: os.setresuid(65534, 65534, 65534))
    talk.expect(sittings.PROMPT)
    owner = os.stat(f"/proc/{talk.process}/mem").st_uid
    talk.hang_up()
    talk.wait()
    return "" if owner == 0 else f"/proc/PID/mem belongs to {owner}"


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


def timer(bench):
    """Fifty keys a second for a minute and more, and in another sitting a paste that is open when the time is up."""
    typing, pasting = bench.room(), bench.room()
    talks = [Talk([bench.binary, "write", "--minutes", "1"], room.environment(), room.home) for room in (typing, pasting)]
    for talk in talks:
        talk.expect(sittings.PROMPT)
    start, typed, told, opened = time.monotonic(), "", None, False
    words = random.Random(7)
    while time.monotonic() - start < 62:
        key = words.choice("etaoin shrdlu ")
        talks[0].send(key)
        typed += key
        for talk in talks:
            talk.take(0)
        if told is None and b"That was the time" in talks[0].output:
            told = time.monotonic() - start
        if not opened and time.monotonic() - start > 58:
            opened = True
            talks[1].send("\x1b[200~One\nTwo")
        time.sleep(max(0, start + len(typed) * 0.02 - time.monotonic()))
    talks[1].send("\nThree\x1b[201~")
    for talk in talks:
        talk.send("\r/done\r")
        talk.expect("Kept, in")
        talk.wait()
    if typed.encode().strip() not in typing.nights().get(TONIGHT, b""):
        return "not every key is in the journal"
    if b"\nOne\nTwo\nThree\n" not in pasting.nights().get(TONIGHT, b""):
        return "the paste is not whole"
    if "That was the time" not in talks[1].screen:
        return "the time was not told while a paste was open"
    if told is None or not 59.9 < told < 60.7:
        return f"told after {told} s"
    timer.note = f"{len(typed)} keys, told after {told:.2f} s"
    return ""


def ten_thousand_nights(bench):
    room = bench.room(needs=())
    for index in range(10_000):
        day = time.gmtime(1795212840 - (index + 1) * 86_400)
        room.put(time.strftime("%Y/%m/%Y-%m-%d.md", day),
                 f"# A night\n\n## 22:10 ten minutes\n\nRain on the window, and tea, the {index}th time.\n".encode())
    best = {}
    for name, arguments in (("start", ["write"]), ("review", ["review"]), ("review of all", ["review", "--since", "1999-01-01"])):
        for _ in range(3):
            start = time.monotonic()
            bench.run(room, arguments)
            best[name] = min(best.get(name, 99), time.monotonic() - start)
    ten_thousand_nights.note = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in best.items())
    return "" if best["start"] < 0.3 and best["review"] < 2 else ten_thousand_nights.note


def a_tree_full_of_junk(bench):
    room = bench.room()
    month = os.path.join(room.journal, "2026", "11")
    for index in range(100_000):
        os.close(os.open(os.path.join(month, f"junk-{index}"), os.O_CREAT | os.O_WRONLY, 0o600))
    for name in ("a\nb.md", "\x1b[2J.md", "2026-11-21 (\x1b]0;x\x07 conflicted copy).md", "\u202e.md"):
        with open(os.path.join(month, name), "w") as file:
            file.write("not a night\n")
    deep = month
    for _ in range(300):
        deep = os.path.join(deep, "d")
    os.makedirs(deep)
    os.symlink("..", os.path.join(month, "loop"))
    os.symlink("2026", os.path.join(room.journal, "2025"))
    start = time.monotonic()
    said = b"".join(bench.run(room, command).stdout for command in (["list"], ["review"], ["write"], ["grep", "Rain"]))
    took = time.monotonic() - start
    if b"Rain" not in said or b"not a night" in said:
        return said.decode()[-500:]
    a_tree_full_of_junk.note = f"four commands in {took:.1f} s"
    return "" if took < 10 else a_tree_full_of_junk.note


def hundred_megabytes_by_pipe(bench):
    room = bench.room()
    start = time.monotonic()
    run = bench.run(room, ["write"], data=b"A line that comes again and again, for ever.\n" * 2_330_000)
    took = time.monotonic() - start
    if run.returncode != 65 or not (b"longer than" in run.stdout or b"more than one night can hold" in run.stdout):
        return f"{run.returncode}: {run.stdout[-300:]!r}"
    hundred_megabytes_by_pipe.note = f"{took:.1f} s"
    return ""


def lexicons_that_are_none(bench):
    """Each is told and left out, or taken literally, and what ships is heard as ever."""
    page = b"I felt nothing at all when it was over.\n"
    bench.room()
    usual = None
    slowest = 0.0
    files = {
        "none": lambda path: None,
        "100 MB": lambda path: open(path, "wb").write(b"rule x\n  match: x y z\n" * 4_700_000),
        "binary": lambda path: open(path, "wb").write(random.Random(3).randbytes(500_000)),
        "a pipe": os.mkfifo,
        "a folder": os.mkdir,
        "a million rules": lambda path: open(path, "w").write("signal: numbness\n" + "".join(
            f"rule r{n}\n  match: qq{n} zz\n  hit: qq{n} zz\n" for n in range(1_000_000))),
        "a nested quantifier": lambda path: open(path, "w").write("signal: numbness\nrule r\n  match: (a+)+$\n"),
    }
    for name, make in files.items():
        room = bench.room()
        folder = os.path.join(room.home, ".config", "candor", "lexicons")
        os.makedirs(folder, 0o700)
        make(os.path.join(folder, "own.txt"))
        start = time.monotonic()
        run = bench.run(room, ["check"], data=page)
        slowest = max(slowest, time.monotonic() - start)
        usual = usual if usual is not None else run.stdout.splitlines()
        if usual[0] not in run.stdout.splitlines():
            return f"{name}: {run.stdout[-300:]!r}"
        if name not in ("none", "a nested quantifier") and len(run.stdout.splitlines()) == len(usual):
            return f"{name}: nothing was said"
    lexicons_that_are_none.note = f"the slowest {slowest:.2f} s"
    return "" if slowest < 1 else f"the slowest took {slowest:.1f} s"


def faketime():
    for folder in ("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib"):
        path = os.path.join(folder, "faketime", "libfaketime.so.1")
        if os.path.exists(path):
            return path
    raise Skip("needs faketime")


def at(bench, epoch, **changes):
    """Another clock. Under it a dynamic build sees no arguments, so it is called without any."""
    return {"LD_PRELOAD": faketime(), "FAKETIME_FMT": "%s", "FAKETIME": str(epoch), "CANDOR_NOW": None,
            "FAKETIME_DONT_FAKE_MONOTONIC": "1", **changes}


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


def the_hour_that_comes_twice(bench):
    need(bench.dynamic, "needs a dynamic build: swift build")
    room = bench.room(needs=(), binary=bench.dynamic)
    for epoch, words in ((1793511000, b"first"), (1793514600, b"second")):
        bench.run(room, [], data=b"\n" + words, **at(bench, epoch, TZ="America/New_York"))
    page = room.nights().get("2026/10/2026-10-31.md", b"")
    first, second = page.find(b"\n## 01:30 -0400 ten minutes\n"), page.find(b"\n## 01:30 -0500 ten minutes\n")
    return "" if 0 < first < page.find(b"\nfirst\n") < second < page.find(b"\nsecond\n") else str(room.nights())


def the_hour_that_is_missing(bench):
    need(bench.dynamic, "needs a dynamic build: swift build")
    room = bench.room(needs=(), binary=bench.dynamic)
    for epoch, words in ((1772953170, b"before"), (1772953230, b"after")):
        bench.run(room, [], data=b"\n" + words, **at(bench, epoch, TZ="America/New_York"))
    page = room.nights().get("2026/03/2026-03-07.md", b"")
    first, second = page.find(b"\n## 01:59 ten minutes\n"), page.find(b"\n## 03:00 ten minutes\n")
    return "" if 0 < first < page.find(b"\nbefore\n") < second < page.find(b"\nafter\n") else str(room.nights())


def the_clock_goes_back(bench):
    """An hour back in the middle, over the night's end: the sitting stays in its night, and loses nothing."""
    need(bench.dynamic, "needs a dynamic build: swift build")
    room = bench.room(needs=(), binary=bench.dynamic)
    stamp = os.path.join(room.folder, "clock")
    with open(stamp, "w") as file:
        file.write("2026-11-22 04:30:00")
    changes = at(bench, 0, FAKETIME_TIMESTAMP_FILE=stamp, FAKETIME_NO_CACHE="1", FAKETIME=None, FAKETIME_FMT=None)
    talk = Talk([bench.dynamic], room.environment(**changes), room.home)
    talk.expect("Enter to start")
    talk.send("\r")
    talk.expect(sittings.PROMPT)
    talk.line("Before.")
    talk.expect(sittings.PROMPT)
    with open(stamp, "w") as file:
        file.write("2026-11-22 03:30:00")
    talk.line("After.")
    talk.expect(sittings.PROMPT)
    talk.line("/done")
    talk.expect("Kept, in")
    talk.wait()
    nights = room.nights()
    return "" if list(nights) == ["2026/11/2026-11-22.md"] and nights["2026/11/2026-11-22.md"].endswith(
        b"\nBefore.\nAfter.\n") else str(nights)


ALL = [
    ("9", "each write takes half of its bytes", short_writes),
    ("41", "a sitting is stopped while it holds the lock", stopped_with_the_lock),
    ("46", "the clock goes back an hour in the middle of a sitting", the_clock_goes_back),
    ("50", "01:30 twice in one night", the_hour_that_comes_twice),
    ("51", "02:30 not at all", the_hour_that_is_missing),
    ("57 58", "fifty keys a second when the time is up; a paste open", timer),
    ("68", "100 MB by pipe", hundred_megabytes_by_pipe),
    ("74 75", "no file made outside of the journal, the words nowhere else", nothing_elsewhere),
    ("76 77", "a crash: no core, no backtrace, the terminal as it was", no_core),
    ("78", "no network call in a whole night and 17 commands", no_network),
    ("79", "a whole night in an empty network", empty_network),
    ("-", "its memory is nobody else's to read", not_looked_into),
    ("81", "100,000 files of junk, names that steer, loops, depth", a_tree_full_of_junk),
    ("82", "lexicons of 100 MB, of noise, a pipe, a million rules", lexicons_that_are_none),
    ("95", "10,000 nights", ten_thousand_nights),
]

"""Nothing leaves the journal: no call to a network, no file elsewhere, no core, no look into the memory."""
import os
import resource
import signal
import subprocess
import termios
import time

import sittings
from bench import need
from room import TONIGHT
from talk import ESCAPES, Talk, play


COMMANDS = [["review"], ["review", "--json"], ["list"], ["show"], ["grep", "tea"], ["grep", "--signal", "numbness"],
            ["on-this-day"], ["kept"], ["now"], ["path"], ["check", "journal/" + TONIGHT], ["explain", "I felt nothing"],
            ["practice", "list"], ["lexicon", "list"], ["--help"], ["--version"], ["later", "bay 4"]]
EDITOR = "sh -c 'echo Xylophonic too. >> \"$1\"' sh"


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


def leave_the_pager(talk):
    """Typed ahead: where the pager waits for a key, this is it."""
    talk.send("q")
    talk.wait(60)


def traced(bench, room, name, calls, arguments, play_it=None):
    log = os.path.join(room.folder, f"{name}.log")
    command = ["/usr/bin/strace", "-f", "-q", "-y", "-e", "signal=none", "-o", log, "-e", "trace=" + calls,
               bench.binary, *arguments]
    talk = Talk(command, room.environment(CANDOR_TRACEABLE=None, EDITOR=EDITOR), room.home)
    hung = play(talk, play_it or leave_the_pager)
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

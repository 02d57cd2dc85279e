#!/usr/bin/env python3
"""Sittings in a journal that lies on a folder of another kind: encrypted, or on another machine. Called by scripts/encryption
and scripts/network-folder, once to write and, when the folder has been taken away and mounted again, once to look."""
import concurrent.futures
import os
import signal
import subprocess
import sys

import sittings
from calls import times
from room import OLD, Room
from talk import Talk, play

PROMPT = sittings.PROMPT
ASIDE = [f"Put aside as number {number}, all at once." for number in range(10)]
# What must stand in the journal in the end, each once, beside what the sittings themselves say.
CUT_OFF = ["Xylophonic words of a sitting that is killed.", "And half of a sen"]
NAMED = {s.name: s for s in sittings.ALL}
PLAYED = [NAMED[name] for name in ("night", "truth", "page", "edit", "mask")]
LINES = [line for s in PLAYED for line in s.lines] + ASIDE + CUT_OFF


def talk(room, arguments, stdin=None):
    path = None
    if stdin is not None:
        path = os.path.join(room.folder, "stdin")
        with open(path, "w") as file:
            file.write(stdin)
    return Talk([room.binary, *arguments], room.environment(EDITOR=sittings.EDITOR), room.home, stdin=path)


def write(room, locks):
    """Whole sittings, ten at once, and one that is killed in the middle of a line. What went wrong, in words."""
    room.furnish(("old", "numbered"))
    problems, screens = [], []
    for sitting in PLAYED:
        one = talk(room, sitting.arguments, sitting.stdin)
        if play(one, sitting.play) or one.signal:
            problems.append(f"{sitting.name} did not come to its end:\n{one.screen}")
        screens.append(one.words)
    if locks == any("added without a lock" in screen for screen in screens):
        problems.append("a file system without locks was not told of" if not locks else "locks do not work here")
    if locks == ("cannot be locked" in screens[-1]):
        problems.append(f"mask, {'with' if locks else 'without'} locks: {screens[-1]}")
    with concurrent.futures.ThreadPoolExecutor(len(ASIDE)) as pool:
        for run in pool.map(lambda words: aside(room, words), ASIDE):
            if run.returncode or b"Put aside until tonight" not in run.stdout:
                problems.append(run.stdout.decode("utf-8", "replace"))
    one = talk(room, ["write"])
    one.expect(PROMPT)
    one.line(CUT_OFF[0])
    one.expect(PROMPT)
    one.send(CUT_OFF[1])
    one.expect(CUT_OFF[1])
    # The second after which half a line is safe, and more of it where everything is slow: a folder far away, a kernel in
    # another one.
    one.pause(4)
    os.kill(one.process, signal.SIGKILL)
    one.wait()
    return problems


def aside(room, words):
    return subprocess.run([room.binary, "later", words], env=room.environment(), cwd=room.home, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def again(room, locks):
    """The next start, in the folder that was mounted again: everything is there, once, and doctor finds nothing lost."""
    room.old.update(OLD)
    problems = []
    started = room.start_again()
    if "Put back" not in started:
        problems.append(f"the next start did not say that it put words back:\n{started}")
    text = b"\n".join(room.nights().values()).decode("utf-8", "replace")
    for line in LINES:
        masked = "[phone number]" in line and not locks
        wanted = line.replace("[phone number]", "07700 900123") if masked else line
        if times(wanted, text) != 1:
            problems.append(f"\"{wanted}\" stands there {times(wanted, text)} times")
    if room.damaged():
        problems.append(f"{room.damaged()} bytes of older nights are not what they were")
    if room.readable_by_others():
        problems.append(f"readable by others: {room.readable_by_others()}")
    if room.start_again() != room.start_again():
        problems.append("two starts in which nothing happened do not say the same")
    left = [name for name in os.listdir(os.path.join(room.journal, ".drafts")) if name.startswith("draft.")]
    if left:
        problems.append(f"drafts that nobody puts back: {left}")
    doctor = subprocess.run([room.binary, "doctor", "--json"], env=room.environment(), cwd=room.home, check=False,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if b'"problem"' in doctor.stdout or doctor.returncode:
        problems.append(doctor.stdout.decode())
    return problems


def main():
    stage, folder, journal, binary = sys.argv[1:5]
    locks = "--without-locks" not in sys.argv
    room = Room(folder, os.path.realpath(binary), journal)
    problems = {"write": write, "again": again}[stage](room, locks)
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())

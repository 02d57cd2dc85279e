"""Other clocks than the machine's, and the minute at whose end somebody is typing."""
import os
import random
import signal
import time

import sittings
from bench import Skip, need
from room import TONIGHT
from talk import Talk


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


def timer(bench):
    """Fifty keys a second for a minute and more; in another sitting a paste that is open when the time is up; and a third
    that lies stopped for most of its minute, which counts."""
    typing, pasting, stopped = bench.room(), bench.room(), bench.room()
    talks = [Talk([bench.binary, "write", "--minutes", "1"], room.environment(), room.home)
             for room in (typing, pasting, stopped)]
    for talk in talks:
        talk.expect(sittings.PROMPT)
    start, typed, told, opened = time.monotonic(), "", None, False
    talks[2].send("Before it was stopped")
    talks[2].expect("Before it was stopped")
    talks[2].send("\x1a")
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
            os.kill(talks[2].process, signal.SIGCONT)
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
    if "Time went on." not in talks[2].screen or "That was the time" not in talks[2].screen:
        return "the time that a sitting lay stopped was not counted, or not told: " + talks[2].screen[-300:]
    if b"\nBefore it was stopped\n" not in stopped.nights().get(TONIGHT, b""):
        return "what was typed before it was stopped is not in the journal"
    if told is None or not 59.9 < told < 60.7:
        return f"told after {told} s"
    timer.note = f"{len(typed)} keys, told after {told:.2f} s"
    return ""

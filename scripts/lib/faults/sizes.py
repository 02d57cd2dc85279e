"""Very much of everything."""
import os
import random
import time


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

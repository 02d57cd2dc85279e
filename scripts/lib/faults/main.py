#!/usr/bin/env python3
"""Tries candor as a bad machine would; see docs/reliability.md. Called by scripts/faults."""
import argparse
import os
import tempfile
import time

from bench import Bench
from calls import Calls
from power import Power, missing, tools
from report import Report
import lines
import sittings

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
LONG = "KILL TERM HUP INT ENOSPC ENOSPC+ EIO EIO+ EROFS EROFS+ EDQUOT EFBIG EMFILE EACCES EINTR".split()
# The short form: every third call of two sittings, and in others the failures that have come to something before.
SHORT = "KILL ENOSPC EIO".split()
AGAIN = {"night": ["fsync EIO"], "put back": ["getdents64 EIO"], "bring back": ["getdents64 EIO", "pread64 EIO"],
         "edit": ["unlink KILL", "pwrite64 KILL"]}


def main():
    parser = argparse.ArgumentParser(prog="scripts/faults", description=__doc__)
    parser.add_argument("--short", action="store_true", help="a minute: every third call of two sittings")
    parser.add_argument("--sitting", action="append", help="only this one: " + ", ".join(s.name for s in sittings.ALL))
    parser.add_argument("--kind", action="append", help="only this fault: " + ", ".join(LONG))
    parser.add_argument("--part", action="append", choices=["calls", "power", "lines"], help="only this part")
    parser.add_argument("--line", action="append", help="only the line of this number")
    parser.add_argument("--dynamic", help="a dynamic build of candor, for other clocks and short writes; .build/debug/candor")
    parser.add_argument("--step", type=int, default=0, help="every so manieth call")
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--binary", default=os.environ.get("CANDOR_BINARY") or os.path.join(ROOT, ".build", "candor"))
    wanted = parser.parse_args()
    binary = os.path.realpath(wanted.binary)
    folder = os.path.realpath(tempfile.mkdtemp(prefix="candor-faults-"))
    report = Report(folder)
    chosen = [s for s in sittings.ALL if (s.name in wanted.sitting if wanted.sitting else
                                          not wanted.short or s.name in ("save", "truth"))]
    kinds = wanted.kind or (SHORT if wanted.short else LONG)
    step = wanted.step or (3 if wanted.short else 1)
    parts = wanted.part or (["calls"] if wanted.short else ["calls", "power", "lines"])
    if "calls" in parts:
        report.part("Each call that touches the journal, killed or failed")
        calls = Calls(binary, folder, wanted.jobs)
        plan = [(sitting, kind, step) for sitting in chosen for kind in kinds]
        if wanted.short and not wanted.sitting and not wanted.kind:
            plan += [(sitting, kind, 1) for sitting in sittings.ALL for kind in AGAIN.get(sitting.name, ())]
        for sitting, kind, every in plan:
            start = time.monotonic()
            report.row(sitting.name, kind, calls.all(sitting, [kind], every), time.monotonic() - start)
    if "power" in parts:
        report.part("The power goes, at each call that changes the disk")
        for kind in ("ext4", "xfs", "btrfs"):
            if missing() or not tools(kind):
                report.skipped(kind, missing() or f"needs mkfs.{kind}")
                continue
            power = Power(binary, folder, wanted.jobs, kind)
            if not power.control(sittings.ALL[0]):
                report.skipped(kind, "a disk that lies loses nothing here either, so a cut tells nothing")
                report.totals["lines that failed"] += 1
                continue
            for sitting in (s for s in chosen if s.name in ("save", "truth", "later", "put back", "mask")):
                start = time.monotonic()
                report.row(sitting.name, kind, power.everywhere(sitting, step), time.monotonic() - start)
    if "lines" in parts:
        print("\nSingle lines\n")
        debug = os.path.join(ROOT, ".build", "debug", "candor")
        bench = Bench(binary, folder, wanted.dynamic or (debug if os.path.exists(debug) else ""))
        for numbers, what, line in lines.ALL:
            if not wanted.line or set(wanted.line) & set(numbers.split()):
                report.line(numbers, what, line, bench)
    return report.end()


raise SystemExit(main())

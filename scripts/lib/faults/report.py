"""What came of the runs: a line for each sitting and fault, and totals that must be zero."""
import collections
import shutil
import time

from bench import Skip
from talk import Ended, Silent

COLUMNS = ["runs", "lost", "twice", "damaged", "untold", "hung", "crashed", "opened", "missed"]


class Report:
    def __init__(self, folder):
        self.folder, self.start, self.totals = folder, time.monotonic(), collections.Counter()
        self.bad = []

    def part(self, title):
        print(f"\n{title}\n")
        print(f"{'sitting':12}{'fault':15}" + "".join(f"{name:>9}" for name in COLUMNS) + "        s", flush=True)

    def row(self, sitting, kind, results, seconds):
        row = collections.Counter(runs=len(results))
        for result in results:
            row["lost"] += len(result.lost)
            row["twice"] += len(result.twice)
            row["damaged"] += result.damaged
            row["untold"] += result.untold
            row["hung"] += result.hung
            row["crashed"] += result.crashed
            row["opened"] += len(result.opened)
            row["missed"] += not result.fired
            if not result.is_good:
                self.bad.append((sitting, result))
                if row["bad"] < 2:
                    self.show(sitting, result)
                row["bad"] += 1
        self.totals.update(row)
        print(f"{sitting:12}{kind:15}" + "".join(f"{row[name]:>9}" for name in COLUMNS) + f"{seconds:>9.1f}", flush=True)

    def skipped(self, what, why):
        print(f"{what:12}not run: {why}", flush=True)

    def show(self, sitting, result):
        fault = result.fault
        print(f"\n{sitting}: {fault.kind} at {fault.call} {fault.number}: lost {result.lost} twice {result.twice} damaged "
              f"{result.damaged} untold {result.untold} hung {result.hung} crashed {result.crashed} {result.opened}\n{result.where}")
        print("\n".join("  | " + line for line in result.screen.splitlines()[-30:]))

    def line(self, numbers, what, line, bench):
        start = time.monotonic()
        try:
            problem = line(bench)
        except Skip as reason:
            self.totals["lines not run"] += 1
            print(f"{numbers:10}{what}: not run, {reason}", flush=True)
            return
        except (Silent, Ended) as problem_of_talk:
            problem = f"{type(problem_of_talk).__name__} {problem_of_talk}"
        note = f" ({line.note})" if hasattr(line, "note") else ""
        self.totals["lines"] += 1
        self.totals["lines that failed"] += bool(problem)
        print(f"{numbers:10}{what}: {'FAILED: ' + problem if problem else 'ok' + note}"
              f"  {time.monotonic() - start:.1f} s", flush=True)

    def end(self):
        if self.totals["runs"]:
            print(", ".join(f"{name} {self.totals[name]}" for name in COLUMNS))
        if self.totals["lines"]:
            print(", ".join(f"{name} {self.totals[name]}" for name in ("lines", "lines that failed", "lines not run")))
        print(f"{time.monotonic() - self.start:.0f} s")
        if self.bad or self.totals["lines that failed"]:
            print(f"What was left of the bad ones is in {self.folder}")
            return 1
        shutil.rmtree(self.folder, ignore_errors=True)
        return 0

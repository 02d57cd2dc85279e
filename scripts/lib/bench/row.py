"""Shows what hyperfine measured: row.py RESULTS FILE WHAT MARK

A line for each command of the pair: the median and the least time by the clock, and the processor time. MARK is
milliseconds ("10"), as many times another command of the pair ("1.2*rg"), or "-". The same goes to RESULTS, for plots.
"""

import json
import pathlib
import sys

results, file, what, mark = sys.argv[1:]
rows = json.loads(pathlib.Path(file).read_text())["results"]
median = {row["command"]: row["median"] * 1000 for row in rows}
cpu = {row["command"]: (row["user"] + row["system"]) * 1000 for row in rows}

verdict = ""
if mark != "-":
    times, _, of = mark.partition("*")
    if not of or of in median:
        limit = float(times) * (median[of] if of else 1)
        words = f"{times} × {of}, {limit:.0f} ms" if of else f"{times} ms"
        verdict = f"mark {words}: {'met' if median['candor'] <= limit else 'missed'}"

with open(results, "a") as log:
    for place, row in enumerate(rows):
        name, least = row["command"], row["min"] * 1000
        digits = 2 if median[name] < 20 else 0
        print(
            f"{what if place == 0 else '':<34} {name:<14} {median[name]:>9,.{digits}f} ms {least:>9,.{digits}f} least"
            f" {cpu[name]:>9,.{digits}f} cpu  {verdict if name == 'candor' else ''}".rstrip())
        log.write(f"{what}\t{name}\t{median[name]:.3f}\t{least:.3f}\t{cpu[name]:.3f}\n")

"""Draws what grows with the years, both ways by tens: plot.py growth.tsv > growth.svg

A straight line that rises by ten where the years do is a cost that grows with the text and with nothing else; the thin
lines have that slope.
"""

import collections
import math
import pathlib
import sys

WIDTH, HEIGHT = 720, 460
LEFT, RIGHT, TOP, BOTTOM = 70, 150, 46, 56
YEARS = (0.8, 700)
COLORS = {"review": "#7b3294", "export": "#b35806", "grep": "#1b7837", "later": "#2166ac"}

curves: dict[str, list[tuple[float, float]]] = collections.defaultdict(list)
megabytes: dict[str, str] = {}
for line in pathlib.Path(sys.argv[1]).read_text().splitlines()[1:]:
    years, what, value = line.split("\t")
    if what in COLORS:
        curves[what].append((float(years), float(value)))
    else:
        megabytes[years] = f"{float(value) / 1e6:.2g}" if float(value) < 1e8 else f"{float(value) / 1e6:.0f}"
values = [y for points in curves.values() for _, y in points]
TIMES = (10 ** math.floor(math.log10(min(values) * 0.8)), 10 ** math.ceil(math.log10(max(values) * 1.2)))


def share(value: float, ends: tuple[float, float]) -> float:
    """Where a value lies between two ends, by tens."""
    return math.log(value / ends[0]) / math.log(ends[1] / ends[0])


def x(years: float) -> float:
    return LEFT + share(years, YEARS) * (WIDTH - LEFT - RIGHT)


def y(milliseconds: float) -> float:
    return HEIGHT - BOTTOM - share(milliseconds, TIMES) * (HEIGHT - TOP - BOTTOM)


def spoken(milliseconds: float) -> str:
    if milliseconds < 1000:
        return f"{milliseconds:.3g} ms"
    return f"{milliseconds / 1000:.3g} s"


def label(at_x: float, at_y: float, words: str, more: str = "") -> str:
    return f'<text x="{at_x:.1f}" y="{at_y:.1f}"{more}>{words}</text>'


def line(x1: float, y1: float, x2: float, y2: float, color: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{color}"/>'


drawn = [
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">',
    "<title>What 1, 10, 50 and 500 years of nights cost</title>",
    f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    label(LEFT, 24, "Time of a whole command, by the years in the journal; both by tens", ' font-size="15"'),
]
# The grid.
for power in range(round(math.log10(TIMES[0])), round(math.log10(TIMES[1])) + 1):
    drawn.append(line(LEFT, y(10**power), WIDTH - RIGHT, y(10**power), "#ddd"))
    drawn.append(label(LEFT - 8, y(10**power) + 4, spoken(10**power), ' text-anchor="end" fill="#444"'))
for years in (1, 10, 50, 500):
    drawn.append(line(x(years), TOP, x(years), HEIGHT - BOTTOM, "#ddd"))
    drawn.append(label(x(years), HEIGHT - BOTTOM + 20, f"{years}", ' text-anchor="middle" fill="#444"'))
    drawn.append(label(x(years), HEIGHT - BOTTOM + 36, megabytes[str(years)], ' text-anchor="middle" fill="#888"'))
drawn.append(label(WIDTH - RIGHT + 10, HEIGHT - BOTTOM + 20, "years of nights", ' fill="#444"'))
drawn.append(label(WIDTH - RIGHT + 10, HEIGHT - BOTTOM + 36, "MB of text", ' fill="#888"'))
# As much again for each year.
left, right = YEARS
for power in range(-4, 6):
    start, end = max(left, TIMES[0] / 10**power), min(right, TIMES[1] / 10**power)
    if start < end:
        drawn.append(line(x(start), y(start * 10**power), x(end), y(end * 10**power), "#eee"))
# The curves, each with its name and what it is at the end.
for what, points in curves.items():
    color = COLORS[what]
    path = " ".join(f"{x(years):.1f},{y(took):.1f}" for years, took in points)
    drawn.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
    drawn += [f'<circle cx="{x(years):.1f}" cy="{y(took):.1f}" r="3.5" fill="{color}"/>' for years, took in points]
    years, took = points[-1]
    drawn.append(label(x(years) + 10, y(took) + 4, f"{what}, {spoken(took)}", f' fill="{color}"'))
drawn.append("</svg>")
print("\n".join(drawn))

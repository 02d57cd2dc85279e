"""A screen as SVG. It has a ground of its own, so it can be read on a page of any colour, and follows the reader's choice
of light or dark."""
from html import escape

WIDTH, HEIGHT, SIZE, EDGE = 8.4, 19, 14, 18
STYLE = """
text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; fill: #24292f }
.ground { fill: #fbfaf7; stroke: #b8bcc2 }
.bold { font-weight: 600 } .dim { fill: #5b636c } .green { fill: #17653b } .magenta { fill: #7f2e86 }
.bar { fill: #24292f }
@media (prefers-color-scheme: dark) {
  text, .bar { fill: #dfe3e8 } .ground { fill: #16191d; stroke: #4b5158 }
  .dim { fill: #a2abb5 } .green { fill: #84d19b } .magenta { fill: #e3a8e6 }
}
""".strip()


def picture(screen, first, last, title):
    """Rows `first` to before `last`; `title` says in words what is to be seen."""
    width, height = round(screen.columns * WIDTH + 2 * EDGE), (last - first) * HEIGHT + 2 * EDGE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>{STYLE}</style>",
        f'<rect class="ground" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>',
    ]
    for row in range(first, last):
        top = EDGE + (row - first) * HEIGHT
        for column, text, look in screen.runs(row):
            lines += run(EDGE + column * WIDTH, top, text, look)
    return "\n".join(lines + ["</svg>", ""])


def run(left, top, text, look):
    """Letters keep to the columns whatever font is there; bars of eighths are drawn, as fonts leave gaps in them."""
    kind = f' class="{" ".join(look)}"' if look else ""
    parts, start = [], 0
    while start < len(text):
        is_bar = "▁" <= text[start] <= "█"
        end = start
        while end < len(text) and ("▁" <= text[end] <= "█") == is_bar:
            end += 1
        part, x = text[start:end], left + start * WIDTH
        if is_bar:
            for offset, bar in enumerate(part):
                tall = (ord(bar) - ord("▁") + 1) * (HEIGHT - 4) / 8
                parts.append(
                    f'<rect class="{" ".join(look) or "bar"}" x="{x + offset * WIDTH:.1f}" y="{top + HEIGHT - 4 - tall:.1f}" '
                    f'width="{WIDTH - 1.4:.1f}" height="{tall:.1f}"/>')
        elif part.strip():
            blank = len(part) - len(part.lstrip())
            words = part.strip()
            parts.append(
                f'<text{kind} x="{x + blank * WIDTH:.1f}" y="{top + SIZE}" textLength="{len(words) * WIDTH:.1f}">'
                f"{escape(words, quote=False)}</text>")
        start = end
    return parts

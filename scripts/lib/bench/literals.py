"""How fast the plain phrases of the lexicons are found in a text by other matchers: literals.py LEXICONS TEXT

The phrases are the items of `match:` lines and of lists that have no alternatives, gaps or inflections in them. Nothing is
judged and nothing adds up: this is what finding words costs. Writes a line for each matcher that is there: its name, how
many phrases and hits, megabytes a second, the best of five.
"""

import pathlib
import re
import sys
import time


def phrases(folder: pathlib.Path) -> list[str]:
    """All that is written out, once each."""
    found = set()
    for path in sorted(folder.glob("*.txt")):
        if path.name == "learned.txt":
            continue
        for line in path.read_text().splitlines():
            parts = re.match(r"\s*(?:match|unless|with|cue):(.*)|list [^:]+:(.*)", line)
            if parts:
                items = re.split(r"\s\|\s", parts.group(1) or parts.group(2) or "")
                found.update(item.strip() for item in items if re.fullmatch(r"[a-z' ]{3,}", item.strip()))
    return sorted(found)


def best_of_five(body) -> tuple[float, int]:
    """The seconds it takes, and what it answers."""
    least, answer = float("inf"), 0
    for _ in range(5):
        began = time.perf_counter()
        answer = body()
        least = min(least, time.perf_counter() - began)
    return least, answer


def hyperscan(words: list[str], text: bytes) -> tuple[float, int]:
    import hyperscan

    database = hyperscan.Database()
    flags = [hyperscan.HS_FLAG_CASELESS] * len(words)
    patterns = [rb"\b" + re.escape(word).encode() + rb"\b" for word in words]
    database.compile(expressions=patterns, ids=list(range(len(words))), flags=flags)
    hits = 0

    def hit(*_):
        nonlocal hits
        hits += 1

    def scan() -> int:
        nonlocal hits
        hits = 0
        database.scan(text, match_event_handler=hit)
        return hits

    return best_of_five(scan)


def aho_corasick(words: list[str], text: bytes) -> tuple[float, int]:
    import ahocorasick_rs

    # It knows one case only: the text is lowered before the clock starts.
    lowered = text.decode(errors="replace").lower()
    matcher = ahocorasick_rs.AhoCorasick(words)
    return best_of_five(lambda: len(matcher.find_matches_as_indexes(lowered)))


words = phrases(pathlib.Path(sys.argv[1]))
text = pathlib.Path(sys.argv[2]).read_bytes()
for name, matcher in [("Hyperscan", hyperscan), ("ahocorasick-rs", aho_corasick)]:
    try:
        seconds, hits = matcher(words, text)
    except ImportError:
        continue
    print(f"{name}\t{len(words)}\t{hits}\t{len(text) / seconds / 1e6:.1f}")

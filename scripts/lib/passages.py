"""Passages as the analyzer reads them: their words, and the runs of words that weights are learned for."""
import json, os, re, unicodedata

LABELS = ("numbness cynicism dehumanizing exhaustion machine escape isolation suppression deferral comparison "
          "inefficacy moral_distress crisis connection recovery feeling").split()
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ABBREVIATIONS = {"mr", "mrs", "ms", "dr", "prof", "st", "vs", "approx", "sr", "jr"}
# Contractions that are another word without their apostrophe: the analyzer keeps them apart.
DISTINCT = {"we'll", "we're", "he'll", "she'll", "we'd", "she'd"}
# Words after which 's is a verb; elsewhere it is a possessive and is left out.
CONTRACTED = set("it he she that what there who here let where how everyone nobody everything nothing someone".split())
PIECES = re.compile(r"w/(?![a-z])|[a-z0-9]+(?:[.,:][0-9]+|'[a-z0-9]+|(?<=\b[a-z0-9])/[a-z0-9]+)*|\.+|[!?&]|\n")


def load(path):
    """The passages of a file, each with the name of its author."""
    name = os.path.basename(path).rsplit(".", 1)[0]
    return [dict(json.loads(line), author=name) for line in open(path, encoding="utf-8") if line.strip()]


def after(key, *path):
    """The words behind each `key:` of a data file."""
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return [line.partition(":")[2].split() for line in file if line.startswith(key + ":")]


SPELLINGS = dict(after("spelling", "Lexicons", "inflections.txt"))


def sentences(text):
    """Words by sentence, as the analyzer's tokenizer reads them."""
    text = text.replace("’", "'").replace("‘", " ").replace("“", '"').replace("”", '"')
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    result, current, last = [], [], ""
    for match in PIECES.finditer(text):
        piece = match.group()
        if piece in "!?" or piece == "\n" or piece == ".":
            follows = text[match.end():match.end() + 1]
            if piece == "." and (follows.isalnum() or last in ABBREVIATIONS or len(last) == 1 and last != "i"):
                continue
            if piece == "\n" and re.match(r"\s*[a-z]", text[match.end():]):
                continue
            if current:
                result.append(current)
            current = []
        elif not piece.startswith("."):
            last = "and" if piece == "&" else piece
            current.append(as_read(last))
    return result + ([current] if current else [])


def as_read(word):
    """A word without what does not matter: spelling, apostrophe, possessive, drawn-out letters."""
    word = SPELLINGS.get(word, word)
    if word[0].isdigit():
        return "#"
    if word not in DISTINCT:
        if word.endswith("'s") and word[:-2] not in CONTRACTED:
            word = word[:-2]
        word = word.replace("'", "")
    return re.sub(r"(.)\1{2,}", r"\1\1", word)


IRREGULAR = {form.replace("'", ""): forms[0] for forms in after("forms", "Lexicons", "inflections.txt") for form in forms[1:]}
ENDINGS = (("ingly", ""), ("edly", ""), ("ings", ""), ("ing", ""), ("ied", "y"), ("ies", "y"), ("ed", ""), ("ness", ""),
           ("ment", ""), ("ly", ""), ("s", ""))


def stem(word):
    """A rough stem: good enough to find the words of one family, which are written out."""
    word = IRREGULAR.get(word, word)
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[:len(word) - len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


class Kin:
    """What a word is taken for: its class in Corpus/classes.txt, which its inflections share, or the family of its stem."""

    def __init__(self, texts):
        classes, of_stem = {}, {}
        for words in after("class", "Corpus", "classes.txt"):
            for word in words:
                classes.setdefault(word, words[0])
                of_stem.setdefault(stem(word), words[0])
        counts, families = {}, {}
        for text in texts:
            for word in (w for words in sentences(text) for w in words if w != "#"):
                counts[word] = counts.get(word, 0) + 1
        for word in counts:
            if word not in classes:
                families.setdefault(stem(word), set()).add(word)
        self.name = dict(classes)
        for root, words in families.items():
            # A family is named by its commonest word, which never names a class: those stand in their own.
            first = of_stem.get(root) or max(sorted(words), key=lambda w: counts[w])
            self.name.update((word, first) for word in words)

    def of(self, word):
        """`~` and the name, or nothing for a word never seen."""
        return word if word == "#" else "~" + self.name[word] if word in self.name else ""

    def families(self):
        """The words behind each name."""
        members = {}
        for word, name in sorted(self.name.items()):
            members.setdefault(name, []).append(word)
        return members


# Words that say nothing of what stands a few words away.
COMMON = set("the a an of in on at to and or but it is was be as for with by that this".split())
REACH = 6
APART = " … "


def runs(text, kin):
    """Every run of one to three words of a text, and the same of classes and families; and families that stand apart."""
    found = set()
    for words in sentences(text):
        families = ["^", *map(kin.of, words), "$"]
        for line in (["^", *words, "$"], families):
            for length in (1, 2, 3):
                for start in range(len(line) - length + 1):
                    run = line[start:start + length]
                    if "" not in run and any(w not in "^$#" for w in run) or run == ["#"]:
                        found.add(" ".join(run))
        found |= apart(families[:-1])
    return found


def apart(line):
    """Two families of one sentence with one to five words between them, as `~sit … ~car`."""
    kept = [(place, word) for place, word in enumerate(line) if word and word[1:] not in COMMON]
    return {first + APART + second for number, (start, first) in enumerate(kept)
            for place, second in kept[number + 1:number + 1 + REACH] if 2 <= place - start <= REACH}

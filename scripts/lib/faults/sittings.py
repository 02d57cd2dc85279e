"""What a person does in a run. Each says what it needs, how candor is called, and plays itself; a line that was ended and
answered by the next prompt is a promise, a half one after a second, and whatever stands under "Kept"."""
from dataclasses import dataclass
from typing import Callable, Optional

PROMPT = "│ "


@dataclass(frozen=True)
class Sitting:
    name: str
    arguments: tuple
    play: Callable
    needs: tuple = ("old", "earlier")
    stdin: Optional[str] = None
    # What is promised may also lie where it is offered again: in .drafts/done, or where an editor left it.
    is_offered: bool = False
    # Lines of which each must stand once in the journal after an undisturbed run.
    lines: tuple = ()


def save(talk):
    talk.expect(PROMPT)
    talk.line("They called it at two.")
    talk.expect(PROMPT)
    talk.promise("They called it at two.")
    talk.send("Half of a sentence")
    talk.expect("Half of a sentence")
    talk.pause(1.25)
    talk.promise("Half of a sentence")
    talk.send(" and its end.")
    talk.expect(" and its end.")
    talk.send("\r")
    talk.expect(PROMPT)
    # A Ctrl-C in between has made two lines of it.
    talk.promise("and its end.")
    talk.line("/done")
    talk.expect("Kept, in", "Good night", "could be kept")
    talk.wait()


def truth(talk):
    # The prompt, too: what is typed before it the kernel shows, and once more the editor.
    talk.expect("polished version.\n  ")
    talk.line("Busy, but good.")
    talk.expect(PROMPT)
    talk.promise("Busy, but good.")
    talk.line("I sit in the car for an hour.")
    talk.expect(PROMPT)
    talk.promise("I sit in the car for an hour.")
    talk.line("/done")
    talk.expect("want Sam to know?", "is for Sam?")
    talk.line("I am not okay.")
    talk.expect("Read it as Sam would.")
    talk.promise("I am not okay.")
    talk.send("\r")
    talk.expect("How, and when?", "in what way?")
    talk.line("tomorrow, by phone")
    talk.expect("To copy, or to say aloud:")
    if talk.expect("Kept, in", "could be kept") == "Kept, in":
        talk.promise("tomorrow, by phone")
    talk.wait()


def night(talk):
    answers = {"slept last night, hours": "5.5", "worked today, hours": "13", "any talk outside medicine": "n",
               "Enter to start": "", "w to write instead": "w", "some other time": ""}
    # Where earlier nights cannot be read, less is asked.
    while (asked := talk.expect(*answers, PROMPT)) != PROMPT:
        talk.send(answers[asked] + "\r")
    talk.line("I felt nothing at all.")
    talk.expect(PROMPT)
    talk.promise("I felt nothing at all.")
    talk.line("/done")
    if talk.expect("not much felt", "Good night.", "could be kept") == "not much felt":
        talk.expect("?\n")
        talk.line("Priya, probably.")
        talk.expect("Good night.", "could be kept")
        talk.promise("Priya, probably.")
    talk.wait()


def later(talk):
    if talk.expect("Put aside until tonight", "NOT KEPT") == "Put aside until tonight":
        talk.promise("The family in room nine")
    talk.wait()


def page(talk):
    if talk.expect("Kept, in", "NOT KEPT") == "Kept, in":
        talk.promise("A line of a page that was piped.")
    talk.wait()


EDITOR = "sh -c 'echo Words from the editor. >> \"$1\"; : > ~/edited' sh"


def edit(talk):
    """Words from an editor are promised from the moment when it has saved them; it leaves a mark in the home directory."""
    talk.expect(PROMPT)
    talk.line("They called it at two.")
    talk.expect(PROMPT)
    talk.promise("They called it at two.")
    talk.send("/edit\r")
    talk.expect(PROMPT)
    if "As you left it in the editor." in talk.words:
        talk.promise("Words from the editor.")
    talk.line("/done")
    talk.expect("Kept, in", "could be kept")
    talk.wait()


def put_back(talk):
    """A start that brings home a draft: its words are promised from before."""
    talk.promised += ["Words of a sitting that was cut off.", "And half a li"]
    talk.wait()


def bring_back(talk):
    """A section that an editor saved over, and that the person wants back."""
    talk.promised += ["Words of a sitting that was cut off."]
    if talk.expect("put it back, y or n", PROMPT) != PROMPT:
        talk.send("y\r")
        talk.expect(PROMPT)
    talk.line("/done")
    talk.wait()


def mask(talk):
    """A night's file is replaced, by a command that is there for it: it is the old one or the new one, whole."""
    talk.promised += ["Before it.", "Rang the son on ", "After it."]
    talk.wait()


ALL = [
    Sitting("save", ("write",), save, lines=("They called it at two.", "Half of a sentence and its end.")),
    Sitting("truth", ("truth", "Sam"), truth, needs=(), lines=("say: I am not okay.", "when: tomorrow, by phone")),
    Sitting("night", (), night, needs=("old",), lines=("I felt nothing at all.", "Priya, probably.", "worked: 13 h")),
    Sitting("later", ("later", "The family in room nine"), later, lines=("The family in room nine",)),
    Sitting("page", ("write",), page, stdin="A line of a page that was piped.\n",
            lines=("A line of a page that was piped.",)),
    Sitting("edit", ("write",), edit, is_offered=True, lines=("They called it at two.", "Words from the editor.")),
    Sitting("put back", ("write",), put_back, needs=("old", "earlier", "draft"), stdin="",
            lines=("Words of a sitting that was cut off.", "And half a li")),
    Sitting("bring back", ("write",), bring_back, needs=("old", "earlier", "gone"),
            is_offered=True, lines=("Words of a sitting that was cut off.",)),
    Sitting("mask", ("mask", "2026-11-12", "--yes"), mask, needs=("old", "numbered"),
            lines=("Before it.", "Rang the son on [phone number].", "After it.")),
]

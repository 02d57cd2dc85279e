#!/usr/bin/env python3
"""One journal on two machines, kept alike by a program that syncs folders. Called by scripts/synced-folder; the machines
are two names on this one. Both write in the same night while they are apart; a sitting is open on one while the other
starts; one is killed. In the end every line stands once on both, in files of the same bytes."""
import os
import signal
import subprocess
import sys

import sittings
from calls import times
from room import OLD, TONIGHT, Room
from syncers import SYNCERS
from talk import Talk


class Machine(Room):
    """A home with a journal, under a host name of its own."""

    def __init__(self, name, folder, binary, time):
        home = os.path.join(folder, name)
        os.makedirs(home, 0o700)
        wrapper = os.path.join(home, "candor")
        with open(wrapper, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nexec unshare --uts sh -c 'hostname {name}; exec \"$@\"' sh '{binary}' \"$@\"\n")
        os.chmod(wrapper, 0o700)
        super().__init__(home, wrapper)
        self.name, self.time = name, time

    def environment(self, **changes):
        return super().environment(CANDOR_NOW=self.time, PATH="/usr/sbin:/usr/bin:/sbin:/bin", **changes)

    def run(self, *arguments, text=""):
        return subprocess.run([self.binary, *arguments], env=self.environment(), cwd=self.home, check=False, timeout=60,
                              input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout.decode()

    def sit(self):
        """A sitting at its first line."""
        talk = Talk([self.binary, "write"], self.environment(), self.home)
        talk.expect(sittings.PROMPT)
        return talk

    def text(self):
        return b"\n".join(self.nights().values()).decode("utf-8", "replace")


class Trial:
    def __init__(self, syncer, folder, binary):
        self.laptop = Machine("laptop", folder, binary, "2026-11-21T22:14")
        self.desktop = Machine("desktop", folder, binary, "2026-11-21T22:31")
        self.syncer = syncer(folder, self.laptop.journal, self.desktop.journal)
        self.lines, self.problems = [], []

    def check(self, what, is_right, said=""):
        if not is_right:
            self.problems.append(f"{what}\n{said}")

    def line(self, words):
        self.lines.append(words)
        return words

    def both_have_all(self, when):
        """Every line once, old bytes as they were, one text on both machines, and nothing that doctor calls a problem."""
        for machine in (self.laptop, self.desktop):
            for line in self.lines:
                count = times(line, machine.text())
                self.check(f"{when}: \"{line}\" stands {count} times on the {machine.name}", count == 1, machine.text())
            self.check(f"{when}: old bytes are changed on the {machine.name}", machine.damaged() == 0)
            said = machine.run("doctor", "--json")
            self.check(f"{when}: doctor on the {machine.name}", '"problem"' not in said and ".md (" not in said, said)
        self.check(f"{when}: the two differ", self.laptop.nights() == self.desktop.nights(),
                   f"{self.laptop.nights()}\n{self.desktop.nights()}")

    def alike(self):
        self.laptop.furnish(("old",))
        self.syncer.start()
        self.laptop.run("later", self.line("Put aside on the laptop."))
        self.syncer.sync()
        self.both_have_all("before they part")
        self.desktop.old = dict(self.laptop.old)

    def apart(self, which):
        """Both write in one night, the laptop at a terminal; then one of them merges, or both do."""
        self.syncer.part()
        talk = self.laptop.sit()
        talk.line(self.line(f"Laptop, {which}, first."))
        talk.expect(sittings.PROMPT)
        talk.line("/done")
        talk.expect("Kept, in")
        talk.wait()
        self.desktop.run("write", text=self.line(f"Desktop, {which}."))
        self.syncer.sync()
        if self.syncer.makes_copies:
            copies = [m.name for m in (self.laptop, self.desktop) if "version" in m.run("doctor")]
            self.check(f"{which}: no machine tells of another version", copies, self.laptop.run("doctor"))
            if which == "both merge":
                self.syncer.part()
            for machine in (self.laptop, self.desktop) if which == "both merge" else (self.desktop,):
                said = machine.run("doctor", "--fix", text="y\n")
                self.check(f"{which}: nothing merged on the {machine.name}", "erged" in said, said)
            self.syncer.sync()
        if not self.syncer.knows_equals:
            self.merge()
        self.both_have_all(which)

    def open_elsewhere(self):
        """A sitting is open on the laptop, and its draft has come to the desktop, which starts."""
        talk = self.laptop.sit()
        talk.line(self.line("Open on the laptop."))
        talk.expect(sittings.PROMPT)
        talk.pause(1.5)
        self.syncer.sync()
        has_come = any("draft.laptop" in name for name in os.listdir(os.path.join(self.desktop.journal, ".drafts")))
        said = self.desktop.run("write", text=self.line("Meanwhile on the desktop."))
        self.check("the draft has not come to the desktop", has_come == self.syncer.brings_drafts)
        self.check("the desktop does not say whose draft it is", ("may be in use on laptop" in said) == has_come, said)
        self.syncer.sync()
        talk.line(self.line("Still on the laptop."))
        talk.expect(sittings.PROMPT)
        talk.line("/done")
        talk.expect("Kept, in")
        talk.wait()
        self.syncer.sync()
        self.merge()
        self.both_have_all("open elsewhere")

    def killed(self):
        """The laptop's sitting is killed in a line: the desktop leaves it, the next start on the laptop puts it back."""
        talk = self.laptop.sit()
        talk.line(self.line("Before the battery was empty."))
        talk.expect(sittings.PROMPT)
        talk.send(self.line("And half a"))
        talk.expect("And half a")
        talk.pause(1.5)
        os.kill(talk.process, signal.SIGKILL)
        talk.wait()
        self.syncer.sync()
        said = self.desktop.start_again()
        self.check("the desktop put back what is the laptop's", "Put back" not in said, said)
        said = self.laptop.start_again()
        self.check("the laptop did not put it back", "Put back" in said, said)
        self.syncer.sync()
        self.merge()
        self.both_have_all("killed")

    def deleted(self):
        """The night is deleted on the desktop while a sitting is open on the laptop."""
        self.desktop.run("list")
        talk = self.laptop.sit()
        talk.line("A line into a night that is gone.")
        talk.expect(sittings.PROMPT)
        os.unlink(os.path.join(self.desktop.journal, TONIGHT))
        self.syncer.sync()
        talk.line("/done")
        talk.expect("Kept, in")
        talk.wait()
        self.lines = ["A line into a night that is gone."]
        self.syncer.sync()
        self.merge()
        self.both_have_all("deleted")

    def merge(self):
        if self.syncer.makes_copies:
            self.laptop.run("doctor", "--fix", text="y\n")
            self.syncer.sync()

    def play(self):
        try:
            self.alike()
            self.apart("one merges")
            self.apart("both merge")
            self.open_elsewhere()
            self.killed()
            self.deleted()
        finally:
            self.syncer.stop()
        return self.problems


def main():
    name, folder, binary = sys.argv[1:4]
    problems = Trial(SYNCERS[name], folder, os.path.realpath(binary)).play()
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())

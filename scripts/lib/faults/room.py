"""A home directory for one run, with a journal that has nights in it, and what became of them."""
import contextlib
import os
import shutil
import stat
import subprocess

TONIGHT = "2026/11/2026-11-21.md"
# What stands in the journal before a run. Tonight's page ends without a newline, as an editor may leave it.
OLD = {
    "2026/10/2026-10-30.md": b"Walked by the river.\r\nNo phone, \xff and no plan.\r\n",
    **{f"2026/11/2026-11-{day}.md": f"# A night\n\n## 22:10 ten minutes\nminutes: 3\n\nRain, and tea, {day}.\n".encode()
       for day in range(13, 21)},
}
EARLIER = b"# Saturday 21 November 2026\n\n## 14:10 put aside\nThe fern in bay 4, without an end"
# A night in which words are to be masked: whatever happens, all else of it stays.
NUMBERED = b"# A night\n\n## 22:10 ten minutes\n\nBefore it.\nRang the son on 07700 900123.\nAfter it.\n"
DRAFT = ("candor draft 1\njournal: {journal}\nnight: 2026-11-21\n\n"
         "## 21:30 ten minutes\n\nWords of a sitting that was cut off.\nAnd half a li")


class Room:
    def __init__(self, folder, binary, journal=None):
        self.folder, self.binary = folder, binary
        self.home = os.path.join(folder, "home")
        self.journal = journal or os.path.join(self.home, "journal")
        os.makedirs(self.home, 0o700, exist_ok=True)
        self.old = {}

    def environment(self, **changes):
        result = {
            "HOME": self.home, "PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8", "TZ": "UTC",
            "INPUTRC": "/dev/null", "CANDOR_NOW": "2026-11-21T22:14", "CANDOR_SEED": "1", "CANDOR_TRACEABLE": "1",
            "CANDOR_JOURNAL": self.journal,
        }
        result.update(changes)
        return {name: value for name, value in result.items() if value is not None}

    def put(self, name, data):
        path = os.path.join(self.journal, name)
        made = [self.journal]
        for part in name.split("/")[:-1]:
            made.append(os.path.join(made[-1], part))
        for folder in made:
            if not os.path.isdir(folder):
                os.mkdir(folder, 0o700)
        with open(path, "wb", opener=lambda p, flags: os.open(p, flags, 0o600)) as file:
            file.write(data)

    def furnish(self, needs):
        """What a sitting finds: `old` nights, `earlier` words of tonight, a `draft` that was cut off, a section `gone`,
        a `numbered` night."""
        if "old" in needs:
            self.old.update(OLD)
        if "earlier" in needs:
            self.old[TONIGHT] = EARLIER
        for name, data in self.old.items():
            self.put(name, data)
        if "numbered" in needs:
            self.put("2026/11/2026-11-12.md", NUMBERED)
        draft = DRAFT.format(journal=self.journal).encode()
        if "draft" in needs:
            self.put(".drafts/draft.host.1.0", draft)
        if "gone" in needs:
            self.put(".drafts/done/draft.host.1.0", draft.replace(b" li", b" line\n"))

    def start_again(self):
        """The next start, undisturbed: it brings home what was left."""
        with open(os.devnull, "rb") as nothing:
            return subprocess.run(
                [self.binary, "write"], env=self.environment(CANDOR_TRACEABLE=None), cwd=self.home, stdin=nothing,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60).stdout.decode("utf-8", "replace")

    def nights(self):
        """Every night's bytes, by its name."""
        found = {}
        for folder, _, names in os.walk(self.journal):
            below = os.path.relpath(folder, self.journal)
            if below.startswith(".drafts"):
                continue
            for name in names:
                if name.endswith(".md"):
                    with open(os.path.join(folder, name), "rb") as file:
                        found[os.path.normpath(os.path.join(below, name))] = file.read()
        return found

    def offered(self):
        """What the next start would offer to put back."""
        drafts, text = os.path.join(self.journal, ".drafts"), ""
        for folder, beginning in ((drafts, "edit."), (os.path.join(drafts, "done"), "draft.")):
            for name in os.listdir(folder) if os.path.isdir(folder) else []:
                if name.startswith(beginning):
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        text += file.read()
        return text

    def damaged(self):
        """How many of the bytes that were there before are gone or changed."""
        count, nights = 0, self.nights()
        for name, data in self.old.items():
            now = nights.get(name, b"")[:len(data)]
            count += len(data) - sum(a == b for a, b in zip(data, now))
        return count

    def readable_by_others(self):
        return [os.path.join(folder, name) for folder, folders, names in os.walk(self.journal)
                for name in names + folders
                if stat.S_IMODE(os.lstat(os.path.join(folder, name)).st_mode) & 0o077]

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        # The last place of need for a draft is memory, and the same for all journals of one user.
        memory = f"/dev/shm/candor-drafts-{os.geteuid()}"
        for name in os.listdir(memory) if os.path.isdir(memory) else []:
            path = os.path.join(memory, name)
            # Another run's sitting may take its draft away meanwhile.
            with contextlib.suppress(FileNotFoundError):
                with open(path, "rb") as file:
                    mine = self.journal.encode() in file.read()
                if mine:
                    os.unlink(path)

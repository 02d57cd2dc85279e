"""Programs that keep two folders alike. Each can bring them together, keep them apart, and wait until it is done."""
import json
import os
import socket
import subprocess
import time
import urllib.request
import xml.etree.ElementTree as xml


class Syncer:
    # Whether what both sides changed comes as a copy beside the file.
    makes_copies = True
    # Whether what is being written goes to the other side, too.
    brings_drafts = True
    # Whether two new files of the same bytes are one to it.
    knows_equals = True

    def __init__(self, folder, one, other):
        self.folder, self.sides = folder, (one, other)

    def start(self):
        for side in self.sides:
            os.makedirs(side, 0o700, exist_ok=True)

    def part(self):
        """From here on neither sees what the other does."""

    def sync(self):
        """Both see all that the other did."""
        raise NotImplementedError

    def stop(self):
        pass

    def run(self, *command, **options):
        home = os.path.join(self.folder, "syncer")
        os.makedirs(home, exist_ok=True)
        environment = {"HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **options.pop("environment", {})}
        return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False, **options)

    def must(self, *command, **options):
        done = self.run(*command, **options)
        if done.returncode:
            raise RuntimeError(f"{command}: {done.stdout.decode()}")
        return done.stdout.decode()


class Unison(Syncer):
    """By hand, newest first, with a copy of what the other side has."""

    def sync(self):
        # Once for the files, and once for the copies that this makes.
        for _ in range(2):
            self.must("unison", *self.sides, "-batch", "-auto", "-prefer", "newer", "-copyonconflict", "-times", "-silent")


class Rclone(Syncer):
    """By hand. It leaves no file of the old name where both have changed it."""
    knows_equals = False

    def start(self):
        super().start()
        self.must("rclone", "bisync", *self.sides, "--resync")

    def sync(self):
        # The time of a file is looked at, by the millisecond.
        time.sleep(0.1)
        self.must("rclone", "bisync", *self.sides, "--force")


class Git(Syncer):
    """A commit of all there is but drafts, a pull that joins what both have appended, and a push."""
    makes_copies = brings_drafts = False

    def start(self):
        super().start()
        bare = os.path.join(self.folder, "bare.git")
        self.must("git", "init", "-q", "--bare", "-b", "main", bare)
        for side in self.sides:
            self.must("git", "init", "-q", "-b", "main", side)
            for name, value in (("user.name", "A"), ("user.email", "a@example.org"), ("pull.rebase", "false")):
                self.must("git", "-C", side, "config", name, value)
            self.must("git", "-C", side, "remote", "add", "origin", bare)
        for name, line in ((".gitattributes", "*.md merge=union"), (".gitignore", ".drafts/")):
            with open(os.path.join(self.sides[0], name), "w", encoding="utf-8") as file:
                file.write(f"{line}\n")
        self.commit(self.sides[0])
        self.must("git", "-C", self.sides[0], "push", "-q", "-u", "origin", "main")
        self.must("git", "-C", self.sides[1], "pull", "-q", "origin", "main")

    def commit(self, side):
        self.must("git", "-C", side, "add", "-A")
        self.run("git", "-C", side, "commit", "-q", "-m", "nights")

    def sync(self):
        for side in (*self.sides, self.sides[0]):
            self.commit(side)
            self.must("git", "-C", side, "pull", "-q", "--no-edit", "origin", "main")
            self.must("git", "-C", side, "push", "-q", "origin", "HEAD:main")


class Syncthing(Syncer):
    """Two of them on this machine, who see each other alone."""

    def start(self):
        super().start()
        self.homes = [os.path.join(self.folder, f"syncthing-{number}") for number in (1, 2)]
        self.ports = [free_port() for _ in range(4)]
        for home in self.homes:
            self.must("syncthing", "generate", "--no-default-folder", f"--home={home}")
        configurations = [xml.parse(os.path.join(home, "config.xml")) for home in self.homes]
        self.devices = [c.getroot().find("device").get("id") for c in configurations]
        self.keys = [c.getroot().find("gui/apikey").text for c in configurations]
        for number, configuration in enumerate(configurations):
            self.configure(configuration.getroot(), number)
            configuration.write(os.path.join(self.homes[number], "config.xml"))
        self.running = []
        for home in self.homes:
            with open(os.path.join(home, "log"), "wb") as log:
                self.running.append(subprocess.Popen(
                    ["syncthing", "serve", f"--home={home}", "--no-browser", "--no-restart", "--no-upgrade"],
                    stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                    env={"HOME": home, "PATH": os.environ["PATH"], "STNODEFAULTFOLDER": "1"}))
        self.wait(self.together)

    def configure(self, root, number):
        options = {"globalAnnounceEnabled": "false", "localAnnounceEnabled": "false", "relaysEnabled": "false",
                   "natEnabled": "false", "urAccepted": "-1", "crashReportingEnabled": "false", "startBrowser": "false",
                   "listenAddress": f"tcp://127.0.0.1:{self.ports[number]}", "reconnectionIntervalS": "1",
                   "autoUpgradeIntervalH": "0"}
        for name, value in options.items():
            found = root.find(f"options/{name}")
            if found is None:
                found = xml.SubElement(root.find("options"), name)
            found.text = value
        root.find("gui/address").text = f"127.0.0.1:{self.ports[2 + number]}"
        other = xml.SubElement(root, "device", id=self.devices[1 - number], name="other", compression="never")
        xml.SubElement(other, "address").text = f"tcp://127.0.0.1:{self.ports[1 - number]}"
        folder = xml.SubElement(root, "folder", id="journal", path=self.sides[number], type="sendreceive",
                                rescanIntervalS="3600", fsWatcherEnabled="false")
        xml.SubElement(folder, "maxConflicts").text = "10"
        for device in self.devices:
            xml.SubElement(folder, "device", id=device)

    def ask(self, number, path, post=False):
        request = urllib.request.Request(f"http://127.0.0.1:{self.ports[2 + number]}/rest/{path}",
                                         headers={"X-API-Key": self.keys[number]}, data=b"" if post else None)
        with urllib.request.urlopen(request, timeout=30) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def together(self):
        return all(self.ask(n, "system/connections")["connections"][self.devices[1 - n]]["connected"] for n in (0, 1))

    def part(self):
        self.ask(0, f"system/pause?device={self.devices[1]}", post=True)
        self.wait(lambda: not self.together())

    def sync(self):
        self.ask(0, f"system/resume?device={self.devices[1]}", post=True)
        self.wait(self.together)
        # A copy that one side makes is to be seen by its next look, and to go to the other one.
        for _ in range(2):
            for number in (0, 1):
                self.ask(number, "db/scan?folder=journal", post=True)
            self.wait(self.alike)

    def alike(self):
        """Neither needs anything of the other, and both have counted the same."""
        states = [self.ask(number, "db/status?folder=journal") for number in (0, 1)]
        behind = [self.ask(n, f"db/completion?folder=journal&device={self.devices[1 - n]}")["needItems"] for n in (0, 1)]
        return (all(s["state"] == "idle" and s["needTotalItems"] == 0 for s in states) and behind == [0, 0]
                and states[0]["globalTotalItems"] == states[1]["globalTotalItems"])

    def wait(self, is_so):
        """Until it has been so three times in a row."""
        end, count = time.monotonic() + 60, 0
        while count < 3:
            if time.monotonic() > end:
                raise RuntimeError("Syncthing does not come to rest")
            try:
                count = count + 1 if is_so() else 0
            except OSError:
                count = 0
            time.sleep(0.1)

    def stop(self):
        for program in getattr(self, "running", []):
            program.terminate()
        for program in getattr(self, "running", []):
            program.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


SYNCERS = {"syncthing": Syncthing, "unison": Unison, "rclone": Rclone, "git": Git}

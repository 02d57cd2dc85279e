"""The power goes at each call that changes the disk: what had reached the disk by then is all that is left.

A journal on a file system of its own, in an image behind a loop device. Candor is killed at a call; at that moment the
image is copied, without a sync and without unmounting: what the kernel had not yet handed to the device is not in the
copy. The copy is mounted, and the next start is to find in it what was promised.
"""
import os
import shutil
import subprocess

from calls import CHANGING, Calls, Fault
from room import Room

MEGABYTES = {"ext4": 16, "xfs": 300, "btrfs": 120}
KILLED_AT = [call for call in CHANGING + ["close", "unlinkat"] if call != "openat"]


def missing():
    """Why the power cannot be cut here; empty where it can."""
    if os.geteuid() != 0:
        return "needs root"
    if not os.path.exists("/dev/loop-control"):
        return "needs loop devices"
    return ""


def quietly(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Disk(Room):
    """A room whose journal is on a file system of its own."""

    def __init__(self, folder, binary, kind):
        self.kind, self.image, self.mount = kind, os.path.join(folder, "disk"), os.path.join(folder, "mount")
        super().__init__(folder, binary, os.path.join(self.mount, "journal"))
        os.makedirs(self.mount)
        quietly("truncate", "-s", f"{MEGABYTES[kind]}M", self.image)
        quietly(f"mkfs.{kind}", *(["-F", "-q"] if kind == "ext4" else ["-q"]), self.image)
        quietly("mount", "-o", "loop", self.image, self.mount)

    def furnish(self, needs):
        super().furnish(needs)
        if not os.path.isdir(self.journal):
            os.mkdir(self.journal, 0o700)
        quietly("sync", "-f", self.mount)

    def cut(self):
        quietly("cp", "--sparse=always", self.image, self.image + ".after")
        quietly("umount", self.mount)
        os.unlink(self.image)
        quietly("mount", "-o", "loop" + (",nouuid" if self.kind == "xfs" else ""), self.image + ".after", self.mount)

    def remove(self):
        subprocess.run(["umount", "-l", self.mount], stderr=subprocess.DEVNULL, check=False)
        super().remove()


class Power(Calls):
    def __init__(self, binary, folder, jobs, kind):
        super().__init__(binary, folder, jobs)
        self.kind, self.disks = kind, []

    def room(self, sitting, journal=None):
        disk = Disk(os.path.join(self.folder, f"{self.kind}-{next(self.count)}"), self.binary, self.kind)
        self.disks.append(disk)
        disk.furnish(sitting.needs)
        return disk

    def cut(self, room):
        room.cut()

    def control(self, sitting):
        """Whether words are lost where the disk lies; where not, the cuts here prove nothing."""
        self.record(sitting)
        lost = bool(self.each(sitting, [Fault("LIE", "", 0)])[0].lost)
        self.release()
        return lost

    def release(self):
        for disk in self.disks:
            if os.path.ismount(disk.mount):
                quietly("umount", "-l", disk.mount)

    def everywhere(self, sitting, step=1):
        calls = [call for call in self.record(sitting) if call[0] in KILLED_AT][::step]
        faults = [Fault("KILL", name, number) for name, number in calls] + [Fault("END", "", 0)]
        try:
            return self.each(sitting, faults)
        finally:
            self.release()


def tools(kind):
    return shutil.which(f"mkfs.{kind}") is not None

"""What single lines are tried with."""
import os
import subprocess

from room import Room


class Skip(Exception):
    """Why a line cannot be run here."""


class Bench:
    """Where the lines run: the binary, a folder, and a dynamic build of candor for clocks and shims, where there is one."""

    def __init__(self, binary, folder, dynamic):
        self.binary, self.folder, self.dynamic, self.count = binary, folder, dynamic, 0

    def room(self, needs=("old",), binary=None):
        self.count += 1
        room = Room(os.path.join(self.folder, f"line-{self.count}"), binary or self.binary)
        room.furnish(needs)
        return room

    def run(self, room, arguments, before=(), data=b"", **changes):
        environment = room.environment(CANDOR_TRACEABLE=None, **changes)
        return subprocess.run([*before, room.binary, *arguments], env=environment, cwd=room.home, input=data,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)


def need(condition, why):
    if not condition:
        raise Skip(why)

"""A disk that fails under a sitting, so that the kernel turns it read-only."""
import glob
import os
import subprocess

import power
import sittings
from bench import need
from calls import times
from power import quietly
from talk import Talk


def turns_read_only(bench):
    """ext4 finds an error in the middle of a sitting, and its files cannot be written any more. It is told, what was typed
    before and after is kept elsewhere, and when the disk is well again the next start puts it into its night."""
    need(not power.missing() and power.tools("ext4"), power.missing() or "needs e2fsprogs")
    disk = power.Disk(os.path.join(bench.folder, "read-only"), bench.binary, "ext4")
    try:
        disk.furnish(("old", "earlier"))
        quietly("mount", "-o", "remount,errors=remount-ro", disk.mount)
        device = subprocess.run(["findmnt", "-no", "SOURCE", disk.mount], stdout=subprocess.PIPE, check=True).stdout.decode()
        trigger = glob.glob(f"/sys/fs/ext4/{os.path.basename(device.strip())}/trigger_fs_error")
        need(trigger and os.access(trigger[0], os.W_OK), "needs ext4's trigger_fs_error")
        lines = ["Before the disk failed.", "After the disk failed."]
        talk = Talk([disk.binary, "write"], disk.environment(), disk.home)
        talk.expect(sittings.PROMPT)
        talk.line(lines[0])
        talk.expect(sittings.PROMPT)
        with open(trigger[0], "w", encoding="ascii") as file:
            file.write("1")
        talk.line(lines[1])
        talk.expect(sittings.PROMPT)
        talk.line("/done")
        talk.expect("Good night", "could be kept")
        talk.wait()
        if not talk.told:
            return f"nobody was told:\n{talk.screen}"
        quietly("umount", disk.mount)
        subprocess.run(["fsck.ext4", "-p", disk.image], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        quietly("mount", "-o", "loop", disk.image, disk.mount)
        said = disk.start_again()
        text = b"\n".join(disk.nights().values()).decode("utf-8", "replace")
        if any(times(line, text) != 1 for line in lines) or disk.damaged():
            return f"{talk.screen}\n{said}\n{text}"
        return ""
    finally:
        disk.remove()

"""How long a command takes to its first prompt on a terminal: first-prompt.py ROUNDS COMMAND...

Starts the command under a pseudo-terminal, waits until it asks for a line, and hangs up. Writes the times in
milliseconds, least first, one a line.
"""

import os
import pty
import signal
import sys
import time

# readline asks the terminal to mark what is pasted as soon as it prompts.
PROMPT = b"\x1b[?2004h"


def once(command: list[str]) -> float:
    """Milliseconds from the start of the process until it prompts."""
    began = time.monotonic_ns()
    process, terminal = pty.fork()
    if process == 0:
        os.execvp(command[0], command)
    shown = b""
    while PROMPT not in shown:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            piece = b""
        if not piece:
            sys.exit(f"{command[0]} ended without a prompt: {shown.decode(errors='replace')}")
        shown += piece
    took = (time.monotonic_ns() - began) / 1e6
    os.kill(process, signal.SIGHUP)
    os.close(terminal)
    os.waitpid(process, 0)
    return took


rounds, command = int(sys.argv[1]), sys.argv[2:]
for _ in range(3):  # to warm up
    once(command)
for took in sorted(once(command) for _ in range(rounds)):
    print(f"{took:.2f}")

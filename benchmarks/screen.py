"""A virtual screen with a window manager, for programs that are not ours as well."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which
from time import sleep

NEEDED = ("Xvfb", "openbox")


def is_there() -> bool:
    """Whether this machine can have a virtual screen."""
    return all(which(program) for program in NEEDED)


@contextmanager
def virtual_screen() -> Iterator[str]:
    """The value of DISPLAY of a screen of 1440 by 900, there until the context ends."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            display = f":{answer.readline().strip()}"
        with subprocess.Popen(
            [str(which("openbox"))], env=os.environ | {"DISPLAY": display}, stderr=subprocess.DEVNULL
        ) as manager:
            sleep(0.5)  # until it manages windows: nothing tells
            try:
                yield display
            finally:
                manager.terminate()
                manager.wait()
                server.terminate()

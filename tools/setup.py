"""Sets everything up and does one task: `python3 tools/setup.py run` opens the window, `test` passes the tests.

Needs nothing but Python 3.11 or later: it makes a virtual environment, installs the locked dependencies into it, and on
Debian and Ubuntu the system libraries that Qt needs (as root; otherwise it names the one command to type).
"""

import ctypes.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # started as a script, only the folder of that is looked into

from tools.environment import BIN, LOCKS, ROOT, VENV, get_ready, install_packages  # noqa: E402 - see above

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
)
# These take long, and run beside the tests, which wait now and then.
LONG_CHECKS = (
    ("mypy",),
    ("lint-imports", "--no-logo"),
)
# A process per core; told in full, so that the seed of their order can be seen.
TESTS = ("pytest", "-n", "auto", "--dist", "worksteal")
# The long forms of all tests that have one; `tests/conftest.py` says how a test gets one.
PROOFS = (*TESTS, "-m", "harden", "--harden")
# What the proofs need of the system: the program, and the Debian packages that bring it.
FOR_PROOFS = {
    "cc": ("gcc", "libc6-dev"),
    "debootstrap": ("debootstrap",),
    "xvfb-run": ("xvfb", "xauth"),
}
TASKS = ("run", "test", "harden", "bench", "installer", "ready", "call")


def main(arguments: Sequence[str]) -> int:
    """Do the task that `arguments` name; gives its exit status."""
    task, *rest = arguments or ["run"]
    if task not in TASKS:
        return refuse(f"usage: setup.py {' | '.join(TASKS)} TOOL [arguments of the task]")
    if task == "run" and not has_screen():
        return refuse(
            "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
            "Start this in a desktop session, or on a virtual screen: xvfb-run -a make run"
        )
    get_ready(task if task in LOCKS else "test")
    if task == "run":
        return call(["partner-dashboard", "--demo", *rest])
    if task == "test":
        return run_checks(rest)
    if task == "harden":
        return run_proofs(rest)
    if task == "bench":
        return run_benchmarks(rest)
    if task == "installer":
        return build_installer()
    return call(rest) if rest else 0


def refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 2


def has_screen() -> bool:
    """Whether Qt has something to open a window on; without, it would end the process with a misleading text."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)


def run_checks(arguments: Sequence[str]) -> int:
    """Run every check, and the tests with `arguments`, each to its end; the last line says what failed."""
    failed = [" ".join(command) for command in CHECKS if call(command, echo=True)]
    beside = [CheckBeside(command) for command in LONG_CHECKS]
    if call([*TESTS, *arguments], echo=True):
        failed.append("pytest")
    failed += [" ".join(check.command) for check in beside if check.finish()]
    return conclude(failed)


def run_proofs(arguments: Sequence[str]) -> int:
    """Run the long form of every test that has one, with `arguments`, then the README's commands on bare machines."""
    on_bare_machines = sys.platform == "linux" and not arguments
    if on_bare_machines and os.geteuid() != 0:
        return refuse("Bare machines are made by root only. Please type: sudo make harden")
    if missing := missing_for_proofs():
        install_packages(missing)
    failed = ["the long form of the tests"] if call([*PROOFS, *arguments], echo=True) else []
    if on_bare_machines and call(["python", "-m", "tools.fresh_debian"], echo=True):
        failed.append("make test or make run on a bare machine")
    return conclude(failed)


def conclude(failed: Sequence[str]) -> int:
    """Say on the last line whether all is well; gives the exit status."""
    print("Failed: " + ", ".join(failed) if failed else "Everything passed.", flush=True)
    return 1 if failed else 0


class CheckBeside:
    """A check that runs beside others; what it prints is shown when it is waited for."""

    def __init__(self, command: Sequence[str]) -> None:
        self.command = command
        self._printed: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - read and closed by `finish`
        self._process = subprocess.Popen(
            in_environment(command), cwd=ROOT, env=environment(), stdout=self._printed, stderr=subprocess.STDOUT
        )

    def finish(self) -> int:
        """Wait until it has ended, and show what it printed; gives its exit status."""
        status = self._process.wait()
        print("·", *self.command, flush=True)
        with self._printed:
            self._printed.seek(0)
            print(self._printed.read().decode(errors="replace"), end="", flush=True)
        return status


def missing_for_proofs() -> list[str]:
    """The Debian packages that the proofs miss here."""
    if sys.platform != "linux":
        return []
    path = f"{os.environ['PATH']}:/usr/sbin"
    return [package for program, packages in FOR_PROOFS.items() if not shutil.which(program, path=path)
            for package in packages]  # fmt: skip


def run_benchmarks(arguments: Sequence[str]) -> int:
    """Run the parts of the benchmarks that `arguments` name, or all."""
    return call(["python", "-m", "benchmarks", *arguments], echo=True)


def build_installer() -> int:
    """Build what this platform installs from."""
    if missing := missing_for_freezing():
        install_packages(missing)
    return call(["python", "-m", "installer"], echo=True)


def missing_for_freezing() -> list[str]:
    """The Debian packages that a build misses here: what reads libraries, Python as one, and those that Qt opens."""
    if sys.platform != "linux":
        return []
    library = Path(str(sysconfig.get_config_var("LIBDIR")), str(sysconfig.get_config_var("INSTSONAME")))
    shared_python = library.exists() or ctypes.util.find_library(f"python3.{sys.version_info.minor}")
    named = {"binutils": shutil.which("objdump"), f"libpython3.{sys.version_info.minor}": shared_python}
    # What Qt needs on Wayland: a package of the program must name it, so that it has to be known here.
    named |= {f"libwayland-{name}": ctypes.util.find_library(f"wayland-{name[:-1]}") for name in ("cursor0", "egl1")}
    return [package for package, there in named.items() if not there]


def call(command: Sequence[str], *, echo: bool = False) -> int:
    """Run a command of the virtual environment in the checkout; 0 when it did well, 1 or more when not."""
    if echo:
        print("·", *command, flush=True)
    status = subprocess.run(in_environment(command), cwd=ROOT, env=environment(), check=False).returncode
    return status if status >= 0 else 128 - status


def in_environment(command: Sequence[str]) -> list[str]:
    """A command with the program that the virtual environment has for it."""
    program = shutil.which(command[0], path=str(BIN))
    if program is None:
        sys.exit(f"{command[0]} is not installed in {VENV}")
    return [program, *command[1:]]


def environment() -> dict[str, str]:
    """The variables that commands run with: the virtual environment's programs come first.

    Python may store what it compiles, even where containers tell it not to: the tests start hundreds of processes, and
    each would compile everything anew.
    """
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return variables | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Makes `.venv` and installs into it what a lock names, and the system libraries that Qt needs.

Needs the standard library only: a bare Debian has Python, but neither pip nor venv.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path

from tools.progress import PipProgress, ProgressLine, packages_in, run_telling

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
PIP = [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
LOCKS = {
    "run": ROOT / "requirements.lock",
    "test": ROOT / "requirements-dev.lock",
    "installer": ROOT / "requirements-installer.lock",
    "harden": ROOT / "requirements-harden.lock",
}
# What the tests need is enough to run the program, and what their long forms need is enough for the tests.
_ENOUGH = {"run": ("test", "harden"), "test": ("harden",)}
_STEPS = 4

QT_LIBRARIES = (
    "libglib2.0-0 libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 xdg-utils"
).split()
# A screen for the test that reads what a real mail program is given. It comes along where system packages are installed
# anyway; where they are not, nothing is installed for it, and that one test says that it was skipped.
TEST_SCREEN = ["xvfb"]
# Opening the plugin for X tells about its libraries too, and needs no screen, which a QApplication would.
QT_PROBE = """
import ctypes, pathlib, sys
import PySide6
from PySide6 import QtSvg, QtWidgets
if sys.platform == "linux":
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
"""


def get_ready(task: str) -> None:
    """Install what `task` needs, unless that was done already, if for another task; tells how far it is."""
    if any(is_installed(task, enough) for enough in (task, *_ENOUGH.get(task, ()))):
        return
    packages = [*QT_LIBRARIES, *(TEST_SCREEN if task in ("test", "harden") else [])]
    _tell_step(1, f"a virtual environment in {VENV.name}")
    make_environment(packages)
    _tell_step(2, f"the packages in {LOCKS[task].name}")
    install_locked(LOCKS[task])
    _tell_step(3, "this checkout, and a check of all versions")
    must([*PIP, "install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", "."])
    must([*PIP, "check"])
    _tell_step(4, "Qt, and the system libraries that it needs")
    make_qt_work(packages)
    stamp(task).write_text(fingerprint(task), encoding="utf-8")


def _tell_step(number: int, what: str) -> None:
    print(f"Setting up, step {number} of {_STEPS}: {what}", flush=True)


def install_locked(lock: Path) -> None:
    """Install what `lock` names, telling which package pip is at."""
    folder = sysconfig.get_path("purelib", vars={"base": str(VENV), "platbase": str(VENV)})
    must([*PIP, *install_options(lock)], PipProgress(packages_in(lock), Path(folder)).describe)


def install_options(lock: Path) -> list[str]:
    """How pip installs what `lock` names: it must not resolve anew, or it takes versions published since."""
    return ["install", "--progress-bar", "off", "--no-deps", "--require-hashes", "-r", str(lock)]


def is_installed(task: str, enough: str) -> bool:
    """Whether `task` finds what it needs in an environment that was last made ready for the task `enough`."""
    return LOCKS[task].exists() and stamp(enough).exists() and stamp(enough).read_text("utf-8") == fingerprint(enough)


def stamp(task: str) -> Path:
    """The file that says what a finished installation for `task` was made of."""
    return VENV / f"ready-to-{task}"


def fingerprint(task: str) -> str:
    """What an installation depends on; an environment does not survive being moved or another Python."""
    files = (LOCKS[task], ROOT / "pyproject.toml")
    contents = b"".join(hashlib.sha256(file.read_bytes()).digest() for file in files)
    return hashlib.sha256(contents + maker().encode()).hexdigest()


def maker() -> str:
    """The Python that makes the environment, and where it makes it."""
    return f"{sys.version}\n{VENV}"


def make_environment(packages: Sequence[str]) -> None:
    """Make `.venv` unless this Python made it here; Debian keeps the module for that in a package of its own."""
    made_by = VENV / "made-by"
    if made_by.exists() and made_by.read_text("utf-8") == maker():
        return
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if run_telling(command, lambda _text: "making it", ProgressLine())[0]:
        install_packages([f"python3.{sys.version_info.minor}-venv", *packages])
        must(command)
    made_by.write_text(maker(), encoding="utf-8")


def make_qt_work(packages: Sequence[str]) -> None:
    """Try to load Qt, and install the system libraries that it misses."""
    if qt_fault():
        install_packages(packages)
    if fault := qt_fault():
        sys.exit(f"Qt cannot be loaded here:\n{fault}")


def qt_fault() -> str:
    """Why Qt cannot be loaded, seen in a process of its own; empty when it can."""
    probe = subprocess.run([str(PYTHON), "-c", QT_PROBE], capture_output=True, text=True, check=False)
    return (probe.stderr.strip() or "it ended without a word") if probe.returncode else ""


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages as root; without the right to, say what to type and stop."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        sys.exit(f"Please install these with your system's package manager, then try again:\n  {' '.join(packages)}")
    if os.geteuid() != 0:
        sys.exit(f"System packages are missing. Please type this, then try again:\n  sudo {' '.join(command)}")
    print("Installing system packages:", *packages, flush=True)
    must(["apt-get", "update"])
    must(command, DEBIAN_FRONTEND="noninteractive")


def must(command: Sequence[str], describe: Callable[[str], str] | None = None, **environment: str) -> None:
    """Run `command` in the checkout and tell how far it is; stop with what it printed if it fails."""
    last = _LastLine() if describe is None else describe
    status, printed = run_telling(command, last, ProgressLine(), ROOT, os.environ | environment)
    if status:
        print(f"{printed}This failed with status {status}:\n  {' '.join(command)}", file=sys.stderr)
        sys.exit(1)


class _LastLine:
    """Tells the last line that a command printed."""

    def __init__(self) -> None:
        self._line = "working"

    def __call__(self, text: str) -> str:
        self._line = text.strip() or self._line
        return self._line

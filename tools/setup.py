"""Sets everything up and runs one task: `python3 tools/setup.py run` opens the window, `test` passes the tests.

Needs nothing but Python 3.11 or later: it makes a virtual environment, installs the locked dependencies into it, and on
Debian and Ubuntu the system libraries that Qt needs (as root; otherwise it names the one command to type).
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed"
LOCK = ROOT / "requirements.lock"

QT_LIBRARIES = (
    "libglib2.0-0 libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 xdg-utils"
).split()

CHECKS = (
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
    ["mypy"],
    ["lint-imports"],
    ["pytest", "-q"],
)


def main(arguments: list[str]) -> int:
    """Run the task that `arguments` name; gives its exit status."""
    task = arguments[0] if arguments else "run"
    if task not in ("run", "test", "ready"):
        print("usage: setup.py run|test|ready", file=sys.stderr)
        return 2
    get_ready()
    if task == "run":
        return open_window(arguments[1:])
    return run_checks() if task == "test" else 0


def get_ready() -> None:
    """Make the virtual environment and install into it, unless that was done for this lock already."""
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    make_environment()
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--require-hashes", "-r", str(LOCK)], check=True, cwd=ROOT)
    make_qt_work()
    STAMP.write_text(wanted)


def make_environment() -> None:
    """Make `.venv`; Debian keeps the module for that in a package of its own."""
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode:
        install_packages([f"python3.{sys.version_info.minor}-venv"])
        subprocess.run(command, check=True)


def make_qt_work() -> None:
    """Try to load Qt, and install the system libraries that it misses."""
    if qt_works():
        return
    install_packages(QT_LIBRARIES)
    if not qt_works():
        sys.exit("Qt still cannot be loaded. Run this and see what it says:\n  " + " ".join(qt_probe()))


def qt_probe() -> list[str]:
    return [str(PYTHON), "-c", "from PySide6 import QtWidgets, QtSvg"]


def qt_works() -> bool:
    return subprocess.run(qt_probe(), stderr=subprocess.DEVNULL, check=False).returncode == 0


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages as root; without the right to, say what to type and stop."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        sys.exit(f"Please install these with your system's package manager, then try again:\n  {' '.join(packages)}")
    if os.geteuid() != 0:
        sys.exit(f"System packages are missing. Please type this, then try again:\n  sudo {' '.join(command)}")
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(command, check=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def open_window(arguments: list[str]) -> int:
    """Open the window on sample data; on Linux that needs a screen."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("There is no screen to open a window on: DISPLAY and WAYLAND_DISPLAY are not set.", file=sys.stderr)
        return 2
    command = [str(PYTHON), "-m", "desktop_app", "--demo", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def run_checks() -> int:
    """Run every check to its end and give the first failure's status; the tests come last."""
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    failures = []
    for command in CHECKS:
        print("·", " ".join(command), flush=True)
        status = subprocess.run(
            [str(BIN / command[0]), *command[1:]], cwd=ROOT, env=environment, check=False
        ).returncode
        failures += [status] if status else []
    return failures[0] if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

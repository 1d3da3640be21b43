"""Sets everything up and does one task: `python3 tools/setup.py run` opens the window, `test` passes the tests.

Needs nothing but Python 3.11 or later: it makes a virtual environment, installs the locked dependencies into it, and on
Debian and Ubuntu the system libraries that Qt needs (as root; otherwise it names the one command to type).
"""

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
PIP = [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
LOCKS = {
    "run": ROOT / "requirements.lock",
    "test": ROOT / "requirements-dev.lock",
    "installer": ROOT / "requirements-installer.lock",
}

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

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports", "--no-logo"),
)
TESTS = ("pytest",)  # told in full, so that the seed of their order can be seen


def main(arguments: Sequence[str]) -> int:
    """Do the task that `arguments` name; gives its exit status."""
    task, *rest = arguments or ["run"]
    if task not in ("run", "test", "bench", "installer", "ready", "call"):
        return refuse("usage: setup.py run | test | bench | installer | ready | call TOOL [arguments of the task]")
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


# Setting up


# What the tests need is enough to run the program.
_ENOUGH = {"run": ("test",)}


def get_ready(task: str) -> None:
    """Install what `task` needs, unless that was done already, if for another task."""
    if any(is_installed(task, enough) for enough in (task, *_ENOUGH.get(task, ()))):
        return
    packages = [*QT_LIBRARIES, *(TEST_SCREEN if task == "test" else [])]
    make_environment(packages)
    print(f"Installing {LOCKS[task].name} into {VENV.name} …", flush=True)
    must([*PIP, *install_options(LOCKS[task])])
    must([*PIP, "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--editable", "."])
    must([*PIP, "check"])
    make_qt_work(packages)
    stamp(task).write_text(fingerprint(task), encoding="utf-8")


def install_options(lock: Path) -> list[str]:
    """How pip installs what `lock` names: it must not resolve anew, or it takes versions published since."""
    return ["install", "--quiet", "--no-deps", "--require-hashes", "-r", str(lock)]


def is_installed(task: str, enough: str) -> bool:
    """Whether `task` finds what it needs in an environment that was last made ready for the task `enough`."""
    return LOCKS[task].exists() and stamp(enough).exists() and stamp(enough).read_text("utf-8") == fingerprint(enough)


def stamp(task: str) -> Path:
    return VENV / f"ready-to-{task}"


def fingerprint(task: str) -> str:
    """What an installation depends on; an environment does not survive being moved or another Python."""
    files = (LOCKS[task], ROOT / "pyproject.toml")
    contents = b"".join(hashlib.sha256(file.read_bytes()).digest() for file in files)
    return hashlib.sha256(contents + maker().encode()).hexdigest()


def maker() -> str:
    return f"{sys.version}\n{VENV}"


def make_environment(packages: Sequence[str]) -> None:
    """Make `.venv` unless this Python made it here; Debian keeps the module for that in a package of its own."""
    made_by = VENV / "made-by"
    if made_by.exists() and made_by.read_text("utf-8") == maker():
        return
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode:
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
    print("Installing system packages …", flush=True)
    must(["apt-get", "update", "-qq"])
    must([*command, "-qq"], DEBIAN_FRONTEND="noninteractive")


def must(command: Sequence[str], **environment: str) -> None:
    """Run `command` in the checkout; stop with its status if it fails."""
    status = subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=False).returncode
    if status:
        print(f"This failed with status {status}:\n  {' '.join(command)}", file=sys.stderr)
        sys.exit(1)


# The tasks


def run_checks(arguments: Sequence[str]) -> int:
    """Run every check to its end, then the tests with `arguments`, so that their summary is the last line."""
    failed = [" ".join(command) for command in CHECKS if call(command, told=True)]
    if failed:
        print("Failed so far:", ", ".join(failed), flush=True)
    return call([*TESTS, *arguments], told=True) or (1 if failed else 0)


def run_benchmarks(arguments: Sequence[str]) -> int:
    """Run the benchmarks that `arguments` name, or all."""
    names = arguments or sorted(file.stem for file in (ROOT / "benchmarks").glob("[!_]*.py"))
    return max(call(["python", "-m", f"benchmarks.{name}"], told=True) for name in names)


def build_installer() -> int:
    """Build what this platform installs from."""
    if missing := missing_for_freezing():
        install_packages(missing)
    return call(["python", "-m", "installer"], told=True)


def missing_for_freezing() -> list[str]:
    """The Debian packages that a build misses here: what reads libraries, Python as one, and those that Qt opens."""
    if sys.platform != "linux":
        return []
    library = Path(str(sysconfig.get_config_var("LIBDIR")), str(sysconfig.get_config_var("INSTSONAME")))
    found = library.exists() or ctypes.util.find_library(f"python3.{sys.version_info.minor}")
    named = {"binutils": shutil.which("objdump"), f"libpython3.{sys.version_info.minor}": found}
    # What Qt needs on Wayland: a package of the program must name it, so that it has to be known here.
    named |= {f"libwayland-{name}": ctypes.util.find_library(f"wayland-{name[:-1]}") for name in ("cursor0", "egl1")}
    return [package for package, there in named.items() if not there]


def call(command: Sequence[str], *, told: bool = False) -> int:
    """Run a command of the virtual environment in the checkout; 0 when it did well, 1 or more when not."""
    if told:
        print("·", *command, flush=True)
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    program = shutil.which(command[0], path=str(BIN))
    if program is None:
        return refuse(f"{command[0]} is not installed in {VENV}")
    status = subprocess.run([program, *command[1:]], cwd=ROOT, env=environment, check=False).returncode
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The installed program against its source and a hello-world: `python -m benchmarks.frozen`, after `make installer`.

Size: the frozen program against a program that only imports the same libraries, frozen by the same recipe. Start: from
the command to the first paint, as Qt itself logs it, of the frozen program and of the source in turns. With DISPLAY set
it runs on that screen as well. Linux only, where PyInstaller is installed.
"""

import argparse
import ast
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter

from installer.facts import FROZEN, ROOT
from installer.linux.trim import trim

SIZE_GOAL, START_GOAL = 1.1, 1.3
_RECIPE = ROOT / "installer" / "frozen" / "partner-dashboard.spec"


def main() -> int:
    """Measure both, print the ratios, and fail when one misses its goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    if not FROZEN.exists() or find_spec("PyInstaller") is None:
        print("not measured: it needs what `make installer` builds and installs")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        size = _compare_sizes(Path(folder))
        starts = [_compare_starts(Path(folder), screen, rounds) for screen in _screens()]
    return int(size > SIZE_GOAL or max(starts) > START_GOAL)


def _screens() -> list[str]:
    return ["offscreen", *(["xcb"] if os.environ.get("DISPLAY") else [])]


# Size


def _compare_sizes(folder: Path) -> float:
    hello = folder / "hello.py"
    hello.write_text("".join(f"import {name}\n" for name in sorted(_libraries())) + 'print("Hello, world")\n')
    folders = ["--distpath", str(folder), "--workpath", str(folder / "work")]
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *folders, str(_RECIPE)]
    subprocess.run(command, check=True, env=os.environ | {"FROZEN_SCRIPT": str(hello)})
    trim(folder / "hello")
    ours, least = _size(FROZEN), _size(folder / "hello")
    print(
        f"size       hello {least / 1e6:6.1f} MB   ours {ours / 1e6:6.1f} MB   {ours / least:4.2f}  (goal {SIZE_GOAL})"
    )
    return ours / least


def _libraries() -> set[str]:
    """What the program imports that is neither its own nor Python's."""
    imported = set()
    for file in (ROOT / "desktop_app").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add(str(node.module))
    known = {*sys.stdlib_module_names, "desktop_app"}
    return {name for name in imported if name.partition(".")[0] not in known}


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


# Start


def _compare_starts(folder: Path, screen: str, rounds: int) -> float:
    from desktop_app.services.sample import make_sample_workspace

    now = datetime.now(UTC)
    book = folder / f"{screen}.partner"
    make_sample_workspace(book, 60, today=now.date(), now=now)
    environment = os.environ | {
        "QT_QPA_PLATFORM": screen,
        "QT_LOGGING_RULES": "qt.widgets.painting=true",
        "PYTHONPYCACHEPREFIX": str(
            folder / "compiled"
        ),  # compiled modules are kept, as for a program that is installed
        **{name: str(folder / screen) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")},
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    commands = {"source": [sys.executable, "-m", "desktop_app"], "frozen": [str(FROZEN / FROZEN.name)]}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):  # one warm start each: what is measured is the program, not the disk
        for name, command in commands.items():
            took = _first_paint([*command, str(book)], environment)
            if number:
                times[name].append(took)
    source, frozen = median(times["source"]), median(times["frozen"])
    figures = f"source {source * 1000:5.0f} ms   frozen {frozen * 1000:5.0f} ms   {frozen / source:4.2f}"
    print(f"{screen:10} {figures}  (goal {START_GOAL})")
    return frozen / source


def _first_paint(command: list[str], environment: dict[str, str]) -> float:
    """Seconds from starting a process until Qt hands its first picture to the screen."""
    start = perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        painted = any("Flushing" in line for line in process.stderr)
        took = perf_counter() - start
        process.terminate()
        for _line in process.stderr:
            pass
    assert painted, f"{command} ended without a picture"
    return took


if __name__ == "__main__":
    sys.exit(main())

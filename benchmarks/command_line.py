"""What the commands cost beside an empty Python, by processor time: `python -m benchmarks.command_line`."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.books import as_installed, books_folder, sample_book
from benchmarks.figures import Figure, paired, print_in_rounds

CLIENTS = 2_000
ROUNDS = 9
# Times an empty Python. `clients` reads and writes 2,000 clients; the others have no goal of their own in the issue
# and are held to what they take, so that a heavy import is seen.
GOALS: Mapping[str, float] = {"clients --json": 15, "tier --json": 30, "week --json": 25, "--help": 8, "--version": 5}


def _milliseconds(command: list[str], environment: dict[str, str]) -> float:
    """Processor time of a process from its start to its end."""
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 1), command
    return (usage.ru_utime + usage.ru_stime) * 1_000


def figures(rounds: int = ROUNDS) -> Iterator[Figure]:
    """Each command against an empty Python of its turn."""
    with books_folder() as books, TemporaryDirectory() as name:
        book = sample_book(books, CLIENTS)
        environment = as_installed(Path(name))
        empty = [sys.executable, "-c", "pass"]
        for words, goal in GOALS.items():
            command = [sys.executable, "-m", "desktop_app", *words.split()]
            if not words.startswith("--"):
                command += ["--workspace", str(book)]
            both = (command, empty)
            turns = [[_milliseconds(each, environment) for each in both] for _ in range(rounds + 1)]
            ours, floor = zip(*turns[1:], strict=True)
            of_clients = "" if words.startswith("--") else f", {CLIENTS:,} clients"
            yield paired(f"`{words}`{of_clients}, processor time", ours, floor, "ms", goal, "an empty Python")


def main() -> int:
    """Measure, print the figures, and fail when one misses the goal."""
    return print_in_rounds(figures, ROUNDS, __doc__)


if __name__ == "__main__":
    sys.exit(main())

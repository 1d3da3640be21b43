"""From start to first paint on 2,000 clients against an empty main window: `python -m benchmarks.startup`.

Each start is a process of its own; the two kinds take turns, and each is held against the other of its turn. It runs
without a screen, and on a virtual one where there can be one. The first paint shows the bars. Processor time is the
second opinion, for machines with other work.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.books import as_installed, books_folder, sample_book
from benchmarks.figures import Figure, paired, print_in_rounds
from benchmarks.screen import is_there, virtual_screen
from benchmarks.windows import empty_window, our_window

GOAL = 1.4
ROUNDS = 9
Took = tuple[float, float]  # seconds, and seconds of processor time


def measure(command: list[str], environment: dict[str, str]) -> dict[str, Took]:
    """What it took from starting a process to each thing that it tells by a line."""
    start = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        lines = [line.split() for line in process.stdout]
    assert process.returncode == 0, command
    marks = dict[str, Took]()
    for what, moment, processor in lines:
        marks.setdefault(what, (float(moment) - start, float(processor)))
    return marks


def _turns(rounds: int, environment: dict[str, str], book: Path, settings: Path) -> list[dict[str, Took]]:
    """What each turn took: `empty` until the empty window was painted, ours until `painted` and `listed`."""
    turns = list[dict[str, Took]]()
    for _ in range(rounds + 1):
        floor = measure(empty_window(leave=True), environment)
        ours = measure(our_window(str(book), str(settings), leave=True), environment)
        turns.append({"empty": floor["painted"], **ours})
    return turns[1:]  # one warm start each: what is measured is the program, not the disk


def figures(rounds: int = ROUNDS) -> Iterator[Figure]:
    """Start to first paint, without a screen and on a virtual one."""
    with books_folder() as books, TemporaryDirectory() as name:
        folder = Path(name)
        book = sample_book(books, 2_000)
        for platform in ("offscreen", *(["xcb"] if is_there() else [])):
            with virtual_screen() if platform == "xcb" else nullcontext("") as display:
                environment = as_installed(folder) | {"QT_QPA_PLATFORM": platform, "DISPLAY": display}
                turns = _turns(rounds, environment, book, folder / "window.ini")
            place = "virtual screen" if platform == "xcb" else "no screen"
            for kind, clock in enumerate(("", ", processor time")):
                ours, floor = ([turn[what][kind] * 1_000 for turn in turns] for what in ("painted", "empty"))
                yield paired(f"start to first paint, {place}{clock}", ours, floor, "ms", GOAL, "an empty window")


def main() -> int:
    """Measure, print the figures, and fail when one misses the goal."""
    return print_in_rounds(figures, ROUNDS, __doc__)


if __name__ == "__main__":
    sys.exit(main())

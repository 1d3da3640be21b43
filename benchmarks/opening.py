"""The window on books of any size, beside DB Browser for SQLite on the same file: `python -m benchmarks.opening`.

From the start of the process to the first page of clients painted, to the last work before quiet, and the memory held
then. All programs take turns on one virtual screen, and quiet is told the same way for each: `benchmarks/quiet.py`.
Where DB Browser (`sqlitebrowser`) is not installed, an empty window with a table of 100 rows is the floor.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile, which
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.books import as_installed, books_folder, sample_book
from benchmarks.figures import Figure, paired, print_figures
from benchmarks.quiet import Started, start_to_quiet
from benchmarks.screen import NEEDED, is_there, virtual_screen
from benchmarks.windows import empty_window, our_window

SIZES = (200, 2_000, 20_000, 200_000)
ROUNDS = 5
PAGE_GOAL, MEMORY_GOAL = 0.8, 1.0
QUIET_GOALS = {200: 0.9, 2_000: 0.9, 20_000: 0.9, 200_000: 1.0}
EMPTY, BROWSER, OURS = "an empty window with a table", "DB Browser for SQLite", "Partner Dashboard"


@dataclass(frozen=True, slots=True)
class Opened:
    """The repeats of each program on the same `clients`."""

    clients: int
    repeats: dict[str, list[Started]]

    def values(self, program: str, what: str) -> list[float]:
        """`seconds`, `megabytes`, or the seconds up to a line that the program wrote."""
        return [
            started.marks[what] if what in started.marks else float(getattr(started, what))
            for started in self.repeats[program]
        ]

    @property
    def floor(self) -> str:
        return BROWSER if BROWSER in self.repeats else EMPTY


def measure(sizes: Sequence[int], rounds: int) -> Iterator[Opened]:
    """Open each book in turns with each program; the first turn only warms up."""
    if not is_there():
        raise RuntimeError(f"a virtual screen needs {' and '.join(NEEDED)}")
    with books_folder() as books, TemporaryDirectory() as name, virtual_screen() as display:
        folder = Path(name)
        environment = as_installed(folder) | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        for clients in sizes:
            book = folder / "book.partner"
            copyfile(sample_book(books, clients), book)
            commands = _commands(book, folder / "window.ini")
            turns = [_turn(commands, environment, folder) for _ in range(rounds + 1)][1:]
            yield Opened(clients, {program: [turn[program] for turn in turns] for program in commands})


def _commands(book: Path, settings: Path) -> dict[str, list[str]]:
    commands = {EMPTY: empty_window(table=True), OURS: our_window(str(book), str(settings))}
    if browser := which("sqlitebrowser"):
        commands[BROWSER] = [browser, str(book), "--table", "client"]
    return commands


def _turn(commands: dict[str, list[str]], environment: dict[str, str], folder: Path) -> dict[str, Started]:
    waits = {OURS: "listed"}
    answer = folder / "answer"
    return {
        program: start_to_quiet(command, environment, answer, waits.get(program))
        for program, command in commands.items()
    }


def figures_of(opened: Opened) -> Iterator[Figure]:
    """The figures of a book."""
    book, floor = f"{opened.clients:,} clients", opened.floor
    quiet = opened.values(floor, "seconds")
    page, ours = opened.values(OURS, "listed"), opened.values(OURS, "seconds")
    yield paired(f"first page of {book} painted", page, quiet, "s", PAGE_GOAL, f"{floor} quiet")
    yield paired(f"start to quiet on {book}", ours, quiet, "s", QUIET_GOALS[opened.clients], f"{floor} quiet")
    work, least = opened.values(OURS, "processor_seconds"), opened.values(floor, "processor_seconds")
    yield paired(f"start to quiet on {book}, processor time", work, least, "s", QUIET_GOALS[opened.clients], floor)
    held, least = opened.values(OURS, "megabytes"), opened.values(floor, "megabytes")
    yield paired(f"memory (PSS) on {book}", held, least, "MB", MEMORY_GOAL, floor)


def figures(sizes: Sequence[int] = SIZES, rounds: int = ROUNDS, chart: Path | None = None) -> Iterator[Figure]:
    """The figures of every book; with `chart`, the file in which to draw start and memory against the clients."""
    from benchmarks.chart import write_chart

    medians = list[tuple[int, dict[str, tuple[float, float]]]]()
    for opened in measure(sizes, rounds):
        yield from figures_of(opened)
        medians.append((opened.clients, {
            program: (median(opened.values(program, "seconds")), median(opened.values(program, "megabytes")))
            for program in opened.repeats
        }))  # fmt: skip
    if chart is not None:
        write_chart(chart, medians)


def main() -> int:
    """Measure, print the figures, and fail when one misses the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--clients", type=int, nargs="+", choices=SIZES, default=SIZES)
    parser.add_argument("--chart", type=Path, help="draw start and memory against the number of clients there, as SVG")
    options = parser.parse_args()
    return print_figures(figures(options.clients, options.rounds, options.chart))


if __name__ == "__main__":
    sys.exit(main())

"""What backups cost: start and import with them, against the same without: `python -m benchmarks.backups`.

Both take turns, by processor time. A start counts until the list of clients is shown, an import until its answer is
there: backups are written after that, beside the work.
"""

import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from benchmarks.books import as_installed, books_folder, sample_book
from benchmarks.figures import Figure, paired, print_in_rounds
from benchmarks.importing import cpu, rows, write
from benchmarks.startup import measure
from benchmarks.windows import our_window
from desktop_app.services import importing
from desktop_app.storage.workspace import create_workspace, open_workspace

_NOW = datetime(2026, 11, 23, tzinfo=UTC)
GOAL = 1.05
ROUNDS = 9
ROWS = 20_000
_WITHOUT = """
from desktop_app.ui.window.backups_controller import BackupsController
BackupsController.back_up_if_due = lambda self: None
"""


def figures(rounds: int = ROUNDS) -> Iterator[Figure]:
    """A start on 2,000 clients, and an import that changes each of 20,000."""
    with books_folder() as books, TemporaryDirectory() as name:
        folder = Path(name)
        ours, floor = _starts(rounds, folder, sample_book(books, 2_000))
        yield paired("start to the list, processor time", ours, floor, "ms", GOAL, "without backups")
    with TemporaryDirectory() as name:
        ours, floor = _imports(rounds, Path(name))
        yield paired("import, processor time", ours, floor, "ms", GOAL, "without backups")


def _starts(rounds: int, folder: Path, book: Path) -> tuple[list[float], list[float]]:
    """Milliseconds until the list is shown, with backups and without; the first turn warms up."""
    environment = as_installed(folder) | {"QT_QPA_PLATFORM": "offscreen"}
    command = our_window(str(book), str(folder / "window.ini"), leave=True)
    without = [_WITHOUT + part if part.lstrip().startswith("import sys") else part for part in command]
    turns = [
        [measure(kind, environment)["listed"][1] * 1_000 for kind in (command, without)] for _ in range(rounds + 1)
    ]
    return [ours for ours, _ in turns[1:]], [floor for _, floor in turns[1:]]


def _imports(rounds: int, folder: Path) -> tuple[list[float], list[float]]:
    """Milliseconds of an import that changes every row of a workspace, with backups and without."""
    first, second, start = folder / "first.csv", folder / "second.csv", folder / "start.partner"
    cells = rows(ROWS)
    write(first, cells)
    write(second, [[*row[:1], f"{row[1]} of Ours", *row[2:]] for row in cells])
    with create_workspace(start) as workspace:
        importing.import_files(workspace, [first], now=_NOW, kind="clients")
    turns = [[_import(start, second, with_backups=backups_on) for backups_on in (True, False)] for _ in range(rounds)]
    return [ours for ours, _ in turns], [floor for _, floor in turns]


def _import(start: Path, table: Path, *, with_backups: bool) -> float:
    path = Path(shutil.copy(start, start.with_name("round.partner")))

    def work() -> None:
        importing.import_files(workspace, [table], now=_NOW, kind="clients")

    with open_workspace(path, write=True) as workspace:
        if with_backups:
            return cpu(work) * 1_000
        with patch.object(importing, "keep_state_before"):
            return cpu(work) * 1_000


def main() -> int:
    """Measure, print the figures, and fail when one misses the goal."""
    return print_in_rounds(figures, ROUNDS, __doc__)


if __name__ == "__main__":
    sys.exit(main())

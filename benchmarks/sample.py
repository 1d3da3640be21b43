"""How long sample data take to make, against inserting its rows alone: `python -m benchmarks.sample`."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.figures import Figure, paired, print_figures
from benchmarks.importing import cpu
from desktop_app.services.sample import make_sample_workspace
from desktop_app.storage.workspace import create_workspace

CLIENTS, REPEATS = 20_000, 3
_NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
Rows = dict[str, list[tuple[Any, ...]]]


def rows_of(book: Path) -> Rows:
    """All rows of a workspace, by table."""
    with closing(sqlite3.connect(book)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables.fetchall()}


def insert(rows: Rows, target: Path) -> None:
    """Insert `rows` into a new workspace, with its indexes and nothing derived."""
    with closing(sqlite3.connect(target)) as connection, connection:
        for table, values in rows.items():
            connection.execute(f"DELETE FROM {table}")
            if values:
                connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values[0]))})", values)


def figures(clients: int = CLIENTS) -> Iterator[Figure]:
    """The sample by processor time, in turns with the inserts."""
    ours, floor = list[float](), list[float]()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for turn in range(REPEATS):
            book, target = folder / f"sample-{turn}.partner", folder / f"floor-{turn}.partner"
            make = cpu(lambda book=book: make_sample_workspace(book, clients, today=_NOW.date(), now=_NOW))  # type: ignore[misc]
            ours.append(make)
            create_workspace(target).close()
            rows = rows_of(book)
            floor.append(cpu(lambda rows=rows, target=target: insert(rows, target)))  # type: ignore[misc]
    yield paired(f"sample of {clients:,} clients made", ours, floor, "s", 4, "raw inserts of its rows")


def main() -> int:
    """Measure, print the figure, and fail when it misses the goal."""
    return print_figures(figures())


if __name__ == "__main__":
    sys.exit(main())

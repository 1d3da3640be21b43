"""Rows as they are in a file: one at a time, or some of them column by column, which is quicker to read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from desktop_app.sources.cells import Cell

# Enough to make work at once worth while, and few enough to stay near the processor and to be stopped between.
BATCH = 250


class Row(NamedTuple):
    """A row of a table: `line` is where it starts in its file, counted from 1."""

    line: int
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a table: the lines where they start, and their cells column by column, with `""` for a blank one.

    `wider` are those that go on behind the table's last column, by their places, with all of their cells.
    """

    lines: Sequence[int]
    columns: Sequence[Sequence[Cell]]
    wider: Mapping[int, Sequence[Cell]] = field(default_factory=dict)

    def cells(self, at: int) -> Sequence[Cell]:
        """All cells of the row in place `at`."""
        return self.wider[at] if at in self.wider else [column[at] for column in self.columns]

    def only(self, places: Sequence[int]) -> "Rows":
        """The rows in `places`."""
        columns = [[column[at] for at in places] for column in self.columns]
        wider = {place: self.wider[at] for place, at in enumerate(places) if at in self.wider} if self.wider else {}
        return Rows([self.lines[at] for at in places], columns, wider)


def batches(rows: Iterator[Row], width: int) -> Iterator[Rows]:
    """The rows of a table of `width` columns, some at a time; what a row lacks is blank."""
    while batch := list(islice(rows, BATCH)):
        lines, cells = zip(*batch, strict=True)
        wider = {} if max(map(len, cells)) <= width else _wider(cells, width)
        if set(map(len, cells)) != {width}:
            cells = tuple([*row[:width], *[""] * (width - len(row))] for row in cells)
        yield Rows(lines, list(zip(*cells, strict=True)), wider)


def _wider(cells: Sequence[Sequence[Cell]], width: int) -> dict[int, Sequence[Cell]]:
    return {at: row for at, row in enumerate(cells) if any(row[width:])}

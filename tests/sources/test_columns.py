"""A column read at once gives just what its cells give one by one, whatever stands in them."""

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sources.cells import BlankWord, Cell, Priced, Read, Reading, UnknownWord, Value, parser
from desktop_app.sources.columns import ColumnReader
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import KINDS, CellType, Column

COLUMNS = [column for kind in KINDS for column in kind.columns]

USUAL = [
    "", " ", "x", " x ", "=x", '="007"', "a\nb", "1\n2", "\x07", "Åse", "7", "007", "1.5", "1,5", "1.234", "1,234",
    "-1", "10000000000", "9999999999", "1e3", "inf", "nan", "٣", "100.1", "11", "0", "2026-11-23", "2026-02-30",
    "1969-12-31", "2199-12-31", "2200-01-01", "03/04/2026", "2026-11-23 10:00", "a@b.example", "a@b@c.example",
    "https://www.a.example/b",
    "WWW.A.example", "A.example", "sold", "Sold & managed", "yes", "no", "USD", "$", "NULL", "(No value)", "–", "N/A",
    "na", "nul", "€1,200", "CAD 5", "(5)", "'=x", "''=x", "'5", "'t", "1 234,5", "１２", "12 mars 2024", "（値なし）",
]  # fmt: skip
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.sampled_from(USUAL),
    st.text(max_size=8),
    st.integers(-5, 10**11),
    st.floats(),
    st.floats(0, 120).map(lambda number: round(number, 1)),
)


def alike(cells: st.SearchStrategy[Cell]) -> st.SearchStrategy[list[Cell]]:
    """Cells as columns have them: mostly of one sort."""
    return st.one_of(
        st.lists(cells, max_size=6),
        st.lists(st.sampled_from(["", "7", "1.5", "300"]), max_size=6),
        st.lists(st.sampled_from(["", 7.0, 1.5, 300, 1e300, float("nan")]), max_size=6),
        st.lists(st.sampled_from(["", "2026-11-23", "2025-02-28", "2025-02-29"]), max_size=6),
        st.lists(st.sampled_from(["", "a@b.example", "c.d@e.example"]), max_size=6),
    )


def each_client(column: Column, reading: Reading, cells: Sequence[Cell]) -> list[Value | str]:
    """The value of each cell, or the problem that its row is turned away for."""
    read = parser(column, reading)
    results: list[Value | str] = []
    for cell in cells:
        try:
            value = plain(read(cell))
        except BadCell as bad:
            results.append(str(bad.problem))
        else:
            results.append("This must not be empty" if column.required and value is None else value)
    return results


def plain(read: Read) -> Value:
    """What is stored of a cell beside which something is noted."""
    if isinstance(read, Priced):
        return read.amount
    return None if isinstance(read, BlankWord) else read.value if isinstance(read, UnknownWord) else read


def at_once(column: Column, reading: Reading, cells: Sequence[Cell]) -> list[Value | str]:
    read = ColumnReader(column, reading).read(cells)
    return [str(read.problems[place]) if place in read.problems else value for place, value in enumerate(read.values)]


def assert_alike(column: Column, cells: Sequence[Cell], mark: str | None, *, day_first: bool | None = None) -> None:
    """Read at once, the cells give what they give one by one, and leave the same decided."""
    marks = {column.name: mark} if mark else {}
    expected, result = Reading(dict(marks), day_first), Reading(dict(marks), day_first)
    try:
        values = each_client(column, expected, cells)
    except Undecided as undecided:
        with pytest.raises(Undecided, match=undecided.question):
            at_once(column, result, cells)
    else:
        assert at_once(column, result, cells) == values
        assert result == expected


@given(st.sampled_from(COLUMNS), alike(CELLS), st.sampled_from([None, ".", ","]), st.sampled_from([None, True]))
def test_a_column_reads_like_its_cells(
    column: Column, cells: list[Cell], mark: str | None, day_first: bool | None
) -> None:
    assert_alike(column, cells, mark, day_first=day_first)


DIFFERENT = {(column.type, column.required, column.least, column.most): column for column in COLUMNS}
ORDINARY: list[Cell] = ["", "x", "7", "1.5", "2026-11-23", "a@b.example", 7, 1.5]
EDGES: list[Cell] = [
    *USUAL, "#N/A", "x" * 10_001, f"{'a' * 250}@b.example", "1.25", "11.0", "100", "101", 7, 1.5, 0.1, 10,
    10.5, 100, 101, 0, -1, 10**10 - 1, 10**10, 1e300, float("inf"), float("nan"),
]  # fmt: skip


@pytest.mark.parametrize("column", DIFFERENT.values(), ids=lambda column: f"{column.type} {column.name}")
def test_each_edge_is_read_alike_beside_what_is_ordinary(column: Column) -> None:
    """The test above may try an edge or not; this one does each time."""
    for edge, other, mark in product(EDGES, ORDINARY, (None, ".", ",")):
        assert_alike(column, [edge, other], mark)


@pytest.mark.parametrize("kind", CellType)
def test_each_sort_of_column_is_tried(kind: CellType) -> None:
    assert any(column.type == kind for column in COLUMNS)

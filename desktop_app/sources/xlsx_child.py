"""Reads a workbook in a process of its own, which a hostile file may take down without harm."""

import marshal
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

# Where the names of the sheets are laid down, as one row.
SHEETS = "sheets"
# What is said of each: how it is shown, and which system its days are counted in.
VISIBLE, SYSTEM_1904 = "Visible", "1904"

# Ample for cells that are written down, at 20 bytes of a workbook or more each. A sheet with one stray far cell asks
# for all the cells between, of which the workbook holds nothing.
LEAST_BYTES, MOST_BYTES, BYTES_PER_BYTE = 256 << 20, 3 << 30, 12
CPU_SECONDS = 120
_SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of Linux's prctl

_BATCH = 100
_LENGTH = 8
_PLAIN = {str, float}

Cell = str | float | bool | date | time | timedelta


def read_workbook(source: str, folder: str, unpacked: str) -> None:
    """Lay `source`, a workbook of `unpacked` bytes, down in `folder`: the names of its sheets, and the rows of each."""
    from python_calamine import CalamineWorkbook

    die_with_parent()
    limit_resources(int(unpacked))
    book = CalamineWorkbook.from_path(source)
    for number, name in enumerate(book.sheet_names):
        sheet, path = book.get_sheet_by_name(name), f"{folder}/{number}"
        if lay_down(path, sheet.iter_rows()) and (failed := _failed_cells(source, name)):
            lay_down(path, _with(failed, sheet.iter_rows(), sheet.start[1] if sheet.start else 0))
    system = SYSTEM_1904 if _counts_from_1904(source) else ""
    states = [str(sheet.visible).rpartition(".")[2] for sheet in book.sheets_metadata]
    lay_down(
        f"{folder}/{SHEETS}", ([name, state, system] for name, state in zip(book.sheet_names, states, strict=True))
    )


def _counts_from_1904(source: str) -> bool:
    """Whether the workbook counts days as old Macintosh programs did; the reader minds it where a cell is a date."""
    import re
    from zipfile import ZipFile

    with ZipFile(source) as archive:
        name = next(name for name in archive.namelist() if name.lower() == "xl/workbook.xml")
        return re.search(rb"date1904\s*=\s*[\"'](?:1|true|on)[\"']", archive.read(name)) is not None


def lay_down(path: str, rows: Iterable[Sequence[Cell]]) -> bool:
    """Write `rows`, which are of one length, to a file at `path`: some at a time, column by column.

    Gives whether there are blanks among their cells.
    """
    waiting = iter(rows)
    blanks = False
    with open(path, "wb") as file:  # noqa: PTH123 - without pathlib, which takes long to load
        while columns := list(zip(*islice(waiting, _BATCH), strict=True)):
            blanks = blanks or any(map(_has_blanks, columns))
            data = marshal.dumps([_plain(column) for column in columns])
            file.write(len(data).to_bytes(_LENGTH) + data)
    return blanks


def laid_down(path: str | os.PathLike[str]) -> Iterator[list[Sequence[str | float]]]:
    """The columns of some rows after the other that are laid down at `path`."""
    with open(path, "rb") as file:  # noqa: PTH123
        while length := file.read(_LENGTH):
            yield marshal.loads(file.read(int.from_bytes(length)))  # noqa: S302 - written by this program


def _has_blanks(column: Sequence[Cell]) -> bool:
    return not all(column) and "" in column  # a zero is not blank


def _failed_cells(source: str, sheet: str) -> dict[int, dict[int, str]]:
    # Loaded only for a sheet with blanks: a failed formula is one to the reader.
    from zipfile import ZipFile

    from desktop_app.sources.xlsx_errors import failed_cells

    with ZipFile(source) as archive:
        return failed_cells(archive, sheet)


def _with(failed: Mapping[int, Mapping[int, str]], rows: Iterable[list[Cell]], left: int) -> Iterator[list[Cell]]:
    """`rows`, the first cell of which is in column `left`, with the errors that belong in them."""
    for number, row in enumerate(rows):
        for column, error in failed.get(number, {}).items():
            row[column - left] = error
        yield row


def die_with_parent() -> None:
    """Have the system end this process when the program that waits for it is gone, where the system can."""
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def limit_resources(unpacked: int) -> None:
    """Cap memory and processor time, where the system can, for a workbook of `unpacked` bytes."""
    memory = min(LEAST_BYTES + BYTES_PER_BYTE * unpacked, MOST_BYTES)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    except (ImportError, OSError, ValueError):
        pass  # read without limits, but for those of the process that waits


def _plain(column: Sequence[Cell]) -> Sequence[str | float]:
    """The cells as texts and numbers."""
    try:
        "".join(column)  # type: ignore[arg-type]  # the quickest way to see that all are texts, as in most columns
    except TypeError:
        return column if set(map(type, column)) <= _PLAIN else list(map(_plain_cell, column))  # type: ignore[return-value]
    return column  # type: ignore[return-value]


def _plain_cell(cell: Cell) -> str | float:
    """Days, times, spans, true and false as text; the last two would else pass for the numbers 1 and 0."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, timedelta) else cell

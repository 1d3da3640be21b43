"""Reads a workbook in a process of its own, which a hostile file may take down without harm."""

import marshal
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from os import PathLike

# The argument that makes the program do this and nothing else: an installed one has no other Python to start.
READ_WORKBOOK = "--read-workbook"
# Where the names of the sheets are laid down, as one row.
SHEETS = "sheets"

# Ample for cells that are written down, at 20 bytes of a workbook or more each. A sheet with one stray far cell asks
# for all the cells between, of which the workbook holds nothing.
LEAST_BYTES, MOST_BYTES, BYTES_PER_BYTE = 256 << 20, 3 << 30, 12
CPU_SECONDS = 120

_BATCH = 500
_LENGTH = 8
_PLAIN = {str, float}

Cell = str | float | bool | date | time | timedelta


def read_workbook(source: str, folder: str, unpacked: str) -> None:
    """Lay `source`, a workbook of `unpacked` bytes, down in `folder`: the names of its sheets, and the rows of each."""
    from python_calamine import CalamineWorkbook

    limit_resources(int(unpacked))
    book = CalamineWorkbook.from_path(source)
    for number, name in enumerate(book.sheet_names):
        lay_down(f"{folder}/{number}", book.get_sheet_by_name(name).iter_rows())
    lay_down(f"{folder}/{SHEETS}", [book.sheet_names])


def lay_down(path: str, rows: Iterable[Sequence[Cell]]) -> None:
    """Write `rows` to a file at `path`, some at a time."""
    waiting = iter(rows)
    with open(path, "wb") as file:  # noqa: PTH123 - without pathlib, which takes long to load
        while batch := list(islice(waiting, _BATCH)):
            plain = set(map(type, chain.from_iterable(batch))) <= _PLAIN
            data = marshal.dumps(batch if plain else [list(map(_plain, row)) for row in batch])
            file.write(len(data).to_bytes(_LENGTH) + data)


def laid_down(path: str | PathLike[str]) -> Iterator[list[str | float]]:
    """The rows that are laid down at `path`, one at a time."""
    with open(path, "rb") as file:  # noqa: PTH123
        while length := file.read(_LENGTH):
            yield from marshal.loads(file.read(int.from_bytes(length)))  # noqa: S302 - written by this program


def limit_resources(unpacked: int) -> None:
    """Cap memory and processor time, where the system can, for a workbook of `unpacked` bytes."""
    memory = min(LEAST_BYTES + BYTES_PER_BYTE * unpacked, MOST_BYTES)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    except (ImportError, OSError, ValueError):
        pass  # read without limits, but for those of the process that waits


def _plain(cell: Cell) -> str | float:
    """Days, times, spans, true and false as text; the last two would else pass for the numbers 1 and 0."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, timedelta) else cell

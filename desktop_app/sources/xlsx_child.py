"""Reads a workbook in a process of its own, which a hostile file may take down without harm."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

# The argument that makes the program do this and nothing else: an installed one has no other Python to start.
READ_WORKBOOK = "--read-workbook"

# Ample for cells that are written down, at 20 bytes of a workbook or more each. A sheet with one stray far cell asks
# for all the cells between, of which the workbook holds nothing.
LEAST_BYTES, MOST_BYTES, BYTES_PER_BYTE = 256 << 20, 3 << 30, 12
CPU_SECONDS = 120

_BATCH = 500

Cell = str | float | bool | date | time | timedelta


def read_workbook(source: Path, folder: Path) -> None:
    """Lay each sheet of `source` down in `folder`, some of its rows a line, as JSON lists of cells."""
    # Loaded here alone: every start of the program passes by this module.
    import json
    from zipfile import ZipFile

    from python_calamine import CalamineWorkbook

    from desktop_app.sources.xlsx_errors import failed_cells

    with ZipFile(source) as archive:
        limit_resources(sum(entry.file_size for entry in archive.infolist()))
        failed = failed_cells(archive)
    book = CalamineWorkbook.from_path(source)
    for number, name in enumerate(book.sheet_names):
        with (folder / f"{number}.jsonl").open("w", encoding="utf-8") as file:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for row, column, fault in failed.get(name, ()):
                if row < len(rows) and column < len(rows[row]):
                    rows[row][column] = fault
            for batch in _batches(rows):
                file.write(json.dumps(batch, ensure_ascii=False, default=_as_text) + "\n")
    (folder / "sheets.json").write_text(json.dumps(book.sheet_names), encoding="utf-8")


def limit_resources(unpacked: int) -> None:
    """Cap memory and processor time, where the system can, for a workbook of `unpacked` bytes."""
    memory = min(LEAST_BYTES + BYTES_PER_BYTE * unpacked, MOST_BYTES)
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def _batches(rows: Sequence[list[Cell]]) -> Iterator[Sequence[Sequence[Cell]]]:
    for start in range(0, len(rows), _BATCH):
        batch: Sequence[Sequence[Cell]] = rows[start : start + _BATCH]
        yield [_without_flags(row) if bool in set(map(type, row)) else row for row in batch]


def _without_flags(row: Sequence[Cell]) -> list[Cell]:
    """True and false as text: else they would pass for the numbers 1 and 0."""
    return [str(cell).lower() if isinstance(cell, bool) else cell for cell in row]


def _as_text(cell: date | time | timedelta) -> str:
    """What JSON cannot carry: days, times and spans."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    return str(cell) if isinstance(cell, timedelta) else cell.isoformat()

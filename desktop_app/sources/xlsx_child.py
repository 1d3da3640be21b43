"""Reads a spreadsheet in a process of its own, which a hostile file may take down without harm."""

import json
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineWorkbook

# Generous for 200,000 rows of 30 columns; a sheet with one stray far cell asks for far more.
MEMORY_BYTES = 3 << 30
CPU_SECONDS = 120


def main(arguments: list[str]) -> int:
    """Write each sheet of the first argument's workbook into the second's folder, a JSON list of cells a line."""
    limit_resources()
    source, folder = Path(arguments[0]), Path(arguments[1])
    book = CalamineWorkbook.from_path(source)
    for number, name in enumerate(book.sheet_names):
        with (folder / f"{number}.jsonl").open("w", encoding="utf-8") as file:
            for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False):
                file.write(json.dumps([cell_value(cell) for cell in row], ensure_ascii=False) + "\n")
    (folder / "sheets.json").write_text(json.dumps(book.sheet_names), encoding="utf-8")
    return 0


def limit_resources() -> None:
    """Cap memory and processor time, where the system can."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def cell_value(cell: str | float | bool | date | time | timedelta) -> str | float:
    """A cell as JSON can carry it; dates as ISO text."""
    if isinstance(cell, bool):
        return "true" if cell else "false"  # else it would pass for the number 1 or 0
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, timedelta) else cell

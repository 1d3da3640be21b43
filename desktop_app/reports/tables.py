"""Tables on paper: the same rows as CSV and as XLSX, safe to open in a spreadsheet."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.money import plain

if TYPE_CHECKING:
    from xlsxwriter import Workbook

Cell = str | int | float | Decimal | date | None

# A spreadsheet runs a text that begins like this as a formula. An import takes one apostrophe off such a text, so one
# goes before those that a text itself begins with.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_LONGEST_CELL = 32_767


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a workbook."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def safe_text(text: str) -> str:
    """`text` that no spreadsheet takes for a formula, and that an import reads as it was."""
    return f"'{text}" if _FORMULA.match(text) else text


def write_csv(file: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table as UTF-8 CSV with a mark that spreadsheets know it by; raises `OSError`.

    All text is quoted: in a spreadsheet that parts cells at semicolons, one within a text would begin a cell.
    """
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        stream.writelines(",".join(map(_csv_cell, row)) + "\r\n" for row in (header, *rows))


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return plain(cell)
    if isinstance(cell, str):
        quoted = safe_text(cell).replace('"', '""')
        return f'"{quoted}"'
    return str(cell)


def write_xlsx(file: Path, sheets: Sequence[Sheet]) -> None:
    """Write tables as XLSX with typed cells and headers that stay in view; raises `OSError`."""
    # Imported here: most runs write no spreadsheet, and each pays for what it imports.
    import xlsxwriter

    # In memory: a writer that meets a full disk half-way complains once more when it is thrown away.
    made = BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(made, options) as book:
        for sheet in sheets:
            _write_sheet(book, sheet)
    file.write_bytes(made.getbuffer())


def _write_sheet(book: "Workbook", sheet: Sheet) -> None:
    page = book.add_worksheet(sheet.title)
    page.freeze_panes(1, 0)
    page.write_row(0, 0, sheet.header, book.add_format({"bold": True}))
    day, amount = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "#,##0.00"})
    for line, row in enumerate(sheet.rows, start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                page.write_string(line, place, cell[:_LONGEST_CELL])
            elif isinstance(cell, date):
                page.write_datetime(line, place, cell, day)
            elif isinstance(cell, Decimal):
                page.write_number(line, place, cell, amount)
            elif cell is not None:
                page.write_number(line, place, cell)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    page.autofit()

"""Tables on paper: the same rows as CSV and as XLSX, safe to open in a spreadsheet."""

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

Cell = str | int | float | Decimal | date | None

# A spreadsheet runs a text that begins like this as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_text(text: str) -> str:
    """`text` that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def write_csv(file: Path, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Write a table as UTF-8 CSV with a mark that spreadsheets know it by; raises `OSError`."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(header)
        writer.writerows([safe_text(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)


def write_xlsx(file: Path, title: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Write a table as XLSX with typed cells and a header that stays in view; raises `OSError`."""
    # Imported here: most runs write no spreadsheet, and each pays for what it imports.
    import xlsxwriter

    try:
        with xlsxwriter.Workbook(str(file), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
            sheet = book.add_worksheet(title)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, header, book.add_format({"bold": True}))
            formats = {
                date: book.add_format({"num_format": "yyyy-mm-dd"}),
                Decimal: book.add_format({"num_format": "#,##0.00"}),
            }
            for line, row in enumerate(rows, start=1):
                for place, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(line, place, cell)
                    elif isinstance(cell, date):
                        sheet.write_datetime(line, place, cell, formats[date])
                    elif cell is not None:
                        sheet.write_number(line, place, cell, formats.get(type(cell)))
            sheet.autofit()
    except xlsxwriter.exceptions.FileCreateError as fault:
        raise OSError(str(fault)) from fault

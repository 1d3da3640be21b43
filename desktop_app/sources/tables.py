"""The tables of a file, whatever its format: found by content, not by name."""

from collections.abc import Iterator
from pathlib import Path

from desktop_app.sources import csv_file, xlsx_file
from desktop_app.sources.csv_file import Row, Table


def tables(path: Path, folder: Path, encoding: str | None = None, separator: str | None = None) -> list[Table]:
    """The tables of `path`; a workbook's rows are laid down in `folder`. Raises `UnusableInput`.

    `encoding` and `separator` are of a text file, where a person knows better.
    """
    if xlsx_file.is_workbook(path):
        return xlsx_file.sheets(path, folder)
    return [csv_file.look(path, encoding, separator)]


def rows(table: Table) -> Iterator[Row]:
    """The rows below the header of `table`, one at a time."""
    return xlsx_file.sheet_rows(table) if table.encoding == xlsx_file.SHEET else csv_file.rows(table)

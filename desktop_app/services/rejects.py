"""Rows that an import could not take, saved as files that can be mended and imported again."""

import csv
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from desktop_app.services.file_writing import write_whole
from desktop_app.services.importing import FileResult, ImportResult


def save_rejects(result: ImportResult, folder: Path) -> list[Path]:
    """Write the rejected rows of each table to a CSV of its own in `folder`; gives the files written.

    A file has the table's own header and cells, and at the end of each row why it was not taken. Raises `NotWritable`.
    """
    return [_save(file, folder) for file in result.files if file.rejected]


def _save(result: FileResult, folder: Path) -> Path:
    # The kind is in the name: a mended row alone need not tell it.
    stem = Path(result.file).stem
    path = folder / (f"{stem}.rejects.csv" if stem == result.kind else f"{stem}.{result.kind}.rejects.csv")
    write_whole(path, partial(_write, result))
    return path


def _write(result: FileResult, draft: Path) -> None:
    with draft.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*result.header, "problem"])
        writer.writerows(_rows(result))


def _rows(result: FileResult) -> Iterator[list[str]]:
    width = len(result.header)
    for one in result.rejected:
        cells = [*one.cells, *[""] * (width - len(one.cells))]
        yield [*cells, str(one.problem)] if len(cells) == width else cells

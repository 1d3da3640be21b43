"""Rows that an import could not take, saved as files that can be mended and imported again."""

import csv
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, count
from pathlib import Path

from desktop_app.services.file_writing import write_whole
from desktop_app.services.import_results import FileResult, ImportResult
from desktop_app.sources.layout import PROBLEM
from desktop_app.sources.parsing import Rejected


def save_rejects(result: ImportResult, folder: Path) -> list[Path]:
    """Write the rejected rows of each table to a CSV of its own in `folder`; gives the files written.

    A file has the table's own header and cells, and at the end of each row why it was not taken; none that is there is
    overwritten. Raises `NotWritable`.
    """
    paths: list[Path] = []
    for file in result.files:
        if file.rejected and file.source is None:
            path = _free(folder / _name(file), paths)
            write_whole(path, partial(_write, file))
            paths.append(path)
    return paths


def _name(result: FileResult) -> str:
    """The kind is in the name: a corrected row alone need not reveal it."""
    stem = Path(result.file).stem
    return f"{stem}.rejects.csv" if result.kind in stem.split(".") else f"{stem}.{result.kind}.rejects.csv"


def _free(path: Path, taken: Sequence[Path]) -> Path:
    """`path`, numbered where there is such a file already, or one of another table of that name."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(free for free in chain([path], numbered) if free not in taken and not free.exists())


def _write(result: FileResult, path: Path) -> None:
    # A byte that was not in the table's encoding is written as it was.
    with path.open("w", encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        # The table's own separator: it also decides which mark its amounts have before their decimals.
        writer = csv.writer(file, delimiter=result.separator)
        writer.writerow([*_header(result), PROBLEM])
        writer.writerows(_rows(result))


def _header(result: FileResult) -> Sequence[str]:
    """The header without the problems of an import before."""
    return result.header[:-1] if result.header[-1:] == (PROBLEM,) else result.header


def _rows(result: FileResult) -> Iterator[list[str]]:
    width = len(_header(result))
    for row in chain(result.rejected, result.rejects.rows() if result.rejects else ()):
        too_long = any(row.cells[len(result.header) :])
        cells = [*row.cells, *[""] * (width - len(row.cells))]
        yield cells if too_long else [*cells[:width], _described(row)]


def _described(row: Rejected) -> str:
    """Why a row was not taken; where several columns are wrong, each with its name."""
    if len(row.problems) == 1:
        return str(row.problems[0].problem)
    return "; ".join(f"{fault.column or 'row'}: {fault.problem}" for fault in row.problems)

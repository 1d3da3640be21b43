"""The tables of a file, whatever its format: found by content, not by name."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from desktop_app.sources import csv_file, xlsx_file
from desktop_app.sources.cells import Reading
from desktop_app.sources.choices import Choices
from desktop_app.sources.csv_file import Table
from desktop_app.sources.labels import word_key
from desktop_app.sources.mapping import kind_of
from desktop_app.sources.rows import Row, Rows
from desktop_app.sources.rows import batches as row_batches
from desktop_app.sources.table_body import BodyNotes, body
from desktop_app.sources.xlsx_file import NotRead


def tables(
    path: Path,
    folder: Path,
    choices: Callable[[str], Choices] = lambda _name: Choices(),
    fits: Callable[[tuple[str, ...]], bool] = lambda header: kind_of(header) is not None,
    sheets: Collection[str] = (),
) -> tuple[list[Table], list[NotRead]]:
    """The tables of `path`, and its sheets with rows that are not read; a workbook's rows are laid down in `folder`.

    `choices` are a person's for a table of that name, `fits` says which header may be meant, `sheets` are the names of
    those to read (all that fit where there are none). Raises `UnusableInput`.
    """
    if xlsx_file.is_workbook(path):
        return xlsx_file.sheets(path, folder, fits, sheets, choices)
    chosen = choices(path.name)
    return [csv_file.look(path, chosen.encoding, chosen.separator, chosen.header_line, fits)], []


def batches(table: Table, notes: BodyNotes | None = None) -> Iterator[Rows]:
    """The rows of `table`, some at a time; blank ones are passed over, and so is the header where it is repeated.

    They end where another table begins. `notes` takes what is not read.
    """
    if table.records is not None:
        return row_batches(table.records(), len(table.header))
    if table.encoding == xlsx_file.SHEET:
        return body(xlsx_file.sheet_batches(table), table.header, notes)
    return body(row_batches(csv_file.rows(table), len(table.header)), table.header, notes)


def rows(table: Table) -> Iterator[Row]:
    """The same rows, one at a time."""
    if table.records is not None:
        return table.records()
    return (Row(line, some.cells(at)) for some in batches(table) for at, line in enumerate(some.lines))


def reading_of(table: Table, choices: Choices) -> Reading:
    """How the cells of `table` are read before any has been: as `choices` say, and as its format has them."""
    words = {
        column: {word_key(word): value for word, value in chosen.items()} for column, chosen in choices.words.items()
    }
    is_text = table.encoding != xlsx_file.SHEET
    return Reading(day_first=choices.day_first, words=words, epoch=table.epoch, guarded=is_text)

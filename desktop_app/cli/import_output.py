"""What the command line says of an import: how files were read, what was rejected, and what changes."""

from collections.abc import Sequence
from textwrap import shorten

from desktop_app.cli import output
from desktop_app.domain.local_days import local_day
from desktop_app.domain.own_columns import is_own
from desktop_app.services.import_results import MORE, FileResult, ImportResult
from desktop_app.services.importing import Undone
from desktop_app.sources.kinds import kind_named
from desktop_app.sources.layout import PROBLEM
from desktop_app.sources.xlsx_file import SHEET

# Enough to see what a run would do; the counts cover all.
_MOST_CHANGES, _MOST_HEADINGS, _LONGEST_VALUE = 20, 10, 40
_COUNTS = ("read", "added", "updated", "unchanged", "rejected")


def report_reading(file: FileResult) -> None:
    """Say on standard error what a person may not expect of how `file` was read, and which rows were rejected."""
    if file.encoding not in ("", SHEET) and not file.encoding.startswith("utf"):
        output.write_message(
            f"{file.file} is not UTF-8 and was read as {file.encoding};"
            " if letters look wrong, save it as UTF-8 and import it again."
        )
    # The further kinds of a table have its columns too: they are named once.
    if named := [column.heading for column in file.columns if column.taken_as == (MORE,) and file.source is None]:
        output.write_message(f"{file.file}: columns kept by their names: {_first(named)}")
    if own := [column.heading for column in file.columns if any(map(is_own, column.taken_as)) and file.source is None]:
        output.write_message(f"{file.file}: columns of your own filled: {_first(own)}")
    if left_out := [heading for heading in file.left_out if heading != PROBLEM]:
        output.write_message(f"{file.file}: columns left out: {_first(left_out)}")
    for finding in file.findings:
        output.write_message(f"{file.file}: {finding}")
    for reject in file.rejected:
        for column, value, problem in reject.problems:
            output.write_message(f"{file.file}, line {reject.line}, {column or 'row'}: {problem} ({_short(value)!r})")
    if file.rejected_rows > len(file.rejected):
        output.write_message(f"{file.file}: {file.rejected_rows - len(file.rejected)} more rows were rejected")


def _first(headings: Sequence[str]) -> str:
    more = f" and {len(headings) - _MOST_HEADINGS} more" if len(headings) > _MOST_HEADINGS else ""
    return ", ".join(headings[:_MOST_HEADINGS]) + more


def report_not_read(result: ImportResult) -> None:
    """Say on standard error which sheets, or parts of a file, with rows were not read."""
    for part in result.not_read:
        where = f"the sheet {part.sheet} with {part.rows}" if part.sheet else f"{part.rows}"
        output.write_message(f"{part.file}: {where} rows were not read: {part.why}")


def import_answer(result: ImportResult) -> dict[str, object]:
    """What an import did, as the JSON document has it."""
    not_read = [
        {"file": sheet.file, "sheet": sheet.sheet, "rows": sheet.rows, "why": str(sheet.why)}
        for sheet in result.not_read
    ]
    files = [file_answer(file) for file in result.files]
    return {"files": files, "not_read": not_read, "import_id": result.import_id, "as_of": result.as_of}


def file_answer(file: FileResult) -> dict[str, object]:
    """What became of `file`, as the JSON document has it."""
    rejected = [
        {"line": reject.line, "column": column, "value": value, "problem": str(problem)}
        for reject in file.rejected
        for column, value, problem in reject.problems
    ]
    columns = [
        {
            "heading": column.heading,
            "taken_as": list(column.taken_as),
            "unknown_words": [{"word": word, "rows": rows} for word, rows in column.unknown_words.items()],
        }
        for column in file.columns
    ]
    return {
        "file": file.file,
        "kind": file.kind,
        "from": file.source,
        "read": file.read,
        "added": file.added,
        "updated": file.updated,
        "unchanged": file.unchanged,
        "rejected": rejected,
        "rejected_rows": file.rejected_rows,
        "header_line": file.header_line,
        "columns": columns,
        "findings": [str(finding) for finding in file.findings],
    }


def import_lines(result: ImportResult, *, dry_run: bool) -> list[str]:
    """The counts of each table; for a dry run the first changes too."""
    header = ("file", "kind", *_COUNTS)
    rows = [[_name(file), file.kind, *_counts(file)] for file in result.files]
    end = "Nothing was changed: this was a dry run" if dry_run else f"Import {result.import_id}"
    changes = [line for file in result.files for line in _change_lines(file)] if dry_run else []
    return [*output.table(header, rows, right=_COUNTS), "", *changes, end]


def undo_answer(undone: Undone) -> dict[str, object]:
    """Which import was taken back, as the JSON document has it; `imported_on` is the day it was made on, here."""
    return {
        "import_id": undone.run.import_id,
        "imported_on": local_day(undone.run.started_at),
        "files": list(undone.run.files),
        "removed": undone.removed,
        "restored": undone.restored,
    }


def undo_lines(undone: Undone) -> list[str]:
    """Which import was taken back: who names none gets the newest that changed something, not always the last."""
    run = undone.run
    which = f"Import {run.import_id} of {local_day(run.started_at)} ({', '.join(run.files)})"
    return [f"{which} taken back: {undone.removed} rows removed, {undone.restored} restored"]


def _name(file: FileResult) -> str:
    """The file, and its sheet where that is not named after its kind."""
    named = file.sheet is None or kind_named(file.sheet) is not None
    return file.file if named else f"{file.file}: {file.sheet}"


def _counts(file: FileResult) -> list[int]:
    return [file.read, file.added, file.updated, file.unchanged, file.rejected_rows]


def _change_lines(file: FileResult) -> list[str]:
    if not file.changes:
        return []
    shown = file.changes[:_MOST_CHANGES]
    rows = [
        (
            change.line,
            _short(change.whose),
            change.column,
            "none" if change.before is None else _short(change.before),
            _short(change.after),
        )
        for change in shown
    ]
    introduction = f"would change, the first {len(shown)} fields" if len(file.changes) > len(shown) else "would change"
    table = output.table(("line", "of", "column", "from", "to"), rows, right=("line",))
    return [f"{file.file}, {file.kind}: {introduction}:", *table, ""]


def _short(text: str) -> str:
    """`text` on one line, and no longer than a line has room for."""
    return shorten(text, _LONGEST_VALUE, placeholder="…") if " " in text else text[:_LONGEST_VALUE]

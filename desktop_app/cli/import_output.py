"""What the command line says of an import: how files were read, what was rejected, and what changes."""

from textwrap import shorten

from desktop_app.cli import output
from desktop_app.services.importing import FileResult, ImportResult
from desktop_app.services.rejects import PROBLEM

# Enough to see what a run would do; the counts tell the whole.
_MOST_CHANGES, _MOST_HEADINGS, _LONGEST_VALUE = 20, 10, 40
_COUNTS = ("read", "added", "updated", "unchanged", "rejected")


def report_reading(file: FileResult) -> None:
    """Say on standard error what a person may not expect of how `file` was read, and which rows were rejected."""
    if file.encoding in ("cp1252", "latin-1", "mac_roman"):
        output.write_message(
            f"{file.file} is not UTF-8 and was read as {file.encoding};"
            " if letters look wrong, save it as UTF-8 and import it again."
        )
    if left_out := [heading for heading in file.left_out if heading != PROBLEM]:
        more = f" and {len(left_out) - _MOST_HEADINGS} more" if len(left_out) > _MOST_HEADINGS else ""
        output.write_message(f"{file.file}: columns left out: {', '.join(left_out[:_MOST_HEADINGS])}{more}")
    for reject in file.rejected:
        for column, value, problem in reject.problems:
            output.write_message(f"{file.file}, line {reject.line}, {column or 'row'}: {problem} ({_short(value)!r})")


def file_answer(file: FileResult) -> dict[str, object]:
    """What became of `file`, as the JSON document has it."""
    rejected = [
        {"line": reject.line, "column": column, "value": value, "problem": str(problem)}
        for reject in file.rejected
        for column, value, problem in reject.problems
    ]
    counts = {"read": file.read, "added": file.added, "updated": file.updated, "unchanged": file.unchanged}
    return {"file": file.file, "kind": file.kind, **counts, "rejected": rejected}


def import_lines(result: ImportResult, *, dry_run: bool) -> list[str]:
    """The counts of each table; for a dry run the first changes too."""
    header = ("file", "kind", *_COUNTS)
    rows = [[file.file, file.kind, *_counts(file)] for file in result.files]
    end = "Nothing was changed: this was a dry run" if dry_run else f"Import {result.import_id}"
    changes = [line for file in result.files for line in _change_lines(file)] if dry_run else []
    return [*output.table(header, rows, right=_COUNTS), "", *changes, end]


def _counts(file: FileResult) -> list[int]:
    return [file.read, file.added, file.updated, file.unchanged, len(file.rejected)]


def _change_lines(file: FileResult) -> list[str]:
    if not file.changes:
        return []
    shown = file.changes[:_MOST_CHANGES]
    rows = [
        (
            one.line,
            _short(one.whose),
            one.column,
            "none" if one.before is None else _short(one.before),
            _short(one.after),
        )
        for one in shown
    ]
    told = f"would change, the first {len(shown)} fields" if len(file.changes) > len(shown) else "would change"
    table = output.table(("line", "of", "column", "from", "to"), rows, right=("line",))
    return [f"{file.file}, {file.kind}: {told}:", *table, ""]


def _short(text: str) -> str:
    """`text` on one line, and no longer than a line has room for."""
    return shorten(text, _LONGEST_VALUE, placeholder="…") if " " in text else text[:_LONGEST_VALUE]

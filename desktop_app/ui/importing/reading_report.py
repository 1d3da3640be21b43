"""How the files of an import were read, as rows of text: what became of each column, and further remarks."""

from collections.abc import Iterable, Mapping

from desktop_app.column_names import column_name
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import is_own
from desktop_app.formatting import format_count, message_text
from desktop_app.i18n import translate
from desktop_app.services.import_results import MORE, FileResult, ImportResult
from desktop_app.ui.importing.import_texts import kind_name
from desktop_app.ui.shared.text_table import TextColumn


def reading_columns() -> list[TextColumn]:
    """The columns of `reading_rows`."""
    return [
        TextColumn(translate("Importing", "File"), 170),
        TextColumn(translate("Importing", "In the file"), 210),
        TextColumn(translate("Importing", "Read as"), 230),
        TextColumn(translate("Importing", "Words not known, with their rows"), 0),
    ]


def reading_rows(result: ImportResult) -> Iterable[list[str]]:
    """Every heading of every table, with what its cells were read as and the unknown words in them."""
    for file in result.files:
        if file.source is None:  # the table's own kind has all its headings
            for use in file.columns:
                yield [table_name(file), use.heading, use_names(use.taken_as), _words(use.unknown_words)]


def note_columns() -> list[TextColumn]:
    """The columns of `note_rows`."""
    return [
        TextColumn(translate("Importing", "File"), 220),
        TextColumn(translate("Importing", "What is to know about it"), 0),
    ]


def note_rows(result: ImportResult) -> Iterable[list[str]]:
    """The sheets that were not read, and what was found in those that were."""
    for part in result.not_read:
        text = QT_TRANSLATE_NOOP("Importing", "This sheet with %n row(s) is not read:")
        if part.sheet is None:
            text = QT_TRANSLATE_NOOP("Importing", "%n row(s) are not read:")
        name = f"{part.file} · {part.sheet}" if part.sheet else part.file
        yield [name, f"{translate('Importing', text, part.rows)} {message_text(part.why)}"]
    for file in result.files:
        for finding in file.findings:
            yield [table_name(file), message_text(finding)]


def table_name(file: FileResult) -> str:
    """A table as a person knows it: the file, and its sheet where it is a workbook."""
    return f"{file.file} · {file.sheet}" if file.sheet else file.file


def use_names(taken_as: Iterable[str]) -> str:
    """What the cells of a column are read as."""
    return ", ".join(map(_use, taken_as)) or translate("Importing", "left out")


def _use(taken_as: str) -> str:
    """A column, after its kind where that is another one than the table's: `renewals.status` is "Renewals: Status"."""
    if taken_as == MORE:
        return kind_name("client_values")
    if is_own(taken_as):
        return translate("Importing", "Own column: {name}").format(name=column_name(taken_as))
    kind, _, column = taken_as.rpartition(".")
    return f"{kind_name(kind)}: {column_name(column)}" if kind else column_name(column)


def _words(words: Mapping[str, int]) -> str:
    return ", ".join(f"“{word}” ({format_count(rows)})" for word, rows in words.items())

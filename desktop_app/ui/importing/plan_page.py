"""What an import would do, or did: counts per table, the fields that change, the rows that cannot be taken, and how
the files were read."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.column_names import column_name
from desktop_app.formatting import format_count, message_text
from desktop_app.i18n import translate
from desktop_app.services.import_results import ImportResult
from desktop_app.ui.importing.import_texts import kind_name
from desktop_app.ui.importing.reading_report import note_columns, note_rows, reading_columns, reading_rows
from desktop_app.ui.importing.word_table import FileWord, WordTable
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.counted_tabs import CountedTabs
from desktop_app.ui.shared.text_table import TextColumn, TextTable

_TABLES, _CHANGED, _REJECTED, _READING, _WORDS, _NOTES = range(6)


class PlanPage(QWidget):
    """A line for each table of the files, changed field, rejected row, column of the files, unknown word, and note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = plain_label(look="note")
        self.heading.setWordWrap(True)
        self.tabs = CountedTabs(height=38)
        self.tabs.setAccessibleName(translate("Importing", "Parts of the plan"))
        for name in (
            translate("Importing", "Tables"),
            translate("Importing", "Changed"),
            translate("Importing", "Rejected"),
            translate("Importing", "Columns"),
            translate("Importing", "Words"),
            translate("Importing", "Notes"),
        ):
            self.tabs.addTab(name)
        self.tables = TextTable(translate("Importing", "Tables"), _table_columns(), "")
        self.changes = TextTable(
            translate("Importing", "Changed fields"),
            _change_columns(),
            translate("Importing", "No row that is known changes."),
        )
        self.rejects = TextTable(
            translate("Importing", "Rejected rows"),
            _reject_columns(),
            translate("Importing", "Every row can be taken."),
        )
        self.reading = TextTable(translate("Importing", "Columns of the files"), reading_columns(), "")
        self.words = WordTable()
        self.notes = TextTable(
            translate("Importing", "Notes on the files"),
            note_columns(),
            translate("Importing", "Every sheet and row was read, and there is nothing else to note."),
        )
        self._stack = QStackedWidget()
        for table in (self.tables, self.changes, self.rejects, self.reading, self.words, self.notes):
            self._stack.addWidget(table)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.tabs)
        inside.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(card, 1)

    def show_first(self) -> None:
        """Show the counts per table."""
        self.tabs.setCurrentIndex(_TABLES)

    def show_result(self, result: ImportResult, heading: str, words: Sequence[FileWord]) -> None:
        """Show `result` under `heading`, with the words whose meaning can be chosen."""
        listed = sum(len(file.changes) for file in result.files)
        partly = (
            translate("Importing", "Of the changed fields, the first %n are listed.", listed) if _is_cut(result) else ""
        )
        self.heading.setText(f"{heading} {partly}".strip())
        tables, changes, rejects = list(_tables(result)), list(_changes(result)), list(_rejects(result))
        self.tables.rows.show_rows(tables)
        self.changes.rows.show_rows(changes)
        self.rejects.rows.show_rows(rejects)
        self._show_reading(result)
        self.words.rows.show_words(words)
        self.tabs.set_count(_WORDS, format_count(len(words)))
        for tab, rows in ((_CHANGED, sum(file.updated for file in result.files)), (_REJECTED, len(rejects))):
            self.tabs.set_count(tab, format_count(rows))

    def _show_reading(self, result: ImportResult) -> None:
        reading, notes = list(reading_rows(result)), list(note_rows(result))
        self.reading.rows.show_rows(reading)
        self.notes.rows.show_rows(notes)
        self.tabs.set_count(_READING, format_count(len(reading)))
        self.tabs.set_count(_NOTES, format_count(len(notes)))


def _is_cut(result: ImportResult) -> bool:
    """Whether more rows change than are listed."""
    return any(len({change.line for change in file.changes}) < file.updated for file in result.files)


def _table_columns() -> list[TextColumn]:
    return [
        TextColumn(translate("Importing", "File"), 0),
        TextColumn(translate("Importing", "Kind"), 190),
        *(
            TextColumn(name, 88, figures=True)
            for name in (
                translate("Importing", "Rows"),
                translate("Importing", "New"),
                translate("Importing", "Changed"),
            )
        ),
        TextColumn(translate("Importing", "The same"), 88, figures=True),
        TextColumn(translate("Importing", "Rejected"), 88, figures=True),
    ]


def _change_columns() -> list[TextColumn]:
    return [
        TextColumn(translate("Importing", "Line"), 64, figures=True),
        TextColumn(translate("Importing", "Whose"), 200),
        TextColumn(translate("Importing", "Field"), 150),
        TextColumn(translate("Importing", "So far"), 180),
        TextColumn(translate("Importing", "From now on"), 0),
    ]


def _reject_columns() -> list[TextColumn]:
    return [
        TextColumn(translate("Importing", "File"), 150),
        TextColumn(translate("Importing", "Line"), 64, figures=True),
        TextColumn(translate("Importing", "Column"), 130),
        TextColumn(translate("Importing", "Value"), 150),
        TextColumn(translate("Importing", "Why it cannot be imported"), 0),
    ]


def _tables(result: ImportResult) -> Iterable[list[str]]:
    for file in result.files:
        counts = (file.read, file.added, file.updated, file.unchanged, len(file.rejected))
        yield [file.file, kind_name(file.kind), *(format_count(count) for count in counts)]


def _changes(result: ImportResult) -> Iterable[list[str]]:
    for file in result.files:
        for change in file.changes:
            before = translate("Importing", "no data") if change.before is None else change.before
            yield [format_count(change.line), change.whose, column_name(change.column), before, change.after]


def _rejects(result: ImportResult) -> Iterable[list[str]]:
    for file in result.files:
        for reject in file.rejected:
            for column, value, problem in reject.problems:
                name = column_name(column) if column else ""
                yield [file.file, format_count(reject.line), name, value, message_text(problem)]

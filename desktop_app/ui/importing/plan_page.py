"""What an import would do, or did: counts per table, the fields that change, the rows that cannot be taken, and how
the files were read."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import overload

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
        self._rows: dict[int, Sequence[Sequence[str]]] = {}
        self._built: dict[int, TextTable] = {}
        self._builders = {
            _TABLES: lambda: self.tables,
            _CHANGED: lambda: self.changes,
            _REJECTED: lambda: self.rejects,
            _READING: lambda: self.reading,
            _NOTES: lambda: self.notes,
        }
        self._stack = QStackedWidget()
        for _ in range(self.tabs.count()):
            self._stack.addWidget(QWidget())
        self.words = WordTable()
        self._put(_WORDS, self.words)
        self.tabs.currentChanged.connect(self._show_tab)
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

    # The tables of the tabs, each built when it is first shown: all of them at once would hold the window up.

    @cached_property
    def tables(self) -> TextTable:
        """The counts per table."""
        return self._build(_TABLES, translate("Importing", "Tables"), _table_columns())

    @cached_property
    def changes(self) -> TextTable:
        """The changed fields."""
        nothing = translate("Importing", "No row that is known changes.")
        return self._build(_CHANGED, translate("Importing", "Changed fields"), _change_columns(), nothing)

    @cached_property
    def rejects(self) -> TextTable:
        """The rejected rows."""
        nothing = translate("Importing", "Every row can be taken.")
        return self._build(_REJECTED, translate("Importing", "Rejected rows"), _reject_columns(), nothing)

    @cached_property
    def reading(self) -> TextTable:
        """The columns of the files."""
        return self._build(_READING, translate("Importing", "Columns of the files"), reading_columns())

    @cached_property
    def notes(self) -> TextTable:
        """The notes on the files."""
        nothing = translate("Importing", "Every sheet and row was read, and there is nothing else to note.")
        return self._build(_NOTES, translate("Importing", "Notes on the files"), note_columns(), nothing)

    def show_first(self) -> None:
        """Show the counts per table."""
        self.tabs.setCurrentIndex(_TABLES)
        self._show_tab(_TABLES)

    def show_result(self, result: ImportResult, heading: str, words: Sequence[FileWord]) -> None:
        """Show `result` under `heading`, with the words whose meaning can be chosen."""
        listed = sum(len(file.changes) for file in result.files)
        partly = (
            translate("Importing", "Of the changed fields, the first %n are listed.", listed) if _is_cut(result) else ""
        )
        self.heading.setText(f"{heading} {partly}".strip())
        self._rows = {
            _TABLES: list(_tables(result)),
            _CHANGED: _changes(result),
            _REJECTED: _rejects(result),
            _READING: list(reading_rows(result)),
            _NOTES: list(note_rows(result)),
        }
        for tab, table in self._built.items():
            table.rows.show_rows(self._rows[tab])
        self.words.rows.show_words(words)
        self._count(changed=sum(file.updated for file in result.files), words=len(words))

    def _count(self, *, changed: int, words: int) -> None:
        listed = {tab: len(self._rows[tab]) for tab in (_REJECTED, _READING, _NOTES)}
        for tab, number in (listed | {_CHANGED: changed, _WORDS: words}).items():
            self.tabs.set_count(tab, format_count(number))

    def _show_tab(self, tab: int) -> None:
        if build := self._builders.get(tab):
            build()
        self._stack.setCurrentIndex(tab)

    def _build(self, tab: int, name: str, columns: list[TextColumn], why_empty: str = "") -> TextTable:
        table = self._built[tab] = TextTable(name, columns, why_empty)
        table.rows.show_rows(self._rows.get(tab, ()))
        self._put(tab, table)
        return table

    def _put(self, tab: int, table: QWidget) -> None:
        if (placeholder := self._stack.widget(tab)) is not None:
            self._stack.removeWidget(placeholder)
            placeholder.deleteLater()
        self._stack.insertWidget(tab, table)


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


def _changes(result: ImportResult) -> Sequence[list[str]]:
    changes = [change for file in result.files for change in file.changes]

    def texts_of(number: int) -> list[str]:
        change = changes[number]
        before = translate("Importing", "no data") if change.before is None else change.before
        return [format_count(change.line), change.whose, column_name(change.column), before, change.after]

    return _ShownTexts(len(changes), texts_of)


def _rejects(result: ImportResult) -> Sequence[list[str]]:
    problems = [
        (file.file, reject.line, problem)
        for file in result.files
        for reject in file.rejected
        for problem in reject.problems
    ]

    def texts_of(number: int) -> list[str]:
        file, line, (column, value, problem) = problems[number]
        return [file, format_count(line), column_name(column) if column else "", value, message_text(problem)]

    return _ShownTexts(len(problems), texts_of)


class _ShownTexts(Sequence[list[str]]):
    """Rows of texts that are made when they are shown: thousands of them at once would hold the window up."""

    def __init__(self, length: int, texts_of: Callable[[int], list[str]]) -> None:
        self._length = length
        self._texts_of = texts_of

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, number: int) -> list[str]: ...
    @overload
    def __getitem__(self, number: slice) -> list[list[str]]: ...
    def __getitem__(self, number: int | slice) -> list[str] | list[list[str]]:
        numbers = range(self._length)[number]
        return self._texts_of(numbers) if isinstance(numbers, int) else list(map(self._texts_of, numbers))

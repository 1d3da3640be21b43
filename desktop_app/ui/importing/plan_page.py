"""What an import would do, or did: counts per table, the fields that change, and the rows that cannot be taken."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.services.importing import ImportResult
from desktop_app.ui.importing.column_names import column_name
from desktop_app.ui.importing.import_texts import counted, kind_name, said
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.counted_tabs import CountedTabs
from desktop_app.ui.shared.error_dialog import said as said_message
from desktop_app.ui.shared.text_table import TextColumn, TextTable

_TABLES, _CHANGED, _REJECTED = range(3)


class PlanPage(QWidget):
    """Three tables: one line per table of the files, per changed field, and per rejected row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = plain_label(look="note")
        self.heading.setWordWrap(True)
        self.tabs = CountedTabs(height=38)
        self.tabs.setAccessibleName(said("Parts of the plan"))
        for name in (said("Tables"), said("Changed"), said("Rejected")):
            self.tabs.addTab(name)
        self.tables = TextTable(said("Tables"), _table_columns(), "")
        self.changes = TextTable(said("Changed fields"), _change_columns(), said("No row that is known changes."))
        self.rejects = TextTable(said("Rejected rows"), _reject_columns(), said("Every row can be taken."))
        self._stack = QStackedWidget()
        for table in (self.tables, self.changes, self.rejects):
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

    def show_result(self, result: ImportResult, heading: str) -> None:
        """Show `result` under `heading`."""
        listed = sum(len(file.changes) for file in result.files)
        partly = counted("Of the changed fields, the first %n are listed.", listed) if _is_cut(result) else ""
        self.heading.setText(f"{heading} {partly}".strip())
        self.tabs.setCurrentIndex(_TABLES)
        tables, changes, rejects = list(_tables(result)), list(_changes(result)), list(_rejects(result))
        self.tables.rows.show_rows(tables)
        self.changes.rows.show_rows(changes)
        self.rejects.rows.show_rows(rejects)
        for tab, rows in ((_CHANGED, sum(file.updated for file in result.files)), (_REJECTED, len(rejects))):
            self.tabs.set_count(tab, QLocale().toString(rows))


def _is_cut(result: ImportResult) -> bool:
    """Whether more rows change than are listed."""
    return any(len({one.line for one in file.changes}) < file.updated for file in result.files)


def _table_columns() -> list[TextColumn]:
    return [
        TextColumn(said("File"), 0),
        TextColumn(said("Kind"), 130),
        *(TextColumn(name, 88, figures=True) for name in (said("Rows"), said("New"), said("Changed"))),
        TextColumn(said("The same"), 88, figures=True),
        TextColumn(said("Rejected"), 88, figures=True),
    ]


def _change_columns() -> list[TextColumn]:
    return [
        TextColumn(said("Line"), 64, figures=True),
        TextColumn(said("Whose"), 200),
        TextColumn(said("Field"), 150),
        TextColumn(said("So far"), 180),
        TextColumn(said("From now on"), 0),
    ]


def _reject_columns() -> list[TextColumn]:
    return [
        TextColumn(said("File"), 150),
        TextColumn(said("Line"), 64, figures=True),
        TextColumn(said("Column"), 130),
        TextColumn(said("Value"), 150),
        TextColumn(said("Why it cannot be taken"), 0),
    ]


def _tables(result: ImportResult) -> Iterable[list[str]]:
    number = QLocale().toString
    for file in result.files:
        counts = (file.read, file.added, file.updated, file.unchanged, len(file.rejected))
        yield [file.file, kind_name(file.kind), *(number(count) for count in counts)]


def _changes(result: ImportResult) -> Iterable[list[str]]:
    number = QLocale().toString
    for file in result.files:
        for one in file.changes:
            before = said("no data") if one.before is None else one.before
            yield [number(one.line), one.whose, column_name(one.column), before, one.after]


def _rejects(result: ImportResult) -> Iterable[list[str]]:
    number = QLocale().toString
    for file in result.files:
        for one in file.rejected:
            column = column_name(one.column) if one.column else ""
            yield [file.file, number(one.line), column, one.value, said_message(one.problem)]

"""Every import and sync with its files, day and counts; each can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.changes import Changed
from desktop_app.domain.import_runs import ImportedTable, PastImport
from desktop_app.formatting import format_count, format_day, format_instant
from desktop_app.i18n import translate
from desktop_app.services.import_history import import_history
from desktop_app.ui.importing.import_texts import kind_name
from desktop_app.ui.importing.import_undo import ask_to_undo
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.text_table import TextColumn, TextTable
from desktop_app.ui.shared.window_size import resize_within_screen


class ImportHistory(QDialog):
    """The imports, the newest first, above the tables of the one that is chosen."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._imports: Sequence[PastImport] = ()
        self.setObjectName("importHistory")
        self.setWindowTitle(self.tr("Import history"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_guide_page(self, "importing")
        resize_within_screen(self, 980, 600)
        self.imports = self._make_imports()
        self.tables = TextTable(self.tr("Tables"), _table_columns(), self.tr("Nothing is chosen."), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        for heading, table, share in ((self.tr("Imports"), self.imports, 3), (self.tr("Tables"), self.tables, 2)):
            layout.addWidget(plain_label(heading, "heading"))
            layout.addWidget(table, share)
        layout.addLayout(self._make_foot())
        FreshWhenSeen(self, session.announcer, Changed.EVERYTHING, self._ask)

    def _make_imports(self) -> TextTable:
        columns = [
            TextColumn(self.tr("Imported"), 170),
            TextColumn(self.tr("Files"), 0),
            TextColumn(self.tr("Data of"), 130),
            TextColumn(translate("Importing", "New"), 80, figures=True),
            TextColumn(translate("Importing", "Changed"), 90, figures=True),
            TextColumn(translate("Importing", "Rejected"), 90, figures=True),
            TextColumn(self.tr("State"), 0),
        ]
        table = TextTable(self.windowTitle(), columns, self.tr("Nothing was imported yet."), self)
        # Most imports have no state: the names of their files get the room.
        table.horizontalHeader().setSectionResizeMode(len(columns) - 1, QHeaderView.ResizeMode.ResizeToContents)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._show_chosen())
        return table

    def _make_foot(self) -> QHBoxLayout:
        self.take_back = QPushButton(self.tr("Take back…"))
        self.take_back.clicked.connect(lambda _checked=False: self._take_back())
        self.take_back.setEnabled(False)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("primary")
        close.clicked.connect(lambda _checked=False: self.accept())
        self.hint: QLabel = plain_label(look="muted")
        foot = QHBoxLayout()
        foot.addWidget(self.take_back)
        foot.addWidget(self.hint)
        foot.addStretch()
        foot.addWidget(close)
        return foot

    def _ask(self) -> None:
        self._session.ask(import_history, self._show, topic="import history")

    def _show(self, imports: Sequence[PastImport]) -> None:
        row = max(self.imports.currentIndex().row(), 0)
        self._imports = imports
        self.imports.rows.show_rows([self._texts(past) for past in imports])
        if imports:
            self.imports.selectRow(min(row, len(imports) - 1))
        self._show_chosen()

    def _texts(self, past: PastImport) -> list[str]:
        counts = (sum(getattr(table, name) for table in past.tables) for name in ("added", "updated", "rejected"))
        when = format_instant(past.started_at)
        return [when, ", ".join(past.files), format_day(past.as_of), *map(format_count, counts), self._state(past)]

    def _state(self, past: PastImport) -> str:
        if past.undone_at is not None:
            return self.tr("taken back {day}").format(day=format_day(past.undone_at.astimezone().date()))
        return "" if past.changed_something else self.tr("nothing changed")

    def _chosen(self) -> PastImport | None:
        row = self.imports.currentIndex().row()
        return self._imports[row] if 0 <= row < len(self._imports) else None

    def _show_chosen(self) -> None:
        past = self._chosen()
        self.tables.rows.show_rows([_table_texts(table) for table in past.tables] if past else [])
        self.take_back.setEnabled(past is not None and past.undone_at is None)

    def _take_back(self) -> None:
        if (past := self._chosen()) is not None:
            ask_to_undo(self._session, self, past.import_id)


def _table_columns() -> list[TextColumn]:
    names = ("Rows", "New", "Changed", "The same", "Rejected")
    return [
        TextColumn(translate("Importing", "File"), 0),
        TextColumn(translate("Importing", "Kind of table"), 240),
        *(TextColumn(translate("Importing", name), 90, figures=True) for name in names),
    ]


def _table_texts(table: ImportedTable) -> list[str]:
    kind = kind_name(table.kind)
    if table.source:
        text = translate("Importing", "{kind}, out of {source}")
        kind = text.format(kind=kind, source=kind_name(table.source))
    counts = (table.read, table.added, table.updated, table.unchanged, table.rejected)
    return [table.file, kind, *map(format_count, counts)]

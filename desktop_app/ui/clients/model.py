"""The clients as a Qt table: records in, cells out, sorted by itself."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.client_order import in_order
from desktop_app.shown_text import plain_text, tool_tip
from desktop_app.ui.clients.columns import COLUMNS, INDEX, CellStyle

RecordRole = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NO_PARENT = QModelIndex()


class ClientModel(QAbstractTableModel):
    """Rows of clients in the order asked for; `records[row]` is the client of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.records: list[ClientRow] = []
        self.today = date.min
        self.sorted_by = "client"
        self.descending = False
        self._headings = [column.heading() for column in COLUMNS]

    @property
    def order(self) -> tuple[str, bool]:
        """The key of the column that the rows are sorted by, and whether from the top down."""
        return self.sorted_by, self.descending

    def show_records(self, records: Sequence[ClientRow], today: date) -> None:
        """Show exactly these clients, in the order they come in."""
        self.beginResetModel()
        self.today = today
        self.records = list(records)
        self.endResetModel()

    def row_of(self, client_id: str) -> int | None:
        """Where a client stands, if it is shown."""
        return next((row for row, record in enumerate(self.records) if record.client_id == client_id), None)

    def record_at(self, index: _Index) -> ClientRow | None:
        return self.records[index.row()] if index.isValid() and index.row() < len(self.records) else None

    # Qt

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        record = self.record_at(index)
        text = None if record is None else _SAID.get(role)
        return None if record is None or text is None else text(self, record, index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].right else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(COLUMNS):
            return
        self.layoutAboutToBeChanged.emit()
        stored = self.persistentIndexList()
        before = self.records
        self.sorted_by = COLUMNS[column].key
        self.descending = order == Qt.SortOrder.DescendingOrder
        self.records = in_order(before, self.sorted_by, descending=self.descending)
        if stored:
            wanted = {id(before[index.row()]) for index in stored}
            places = {id(record): row for row, record in enumerate(self.records) if id(record) in wanted}
            moved = [self.index(places[id(before[index.row()])], index.column()) for index in stored]
            self.changePersistentIndexList(stored, moved)
        self.layoutChanged.emit()

    def roleNames(self) -> dict[int, QByteArray]:
        return {**super().roleNames(), RecordRole: QByteArray(b"record")}


def _text(model: ClientModel, record: ClientRow, column: int) -> str:
    return plain_text(COLUMNS[column].text(record, model.today))


def _accessible(model: ClientModel, record: ClientRow, column: int) -> str:
    text = _text(model, record, column)
    return f"{text}, {record.domain}" if COLUMNS[column].look is CellStyle.CLIENT and record.domain else text


def _tooltip(model: ClientModel, record: ClientRow, column: int) -> str:
    return tool_tip(_accessible(model, record, column))


def _alignment(_model: ClientModel, _record: ClientRow, column: int) -> int:
    return _RIGHT if COLUMNS[column].right else _LEFT


_SAID: Mapping[int, Callable[[ClientModel, ClientRow, int], object]] = MappingProxyType(
    {
        int(Qt.ItemDataRole.DisplayRole): _text,
        RecordRole: lambda _model, record, _column: record,
        int(Qt.ItemDataRole.TextAlignmentRole): _alignment,
        int(Qt.ItemDataRole.AccessibleTextRole): _accessible,
        int(Qt.ItemDataRole.ToolTipRole): _tooltip,
    }
)


def column_number(key: str) -> int:
    """The number of the column called `key`; the first one for a key of another version."""
    return INDEX.get(key, 0)

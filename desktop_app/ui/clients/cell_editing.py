"""Values of own columns typed in place in the list: F2 or a double click opens a field over the cell."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QTableView

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.own_columns import OwnChoice, OwnColumn
from desktop_app.domain.typed_parts import Cell
from desktop_app.ui.clients.model import ClientModel

if TYPE_CHECKING:
    from desktop_app.ui.forms.fields import Input

_LEAST_WIDTH = 160


class CellEditing(QObject):
    """Enter keeps what is typed, Tab goes on to the next own column, Esc leaves all as it was.

    `typed` has the client's id, the column and the value.
    """

    typed = Signal(str, object, object)

    def __init__(self, table: QTableView, clients: ClientModel) -> None:
        super().__init__(table)
        self.currency = "USD"
        self.field: Input | None = None
        self._table, self._clients = table, clients
        self._at: tuple[ClientRow, int] | None = None

    def edit_at(self, row: int, number: int) -> bool:
        """Open the field over a cell; gives whether it is one of an own column."""
        index = self._clients.index(row, number)
        record, column = self._clients.record_at(index), self._clients.columns[number].own
        if record is None or column is None:
            return False
        from desktop_app.ui.forms.own_inputs import own_input  # most lists have no column to type into

        self.leave()
        self._table.scrollTo(index)
        self._at = record, number
        self.field = field = own_input(column, self.currency, self._table.viewport())
        field.setAccessibleName(column.name)
        field.setObjectName("cell")
        field.show_cell(record.own.get(column.uid))
        area = self._table.visualRect(index)
        width = max(area.width(), _LEAST_WIDTH)
        left = max(min(area.x(), self._table.viewport().width() - width), 0)
        field.setGeometry(left, area.y() + 4, width, area.height() - 8)
        field.installEventFilter(self)
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def edit_current(self) -> bool:
        """Open the field in the current row: over the current cell if it can be typed into, or else the first such."""
        index = self._table.currentIndex()
        own = self._own_numbers()
        if not index.isValid() or not own:
            return False
        return self.edit_at(index.row(), index.column() if index.column() in own else own[0])

    def leave(self) -> None:
        """Close the field without keeping what is typed."""
        field, self.field, self._at = self.field, None, None
        if field is not None:
            field.removeEventFilter(self)
            field.hide()
            field.deleteLater()

    def _own_numbers(self) -> list[int]:
        """The shown own columns from left to right."""
        header = self._table.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        columns = self._clients.columns
        return [n for n in order if columns[n].own is not None and not self._table.isColumnHidden(n)]

    def _keep(self, step: int = 0) -> None:
        """Keep what is typed, and go on by so many own columns; what cannot be read stays open."""
        if self.field is None or self._at is None or self.field.is_unreadable:
            return
        record, number = self._at
        cell, column = self.field.cell, self._clients.columns[number].own
        own = self._own_numbers()
        self.leave()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if column is not None and not _is_same(column, record, cell):
            self.typed.emit(record.client_id, column, cell)
        row = self._clients.row_of(record.client_id)
        place = own.index(number) + step if number in own else -1
        if step and row is not None and 0 <= place < len(own):
            self.edit_at(row, own[place])

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if watched is self.field and event.type() == QEvent.Type.FocusOut and not self._list_is_open():
            self._keep()
        return super().eventFilter(watched, event)

    def _list_is_open(self) -> bool:
        return isinstance(self.field, QComboBox) and self.field.view().isVisible()

    def _press(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self.leave()
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Tab:
            self._keep(1)
        elif key == Qt.Key.Key_Backtab:
            self._keep(-1)
        else:
            return False
        return True


def _is_same(column: OwnColumn, record: ClientRow, cell: Cell) -> bool:
    before = record.own.get(column.uid)
    return cell == (before.text if isinstance(before, OwnChoice) else before)

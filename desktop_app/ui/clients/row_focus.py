"""Which row has the mouse, and which one the Actions button: that one, or else the row that has the keys."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QTableView

from desktop_app.ui.clients.delegates import ROW_HEIGHT, ClientDelegate
from desktop_app.ui.clients.row_button import RowButton


class RowFocus(QObject):
    """Follows mouse and keys; `has_keys` says whether the table has the keyboard."""

    def __init__(self, table: QTableView, button: RowButton, delegate: ClientDelegate) -> None:
        super().__init__(table)
        self._table, self._button, self._delegate = table, button, delegate
        self.has_keys = False

    @property
    def row_with_keys(self) -> int:
        """The current row while the table has the keyboard, else -1."""
        return self._table.currentIndex().row() if self.has_keys else -1

    @property
    def is_hovered(self) -> bool:
        """Whether the mouse is in a row."""
        return self._delegate.hovered >= 0

    def follow_mouse(self, place: QPoint) -> None:
        """Give the row at a place of the viewport the button."""
        row = self._table.rowAt(place.y())
        self._hover(row)
        self._go_to(row if row >= 0 else self.row_with_keys)

    def follow_keys(self) -> None:
        """Give the row with the keys the button, unless the mouse is in one."""
        if not self.is_hovered:
            self._go_to(self.row_with_keys)

    def leave(self) -> None:
        """Take the button out of all rows, as before they change."""
        self._hover(-1)
        self._go_to(-1)

    def leave_mouse(self) -> None:
        """The mouse is gone: the row with the keys gets the button."""
        self._hover(-1)
        self.follow_keys()

    def repaint(self, row: int) -> None:
        """Paint a row anew, if there is one."""
        if row >= 0:
            viewport = self._table.viewport()
            viewport.update(0, self._table.rowViewportPosition(row), viewport.width(), ROW_HEIGHT)
            self._table.verticalHeader().viewport().update()

    def _go_to(self, row: int) -> None:
        before = self._button.row
        if row != before:
            self._button.go_to(row)
            self.repaint(before)
            self.repaint(row)

    def _hover(self, row: int) -> None:
        before, self._delegate.hovered = self._delegate.hovered, row
        if row != before:
            self.repaint(before)
            self.repaint(row)

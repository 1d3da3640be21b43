"""Which clients are in view of the table, and which of those are still to be read."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTableView

from desktop_app.domain.client_columns import AwaitedRow
from desktop_app.domain.client_list import ClientRow
from desktop_app.ui.clients.delegates import ROW_HEIGHT
from desktop_app.ui.clients.model import ClientModel

MOST_SELECTED = 100
"""So many selected clients are read together with those in view."""


class RowsInView(QObject):
    """Says by `awaited` that clients are in view of which nothing but the id is read."""

    awaited = Signal()

    def __init__(self, table: QTableView, clients: ClientModel) -> None:
        super().__init__(table)
        self._table, self._clients = table, clients

    def rows(self) -> Sequence[ClientRow]:
        """The clients in view that are read."""
        first, last = self._span()
        lines = self._clients.lines[first:last]
        return [line for line in lines if isinstance(line, ClientRow) and not isinstance(line, AwaitedRow)]

    def ids(self, selected: Sequence[ClientRow]) -> Sequence[str]:
        """The ids of the clients in view, of those a page above and below, of the current one and of some selected."""
        first, last = self._span()
        margin = last - first
        rows = [*self._clients.lines[max(first - margin, 0) : last + margin], *selected[:MOST_SELECTED]]
        current = self._clients.id_at(self._table.currentIndex())
        ids = [row.client_id for row in rows if isinstance(row, ClientRow)]
        return list(dict.fromkeys([*ids, current] if current is not None else ids))

    def watch(self) -> None:
        """Say soon, if so, that clients in view are still to be read: while they are painted."""
        first, last = self._span()
        if any(isinstance(line, AwaitedRow) for line in self._clients.lines[first:last]):
            QTimer.singleShot(0, self, self.awaited.emit)

    def show_read(self) -> None:
        """Show what was read of them."""
        first, last = self._span()
        self._clients.show_read(first, max(min(last, len(self._clients.lines)) - 1, first))

    def _span(self) -> tuple[int, int]:
        """The first row in view, and the one below the last."""
        first = self._table.verticalScrollBar().value() // ROW_HEIGHT
        return first, first + self._table.viewport().height() // ROW_HEIGHT + 2

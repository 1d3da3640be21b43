"""Which clients are selected, current and at the top of the table, kept by id while its rows change."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject, QPoint
from PySide6.QtWidgets import QTableView

from desktop_app.domain.client_columns import rows_read, values_of
from desktop_app.domain.client_list import ClientRow
from desktop_app.ui.clients.columns import INDEX
from desktop_app.ui.clients.delegates import ROW_HEIGHT
from desktop_app.ui.clients.model import NOTHING, ClientModel, line_key

_CLIENT = INDEX["client"]
_FLAG = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class NotedRows:
    """The keys of rows: `above` is how many pixels of the top one are scrolled out of sight."""

    selected: frozenset[Hashable]
    current: Hashable
    column: int
    top: Hashable
    above: int


class RowState(QObject):
    """Notes the rows of `table` before they change, and finds them again afterwards."""

    def __init__(self, table: QTableView, clients: ClientModel) -> None:
        super().__init__(table)
        self._table, self._clients = table, clients

    def selected(self) -> Sequence[ClientRow]:
        """The selected clients, from top to bottom; with all fields where these are read of all of them."""
        ranges = self._table.selectionModel().selection()
        rows = sorted({row for span in ranges.toList() for row in range(span.top(), span.bottom() + 1)})
        clients = self._clients.lines.records_in(rows)
        return rows_read(clients) or clients

    def note(self) -> NotedRows:
        """The rows as they are now."""
        index, scrolled = self._table.currentIndex(), self._table.verticalScrollBar().value()
        current = self._clients.line_at(index)
        top = self._clients.line_at(self._table.indexAt(QPoint(1, 0))) if scrolled else None
        return NotedRows(
            selected=frozenset(values_of(self.selected(), attrgetter("client_id"))),
            current=NOTHING if current is None else line_key(current),
            column=max(index.column(), 0),
            top=NOTHING if top is None else line_key(top),
            above=scrolled % ROW_HEIGHT,
        )

    def restore(self, before: NotedRows) -> None:
        """Have the same rows selected, current and at the top, as far as they are still there."""
        wanted = {*before.selected, before.current, before.top} - {NOTHING}
        if not wanted:
            return
        rows = self._clients.lines.rows_of(wanted)
        if before.current in rows:
            self._make_current(rows[before.current], before.column)
        self._select(sorted(rows[key] for key in before.selected if key in rows))
        if before.top in rows:
            self._table.verticalScrollBar().setValue(rows[before.top] * ROW_HEIGHT + before.above)

    def start_at_top(self) -> None:
        """Have the keys start at the first client where no other row is current."""
        if not self._table.currentIndex().isValid() and self._clients.lines:
            self._make_current(self._clients.lines.client_row(-1, 1) or 0, _CLIENT)

    def _make_current(self, row: int, column: int) -> None:
        self._table.selectionModel().setCurrentIndex(self._clients.index(row, column), _FLAG.NoUpdate)

    def _select(self, rows: Sequence[int]) -> None:
        selection = QItemSelection()
        last = self._clients.columnCount() - 1
        start = 0
        for place in range(1, len(rows) + 1):
            if place == len(rows) or rows[place] != rows[place - 1] + 1:
                first, end = self._clients.index(rows[start], 0), self._clients.index(rows[place - 1], last)
                selection.append(QItemSelectionRange(first, end))
                start = place
        self._table.selectionModel().select(selection, _FLAG.Select | _FLAG.Rows)

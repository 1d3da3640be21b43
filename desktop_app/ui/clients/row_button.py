"""The Actions button at the end of a client's name, in the row that has the mouse or else the keys: three dots where
its word would leave too little of the name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QTableView

from desktop_app.shown_text import isolated
from desktop_app.ui.clients.cell_painting import PAD
from desktop_app.ui.clients.columns import INDEX
from desktop_app.ui.clients.delegates import ClientDelegate
from desktop_app.ui.clients.model import ClientModel
from desktop_app.ui.shared.pill import COMPACT_SIDE, PillButton

_CLIENT = INDEX["client"]
_GAP = 6  # to the name
LEAST_NAME = 120  # pixels of a name beside the button
COMPACT_ROOM = COMPACT_SIDE + _GAP


class RowButton(PillButton):
    """Stands in `row` of the table, nowhere while that is -1."""

    def __init__(self, table: QTableView, clients: ClientModel, delegate: ClientDelegate) -> None:
        super().__init__(self.tr("Actions"), table.viewport(), radius=6, arrow=True)
        self._table, self._clients, self._delegate = table, clients, delegate
        self.row = -1
        self.setObjectName("rowActions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def go_to(self, row: int) -> None:
        self.row = self._delegate.buttoned = row
        self.place()

    def place(self) -> None:
        """Stand where the row is now."""
        client = self._clients.record_at(self._clients.index(self.row, _CLIENT))
        if client is None or self._table.isColumnHidden(_CLIENT):
            self.hide()
            return
        self.setAccessibleName(self.tr("Actions for {client}").format(client=isolated(client.name)))
        cell = self._table.visualRect(self._clients.index(self.row, _CLIENT)).adjusted(PAD, 0, -PAD, 0)
        self.set_compact("")
        if cell.width() - self.sizeHint().width() - _GAP < LEAST_NAME:
            self.set_compact("ellipsis")
        size = self.sizeHint()
        self._delegate.button_width = size.width() + _GAP
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.setGeometry(QStyle.alignedRect(self.layoutDirection(), end, size, cell))
        self.show()

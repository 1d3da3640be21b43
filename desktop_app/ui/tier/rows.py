"""Movements and clients' credit as the rows of a table."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.tier_report import ClientCredit, MovementRow
from desktop_app.ui.shared.texts import amount_text, day_text

Index = QModelIndex | QPersistentModelIndex
CLIENT_ID = Qt.ItemDataRole.UserRole


class CreditRows(QAbstractTableModel):
    """Rows of client, product, movement, date and credit; the user role gives the client's id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, tuple[str, ...]]] = []
        self._headings = (
            self.tr("Client"), self.tr("Product"), self.tr("Movement"), self.tr("Date"), self.tr("Credit"),
        )  # fmt: skip

    def show_movements(self, rows: Sequence[MovementRow]) -> None:
        self._show(
            (
                row.client_id,
                (
                    row.client, row.product_line, row.movement.value.capitalize(),
                    day_text(row.date),
                    amount_text(row.amount, "+" if row.movement.is_gain else "−"),
                ),
            )
            for row in rows
        )  # fmt: skip

    def show_clients(self, rows: Sequence[ClientCredit]) -> None:
        self._show((row.client_id, (row.client, "", "", "", amount_text(row.credit))) for row in rows)

    def _show(self, rows: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        client_id, cells = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == len(cells) - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return client_id if role == CLIENT_ID else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            side = Qt.AlignmentFlag.AlignRight if section == 4 else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section] if section < len(self._headings) else None
        return None

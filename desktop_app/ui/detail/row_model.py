"""The rows of one tab as a model: what a screen reader says of each, and what can be done from it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.ui.detail.row import PanelRow

Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """The rows of one tab."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[PanelRow] = ()

    def show_rows(self, rows: Sequence[PanelRow]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ", ".join(act.label for act in row.acts)
        return None

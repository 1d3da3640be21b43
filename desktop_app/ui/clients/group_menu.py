"""The menu of what the clients are grouped by."""

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.clients.table import ClientTable


class GroupMenu(QMenu):
    """Groups `table` by the column that is ticked; filled anew each time it opens."""

    def __init__(self, table: ClientTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Group by"))
        self._table = table
        self.aboutToShow.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self.clear()
        group = QActionGroup(self)
        by = self._table.clients.grouped_by
        columns = [column for column in self._table.clients.columns if not column.ended_only or self._shows(column.key)]
        choices: list[tuple[str | None, str]] = [(None, self.tr("No groups"))]
        choices.extend((column.key, column.heading()) for column in columns)
        for key, text in choices:
            action = group.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == by)
            action.triggered.connect(lambda _checked=False, wanted=key: self._table.group_by(wanted))
            self.addAction(action)
        if by is not None:
            self.addSeparator()
            rows = self._table.group_rows
            self.addAction(self.tr("Collapse all groups")).triggered.connect(lambda _checked=False: rows.close_all())
            self.addAction(self.tr("Expand all groups")).triggered.connect(lambda _checked=False: rows.open_all())

    def _shows(self, key: str) -> bool:
        return any(self._table.clients.columns[number].key == key for number in self._table.columns_in_order())

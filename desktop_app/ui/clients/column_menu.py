"""The menu of columns: which are shown, and which one the rows are sorted by."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.clients.choice_menu import ChoiceMenu
from desktop_app.ui.clients.group_menu import GroupMenu
from desktop_app.ui.clients.table import ClientTable


class ColumnMenu(ChoiceMenu):
    """Does to `table` what is ticked; it is made anew for each time it opens. `own_asked` wants a column made, or all
    that people made to be shown."""

    own_asked = Signal(bool)

    def __init__(self, table: ClientTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.aboutToHide.connect(self.deleteLater)
        # The client's name stays: rows without it mean nothing.
        columns = table.clients.columns
        self._offered = [number for number, column in enumerate(columns) if number and not column.ended_only]
        self.offer((number, columns[number].heading()) for number in self._offered)
        self.choose(frozenset(number for number in self._offered if not table.isColumnHidden(number)))
        self.changed.connect(self._show_chosen)
        self.addSeparator()
        self.addAction(self.tr("Add column…")).triggered.connect(lambda _checked=False: self.own_asked.emit(True))
        self.addAction(self.tr("Own columns…")).triggered.connect(lambda _checked=False: self.own_asked.emit(False))
        self.addSeparator()
        self.addMenu(self._make_sorting())
        self.addMenu(GroupMenu(table, self))
        self.addAction(self.tr("Usual columns")).triggered.connect(lambda _checked=False: self._show_usual())

    def _make_sorting(self) -> QMenu:
        """Sorting without the mouse; the column that is sorted by already is turned round."""
        menu = QMenu(self.tr("Sort by"), self)
        group = QActionGroup(menu)
        for number in self._table.columns_in_order():
            action = group.addAction(self._table.clients.columns[number].heading().replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self._table.clients.columns[number].key == self._table.clients.sorted_by)
            action.triggered.connect(lambda _checked=False, chosen=number: self._table.sort_or_turn(chosen))
            menu.addAction(action)
        return menu

    def _show_chosen(self) -> None:
        for number in self._offered:
            self._table.setColumnHidden(number, number not in self.chosen)
        self._table.widths.share()

    def _show_usual(self) -> None:
        header = self._table.horizontalHeader()
        for number, column in enumerate(self._table.clients.columns):
            header.moveSection(header.visualIndex(number), number)
            if not column.ended_only:
                self._table.setColumnHidden(number, not column.shown)
        self._table.widths.forget_chosen()

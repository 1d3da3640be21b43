"""The chart's table twin: the same months and figures, for those who would rather read or hear them."""

from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.domain.months import Month
from desktop_app.formatting import decimals_for, format_month
from desktop_app.i18n import translate
from desktop_app.ui.charts.chart_data import ChartData, ChartMonth
from desktop_app.ui.charts.chart_texts import amount, movement_names, movements_of
from desktop_app.ui.shared.text_table import style_as_text_table

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class MonthTableModel(QAbstractTableModel):
    """One row per month of a chart, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = ChartData(title="", total_name="", currency="USD")
        self.months: list[ChartMonth] = []
        self._decimals = 0

    def show_data(self, data: ChartData) -> None:
        self.beginResetModel()
        self._data = data
        self.months = list(reversed(data.months))
        moved = [value for month in data.months for _, value, _ in movements_of(data, month)]
        totals = [value for month in data.months for value in (month.total, month.other) if value is not None]
        self._decimals = decimals_for((*moved, *totals), data.currency)
        self.endResetModel()

    def _headings(self) -> list[str]:
        moved = [name for name, _ in movement_names(self._data)]
        names = [translate("Chart", "Month"), *moved, translate("Chart", "Total")]
        return [*names, self._data.other_name] if any(month.other is not None for month in self.months) else names

    def _text(self, month: ChartMonth, column: int) -> str:
        if column == 0:
            return format_month(month.month) + (f" ({translate('Chart', 'projected')})" if month.projected else "")
        moved = movements_of(self._data, month)
        if column <= len(moved):
            _, value, sign = moved[column - 1]
            return self._amount(value, sign) if value or month.total is not None else "–"
        return self._amount(month.total if column == len(moved) + 1 else month.other)

    def _amount(self, value: Decimal | None, sign: str = "") -> str:
        return amount(value, self._data.currency, sign=sign, decimals=self._decimals)

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.months)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.months):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self.months[index.row()], index.column())
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and index.column() else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        headings = self._headings()
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class ChartTable(QTableView):
    """Shows the months; a click or Enter chooses one."""

    month_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = MonthTableModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(translate("Chart", "Months as a table"))
        style_as_text_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)  # "(projected)" too
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def mark(self, month: Month | None) -> None:
        """Select the row of a month, or none."""
        place = next((row for row, other in enumerate(self.rows.months) if other.month == month), None)
        if place is None:
            self.clearSelection()
        else:
            self.selectRow(place)

    def _choose(self, index: QModelIndex) -> None:
        self.month_chosen.emit(self.rows.months[index.row()].month)

"""The card of the chart: its title, range, views and legend, and the chart or its table twin."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.months import Month
from desktop_app.ui.charts.chart_data import ChartData
from desktop_app.ui.charts.chart_files import save_chart
from desktop_app.ui.charts.chart_table import ChartTable
from desktop_app.ui.charts.credit_chart import CreditChart
from desktop_app.ui.charts.legend import Legend
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.style.icons import beside_text, icon
from desktop_app.ui.tier.saved_state import FIRST_RANGE, RANGES

_NARROW = 680
_MARGIN, _GAP, _BEFORE_LEGEND = 14, 8, 24
_ANY_WIDTH = 16_777_215  # Qt's QWIDGETSIZE_MAX


class ChartCard(QFrame):
    """Shows one chart; signals the chosen month and other requests."""

    month_selected = Signal(object)
    range_chosen = Signal(object)
    view_changed = Signal()
    image_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.range_: int | None = FIRST_RANGE
        self.chart = CreditChart(self)
        self.table = ChartTable(self)
        self.legend = Legend(self)
        self.title = ElidedLabel(look="heading", parent=self)
        self.range_button = self._pill("")
        self.range_button.setIcon(icon("chevron-down", "muted"))
        self.range_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes after the name
        self.projection = self._pill(self.tr("Projection"), checkable=True)
        self.projection.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.more = self._pill("")
        self.more.setIcon(icon("ellipsis"))
        self.more.setAccessibleName(self.tr("More about the chart"))
        self.projection.setToolTip(self.tr("What known expiries leave in the months ahead"))
        self.projection.setChecked(True)
        self.as_table = QAction(self.tr("Show as a table"), self)
        self.as_table.setCheckable(True)
        self._lay_out()
        self._wire()
        self._name_range()

    def show_data(self, data: ChartData) -> None:
        """Draw `data`, in the chart and in the table."""
        self.title.setText(data.title)
        self.legend.show_data(data)
        self._place_legend()
        self.chart.show_data(data)
        self.table.rows.show_data(data)
        self.table.mark(self.chart.selected)

    def choose_range(self, months: int | None) -> None:
        self.range_ = months
        self._name_range()
        self.range_chosen.emit(months)

    def save(self, file: Path, *, svg: bool) -> None:
        """Write the chart as SVG or PNG; raises `OSError`."""
        save_chart(self.chart, self.legend, file, svg=svg)

    # Set up

    def _pill(self, text: str, *, checkable: bool = False) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(checkable)
        button.setProperty("round", True)
        button.setIconSize(beside_text())
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _lay_out(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(_GAP)
        for button in (self.range_button, self.projection, self.more):
            self._buttons.addWidget(button)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(_GAP)
        self._head.addWidget(self.title, 1)
        self._head.addLayout(self._buttons)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(_MARGIN, 10, _MARGIN, 8)
        self._layout.setSpacing(6)
        self._layout.addLayout(self._head)
        self._layout.addWidget(self.legend)
        self._layout.addWidget(self._stack, 1)
        self.setTabOrder(self.more, self.chart)

    def _place_legend(self) -> None:
        """Beside the title where both have room, which leaves more height to the chart; else below it."""
        title = QFontMetrics(self.title.font()).horizontalAdvance(self.title.text()) + _BEFORE_LEGEND
        room = self.width() - 2 * _MARGIN - title - self._buttons.sizeHint().width() - 2 * _GAP
        is_beside = self.legend.line_width() <= room
        self.title.setMaximumWidth(title if is_beside else _ANY_WIDTH)
        if is_beside and self._head.indexOf(self.legend) < 0:
            self._head.insertWidget(1, self.legend, 1)
        elif not is_beside and self._layout.indexOf(self.legend) < 0:
            self._layout.insertWidget(1, self.legend)

    def _wire(self) -> None:
        self.chart.month_selected.connect(self._chosen_in_chart)
        self.table.month_chosen.connect(self.chart.select)
        self.range_button.clicked.connect(self._offer_ranges)
        self.projection.toggled.connect(lambda _on: self._toggle_projection())
        self.more.clicked.connect(self._offer_more)
        self.as_table.toggled.connect(lambda on: self._stack.setCurrentWidget(self.table if on else self.chart))
        self._toggle_projection()

    def _toggle_projection(self) -> None:
        self.projection.setIcon(icon("check", "accent") if self.projection.isChecked() else QIcon())
        self.view_changed.emit()

    def _chosen_in_chart(self, month: Month | None) -> None:
        self.table.mark(month)
        self.month_selected.emit(month)

    def _range_names(self) -> dict[int | None, str]:
        return {
            6: self.tr("Last 6 months"), 12: self.tr("Last 12 months"), 24: self.tr("Last 24 months"),
            None: self.tr("All months"),
        }  # fmt: skip

    def _name_range(self) -> None:
        name = self._range_names()[self.range_]
        self.range_button.setText(name)
        self.range_button.setAccessibleName(self.tr("Range: {range}").format(range=name))

    def _offer_ranges(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = QActionGroup(menu)
        for months in RANGES:
            action = choices.addAction(menu.addAction(self._range_names()[months]))
            action.setCheckable(True)
            action.setChecked(months == self.range_)
            action.triggered.connect(lambda _checked=False, wanted=months: self.choose_range(wanted))
        menu.popup(self.range_button.mapToGlobal(QPoint(0, self.range_button.height() + 4)))

    def _offer_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.as_table)
        menu.addSeparator()
        save = menu.addAction(self.tr("Save the chart as an image…"))
        save.triggered.connect(lambda _checked=False: self.image_asked.emit())
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        above = event.size().width() < _NARROW
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight)
        self._place_legend()

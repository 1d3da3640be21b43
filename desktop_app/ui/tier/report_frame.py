"""The frame of the Tier tab: cards above a chart and what lies below it, arranged by the width there is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.tier.cards import ReportCard
from desktop_app.ui.tier.view_bar import ViewBar

# Narrower than this, four cards take two rows; and than that, the rows below the breakdown instead of beside it.
_NARROW, _NARROWEST, _LEAST = 900, 760, 540
_BELOW_HEIGHT = 256
_CHART_HEIGHT = 214
# The cards in order, each with its share of the width.
_CARDS = (("credited", 19), ("performance", 30), ("median", 19), ("certified", 19))


class _Page(QWidget):
    """As high as its parts must be where that is no higher than what is seen of it, so that it need not be scrolled.

    Qt would scroll as soon as they are not as high as they would like to be.
    """

    def heightForWidth(self, width: int) -> int:
        seen, layout = self.parentWidget(), self.layout()
        if seen is None or layout is None:
            return super().heightForWidth(width)
        least = layout.minimumHeightForWidth(width)
        return least if least <= seen.height() else layout.totalHeightForWidth(width)


class ReportFrame(QScrollArea):
    """Holds the cards, the bar of views and what `arrange` is given; what is too low for the window is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = {
            "credited": translate("Tier", "Current credited tier"),
            "performance": translate("Tier", "Current performance"),
            "median": translate("Tier", "Median app usage"),
            "certified": translate("Tier", "Partner certified"),
        }
        self.cards = {name: ReportCard(titles[name], self) for name, _ in _CARDS}
        self.bar = ViewBar(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._arrange_cards(columns=4)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(12)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def arrange(
        self,
        chart: QWidget,
        breakdown: QWidget,
        rows: QWidget,
        *,
        above: Sequence[QWidget] = (),
        planner: QWidget | None = None,
    ) -> None:
        """Lay the parts out: `above` the cards, `planner` over the chart, breakdown beside rows below it."""
        page = _Page()
        page.setObjectName("page")
        page.setMinimumWidth(_LEAST)
        self._below.addWidget(breakdown, 10)
        self._below.addWidget(rows, 32)
        for part in (breakdown, rows):
            part.setMinimumHeight(_BELOW_HEIGHT)
        chart.setMinimumHeight(_CHART_HEIGHT)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in above:
            column.addWidget(part)
        column.addLayout(self._grid)
        column.addWidget(self.bar)
        if planner is not None:
            column.addWidget(planner)
        column.addWidget(chart, 4)
        column.addLayout(self._below, 3)
        self.setWidget(page)

    def _arrange_cards(self, *, columns: int) -> None:
        self._columns = columns
        for number, (name, share) in enumerate(_CARDS):
            self._grid.addWidget(self.cards[name], number // columns, number % columns)
            self._grid.setColumnStretch(number, (share if columns == 4 else 1) if number < columns else 0)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 4 if self.width() >= _NARROW else 2
        if columns != self._columns:
            self._arrange_cards(columns=columns)
        above = self.width() < _NARROWEST
        self._below.setDirection(QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight)

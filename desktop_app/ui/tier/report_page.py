"""The page of the Tier tab: the report's cards above the chart, and what moved in a month below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.tier.banners import Banners
from desktop_app.ui.tier.breakdown import Breakdown
from desktop_app.ui.tier.cards import ReportCard
from desktop_app.ui.tier.chart_card import ChartCard
from desktop_app.ui.tier.planner_card import PlannerCard
from desktop_app.ui.tier.points_breakdown import PointsBreakdown
from desktop_app.ui.tier.programme_card import ProgrammeCard
from desktop_app.ui.tier.rows_card import RowsCard
from desktop_app.ui.tier.view_bar import ViewBar

# Narrower than this, four cards take two rows; and than that, the rows below the breakdown instead of beside it.
_NARROW, _NARROWEST, _LEAST = 900, 760, 540
_BELOW_HEIGHT = 256
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


class ReportPage(QScrollArea):
    """Holds the parts, and arranges them by the width there is; what is too low for the window is scrolled."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = {name: ReportCard(self) for name, _ in _CARDS}
        self.banners = Banners(self)
        self.programme = ProgrammeCard(session, self)
        self.bar = ViewBar(self)
        self.chart_card = ChartCard(self)
        self.planner = PlannerCard(self)
        self.planner.hide()
        self.breakdown = Breakdown(self)
        self.points = PointsBreakdown(self)
        self.points.hide()
        self.heading = PlainLabel(parent=self)
        self.rows = RowsCard(self)
        self.setWidget(self._lay_out())
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> QWidget:
        page = _Page()
        page.setObjectName("page")
        page.setMinimumWidth(_LEAST)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._arrange_cards(columns=4)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(12)
        self._breakdown_frame = self._breakdown_card()
        self._below.addWidget(self._breakdown_frame, 10)
        self._below.addWidget(self.rows, 32)
        self.rows.setMinimumHeight(_BELOW_HEIGHT)
        self.chart_card.setMinimumHeight(214)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.programme)
        column.addWidget(self.banners)
        column.addLayout(self._grid)
        column.addWidget(self.bar)
        column.addWidget(self.planner)
        column.addWidget(self.chart_card, 4)
        column.addLayout(self._below, 3)
        return page

    def _arrange_cards(self, *, columns: int) -> None:
        self._columns = columns
        for number, (name, share) in enumerate(_CARDS):
            self._grid.addWidget(self.cards[name], number // columns, number % columns)
            self._grid.setColumnStretch(number, (share if columns == 4 else 1) if number < columns else 0)

    def _breakdown_card(self) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        self.heading.setObjectName("heading")
        self.heading.setContentsMargins(12, 10, 12, 6)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.breakdown, 1)
        layout.addWidget(self.points, 1)
        card.setMinimumHeight(_BELOW_HEIGHT)
        return card

    def show_points(self, shown: bool) -> None:
        """Show what points are made of in place of what moved."""
        self.points.setVisible(shown)
        self.breakdown.setVisible(not shown)

    def show_planner(self, shown: bool) -> None:
        """Show the planner in place of chart, breakdown and rows."""
        self.planner.setVisible(shown)
        for part in (self.chart_card, self._breakdown_frame, self.rows):
            part.setVisible(not shown)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 4 if self.width() >= _NARROW else 2
        if columns != self._columns:
            self._arrange_cards(columns=columns)
        above = self.width() < _NARROWEST
        self._below.setDirection(QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight)

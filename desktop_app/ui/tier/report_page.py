"""The page of the Tier tab: the report's cards above the chart, and what moved in a month below it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.tier.banners import Banners
from desktop_app.ui.tier.breakdown import Breakdown
from desktop_app.ui.tier.chart_card import ChartCard
from desktop_app.ui.tier.planner_card import PlannerCard
from desktop_app.ui.tier.points_breakdown import PointsBreakdown
from desktop_app.ui.tier.programme_card import ProgrammeCard
from desktop_app.ui.tier.report_frame import ReportFrame
from desktop_app.ui.tier.rows_card import RowsCard


class ReportPage(ReportFrame):
    """Holds the parts of the report."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banners = Banners(self)
        self.programme = ProgrammeCard(session, self)
        self.chart_card = ChartCard(self)
        self.planner = PlannerCard(self)
        self.planner.hide()
        self.breakdown = Breakdown(self)
        self.points = PointsBreakdown(self)
        self.points.hide()
        self.heading = PlainLabel(parent=self)
        self.rows = RowsCard(self)
        self._breakdown_frame = self._breakdown_card()
        above = (self.programme, self.banners)
        self.arrange(self.chart_card, self._breakdown_frame, self.rows, above=above, planner=self.planner)

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

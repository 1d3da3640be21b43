"""The bar under the cards: which figures are looked at, and what can be done with the report."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.segment_bar import SegmentBar


class TierView(StrEnum):
    """What the Tier tab shows under its cards."""

    SOLD = "sold"
    MANAGED = "managed"
    POINTS = "points"
    PLANNER = "planner"


class ViewBar(QWidget):
    """Switches between the views, of which those of points are offered by rules with points only."""

    view_chosen = Signal(object)
    what_if_asked = Signal(bool)
    rules_asked = Signal()
    report_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TierView.SOLD
        names = {
            TierView.SOLD: self.tr("Sold"),
            TierView.MANAGED: self.tr("Managed"),
            TierView.POINTS: self.tr("Points"),
            TierView.PLANNER: self.tr("Review planner"),
        }
        self.views = SegmentBar(names.items(), self)
        self.what_if = _pill(self.tr("What-if…"), self)
        self.what_if.setCheckable(True)
        self.rules, self.report = _pill(self.tr("Rules…"), self), _pill(self.tr("Save the report…"), self)
        self._lay_out()
        self.views.chosen.connect(self._choose)
        self.what_if.toggled.connect(self.what_if_asked)
        self.rules.clicked.connect(lambda _checked: self.rules_asked.emit())
        self.report.clicked.connect(lambda _checked: self.report_asked.emit())
        self.show_view(TierView.SOLD)

    def show_view(self, view: TierView) -> None:
        """Show which view is in front, without telling anybody."""
        self.view = view
        self.views.show_view(view)

    def offer_points(self, offered: bool) -> None:
        """Offer the view of points, or take it away."""
        self.views.buttons[TierView.POINTS].setVisible(offered)

    def _choose(self, view: TierView) -> None:
        if view is not self.view:
            self.view = view
            self.view_chosen.emit(view)

    def _lay_out(self) -> None:
        row = FlowLayout(self)
        row.addWidget(self.views)
        row.add_gap()
        for button in (self.what_if, self.rules, self.report):
            row.addWidget(button)


def _pill(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setProperty("round", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button

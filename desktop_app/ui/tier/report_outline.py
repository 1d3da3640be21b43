"""What is seen of the Tier tab at its first opening: its cards and an empty chart, until the libraries are loaded."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.style.tokens import theme
from desktop_app.ui.tier.report_frame import ReportFrame
from desktop_app.ui.tier.view_bar import TierView

_LINES = 5
_AXIS_WIDTH, _MONTHS_HEIGHT = 52, 26  # as of the chart itself


class ReportOutline(ReportFrame):
    """The report's frame without figures, in the `view` that the tab was left in; nothing can be done here yet."""

    def __init__(self, view: TierView | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        loading = translate("Loading", "Loading…")
        self.setAccessibleName(loading)
        titles = {
            TierView.SOLD: translate("Tier", "Sold tier credit over time"),
            TierView.MANAGED: translate("Tier", "Managed credit over time"),
            TierView.POINTS: translate("Tier", "Points over time"),
        }
        if view is not None:
            self.bar.show_view(view)
        self.bar.offer_points(view is TierView.POINTS)
        chart = _card(titles.get(view, loading) if view else loading, _EmptyPlot())
        self.arrange(chart, _card("", QWidget()), _card("", QWidget()))
        for part in (self.bar, *self.cards.values()):
            part.setEnabled(False)


def _card(title: str, content: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    heading = PlainLabel(title)
    heading.setObjectName("heading")
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 10, 14, 8)
    column.addWidget(heading)
    column.addWidget(content, 1)
    return card


class _EmptyPlot(QWidget):
    """The lines of a chart whose amounts and months are not known yet."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme()
        plot = QRectF(self.rect()).adjusted(_AXIS_WIDTH, 8, 0, -_MONTHS_HEIGHT)
        for number in range(_LINES):
            painter.setPen(colours.border if number == _LINES - 1 else colours.hairline)
            height = round(plot.top() + plot.height() * number / (_LINES - 1))
            painter.drawLine(round(plot.left()), height, round(plot.right()), height)

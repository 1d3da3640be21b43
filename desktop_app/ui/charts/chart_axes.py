"""The chart's axes: round amounts at the left, months below with the chosen one in bold."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter

from desktop_app.domain.months import Month
from desktop_app.formatting import format_short_month
from desktop_app.ui.charts.chart_texts import axis_amount
from desktop_app.ui.style.tokens import theme

_Spec = tuple[object, QPointF, QPointF]
_Text = tuple[QRectF, int, str]
_FREE_TOP = 6  # pixels into which the lowest label of the axis above hangs down


def small(font: QFont) -> QFont:
    """`font` a little smaller, with figures of one width."""
    made = QFont(font)
    made.setPixelSize(max(QFontInfo(font).pixelSize() - 2, 10))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


class AmountAxis(pg.AxisItem):
    """Amounts in thousands where they are large: `4k`, `+400`; the `signed` ones lie below another axis."""

    def __init__(self, *, signed: bool = False) -> None:
        super().__init__("left")
        self._signed = signed
        self.setPen(pg.mkPen(None))
        self.setStyle(tickLength=0, tickTextOffset=8)

    def show_ticks(self, values: Sequence[float]) -> None:
        self.setTickFont(small(self.font() if hasattr(self, "font") else QFont()))
        self.setTextPen(theme().muted)
        self.setTicks([[(value, axis_amount(value, signed=self._signed)) for value in values]])

    # Qt, by way of pyqtgraph

    def drawPicture(self, painter: QPainter, axis: _Spec, _ticks: Sequence[_Spec], texts: Sequence[_Text]) -> None:
        apart = [text for text in _apart(texts) if not self._signed or text[0].top() >= _FREE_TOP]
        super().drawPicture(painter, axis, [], apart)  # ticks of no length would still be dots


def _apart(texts: Sequence[_Text]) -> list[_Text]:
    """Those of the labels that lie on no other; the one of zero stays in any case."""
    shown: list[_Text] = []
    for text in sorted(texts, key=lambda text: text[2] != "0"):
        if not any(text[0].intersects(other[0]) for other in shown):
            shown.append(text)
    return shown


class MonthAxis(pg.AxisItem):
    """A label under each month, as many as there is room for."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._months: list[Month] = []
        self._marked: int | None = None
        self._small = QFont()
        self.setPen(pg.mkPen(None))
        self.setStyle(tickLength=0, tickTextOffset=6)

    def show_months(self, months: Sequence[Month], font: QFont) -> None:
        self._months = list(months)
        self._small = small(font)
        self.setTickFont(self._small)
        self.picture = None
        self.update()

    def mark(self, place: int | None) -> None:
        """Set one month's label in bold."""
        self._marked = place
        self.picture = None
        self.update()

    def _labels(self) -> list[tuple[int, str]]:
        names = [format_short_month(month) for month in self._months]
        room = self.width() / max(len(names), 1)
        metrics = QFontMetricsF(self._small)
        widest = max((metrics.horizontalAdvance(f"{name} 00") for name in names), default=1) + 8
        every = next((step for step in (1, 2, 3, 6, 12, 24) if room * step >= widest), 24)
        with_year = len(names) > 18 or every > 1
        shown = [place for place in range(len(names)) if (self._months[place].month - 1) % every == 0 or every > 12]
        if self._marked is not None and self._marked not in shown:
            shown = [place for place in shown if abs(place - self._marked) >= every] + [self._marked]
        return [
            (place, f"{names[place]} {self._months[place].year % 100:02d}"
             if with_year or self._months[place].month == 1 else names[place])
            for place in shown
        ]  # fmt: skip

    # Qt, by way of pyqtgraph

    def drawPicture(self, painter: QPainter, _axis: _Spec, _ticks: Sequence[_Spec], _texts: Sequence[_Text]) -> None:
        view = self.linkedView()
        if view is None or not self._months:
            return
        colours, bounds = theme(), self.boundingRect()
        left, right = view.viewRange()[0]
        bold = QFont(self._small)
        bold.setWeight(QFont.Weight.DemiBold)
        for place, text in self._labels():
            x = (place - left) / (right - left) * self.width()
            painter.setFont(bold if place == self._marked else self._small)
            painter.setPen(colours.text if place == self._marked else colours.muted)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2
            x = min(max(x - wide / 2, 0), self.width() - wide)  # whole, at the edges too
            area = QRectF(x, bounds.bottom() - self.height() + 4, wide, 18)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)

"""Sold tier credit over time: the total as a line, the months' gains and losses as bars, each month to be clicked."""

from collections.abc import Sequence
from decimal import Decimal

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.months import Month
from desktop_app.ui.style.tokens import theme

_BAR_WIDTH = 0.4


class CreditChart(QWidget):
    """Two plots on one axis of months; a click, or the arrow keys, selects a month, and Esc none."""

    month_selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months: tuple[MonthCredit, ...] = ()
        self.selected: Month | None = None
        self.canvas = pg.GraphicsLayoutWidget()
        self.total = self.canvas.addPlot(row=0, col=0)
        self.moved = self.canvas.addPlot(row=1, col=0)
        self.moved.setXLink(self.total)
        self.canvas.ci.layout.setRowStretchFactor(0, 3)
        self.canvas.ci.layout.setRowStretchFactor(1, 2)
        for plot in (self.total, self.moved):
            plot.setMouseEnabled(x=False, y=False)
            plot.setMenuEnabled(enableMenu=False)
            plot.hideButtons()
            plot.getAxis("left").setWidth(56)
        self.total.getAxis("bottom").setStyle(showValues=False)
        self.canvas.viewport().installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Sold tier credit over time"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)

    def show_months(self, months: Sequence[MonthCredit], thresholds: Sequence[tuple[str, Decimal]]) -> None:
        """Draw `months`, with the tiers' thresholds that lie near the totals as dashed lines."""
        self.months = tuple(months)
        self._draw(thresholds)
        if months:
            self.setAccessibleDescription(
                self.tr("From {first} to {last}, at the end {total}").format(
                    first=months[0].month, last=months[-1].month, total=f"{months[-1].closing:,.0f}"
                )
            )

    def select(self, month: Month | None) -> None:
        """Mark a month and tell about it."""
        self.selected = month
        self._mark()
        self.month_selected.emit(month)

    def _draw(self, thresholds: Sequence[tuple[str, Decimal]]) -> None:
        colours = theme()
        self.canvas.setBackground(colours.surface)
        self.total.clear()
        self.moved.clear()
        places = list(range(len(self.months)))
        totals = [float(month.closing) for month in self.months]
        self._bands = [
            pg.LinearRegionItem((0, 0), movable=False, brush=colours.accent_soft, pen=pg.mkPen(None)) for _ in range(2)
        ]
        for plot, band in zip((self.total, self.moved), self._bands, strict=True):
            band.setZValue(-10)
            band.hide()
            plot.addItem(band, ignoreBounds=True)
            for side in ("left", "bottom"):
                plot.getAxis(side).setTextPen(colours.muted)
                plot.getAxis(side).setPen(colours.hairline)
        highest = max(totals, default=0.0) * 1.25 + 1
        for name, value in thresholds:
            if float(value) <= highest:
                line = pg.InfiniteLine(
                    float(value), angle=0, pen=pg.mkPen(colours.good, style=Qt.PenStyle.DashLine),
                    label=f"{name} {value:,.0f}", labelOpts={"position": 0.95, "color": colours.good},
                )  # fmt: skip
                self.total.addItem(line)
        self.total.plot(
            places, totals, pen=pg.mkPen(colours.text, width=2), symbol="o", symbolSize=7,
            symbolBrush=colours.surface, symbolPen=pg.mkPen(colours.text, width=2),
        )  # fmt: skip
        self._bars(places)
        ticks = [(place, month.month.first_day.strftime("%b %y")) for place, month in enumerate(self.months)]
        self.moved.getAxis("bottom").setTicks([ticks])
        self.total.setXRange(-0.5, len(places) - 0.5, padding=0)
        self.total.setYRange(0, highest, padding=0)
        self._mark()

    def _bars(self, places: list[int]) -> None:
        colours = theme()
        up, down = [0.0] * len(places), [0.0] * len(places)
        for name, colour in (("new", colours.new), ("increased", colours.increased)):
            self._stack(places, up, [float(getattr(month, name)) for month in self.months], colour)
        for losses, colour in (
            ([-float(month.expired + month.churned) for month in self.months], colours.lost),
            ([-float(month.decreased) for month in self.months], colours.decreased),
        ):
            self._stack(places, down, losses, colour)

    def _stack(self, places: list[int], bottom: list[float], heights: list[float], colour: object) -> None:
        bars = pg.BarGraphItem(
            x=places, y0=list(bottom), height=heights, width=_BAR_WIDTH, brush=colour, pen=pg.mkPen(None)
        )
        self.moved.addItem(bars)
        bottom[:] = [low + height for low, height in zip(bottom, heights, strict=True)]

    def _mark(self) -> None:
        place = self._place()
        for band in getattr(self, "_bands", ()):
            band.setVisible(place is not None)
            if place is not None:
                band.setRegion((place - 0.5, place + 0.5))

    def _place(self) -> int | None:
        return next((place for place, month in enumerate(self.months) if month.month == self.selected), None)

    def _step(self, by: int) -> None:
        if self.months:
            place = self._place()
            place = len(self.months) - 1 if place is None else min(max(place + by, 0), len(self.months) - 1)
            self.select(self.months[place].month)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and self.months:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            scene = self.canvas.mapToScene(event.position().toPoint())
            place = round(self.total.vb.mapSceneToView(scene).x())
            if 0 <= place < len(self.months):
                self.select(self.months[place].month)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_Escape:
                self.select(None)
            case _:
                super().keyPressEvent(event)

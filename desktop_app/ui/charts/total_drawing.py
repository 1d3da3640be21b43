"""The upper plot of the credit chart: the total as a line, thresholds, the projection, and remarks beside them."""

from dataclasses import replace
from decimal import Decimal
from operator import attrgetter

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPen

from desktop_app.domain.scale import nice_scale
from desktop_app.i18n import translate
from desktop_app.ui.charts.chart_data import ChartData
from desktop_app.ui.charts.chart_items import NoteItem, cosmetic_pen, gridline
from desktop_app.ui.charts.chart_notes import NotePosition, NoteRequest, PlotFrame, place_notes
from desktop_app.ui.charts.chart_texts import amount
from desktop_app.ui.style.tokens import theme

_MANY = 40
_APART = 0.06
_HEIGHTS = (0.94, 0.0, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)


class TotalDrawing:
    """One drawing of `data` on `plot`; `ratio` is how many of the screen's pixels make one at 100 %."""

    def __init__(self, plot: pg.PlotItem, data: ChartData, font: QFont, ratio: float) -> None:
        self.plot, self.data, self.font, self.ratio = plot, data, font, ratio
        self.notes: list[NoteRequest] = []

    def draw(self) -> None:
        """Put everything on the plot, which must be empty."""
        colours, months = theme(), self.data.months
        totals = [float(month.total) for month in months if month.total is not None]
        others = [float(month.other) for month in months if month.other is not None]
        highest = max([*totals, *others], default=0.0)
        near = self._near(highest)
        scale = nice_scale(0, max([highest, *(float(value) for _, value in near)]) * 1.06)
        self.plot.getAxis("left").show_ticks(scale)
        self.plot.setYRange(-0.02 * scale[-1], scale[-1] * 1.06, padding=0)
        for value in scale:
            self.plot.addItem(gridline(value, colours.hairline, self.ratio), ignoreBounds=True)
        self._mark_loss(scale[-1])
        for name, threshold in near:
            self._draw_threshold(name, threshold)
        if any(month.projected for month in months):
            self._note_projection(scale[-1])
        happened = [(place, float(month.total)) for place, month in enumerate(months)
                    if month.total is not None and not month.projected]  # fmt: skip
        self._draw_other()
        ahead = [
            (place, float(month.total))
            for place, month in enumerate(months)
            if month.total is not None and month.projected
        ]
        if ahead:
            joined = [*happened[-1:], *ahead]
            self._line(joined, self._pen(colours.text, Qt.PenStyle.DotLine), dots=False)
        self._line(happened, self._pen(colours.text), dots=len(months) <= _MANY)
        self.place_notes()

    def _near(self, highest: float) -> list[tuple[str, Decimal]]:
        """The thresholds below the line and the next one above it: the ones further up would flatten the chart.

        Of thresholds that would lie on one another only the highest is shown.
        """
        known = sorted(self.data.thresholds, key=lambda threshold: threshold[1])
        above = [threshold for threshold in known if highest < float(threshold[1]) <= highest * 1.6][:1]
        shown = list(above)
        for threshold in reversed([threshold for threshold in known if float(threshold[1]) <= highest]):
            if not shown or float(shown[-1][1] - threshold[1]) > highest * _APART:
                shown.append(threshold)
        return shown[:4]

    def _draw_threshold(self, name: str, value: Decimal) -> None:
        colour = theme().good
        line = pg.InfiniteLine(float(value), angle=0, pen=self._pen(colour, Qt.PenStyle.DashLine, width=1))
        self.plot.addItem(line, ignoreBounds=True)
        note = NoteItem(f"{name} {amount(value, self.data.currency)}", colour, self.font)
        first, last, at = -0.5, len(self.data.months) - 0.5, float(value)
        ahead = next((place - 0.5 for place, month in enumerate(self.data.months) if month.projected), last)
        ends = [NotePosition(place, at, True, rise) for place in (last, ahead) for rise in (1.0, 0.0)]
        places = (first, *(last * share for share in (0.25, 0.5, 0.75)))
        within = [NotePosition(place, at, rise=rise) for place in places for rise in (1.0, 0.0)]
        on_line = [NotePosition(last, at, True, 0.5), NotePosition(ahead, at, True, 0.5)]
        self._note(note, *ends, *within, *on_line, *(replace(spot, rise=0.5) for spot in within[::2]), line=line)

    def _line(self, points: list[tuple[int, float]], pen: QPen, *, dots: bool) -> None:
        if not points:
            return
        places, totals = zip(*points, strict=True)
        curve = pg.PlotDataItem(
            list(places), list(totals), pen=pen, antialias=True,
            symbol="o" if dots else None, symbolSize=7, symbolPen=self._pen(pen.color(), width=1.6),
            symbolBrush=theme().surface,
        )  # fmt: skip
        self.plot.addItem(curve, ignoreBounds=True)

    def _draw_other(self) -> None:
        points = [
            (place, float(month.other)) for place, month in enumerate(self.data.months) if month.other is not None
        ]
        self._line(points, self._pen(theme().accent), dots=False)

    def _note_projection(self, top: float) -> None:
        """Name the shaded months: at their beginning, behind a loss, or, where they are few, at their end."""
        first = next(place for place, month in enumerate(self.data.months) if month.projected) - 0.45
        lost, last = self._lost_place(), len(self.data.months) - 0.5
        places = [(first, False), *([(float(lost), False)] if lost is not None else []), (last, True)]
        spots = tuple(NotePosition(place, top * share, left, rise=1) for place, left in places for share in _HEIGHTS)
        texts = translate("Chart", "Projected from known expiries"), translate("Chart", "Projected")
        note = NoteItem(texts[0], theme().muted, self.font)
        self.notes.append(NoteRequest(note, spots, texts))
        self.plot.addItem(note, ignoreBounds=True)

    def _lost_place(self) -> int | None:
        """Where the month lies in which a tier would be lost, if one is in view."""
        return None if self.data.tier_lost is None else self.data.place_of(self.data.tier_lost)

    def _mark_loss(self, top: float) -> None:
        place = self._lost_place()
        if place is None:
            return
        colours = theme()
        line = pg.InfiniteLine(place, angle=90, pen=self._pen(colours.bad, Qt.PenStyle.DashLine, width=1))
        self.plot.addItem(line, ignoreBounds=True)
        text = translate("Chart", "{tier} would be lost").format(tier=self.data.lost_tier)
        heights = [top * share for share in (0.94, 0.82, 0.7, 0.55, 0.4, 0.25, 0.12)]
        spots = [NotePosition(place, y, left, rise=1) for y in heights for left in (True, False)]
        self._note(NoteItem(text, colours.bad, self.font, filled=True), *spots)
        total = self.data.months[place].total
        if total is not None:
            dot = pg.ScatterPlotItem(
                [place], [float(total)], size=9, pen=self._pen(colours.bad), brush=colours.bad_soft
            )
            dot.setZValue(5)
            self.plot.addItem(dot, ignoreBounds=True)

    def _note(self, note: NoteItem, *spots: NotePosition, line: pg.InfiniteLine | None = None) -> None:
        self.notes.append(NoteRequest(note, spots, line=line))
        self.plot.addItem(note, ignoreBounds=True)

    def place_notes(self) -> None:
        """Find the remarks their places, which depend on the room there is: again at each change of size."""
        view, months = self.plot.vb, list(enumerate(self.data.months))
        lines = [
            [(place, float(total)) for place, month in months if (total := pick(month)) is not None]
            for pick in (attrgetter("total"), attrgetter("other"))
        ]
        range_ = view.viewRect()
        if (lost := self._lost_place()) is not None:
            lines.append([(lost, range_.top()), (lost, range_.bottom())])
        place_notes(self.notes, lines, PlotFrame(range_, view.width(), view.height()))

    def _pen(self, colour: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine, *, width: float = 2) -> QPen:
        return cosmetic_pen(colour, width * self.ratio, style)

"""Credit over time: the total as a line over the months' gains and losses, each month to be hovered and chosen."""

from math import ceil

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.domain.months import Month
from desktop_app.domain.scale import nice_scale
from desktop_app.i18n import translate
from desktop_app.ui.charts.chart_axes import AmountAxis, MonthAxis
from desktop_app.ui.charts.chart_data import ChartData, ChartMonth
from desktop_app.ui.charts.chart_items import MonthBarsItem, MonthColumn, gridline
from desktop_app.ui.charts.chart_texts import figures_of, read_out, summary
from desktop_app.ui.charts.chart_tip import ChartTip
from desktop_app.ui.charts.total_drawing import TotalDrawing
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.style.tokens import theme

_AXIS_WIDTH = 52
_MONTHS_HEIGHT = 26
_UPPER, _LOWER = 2, 1
_FADED = 110
_EDGE = 2  # shows whether the chart has the keyboard


class CreditChart(QWidget):
    """Two linked plots on one axis of months. A click anywhere in a month's column chooses it.

    ← and → move a cursor along the months, Enter chooses, Esc clears. `month_selected` carries the month or `None`.
    """

    month_selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ChartData(title="", total_name="", currency="USD")
        self.selected: Month | None = None
        self._cursor: int | None = None
        self._hovered: int | None = None
        self._theme = ""
        self._retheming = QTimer(self, singleShot=True, interval=0)
        self._retheming.timeout.connect(self.retheme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas = pg.GraphicsLayoutWidget(self)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas.ci.layout.setSpacing(0)
        self.canvas.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.month_axis = MonthAxis()
        self.total = self._plot(0, AmountAxis())
        self.moved = self._plot(1, AmountAxis(signed=True), self.month_axis)
        self.moved.setXLink(self.total)
        self.month_axis.setHeight(_MONTHS_HEIGHT)
        self.canvas.ci.layout.setRowStretchFactor(0, _UPPER)
        self.canvas.ci.layout.setRowStretchFactor(1, _LOWER)
        self.tip = ChartTip(self)
        self.nothing = self._note_of_nothing()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.addWidget(self.canvas)
        self.canvas.viewport().setMouseTracking(True)
        self.canvas.viewport().installEventFilter(self)
        self.total.vb.sigResized.connect(lambda _view: self._totals.place_notes())
        self._draw()

    # What others ask of the chart

    def show_data(self, data: ChartData) -> None:
        """Draw `data`; the chosen month stays if it is still there."""
        self.shown = data
        if self.selected is not None and self.shown.place_of(self.selected) is None:
            self.selected = None
        self._draw()

    def select(self, month: Month | None) -> None:
        """Choose a month, or none, and emit it."""
        self._cursor = None if month is None else self.shown.place_of(month)
        changed = month != self.selected
        self.selected = month
        self._mark()
        if changed:
            self.month_selected.emit(month)

    def retheme(self) -> None:
        """Draw again in the colours now in use."""
        self._draw()

    def column_center(self, place: int) -> QPointF:
        """Where on the canvas the column of the `place`th month has its centre, in the upper plot."""
        view = self.total.vb
        middle = view.viewRect().center().y()
        return QPointF(self.canvas.mapFromScene(view.mapViewToScene(QPointF(place, middle))))

    # Set up

    def _plot(self, row: int, amounts: AmountAxis, months: MonthAxis | None = None) -> pg.PlotItem:
        axes = {"left": amounts} if months is None else {"left": amounts, "bottom": months}
        plot = self.canvas.addPlot(row=row, col=0, axisItems=axes, enableMenu=False)
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        plot.vb.setDefaultPadding(0)
        plot.layout.setContentsMargins(0, 0, 0, 0)
        amounts.setWidth(_AXIS_WIDTH)
        if months is None:
            plot.hideAxis("bottom")
        return plot

    def _note_of_nothing(self) -> QLabel:
        note = PlainLabel(parent=self)
        note.setObjectName("chartNothing")
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        note.setWordWrap(True)
        return note

    def _why_nothing(self) -> str:
        return self.shown.why_empty or self.tr(
            "No credit events yet. Import them (Ctrl+I) to see what came and what goes."
        )

    # Drawing

    def _draw(self) -> None:
        colours = theme()
        self._theme = colours.name
        self.canvas.setBackground(colours.surface)
        for plot in (self.total, self.moved):
            plot.clear()
        self._add_columns()
        months = self.shown.months
        self.nothing.setVisible(not months)
        # A chart without a title is one that still waits for its first data.
        self.nothing.setText(self._why_nothing() if self.shown.title else translate("Loading", "Loading…"))
        self.month_axis.show_months([month.month for month in months], self.font())
        self.total.setXRange(-0.5, max(len(months) - 0.5, 0.5), padding=0)
        self._totals = TotalDrawing(self.total, self.shown, self.font(), self.devicePixelRatioF())
        self._totals.draw()
        self._draw_movements()
        self._mark()
        self.setAccessibleName(self.shown.title)
        self.setAccessibleDescription(summary(self.shown))

    def _add_columns(self) -> None:
        colours = theme()
        self._bands = [MonthColumn(colours.accent_soft, z=-20) for _ in range(2)]
        self._cursors = [MonthColumn(colours.sunken, z=-25) for _ in range(2)]
        self._ahead = [MonthColumn(colours.window, z=-30) for _ in range(2)]
        places = [place for place, month in enumerate(self.shown.months) if month.projected]
        for column in self._ahead:
            column.span(places[0] - 0.5 if places else None, len(self.shown.months) - 0.5)
        for number, plot in enumerate((self.total, self.moved)):
            for column in (self._ahead[number], self._cursors[number], self._bands[number]):
                plot.addItem(column, ignoreBounds=True)

    def _draw_movements(self) -> None:
        colours, months, ratio = theme(), self.shown.months, self.devicePixelRatioF()
        highest = max((float(month.new + month.increased) for month in months), default=0.0)
        lowest = -max((float(month.lost + month.decreased) for month in months), default=0.0)
        room = (highest - lowest or 1.0) * 0.1
        self.moved.setYRange(lowest - room, highest + 2 * room, padding=0)
        scale = [value for value in nice_scale(lowest, highest, steps=4) if lowest - room < value < highest + room]
        self.moved.getAxis("left").show_ticks(scale)
        for value in scale:
            self.moved.addItem(
                gridline(value, colours.border if value == 0 else colours.hairline, ratio), ignoreBounds=True
            )
        self.moved.addItem(MonthBarsItem(_stacks(months)), ignoreBounds=True)

    # Marks

    def _mark(self) -> None:
        chosen = None if self.selected is None else self.shown.place_of(self.selected)
        cursor = self._hovered if self._hovered is not None else self._cursor if self.hasFocus() else None
        for bands, place in ((self._bands, chosen), (self._cursors, cursor)):
            for band in bands:
                band.span(None if place is None else place - 0.5, 0 if place is None else place + 0.5)
        self.month_axis.mark(chosen)

    def _place_at(self, spot: QPointF) -> int | None:
        x = self.total.vb.mapSceneToView(self.canvas.mapToScene(spot.toPoint())).x()
        place = ceil(x - 0.5)
        return place if 0 <= place < len(self.shown.months) else None

    def _hover(self, place: int | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self._mark()
            self._show_tip(place)

    def _show_tip(self, place: int | None) -> None:
        self.tip.setVisible(place is not None)
        if place is None:
            return
        self.tip.show_figures(figures_of(self.shown, self.shown.months[place]))
        center = self.column_center(place)
        half = self.total.vb.width() / max(len(self.shown.months), 1) / 2 + 6
        x = center.x() + half
        if x + self.tip.width() > self.width():
            x = center.x() - half - self.tip.width()
        self.tip.move(int(max(x, 0)), 4)
        self.tip.raise_()

    def _forget_tip(self) -> None:
        """Take the tip away until the mouse moves again, be it in the same month."""
        self._hovered = None
        self._mark()
        self._show_tip(None)

    def _step(self, by: int) -> None:
        if not self.shown.months:
            return
        last = len(self.shown.months) - 1
        happened = [place for place, month in enumerate(self.shown.months) if not month.projected]
        start = happened[-1] if happened else last
        self._cursor = start if self._cursor is None else min(max(self._cursor + by, 0), last)
        self._hovered = None
        self._mark()
        self._show_tip(self._cursor)
        self.setAccessibleDescription(read_out(self.shown, self.shown.months[self._cursor]))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hover(self._place_at(event.position()))
        elif kind == QEvent.Type.Leave:
            self._hover(None)
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            place = self._place_at(event.position())
            if event.button() is Qt.MouseButton.LeftButton and place is not None:
                self.select(self.shown.months[place].month)
            return True
        elif kind in (QEvent.Type.Wheel, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._cursor is not None:
            self.select(self.shown.months[self._cursor].month)
        elif key == Qt.Key.Key_Escape and (self.selected is not None or self.tip.isVisible()):
            self._show_tip(None)
            self.select(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(theme().accent, _EDGE))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        if self._cursor is None and self.selected is not None:
            self._cursor = self.shown.place_of(self.selected)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self._forget_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nothing.setGeometry(self.rect())
        self._forget_tip()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._retheming.start()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        themed = event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if themed and getattr(self, "_theme", "") not in ("", theme().name):
            # Not at once: Qt is on its way through all widgets, and drawing anew takes some of them away.
            self._retheming.start()


def _stacks(months: tuple[ChartMonth, ...]) -> list[tuple[int, list[tuple[float, float, QColor]]]]:
    """Per column its bars as bottom, height and colour, gains upwards and losses downwards."""
    colours = theme()
    stacks = []
    for place, month in enumerate(months):
        new, lost = float(month.new), float(month.lost)
        bars = [(0.0, new, colours.new), (new, float(month.increased), colours.increased)]
        bars += [(0.0, -lost, colours.lost), (-lost, -float(month.decreased), colours.decreased)]
        if month.projected:
            bars = [(low, height, _faded(colour)) for low, height, colour in bars]
        stacks.append((place, [bar for bar in bars if bar[1]]))
    return stacks


def _faded(colour: QColor) -> QColor:
    return QColor(colour.red(), colour.green(), colour.blue(), _FADED)

"""The shapes that the credit chart is made of."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.ui.charts.chart_axes import small
from desktop_app.ui.style.tokens import theme

_BAR_WIDTH = 0.4
_VEIL = 215  # of 255

Stacks = list[tuple[int, list[tuple[float, float, QColor]]]]


def cosmetic_pen(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen of so many of the screen's own pixels, whatever the scale of the plot."""
    pen = QPen(colour, width, style)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def gridline(value: float, colour: QColor, width: float) -> pg.InfiniteLine:
    """A line across a plot, behind everything else."""
    line = pg.InfiniteLine(value, angle=0, pen=cosmetic_pen(colour, width))
    line.setZValue(-15)
    return line


class MonthColumn(pg.GraphicsObject):
    """A shaded stretch of months over a plot's whole height."""

    def __init__(self, colour: QColor, *, z: int) -> None:
        super().__init__()
        self._colour = colour
        self._span: tuple[float, float] | None = None
        self.setZValue(z)

    def span(self, left: float | None, right: float) -> None:
        """Reach from `left` to `right`, in places of months; nowhere for `None`."""
        self.prepareGeometryChange()
        self._span = None if left is None else (left, right)
        self.update()

    def boundingRect(self) -> QRectF:
        if self._span is None:
            return QRectF()
        view = self.viewRect()
        return QRectF(self._span[0], view.top(), self._span[1] - self._span[0], view.height())

    def viewTransformChanged(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        if self._span is not None:
            painter.fillRect(self.boundingRect(), self._colour)


class MonthBarsItem(pg.GraphicsObject):
    """Stacked bars, one stack per month."""

    def __init__(self, stacks: Stacks) -> None:
        super().__init__()
        self._stacks = stacks
        edges = [(low, low + height) for _, bars in stacks for low, height, _ in bars]
        bottom = min((min(edge) for edge in edges), default=0.0)
        top = max((max(edge) for edge in edges), default=0.0)
        self._bounds = QRectF(-0.5, bottom, len(stacks), top - bottom)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        for place, bars in self._stacks:
            for low, height, colour in bars:
                painter.fillRect(QRectF(place - _BAR_WIDTH / 2, low, _BAR_WIDTH, height).normalized(), colour)


class _Label(pg.GraphicsObject):
    """A text at a place of the plot, painted in screen pixels; plain text, whatever it holds."""

    def __init__(self, text: str, font: QFont, colour: QColor) -> None:
        super().__init__()
        self._font = small(font)
        self._colour = colour
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Read `text` from now on."""
        self.prepareGeometryChange()
        metrics = QFontMetricsF(self._font)
        self.text = text
        self._size = QRectF(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 4)

    def boundingRect(self) -> QRectF:
        return self._size

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.setFont(self._font)
        painter.setPen(self._colour)
        painter.drawText(self._size, int(Qt.AlignmentFlag.AlignCenter), self.text)


class NoteItem(_Label):
    """A remark beside a place of the plot; `stand` says where."""

    def __init__(self, text: str, colour: QColor, font: QFont, *, filled: bool = False) -> None:
        super().__init__(text, font, colour)
        self._filled = filled
        self.setZValue(20)

    def area(self, *, left: bool, rise: float) -> QRectF:
        """The pixels that the remark takes beside its place: left or right of it, with this share of it above."""
        size = QRectF(QPointF(0, 0), self._size.size())
        return size.translated(-size.width() - 4 if left else 4, -size.height() * rise)

    def stand(self, at: QPointF, *, left: bool, rise: float) -> None:
        """Stand beside `at`, a place of the plot."""
        self.prepareGeometryChange()
        self._size = self.area(left=left, rise=rise)
        self.setPos(at)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._filled:
            painter.setBrush(theme().bad_soft)
            painter.drawRoundedRect(self._size, 4, 4)
        else:  # what a low plot leaves no other place than over a line is read all the same
            painter.setBrush(_veil())
            painter.drawRect(self._size.adjusted(3, 2, -3, -2))
        super().paint(painter, option, widget)


def _veil() -> QColor:
    """What lies under a remark: the line behind shows through, faintly."""
    veil = QColor(theme().surface)
    veil.setAlpha(_VEIL)
    return veil

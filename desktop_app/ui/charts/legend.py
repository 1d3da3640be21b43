"""The chart's legend: what each colour means."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.charts.chart_axes import small
from desktop_app.ui.charts.chart_data import ChartData
from desktop_app.ui.charts.chart_texts import movement_names
from desktop_app.ui.style.tokens import theme

_GAP, _SQUARE, _ROW = 18, 10, 20


class Legend(QWidget):
    """A square and a name for each series, in as many rows as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = ChartData(title="", total_name="", currency="USD")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_data(self, data: ChartData) -> None:
        """Name the movements and the lines of `data`; the second line only where it has one."""
        self._data = data
        self.updateGeometry()
        self.update()

    def line_width(self) -> int:
        """The pixels that all of it takes in one row."""
        metrics, names = QFontMetrics(self._font()), [name for name, _ in self._entries()]
        return sum(_SQUARE + 6 + metrics.horizontalAdvance(name) + _GAP for name in names)

    def _entries(self) -> list[tuple[str, str]]:
        has_other = any(month.other is not None for month in self._data.months)
        lines = ((self._data.total_name, "text"), (self._data.other_name if has_other else "", "accent"))
        return movement_names(self._data) + [(name, ink) for name, ink in lines if name]

    def _font(self) -> QFont:
        font = small(self.font())
        font.setPixelSize(font.pixelSize() + 1)
        return font

    def _places(self, width: int) -> list[tuple[int, int]]:
        """Where each entry begins: how far from the left, and in which row."""
        metrics, places, x, row = QFontMetrics(self._font()), [], 0, 0
        for name, _ in self._entries():
            wide = _SQUARE + 6 + metrics.horizontalAdvance(name)
            if x and x + wide > width:
                x, row = 0, row + 1
            places.append((x, row))
            x += wide + _GAP
        return places

    def paint_on(self, painter: QPainter) -> None:
        """Paint the legend, here or into a file."""
        colours, font = theme(), self._font()
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(font)
        for (name, colour), (x, row) in zip(self._entries(), self._places(self.width()), strict=True):
            middle = (row + 0.5) * _ROW
            painter.setPen(colours.surface)
            painter.setBrush(getattr(colours, colour))
            painter.drawRoundedRect(QRectF(x, middle - _SQUARE / 2, _SQUARE, _SQUARE), 2, 2)
            painter.setPen(colours.muted)
            painter.drawText(x + _SQUARE + 6, int(middle + metrics.capHeight() / 2), name)

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paint_on(QPainter(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(400, (self._places(max(self.width(), 1))[-1][1] + 1) * _ROW)

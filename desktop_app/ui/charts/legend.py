"""The chart's legend: what each colour means."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.charts.chart_axes import small
from desktop_app.ui.charts.chart_words import tr
from desktop_app.ui.style.tokens import theme

_GAP, _SQUARE = 18, 10


class Legend(QWidget):
    """A square and a name for each series; it cuts off where room ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = ""
        self._other = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_names(self, total: str, other: str = "") -> None:
        """Name the lines; `other` is the second one, if there is one."""
        self._total, self._other = total, other
        self.update()

    def _entries(self) -> list[tuple[str, str]]:
        names = [(tr("New"), "new"), (tr("Increased"), "increased"), (tr("Expired / churned"), "lost"),
                 (tr("Decreased"), "decreased"), (self._total, "text")]  # fmt: skip
        return [*names, (self._other, "accent")] if self._other else names

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme(), QPainter(self)
        font = small(self.font())
        font.setPixelSize(font.pixelSize() + 1)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        x, middle = 0, self.height() / 2
        for name, colour in self._entries():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colours.surface)
            painter.setBrush(getattr(colours, colour))
            painter.drawRoundedRect(QRectF(x, middle - _SQUARE / 2, _SQUARE, _SQUARE), 2, 2)
            painter.setPen(colours.muted)
            painter.drawText(x + _SQUARE + 6, int(middle + metrics.capHeight() / 2), name)
            x += _SQUARE + 6 + metrics.horizontalAdvance(name) + _GAP

    def sizeHint(self) -> QSize:
        return QSize(400, 20)

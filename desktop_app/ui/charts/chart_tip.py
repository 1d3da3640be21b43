"""The figures of the month under the pointer or the cursor, in a small box beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.charts.chart_texts import as_lines
from desktop_app.ui.shared.paint import LEFT, RIGHT, Fonts
from desktop_app.ui.style.tokens import theme

_PAD, _ROW, _GAP = 10, 18, 20


class ChartTip(QWidget):
    """A title over names and their amounts, each amount ending where the others do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[str, str]] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_figures(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show `rows`, the title first, and take the size they need; rows without an amount are remarks."""
        self._rows = rows
        width = Fonts(self.font()).bold_metrics.horizontalAdvance
        named = max((width(name) for name, amount in rows if amount), default=0)
        amounts = max((width(amount) for _, amount in rows), default=0)
        remarks = max((width(name) for name, amount in rows if not amount), default=0)
        self.setFixedSize(max(named + _GAP + amounts, remarks) + 2 * _PAD, len(rows) * _ROW + 2 * _PAD - 4)
        self.update()

    def text(self) -> str:
        return as_lines(self._rows)

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter, fonts = theme(), QPainter(self), Fonts(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        for row, (name, amount) in enumerate(self._rows):
            line = QRect(_PAD, _PAD - 2 + row * _ROW, self.width() - 2 * _PAD, _ROW)
            painter.setFont(fonts.base if row else fonts.bold)
            painter.setPen(colours.muted if amount else colours.text)
            painter.drawText(line, LEFT, name)
            painter.setFont(fonts.bold)
            painter.setPen(colours.text)
            painter.drawText(line, RIGHT, amount)

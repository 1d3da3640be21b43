"""The field to type a quick filter into, painted from the tokens."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.style.tokens import theme

_GLASS = 26


class FilterField(QLineEdit):
    """A line edit with round corners and a magnifying glass; Escape empties it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self.setFrame(False)
        self.setFixedSize(196, 28)
        self.setTextMargins(_GLASS, 0, 4, 0)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(colours.accent if focused else colours.border, 2 if focused else 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QPen(colours.muted, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(10, 8.5, 8, 8))
        painter.drawLine(17, 16, 20, 19)
        painter.end()
        super().paintEvent(event)

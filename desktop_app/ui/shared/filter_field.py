"""The field to type a quick filter into: a line edit with a magnifying glass, emptied by Escape."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.style.tokens import theme

_WIDTH, _HEIGHT, _GLASS = 172, 30, 20


class FilterField(QLineEdit):
    """Dressed by the style sheet; only the glass is painted here, in the theme's ink.

    `left` tells that the person is done with it: Down or Enter was pressed, or Escape while it was empty.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setTextMargins(_GLASS, 0, 0, 0)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().muted, 1.4))
        painter.drawEllipse(QRectF(10, 9.5, 8, 8))
        painter.drawLine(17, 17, 20, 20)

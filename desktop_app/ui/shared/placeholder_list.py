"""A list that says what it is for while there is nothing in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QWidget

from desktop_app.ui.style.tokens import theme

_HOW = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
_SIDE = 16


class PlaceholderList(QListWidget):
    """Shows `hint` in the middle of the empty list."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setAccessibleDescription(hint)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(theme().muted)
            painter.drawText(self.viewport().rect().adjusted(_SIDE, 0, -_SIDE, 0), _HOW, self._hint)

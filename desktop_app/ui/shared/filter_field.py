"""The field to type a quick filter into: a line edit with a magnifying glass, emptied by Escape."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from desktop_app.ui.style.icons import paint_icon
from desktop_app.ui.style.tokens import theme

_WIDTH, _HEIGHT, _GLASS, _PAD = 172, 30, 15, 10


class FilterField(QLineEdit):
    """Dressed by the style sheet; only the glass is painted here, in the theme's ink.

    `left` is emitted when the person is done with it: Down or Enter was pressed, or Escape while it was empty.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setTextMargins(_GLASS + 4, 0, 0, 0)
        self.setClearButtonEnabled(True)
        for action in self.findChildren(QAction):  # Qt names its button for clearing nowhere
            action.setText(self.tr("Clear"))

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
        area = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(_PAD, 0, _GLASS, self.height()))
        paint_icon(QPainter(self), QRectF(area), "search", theme().muted)

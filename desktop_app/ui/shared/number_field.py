"""A field for a whole number."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

_SIDE = 8


class NumberField(QSpinBox):
    """A whole number from `least` to `most`, with its `unit` behind it."""

    def __init__(self, least: int, most: int, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(least, most)
        self.setSuffix(unit)
        self.lineEdit().setTextMargins(_SIDE, 0, 0, 0)  # what the style sheet does for every other field

    # Qt

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # as for a ChoiceBox: the page scrolls

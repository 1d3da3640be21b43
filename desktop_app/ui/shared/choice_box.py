"""Boxes to choose from, whatever their choices are called; the mouse wheel over them scrolls the page."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from desktop_app.ui.shared.completion import completion
from desktop_app.ui.shared.elided_label import elided_text

_SIDES = 4  # pixels beside the text
_LEAST = 80  # pixels; where there is room, a box is as wide as its choices


class ChoiceBox(QComboBox):
    """Cuts the name of a choice with an ellipsis where room ends; Qt would cut through a letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the keyboard either

    # Qt

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(_LEAST, super().minimumSizeHint().height()))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        complex_, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(complex_, option, field, self).width() - _SIDES
        option.currentText = elided_text(option.currentText, self.fontMetrics(), room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls the page does not mean to change a value that passes below the pointer


class SuggestionBox(ChoiceBox):
    """A line of text that offers `texts`, found by any part of them."""

    def __init__(self, texts: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(texts))
        self.setCompleter(completion(self.model(), self))

"""Boxes to choose from, whatever their choices are called; the mouse wheel over them scrolls the page."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from desktop_app.shown_text import plain_text
from desktop_app.ui.shared.completion import completion
from desktop_app.ui.shared.elided_label import elided_text

_SIDES = 2  # pixels that Qt leaves beside the text when it paints
_LEAST = 80  # pixels; where there is room, a box is as wide as its choices


class ChoiceBox(QComboBox):
    """Cuts the name of a choice with an ellipsis where room ends; Qt would cut through a letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the keyboard either

    # Qt

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_SIDES, 0)  # Qt's own can be a pixel short of the longest choice

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(_LEAST, super().minimumSizeHint().height()))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        complex_, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(complex_, option, field, self).width() - _SIDES
        metrics, text = self.fontMetrics(), plain_text(option.currentText)
        fits = metrics.horizontalAdvance(text) <= room  # in whole pixels, as sizes are
        option.currentText = text if fits else elided_text(text, metrics, room)

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

"""Views side by side in a frame, of which one is always in front."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from desktop_app.ui.shared.buttons import show_checked


class SegmentBar(QFrame):
    """A button for each view, by its name; `chosen` carries the view that a person switches to."""

    chosen = Signal(object)

    def __init__(self, names: Iterable[tuple[StrEnum, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self.buttons = {view: self._button(text) for view, text in names}
        for view, button in self.buttons.items():
            row.addWidget(button)
            group.addButton(button)
            button.toggled.connect(lambda on, view=view: self.chosen.emit(view) if on else None)

    def show_view(self, view: StrEnum) -> None:
        """Show which view is in front, without telling anybody."""
        for other, button in self.buttons.items():
            show_checked(button, checked=other is view)

    def fit(self) -> None:
        """Ask for the room that the names need by now, without waiting for Qt to do so."""
        self._row.activate()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setProperty("segment", True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

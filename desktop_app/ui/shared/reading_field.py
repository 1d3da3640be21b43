"""A field that shows at its end how it reads what is typed into it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.shared.card import plain_label

_EDGE = 8


class ReadingField(QLineEdit):
    """A field of text whose subclasses say what they read, and whether it cannot be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = plain_label(look="small", parent=self)
        self.note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda _text: self._show_reading())

    @property
    def reading(self) -> str:
        """What was understood, or that nothing was; empty for an empty field."""
        raise NotImplementedError

    @property
    def is_unreadable(self) -> bool:
        """Whether something is typed that cannot be read."""
        raise NotImplementedError

    def _show_reading(self) -> None:
        self.note.setText(self.reading)
        self.note.setObjectName("bad" if self.is_unreadable else "small")
        self.note.style().polish(self.note)
        self.setAccessibleDescription(self.note.text())
        self._place_note()

    def _place_note(self) -> None:
        size = self.note.sizeHint()
        self.note.setGeometry(self.width() - size.width() - _EDGE, 0, size.width(), self.height())
        self.setTextMargins(0, 0, size.width() + _EDGE if self.note.text() else 0, 0)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note()

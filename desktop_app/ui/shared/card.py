"""Labels that show data."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.shown_text import plain_text


class PlainLabel(QLabel):
    """A label that takes no text for markup and lets none turn its direction."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(plain_text(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    # Qt

    def setText(self, text: str) -> None:
        super().setText(plain_text(text))


def plain_label(text: str = "", look: str = "", parent: QWidget | None = None) -> PlainLabel:
    """A label that shows data as plain text and lets it be copied; `look` names its style."""
    label = PlainLabel(text, parent)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setObjectName(look)
    return label

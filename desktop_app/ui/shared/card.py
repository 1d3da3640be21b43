"""Labels that show data."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(text: str = "", look: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows data as plain text and lets it be copied; `look` names its style."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setObjectName(look)
    return label

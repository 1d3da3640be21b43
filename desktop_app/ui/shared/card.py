"""A card: a quiet frame with a title, one figure and a line about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


def plain_label(text: str = "", look: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows data as plain text and lets it be copied; `look` names its style."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setObjectName(look)
    return label


class FigureCard(QFrame):
    """Shows a title, a figure and what it means."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = title
        self._figure = plain_label(look="big")
        self._about = plain_label(look="muted")
        self._about.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        for label in (plain_label(title, "muted"), self._figure, self._about):
            layout.addWidget(label)

    def show_figure(self, figure: str, about: str) -> None:
        self._figure.setText(figure)
        self._about.setText(about)
        self.setAccessibleName(f"{self._title}: {figure}. {about}")

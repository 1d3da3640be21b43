"""Shown in place of rows: why there are none, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.pill import PillButton


class EmptyState(QWidget):
    """A title, a sentence, and one thing to do."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label("emptyTitle")
        self._sentence = self._label("quiet")
        self._button = PillButton("", self, radius=6)
        self._button.clicked.connect(self.asked)
        font = self._title.font()
        font.setPixelSize(16)
        font.setBold(True)
        self._title.setFont(font)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._sentence)
        layout.addSpacing(8)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say_loading(self) -> None:
        """Say that what belongs here is not known yet."""
        self.say(translate("Loading", "Loading…"), "", "")

    def say(self, title: str, sentence: str, button: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._button.show_text(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(f"{title}. {sentence}" if sentence else title)

    def _label(self, name: str) -> QLabel:
        label = PlainLabel(parent=self)
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        return label

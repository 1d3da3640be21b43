"""Shown in place of the report while there is nothing to report, and what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.shared.card import PlainLabel


class EmptyReport(QWidget):
    """A title and the way to the first figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        title = PlainLabel(self.tr("No credit data yet"), self)
        title.setObjectName("emptyTitle")
        sentence = PlainLabel(
            self.tr(
                "Import your clients and credit events (Ctrl+I), or drop their files on the window."
                " The tier, its history and what expires next are worked out from them."
            ),
            self,
        )
        sentence.setObjectName("quiet")
        sentence.setWordWrap(True)
        sentence.setMaximumWidth(480)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for label in (title, sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.setAccessibleName(f"{title.text()}. {sentence.text()}")

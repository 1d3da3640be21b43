"""A sheet at the side of the tab, with a title and a button that closes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.style.icons import icon

WIDTH = 360


class SideSheet(QFrame):
    """Hidden until shown; Esc or its button closes it."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.setFixedWidth(WIDTH)
        self.title = plain(title, "title", self)
        self.close_button = QToolButton(self)
        self.close_button.setObjectName("plain")
        self.close_button.setIcon(icon("x", "muted"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        head.setContentsMargins(16, 14, 14, 4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._body(), 1)
        self.hide()

    def _body(self) -> QScrollArea:
        """What the sheet holds, to be scrolled where the window is low."""
        body = QWidget()
        body.setObjectName("clear")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(16, 6, 14, 14)
        self.column.setSpacing(10)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content, self._area = body, area
        for part in (body, area.viewport()):
            part.setAutoFillBackground(False)
        return area

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the longest line needs, in every language, as nothing is scrolled sideways."""
        super().showEvent(event)
        needed = self._content.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(WIDTH, needed))

    def leave(self) -> None:
        """Close the sheet."""
        self.hide()
        self.closed.emit()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def plain(text: str, look: str, parent: QWidget | None = None) -> QLabel:
    """A label of plain text that wraps."""
    label = PlainLabel(text, parent)
    label.setObjectName(look)
    label.setWordWrap(True)
    return label

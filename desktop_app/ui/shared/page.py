"""A page that lies over the tabs for as long as it is read: a title, what it is about, its controls and its content."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.grouped_list import GroupedList
from desktop_app.ui.style.icons import icon


class OverlayPage(QWidget):
    """Shows one list, or says why it is empty; Esc or its button asks to leave it."""

    left = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(title)
        self.title = plain_label(title, "title")
        self.about = ElidedLabel(look="muted", parent=self)
        self.controls = QHBoxLayout()
        self.controls.setSpacing(8)
        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.list = GroupedList(title)
        self.empty = EmptyState()
        self.close_button = self._make_close()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._lay_out()
        self.empty.say_loading()
        self.show_empty(empty=True)

    def show_empty(self, *, empty: bool) -> None:
        """Show why there is nothing in place of the list, or the list again."""
        self._stack.setCurrentWidget(self.empty if empty else self.list)

    def take_keyboard(self) -> None:
        """Have the keyboard at the list."""
        (self.list if self._stack.currentWidget() is self.list else self.close_button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    # Set up

    def _make_close(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("plain")
        button.setIcon(icon("x", "muted"))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(self.tr("Close"))
        button.setToolTip(self.tr("Close (Esc)"))
        button.clicked.connect(self.left)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.about, 1)
        head.addLayout(self.controls)
        head.addWidget(self.close_button)
        card = QFrame()
        card.setObjectName("surface")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self.filters)
        self.body.addWidget(card, 1)
        column.addLayout(self.body, 1)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

"""A dialog that lists what people made for themselves, with buttons for what can be done to it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop_app.shown_text import tool_tip
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.window_size import resize_within_screen


class ListDialog(QDialog):
    """The list, the buttons of the selected line beside it, a note and the buttons of the whole below.

    Who fills it says in `allow` which buttons can be used; it is called whenever another line is selected.
    """

    def __init__(self, parent: QWidget, title: str, guide_page: str, size: QSize) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        set_guide_page(self, guide_page)
        resize_within_screen(self, size.width(), size.height())
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setSpacing(3)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self.allow())
        self.note = plain_label(self.tr("Loading…"), "muted")
        self.note.setWordWrap(True)
        self._beside, self._below = QVBoxLayout(), QHBoxLayout()
        self.column = QVBoxLayout(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._beside.addStretch()
        self._below.addStretch()
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.list, 1)
        above.addLayout(self._beside)
        self.column.setContentsMargins(20, 20, 20, 16)
        self.column.setSpacing(12)
        self.column.addLayout(above, 1)
        self.column.addWidget(self.note)
        self.column.addLayout(self._below)

    def add_beside(self, text: str, act: Callable[[], object]) -> QPushButton:
        """A further button beside the list, under those before."""
        button = self._button(text, act)
        self._beside.insertWidget(self._beside.count() - 1, button)
        return button

    def add_below(self, text: str, act: Callable[[], object]) -> QPushButton:
        """A further button below the list, after those before."""
        button = self._button(text, act)
        self._below.insertWidget(self._below.count() - 1, button)
        return button

    def add_close(self, text: str) -> QPushButton:
        """The button that closes the dialog, apart from the others."""
        button = self._button(text, self.close)
        self._below.addWidget(button)
        return button

    def show_lines(self, lines: list[tuple[str, str]], current: int) -> None:
        """Show lines, each with the name that its tool tip tells whole, the one at `current` selected."""
        self.list.clear()
        for text, name in lines:
            line = QListWidgetItem(text, self.list)
            line.setToolTip(tool_tip(name))
        self.list.setCurrentRow(current)

    def allow(self) -> None:
        """Enable the buttons that can be used now, and no others."""
        raise NotImplementedError

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

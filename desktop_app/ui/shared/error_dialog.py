"""Tells a person what went wrong: what happened, what was kept, what to do, and details to copy for a bug."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import logs
from desktop_app.domain.errors import UserError
from desktop_app.formatting import message_text
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.card import PlainLabel, plain_label
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.style.icons import icon


class CrashedBefore(Exception):
    """The program went down as a whole the last time; `report` says where, and holds no data."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.report = report


_WIDTH = 460


class FaultDialog(QDialog):
    """One fault: an error to act on, or a bug with a report that holds no data; `remedy` is a button and its work."""

    def __init__(
        self, fault: Exception, parent: QWidget | None = None, remedy: tuple[str, Callable[[], None]] | None = None
    ) -> None:
        super().__init__(parent)
        self._remedy = remedy
        self.setWindowTitle(self.tr("Partner Dashboard"))
        set_guide_page(self, "troubleshooting")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.details: QPlainTextEdit | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 20, 24, 16)
        self._layout.setSpacing(12)
        if isinstance(fault, UserError):
            self._say(message_text(fault.title), [message_text(fault.message), message_text(fault.advice)])
        elif isinstance(fault, CrashedBefore):
            self._say(
                self.tr("The program ended unexpectedly the last time"),
                [
                    self.tr("What you had done is there: each change is stored at once, and whole."),
                    self.tr("If it comes back, send us the details below: they hold none of your data."),
                ],
            )
            self._add_details(fault.report)
        else:
            self._say(
                self.tr("Something went wrong in the program"),
                [
                    self.tr("This is a mistake of ours. What you were doing was not done; your data is as it was."),
                    self.tr("Try again. If it comes back, send us the details below: they hold none of your data."),
                ],
            )
            self._add_details(logs.note_bug(fault))
        self._layout.addWidget(self._make_buttons())

    # Qt

    def sizeHint(self) -> QSize:
        """As high as its sentences are at its width: Qt's own is for a narrower one, and leaves gaps between them."""
        return QSize(_WIDTH, self._layout.totalHeightForWidth(_WIDTH))

    # Set up

    def _say(self, title: str, sentences: list[str]) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        sign = PlainLabel()
        sign.setPixmap(icon("triangle-alert", "warning").pixmap(QSize(24, 24), self.devicePixelRatio()))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.heading = plain_label(title, "title")
        self.heading.setWordWrap(True)
        head.addWidget(self.heading, 1)
        self._layout.addLayout(head)
        for sentence in filter(None, sentences):
            label = plain_label(sentence)
            label.setWordWrap(True)
            self._layout.addWidget(label)
        self.setAccessibleDescription(" ".join(sentences))

    def _add_details(self, report: str) -> None:
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumHeight(140)
        self._layout.addWidget(self.details)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        close = QPushButton(self.tr("Close"))
        close.setObjectName("primary")
        close.setDefault(True)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        if self._remedy is not None:
            text, does = self._remedy
            self.remedy = QPushButton(text)
            self.remedy.clicked.connect(self.accept)
            self.remedy.clicked.connect(lambda _checked=False: does())
            buttons.addButton(self.remedy, QDialogButtonBox.ButtonRole.ActionRole)
        if self.details is not None:
            report = self.details.toPlainText()
            self.copy = icon_button("copy", self.tr("Copy details"))
            self.copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(report))
            buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        return buttons

"""What is in the chosen backup, compared with now, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.errors import UserError
from desktop_app.formatting import message_text
from desktop_app.services.backup_reading import BackupCheck, Comparison
from desktop_app.ui.backups.texts import check_text, compared_rows
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.card import plain_label

_WIDTH, _ROWS = 400, 4
_LOOKS = {BackupCheck.SAME: "good", BackupCheck.CHANGED: "bad", BackupCheck.UNKNOWN: "muted"}


class ComparisonCard(QFrame):
    """Says why where there is nothing to compare; `client_asked` and `restore_asked` carry on from there."""

    client_asked = Signal()
    restore_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFixedWidth(_WIDTH)
        self.title = plain_label(self.tr("Compared with now"), "heading")
        self.state = plain_label()
        self.state.setWordWrap(True)
        self.rows = [(plain_label(look="muted"), plain_label()) for _ in range(_ROWS)]
        self.restore_client = QPushButton(self.tr("Restore a client…"))
        self.restore_client.clicked.connect(lambda _checked=False: self.client_asked.emit())
        self.restore = icon_button("history", self.tr("Restore all…"))
        self.restore.clicked.connect(lambda _checked=False: self.restore_asked.emit())
        self.note = plain_label(look="small")
        self._lay_out()
        self.show_text("")

    def show_text(self, text: str, look: str = "muted") -> None:
        """Say `text` in place of a comparison; nothing can be done then."""
        self._say(text, look)
        for name, value in self.rows:
            name.setText("")
            value.setText("")
        self.note.setText(self.tr("What is there now is saved first, and one client can be undone."))
        self.restore_client.setEnabled(False)
        self.restore.setEnabled(False)

    def show_fault(self, fault: UserError) -> None:
        """Say why the backup cannot be used."""
        self.show_text(f"{message_text(fault.title)}. {message_text(fault.message)}", "bad")

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what is in a backup beside what is there now; only a readable workspace can be given single clients."""
        self.show_text("")
        self.title.setText(self.tr("Compared with now") if comparison.now else self.tr("In this backup"))
        self._say(check_text(comparison.check), _LOOKS[comparison.check])
        for (name, value), (what, text) in zip(self.rows, compared_rows(comparison), strict=True):
            name.setText(what)
            value.setText(text)
            value.setAccessibleName(f"{what}: {text}")
        self.restore_client.setEnabled(comparison.now is not None and bool(comparison.then.clients))
        self.restore.setEnabled(True)
        if comparison.now is None:
            self.note.setText(self.tr("A single client can be restored once the workspace can be read again."))

    def _say(self, text: str, look: str) -> None:
        self.state.setText(text)
        self.state.setObjectName(look)
        self.state.style().polish(self.state)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.state)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(self.rows):
            value.setWordWrap(True)
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        column.addLayout(grid)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.restore_client)
        buttons.addWidget(self.restore)
        buttons.addStretch()
        column.addLayout(buttons)
        self.note.setWordWrap(True)
        column.addWidget(self.note)
        column.addStretch()

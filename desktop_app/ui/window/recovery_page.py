"""What the window shows for a damaged workspace: the backups there are, and an empty start."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.errors import UserError
from desktop_app.formatting import format_instant, message_text
from desktop_app.services.backups import Backup
from desktop_app.ui.backups.texts import reason_text
from desktop_app.ui.shared.card import plain_label

_MOST_BACKUPS = 6


class RecoveryPage(QWidget):
    """Says what is wrong with the file, and offers every way on; the damaged file itself is never lost."""

    restore_asked = Signal(object)
    other_backup_asked = Signal()
    empty_start_asked = Signal()
    import_asked = Signal()
    open_asked = Signal()
    backups_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.backups: list[QPushButton] = []
        card = QFrame(self)
        card.setObjectName("card")
        card.setFixedWidth(680)
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(32, 28, 32, 28)
        self._column.setSpacing(10)
        self.title = self._label("display")
        self.what = self._label("")
        self.advice = self._label("muted")
        self._choices = QVBoxLayout()
        self._choices.setSpacing(8)
        self._column.addLayout(self._choices)
        self.compare = QPushButton(self.tr("What is in each backup…"), self)
        self.compare.setObjectName("link")
        self.compare.clicked.connect(lambda _checked=False: self.backups_asked.emit())
        self._column.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._other_actions())
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        layout.addLayout(middle)
        layout.addStretch(3)

    def show_damage(self, error: UserError, backups: list[Backup]) -> None:
        """Show what is wrong, and these backups, the newest first."""
        self.title.setText(message_text(error.title))
        self.what.setText(message_text(error.message))
        self.advice.setText(
            self.tr("Choose a backup. The damaged file is kept beside it.")
            if backups
            else self.tr("There is no backup beside it. The damaged file is kept whatever you choose.")
        )
        self.compare.setVisible(bool(backups))
        for button in self.backups:
            button.deleteLater()
        self.backups = [self._backup_button(backup) for backup in backups[:_MOST_BACKUPS]]

    def _label(self, look: str) -> QLabel:
        label = plain_label(look=look)
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label

    def _backup_button(self, backup: Backup) -> QPushButton:
        written = format_instant(backup.written_at)
        if backup.workspace is not None:
            text = self.tr("Restore {written} ({reason})").format(written=written, reason=reason_text(backup.reason))
        else:
            name = backup.file.name.replace("&", "&&")
            text = self.tr("Restore {name} of {written}").format(name=name, written=written)
        if backup.counts is not None:
            text = f"{text}, {self.tr('%n client(s), with ended ones', '', backup.counts.clients)}"
        return self._button(text, lambda: self.restore_asked.emit(backup.file), self._choices)

    def _other_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.other = self._button(self.tr("Another backup…"), self.other_backup_asked.emit, row)
        self.import_ = self._button(self.tr("Import files…"), self.import_asked.emit, row)
        self.open = self._button(self.tr("Open another workspace…"), self.open_asked.emit, row)
        self.empty = self._button(self.tr("Start empty"), self.empty_start_asked.emit, row)
        row.addStretch()
        return row

    def _button(self, text: str, does: Callable[[], object], place: QBoxLayout) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(lambda _checked=False: does())
        place.addWidget(button)
        return button

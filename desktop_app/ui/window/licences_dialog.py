"""The licences of everything that the program is made of, to be read and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.licences import Licence
from desktop_app.ui.shared.window_size import resize_within_screen

_SIZE = (760, 520)
_LIST_WIDTH = 220


class LicencesDialog(QDialog):
    """The parts on the left, and the licence of the chosen one beside them."""

    def __init__(self, licences: Sequence[Licence], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._licences = licences
        self.parts = QListWidget(self)
        self.parts.setFixedWidth(_LIST_WIDTH)
        self.parts.setAccessibleName(self.tr("Parts of the program"))
        self.parts.addItems([f"{licence.name} {licence.version}".rstrip() for licence in licences])
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence"))
        self.parts.currentRowChanged.connect(self._show)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.parts)
        beside.addWidget(self.text, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(QPushButton(self.tr("Close")), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(beside, 1)
        layout.addWidget(buttons)
        resize_within_screen(self, *_SIZE)
        self.parts.setCurrentRow(0)

    def _show(self, row: int) -> None:
        text = self._licences[row].text if 0 <= row < len(self._licences) else ""
        self.text.setPlainText(text or self.tr("The part names no licence."))

"""What the panel asks for: a note, a tag, and who talks to a client about its renewals."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.records import CommunicationOwner
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.renewal_texts import owner_text

_LONGEST_TAG = 60


class PromptDialog(QDialog):
    """A small dialog with one thing to fill in, which is kept or not."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 20, 20, 16)
        self._column.setSpacing(12)
        self._buttons = ConfirmButtons(self, self.tr("Save"))
        self._buttons.accepted.connect(self.accept)
        self.keep = self._buttons.agree

    def lay_out(self, *parts: QWidget | QFormLayout) -> None:
        """Put the parts over the buttons."""
        for part in parts:
            if isinstance(part, QWidget):
                self._column.addWidget(part)
            else:
                self._column.addLayout(part)
        self._column.addWidget(self._buttons)
        self.keep.setDefault(True)  # not before it is in the dialog: Enter would press the other one


class NoteDialog(PromptDialog):
    """Asks for a note: plain text, kept with Ctrl+Enter as well."""

    def __init__(self, client: str, text: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Change a note") if text else self.tr("Add a note"))
        about = PlainLabel(client)
        about.setObjectName("muted")
        about.setWordWrap(True)
        self.field = QPlainTextEdit(text)
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setPlaceholderText(self.tr("What should be remembered about this client?"))
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(lambda: self.keep.setEnabled(bool(self.text.strip())))
        self.keep.setEnabled(bool(text))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.keep.click)
        self.lay_out(about, self.field)
        self.field.setFocus()

    @property
    def text(self) -> str:
        return self.field.toPlainText()


class TagDialog(PromptDialog):
    """Asks for a tag, and offers those that other clients have."""

    def __init__(self, known: Iterable[str], parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Add a tag"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Tag"))
        self.field.setPlaceholderText(self.tr("One or a few words"))
        self.field.setMaxLength(_LONGEST_TAG)
        completer = QCompleter(list(known), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.keep.setEnabled(False)
        self.lay_out(self.field)
        self.field.setFocus()

    @property
    def text(self) -> str:
        return self.field.text()


@dataclass(frozen=True, slots=True)
class OwnerAnswer:
    """Who talks to the client, and who is to be notified; and who does in general, for the whole account."""

    owner: CommunicationOwner | None
    user: str
    default: CommunicationOwner | None


class OwnerDialog(PromptDialog):
    """Asks who talks to a client about its renewals: HubSpot or the partner, and whom to notify."""

    def __init__(self, details: ClientDetails, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Communication owner"))
        self.owner = _owners(self.tr("As the data or the account's default say"), details.own_owner)
        self.owner.setAccessibleName(self.tr("For this client"))
        self.user = QLineEdit(details.own_user or "")
        self.user.setAccessibleName(self.tr("User to notify"))
        self.user.setPlaceholderText(self.tr("Name or address (optional)"))
        self.default = _owners(self.tr("Not set"), details.default_owner)
        self.default.setAccessibleName(self.tr("Account default"))
        about = PlainLabel(self.tr("Kept here only: nothing changes in HubSpot, and imports leave it as it is."))
        about.setObjectName("muted")
        about.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("For this &client"), self.owner)
        form.addRow(self.tr("&User to notify"), self.user)
        form.addRow(self.tr("Account &default"), self.default)
        self.lay_out(form, about)

    @property
    def answer(self) -> OwnerAnswer:
        return OwnerAnswer(_owner(self.owner), self.user.text().strip(), _owner(self.default))


def _owners(nobody: str, chosen: CommunicationOwner | None) -> ChoiceBox:
    box = ChoiceBox()
    box.addItem(nobody, None)
    for owner in CommunicationOwner:
        box.addItem(owner_text(owner), owner)
    box.setCurrentIndex(0 if chosen is None else list(CommunicationOwner).index(chosen) + 1)
    return box


def _owner(box: ChoiceBox) -> CommunicationOwner | None:
    choice = box.currentData()
    return CommunicationOwner(choice) if choice else None  # Qt gives back its text alone

"""Asks which of several records of one client stays, before the others become part of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from desktop_app.domain.client_list import ClientRow
from desktop_app.ui.detail.dialogs import PromptDialog
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.choice_box import ChoiceBox


class JoinDialog(PromptDialog):
    """Says what joining does, and offers the records by name and number."""

    def __init__(self, clients: Sequence[ClientRow], parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Join clients"))
        self._clients = clients
        text = PlainLabel(
            self.tr(
                "These records are one client: the history, sales, renewals, usage, notes and tags of all of them go to"
                " the one that stays. You can undo this. Nothing changes in HubSpot."
            )
        )
        text.setWordWrap(True)
        self.stays = ChoiceBox(self)
        self.stays.addItems([f"{client.name} ({client.client_id})" for client in clients])
        form = QFormLayout()
        form.addRow(self.tr("&Stays"), self.stays)
        self.keep.setText(self.tr("Join"))
        self.lay_out(text, form)

    @property
    def answer(self) -> tuple[str, list[str]]:
        """The id of the client that stays, and those of the others."""
        stays = self._clients[self.stays.currentIndex()].client_id
        return stays, [client.client_id for client in self._clients if client.client_id != stays]


def ask_to_join(clients: Sequence[ClientRow], parent: QWidget) -> tuple[str, list[str]] | None:
    """Ask which of `clients` stays; `None` when the person would rather not."""
    dialog = JoinDialog(clients, parent)
    return dialog.answer if dialog.exec() == QDialog.DialogCode.Accepted else None

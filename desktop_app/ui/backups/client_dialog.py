"""Asks which client of a backup is to be restored."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.domain.folding import folded
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.window_size import resize_within_screen

_ID = int(Qt.ItemDataRole.UserRole)


class ClientOfBackupDialog(QDialog):
    """Lists the clients of a backup, those that are not there now first; typing narrows the list."""

    def __init__(self, clients: Mapping[str, str], present: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore a client"))
        resize_within_screen(self, 460, 460)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find a client"))
        self.field.setAccessibleName(self.tr("Find a client"))
        self.field.textChanged.connect(self._narrow)
        self.list = QListWidget(self)
        self.list.setObjectName("tables")
        self.list.setAccessibleName(self.tr("Clients in this backup"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # a long name ends in dots
        for client_id, name in sorted(clients.items(), key=lambda entry: (entry[0] in present, folded(entry[1]))):
            self._add(client_id, name, is_there=client_id in present)
        buttons = ConfirmButtons(self, self.tr("Restore"))
        buttons.accepted.connect(self.accept)
        self.agree = buttons.agree
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.currentRowChanged.connect(lambda row: self.agree.setEnabled(row >= 0))
        self.list.setCurrentRow(0)
        self._lay_out(buttons)

    @property
    def client_id(self) -> str | None:
        """The client that is chosen."""
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else str(item.data(_ID))

    def _add(self, client_id: str, name: str, *, is_there: bool) -> None:
        item = QListWidgetItem(name if is_there else self.tr("{client} (not there now)").format(client=name))
        item.setData(_ID, client_id)
        self.list.addItem(item)

    def _narrow(self, text: str) -> None:
        wanted = folded(text)
        first = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in folded(item.text()))
            if first < 0 and not item.isHidden():
                first = row
        self.list.setCurrentRow(first)

    def _lay_out(self, buttons: ConfirmButtons) -> None:
        about = PlainLabel(
            self.tr(
                "The client becomes what it was then: its data, typed values, tags and owners. Notes, tasks and emails"
                " that were written since stay. You can undo this."
            )
        )
        about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        for widget in (about, self.field, self.list, buttons):
            column.addWidget(widget)
        self.agree.setDefault(True)

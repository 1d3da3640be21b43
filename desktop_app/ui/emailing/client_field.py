"""A field to choose a client in by typing a part of its name."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.shared.completion import completion
from desktop_app.ui.style.icons import icon


class ClientField(QLineEdit):
    """Holds a client, or none; `chosen` carries the client's id, empty for none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clear = self.addAction(icon("x", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(self.tr("No client"))  # its tool tip, too, and what a screen reader says
        self._clear.triggered.connect(lambda _checked=False: self.choose(""))
        self._clear.setVisible(False)
        self.setPlaceholderText(self.tr("No client. Type a part of a name"))
        self.client_id = ""
        self._ids: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self.editingFinished.connect(self._take_typed)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.textEdited.connect(lambda text: None if text else self.choose(""))

    def offer(self, clients: Sequence[tuple[str, str, str | None]]) -> None:
        """Offer these clients (id, name, domain); clients of the same name are distinguished by domain and id."""
        self._ids, self._labels = {}, {}
        for client_id, name, domain in clients:
            label = f"{name} · {domain}" if domain else name
            label = f"{label} · {client_id}" if label in self._ids else label
            self._ids[label] = client_id
            self._labels[client_id] = label
        completer = completion(QStringListModel(list(self._ids), self), self)
        completer.activated.connect(self._take_offered)
        self.setCompleter(completer)
        self._show(self.client_id)

    def choose(self, client_id: str) -> None:
        """Make this the client, and emit `chosen` if it was another one before."""
        self._show(client_id)
        if client_id != self.client_id:
            self.client_id = client_id
            self.chosen.emit(client_id)

    def _show(self, client_id: str) -> None:
        """Name the client from the beginning of its name on, where the field is too narrow for all of its label."""
        self.setText(self._labels.get(client_id, ""))
        self.setCursorPosition(0)

    def _take_offered(self, label: object) -> None:
        if isinstance(label, str):
            self.choose(self._ids.get(label, ""))

    def _take_typed(self) -> None:
        """A label typed in full counts; anything else goes back to what was chosen."""
        typed = self.text().strip().casefold()
        matching = [client_id for label, client_id in self._ids.items() if label.casefold() == typed]
        named = [client_id for label, client_id in self._ids.items() if label.casefold().split(" · ")[0] == typed]
        matches = matching or named
        self.choose(matches[0] if len(matches) == 1 else self.client_id)

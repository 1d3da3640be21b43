"""Asks which tasks make themselves before a renewal, and for which clients none do."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.playbooks import MOST_DAYS, PlaybookStep
from desktop_app.ui.emailing.client_field import ClientField
from desktop_app.ui.shared.buttons import ConfirmButtons, icon_button
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.number_field import NumberField
from desktop_app.ui.shared.placeholder_list import PlaceholderList
from desktop_app.ui.style.icons import icon

_CLIENT = int(Qt.ItemDataRole.UserRole)
_WIDTH, _LIST_HEIGHT = 720, 96


class _StepRow(QWidget):
    """One step: how many days before the renewal, and what is to be done."""

    def __init__(self, step: PlaybookStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = NumberField(0, MOST_DAYS, self.tr(" days before"), self)
        self.days.setValue(step.days)
        self.days.setAccessibleName(self.tr("Days before the renewal"))
        self.text = QLineEdit(step.text, self)
        self.text.setCursorPosition(0)
        self.text.setMaxLength(300)
        self.text.setAccessibleName(self.tr("Task"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # a squeezed field would be cut off
        self.remove = QToolButton(self)
        self.remove.setObjectName("plain")
        self.remove.setIcon(icon("x", "muted"))
        self.remove.setAccessibleName(self.tr("Remove this task"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.days)
        row.addWidget(self.text, 1)
        row.addWidget(self.remove)

    @property
    def step(self) -> PlaybookStep | None:
        text = " ".join(self.text.text().split())
        return PlaybookStep(self.days.value(), text) if text else None


class PlaybookDialog(QDialog):
    """Shows `steps`, of which `usual` are those that come with the program, and which of the clients are left out.

    `clients` (id, name, domain) are all of them, `off` the ids of those that are left out.
    """

    def __init__(
        self,
        steps: Sequence[PlaybookStep],
        usual: Sequence[PlaybookStep],
        clients: Sequence[tuple[str, str, str | None]],
        off: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tasks before renewals"))
        set_guide_page(self, "reminders")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._usual = usual
        self.rows: list[_StepRow] = []
        self._steps = QVBoxLayout()
        self._steps.setSpacing(6)
        self.add = icon_button("plus", self.tr("Add a task"), self)
        self.reset = QPushButton(self.tr("Back to the usual ones"), self)
        self.clients: QListWidget = PlaceholderList(self.tr("No client is left out."), self)
        self.leave_out = ClientField(self)
        self.leave_out.setPlaceholderText(self.tr("Leave out a client: type a part of its name"))
        self.leave_out.setAccessibleName(self.tr("Leave out a client"))
        self.leave_out.offer(clients)
        self._names = {client_id: name for client_id, name, _domain in clients}
        self.turn_on = QPushButton(self.tr("Make tasks again"), self)
        self._lay_out()
        self.add.clicked.connect(lambda _checked=False: self._add(PlaybookStep(60, "")).text.setFocus())
        self.reset.clicked.connect(lambda _checked=False: self._show(self._usual))
        self.turn_on.clicked.connect(lambda _checked=False: self._turn_on())
        self.leave_out.chosen.connect(self._leave_out)
        self.clients.currentRowChanged.connect(lambda row: self.turn_on.setEnabled(row >= 0))
        self._show(steps)
        for client_id in (client_id for client_id in self._names if client_id in off):
            self._list(client_id)
        # Qt would allow for the text in a much narrower column.
        self.resize(_WIDTH, self._layout.totalHeightForWidth(_WIDTH))

    @property
    def steps(self) -> list[PlaybookStep] | None:
        """What the rows say, those without a text left out; `None` for the usual ones."""
        steps = [row.step for row in self.rows]
        chosen = [step for step in steps if step is not None]
        return None if chosen == list(self._usual) else chosen

    @property
    def off(self) -> set[str]:
        """The ids of the clients that are left out."""
        return {self.clients.item(row).data(_CLIENT) for row in range(self.clients.count())}

    # Set up

    def _lay_out(self) -> None:
        about = plain_label(
            self.tr(
                "Each task is made by itself a week before its day, for every renewal that is not decided."
                " {product} stands for the product."
            ),
            "muted",
        )
        about.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addWidget(self.reset)
        below.addStretch()
        self.clients.setFixedHeight(_LIST_HEIGHT)
        self.clients.setAccessibleName(self.tr("Clients without these tasks"))
        self.turn_on.setEnabled(False)
        buttons = ConfirmButtons(self, self.tr("OK"))
        buttons.accepted.connect(self.accept)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addLayout(self._steps)
        layout.addLayout(below)
        layout.addWidget(plain_label(self.tr("Clients without these tasks"), "section"))
        layout.addWidget(self.clients)
        beneath = QHBoxLayout()
        beneath.setSpacing(8)
        beneath.addWidget(self.leave_out, 1)
        beneath.addWidget(self.turn_on)
        layout.addLayout(beneath)
        layout.addWidget(buttons)
        buttons.agree.setDefault(True)  # not before it is in the dialog: Enter would press the other one

    def _show(self, steps: Sequence[PlaybookStep]) -> None:
        for row in tuple(self.rows):
            self._remove(row)
        for step in steps:
            self._add(step)

    def _add(self, step: PlaybookStep) -> _StepRow:
        row = _StepRow(step, self)
        row.remove.clicked.connect(lambda _checked=False: self._remove(row))
        self.rows.append(row)
        self._steps.addWidget(row)
        return row

    def _remove(self, row: _StepRow) -> None:
        self.rows.remove(row)
        self._steps.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _list(self, client_id: str) -> None:
        QListWidgetItem(self._names[client_id], self.clients).setData(_CLIENT, client_id)

    def _leave_out(self, client_id: str) -> None:
        if client_id and client_id not in self.off:
            self._list(client_id)
            self.clients.scrollToBottom()
        if client_id:
            # Once the field is through with what was typed, it is empty for the next client.
            QTimer.singleShot(0, self.leave_out, lambda: self.leave_out.choose(""))

    def _turn_on(self) -> None:
        self.clients.takeItem(self.clients.currentRow())

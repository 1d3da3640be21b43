"""Asks what is to be done, by when, and for which client."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.reminders import Task
from desktop_app.ui.emailing.client_field import ClientField
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.shared.guide_page import set_guide_page


@dataclass(frozen=True, slots=True)
class TaskAnswer:
    """What was agreed to; `client_id` is `None` for a task about no client."""

    text: str
    due_on: date
    client_id: str | None


class TaskDialog(QDialog):
    """A new task, or `task` to change; `clients` (id, name, domain) are those to choose from."""

    def __init__(
        self,
        clients: Sequence[tuple[str, str, str | None]],
        due_on: date,
        *,
        client_id: str | None = None,
        task: Task | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change the task") if task else self.tr("New task"))
        set_guide_page(self, "reminders")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        day = task.due_on if task else due_on
        self.text = QLineEdit(task.text if task else "")
        self.text.setPlaceholderText(self.tr("What is to be done"))
        self.text.setMaxLength(500)
        self.day = DayField(day)
        self.client = ClientField()
        self.client.offer(clients)
        self.client.choose((task.client_id if task else client_id) or "")
        self.text.textChanged.connect(lambda _text: self._judge())
        buttons = ConfirmButtons(self, self.tr("OK"))
        buttons.accepted.connect(self.accept)
        self.agree = buttons.agree
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(self._make_form())
        layout.addWidget(buttons)
        self.agree.setDefault(True)  # not before it is in the dialog: Enter would press the other one
        self._judge()
        self.text.setFocus()

    @property
    def answer(self) -> TaskAnswer:
        """What the fields say."""
        return TaskAnswer(
            " ".join(self.text.text().split()),
            self.day.day,
            self.client.client_id or None,
        )

    def _judge(self) -> None:
        self.agree.setEnabled(bool(self.text.text().strip()))

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, field in (
            (self.tr("&Task"), self.text),
            (self.tr("&Due on"), self.day),
            (self.tr("&Client"), self.client),
        ):
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
        return form

"""What a sync would change, to be agreed to, and the question whether far fewer clients are right."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.formatting import format_amount, format_count, format_day, message_text
from desktop_app.i18n import translate
from desktop_app.services.sync.applying import TooFewClients
from desktop_app.services.sync.results import ClientEvent, SyncResult
from desktop_app.services.sync.stages import Stage
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.sync.stage_names import stage_name

_MOST_LINES = 200


class PlanDialog(QDialog):
    """The counts, derived events, findings and first changed fields of a sync that is planned, or was stored.

    Accepting a plan means to store it.
    """

    def __init__(self, result: SyncResult, parent: QWidget) -> None:
        super().__init__(parent)
        is_plan = result.import_id is None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("What the sync would change") if is_plan else self.tr("What the last sync changed")
        self.setWindowTitle(title)
        self.setMinimumSize(560, 420)
        set_guide_page(self, "hubspot-sync")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        self.counts = plain_label(self._counts(result), "title")
        self.counts.setWordWrap(True)
        layout.addWidget(self.counts)
        self.details = QPlainTextEdit("\n".join(self._lines(result)))
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Changes"))
        layout.addWidget(self.details, 1)
        self.buttons = ConfirmButtons(self, self.tr("Store this") if is_plan else self.tr("Close"))
        for button in self.buttons.buttons():
            button.setVisible(is_plan or button is self.buttons.agree)
        self.buttons.accepted.connect(self.accept)
        layout.addWidget(self.buttons)

    def _counts(self, result: SyncResult) -> str:
        read = next((stage.read for stage in result.stages if stage.stage is Stage.CLIENTS), 0)
        tables = [table for table in result.tables if table.kind == "clients"]
        text = self.tr("{read} clients: {added} new, {changed} changed, {missing} missing")
        return text.format(
            read=format_count(read),
            added=format_count(sum(table.added for table in tables)),
            changed=format_count(sum(table.updated for table in tables)),
            missing=format_count(result.missing),
        )

    def _lines(self, result: SyncResult) -> list[str]:
        problems = [
            f"{stage_name(stage.stage)}: {message_text(stage.problem)}" for stage in result.stages if stage.problem
        ]
        events = [_event(each) for each in result.events]
        changes = [f"{each.client} · {each.field}: {each.before or '–'} → {each.after}" for each in result.changes]
        lines = [*problems, *map(message_text, result.findings), *events, *changes]
        return lines[:_MOST_LINES] or [self.tr("Nothing else changes.")]


def _event(each: ClientEvent) -> str:
    event = each.event
    amount = "" if event.amount is None else f" {format_amount(event.amount, event.currency)}"
    return f"{each.client_id} · {format_day(event.day)} · {event.line} · {event.kind}{amount}"


def ask_to_accept_fewer(fault: TooFewClients, window: QWidget, accept: Callable[[], None]) -> None:
    """Say how many clients came, and have `accept` called if the person agrees."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("SyncController", "Sync with HubSpot"))
    box.setText(message_text(fault.title))
    box.setInformativeText(message_text(fault.message))
    yes = box.addButton(translate("SyncController", "Accept them"), QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(translate("SyncController", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    yes.clicked.connect(lambda _checked=False: accept())
    box.open()

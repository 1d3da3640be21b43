"""Asks until when a line of the week is put off."""

from datetime import date, timedelta

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.domain.week_items import PUT_OFF_DAYS
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.day_field import DayField


class PutOffDialog(QDialog):
    """`day` is the chosen day, after today; a week from today to begin with."""

    def __init__(self, client: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Put off"))
        about = plain_label(self.tr("{client} comes back to the list on:").format(client=client))
        about.setWordWrap(True)
        self.field = DayField(today + timedelta(days=PUT_OFF_DAYS), self)
        self.field.setMinimumDate(today + timedelta(days=1))  # type: ignore[arg-type]  # Qt takes Python's dates
        self.field.setAccessibleName(self.tr("Day"))
        buttons = ConfirmButtons(self, self.tr("Put off"))
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for widget in (about, self.field, buttons):
            layout.addWidget(widget)

    @property
    def day(self) -> date:
        return self.field.day

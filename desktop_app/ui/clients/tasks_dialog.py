"""Asks for the task that each of many clients gets."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.shared.guide_page import set_guide_page

# As for a single task: for the coming days, but seldom for today (ours).
_DAYS_AHEAD = 7


class TasksDialog(QDialog):
    """`agreed` carries the text of the task and its day."""

    agreed = Signal(str, date)

    def __init__(self, clients: int, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New tasks"))
        set_guide_page(self, "clients")
        self.setMinimumWidth(440)
        self.text = QLineEdit(self)
        self.text.setMaxLength(500)
        self.text.setPlaceholderText(self.tr("What is to be done"))
        self.day = DayField(today + timedelta(days=_DAYS_AHEAD), self)
        buttons = ConfirmButtons(self, translate("Clients", "Add %n task(s)", clients))
        self.agree = buttons.agree
        form = QFormLayout()
        for name, field in ((self.tr("&Task"), self.text), (self.tr("&Due on"), self.day)):
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(PlainLabel(translate("Clients", "One task for each of %n client(s).", clients), self))
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.agree.setDefault(True)
        self.agree.setEnabled(False)
        self.text.textChanged.connect(lambda text: self.agree.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self._accept)
        self.text.setFocus()

    def _accept(self) -> None:
        self.agreed.emit(" ".join(self.text.text().split()), self.day.day)
        self.accept()

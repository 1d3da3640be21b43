"""Asks once, before services end: for which day, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import translate
from desktop_app.shown_text import isolated
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.shared.guide_page import set_guide_page

_NAMED = 5


@dataclass(frozen=True, slots=True)
class EndAnswer:
    """The day on which services ended, and the reason, which may be empty."""

    ended_on: date
    reason: str


class EndDialog(QDialog):
    """Says what ending services does here, and what it does not do."""

    def __init__(self, names: Sequence[str], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("End services"))
        set_guide_page(self, "clients")
        self.setMinimumWidth(440)
        self._day = DayField(today, self)
        self._day.setMaximumDate(self._day.date())
        self._day.setAccessibleName(self.tr("Services ended on"))
        self._reason = QLineEdit(self)
        self._reason.setPlaceholderText(self.tr("Why, in a few words (optional)"))
        self._reason.setAccessibleName(self.tr("Reason"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(self._text(self._question(names)))
        layout.addLayout(self._form())
        layout.addWidget(
            self._text(
                self.tr(
                    "The history stays, under “Ended”, and you can undo this. Nothing changes in HubSpot: "
                    "end the relationship there as well."
                )
            )
        )
        buttons = ConfirmButtons(self, self.tr("End services"), look="danger")
        buttons.accepted.connect(self.accept)
        layout.addWidget(buttons)
        buttons.agree.setDefault(True)
        self._reason.setFocus()

    @property
    def answer(self) -> EndAnswer:
        return EndAnswer(self._day.day, self._reason.text())

    def _question(self, names: Sequence[str]) -> str:
        if len(names) == 1:
            return self.tr("End services for {client}?").format(client=isolated(names[0]))
        listed = "\n".join(f"  {name}" for name in names[:_NAMED])
        more = translate("Clients", "  and %n more", len(names) - _NAMED) if len(names) > _NAMED else ""
        question = translate("Clients", "End services for %n client(s)?", len(names))
        return "\n".join(part for part in (question, listed, more) if part)

    def _text(self, text: str) -> QLabel:
        label = PlainLabel(text, self)
        label.setWordWrap(True)
        return label

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.addRow(self.tr("Ended &on"), self._day)
        form.addRow(self.tr("&Reason"), self._reason)
        return form


def ask_to_end(names: Sequence[str], today: date, parent: QWidget) -> EndAnswer | None:
    """Ask for `names`; `None` when the person would rather not."""
    dialog = EndDialog(names, today, parent)
    return dialog.answer if dialog.exec() == QDialog.DialogCode.Accepted else None

"""Hands an email to the default mail program, notes it in the log, and never leaves anyone without its text."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from desktop_app.domain.emails import Draft, mailto
from desktop_app.domain.errors import UserError
from desktop_app.i18n import translate
from desktop_app.services.emails import note_email
from desktop_app.services.mail_program import has_mail_program
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.error_dialog import FaultDialog


def hand_over(
    session: Session,
    draft: Draft,
    parent: QWidget,
    handed: Callable[[], None],
    failed: Callable[[], None] | None = None,
) -> None:
    """Open `draft` in the default mail program, then log it and call `handed`; else `failed`, and offer copies.

    A system may take a link though no mail program is set: where that is known, it is said, and nothing is logged.
    """

    def refuse() -> None:
        if failed is not None:
            failed()

    def offer_copies() -> None:
        refuse()
        _offer_copies(draft, parent)

    try:
        link = mailto(draft)
    except UserError as fault:
        refuse()
        FaultDialog(fault, parent).open()
        return

    if not QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode)):
        offer_copies()
        return
    now = session.now()

    def settle(has_program: bool | None) -> None:
        if has_program is not False:
            session.act(lambda workspace: note_email(workspace, draft, now=now))
        if isValid(parent):  # it may be closed by now
            if has_program is False:
                offer_copies()
            else:
                handed()

    session.outside(lambda _job: has_mail_program(), settle)


def copy_address(address: str) -> None:
    """Put an address on the clipboard."""
    QGuiApplication.clipboard().setText(address)


def copy_text(draft: Draft) -> None:
    """Put the subject and the body on the clipboard."""
    QGuiApplication.clipboard().setText("\n\n".join(part for part in (draft.subject, draft.body) if part))


def _offer_copies(draft: Draft, parent: QWidget) -> None:
    box = QMessageBox(parent)
    box.setObjectName("noMailProgram")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Emailing", "Send email"))
    box.setText(translate("Emailing", "No mail program is set up"))
    box.setInformativeText(
        translate(
            "Emailing",
            "If nothing opened, copy the address and the text from here, or choose a default mail program in your "
            "system's settings and try again.",
        )
        + f"\n\n{draft.to_address}"
    )
    address = box.addButton(translate("Emailing", "Copy address"), QMessageBox.ButtonRole.ActionRole)
    address.clicked.connect(lambda _checked=False: copy_address(draft.to_address))
    if draft.subject or draft.body:
        text = box.addButton(translate("Emailing", "Copy text"), QMessageBox.ButtonRole.ActionRole)
        text.clicked.connect(lambda _checked=False: copy_text(draft))
    box.setDefaultButton(box.addButton(translate("Emailing", "Close"), QMessageBox.ButtonRole.RejectRole))
    box.open()

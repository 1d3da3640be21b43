"""Hands an email to the default mail program, notes it in the log, and never leaves anyone without its text."""

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from desktop_app.domain.emails import Draft, mailto
from desktop_app.domain.errors import UserError
from desktop_app.services.emails import note_email
from desktop_app.services.mail_program import has_mail_program
from desktop_app.ui.emailing.needs import EmailSession
from desktop_app.ui.faults import FaultDialog

translate = QCoreApplication.translate


def hand_over(session: EmailSession, draft: Draft, parent: QWidget) -> bool:
    """Open `draft` in the default mail program and log it; else say why not, and offer what to copy.

    `True` means that the system took the link. Where it can be known that no mail program is set, that is said after.
    """
    try:
        link = mailto(draft)
    except UserError as fault:
        FaultDialog(fault, parent).open()
        return False
    if not QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode)):
        _offer_copies(draft, parent)
        return False
    now = session.now()
    session.act(lambda workspace: note_email(workspace, draft, now=now))
    session.outside(lambda _job: has_mail_program(), lambda found: _tell_if_none(found, draft, parent))
    return True


def copy_address(address: str) -> None:
    """Put an address on the clipboard."""
    QGuiApplication.clipboard().setText(address)


def copy_text(draft: Draft) -> None:
    """Put the subject and the body on the clipboard."""
    QGuiApplication.clipboard().setText("\n\n".join(part for part in (draft.subject, draft.body) if part))


def _tell_if_none(found: bool | None, draft: Draft, parent: QWidget) -> None:
    if found is False and isValid(parent):  # whoever asked may be closed by now
        _offer_copies(draft, parent)


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
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    box.open()

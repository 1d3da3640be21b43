"""Links that lead out of the program: opened at once, after a yes to their full text, or never."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.domain.links import Verdict, verdict
from desktop_app.i18n import translate


def follow(link: str, window: QWidget, origin: str) -> None:
    """Open `link` in the browser as far as it may be; `origin` is a sentence that says where it comes from."""
    judged = verdict(link)
    if judged is Verdict.OPEN or (judged is Verdict.ASK and _agreed(link, window, origin)):
        QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))


def _agreed(link: str, window: QWidget, origin: str) -> bool:
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Following", "Open a link outside HubSpot?"))
    box.setText(origin)
    box.setInformativeText(link)
    yes = box.addButton(translate("Following", "Open link"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is yes

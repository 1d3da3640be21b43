"""Links that lead out of the program: opened at once, after a yes to their full text, or never."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.domain.links import Verdict, verdict
from desktop_app.i18n import translate


def follow(link: str, window: QWidget, origin: str) -> None:
    """Open `link` in the browser as far as it may be; `origin` is a sentence that says where it comes from.

    Where no browser opens it, the link is offered to be copied.
    """
    from desktop_app.services.web_browser import has_web_browser  # asks the system: loaded when a link is followed

    judged = verdict(link)
    if judged is Verdict.OPEN or (judged is Verdict.ASK and _agreed(link, window, origin)):
        opened = QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))
        if not opened or has_web_browser() is False:
            _offer_copy(link, window)


def _offer_copy(link: str, window: QWidget) -> None:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Following", "No web browser"))
    box.setText(translate("Following", "No web browser opened the link. Copy it to open it elsewhere."))
    box.setInformativeText(link)
    copy = box.addButton(translate("Following", "Copy link"), QMessageBox.ButtonRole.AcceptRole)
    copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(link))
    box.setDefaultButton(copy)
    box.addButton(QMessageBox.StandardButton.Close)
    box.open()


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

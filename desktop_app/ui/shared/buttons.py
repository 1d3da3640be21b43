"""Buttons with an icon before their text, and those under a dialog."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QRadioButton,
    QWidget,
)

from desktop_app.ui.style.icons import beside_text, icon


def icon_button(sign: str, text: str, parent: QWidget | None = None, *, colour: str = "text") -> QPushButton:
    """A button that shows the icon `sign` in the theme's `colour`, and `text` after it."""
    button = QPushButton(icon(sign, colour), text, parent)
    button.setIconSize(beside_text())
    return button


def show_checked(button: QAbstractButton, *, checked: bool) -> None:
    """Show whether a checkable button is on, without acting as if a person had switched it.

    What such a button does is connected to `toggled`: assistive technology toggles it and never clicks.
    """
    with QSignalBlocker(button):
        button.setChecked(checked)


def click_by_enter(event: QKeyEvent) -> bool:
    """Click the button that has the keyboard if Enter is pressed, as Qt does in dialogs only; whether it did."""
    button, enter = QApplication.focusWidget(), (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if event.key() not in enter or event.isAutoRepeat():
        return False
    if not isinstance(button, QAbstractButton) or isinstance(button, QCheckBox | QRadioButton):
        return False
    button.click()
    return True


class ConfirmButtons(QDialogButtonBox):
    """The buttons under a dialog: `agree`, which stands out by its `look`, and Cancel, which rejects the dialog.

    What agreeing does is for the dialog to connect to `accepted`.
    """

    def __init__(self, dialog: QDialog, text: str, look: str = "primary") -> None:
        super().__init__()
        self.agree = QPushButton(text)
        self.agree.setObjectName(look)
        self.addButton(self.agree, QDialogButtonBox.ButtonRole.AcceptRole)
        self.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.rejected.connect(dialog.reject)

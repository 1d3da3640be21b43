"""Asks for a few words, such as a name, in a dialog that has room for them."""

from PySide6.QtWidgets import QInputDialog, QWidget

# Qt makes the dialog as narrow as its buttons: a name, and the dialog's own title, would be cut off.
_WIDTH = 400


def ask_for_text(parent: QWidget, title: str, label: str, text: str = "") -> str | None:
    """What a person wrote under `label`, with `text` to begin with; `None` when they cancelled."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    dialog.resize(max(_WIDTH, dialog.sizeHint().width()), dialog.sizeHint().height())
    agreed = dialog.exec()
    dialog.deleteLater()
    return dialog.textValue() if agreed else None

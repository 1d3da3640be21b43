"""F1, wherever it is pressed: the guide is loaded when somebody asks for it."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS = "F1"


def explained_by(dialog: QWidget, page: str) -> None:
    """Have F1 in `dialog`, which keeps the keyboard from other windows, open this page of the guide."""
    QShortcut(QKeySequence(KEYS), dialog).activated.connect(lambda: show_page(dialog, page))


def show_page(window: QWidget, page: str, heading: str = "") -> None:
    """Open a page of the guide beside `window`."""
    from desktop_app.ui.help.window import GuideLocation, open_guide

    open_guide(window, GuideLocation(page, heading))

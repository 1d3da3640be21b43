"""A button with an icon before its text."""

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.style.icons import beside_text, icon


def icon_button(sign: str, text: str, parent: QWidget | None = None, *, colour: str = "text") -> QPushButton:
    """A button that shows the icon `sign` in the theme's `colour`, and `text` after it."""
    button = QPushButton(icon(sign, colour), text, parent)
    button.setIconSize(beside_text())
    return button

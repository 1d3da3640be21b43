"""A menu that shows in red which of its actions takes something away."""

from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from desktop_app.ui.style.tokens import theme

_DANGER = "danger"
_INKS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def mark_danger(action: QAction) -> QAction:
    """Have `action` stand out in a `Menu`: it is destructive."""
    action.setProperty(_DANGER, True)
    return action


class Menu(QMenu):
    """Paints dangerous actions in the colour of what is bad; style sheets know no single items."""

    # Qt

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        if action is not None and action.property(_DANGER) and action.isEnabled():
            palette = QPalette(option.palette)
            for role in _INKS:
                palette.setColor(role, theme().bad)
            option.palette = palette

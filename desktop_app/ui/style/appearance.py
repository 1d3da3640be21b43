"""The theme: light or dark as the system has it, followed as that changes, or the one that was set by hand."""

import os
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.ui.style.fonts import base_font
from desktop_app.ui.style.sheet import palette, style_sheet
from desktop_app.ui.style.system_appearance import SystemAppearance
from desktop_app.ui.style.tokens import DARK, LIGHT, Theme, theme, use_theme


class ThemeChoice(StrEnum):
    """What a person may set."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """Dresses the application; `changed` is emitted after everything was repainted in another theme."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._worn: Theme | None = None
        self._portal = SystemAppearance(self)
        application.setFont(base_font())
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(lambda _scheme: self._wear_wanted())
        self._portal.changed.connect(self._wear_wanted)
        self.choose(choice)

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay with one theme whatever the system has."""
        self._choice = choice
        # For what the system itself draws: title bars, file dialogs.
        self._hints.setColorScheme(_SCHEMES[choice])
        self._wear_wanted()

    def listen(self) -> None:
        """Ask the desktop for its wish where Qt does not know it; answered later, so call it when the window is up."""
        if self._hints.colorScheme() is Qt.ColorScheme.Unknown:
            self._portal.ask()

    def _wanted(self) -> Theme:
        if self._choice is not ThemeChoice.SYSTEM:
            return DARK if self._choice is ThemeChoice.DARK else LIGHT
        scheme = self._hints.colorScheme()
        if scheme is Qt.ColorScheme.Unknown:
            dark = self._portal.dark if self._portal.dark is not None else _gtk_is_dark()
            return DARK if dark else LIGHT
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def _wear_wanted(self) -> None:
        wanted = self._wanted()
        if wanted is self._worn:
            return
        again = self._worn is not None
        self._worn = wanted
        use_theme(wanted)
        self._application.setPalette(palette(theme()))
        self._application.setStyleSheet(style_sheet(theme(), self._application.font()))
        if again:
            for widget in self._application.allWidgets():
                widget.update()
        if again:
            self.changed.emit()


def _gtk_is_dark() -> bool:
    return os.environ.get("GTK_THEME", "").endswith(("dark", "Dark"))

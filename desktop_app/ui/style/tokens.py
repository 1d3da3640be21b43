"""The colours of the window by what they mean, light and dark, and those in use."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from desktop_app import colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours; a `…_soft` colour is the background for text of the colour it is named after."""

    name: str
    window: QColor
    surface: QColor
    sunken: QColor
    border: QColor
    hairline: QColor
    text: QColor
    muted: QColor
    accent: QColor
    accent_soft: QColor
    new: QColor
    increased: QColor
    lost: QColor
    decreased: QColor
    good: QColor
    good_soft: QColor
    warning: QColor
    warning_soft: QColor
    bad: QColor
    bad_soft: QColor

    @property
    def on_accent(self) -> QColor:
        """For text on the accent: white in the light; the darkest there is in the dark, where the accent is bright."""
        return self.surface if self.surface.lightness() > self.text.lightness() else self.window

    @property
    def accent_strong(self) -> QColor:
        """The accent under the pointer."""
        return self.accent.darker(112) if self.on_accent == self.surface else self.accent.lighter(108)


def _theme(name: str, colours: Mapping[str, str]) -> Theme:
    return Theme(name=name, **{meaning: QColor(colour) for meaning, colour in colours.items()})


LIGHT = _theme("light", colours.LIGHT)
DARK = _theme("dark", colours.DARK)


class _Current:
    theme = LIGHT


def theme() -> Theme:
    """The colours in use."""
    return _Current.theme


def use_theme(chosen: Theme) -> None:
    """Paint with `chosen` from now on; whoever calls this repaints the windows."""
    _Current.theme = chosen

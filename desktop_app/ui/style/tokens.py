"""The colours of the program, by what they mean; no colour is written anywhere else."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


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


def _theme(name: str, **colours: str) -> Theme:
    return Theme(name=name, **{meaning: QColor(colour) for meaning, colour in colours.items()})


# Light green is a shade darker than drawn (#1C7F56): as drawn it stands out 4.3 to 1 from its soft colour, not 4.5.
LIGHT = _theme(
    "light",
    window="#F4F6F8", surface="#FFFFFF", sunken="#EDF0F3", border="#D9DFE5", hairline="#E7EBEF",
    text="#18222D", muted="#5A6774", accent="#2A5BD7", accent_soft="#E8EEFC",
    new="#1F6FB5", increased="#84B8E6", lost="#CC5A3A", decreased="#F0B35E",
    good="#1B7A53", good_soft="#E2F3EB", warning="#9A6200", warning_soft="#FCF1DC", bad="#B3381F", bad_soft="#FBE8E3",
)  # fmt: skip

DARK = _theme(
    "dark",
    window="#11161B", surface="#191F26", sunken="#212932", border="#303A45", hairline="#252E37",
    text="#E7ECF1", muted="#9CA9B6", accent="#7FA2FF", accent_soft="#22304F",
    new="#5AA7E8", increased="#2F6EA6", lost="#E2795B", decreased="#D9963A",
    good="#5CC797", good_soft="#17342A", warning="#E5B45C", warning_soft="#3A2E17", bad="#F08A72", bad_soft="#3E221C",
)  # fmt: skip


class _Current:
    theme = LIGHT


def theme() -> Theme:
    """The colours in use."""
    return _Current.theme


def use_theme(chosen: Theme) -> None:
    """Paint with `chosen` from now on; whoever calls this repaints the windows."""
    _Current.theme = chosen

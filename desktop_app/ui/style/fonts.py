"""The system's font at its own size, never below the drawings' 13 pixels, with figures of one width."""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

_BASE_PIXELS = 13


def base_font() -> QFont:
    """The font that the whole program is set in."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = sized(system, 0)
    if QFontInfo(system).pixelSize() < _BASE_PIXELS:
        font.setPixelSize(_BASE_PIXELS)
    return font


def sized(base: QFont, step: int, weight: QFont.Weight | None = None) -> QFont:
    """`base` with figures of one width, `step` pixels larger, in `weight` if given."""
    font = QFont(base)
    font.setPixelSize(max(QFontInfo(base).pixelSize() + step, 8))
    font.setFeature(QFont.Tag("tnum"), 1)
    if weight is not None:
        font.setWeight(weight)
    return font

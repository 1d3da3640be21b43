"""Fonts and small shapes that the Tier tab paints with."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter

from desktop_app.ui.shared.elided_label import elided_text

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignCenter)
PILL_HEIGHT = 20


def font(base: QFont, *, step: int = 0, bold: bool = False) -> QFont:
    """`base` with figures of one width, `step` pixels larger, and demi-bold if asked."""
    return _font(base.key(), QFontInfo(base).pixelSize() + step, bold)


@lru_cache(maxsize=64)
def _font(key: str, pixels: int, bold: bool) -> QFont:
    made = QFont()
    made.fromString(key)
    made.setPixelSize(max(pixels, 8))
    made.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def elided(text: str, used: QFont, width: float) -> str:
    return elided_text(text, QFontMetricsF(used), width)


def text_width(text: str, used: QFont) -> float:
    return QFontMetricsF(used).horizontalAdvance(text)


def filled(painter: QPainter, area: QRectF, colour: QColor, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(area, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)  # outlines that follow are not to be filled


def pill(painter: QPainter, left: float, middle: float, text: str, used: QFont, ink: QColor, paper: QColor) -> float:
    """Paint a pill whose left end and middle are given; gives its width."""
    width = text_width(text, used) + 16
    area = QRectF(left, middle - PILL_HEIGHT / 2, width, PILL_HEIGHT)
    filled(painter, area, paper, PILL_HEIGHT / 2)
    painter.setFont(used)
    painter.setPen(ink)
    painter.drawText(area, CENTER, text)
    return width

"""What several looks of a cell are painted of: pills, quiet words, and places that follow the reading direction."""

from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle

from desktop_app.ui.shared.paint import CENTER, LEFT, Fonts, rounded
from desktop_app.ui.style.tokens import theme

PAD = 8
_PILL_HEIGHT = 20
PILL_ENDS = 16  # the room at both ends of its text


def placed(painter: QPainter, area: QRect, place: QRect) -> QRect:
    """`place` as it is, or on the other side of its cell where the window reads from right to left."""
    return QStyle.visualRect(painter.layoutDirection(), area, place)


@lru_cache(maxsize=4_096)
def bold_width(fonts: Fonts, text: str) -> int:
    return fonts.small_bold_metrics.horizontalAdvance(text)


def paint_pill(painter: QPainter, area: QRect, start: int, text: str, fonts: Fonts, ink: QColor, soft: QColor) -> None:
    """`text` in a pill `start` pixels into the cell, unless it would be cut off there."""
    top = area.y() + (area.height() - _PILL_HEIGHT) // 2
    pill = QRect(area.x() + start, top, bold_width(fonts, text) + PILL_ENDS, _PILL_HEIGHT)
    if pill.right() <= area.right() + PAD - 2:
        pill = placed(painter, area, pill)
        rounded(painter, pill, soft, _PILL_HEIGHT / 2)
        painter.setFont(fonts.small_bold)
        painter.setPen(ink)
        painter.drawText(pill, CENTER, text)


def paint_nothing(painter: QPainter, area: QRect, fonts: Fonts, text: str, align: int = LEFT) -> None:
    """Words that say that nothing is known, quietly."""
    painter.setFont(fonts.base)
    painter.setPen(theme().muted)
    painter.drawText(area, align, text)

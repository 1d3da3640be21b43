"""What several looks of a cell are painted of: pills and quiet words."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from desktop_app.ui.clients.cell_fonts import CellFonts
from desktop_app.ui.shared.paint import CENTER, LEFT
from desktop_app.ui.style.tokens import theme

PAD = 8
_PILL_HEIGHT = 20
PILL_ENDS = 16  # the room at both ends of its text


def bold_width(fonts: CellFonts, text: str) -> int:
    return fonts.width(text, fonts.small_bold_metrics)


def paint_pill(
    painter: QPainter, area: QRect, start: int, text: str, fonts: CellFonts, ink: QColor, soft: QColor
) -> None:
    """`text` in a pill `start` pixels into the cell, unless it would be cut off there."""
    top = area.y() + (area.height() - _PILL_HEIGHT) // 2
    pill = QRect(area.x() + start, top, bold_width(fonts, text) + PILL_ENDS, _PILL_HEIGHT)
    if pill.right() <= area.right() + PAD - 2:
        pill = fonts.placed(area, pill)
        fonts.shape(painter, pill, soft, _PILL_HEIGHT / 2)
        painter.setPen(ink)
        fonts.draw(painter, pill, CENTER, text, fonts.small_bold)


def paint_nothing(painter: QPainter, area: QRect, fonts: CellFonts, text: str, align: int = LEFT) -> None:
    """Words that say that nothing is known, quietly."""
    painter.setPen(theme().muted)
    fonts.draw(painter, area, align, text, fonts.base)

"""A sheet of paper: words as the locale writes them, and the few shapes that a report is made of, in points."""

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen

from desktop_app.colours import LIGHT
from desktop_app.formatting import format_amount
from desktop_app.i18n import translate
from desktop_app.shown_text import plain_text

# Paper is always light.
INK, MUTED, HAIR, PAPER, TRACK, WHITE, ACCENT, GOOD, BAD, NEW, INCREASED, LOST, DECREASED = (
    QColor(LIGHT[meaning])
    for meaning in (
        "text", "muted", "border", "window", "sunken", "surface", "accent", "good", "bad", "new", "increased", "lost",
        "decreased",
    )
)  # fmt: skip
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
BOTTOM = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)


class Paper:
    """Writes and draws with `painter`; amounts are in `currency`."""

    def __init__(self, painter: QPainter, currency: str) -> None:
        self.painter = painter
        self._currency = currency

    # Words

    def number(self, value: Decimal | None, sign: str = "") -> str:
        """An amount as the locale groups it, or that it is unknown; `sign` goes before one above 0."""
        if value is None:
            return translate("TierReport", "unknown")
        return format_amount(value, self._currency, plus=sign)

    # Shapes

    def note(self, area: QRectF, text: str, size: float, colour: QColor, align: int, paper: QColor) -> None:
        """Write a remark on paper of its own, so that lines behind it do not run through it."""
        wide = self.width(text, size) + 3
        left = area.right() - wide if align == RIGHT else area.left()
        self.fill(QRectF(left - 1, area.top() + 0.5, wide, area.height() - 1), paper)
        self.text(area, text, size, colour, align)

    def text(self, area: QRectF, text: str, size: float = 8.5, colour: QColor = INK, align: int = LEFT,
              *, bold: bool = False, wrap: bool = False) -> None:  # fmt: skip
        """Write `text` into `area`: on one line, cut off where room ends, or on as many as it takes with `wrap`."""
        painter, text = self.painter, plain_text(text)
        font = QFont(QGuiApplication.font())
        font.clearFeatures()  # in some fonts figures of one width are signs that cannot be searched for or copied
        font.setPixelSize(100)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        scale = size / 100
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(scale, scale)
        painter.setFont(font)
        painter.setPen(colour)
        room = QRectF(0, 0, area.width() / scale, area.height() / scale)
        if wrap:
            painter.drawText(room, align | int(Qt.TextFlag.TextWordWrap), text)
        else:
            cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
            painter.drawText(room, align, cut)
        painter.restore()

    def width(self, text: str, size: float) -> float:
        """How wide `text` is at `size`, in points."""
        font = QFont(QGuiApplication.font())
        font.setPixelSize(100)
        return QFontMetricsF(font).horizontalAdvance(plain_text(text)) * size / 100

    def fitting(self, text: str, size: float, width: float) -> float:
        """The size at which bold `text` fits into `width`, at most `size`."""
        font = QFont(QGuiApplication.font())
        font.setPixelSize(100)
        font.setWeight(QFont.Weight.DemiBold)
        return min(size, 98 * width / max(QFontMetricsF(font).horizontalAdvance(text), 1))

    def fill(self, area: QRectF, colour: QColor, radius: float = 0) -> None:
        """Fill `area`, its corners rounded by `radius`."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawRoundedRect(area, radius, radius)

    def rule(self, left: float, right: float, y: float, colour: QColor, *, dashed: bool = False) -> None:
        """Draw a fine line across."""
        self.painter.setPen(QPen(colour, 0.6, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        self.painter.drawLine(QPointF(left, y), QPointF(right, y))

"""The fonts of the cells, with what is painted of them again and again kept as it is laid out."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QStaticText, QTransform
from PySide6.QtWidgets import QStyle

from desktop_app.ui.shared.paint import LEFT, RIGHT, Fonts, rounded

_MOST = 1_000  # texts, of which a page has some 150
_LATIN = "\u024f"
_SIGNS = "€–−…·\u2060"
_Text = tuple[QStaticText, float, float]
V = TypeVar("V")


class _Recent(dict[Hashable, V]):
    """What was made for some keys; all of it is let go of once there is too much."""

    def made(self, key: Hashable, make: Callable[..., V], *arguments: Any) -> V:
        """What `make` gives for `arguments`, made once for a key."""
        if key not in self:
            if len(self) > _MOST:
                self.clear()
            self[key] = make(*arguments)
        return self[key]


class CellFonts(Fonts):
    """As `Fonts`, for cells; `mirrored` says that the window is read from right to left."""

    def __init__(self, base: QFont, *, mirrored: bool) -> None:
        super().__init__(base)
        self.mirrored = mirrored
        self._texts = _Recent[_Text | None]()
        self._widths = _Recent[int]()
        self._shapes = _Recent[QPixmap]()

    def placed(self, area: QRect, place: QRect) -> QRect:
        """`place` as it is, or on the other side of its cell where the window is read from right to left."""
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, area, place) if self.mirrored else place

    def width(self, text: str, metrics: QFontMetrics) -> int:
        """How many pixels `text` takes."""
        return self._widths.made((text, id(metrics)), metrics.horizontalAdvance, text)

    def whole(self, text: str, width: int, metrics: QFontMetrics) -> str:
        return text if self.width(text, metrics) <= width else "…"

    def draw(self, painter: QPainter, area: QRect, align: int, text: str, font: QFont) -> None:
        """Draw one line of text; what is drawn again need not be laid out again."""
        laid_out = None if self.mirrored else self._texts.made((text, id(font)), _laid_out, text, font)
        painter.setFont(font)
        if laid_out is None:
            painter.drawText(area, align, text)
            return
        shown, width, height = laid_out
        left = 0.0 if align == LEFT else area.width() - width if align == RIGHT else (area.width() - width) / 2
        painter.drawStaticText(QPointF(area.x() + left, area.y() + (area.height() - height) / 2), shown)

    def shape(self, painter: QPainter, area: QRect, fill: QColor, radius: float) -> None:
        """A filled area with round corners, which is drawn once for each size and colour."""
        scale = painter.device().devicePixelRatio()
        if scale != int(scale):  # a picture between two pixels would be blurred
            rounded(painter, area, fill, radius)
            return
        key = (area.width(), area.height(), fill.rgba(), radius, scale)
        picture = self._shapes.made(key, _picture, area.width(), area.height(), fill, radius, scale)
        painter.drawPixmap(area.topLeft(), picture)


def _laid_out(text: str, font: QFont) -> _Text | None:
    """The text with its width and height; `None` for one in other letters, of which Qt is to choose direction and fonts
    each time."""
    if not all(letter <= _LATIN or letter in _SIGNS for letter in text):
        return None
    shown = QStaticText(text)
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.prepare(QTransform(), font)
    return shown, shown.size().width(), shown.size().height()


def _picture(width: int, height: int, fill: QColor, radius: float, scale: float) -> QPixmap:
    picture = QPixmap(round(width * scale), round(height * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    rounded(painter, QRect(0, 0, width, height), fill, radius)
    painter.end()
    return picture

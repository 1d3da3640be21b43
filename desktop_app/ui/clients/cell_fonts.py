"""The fonts of the cells, with what is painted of them again and again kept as it is laid out."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QStaticText, QTransform
from PySide6.QtWidgets import QStyle

from desktop_app.ui.shared.paint import LEFT, RIGHT, Fonts, rounded

_MOST = 1_000  # texts, of which a page has some 150
_LATIN = "\u024f"
_SIGNS = "€–−…·\u2060"
_Text = tuple[QStaticText, float, float]


class CellFonts(Fonts):
    """As `Fonts`, for cells; `mirrored` says that the window is read from right to left."""

    def __init__(self, base: QFont, *, mirrored: bool) -> None:
        super().__init__(base)
        self.mirrored = mirrored
        self._texts: dict[tuple[str, int], _Text | None] = {}
        self._widths: dict[tuple[str, int], int] = {}
        self._shapes: dict[tuple[int, int, int, float, float], QPixmap] = {}

    def placed(self, area: QRect, place: QRect) -> QRect:
        """`place` as it is, or on the other side of its cell where the window is read from right to left."""
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, area, place) if self.mirrored else place

    def width(self, text: str, metrics: QFontMetrics) -> int:
        """How many pixels `text` takes."""
        key = (text, id(metrics))
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > _MOST:
                self._widths.clear()
            width = self._widths[key] = metrics.horizontalAdvance(text)
        return width

    def whole(self, text: str, width: int, metrics: QFontMetrics) -> str:
        return text if self.width(text, metrics) <= width else "…"

    def draw(self, painter: QPainter, area: QRect, align: int, text: str, font: QFont) -> None:
        """Draw one line of text; what is drawn again need not be laid out again."""
        laid_out = None if self.mirrored else self._laid_out(text, font)
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
        picture = self._shapes.get(key)
        if picture is None:
            if len(self._shapes) > _MOST:
                self._shapes.clear()
            picture = self._shapes[key] = _picture(area.width(), area.height(), fill, radius, scale)
        painter.drawPixmap(area.topLeft(), picture)

    def _laid_out(self, text: str, font: QFont) -> _Text | None:
        """The text with its width and height; `None` for one in other letters, of which Qt is to choose direction and
        fonts each time."""
        key = (text, id(font))
        if key not in self._texts:
            if len(self._texts) > _MOST:
                self._texts.clear()
            is_latin = all(letter <= _LATIN or letter in _SIGNS for letter in text)
            self._texts[key] = _laid_out(text, font) if is_latin else None
        return self._texts[key]


def _laid_out(text: str, font: QFont) -> _Text:
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

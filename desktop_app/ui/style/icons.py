"""Lucide's icons in the theme's colours, crisp at any scale; a change of theme recolours those already shown."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from desktop_app import paths
from desktop_app.ui.style.tokens import theme

_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


@lru_cache(maxsize=1_024)
def icon(name: str, colour: str = "text") -> QIcon:
    """The icon `name` (a file of `resources/icons`) in the theme's `colour`, a name of the token table."""
    return QIcon(_Engine(name, colour))


def svg(name: str, colour: QColor) -> bytes:
    """The drawing `name` with `colour` in its bytes: Qt's SVG module paints `currentColor` black."""
    return _drawing(name).replace(b"currentColor", colour.name().encode())


@lru_cache(maxsize=1_024)
def _drawing(name: str) -> bytes:
    return (paths.resources() / "icons" / f"{name}.svg").read_bytes()


def paint_icon(painter: QPainter, area: QRectF, name: str, colour: QColor) -> None:
    """Paint the icon `name` into the middle of `area`, as large as it fits."""
    side = min(area.width(), area.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    QSvgRenderer(QByteArray(svg(name, colour))).render(painter, square)


def beside_text(side: int = 14) -> QSize:
    """The size of an icon in a button that has a text too: with air on both sides, which style sheets cannot give."""
    return QSize(side + 6, side)


class _Engine(QIconEngine):
    """Draws at the size and scale that are asked for, in the colour of the theme in use at that moment."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def _ink(self, mode: QIcon.Mode) -> QColor:
        colours = theme()
        wanted = colours.muted if mode is QIcon.Mode.Disabled else getattr(colours, self._colour)
        assert isinstance(wanted, QColor)  # noqa: S101 - for the type checker, and a wrong name shows at once
        return wanted

    # Qt

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        paint_icon(painter, QRectF(rect), self._name, self._ink(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        ink = self._ink(mode)
        key = f"{self._name} {ink.name()} {size.width()}x{size.height()} {scale}"
        scaled = QPixmap()
        if QPixmapCache.find(key, scaled):
            return scaled
        # The size is that on a screen of scale 1.
        image = QImage(QSize(round(size.width() * scale), round(size.height() * scale)), _FORMAT)
        image.setDevicePixelRatio(scale)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint_icon(painter, QRectF(QPoint(0, 0), size), self._name, ink)
        painter.end()
        pixmap = QPixmap.fromImage(image)
        QPixmapCache.insert(key, pixmap)
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour)

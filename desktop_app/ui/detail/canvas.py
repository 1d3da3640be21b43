"""The rows' canvas: places from the leading edge, so that nothing is done twice for right-to-left."""

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from desktop_app.shown_text import plain_text
from desktop_app.ui.shared.elided_label import elided_text
from desktop_app.ui.shared.paint import Fonts, rounded
from desktop_app.ui.style.icons import icon
from desktop_app.ui.style.tokens import theme

# As numbers: putting flags together is what would cost most of painting a text.
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
_MIDDLE, _TOP = int(Qt.AlignmentFlag.AlignVCenter), int(Qt.AlignmentFlag.AlignTop)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_BY_WORD, _ANYWHERE = int(Qt.TextFlag.TextWordWrap), int(Qt.TextFlag.TextWrapAnywhere)
_FAR = 100_000


class TextStyle(Enum):
    """The fonts of the panel."""

    BASE = "base"
    BOLD = "bold"
    SMALL = "small"
    SMALL_BOLD = "small_bold"
    FIGURE = "figure"


class Typeset:
    """The fonts of one list, and what texts measure in them; measuring is what costs, so it is remembered."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts: dict[TextStyle, QFont] = {face: getattr(fonts, face.value) for face in TextStyle}
        self._metrics = {face: QFontMetrics(font) for face, font in self._fonts.items()}
        self.line = self._metrics[TextStyle.BASE].height()
        self.small = self._metrics[TextStyle.SMALL].height()
        self.big = self._metrics[TextStyle.FIGURE].height()
        self.width = lru_cache(maxsize=8_192)(self._measure_width)
        self.height = lru_cache(maxsize=2_048)(self._measure_height)
        self.elided = lru_cache(maxsize=8_192)(self._cut)

    def font(self, face: TextStyle) -> QFont:
        return self._fonts[face]

    def _measure_width(self, text: str, face: TextStyle) -> int:
        return self._metrics[face].horizontalAdvance(text)

    def _measure_height(self, text: str, width: int, face: TextStyle) -> int:
        room = QRect(0, 0, max(width, 1), _FAR)
        return self._metrics[face].boundingRect(room, _LEFT | _TOP | self.wrapping(text, width, face), text).height()

    def wrapping(self, text: str, width: int, face: TextStyle) -> int:
        """How to break lines: between words, or anywhere for the sake of a word that is too long for a line."""
        return (
            _ANYWHERE
            if any(self.width(word, face) > width for word in text.replace("\n", " ").split(" "))
            else _BY_WORD
        )

    def _cut(self, text: str, width: int, face: TextStyle) -> str:
        return elided_text(text.replace("\n", " "), self._metrics[face], width)


class Canvas:
    """Paints into one row; `x` runs from the row's leading edge, wherever that is, and `width` is its whole width."""

    def __init__(self, painter: QPainter, area: QRect, typeset: Typeset, direction: Qt.LayoutDirection) -> None:
        self.painter = painter
        self.typeset = typeset
        self.width = area.width()
        self.height = area.height()
        self._area = area
        self._left, self._top = area.x(), area.y()
        self._mirrored = direction is Qt.LayoutDirection.RightToLeft
        self._lead, self._trail = (_RIGHT, _LEFT) if self._mirrored else (_LEFT, _RIGHT)

    def box(self, x: int, y: int, width: int, height: int) -> QRect:
        """Where a part of the row lies on the widget."""
        placed = QRect(self._left + x, self._top + y, width, height)
        if self._mirrored:
            return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, self._area, placed)
        return placed

    def text(
        self,
        place: tuple[int, int, int, int],
        text: str,
        face: TextStyle = TextStyle.BASE,
        ink: QColor | None = None,
        *,
        trailing: bool = False,
    ) -> None:
        """One line of text in the middle of `place` (x, y, width, height), cut where room ends."""
        if place[2] > 0:
            self._use(face, ink)
            shown = self.typeset.elided(text, place[2], face)
            self.painter.drawText(self.box(*place), (self._trail if trailing else self._lead) | _MIDDLE, shown)

    def centred(self, place: tuple[int, int, int, int], text: str, face: TextStyle, ink: QColor) -> None:
        """One line of text in the very middle of `place`."""
        self._use(face, ink)
        self.painter.drawText(self.box(*place), _CENTRE, plain_text(text))

    def paragraph(
        self, place: tuple[int, int, int, int], text: str, face: TextStyle = TextStyle.BASE, ink: QColor | None = None
    ) -> None:
        """Text in as many lines as it needs."""
        self._use(face, ink)
        wrapping = self.typeset.wrapping(text, place[2], face)
        self.painter.drawText(self.box(*place), self._lead | _TOP | wrapping, plain_text(text))

    def fill(self, place: tuple[int, int, int, int], colour: QColor, radius: float = 0) -> None:
        """A filled area."""
        if radius:
            rounded(self.painter, QRectF(self.box(*place)), colour, radius)
        else:
            self.painter.fillRect(self.box(*place), colour)

    def frame(self, place: tuple[int, int, int, int], radius: float = 8, line: QColor | None = None) -> None:
        """A fine frame with round corners."""
        painter = self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(line or theme().border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.box(*place)).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def pill(self, x: int, y: int, text: str, ink: QColor, soft: QColor) -> int:
        """A few words in a round pill that starts at `x`, cut where the row ends; gives its width."""
        width = min(self.typeset.width(text, TextStyle.SMALL_BOLD) + 16, self.width - x)
        self.fill((x, y, width, PILL_HEIGHT), soft, PILL_HEIGHT / 2)
        self.centred(
            (x, y, width, PILL_HEIGHT),
            self.typeset.elided(text, width - 12, TextStyle.SMALL_BOLD),
            TextStyle.SMALL_BOLD,
            ink,
        )
        return width

    def sign(self, place: tuple[int, int, int, int], name: str, colour: str = "muted") -> None:
        """An icon in a colour of the theme."""
        # Not `QIcon.paint`, which draws the SVG each time; the pixmap is kept.
        scale = self.painter.device().devicePixelRatio()
        self.painter.drawPixmap(self.box(*place), icon(name, colour).pixmap(QSize(place[2], place[3]), scale))

    def _use(self, face: TextStyle, ink: QColor | None) -> None:
        self.painter.setFont(self.typeset.font(face))
        self.painter.setPen(ink or theme().text)


PILL_HEIGHT = 20

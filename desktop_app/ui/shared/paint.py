"""Small shapes that the cards and the cells of the table are painted of."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from desktop_app.ui.shared.elided_label import elided_text
from desktop_app.ui.style.fonts import sized
from desktop_app.ui.style.icons import paint_icon
from desktop_app.ui.style.tokens import theme

# In one line, elided by who paints: not clipped, for letters of other scripts may stand higher than ours.
_LINE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextDontClip.value
LEFT = Qt.AlignmentFlag.AlignLeft.value | _LINE
RIGHT = Qt.AlignmentFlag.AlignRight.value | _LINE
CENTER = int(Qt.AlignmentFlag.AlignCenter)


class Fonts:
    """The fonts of one widget, made once: the base one, its bold, and a smaller one in both weights."""

    def __init__(self, base: QFont) -> None:
        self.base = sized(base, 0)
        self.bold = sized(base, 0, QFont.Weight.DemiBold)
        self.small = sized(base, -1)
        self.small_bold = sized(base, -1, QFont.Weight.DemiBold)
        self.figure = sized(base, 10, QFont.Weight.DemiBold)
        self.lesser_figure = sized(base, 5, QFont.Weight.DemiBold)
        self.metrics = QFontMetrics(self.base)
        self.figure_metrics = QFontMetrics(self.figure)
        self.bold_metrics = QFontMetrics(self.bold)
        self.small_metrics = QFontMetrics(self.small)
        self.small_bold_metrics = QFontMetrics(self.small_bold)
        self._elided: dict[tuple[str, int, int], str] = {}

    def figure_within(self, text: str, width: int) -> QFont:
        """The largest font for the figure `text` that keeps it within `width` pixels."""
        if self.figure_metrics.horizontalAdvance(text) <= width:
            return self.figure
        return self.lesser_figure if QFontMetrics(self.lesser_figure).horizontalAdvance(text) <= width else self.bold

    def elided(self, text: str, width: int, metrics: QFontMetrics) -> str:
        """`text` cut to `width` pixels with an ellipsis; remembered, since measuring is what costs."""
        key = (text, width, id(metrics))
        shortened = self._elided.get(key)
        if shortened is None:
            if len(self._elided) > _REMEMBERED:
                self._elided.clear()
            shortened = elided_text(text, metrics, width)
            self._elided[key] = shortened
        return shortened

    def whole(self, text: str, width: int, metrics: QFontMetrics) -> str:
        """The figure or day `text`, or an ellipsis where it does not fit: a part of a figure is another figure."""
        return text if metrics.horizontalAdvance(text) <= width else "…"


_REMEMBERED = 20_000
_DOT = " · "


def broken_at_dots(text: str, width: float, measure: Callable[[str], float]) -> str:
    """`text` with lines of `width` pixels, as far as breaks can do that, that end where a dot parts two remarks."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        shown, *others = paragraph.split(_DOT)
        for remark in others:
            longer = f"{shown}{_DOT}{remark}"
            if measure(longer) <= width:
                shown = longer
            else:
                lines.append(shown)
                shown = remark
        lines.append(shown)
    return "\n".join(lines)


def broken_at_words(text: str, width: float, measure: Callable[[str], float]) -> str:
    """`text` with lines of `width` pixels that end between words; a word that is longer has a line of its own."""
    shown, *others = text.split(" ")
    lines: list[str] = []
    for word in others:
        longer = f"{shown} {word}"
        if measure(longer) <= width:
            shown = longer
        else:
            lines.append(shown)
            shown = word
    return "\n".join([*lines, shown])


def rounded(painter: QPainter, area: QRect | QRectF, fill: QColor, radius: float) -> None:
    """A filled area with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(area, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def paint_check_box(painter: QPainter, area: QRectF, state: Qt.CheckState) -> None:
    """A box with a tick, with a bar where only some are ticked, or empty."""
    colours, empty = theme(), state is Qt.CheckState.Unchecked
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.muted if empty else colours.accent, 1))
    painter.setBrush(colours.surface if empty else colours.accent)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if state is Qt.CheckState.Checked:
        paint_icon(painter, area.adjusted(2, 2, -2, -2), "check", colours.on_accent)
    elif not empty:
        painter.fillRect(QRectF(area.center().x() - 4, area.center().y() - 1, 8, 2), colours.on_accent)


@lru_cache(maxsize=64)
def mixed(first: str, second: str, share: float) -> QColor:
    """A colour between two, `share` of the way from the first to the second."""
    from_, to = QColor(first), QColor(second)
    red, green, blue = (
        round(of(from_) + (of(to) - of(from_)) * share) for of in (QColor.red, QColor.green, QColor.blue)
    )
    return QColor(red, green, blue)

"""Rows that show figures: shares of a limit, scores on their scale, months as bars, a trend as a line."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.ui.detail.canvas import PILL_HEIGHT, Canvas, TextStyle, Typeset
from desktop_app.ui.detail.row import PanelRow
from desktop_app.ui.style.tokens import Theme, theme

_BAR, _GRAPH = 6, 58
_BAR_SHARE = 0.66


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterRow(PanelRow):
    """A share of a limit as a bar; `share` is `None` where it is not known, `warning` says what is wrong with it."""

    title: str
    value: str
    share: float | None
    warning: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.title}: {self.value}. {self.warning}" if self.warning else f"{self.title}: {self.value}"

    @property
    def copied(self) -> str:
        return f"{self.title}\t{self.value}"

    def height(self, typeset: Typeset, _width: int) -> int:
        return typeset.line + 4 + (_BAR + 10 if self.share is not None else 4)

    def paint(self, canvas: Canvas) -> None:
        colours, high = theme(), canvas.typeset.line + 2
        value = min(canvas.typeset.width(self.value, TextStyle.BASE) + 1, canvas.width)
        title = canvas.typeset.width(self.title, TextStyle.BASE) + 8
        canvas.text((0, 0, canvas.width - value - 8, high), self.title)
        canvas.text(
            (canvas.width - value, 0, value, high), self.value, ink=None if self.share is not None else colours.muted
        )
        if (
            self.warning
            and title + canvas.typeset.width(self.warning, TextStyle.SMALL_BOLD) + 32 + value <= canvas.width
        ):
            canvas.pill(title, (high - PILL_HEIGHT) // 2, self.warning, colours.warning, colours.warning_soft)
        if self.share is not None:
            ink = colours.warning if self.warning else colours.accent
            canvas.fill((0, high + 2, canvas.width, _BAR), colours.sunken, 3)
            canvas.fill((0, high + 2, round(canvas.width * min(self.share, 1)), _BAR), ink, 3)

    def tip(self, _typeset: Typeset, _width: int, _x: int, _y: int) -> str:
        return self.warning


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow(PanelRow):
    """A score on a scale of its own; `share` is its place there, `marks` say where bands begin, `tone` fits them."""

    title: str
    value: str
    share: float | None
    band: str = ""
    tone: str = "muted"
    scale: tuple[str, str] = ("0", "10")
    marks: tuple[float, ...] = ()

    @property
    def spoken(self) -> str:
        return f"{self.title}: {self.value}, {self.band}" if self.band else f"{self.title}: {self.value}"

    @property
    def copied(self) -> str:
        return "\t".join(part for part in (self.title, self.value, self.band) if part)

    def height(self, typeset: Typeset, _width: int) -> int:
        return typeset.line + typeset.big + (_BAR + typeset.small + 18 if self.share is not None else 12)

    def paint(self, canvas: Canvas) -> None:
        colours, type_ = theme(), canvas.typeset
        canvas.text((0, 0, canvas.width, type_.line), self.title, ink=colours.muted)
        if self.share is None:
            canvas.text((0, type_.line, canvas.width, type_.big), self.value, ink=colours.muted)
            return
        wide = type_.width(self.value, TextStyle.FIGURE) + 1
        canvas.text((0, type_.line, wide, type_.big), self.value, TextStyle.FIGURE)
        if self.band:
            ink, soft = tones(self.tone, colours)
            canvas.pill(wide + 8, type_.line + (type_.big - PILL_HEIGHT) // 2 + 2, self.band, ink, soft)
        self._paint_scale(canvas, type_.line + type_.big + 4)

    def _paint_scale(self, canvas: Canvas, top: int) -> None:
        colours, small = theme(), canvas.typeset.small
        canvas.fill((0, top, canvas.width, _BAR), colours.sunken, 3)
        canvas.fill((0, top, round(canvas.width * (self.share or 0)), _BAR), tones(self.tone, colours)[0], 3)
        for mark in self.marks:
            canvas.fill((round(canvas.width * mark), top - 2, 2, _BAR + 4), colours.surface)
        canvas.text((0, top + _BAR + 2, 60, small), self.scale[0], TextStyle.SMALL, colours.muted)
        canvas.text(
            (canvas.width - 60, top + _BAR + 2, 60, small), self.scale[1], TextStyle.SMALL, colours.muted, trailing=True
        )


def tones(name: str, colours: Theme) -> tuple[QColor, QColor]:
    """Ink and soft background of a tone: `good`, `bad`, `warning`, `accent` or `muted`."""
    soft = colours.sunken if name == "muted" else getattr(colours, f"{name}_soft")
    return getattr(colours, name), soft


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBarsRow(PanelRow):
    """Amounts month by month: heights from 0 to 1 of the greatest, each with what it says."""

    title: str
    heights: tuple[float, ...]
    texts: tuple[str, ...]
    ends: tuple[str, str]

    @property
    def spoken(self) -> str:
        return f"{self.title}: {', '.join(self.texts)}"

    @property
    def copied(self) -> str:
        return "\n".join(self.texts)

    def height(self, typeset: Typeset, _width: int) -> int:
        return _GRAPH + typeset.small + 12

    def paint(self, canvas: Canvas) -> None:
        colours, slot = theme(), canvas.width / len(self.heights)
        wide = max(round(slot * _BAR_SHARE), 2)
        for place, share in enumerate(self.heights):
            high = max(round(share * _GRAPH), 2 if share else 1)
            x = round(place * slot + (slot - wide) / 2)
            ink = colours.new if share else colours.border
            canvas.fill((x, 4 + _GRAPH - high, wide, high), ink, 2 if share else 0)
        below = 4 + _GRAPH + 2
        canvas.text((0, below, canvas.width // 2, canvas.typeset.small), self.ends[0], TextStyle.SMALL, colours.muted)
        half = canvas.width // 2
        canvas.text(
            (canvas.width - half, below, half, canvas.typeset.small),
            self.ends[1],
            TextStyle.SMALL,
            colours.muted,
            trailing=True,
        )

    def tip(self, _typeset: Typeset, width: int, x: int, _y: int) -> str:
        return self.texts[min(max(int(x * len(self.texts) / max(width, 1)), 0), len(self.texts) - 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendRow(PanelRow):
    """A line over time: `points` are pairs from 0 to 1, of time and of value on its whole scale."""

    title: str
    points: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    ends: tuple[str, str]
    change: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.title}: {', '.join(self.texts)}"

    @property
    def copied(self) -> str:
        return "\n".join((self.title, *self.texts))

    def height(self, typeset: Typeset, _width: int) -> int:
        return typeset.line + _GRAPH + typeset.small + 18

    def paint(self, canvas: Canvas) -> None:
        colours, line = theme(), canvas.typeset.line
        canvas.text((0, 0, canvas.width, line), self.title, ink=colours.muted)
        canvas.text(
            (canvas.width // 2, 0, canvas.width - canvas.width // 2, line),
            self.change,
            TextStyle.SMALL,
            colours.muted,
            trailing=True,
        )
        top = line + 4
        for share in (0.0, 0.5, 1.0):
            canvas.fill((0, top + round(share * _GRAPH), canvas.width, 1), colours.hairline)
        self._paint_line(canvas, top)
        below, half = top + _GRAPH + 4, canvas.width // 2
        canvas.text((0, below, half, canvas.typeset.small), self.ends[0], TextStyle.SMALL, colours.muted)
        canvas.text(
            (canvas.width - half, below, half, canvas.typeset.small),
            self.ends[1],
            TextStyle.SMALL,
            colours.muted,
            trailing=True,
        )

    def _paint_line(self, canvas: Canvas, top: int) -> None:
        painter = canvas.painter
        places = [
            QPointF(canvas.box(4 + round(when * (canvas.width - 8)), top + round((1 - value) * _GRAPH), 1, 1).topLeft())
            for when, value in self.points
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().accent, 1.5))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().accent)
        painter.drawEllipse(places[-1], 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def tip(self, _typeset: Typeset, width: int, x: int, _y: int) -> str:
        at = x / max(width, 1)
        nearest = min(range(len(self.points)), key=lambda place: abs(self.points[place][0] - at))
        return self.texts[nearest]

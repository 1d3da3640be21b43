"""Rows for things of their own shape: tags, apps, and a renewal beside the subscription that it renews."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from desktop_app.i18n import translate
from desktop_app.ui.detail.canvas import PILL_HEIGHT, Canvas, TextStyle, Typeset
from desktop_app.ui.detail.figure_rows import tones
from desktop_app.ui.detail.row import Hit, PanelRow, RowAction
from desktop_app.ui.detail.text_rows import titles_width
from desktop_app.ui.style.tokens import theme

_CHIP, _GAP, _CROSS = 24, 6, 18
_STATE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipsRow(PanelRow):
    """Tags, each with a cross that takes it off: the acts are in the tags' order, and the last one adds a tag."""

    title: str
    chips: tuple[str, ...]

    @property
    def spoken(self) -> str:
        return f"{self.title}: {', '.join(self.chips) or translate('Detail', 'none')}"

    @property
    def copied(self) -> str:
        return f"{self.title}\t{', '.join(self.chips)}"

    @property
    def main_act(self) -> RowAction:
        return self.acts[-1]

    @property
    def _adding(self) -> str:
        return self.main_act.label

    def height(self, typeset: Typeset, width: int) -> int:
        return self._boxes(typeset, width)[-1].bottom() + 7

    def paint(self, canvas: Canvas) -> None:
        colours, boxes = theme(), self._boxes(canvas.typeset, canvas.width)
        canvas.text((0, 2, titles_width(canvas.width) - 8, _CHIP), self.title, ink=colours.muted)
        for text, box in zip(self.chips, boxes, strict=False):
            place = (box.x(), box.y(), box.width(), box.height())
            canvas.fill(place, colours.sunken, 6)
            canvas.text((box.x() + 8, box.y(), box.width() - 8 - _CROSS, _CHIP), text, TextStyle.SMALL)
            canvas.sign((box.right() - _CROSS + 2, box.y() + 6, 12, 12), "x")
        add = boxes[-1]
        canvas.frame((add.x(), add.y(), add.width(), add.height()), 6)
        canvas.sign((add.x() + 6, add.y() + 6, 12, 12), "plus")
        canvas.text((add.x() + 22, add.y(), add.width() - 26, _CHIP), self._adding, TextStyle.SMALL, colours.muted)

    def hits(self, typeset: Typeset, width: int) -> list[Hit]:
        boxes = self._boxes(typeset, width)
        crosses = [QRect(box.right() - _CROSS, box.y(), _CROSS, _CHIP) for box in boxes[:-1]]
        return list(zip([*crosses, boxes[-1]], self.acts, strict=True))

    def tip(self, typeset: Typeset, width: int, x: int, y: int) -> str:
        for text, box in zip(self.chips, self._boxes(typeset, width), strict=False):
            if box.contains(x, y):
                return text
        return ""

    def _boxes(self, typeset: Typeset, width: int) -> list[QRect]:
        """Where the tags and the button after them lie, in as many lines as they need."""
        start = titles_width(width)
        room = width - start
        wides = [min(typeset.width(text, TextStyle.SMALL) + 10 + _CROSS, room) for text in self.chips]
        wides.append(min(typeset.width(self._adding, TextStyle.SMALL) + 32, room))
        boxes, x, y = [], start, 2
        for wide in wides:
            if x > start and x + wide > width:
                x, y = start, y + _CHIP + _GAP
            boxes.append(QRect(x, y, wide, _CHIP))
            x += wide + _GAP
        return boxes


@dataclass(frozen=True, slots=True, kw_only=True)
class AppRow(PanelRow):
    """One app: a sign and a word for whether it is used, when and how often, and whether it counts."""

    name: str
    sign: str
    state: str
    tone: str
    detail: str = ""
    counts: str = ""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (f"{self.name}: {self.state}", self.detail, self.counts) if part)

    @property
    def copied(self) -> str:
        return f"{self.name}\t{self.state}\t{self.detail}\t{self.counts}"

    def height(self, typeset: Typeset, _width: int) -> int:
        return max(typeset.line, PILL_HEIGHT) + 6

    def paint(self, canvas: Canvas) -> None:
        colours, high, type_ = theme(), canvas.height - 2, canvas.typeset
        canvas.sign((0, (high - _STATE) // 2, _STATE, _STATE), self.sign, self.tone)
        text = self.detail or self.state
        detail = min(type_.width(text, TextStyle.SMALL) + 1, canvas.width // 2)
        pill = type_.width(self.counts, TextStyle.SMALL_BOLD) + 24 if self.counts else 0
        room = canvas.width - _STATE - 8 - detail - 8 - pill
        name = min(type_.width(self.name, TextStyle.BASE) + 1, room)
        ink = colours.text if self.tone == "good" else colours.muted
        canvas.text((_STATE + 8, 0, name, high), self.name, ink=ink)
        if self.counts:
            place = _STATE + 16 + name
            canvas.pill(place, (high - PILL_HEIGHT) // 2, self.counts, *tones("accent", colours))
        canvas.text((canvas.width - detail, 0, detail, high), text, TextStyle.SMALL, colours.muted, trailing=True)

    def tip(self, _typeset: Typeset, _width: int, _x: int, _y: int) -> str:
        return self.spoken


@dataclass(frozen=True, slots=True)
class RenewalDifference:
    """One line of a comparison; `marked` when both sides are known and differ."""

    title: str
    now: str
    then: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonRow(PanelRow):
    """A renewal in a frame: what is decided when, and the subscription beside what follows it."""

    title: str
    deadline: str
    tone: str
    status: str
    sides: tuple[str, str]
    lines: tuple[RenewalDifference, ...]
    notes: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        lines = [f"{line.title}: {line.now} → {line.then}" for line in self.lines]
        return ". ".join((self.title, self.deadline, self.status, *lines, *self.notes))

    @property
    def copied(self) -> str:
        head = f"{self.title}\t{self.deadline}\t{self.status}"
        lines = [f"{line.title}\t{line.now}\t{line.then}" for line in self.lines]
        return "\n".join((head, "\t".join(("", *self.sides)), *lines, *self.notes))

    def height(self, typeset: Typeset, width: int) -> int:
        return self._stops(typeset, width)[-1] + 18

    def paint(self, canvas: Canvas) -> None:
        colours, type_ = theme(), canvas.typeset
        stops = self._stops(type_, canvas.width)
        canvas.frame((0, 0, canvas.width, canvas.height - 8))
        canvas.text((12, 8, canvas.width - 24 - self.signs_width, type_.line + 2), self.title, TextStyle.BOLD)
        self.paint_signs(canvas)
        wide = canvas.pill(12, stops[0], self.deadline, *tones(self.tone, colours))
        canvas.text(
            (12 + wide + 8, stops[0], canvas.width - wide - 32, PILL_HEIGHT),
            self.status,
            TextStyle.SMALL,
            colours.muted,
        )
        self._paint_lines(canvas, stops[1])
        y = stops[2]
        for note in self.notes:
            high = type_.height(note, canvas.width - 24, TextStyle.SMALL)
            canvas.paragraph((12, y, canvas.width - 24, high), note, TextStyle.SMALL, colours.muted)
            y += high + 2

    def _paint_lines(self, canvas: Canvas, top: int) -> None:
        colours, high = theme(), canvas.typeset.line + 4
        first = 12 + titles_width(canvas.width - 24) - 30
        half = (canvas.width - 12 - first) // 2
        for place, side in enumerate(self.sides):
            canvas.text((first + place * half, top, half - 8, high), side, TextStyle.SMALL_BOLD, colours.muted)
        for number, line in enumerate(self.lines, 1):
            y = top + number * high
            canvas.text((12, y, first - 20, high), line.title, TextStyle.SMALL, colours.muted)
            canvas.text((first, y, half - 8, high), line.now)
            if line.marked:
                canvas.fill((first + half - 6, y + 1, half + 4, high - 2), colours.accent_soft, 4)
            face = TextStyle.BOLD if line.marked else TextStyle.BASE
            canvas.text((first + half, y, half - 4, high), line.then, face)

    def signs_start(self, _typeset: Typeset, width: int) -> int:
        return width - 8 - self.signs_width

    def signs_top(self, _typeset: Typeset) -> int:
        return 7

    def tip(self, typeset: Typeset, width: int, _x: int, y: int) -> str:
        start, high = self._stops(typeset, width)[1], typeset.line + 4
        place = (y - start) // high - 1
        if 0 <= place < len(self.lines):
            line = self.lines[place]
            return f"{line.title}: {line.now} → {line.then}"
        return ""

    def _stops(self, typeset: Typeset, width: int) -> tuple[int, int, int, int]:
        """Where the pill, the lines and the notes begin, and where the last note ends."""
        pill = 8 + typeset.line + 6
        lines = pill + PILL_HEIGHT + 6
        notes = lines + (len(self.lines) + 1) * (typeset.line + 4) + (4 if self.notes else 0)
        end = notes + sum(typeset.height(note, width - 24, TextStyle.SMALL) + 2 for note in self.notes)
        return pill, lines, notes, end

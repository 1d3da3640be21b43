"""Rows of text: headings, facts, entries with details, what people wrote, and buttons."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from desktop_app.i18n import translate
from desktop_app.ui.detail.canvas import Canvas, TextStyle, Typeset
from desktop_app.ui.detail.row import HIT, SIGN, Hit, PanelRow, RowAction
from desktop_app.ui.style.tokens import theme

_TITLES, _TITLE_SHARE = 128, 0.38
_BUTTON = 28
_DOT, _DOT_ROOM = 6, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRow(PanelRow):
    """Opens a block, and shows where its data came from: `source` in short, `day` alone where that has no room, and
    `origin` whole.

    `link` are words at its end that do its last act; the others have signs before it.
    """

    title: str
    source: str = ""
    day: str = ""
    origin: str = ""
    link: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.title}. {self.origin}" if self.origin else self.title

    @property
    def copied(self) -> str:
        return self.title

    def height(self, typeset: Typeset, _width: int) -> int:
        return 12 + typeset.small + 6

    def paint(self, canvas: Canvas) -> None:
        muted, high = theme().muted, canvas.typeset.small + 2
        used = self._used(canvas.typeset)
        wide = min(canvas.typeset.width(self.title, TextStyle.SMALL_BOLD) + 1, canvas.width - used)
        canvas.text((0, 12, wide, high), self.title, TextStyle.SMALL_BOLD, muted)
        room = canvas.width - wide - 16 - used
        if room > 40:
            start = canvas.width - used - room
            whole = canvas.typeset.width(self.source, TextStyle.SMALL) <= room
            source = self.source if whole else self.day or self.source
            canvas.text((start, 12, room, high), source, TextStyle.SMALL, muted, trailing=True)
        for area, act in self.hits(canvas.typeset, canvas.width):
            if self.link and act is self.acts[-1]:
                place = (area.x(), 12, area.width(), high)
                canvas.text(place, self.link, TextStyle.SMALL_BOLD, theme().accent, trailing=True)
            else:
                across, down = (area.width() - SIGN) // 2, (area.height() - SIGN) // 2
                canvas.sign((area.x() + across, area.y() + down, SIGN, SIGN), act.sign)

    def hits(self, typeset: Typeset, width: int) -> list[Hit]:
        if not self.link:
            return PanelRow.hits(self, typeset, width)  # a class with slots is made anew: it has no super()
        top, start = self.signs_top(typeset), width - self._used(typeset)
        signs = [(QRect(start + place * HIT, top, HIT, HIT), act) for place, act in enumerate(self.acts[:-1])]
        left = start + len(signs) * HIT
        return [*signs, (QRect(left, top, width - left, HIT), self.acts[-1])]

    @property
    def main_act(self) -> RowAction:
        return self.acts[-1]

    def _used(self, typeset: Typeset) -> int:
        """The width of signs and link at the end."""
        if not self.link:
            return self.signs_width
        return self.signs_width - HIT + typeset.width(self.link, TextStyle.SMALL_BOLD) + 8

    def signs_top(self, typeset: Typeset) -> int:
        return 12 + (typeset.small + 2 - HIT) // 2

    def tip(self, _typeset: Typeset, _width: int, _x: int, _y: int) -> str:
        return self.origin


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow(PanelRow):
    """A title and its value; `None` is "no data". `note` stands after the value, more quietly.

    A value that `is_typed` has a dot before it.
    """

    title: str
    value: str | None
    note: str = ""
    is_typed: bool = False

    @property
    def shown(self) -> str:
        return translate("Detail", "no data") if self.value is None else self.value

    @property
    def spoken(self) -> str:
        return f"{self.title}: {self.shown} {self.note}".rstrip()

    @property
    def copied(self) -> str:
        return f"{self.title}\t{self.shown}"

    def height(self, typeset: Typeset, _width: int) -> int:
        return typeset.line + 6

    def paint(self, canvas: Canvas) -> None:
        colours, high = theme(), canvas.typeset.line + 4
        start = titles_width(canvas.width)
        canvas.text((0, 0, start - 8, high), self.title, ink=colours.muted)
        room = self._room(canvas.width)
        if self.is_typed:
            canvas.fill((start, (high - _DOT) // 2, _DOT, _DOT), colours.accent, _DOT / 2)
            start += _DOT_ROOM
        ink = colours.muted if self.value is None else colours.text
        canvas.text((start, 0, room, high), self.shown, ink=ink)
        if self.note:
            used = canvas.typeset.width(self.shown, TextStyle.BASE) + 8
            canvas.text((start + used, 0, room - used, high), self.note, TextStyle.SMALL, colours.muted)
        self.paint_signs(canvas)

    def signs_start(self, typeset: Typeset, width: int) -> int:
        used = typeset.width(self.shown, TextStyle.BASE)
        if self.note:
            used += 8 + typeset.width(self.note, TextStyle.SMALL)
        return titles_width(width) + (_DOT_ROOM if self.is_typed else 0) + min(used + 4, self._room(width))

    def tip(self, typeset: Typeset, width: int, _x: int, _y: int) -> str:
        return self.shown if typeset.width(self.shown, TextStyle.BASE) > self._room(width) else self.note

    def _room(self, width: int) -> int:
        return width - titles_width(width) - self.signs_width - (_DOT_ROOM if self.is_typed else 0)


def titles_width(width: int) -> int:
    """The width of the column of titles in a row of this width."""
    return min(_TITLES, int(width * _TITLE_SHARE))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphRow(PanelRow):
    """Some lines of quiet text."""

    text: str

    @property
    def spoken(self) -> str:
        return self.text

    def height(self, typeset: Typeset, width: int) -> int:
        return typeset.height(self.text, width, TextStyle.SMALL) + 8

    def paint(self, canvas: Canvas) -> None:
        canvas.paragraph((0, 2, canvas.width, canvas.height), self.text, TextStyle.SMALL, theme().muted)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedRow(PanelRow):
    """What the data says in place of what was typed, and a link at the end of it that gives it back: its only act.

    `indented` ones stand below the value of a fact.
    """

    text: str
    link: str
    indented: bool = False

    @property
    def spoken(self) -> str:
        return f"{self.text} {self.link}"

    def height(self, typeset: Typeset, width: int) -> int:
        return self.hits(typeset, width)[0][0].bottom() + 8

    def paint(self, canvas: Canvas) -> None:
        start = self._start(canvas.width)
        place = (start, 1, canvas.width - start, canvas.height)
        canvas.paragraph(place, self.text, TextStyle.SMALL, theme().muted)
        for area, _ in self.hits(canvas.typeset, canvas.width):
            canvas.text((area.x(), area.y(), area.width(), area.height()), self.link, TextStyle.SMALL, theme().accent)

    def hits(self, typeset: Typeset, width: int) -> list[Hit]:
        """The link follows the text where that is one line, and stands below it otherwise."""
        start, wide = self._start(width), typeset.width(self.link, TextStyle.SMALL) + 2
        text = typeset.width(f"{self.text} ", TextStyle.SMALL)
        if text + wide <= width - start:
            return [(QRect(start + text, 1, wide, typeset.small), self.acts[0])]
        top = typeset.height(self.text, width - start, TextStyle.SMALL) + 1
        return [(QRect(start, top, wide, typeset.small), self.acts[0])]

    def _start(self, width: int) -> int:
        return titles_width(width) if self.indented else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow(PanelRow):
    """A title with a figure at the end of its line, and details beneath; in a frame when it is a thing of its own.

    One that `is_typed` has a dot before its title.
    """

    title: str
    figure: str = ""
    detail: str = ""
    framed: bool = False
    is_typed: bool = False

    @property
    def spoken(self) -> str:
        return ". ".join(part for part in (f"{self.title} {self.figure}".strip(), self.detail) if part)

    @property
    def copied(self) -> str:
        return f"{self.title}\t{self.figure}\t{self.detail}"

    @property
    def _unbroken(self) -> str:
        """The details with breaks between them only: a date is easier to read in one line."""
        return self.detail.replace(" ", "\u00a0").replace("\u00a0·\u00a0", " · ")

    @property
    def _pad(self) -> tuple[int, int]:
        return (12, 8) if self.framed else (0, 2)

    def height(self, typeset: Typeset, width: int) -> int:
        side, top = self._pad
        detail = typeset.height(self._unbroken, width - 2 * side, TextStyle.SMALL) + 2 if self.detail else 0
        return typeset.line + 2 + detail + 2 * top + (8 if self.framed else 4)

    def paint(self, canvas: Canvas) -> None:
        colours, (side, top) = theme(), self._pad
        if self.framed:
            canvas.frame((0, 0, canvas.width, canvas.height - 8))
        high = canvas.typeset.line + 2
        inner = canvas.width - 2 * side - self.signs_width
        figure = min(canvas.typeset.width(self.figure, TextStyle.BOLD) + 1, inner) if self.figure else 0
        dot = _DOT_ROOM if self.is_typed else 0
        if dot:
            canvas.fill((side, top + (high - _DOT) // 2, _DOT, _DOT), colours.accent, _DOT / 2)
        canvas.text(
            (side + dot, top, inner - dot - figure - (8 if figure else 0), high),
            self.title,
            TextStyle.BOLD if self.framed else TextStyle.BASE,
        )
        canvas.text((side + inner - figure, top, figure, high), self.figure, TextStyle.BOLD, trailing=True)
        if self.detail:
            below = (side, top + high, canvas.width - 2 * side, canvas.height)
            canvas.paragraph(below, self._unbroken, TextStyle.SMALL, colours.muted)
        self.paint_signs(canvas)

    def signs_start(self, _typeset: Typeset, width: int) -> int:
        return width - self._pad[0] - self.signs_width

    def signs_top(self, typeset: Typeset) -> int:
        return self._pad[1] + (typeset.line + 2 - HIT) // 2

    def tip(self, typeset: Typeset, width: int, _x: int, _y: int) -> str:
        room = width - 2 * self._pad[0] - self.signs_width - typeset.width(self.figure, TextStyle.BOLD) - 8
        return self.title if typeset.width(self.title, TextStyle.BOLD) > room else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserTextRow(PanelRow):
    """What somebody wrote, with the day; plain text, links in it as well."""

    day: str
    text: str

    @property
    def spoken(self) -> str:
        return f"{self.day}: {self.text}"

    @property
    def copied(self) -> str:
        return f"{self.day}\n{self.text}"

    def height(self, typeset: Typeset, width: int) -> int:
        return typeset.small + 4 + typeset.height(self.text, width, TextStyle.BASE) + 10

    def paint(self, canvas: Canvas) -> None:
        high = canvas.typeset.small + 2
        canvas.text((0, 2, canvas.width - self.signs_width, high), self.day, TextStyle.SMALL, theme().muted)
        canvas.paragraph((0, high + 4, canvas.width, canvas.height), self.text)
        self.paint_signs(canvas)

    def signs_top(self, typeset: Typeset) -> int:
        return 2 + (typeset.small + 2 - HIT) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonRow(PanelRow):
    """A button for its only act."""

    @property
    def spoken(self) -> str:
        return self.acts[0].label

    @property
    def copied(self) -> str:
        return ""

    def height(self, _typeset: Typeset, _width: int) -> int:
        return _BUTTON + 8

    def paint(self, canvas: Canvas) -> None:
        area = self._area(canvas.typeset)
        place = (area.x(), area.y(), min(area.width(), canvas.width), area.height())
        canvas.fill(place, theme().surface, 6)
        canvas.frame(place, 6)
        canvas.sign((10, area.y() + (_BUTTON - SIGN) // 2, SIGN, SIGN), self.acts[0].sign, "text")
        canvas.text((30, area.y(), place[2] - 38, _BUTTON), self.acts[0].label)

    def hits(self, typeset: Typeset, _width: int) -> list[Hit]:
        return [(self._area(typeset), self.acts[0])]

    def _area(self, typeset: Typeset) -> QRect:
        return QRect(0, 4, typeset.width(self.acts[0].label, TextStyle.BASE) + 42, _BUTTON)

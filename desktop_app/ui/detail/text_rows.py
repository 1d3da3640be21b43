"""Rows of text: headings, facts, entries with details, what people wrote, and buttons."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from desktop_app.i18n import translate
from desktop_app.ui.detail.canvas import Canvas, TextStyle, Typeset
from desktop_app.ui.detail.row import HIT, SIGN, Hit, PanelRow
from desktop_app.ui.style.tokens import theme

_TITLES, _TITLE_SHARE = 128, 0.38
_BUTTON = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRow(PanelRow):
    """Opens a block, and tells where its data came from: `source` in short, `origin` whole."""

    title: str
    source: str = ""
    origin: str = ""

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
        wide = min(canvas.typeset.width(self.title, TextStyle.SMALL_BOLD) + 1, canvas.width - self.signs_width)
        canvas.text((0, 12, wide, high), self.title, TextStyle.SMALL_BOLD, muted)
        room = canvas.width - wide - 16 - self.signs_width
        if room > 40:
            start = canvas.width - self.signs_width - room
            canvas.text((start, 12, room, high), self.source, TextStyle.SMALL, muted, trailing=True)
        self.paint_signs(canvas)

    def signs_top(self, typeset: Typeset) -> int:
        return 12 + (typeset.small + 2 - HIT) // 2

    def tip(self, _typeset: Typeset, _width: int, _x: int, _y: int) -> str:
        return self.origin


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow(PanelRow):
    """A title and its value; `None` is "no data". `note` stands after the value, more quietly."""

    title: str
    value: str | None
    note: str = ""

    @property
    def said(self) -> str:
        return translate("Detail", "no data") if self.value is None else self.value

    @property
    def spoken(self) -> str:
        return f"{self.title}: {self.said} {self.note}".rstrip()

    @property
    def copied(self) -> str:
        return f"{self.title}\t{self.said}"

    def height(self, typeset: Typeset, _width: int) -> int:
        return typeset.line + 6

    def paint(self, canvas: Canvas) -> None:
        colours, high = theme(), canvas.typeset.line + 4
        start = titles_width(canvas.width)
        canvas.text((0, 0, start - 8, high), self.title, ink=colours.muted)
        room = self._room(canvas.width)
        ink = colours.muted if self.value is None else colours.text
        canvas.text((start, 0, room, high), self.said, ink=ink)
        if self.note:
            used = canvas.typeset.width(self.said, TextStyle.BASE) + 8
            canvas.text((start + used, 0, room - used, high), self.note, TextStyle.SMALL, colours.muted)
        self.paint_signs(canvas)

    def signs_start(self, typeset: Typeset, width: int) -> int:
        used = typeset.width(self.said, TextStyle.BASE)
        if self.note:
            used += 8 + typeset.width(self.note, TextStyle.SMALL)
        return titles_width(width) + min(used + 4, self._room(width))

    def tip(self, typeset: Typeset, width: int, _x: int, _y: int) -> str:
        return self.said if typeset.width(self.said, TextStyle.BASE) > self._room(width) else self.note

    def _room(self, width: int) -> int:
        return width - titles_width(width) - self.signs_width


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
class EntryRow(PanelRow):
    """A title with a figure at the end of its line, and details beneath; in a frame when it is a thing of its own."""

    title: str
    figure: str = ""
    detail: str = ""
    framed: bool = False

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
        canvas.text(
            (side, top, inner - figure - (8 if figure else 0), high),
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

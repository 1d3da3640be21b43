"""Draws a printed sheet onto paper, or into a PDF: a title and tables that go on over as many pages as it takes."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPagedPaintDevice, QPageLayout, QPainter, QPen

from desktop_app.domain.printed_sheets import PrintedGroup, PrintedSheet
from desktop_app.reports.paper import HAIR, INK, MUTED, PAPER
from desktop_app.shown_text import plain_text

PrintTarget = QPagedPaintDevice  # a printer, or a PDF
# Lengths are in tenths of a point, so that letters are measured finely.
_UNIT = 720
_MARGIN = 36.0  # points
_TEXT, _SMALL, _HEADING, _TITLE = 85, 75, 100, 160
_PAD, _LINE = 40, 5
# More columns than these are printed across.
_MOST_UPRIGHT = 6
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_WRAP = Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value


def print_sheet(sheet: PrintedSheet, target: PrintTarget) -> None:
    """Draw `sheet` onto `target`, with the number of each page at its foot."""
    upright = len(sheet.headings) <= _MOST_UPRIGHT
    target.setPageOrientation(QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape)
    target.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Point)
    painter = QPainter(target)
    painter.scale(target.logicalDpiX() / _UNIT, target.logicalDpiY() / _UNIT)
    _Pages(sheet, target, painter).draw()
    painter.end()


class _Pages:
    """Draws from top to bottom; `y` is how far down the page it is."""

    def __init__(self, sheet: PrintedSheet, target: PrintTarget, painter: QPainter) -> None:
        self._sheet, self._target, self._painter = sheet, target, painter
        area = target.pageLayout().paintRect(QPageLayout.Unit.Point)
        self._width, self._height = area.width() * 10, area.height() * 10
        self._fonts = {
            (size, bold): _font(size, bold=bold) for size in (_TEXT, _SMALL, _HEADING, _TITLE) for bold in (False, True)
        }
        self._metrics = {key: QFontMetricsF(font) for key, font in self._fonts.items()}
        self._widths = self._column_widths()
        self._page = 1
        self.y = 0.0

    def draw(self) -> None:
        self._say(self._sheet.title, _TITLE, INK, bold=True)
        self._say(self._sheet.about, _SMALL, MUTED)
        for group in self._sheet.groups:
            self._draw_group(group)
        self._foot()

    def _draw_group(self, group: PrintedGroup) -> None:
        self.y += 120
        headings = self._height_of(self._sheet.headings, bold=True) if self._sheet.headings else 0
        first = self._height_of(group.rows[0]) if group.rows else 0
        if self.y + 140 + headings + first > self._height:
            self._turn()
        if group.heading:
            self._say(" · ".join(part for part in (group.heading, group.aside) if part), _HEADING, INK, bold=True)
        self._draw_headings()
        for row in group.rows:
            height = self._height_of(row)
            if self.y + height > self._height:
                self._turn()
                self._draw_headings()
            self._draw_row(row, height)

    def _draw_headings(self) -> None:
        if self._sheet.headings:
            height = self._height_of(self._sheet.headings, bold=True)
            self._painter.fillRect(QRectF(0, self.y, self._width, height), PAPER)
            self._draw_row(self._sheet.headings, height, bold=True)

    # Rows

    def _draw_row(self, row: Sequence[str], height: float, *, bold: bool = False) -> None:
        left = 0.0
        for place, (cell, width) in enumerate(zip(row, self._spread(row), strict=True)):
            side = _RIGHT if place in self._sheet.right else _LEFT
            room = QRectF(left + _PAD, self.y + _PAD * 0.6, width - 2 * _PAD, height)
            self._text(room, self._fitting(cell, room.width(), bold=bold), _TEXT, INK, side.value | _WRAP, bold=bold)
            left += width
        self.y += height
        self._painter.setPen(QPen(HAIR, _LINE))
        self._painter.drawLine(0, round(self.y), round(self._width), round(self.y))

    def _height_of(self, row: Sequence[str], *, bold: bool = False) -> float:
        metrics = self._metrics[_TEXT, bold]
        heights = [metrics.lineSpacing()]
        for cell, width in zip(row, self._spread(row), strict=True):
            room = width - 2 * _PAD
            if metrics.horizontalAdvance(cell) > room:
                shown = self._fitting(cell, room, bold=bold)
                heights.append(metrics.boundingRect(QRectF(0, 0, room, 1e6), _WRAP, shown).height())
        return max(heights) + _PAD * 1.2

    def _spread(self, row: Sequence[str]) -> Sequence[float]:
        """The widths of a row's columns; a cell alone takes them all."""
        return self._widths if len(row) == len(self._widths) else [self._width / len(row)] * len(row)

    def _fitting(self, text: str, width: float, *, bold: bool) -> str:
        """`text` with the words cut that no line has room for."""
        metrics = self._metrics[_TEXT, bold]
        if metrics.horizontalAdvance(text) <= width:
            return text
        return " ".join(metrics.elidedText(word, Qt.TextElideMode.ElideRight, width) for word in text.split(" "))

    def _column_widths(self) -> list[float]:
        """As wide as the texts of each column need, as far as the page has room."""
        rows = [row for group in self._sheet.groups for row in group.rows]
        count = max([len(self._sheet.headings), *map(len, rows)], default=1)
        plain, bold = self._metrics[_TEXT, False], self._metrics[_TEXT, True]
        needed = [
            max(
                [plain.horizontalAdvance(row[place]) for row in rows if len(row) == count]
                + [bold.horizontalAdvance(heading) for heading in self._sheet.headings[place : place + 1]],
                default=0.0,
            )
            + 2 * _PAD
            + 10
            for place in range(count)
        ]
        return _shared_out(needed, self._width)

    # Pages

    def _say(self, text: str, size: int, ink: QColor, *, bold: bool = False) -> None:
        height = self._metrics[size, bold].lineSpacing() * 1.25
        shown = self._metrics[size, bold].elidedText(text, Qt.TextElideMode.ElideRight, self._width)
        self._text(QRectF(0, self.y, self._width, height), shown, size, ink, _LEFT.value, bold=bold)
        self.y += height

    def _turn(self) -> None:
        self._foot()
        self._target.newPage()
        self._page += 1
        self.y = 0.0

    def _foot(self) -> None:
        height = self._metrics[_SMALL, False].lineSpacing()
        place = QRectF(0, self._height + 60, self._width, height)
        self._text(place, f"{self._sheet.title} · {self._page}", _SMALL, MUTED, _RIGHT.value)

    def _text(self, room: QRectF, text: str, size: int, ink: QColor, how: int, *, bold: bool = False) -> None:
        self._painter.setFont(self._fonts[size, bold])
        self._painter.setPen(ink)
        self._painter.drawText(room, how, plain_text(text))


def _shared_out(needed: Sequence[float], width: float) -> list[float]:
    """`needed` made to fill `width`: narrow columns keep what they need, wide ones share the rest."""
    widths = list(needed)
    left = width
    narrow_first = sorted(range(len(needed)), key=lambda place: needed[place])
    for number, place in enumerate(narrow_first):
        widths[place] = min(needed[place], left / (len(needed) - number))
        left -= widths[place]
    widths[narrow_first[-1]] += left
    return widths


def _font(size: int, *, bold: bool) -> QFont:
    font = QFont(QGuiApplication.font())
    font.clearFeatures()  # in some fonts figures of one width are signs that cannot be searched for or copied
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font

"""How the cells of the table of clients are painted: one delegate, one function per look."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.products import line_key
from desktop_app.domain.usage import Band
from desktop_app.formatting import format_day, format_index
from desktop_app.i18n import translate
from desktop_app.ui.clients.cell_fonts import CellFonts
from desktop_app.ui.clients.cell_painting import PAD, paint_nothing, paint_pill
from desktop_app.ui.clients.columns import ALL_APPS, NO_DATA, CellStyle, ClientColumn
from desktop_app.ui.clients.model import ClientModel
from desktop_app.ui.clients.renewal_painting import paint_renewal_mrr, paint_status
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.paint import CENTER, LEFT, RIGHT, mixed
from desktop_app.ui.style.tokens import Theme, theme

ROW_HEIGHT = 46
_CHIP_HEIGHT, _CHIP_GAP, _DOT = 20, 6, 7
_BAR_WIDTH, _BAR_HEIGHT = 74, 6
_APPS_WIDTH = 60
INDEX_WIDTH = 30
_URGENT_DAYS, _SOON_DAYS = 14, 90


class ClientDelegate(QStyledItemDelegate):
    """Paints straight from the records; `hovered` is the row under the mouse, `button_width` the room kept for the
    button in `buttoned`, and `in_panel` the row of the panel's client, painted as selected while none is."""

    def __init__(self, fonts: CellFonts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fonts = fonts
        self.hovered = -1
        self.buttoned = -1
        self.button_width = 0
        self.in_panel = -1

    def _background(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, row: int) -> None:
        colours = theme()
        if option.state & QStyle.StateFlag.State_Selected or row == self.in_panel:
            painter.fillRect(area, colours.accent_soft)
        elif row == self.hovered:
            painter.fillRect(area, hover_colour(colours))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, colours.hairline)

    # Qt

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model: ClientModel = index.model()  # type: ignore[assignment]
        row, column = index.row(), model.columns[index.column()]
        record = model.record_at(index)
        if record is None and model.id_at(index) is None:
            return
        area: QRect = option.rect
        self._background(painter, area, option, row)
        if record is None:  # still to be read
            return
        inner = area.adjusted(PAD, 0, -PAD, -1)
        if column.look is CellStyle.CLIENT and row == self.buttoned:
            inner = self.fonts.placed(inner, inner.adjusted(0, 0, -self.button_width, 0))
        _PAINTERS[column.look](painter, inner, record, model.today, self.fonts, column)

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), ROW_HEIGHT)


def hover_colour(colours: Theme) -> QColor:
    """The quiet tint of the row under the mouse."""
    return mixed(colours.surface.name(), colours.sunken.name(), 0.6)


def _paint_text(
    painter: QPainter, area: QRect, record: ClientRow, today: date, fonts: CellFonts, column: ClientColumn
) -> None:
    text = column.text(record, today)
    painter.setPen(theme().muted if text == NO_DATA else theme().text)
    shown = fonts.whole if column.whole else fonts.elided
    align = RIGHT if column.right else LEFT
    fonts.draw(painter, area, align, shown(text, area.width(), fonts.metrics), fonts.base)


def _paint_client(
    painter: QPainter, area: QRect, record: ClientRow, _today: date, fonts: CellFonts, _column: ClientColumn
) -> None:
    colours = theme()
    # Both lines around the middle, as close as the smaller one's height.
    upper = QRect(area.x(), area.y() + 4, area.width(), area.height() // 2 - 3)
    lower = QRect(area.x(), upper.bottom(), area.width(), area.height() // 2 - 3)
    painter.setPen(colours.text)
    name = fonts.elided(record.name, area.width(), fonts.bold_metrics)
    fonts.draw(painter, upper if record.domain else area, LEFT, name, fonts.bold)
    if record.domain:
        painter.setPen(colours.muted)
        domain = fonts.elided(record.domain, area.width(), fonts.small_metrics)
        fonts.draw(painter, lower, LEFT, domain, fonts.small)


def _paint_products(
    painter: QPainter, area: QRect, record: ClientRow, _today: date, fonts: CellFonts, _column: ClientColumn
) -> None:
    if not record.products:
        return paint_nothing(painter, area, fonts, NO_DATA)
    colours = theme()
    x, top = area.x(), area.y() + (area.height() - _CHIP_HEIGHT) // 2
    for number, chip in enumerate(record.products):
        left = len(record.products) - number
        width = _chip_width(fonts, chip.label)
        more = _more_width(fonts, left - 1) if left > 1 else 0
        if x + width + more > area.right() and number:
            return _paint_more(painter, area, QRect(x, top, _more_width(fonts, left) - 8, _CHIP_HEIGHT), left, fonts)
        width = min(width, area.right() - x - more)
        fonts.shape(painter, fonts.placed(area, QRect(x, top, width, _CHIP_HEIGHT)), colours.sunken, 4)
        dot = fonts.placed(area, QRect(x + 7, top + 7, _DOT, _DOT))
        fonts.shape(painter, dot, line_colour(chip.line, colours), 2)
        painter.setPen(colours.text)
        room = fonts.placed(area, QRect(x + 19, top, width - 24, _CHIP_HEIGHT))
        fonts.draw(painter, room, LEFT, fonts.elided(chip.label, room.width(), fonts.small_metrics), fonts.small)
        x += width + _CHIP_GAP
    return None


def chips_width(fonts: CellFonts, labels: Sequence[str]) -> int:
    """How many pixels all these chips take side by side."""
    return sum(_chip_width(fonts, label) + _CHIP_GAP for label in labels)


def first_chip_width(fonts: CellFonts, labels: Sequence[str]) -> int:
    """How many pixels the first chip takes with the count of the others beside it."""
    if not labels:
        return 0
    return _chip_width(fonts, labels[0]) + (_CHIP_GAP + _more_width(fonts, len(labels) - 1) if labels[1:] else 0)


def usage_text_width(fonts: CellFonts, text: str) -> int:
    """How many pixels the words beside the bar take; the bar ends where they begin."""
    return max(fonts.width(text, fonts.metrics), _APPS_WIDTH - 8)


def _chip_width(fonts: CellFonts, label: str) -> int:
    return _width(fonts, label) + 26


def _more_width(fonts: CellFonts, count: int) -> int:
    return _width(fonts, f"+{count}") + 14 + _CHIP_GAP


def _paint_more(painter: QPainter, area: QRect, place: QRect, count: int, fonts: CellFonts) -> None:
    place = fonts.placed(area, place)
    fonts.shape(painter, place, theme().sunken, 4)
    painter.setPen(theme().text)
    fonts.draw(painter, place, CENTER, f"+{count}", fonts.small)


def _width(fonts: CellFonts, text: str) -> int:
    return fonts.width(text, fonts.small_metrics)


def line_colour(line: str, colours: Theme) -> QColor:
    """The dot of a product line; only a help for the eye, the label says which it is."""
    match line_key(line):
        case "marketing hub":
            return colours.lost
        case "sales hub":
            return colours.new
        case "service hub":
            return colours.good
        case "cms hub":
            return colours.decreased
        case "operations hub":
            return colours.accent
        case _:
            return colours.muted


def _paint_usage(
    painter: QPainter, area: QRect, record: ClientRow, today: date, fonts: CellFonts, column: ClientColumn
) -> None:
    text = column.text(record, today)
    if record.apps_used is None:
        return paint_nothing(painter, area, fonts, text)
    colours = theme()
    width = min(_BAR_WIDTH, max(area.width() - usage_text_width(fonts, text) - 8, 12))
    bar = QRect(area.x(), area.y() + (area.height() - _BAR_HEIGHT) // 2, width, _BAR_HEIGHT)
    painter.fillRect(fonts.placed(area, bar), colours.sunken)
    bar.setWidth(round(width * min(record.apps_used / ALL_APPS, 1)))
    painter.fillRect(fonts.placed(area, bar), colours.accent)
    painter.setPen(colours.text)
    fonts.draw(painter, fonts.placed(area, area.adjusted(width + 8, 0, 0, 0)), LEFT, text, fonts.base)
    return None


def _paint_money(
    painter: QPainter, area: QRect, record: ClientRow, today: date, fonts: CellFonts, column: ClientColumn
) -> None:
    text = column.text(record, today)
    known = record.mrr is not None
    painter.setPen(theme().text if known else theme().muted)
    font, metrics = (fonts.bold, fonts.bold_metrics) if known else (fonts.base, fonts.metrics)
    fonts.draw(painter, area, RIGHT, fonts.whole(text, area.width(), metrics), font)


def _paint_renewal(
    painter: QPainter, area: QRect, record: ClientRow, today: date, fonts: CellFonts, _column: ClientColumn
) -> None:
    if record.next_renewal is None:
        return paint_nothing(painter, area, fonts, translate("Clients", "no data"))
    colours = theme()
    day = format_day(record.next_renewal)
    painter.setPen(colours.text)
    fonts.draw(painter, area, LEFT, fonts.whole(day, area.width(), fonts.metrics), fonts.base)
    left = (record.next_renewal - today).days
    ink, soft = _urgency(left, colours)
    text = client_texts.days_left(left)
    return paint_pill(painter, area, widest_day(fonts) + 6, text, fonts, ink, soft)


@lru_cache(maxsize=64)
def widest_day(fonts: CellFonts) -> int:
    return max(fonts.metrics.horizontalAdvance(format_day(date(2028, month, 28))) for month in range(1, 13))


def _urgency(days: int, colours: Theme) -> tuple[QColor, QColor]:
    if days <= _URGENT_DAYS:
        return colours.bad, colours.bad_soft
    return (colours.warning, colours.warning_soft) if days <= _SOON_DAYS else (colours.muted, colours.sunken)


def _paint_engagement(
    painter: QPainter, area: QRect, record: ClientRow, _today: date, fonts: CellFonts, _column: ClientColumn
) -> None:
    if record.engagement_index is None or record.engagement is None:
        return paint_nothing(painter, area, fonts, translate("Clients", "no data"))
    colours = theme()
    ink, soft = _BANDS[record.engagement](colours)
    label = client_texts.short_band(record.engagement)
    figure = fonts.placed(area, QRect(area.x(), area.y(), INDEX_WIDTH, area.height()))
    painter.setPen(colours.text)
    fonts.draw(painter, figure, RIGHT, format_index(record.engagement_index), fonts.base)
    return paint_pill(painter, area, INDEX_WIDTH + 8, label, fonts, ink, soft)


_BANDS: Mapping[Band, Callable[[Theme], tuple[QColor, QColor]]] = MappingProxyType(
    {
        Band.LOW: lambda colours: (colours.bad, colours.bad_soft),
        Band.MEDIUM: lambda colours: (colours.muted, colours.sunken),
        Band.HIGH: lambda colours: (colours.good, colours.good_soft),
    }
)

_PAINTERS: Mapping[CellStyle, Callable[[QPainter, QRect, ClientRow, date, CellFonts, ClientColumn], None]] = (
    MappingProxyType(
        {
            CellStyle.TEXT: _paint_text,
            CellStyle.CLIENT: _paint_client,
            CellStyle.PRODUCTS: _paint_products,
            CellStyle.USAGE: _paint_usage,
            CellStyle.MONEY: _paint_money,
            CellStyle.RENEWAL: _paint_renewal,
            CellStyle.ENGAGEMENT: _paint_engagement,
            CellStyle.STATUS: paint_status,
            CellStyle.RENEWAL_MRR: paint_renewal_mrr,
        }
    )
)

"""How wide the cells of the table of clients must be for all that they say."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from desktop_app.domain.client_list import ClientRow
from desktop_app.ui.clients.cell_fonts import CellFonts
from desktop_app.ui.clients.cell_painting import PAD, PILL_ENDS, bold_width
from desktop_app.ui.clients.columns import CellStyle, ClientColumn
from desktop_app.ui.clients.delegates import (
    INDEX_WIDTH,
    chips_width,
    first_chip_width,
    usage_text_width,
    widest_day,
)
from desktop_app.ui.clients.renewal_painting import renewal_mrr_width, status_width
from desktop_app.ui.clients.row_button import COMPACT_ROOM, LEAST_NAME
from desktop_app.ui.shared import client_texts

# Names and chips of any length end somewhere.
_LONGEST = {CellStyle.CLIENT: 260 + COMPACT_ROOM, CellStyle.PRODUCTS: 420, CellStyle.TEXT: 260}
# With less, names, the first chip and other words cannot be read; figures and days are never cut.
_LEAST = {CellStyle.CLIENT: LEAST_NAME + COMPACT_ROOM, CellStyle.PRODUCTS: 190, CellStyle.TEXT: 84}
_BAR, _SHORTEST_BAR = 74 + 8, 48 + 8


def needed_width(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    """How many pixels a cell takes, its margins included."""
    needed = _MEASURES[column.look](fonts, record, today, column) + 2 * PAD + 1
    return min(needed, _LONGEST.get(column.look, needed)) if not column.whole else needed


def least_width(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    """How narrow a cell may be and still be read, its margins included: its bar shorter, its further chips counted."""
    needed = needed_width(fonts, record, today, column)
    if column.look is CellStyle.USAGE and record.apps_used is not None:
        return needed - _BAR + _SHORTEST_BAR
    if column.look is CellStyle.PRODUCTS:
        needed = min(needed, first_chip_width(fonts, [chip.label for chip in record.products]) + 2 * PAD + 1)
    return needed if column.whole else min(needed, _LEAST[column.look] + 2 * PAD + 1)


def _text(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    return fonts.width(column.text(record, today), fonts.metrics)


def _client(fonts: CellFonts, record: ClientRow, _today: date, _column: ClientColumn) -> int:
    domain = fonts.width(record.domain or "", fonts.small_metrics)
    return max(fonts.width(record.name, fonts.bold_metrics), domain) + COMPACT_ROOM


def _products(fonts: CellFonts, record: ClientRow, _today: date, _column: ClientColumn) -> int:
    return chips_width(fonts, [chip.label for chip in record.products])


def _usage(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    return usage_text_width(fonts, column.text(record, today)) + (0 if record.apps_used is None else _BAR)


def _money(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    return fonts.width(column.text(record, today), fonts.bold_metrics)


def _renewal(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    if record.next_renewal is None:
        return _text(fonts, record, today, column)
    left = client_texts.days_left((record.next_renewal - today).days)
    return widest_day(fonts) + 6 + bold_width(fonts, left) + PILL_ENDS


def _engagement(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    if record.engagement is None:
        return _text(fonts, record, today, column)
    return INDEX_WIDTH + 8 + bold_width(fonts, client_texts.short_band(record.engagement)) + PILL_ENDS


_MEASURES: Mapping[CellStyle, Callable[[CellFonts, ClientRow, date, ClientColumn], int]] = MappingProxyType(
    {
        CellStyle.TEXT: _text,
        CellStyle.CLIENT: _client,
        CellStyle.PRODUCTS: _products,
        CellStyle.USAGE: _usage,
        CellStyle.MONEY: _money,
        CellStyle.RENEWAL: _renewal,
        CellStyle.ENGAGEMENT: _engagement,
        CellStyle.STATUS: status_width,
        CellStyle.RENEWAL_MRR: renewal_mrr_width,
    }
)

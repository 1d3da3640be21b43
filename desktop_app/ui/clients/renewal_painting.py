"""How the cells about the next renewal are painted: its status as a pill, its MRR with the change beside it."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.records import RenewalStatus
from desktop_app.ui.clients import renewal_cells
from desktop_app.ui.clients.cell_fonts import CellFonts
from desktop_app.ui.clients.cell_painting import PILL_ENDS, bold_width, paint_nothing, paint_pill
from desktop_app.ui.clients.columns import ClientColumn
from desktop_app.ui.shared.paint import RIGHT
from desktop_app.ui.style.tokens import Theme, theme

_GAP = 6  # between the MRR and its change


def paint_status(
    painter: QPainter, area: QRect, record: ClientRow, today: date, fonts: CellFonts, column: ClientColumn
) -> None:
    text, change = column.text(record, today), record.next_change
    if change is None:
        return paint_nothing(painter, area, fonts, text)
    colours = theme()
    if record.is_overdue(today):
        ink, soft = colours.bad, colours.bad_soft
    else:
        ink, soft = _STATUSES[change.status](colours)
    return paint_pill(painter, area, 0, text, fonts, ink, soft)


def paint_renewal_mrr(
    painter: QPainter, area: QRect, record: ClientRow, today: date, fonts: CellFonts, _column: ClientColumn
) -> None:
    text, difference = renewal_cells.amount(record, today), record.renewal_change
    if record.renewal_mrr is None:
        return paint_nothing(painter, area, fonts, fonts.whole(text, area.width(), fonts.metrics), RIGHT)
    colours = theme()
    if difference:
        change = renewal_cells.change(record, today)
        width = fonts.width(change, fonts.metrics) + _GAP
        if width + fonts.width(text, fonts.metrics) <= area.width():
            painter.setPen(colours.good if difference > 0 else colours.bad)
            fonts.draw(painter, area, RIGHT, change, fonts.base)
            area = fonts.placed(area, area.adjusted(0, 0, -width, 0))
    painter.setPen(colours.text)
    fonts.draw(painter, area, RIGHT, fonts.whole(text, area.width(), fonts.metrics), fonts.base)
    return None


def status_width(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    """How many pixels the status takes."""
    text = column.text(record, today)
    return fonts.width(text, fonts.metrics) if record.next_change is None else bold_width(fonts, text) + PILL_ENDS


def renewal_mrr_width(fonts: CellFonts, record: ClientRow, today: date, column: ClientColumn) -> int:
    """How many pixels the MRR and its change take."""
    return fonts.width(column.text(record, today), fonts.metrics) + (_GAP if record.renewal_change else 0)


_STATUSES: Mapping[RenewalStatus | None, Callable[[Theme], tuple[QColor, QColor]]] = MappingProxyType(
    {
        None: lambda colours: (colours.warning, colours.warning_soft),
        RenewalStatus.PENDING: lambda colours: (colours.warning, colours.warning_soft),
        RenewalStatus.CONFIRMED: lambda colours: (colours.good, colours.good_soft),
        RenewalStatus.RENEWED: lambda colours: (colours.good, colours.good_soft),
        RenewalStatus.CANCELLATION_REQUESTED: lambda colours: (colours.muted, colours.sunken),
    }
)

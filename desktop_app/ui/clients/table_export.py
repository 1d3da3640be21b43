"""What the table shows, taken out of it: as typed cells for files, and as text for the clipboard."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from html import escape
from types import MappingProxyType

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import OwnAmount, text_of
from desktop_app.i18n import translate
from desktop_app.ui.clients.columns import NO_DATA, ClientColumn
from desktop_app.ui.clients.group_texts import group_sum, group_title
from desktop_app.ui.clients.model import ClientModel

Cell = str | int | float | Decimal | date | None


@dataclass(frozen=True, slots=True)
class VisibleTable:
    """Headings and typed cells, as shown: columns, order and filter."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def visible_table(records: Sequence[ClientRow], columns: Sequence[ClientColumn], today: date) -> VisibleTable:
    """The shown columns of `records`; a column that says two things in one cell becomes two."""
    taken = [part for column in columns for part in _parts(column, today)]
    return VisibleTable(
        tuple(heading for heading, _ in taken),
        tuple(tuple(value(record, today) for _, value in taken) for record in records),
    )


def group_headings(clients: ClientModel, columns: Sequence[ClientColumn]) -> list[tuple[str, str, int]]:
    """The groups that the list is in: heading, what the shown columns add up to, and how many clients they have."""
    amounts = [column for column in columns if column.adds_up]
    return [
        (
            group_title(clients.grouped_by or "", group, clients.today, [column.key for column in amounts]),
            " · ".join(f"{column.heading()} {text}" for column in amounts if (text := group_sum(group, column.key))),
            len(group.rows),
        )
        for group in clients.groups()
    ]


def copy_table(records: Sequence[ClientRow], columns: Sequence[ClientColumn], today: date) -> None:
    """Copy the shown columns of `records` as a table."""
    QGuiApplication.clipboard().setMimeData(clipboard_text(records, columns, today))


def clipboard_text(records: Sequence[ClientRow], columns: Sequence[ClientColumn], today: date) -> QMimeData:
    """The shown columns of `records` as tab-separated text and as a table."""
    from desktop_app.services.exporting import pasteable  # when first copied: reports are loaded along with it

    table = visible_table(records, columns, today)
    lines = pasteable(table.headings, table.rows)
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines))
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line)}</tr>" for line in lines)
    data.setHtml(f"<table>{rows}</table>")
    return data


def _parts(column: ClientColumn, today: date) -> list[tuple[str, Callable[[ClientRow, date], Cell]]]:
    if column.own is not None:
        return [(column.heading(), partial(_own_cell, column))]
    parts = _VALUES.get(column.key)
    if parts is None:
        return [(column.heading(), lambda record, _: _worded(column.text(record, today)))]
    return [(translate("Clients", heading) if heading else column.heading(), value) for heading, value in parts]


def _own_cell(column: ClientColumn, row: ClientRow, today: date) -> Cell:
    """A value of an own column: numbers and days as such, amounts as they can be imported again, others in words."""
    value = row.own.get(column.own.uid) if column.own is not None else None
    if isinstance(value, OwnAmount):
        return text_of(value)
    return value if isinstance(value, (Decimal, date)) else _worded(column.text(row, today))


def _worded(text: str) -> str | None:
    return None if text in (NO_DATA, translate("Clients", "no data")) else text


_VALUES: Mapping[str, tuple[tuple[str, Callable[[ClientRow, date], Cell]], ...]] = MappingProxyType(
    {
        "client": (("", lambda row, _: row.name), (QT_TRANSLATE_NOOP("Clients", "Domain"), lambda row, _: row.domain)),
        "usage": ((QT_TRANSLATE_NOOP("Clients", "Apps used"), lambda row, _: row.apps_used),),
        "mrr": (("", lambda row, _: row.mrr), (QT_TRANSLATE_NOOP("Clients", "Currency"), lambda row, _: row.currency)),
        "decide_by": (("", lambda row, _: row.next_change and row.next_change.due_on),),
        "days_left": (("", lambda row, today: row.next_change and (row.next_change.due_on - today).days),),
        "renewal_mrr": (
            ("", lambda row, _: row.renewal_mrr),
            (QT_TRANSLATE_NOOP("Clients", "Renewal currency"), lambda row, _: row.renewal_currency),
        ),
        "renewal_change": (("", lambda row, _: row.renewal_change),),
        "renewal": (("", lambda row, _: row.next_renewal),),
        "engagement": (("", lambda row, _: row.engagement_index),),
        "usage_score": (("", lambda row, _: row.usage_score),),
        "seats": (("", lambda row, _: row.seats),),
        "contacts": (
            (QT_TRANSLATE_NOOP("Clients", "Marketing contacts"), lambda row, _: row.contacts_used),
            (QT_TRANSLATE_NOOP("Clients", "Contact limit"), lambda row, _: row.contacts_limit),
        ),
        "emails": (
            (QT_TRANSLATE_NOOP("Clients", "Emails this month"), lambda row, _: row.emails_used),
            (QT_TRANSLATE_NOOP("Clients", "Email limit"), lambda row, _: row.emails_limit),
        ),
        "credit": (("", lambda row, _: row.credit),),
        "changed": (("", lambda row, _: row.changed_on),),
        "ended": (("", lambda row, _: row.ended_since),),
    }
)

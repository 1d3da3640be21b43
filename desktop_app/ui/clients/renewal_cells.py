"""What the columns about the next renewal say: status, deadline, amounts, and why it is lost."""

from datetime import date
from decimal import Decimal

from desktop_app.domain.client_list import ClientRow, added_up
from desktop_app.domain.records import RenewalStatus
from desktop_app.formatting import MINUS, PLUS, format_day, format_money, format_totals
from desktop_app.i18n import translate
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.renewal_texts import status_text


def no_data() -> str:
    """Nothing was imported about it."""
    return translate("Clients", "no data")


def unknown() -> str:
    """The contract change is known, this figure of it is not."""
    return translate("Clients", "unknown")


def status(row: ClientRow, today: date) -> str:
    """`"Pending"`, `"Pending, overdue"`, `"Renewed"`."""
    change = row.next_change
    if change is None:
        return no_data()
    text = status_text(change.status or RenewalStatus.PENDING)
    return translate("Clients", "{status}, overdue").format(status=text) if row.is_overdue(today) else text


def deadline(row: ClientRow, _today: date) -> str:
    return format_day(row.next_change.due_on) if row.next_change else no_data()


def days_to_deadline(row: ClientRow, today: date) -> str:
    """How far off the deadline is: `"20 days"`, `"today"`, `"−14 days"` once it is past."""
    if row.next_change is None:
        return no_data()
    days = (row.next_change.due_on - today).days
    return client_texts.days_left(days) if days >= 0 else MINUS + client_texts.days_left(-days)


def overdue(row: ClientRow, today: date) -> str:
    is_overdue = row.is_overdue(today)
    if is_overdue is None:
        return no_data()
    return translate("Clients", "Overdue") if is_overdue else translate("Clients", "Not overdue")


def amount(row: ClientRow, _today: date) -> str:
    """What the products that renew next will cost a month, per currency."""
    if row.next_change is None:
        return no_data()
    amounts = [(change.renewal_mrr, change.currency) for change in row.next_changes]
    if any(known is None for known, _ in amounts):
        return unknown()
    return format_totals(added_up(amounts))


def change(row: ClientRow, _today: date) -> str:
    """By how much that differs from what they cost now: `"+$60"`, `"−$320"`, `"no change"`."""
    if row.next_change is None:
        return no_data()
    difference, currency = row.renewal_change, row.renewal_currency
    if difference is None or currency is None:
        return unknown()
    return signed(difference, currency) if difference else translate("Clients", "no change")


def signed(difference: Decimal, currency: str) -> str:
    """A change with its sign: `"+$60"`."""
    return (PLUS if difference > 0 else "") + format_money(difference, currency)


def amount_and_change(row: ClientRow, today: date) -> str:
    """`"$1,420 +$60"`; the change is left out where there is none, or none is known."""
    return f"{amount(row, today)} {change(row, today)}" if row.renewal_change else amount(row, today)


def lost_reason(row: ClientRow) -> str | None:
    """Why the client's renewal is lost; `None` where it is not, or the reason is unknown."""
    reasons = [change.lost_reason for change in row.next_changes if change.status in _LOST and change.lost_reason]
    return ", ".join(dict.fromkeys(reasons)) or None


def lost(row: ClientRow, _today: date) -> str:
    """Why the renewal is lost, as a cell says it; "unknown" where it is lost without a recorded reason."""
    reason = lost_reason(row)
    if reason is not None:
        return reason
    return unknown() if any(change.status in _LOST for change in row.next_changes) else "–"


_LOST = (RenewalStatus.CANCELLATION_REQUESTED,)

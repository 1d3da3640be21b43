"""The orders that the list of clients can be shown in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop_app.domain.client_columns import rows_at, values_of
from desktop_app.domain.client_list import ClientBook, ClientRow
from desktop_app.domain.folding import natural_key
from desktop_app.domain.own_columns import is_own, sort_key, uid_of
from desktop_app.domain.records import Relationship, RenewalStatus
from desktop_app.domain.renewals import is_pending

# Any: the keys of one column compare among themselves, those of different columns never meet.
SortKey = Callable[[ClientRow], Any]

_RELATIONSHIPS = {
    Relationship.SOLD_AND_MANAGED: 0,
    Relationship.SOLD: 1,
    Relationship.MANAGED: 2,
    Relationship.NONE: 3,
}
_STATUSES = {
    None: 0,
    RenewalStatus.PENDING: 0,
    RenewalStatus.CANCELLATION_REQUESTED: 1,
    RenewalStatus.CONFIRMED: 2,
    RenewalStatus.RENEWED: 3,
}


def _share(used: int | None, limit: int | None) -> float | None:
    return used / limit if used is not None and limit else None


def _natural(text: str | None) -> str | None:
    return natural_key(text) if text else None


def _pending_until(row: ClientRow) -> tuple[bool, date] | None:
    """Those that wait for a decision first, in order of deadline: what is overdue comes before all."""
    change = row.next_change
    return change and (not is_pending(change.status), change.due_on)


SORT_KEYS: Mapping[str, SortKey] = MappingProxyType(
    {
        "client": lambda row: row.name_key,
        "products": lambda row: f"{len(row.products):03} {row.products[0].label}" if row.products else None,
        "relationship": lambda row: _RELATIONSHIPS[row.relationship] if row.relationship else None,
        "usage": lambda row: row.apps_used,
        "mrr": lambda row: row.mrr,
        "status": lambda row: _STATUSES[row.next_change.status] if row.next_change else None,
        "decide_by": lambda row: row.next_change and row.next_change.due_on,
        "days_left": lambda row: row.next_change and row.next_change.due_on,
        "overdue": _pending_until,
        "renewal_mrr": lambda row: row.renewal_mrr,
        "renewal_change": lambda row: row.renewal_change,
        "lost_reason": lambda row: _natural(row.next_change and row.next_change.lost_reason),
        "edition": lambda row: _natural("\0".join(row.editions)),
        "renewal": lambda row: row.next_renewal,
        "engagement": lambda row: row.engagement_index,
        "usage_score": lambda row: row.usage_score,
        "country": lambda row: _natural(row.country),
        "owner": lambda row: _natural(row.partner_owner),
        "contact": lambda row: _natural(row.contact_name),
        "seats": lambda row: row.seats,
        "contacts": lambda row: _share(row.contacts_used, row.contacts_limit),
        "emails": lambda row: _share(row.emails_used, row.emails_limit),
        "credit": lambda row: row.credit,
        "tags": lambda row: _natural("\0".join(row.tags)),
        "changed": lambda row: row.changed_on,
        "industry": lambda row: _natural(row.industry),
        "hub_id": lambda row: _natural(row.hub_id),
        "since": lambda row: row.relationship_since,
        "ended": lambda row: row.ended_since,
        "reason": lambda row: _natural(row.ended_reason),
    }
)


def sort_key_of(column: str) -> SortKey:
    """What `column` puts clients in order by: one of `SORT_KEYS`, or an own column by its key."""
    if not is_own(column):
        return SORT_KEYS[column]
    uid = uid_of(column)
    return lambda row: sort_key(row.own.get(uid))


def in_order(rows: Sequence[ClientRow], column: str, *, descending: bool = False) -> Sequence[ClientRow]:
    """`rows` sorted by `column` (as of `sort_key_of`), ties as they were; what is unknown comes last either way."""
    keys = values_of(rows, sort_key_of(column))
    # Places rather than pairs of key and row: 20,000 pairs are slow to make, and for the garbage collector to walk.
    known = [place for place, key in enumerate(keys) if key is not None]
    known.sort(key=keys.__getitem__, reverse=descending)
    if len(known) < len(keys):
        known += [place for place, key in enumerate(keys) if key is None]
    return rows_at(rows, known)


def book_in_order(book: ClientBook, column: str, *, descending: bool = False) -> ClientBook:
    """`book`, whose clients are by name, with its current and its ended ones sorted as `in_order` does."""
    if column == "client" and not descending:
        return book
    rows, ended = (in_order(rows, column, descending=descending) for rows in (book.rows, book.ended))
    return replace(book, rows=rows, ended=ended)

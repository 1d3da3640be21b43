"""The orders that the list of clients can be shown in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from desktop_app.domain.client_columns import ClientRows, rows_at, rows_joined, values_of
from desktop_app.domain.client_list import ClientBook, ClientRow, editions_of
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


def _itself(value: Any) -> Any:
    return value


# What orders by the values in one coded column, which are fewer than the clients: its name, and the key of a value.
_VALUE_KEYS: Mapping[str, tuple[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "products": ("products", lambda chips: f"{len(chips):03} {chips[0].label}" if chips else None),
        "relationship": ("relationship", lambda kind: _RELATIONSHIPS[kind] if kind else None),
        "usage": ("apps_used", _itself),
        "mrr": ("mrr", _itself),
        "edition": ("products", lambda chips: _natural("\0".join(editions_of(chips)))),
        "renewal": ("next_renewal", _itself),
        "engagement": ("engagement_index", _itself),
        "usage_score": ("usage_score", _itself),
        "country": ("country", _natural),
        "owner": ("partner_owner", _natural),
        "seats": ("seats", _itself),
        "credit": ("credit", _itself),
        "tags": ("tags", lambda tags: _natural("\0".join(tags))),
        "changed": ("changed_on", _itself),
        "industry": ("industry", _natural),
        "since": ("relationship_since", _itself),
        "reason": ("ended_reason", _natural),
    }
)


def _key_of_field(name: str, key_of: Callable[[Any], Any]) -> SortKey:
    value_of = attrgetter(name)
    return value_of if key_of is _itself else lambda row: key_of(value_of(row))


SORT_KEYS: Mapping[str, SortKey] = MappingProxyType(
    {
        **{column: _key_of_field(*value_key) for column, value_key in _VALUE_KEYS.items()},
        "client": lambda row: row.name_key,
        "status": lambda row: _STATUSES[row.next_change.status] if row.next_change else None,
        "decide_by": lambda row: row.next_change and row.next_change.due_on,
        "days_left": lambda row: row.next_change and row.next_change.due_on,
        "overdue": _pending_until,
        "renewal_mrr": lambda row: row.renewal_mrr,
        "renewal_change": lambda row: row.renewal_change,
        "lost_reason": lambda row: _natural(row.next_change and row.next_change.lost_reason),
        "contact": lambda row: _natural(row.contact_name),
        "contacts": lambda row: _share(row.contacts_used, row.contacts_limit),
        "emails": lambda row: _share(row.emails_used, row.emails_limit),
        "hub_id": lambda row: _natural(row.hub_id),
        "ended": lambda row: row.ended_since,
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
    if isinstance(rows, ClientRows) and rows:
        if column in _VALUE_KEYS:
            return _parts_in_order(rows.parted(*_VALUE_KEYS[column]), descending=descending)
        if column == "client" and rows.columns.by_name:  # of the same name: by their ids
            return rows.in_order_of_name(descending=descending)
    keys = values_of(rows, sort_key_of(column))
    # Places rather than pairs of key and row: 20,000 pairs are slow to make, and for the garbage collector to walk.
    known = [place for place, key in enumerate(keys) if key is not None]
    known.sort(key=keys.__getitem__, reverse=descending)
    if len(known) < len(keys):
        known += [place for place, key in enumerate(keys) if key is None]
    return rows_at(rows, known)


def _parts_in_order(parts: Mapping[Any, ClientRows], *, descending: bool) -> Sequence[ClientRow]:
    known = sorted((key for key in parts if key is not None), reverse=descending)
    return rows_joined([parts[key] for key in (*known, None) if key in parts])


def book_in_order(book: ClientBook, column: str, *, descending: bool = False) -> ClientBook:
    """`book`, whose clients are by name, with its current and its ended ones sorted as `in_order` does."""
    if column == "client" and not descending:
        return book
    rows, ended = (in_order(rows, column, descending=descending) for rows in (book.rows, book.ended))
    return replace(book, rows=rows, ended=ended)

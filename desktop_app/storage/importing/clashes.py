"""Which rows of two records of one client are the same, so that one of them is enough when they are joined."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.domain.renewals import is_pending

# Any: each table has columns of its own.
Row = dict[str, Any]


def clashing(kind: str, ours: Sequence[Row], theirs: Sequence[Row], *, is_other_account: bool) -> list[Row]:
    """The rows of `theirs` that are there already among `ours`.

    Two accounts that were merged had their own sales; two records of one account describe the same ones.
    """
    if kind == "credit_events":
        return [] if is_other_account else _same_events(ours, theirs)
    keys_of = _KEYS[kind]
    known = {key for row in ours for key in keys_of(row)}
    return [row for row in theirs if known.intersection(keys_of(row))]


def _same_events(ours: Sequence[Row], theirs: Sequence[Row]) -> list[Row]:
    """The same event by its natural key, as often as it is there; an event with an id of its own is never another's."""
    known = Counter(map(_event, ours))
    same: list[Row] = []
    for row in theirs:
        if row["event_id"] is None and known[_event(row)] > 0:
            known[_event(row)] -= 1
            same.append(row)
    return same


def _event(row: Row) -> tuple[object, ...]:
    return line_key(row["product_line"]), row["date"], row["kind"], row["amount"], row["currency"]


def _renewal_keys(row: Row) -> Iterator[tuple[object, ...]]:
    """A renewal is named by its line, type and day; of one change, one decision is pending."""
    named = line_key(row["product"]), row["type"] or RenewalType.RENEWAL.value
    yield *named, row["renews_on"]
    if is_pending(RenewalStatus(row["status"]) if row["status"] else None):
        yield *named, "pending"


def _by(*names: str) -> Callable[[Row], Iterator[tuple[object, ...]]]:
    def keys_of(row: Row) -> Iterator[tuple[object, ...]]:
        yield tuple(value.casefold() if isinstance(value := row[name], str) else value for name in names)

    return keys_of


def _contact_keys(row: Row) -> Iterator[tuple[object, ...]]:
    yield ((row["email"] or row["name"]).casefold(),)


def _subscription_keys(row: Row) -> Iterator[tuple[object, ...]]:
    yield (line_key(row["product"]),)


_KEYS: dict[str, Callable[[Row], Iterator[tuple[object, ...]]]] = {
    "contacts": _contact_keys,
    "client_values": lambda _row: iter([("properties",)]),
    "hubspot_figures": _by("month", "figure"),
    "subscriptions": _subscription_keys,
    "renewals": _renewal_keys,
    "portal_usage": _by("app"),
    "engagement": _by("category", "measured_on"),
}

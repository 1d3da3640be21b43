"""Narrowing the list of clients down to what was asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop_app.domain.alert_kinds import Alert, AlertThresholds
from desktop_app.domain.client_columns import rows_containing, rows_that, rows_with
from desktop_app.domain.client_list import (
    ClientBook,
    ClientQuery,
    ClientRow,
    Decision,
    OwnCriterion,
    editions_of,
    usage_band,
)
from desktop_app.domain.folding import folded
from desktop_app.domain.own_columns import OwnAmount, OwnColumn, OwnType, OwnValue, text_of, value_of
from desktop_app.domain.renewals import is_due, is_overdue
from desktop_app.domain.usage import Band, engagement_band, is_near

Rows = Sequence[ClientRow]
Test = Callable[[ClientRow], bool]


def select(book: ClientBook, query: ClientQuery) -> Rows:
    """The clients of `book` that `query` asks for, in the book's order; every word of its text must occur."""
    rows: Rows = book.ended if query.ended else book.rows
    for word in folded(query.text).split():
        rows = rows_containing(rows, word)
    for name, passes in _value_tests(query):
        rows = rows_with(rows, name, passes)
    for test in _tests(query, book):
        rows = rows_that(rows, test)
    return rows


def _value_tests(query: ClientQuery) -> Iterator[tuple[str, Callable[[Any], bool]]]:
    """What is asked of the values in one column each, which are fewer than the clients."""
    for field, (name, compared) in _VALUES.items():
        if chosen := getattr(query, field):
            yield name, _is_among(chosen, compared)
    for field, (name, values_of) in _SETS.items():
        if chosen := getattr(query, field):
            yield name, _any_of(chosen, values_of)
    if query.mrr is not None:  # none is converted
        least, most, currency = query.mrr
        yield "currency", lambda paid_in: paid_in == currency
        yield "mrr", lambda mrr: mrr is not None and _is_between(mrr, least, most)


def _tests(query: ClientQuery, book: ClientBook) -> Iterator[Test]:
    if query.statuses:
        yield lambda row: row.renewal_status in query.statuses
    if query.renews_within is not None:
        yield _renewing(book.today, query.renews_within)
    if query.decide_within is not None:
        yield _deciding(book.today, query.decide_within)
    if query.alert is not None:
        yield _ALERT_TESTS[query.alert](book)
    yield from _own_tests(query.own, book.own_columns)


def _is_among(chosen: frozenset[object], value_of: Callable[[Any], object] | None) -> Callable[[Any], bool]:
    return chosen.__contains__ if value_of is None else lambda value: value_of(value) in chosen


def _any_of(chosen: frozenset[object], values_of: Callable[[Any], Iterable[object]]) -> Callable[[Any], bool]:
    return lambda value: not chosen.isdisjoint(values_of(value))


def _renewing(today: date, within: int) -> Test:
    return lambda row: row.next_renewal is not None and 0 <= (row.next_renewal - today).days <= within


def _deciding(today: date, within: int) -> Test:
    return lambda row: any(counts(decision, today, within) for decision in row.decisions)


def _own_tests(criteria: Iterable[OwnCriterion], columns: Iterable[OwnColumn]) -> Iterator[Test]:
    by_uid = {column.uid: column for column in columns}
    for criterion in criteria:
        if criterion.uid in by_uid:  # the column of a saved view may be gone
            yield _own(by_uid[criterion.uid], criterion)


def _own(column: OwnColumn, wanted: OwnCriterion) -> Test:
    """Whether the value of an own column is one of those wanted, or known and within the bounds."""
    uid = column.uid
    if wanted.values:
        known = frozenset(map(folded, wanted.values))
        return lambda row: folded(text_of(row.own.get(uid))) in known
    least, most = bound_of(column, wanted.least), bound_of(column, wanted.most)

    def within(row: ClientRow) -> bool:
        value = row.own.get(uid)
        if isinstance(value, OwnAmount):
            return value.currency == wanted.currency and _is_between(value.amount, least, most)
        return value is not None and _is_between(value, least, most)

    return within


def _is_between(value: Any, least: Any, most: Any) -> bool:
    """Any: the values of one column are of one type, those of its bounds are the same."""
    return (least is None or value >= least) and (most is None or value <= most)


def bound_of(column: OwnColumn, text: str) -> OwnValue | None:
    """The bound that a stored text is: a day, or a number without a currency."""
    number = replace(column, type=OwnType.NUMBER) if column.type is OwnType.AMOUNT else column
    return value_of(number, text)


def counts(decision: Decision, today: date, within: int) -> bool:
    """Whether a renewal decision is due `within` days, or overdue."""
    return overdue(decision, today) or is_due(decision.due_on, decision.status, today, within)


def overdue(decision: Decision, today: date) -> bool:
    """Whether a renewal decision's deadline is past."""
    return is_overdue(decision.due_on, decision.renews_on, decision.status, today)


def is_managed(row: ClientRow) -> bool:
    """Whether the partner services the client."""
    return row.relationship is not None and row.relationship.is_managed


def near_contacts(row: ClientRow, thresholds: AlertThresholds) -> bool:
    """Whether the client's contact tier is nearly full, or over."""
    return is_near(row.contacts_used, row.contacts_limit, thresholds.contacts_share)


def near_emails(row: ClientRow, thresholds: AlertThresholds) -> bool:
    """Whether the client's emails of the month are nearly used up, or over."""
    return is_near(row.emails_used, row.emails_limit, thresholds.emails_share)


def _near_limit(book: ClientBook) -> Test:
    return lambda row: near_contacts(row, book.thresholds) or near_emails(row, book.thresholds)


# What is asked for, the column that decides it, and what of its values is compared (all of it, where `None`).
_VALUES: Mapping[str, tuple[str, Callable[[Any], object] | None]] = MappingProxyType(
    {
        "relationships": ("relationship", None),
        "usage": ("apps_used", usage_band),
        "engagement": ("engagement_index", engagement_band),
        "owners": ("partner_owner", None),
        "countries": ("country", None),
    }
)
_SETS: Mapping[str, tuple[str, Callable[[Any], Iterable[object]]]] = MappingProxyType(
    {
        "products": ("products", lambda chips: [chip.line for chip in chips]),
        "editions": ("products", lambda chips: editions_of(chips) or (None,)),
        "tags": ("tags", tuple),
    }
)
_ALERT_TESTS: Mapping[Alert, Callable[[ClientBook], Test]] = MappingProxyType(
    {
        Alert.DECISIONS: lambda book: _deciding(book.today, book.thresholds.decision_days),
        Alert.MANAGED: lambda _book: is_managed,
        Alert.LOW_ENGAGEMENT: lambda _book: lambda row: row.engagement is Band.LOW,
        Alert.NEAR_LIMIT: _near_limit,
        Alert.CHANGED: lambda book: lambda row: row.client_id in book.changed,
    }
)

"""Narrowing the list of clients down to what was asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from desktop_app.domain.alert_kinds import Alert, AlertThresholds
from desktop_app.domain.client_columns import rows_containing, rows_that
from desktop_app.domain.client_list import ClientBook, ClientQuery, ClientRow, Decision, MrrRange, OwnCriterion
from desktop_app.domain.folding import folded
from desktop_app.domain.own_columns import OwnAmount, OwnColumn, OwnType, OwnValue, text_of, value_of
from desktop_app.domain.renewals import is_due, is_overdue
from desktop_app.domain.usage import Band, is_near

Test = Callable[[ClientRow], bool]


def select(book: ClientBook, query: ClientQuery) -> Sequence[ClientRow]:
    """The clients of `book` that `query` asks for, in the book's order; every word of its text must occur."""
    rows: Sequence[ClientRow] = book.ended if query.ended else book.rows
    for word in folded(query.text).split():
        rows = rows_containing(rows, word)
    for passes in _tests(query, book):
        rows = rows_that(rows, passes)
    return rows


def _tests(query: ClientQuery, book: ClientBook) -> Iterator[Test]:
    for field, field_of in _VALUES.items():
        if chosen := getattr(query, field):
            yield _is_among(chosen, field_of)
    for field, values_of in _SETS.items():
        if chosen := getattr(query, field):
            yield _any_of(chosen, values_of)
    if query.renews_within is not None:
        yield _renewing(book.today, query.renews_within)
    if query.decide_within is not None:
        yield _deciding(book.today, query.decide_within)
    if query.alert is not None:
        yield alert_test(query.alert, book)
    if query.mrr is not None:
        yield _paying(query.mrr)
    yield from _own_tests(query.own, book.own_columns)


def _is_among(chosen: frozenset[object], value_of: Callable[[ClientRow], object]) -> Test:
    return lambda row: value_of(row) in chosen


def _any_of(chosen: frozenset[object], values_of: Callable[[ClientRow], Iterable[object]]) -> Test:
    return lambda row: not chosen.isdisjoint(values_of(row))


def _renewing(today: date, within: int) -> Test:
    return lambda row: row.next_renewal is not None and 0 <= (row.next_renewal - today).days <= within


def _deciding(today: date, within: int) -> Test:
    return lambda row: any(counts(decision, today, within) for decision in row.decisions)


def _paying(wanted: MrrRange) -> Test:
    """Whether a client's MRR is known, in that currency and within the range; none is converted."""
    least, most, currency = wanted
    return lambda row: (
        row.mrr is not None
        and row.currency == currency
        and (least is None or row.mrr >= least)
        and (most is None or row.mrr <= most)
    )


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


def alert_test(alert: Alert, book: ClientBook) -> Test:
    """Whether a client of `book` is one that `alert` is about."""
    return _ALERT_TESTS[alert](book)


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


_VALUES: Mapping[str, Callable[[ClientRow], object]] = MappingProxyType(
    {
        "relationships": attrgetter("relationship"),
        "usage": attrgetter("usage"),
        "engagement": attrgetter("engagement"),
        "owners": attrgetter("partner_owner"),
        "countries": attrgetter("country"),
        "statuses": attrgetter("renewal_status"),
    }
)
_SETS: Mapping[str, Callable[[ClientRow], Iterable[object]]] = MappingProxyType(
    {
        "products": lambda row: [chip.line for chip in row.products],
        "editions": lambda row: row.editions or (None,),
        "tags": lambda row: row.tags,
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

"""Narrowing the list of clients down to what was asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from desktop_app.domain.alert_kinds import Alert, AlertThresholds
from desktop_app.domain.client_list import ClientBook, ClientQuery, ClientRow, Decision
from desktop_app.domain.folding import folded
from desktop_app.domain.renewals import is_due, is_overdue
from desktop_app.domain.usage import Band, is_near

Test = Callable[[ClientRow], bool]


def select(book: ClientBook, query: ClientQuery) -> list[ClientRow]:
    """The clients of `book` that `query` asks for, in the book's order; every word of its text must occur."""
    rows: Sequence[ClientRow] = book.ended if query.ended else book.rows
    for word in folded(query.text).split():
        rows = [row for row in rows if word in row.haystack]
    for passes in _tests(query, book):
        rows = [row for row in rows if passes(row)]
    return list(rows)


def _tests(query: ClientQuery, book: ClientBook) -> Iterator[Test]:
    if query.products:
        yield lambda row: any(chip.line in query.products for chip in row.products)
    if query.relationships:
        yield lambda row: row.relationship in query.relationships
    if query.usage:
        yield lambda row: row.usage in query.usage
    if query.engagement:
        yield lambda row: row.engagement in query.engagement
    if query.renews_within is not None:
        yield _renewing(book.today, query.renews_within)
    if query.alert is not None:
        yield alert_test(query.alert, book)
    if query.tags:
        yield lambda row: not query.tags.isdisjoint(row.tags)


def _renewing(today: date, within: int) -> Test:
    return lambda row: row.next_renewal is not None and 0 <= (row.next_renewal - today).days <= within


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


def _deciding(book: ClientBook) -> Test:
    days = book.thresholds.decision_days
    return lambda row: any(counts(decision, book.today, days) for decision in row.decisions)


def _near_limit(book: ClientBook) -> Test:
    return lambda row: near_contacts(row, book.thresholds) or near_emails(row, book.thresholds)


_ALERT_TESTS: Mapping[Alert, Callable[[ClientBook], Test]] = MappingProxyType(
    {
        Alert.DECISIONS: _deciding,
        Alert.MANAGED: lambda _book: is_managed,
        Alert.LOW_ENGAGEMENT: lambda _book: lambda row: row.engagement is Band.LOW,
        Alert.NEAR_LIMIT: _near_limit,
        Alert.CHANGED: lambda book: lambda row: row.client_id in book.changed,
    }
)

"""The tier report of a day, and the movements, layers and clients behind its months."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from typing import NamedTuple

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import MonthCredit, Totals, series, units_to_amount
from desktop_app.domain.decimals import rounded
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.months import Month, add_months
from desktop_app.domain.reviews import (
    Certificate,
    Review,
    checkpoint_days,
    next_review,
    next_review_day,
    rank,
    worked_out_tier,
)
from desktop_app.domain.standing import ClientPart, DayBook, SoldPart, Standing
from desktop_app.domain.tier import Figures, Performance, evaluate, figures_of
from desktop_app.domain.tier_names import NO_TIER, tier_named
from desktop_app.domain.tier_report import (
    ClientApps,
    ClientShare,
    TierLost,
    TierOnDay,
    TierReport,
    TierSource,
    Uncounted,
)
from desktop_app.domain.tier_rules import Requirement, RuleSet
from desktop_app.services.day_books import DayBooks, partner_books
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage import tier_queries, tier_rows
from desktop_app.storage.importing.runs import data_as_of
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.workspace import Workspace

_MONTHS_SHOWN = 12
_AROUND = 3


def tier_report(
    workspace: Workspace,
    as_of: date,
    rule_set_id: str | None = None,
    first_month: Month | None = None,
    today: date | None = None,
) -> TierReport:
    """The report as of `as_of` by a rule set, with the months from `first_month` (a year's, by default).

    A day after `today` is reported without the events that have not begun by `today`. Raises `WrongUse` for an unknown
    rule set.
    """
    rules = rule_set(workspace, rule_set_id)
    with ledger_by(workspace, rules):
        return report_by(workspace, rules, as_of, first_month, today)


def report_by(
    workspace: Workspace,
    rules: RuleSet,
    as_of: date,
    first_month: Month | None = None,
    today: date | None = None,
) -> TierReport:
    """`tier_report` by a rule set at hand, within its `ledger_by`."""
    books = partner_books(workspace, rules, as_of if today is None else min(as_of, today))
    rules = books.rules
    book = books.of(books.known_on)
    standing = book.on(as_of)
    figures = figures_of(rules, standing)
    performance = evaluate(rules, figures)
    credited = _credited(books, book, as_of, performance)
    credit = _credit(books, book, as_of, first_month)
    return TierReport(
        as_of=as_of,
        rules=rules,
        figures=figures,
        certified_until=book.certified_until,
        performance=performance,
        credited_tier=credited.tier,
        credited_source=credited.source,
        worked_out=credited.worked_out,
        review=credited.review,
        months=credit.months,
        projection=credit.projection,
        expiries=credit.expiries,
        lost=first_lost(rules, book, performance, as_of),
        uncounted=uncounted(standing),
        around_median=_around_median(books, book, as_of),
        apps_unknown=sum(
            client.count for client in book.clients or () if client.apps is None and client.contributes(as_of)
        ),
        managed_unknown=sum(client.count for client in book.clients or () if client.is_unsure),
        first_month=credit.first_month,
        data_as_of=data_as_of(workspace),
        book=book,
        passed=credited.passed,
        ahead=_ahead(rules, book, as_of),
        booked=tier_queries.events_after(workspace, book.known_on),
        unknown=(*_unsure(rules, figures, performance), *credited.unknown),
        data_from=tier_queries.first_data_day(workspace),
        points_as_of=tier_queries.points_as_of(workspace) if rules.points else None,
    )


class _Credited(NamedTuple):
    """The credited tier with its source, the one by the rules alone, the review, what keeps it from being used, and
    the days that the review looked at."""

    tier: str | None
    source: TierSource | None
    worked_out: str | None
    review: Review
    unknown: tuple[Message, ...]
    passed: tuple[TierOnDay, ...]


def _credited(books: DayBooks, book: DayBook, as_of: date, performance: Performance) -> _Credited:
    days = lru_cache(maxsize=1_024)(partial(_tier_on, books, book))

    def on(day: date) -> Performance:
        return performance if day == as_of else days(day).performance

    worked_out = _worked_out(books, as_of, on)
    reported, since, unknown = _reported(books, as_of)
    tier = reported if books.facts.get("credited_tier") else worked_out
    certificate = Certificate(book.certified_until, books.rules.certified_required)
    review = next_review(tier, since, as_of, books.rules.tier_names(), on, certificate)
    source = TierSource.REPORTED if reported else TierSource.WORKED_OUT if tier else None
    # Where there is a tier to lose, the review has looked at these days and they cost nothing more.
    over = [checkpoint.day for checkpoint in review.checkpoints if checkpoint.day <= as_of]
    passed = tuple(replace(days(day), expired=_expired_before(books, book, day)) for day in over)
    return _Credited(tier, source, worked_out, review, unknown, passed)


def _expired_before(books: DayBooks, book: DayBook, day: date) -> Decimal | None:
    """The credit that expired since the checkpoint before; `None` where part of it has no rate, or before all data."""
    since = add_months(day, -1)
    if day > book.known_on or not tier_queries.has_events(books.workspace, day) or books.sells_without_rate(since):
        return None
    return units_to_amount(tier_queries.units_expired(books.workspace, since, day))


class _Credit(NamedTuple):
    """Sold credit month by month and what is known to expire, by day; the month of the first event."""

    months: tuple[MonthCredit, ...]
    projection: tuple[MonthCredit, ...]
    expiries: tuple[tuple[date, Decimal], ...]
    first_month: Month | None


def _credit(books: DayBooks, book: DayBook, as_of: date, first_month: Month | None) -> _Credit:
    workspace = books.workspace
    expiries = tier_queries.known_expiries(workspace, book.known_on)
    totals = _totals(workspace, book.known_on, as_of, expiries)
    later = [(day, units) for day, units in expiries if day > as_of]
    first_event = tier_queries.first_event_month(workspace)
    months = _months(totals, first_event, first_month or Month.of(as_of).plus(1 - _MONTHS_SHOWN), as_of)
    ahead = () if book.sold is None else _projection(later, as_of, _closing(totals))
    return _Credit(
        months=tuple(_with_doubt(books, book, month, min(month.month.last_day, as_of)) for month in months),
        projection=tuple(_with_doubt(books, book, month, month.month.last_day) for month in ahead),
        expiries=tuple((day, units_to_amount(units)) for day, units in later),
        first_month=first_event,
    )


def _with_doubt(books: DayBooks, book: DayBook, month: MonthCredit, end: date) -> MonthCredit:
    """`month` as only a part where nobody knows all that was left at its `end`."""
    is_part = book.sold is None or books.sells_without_rate(end)
    return replace(month, is_part=True) if is_part else month


def _reported(books: DayBooks, as_of: date) -> tuple[str | None, date | None, tuple[Message, ...]]:
    """The credited tier that HubSpot reports, from its first day on, since when, and what keeps it from being used."""
    text, day = books.facts.get("credited_tier"), books.facts.get("credited_since")
    since = date.fromisoformat(day) if day else tier_queries.first_data_day(books.workspace)
    if not text or since is None or as_of < since:
        return None, None, ()
    names = books.rules.tier_names()
    tier = tier_named(text, names)
    if tier is not None:
        return tier, since if day else None, ()
    unknown = QT_TRANSLATE_NOOP("Messages", "the credited tier “{tier}” is none of: {tiers}")
    return text, since if day else None, (Message(unknown, {"tier": text, "tiers": ", ".join(names)}),)


def _unsure(rules: RuleSet, figures: Figures, performance: Performance) -> Iterable[Message]:
    """What keeps the tier, or a figure that the rules ask for, from being judged; each part once, with its size."""
    messages = list(performance.unknown)
    for need in rules.requirements:
        messages += [reason for reason in figures.figure(need).reasons if reason not in messages]
    return messages


def _ahead(rules: RuleSet, book: DayBook, as_of: date) -> tuple[TierOnDay, ...]:
    """The tier at the checkpoints to come before the next review, without new events."""
    points_ahead = []
    for day in checkpoint_days(next_review_day(as_of)):
        if day > as_of:
            figures = figures_of(rules, book.on(day))
            points_ahead.append(TierOnDay(day, figures, evaluate(rules, figures)))
    return tuple(points_ahead)


def uncounted(standing: Standing) -> tuple[Uncounted, ...]:
    """What would count on the day if the rule set had a rate for its currency."""
    return (*_sales_left_out(standing.sold or ()), *_shares_left_out(standing.clients or ()))


def _sales_left_out(parts: Iterable[SoldPart]) -> Iterable[Uncounted]:
    clients: dict[str, set[int]] = {}
    amounts: dict[str, Decimal] = {}
    for part in parts:
        if part.credit is None:
            clients.setdefault(part.currency, set()).add(part.client)
            amounts[part.currency] = amounts.get(part.currency, Decimal(0)) + part.amount
    return [
        Uncounted(Requirement.SOLD_CREDIT, currency, len(clients[currency]), amount)
        for currency, amount in amounts.items()
    ]


def _shares_left_out(parts: Iterable[ClientPart]) -> Iterable[Uncounted]:
    sums: dict[str, tuple[int, Decimal]] = {}
    for part in parts:
        for share in part.shares or () if part.managed else ():
            if share.credit is None and share.amount:
                clients, amount = sums.get(share.currency, (0, Decimal(0)))
                sums[share.currency] = clients + part.count, amount + share.amount
    return [
        Uncounted(Requirement.MANAGED_CREDIT, currency, clients, rounded(amount))
        for currency, (clients, amount) in sums.items()
    ]


def range_start(workspace: Workspace, as_of: date, months: int | None) -> Month:
    """The first month of a range of `months` that ends with the one of `as_of`; of all months for `None`."""
    last = Month.of(as_of)
    return last.plus(1 - months) if months else min(tier_queries.first_month(workspace) or last, last.plus(-5))


def movements(
    workspace: Workspace,
    first: Month,
    last: Month,
    as_of: date,
    rule_set_id: str | None = None,
) -> list[MovementRow]:
    """Every movement of the months from `first` to `last` that has happened by `as_of`, by date and client."""
    with ledger_by(workspace, rule_set(workspace, rule_set_id)):
        rows = tier_rows.moved(workspace, first.first_day, min(last.last_day, as_of))
    return sorted(rows, key=lambda row: (row.date, row.client, row.movement))


def expected(
    workspace: Workspace, first: Month, last: Month, as_of: date, rule_set_id: str | None = None
) -> list[MovementRow]:
    """The expiries of the months from `first` to `last` that are known at the end of `as_of`, by date and client."""
    with ledger_by(workspace, rule_set(workspace, rule_set_id)):
        rows = tier_rows.expiring(workspace, as_of, first.first_day, last.last_day)
    return sorted(rows, key=lambda row: (row.date, row.client))


def layers(workspace: Workspace, on: date, as_of: date, rule_set_id: str | None = None) -> list[LayerRow]:
    """The credit that makes up the total at the end of `on`, sale by sale; past `as_of`, what is known to be left."""
    with ledger_by(workspace, rule_set(workspace, rule_set_id)):
        rows = tier_rows.layers(workspace, min(on, as_of), on)
    return sorted(rows, key=lambda row: (row.client.casefold(), row.client_id, row.expires_on, row.event))


def credit_by_client(workspace: Workspace, on: date, as_of: date, rule_set_id: str | None = None) -> list[ClientShare]:
    """The clients that make up the total at the end of `on`, the largest first."""
    with ledger_by(workspace, rule_set(workspace, rule_set_id)):
        return tier_queries.credit_per_client(workspace, min(on, as_of))


def first_lost(rules: RuleSet, book: DayBook, performance: Performance, as_of: date) -> TierLost | None:
    """The first month at whose end the known expiries leave less than the tier surely reached today asks for."""
    reached, names = performance.at_least, rules.tier_names()
    if reached == NO_TIER:
        return None
    this_month = Month.of(as_of)
    for month in this_month.until(this_month.plus(_MONTHS_SHOWN)):
        later = evaluate(rules, figures_of(rules, book.on(month.last_day)))
        if rank(later.at_least, names) < rank(reached, names):
            return TierLost(month, reached)
    return None


def _totals(workspace: Workspace, known_on: date, as_of: date, expiries: Iterable[tuple[date, int]]) -> Totals:
    """Units moved per month up to the end of `as_of`; after `known_on`, known expiries only."""
    totals = tier_queries.totals_until(workspace, known_on)
    for day, units in expiries:
        if day <= as_of:
            month = totals.setdefault(Month.of(day), dict.fromkeys(Movement, 0))
            month[Movement.EXPIRED] += units
    return totals


def _months(totals: Totals, first_event: Month | None, first: Month, as_of: date) -> tuple[MonthCredit, ...]:
    """The months from `first` to that of `as_of`; none before the first event."""
    if first_event is None:
        return ()
    before = {month: moved for month, moved in totals.items() if month < first}
    return series(totals, max(first, first_event), Month.of(as_of), _closing(before))


def _projection(expiries: list[tuple[date, int]], as_of: date, sold: int) -> tuple[MonthCredit, ...]:
    """The running month and a year more, as far as known expiries go."""
    totals: Totals = {}
    for day, units in expiries:
        totals.setdefault(Month.of(day), dict.fromkeys(Movement, 0))[Movement.EXPIRED] += units
    this_month = Month.of(as_of)
    return series(totals, this_month, this_month.plus(_MONTHS_SHOWN), sold)


def _closing(totals: Totals) -> int:
    moved = (pair for month in totals.values() for pair in month.items())
    return sum(units if movement.is_gain else -units for movement, units in moved)


def _around_median(books: DayBooks, book: DayBook, day: date) -> tuple[ClientApps, ...]:
    """The clients that surely contribute, in order of the apps they use: those next to the median.

    Only those that use about as many apps are looked at one by one.
    """
    counts: Counter[int] = Counter()
    for part in book.clients or ():
        if part.apps is not None and part.contributes(day):
            counts[part.apps] += part.count
    middle = counts.total() // 2
    first, last = max(middle - _AROUND, 0), middle + _AROUND
    before = list(accumulate((counts[apps] for apps in sorted(counts)), initial=0))
    places = zip(sorted(counts), pairwise(before), strict=True)
    near = {apps: start for apps, (start, end) in places if start < last and end > first}
    neighbours = sorted(books.contributing(book.known_on, near.keys(), day))
    start = min(near.values(), default=0)
    return tuple(
        ClientApps(client_id, client, apps) for apps, client, client_id in neighbours[first - start : last - start]
    )


def _tier_on(books: DayBooks, book: DayBook, day: date) -> TierOnDay:
    """The tier on a day up to the report's; what was not known yet on a past day is unknown."""
    then = book if day >= book.known_on else books.of(day)
    figures = figures_of(books.rules, then.on(day))
    return TierOnDay(day, figures, evaluate(books.rules, figures))


def _worked_out(books: DayBooks, as_of: date, on: Callable[[date], Performance]) -> str | None:
    """The tier that the rules alone would credit, from the first day that the clients' history knows."""
    days = tier_queries.snapshot_days(books.workspace)
    if days is None or days[0] > as_of or _all_unknown(books.rules):
        return None
    return worked_out_tier(days[0], as_of, books.rules.tier_names(), on)


def _all_unknown(rules: RuleSet) -> bool:
    return all(rules.threshold(tier, need) is None for tier in rules.tiers for need in rules.requirements)

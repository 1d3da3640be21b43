"""The tier report of a day, and the movements, layers and clients behind its months."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import MonthCredit, Totals, series, units_to_amount
from desktop_app.domain.months import Month
from desktop_app.domain.points import ManagedShare, SoldLine, points
from desktop_app.domain.products import line_key
from desktop_app.domain.reviews import next_review, rank, worked_out_tier
from desktop_app.domain.tier import NO_TIER, Figures, Performance, evaluate, median_apps
from desktop_app.domain.tier_report import (
    ClientApps,
    ClientShare,
    LayerRow,
    MovementRow,
    TierLost,
    TierReport,
    TierSource,
    Uncounted,
)
from desktop_app.domain.tier_rules import Requirement, RuleSet
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage import tier_clients, tier_queries, tier_rows
from desktop_app.storage.importing.runs import data_as_of
from desktop_app.storage.tier_clients import AlikeClients, DayClients
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.workspace import Workspace

_MONTHS_SHOWN = 12
_AROUND = 3


@dataclass(frozen=True, slots=True)
class _Clients:
    """The clients of a day: what those alike contribute as managed credit, and what could not be counted.

    `contributing` are those whose apps count for the median: every client with sold or managed credit (fact).
    """

    all: list[AlikeClients]
    shares: list[tuple[AlikeClients, Decimal]]
    contributing: list[AlikeClients]
    unknown: int
    uncounted: tuple[Uncounted, ...]

    def credit(self) -> Decimal | None:
        return sum((share for _, share in self.shares), Decimal(0)) if self.all else None

    def median(self) -> Decimal | None:
        return median_apps(one.apps for one in self.contributing for _ in range(one.count))

    def apps_known(self) -> int:
        return sum(one.count for one in self.contributing if one.apps is not None)

    def apps_unknown(self) -> int:
        return sum(one.count for one in self.contributing if one.apps is None)


def tier_report(
    workspace: Workspace, as_of: date, rule_set_id: str | None = None, first_month: Month | None = None
) -> TierReport:
    """The report as of `as_of` by a rule set, with the months from `first_month` (a year's, by default).

    Raises `WrongUse` for an unknown rule set.
    """
    rules = rule_set(workspace, rule_set_id)
    with ledger_by(workspace, rules):
        return report_by(workspace, rules, as_of, first_month)


def report_by(workspace: Workspace, rules: RuleSet, as_of: date, first_month: Month | None = None) -> TierReport:
    """`tier_report` by a rule set at hand, within its `ledger_by`."""
    facts = tier_queries.partner_facts(workspace)
    certified_until = _day(facts.get("certified_until"))
    totals = tier_queries.totals_until(workspace, as_of)
    sold = _closing(totals) if tier_queries.has_events(workspace, as_of) else None
    read = clients_of(workspace, rules, as_of)
    clients = _clients(rules, tier_clients.alike(workspace, read))
    figures = Figures(
        sold_credit=None if sold is None else units_to_amount(sold),
        managed_credit=clients.credit(),
        median_apps=clients.median(),
        certified=_certified(certified_until, as_of),
        points=_points(workspace, rules, clients, as_of),
    )
    performance = evaluate(rules, figures)
    on = cache(partial(_performance_on, workspace, rules, certified_until, performance, as_of))
    worked_out = _worked_out(workspace, rules, as_of, on)
    reported = facts.get("credited_tier")
    credited, since = reported or worked_out, _day(facts.get("credited_since")) if reported else None
    expiries = tier_queries.known_expiries(workspace, as_of)
    projection = _projection(expiries, as_of, sold or 0)
    return TierReport(
        as_of=as_of,
        rules=rules,
        figures=figures,
        certified_until=certified_until,
        performance=performance,
        credited_tier=credited,
        credited_source=TierSource.REPORTED if reported else TierSource.WORKED_OUT if worked_out else None,
        worked_out=worked_out,
        review=next_review(
            credited, since, as_of, rules.tier_names(), on, certified_until if rules.certified_required else None
        ),
        months=_months(totals, first_month or Month.of(as_of).plus(1 - _MONTHS_SHOWN), as_of),
        projection=projection,
        expiries=tuple((day, units_to_amount(units)) for day, units in expiries),
        lost=first_lost(rules, figures, projection),
        uncounted=(*tier_queries.uncounted(workspace, rules, as_of), *clients.uncounted),
        around_median=_around_median(workspace, rules, read, clients),
        apps_unknown=clients.apps_unknown(),
        managed_unknown=clients.unknown,
        first_month=tier_queries.first_month(workspace),
        data_as_of=data_as_of(workspace),
    )


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


def first_lost(rules: RuleSet, figures: Figures, projection: Iterable[MonthCredit]) -> TierLost | None:
    """The first month at whose end the known expiries leave less than the tier reached today asks for."""
    reached = evaluate(rules, figures).at_least
    if reached == NO_TIER:
        return None
    names = rules.tier_names()
    for month in projection:
        # Points fall with sold credit in ways that depend on each line: such rule sets are judged by today's points.
        later = Figures(month.closing, figures.managed_credit, figures.median_apps, figures.certified, figures.points)
        if rank(evaluate(rules, later).at_least, names) < rank(reached, names):
            return TierLost(month.month, reached)
    return None


def _months(totals: Totals, first: Month, as_of: date) -> tuple[MonthCredit, ...]:
    before = {month: moved for month, moved in totals.items() if month < first}
    return series(totals, first, Month.of(as_of), _closing(before))


def _projection(expiries: list[tuple[date, int]], as_of: date, sold: int) -> tuple[MonthCredit, ...]:
    """The running month and a year more, as far as known expiries tell."""
    totals: Totals = {}
    for day, units in expiries:
        totals.setdefault(Month.of(day), dict.fromkeys(Movement, 0))[Movement.EXPIRED] += units
    this_month = Month.of(as_of)
    return series(totals, this_month, this_month.plus(_MONTHS_SHOWN), sold)


def _closing(totals: Totals) -> int:
    moved = (pair for month in totals.values() for pair in month.items())
    return sum(units if movement.is_gain else -units for movement, units in moved)


def clients_of(workspace: Workspace, rules: RuleSet, as_of: date) -> DayClients:
    """The clients as of `as_of`: from the history where newer data has come in since, else as they are now."""
    days = tier_queries.snapshot_days(workspace)
    past = tier_clients.then(workspace, as_of) if days and as_of < days[1] else None
    return past or tier_clients.now(workspace, as_of, rules.counted_apps)


def _clients(rules: RuleSet, clients: list[AlikeClients]) -> _Clients:
    """Full MRR of each client that is serviced, divided evenly among its managing partners (fact)."""
    shares: list[tuple[AlikeClients, Decimal]] = []
    left_out: dict[str, list[AlikeClients]] = {}
    for one in clients:
        if one.managed and one.mrr is not None:
            share = rules.convert(one.mrr / one.partners, one.currency)
            if share is None:
                left_out.setdefault(one.currency, []).append(one)
            else:
                shares.append((one, share))
    earning = {id(one) for one, share in shares if share}
    return _Clients(
        all=clients,
        shares=shares,
        contributing=[one for one in clients if one.selling or id(one) in earning],
        unknown=sum(one.count for one in clients if one.managed and one.mrr is None),
        uncounted=tuple(_uncounted(currency, some) for currency, some in left_out.items()),
    )


def _uncounted(currency: str, clients: list[AlikeClients]) -> Uncounted:
    amount = sum((one.mrr / one.partners for one in clients if one.mrr is not None), Decimal(0))
    return Uncounted(Requirement.MANAGED_CREDIT, currency, sum(one.count for one in clients), amount)


def _around_median(workspace: Workspace, rules: RuleSet, read: DayClients, clients: _Clients) -> tuple[ClientApps, ...]:
    known = clients.apps_known()
    first = max(known // 2 - _AROUND, 0)
    count = min(known // 2 + _AROUND, known) - first
    currencies = [rules.currency, *rules.rates]
    return tuple(tier_clients.by_apps(workspace, read, currencies, first, count)) if count else ()


def _points(workspace: Workspace, rules: RuleSet, clients: _Clients, as_of: date) -> Decimal | None:
    """Points of the day, by rule sets that count them; `None` when nothing is known to count."""
    if rules.points is None or not clients.all:
        return None
    firsts: dict[tuple[int, str], date] = {}
    for client, line, first in tier_queries.first_sales(workspace):
        key = (client, line_key(line))
        firsts[key] = min(firsts.get(key, date.max), date.fromisoformat(first))
    sold = (
        SoldLine(units_to_amount(units), firsts[client, line_key(line)], rules.is_growth_market(country))
        for client, country, line, units in tier_queries.lines_sold(workspace, as_of)
    )
    managed = (ManagedShare(share, rules.is_growth_market(one.country)) for one, share in clients.shares)
    return points(rules.points, sold, managed)


def _performance_on(
    workspace: Workspace,
    rules: RuleSet,
    certified_until: date | None,
    current: Performance,
    as_of: date,
    day: date,
) -> Performance:
    """The performance of a past day; what the clients' history does not reach back to is unknown."""
    if day == as_of:
        return current
    sold = tier_queries.units_on(workspace, day) if tier_queries.has_events(workspace, day) else None
    read = tier_clients.then(workspace, day)
    clients = None if read is None else _clients(rules, tier_clients.alike(workspace, read))
    figures = Figures(
        sold_credit=None if sold is None else units_to_amount(sold),
        managed_credit=clients.credit() if clients else None,
        median_apps=clients.median() if clients else None,
        certified=_certified(certified_until, day),
        points=_points(workspace, rules, clients, day) if clients else None,
    )
    return evaluate(rules, figures)


def _worked_out(workspace: Workspace, rules: RuleSet, as_of: date, on: Callable[[date], Performance]) -> str | None:
    """The tier that the rules alone would credit, from the first day that the clients' history knows."""
    days = tier_queries.snapshot_days(workspace)
    if days is None or days[0] > as_of or _all_unknown(rules):
        return None

    def judged(day: date) -> Performance | None:
        performance = on(day)
        return None if performance.tier is None else performance

    return worked_out_tier(days[0], as_of, rules.tier_names(), judged)


def _all_unknown(rules: RuleSet) -> bool:
    return all(rules.threshold(tier, need) is None for tier in rules.tiers for need in rules.requirements)


def _certified(until: date | None, day: date) -> bool | None:
    return None if until is None else day <= until


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None

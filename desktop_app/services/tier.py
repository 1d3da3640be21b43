"""The tier report of a day, and the movements and clients behind its months."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import LedgerMovement
from desktop_app.domain.credit_series import MonthCredit, month_totals, series, units_to_amount, up_to
from desktop_app.domain.money import from_minor
from desktop_app.domain.months import Month
from desktop_app.domain.reviews import next_review
from desktop_app.domain.tier import Figures, evaluate, median_apps
from desktop_app.domain.tier_report import ClientCredit, MovementRow, TierReport, Uncounted
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.client_queries import counted_apps
from desktop_app.storage.credit_store import Book, read_book
from desktop_app.storage.workspace import Workspace

_MONTHS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _Managed:
    """Managed credit per client number, `None` when no client is known, and what no rate was found for."""

    shares: dict[int, Decimal]
    known: bool
    uncounted: tuple[Uncounted, ...]


def tier_report(
    workspace: Workspace, as_of: date, rule_set_id: str | None = None, first_month: Month | None = None
) -> TierReport:
    """The report as of `as_of` by a rule set, with the months from `first_month` (a year's, by default).

    Raises `WrongUse` for an unknown rule set.
    """
    rules = rule_set(workspace, rule_set_id)
    book = read_book(workspace, rules, as_of)
    managed = _managed_credit(workspace, rules)
    facts = {str(key): value for key, value in workspace.rows("SELECT key, value FROM partner_fact")}
    certified_until = _day(facts.get("certified_until"))
    figures = Figures(
        sold_credit=_sold_credit(book, as_of),
        managed_credit=sum(managed.shares.values(), Decimal(0)) if managed.known else None,
        median_apps=_median(workspace, rules, book, managed, as_of),
        certified=None if certified_until is None else as_of <= certified_until,
    )
    performance = evaluate(rules, figures)
    credited = facts.get("credited_tier")
    first = first_month or Month.of(as_of).plus(1 - _MONTHS_SHOWN)
    months, projection = _months(book, first, as_of)
    return TierReport(
        as_of=as_of,
        rules=rules,
        sold_credit=figures.sold_credit,
        managed_credit=figures.managed_credit,
        median_apps=figures.median_apps,
        certified=figures.certified,
        certified_until=certified_until,
        performance=performance,
        credited_tier=str(credited) if credited else None,
        review=next_review(
            str(credited) if credited else None,
            _day(facts.get("credited_since")),
            as_of,
            rules.tier_names(),
            lambda day: performance if day == as_of else None,
        ),
        months=months,
        projection=projection,
        uncounted=(*(Uncounted(one.currency, one.clients, one.amount) for one in book.left_out), *managed.uncounted),
    )


def movements(
    workspace: Workspace, first: Month, last: Month, as_of: date, rule_set_id: str | None = None
) -> list[MovementRow]:
    """Every movement of the months from `first` to `last` that has happened by `as_of`, in order of date."""
    book = read_book(workspace, rule_set(workspace, rule_set_id), as_of)
    names = _names(workspace)
    end = min(last.last_day, as_of)
    rows = [
        MovementRow(
            move.date, *names[client], book.lines[move.layer_entry], move.movement, units_to_amount(move.amount)
        )
        for client, ledger in book.ledgers.items()
        for move in ledger.movements()
        if first.first_day <= move.date <= end
    ]
    return sorted(rows, key=lambda row: (row.date, row.client, row.movement))


def credit_by_client(workspace: Workspace, on: date, as_of: date, rule_set_id: str | None = None) -> list[ClientCredit]:
    """The clients that make up the total at the end of `on`, the largest first."""
    book = read_book(workspace, rule_set(workspace, rule_set_id), as_of)
    names = _names(workspace)
    rows = [
        ClientCredit(*names[client], units_to_amount(credit))
        for client, ledger in book.ledgers.items()
        if (credit := ledger.credit_on(min(on, as_of)))
    ]
    return sorted(rows, key=lambda row: (-row.credit, row.client))


def _names(workspace: Workspace) -> dict[int, tuple[str, str]]:
    rows = workspace.rows("SELECT id, client_id, name FROM client")
    return {int(number or 0): (str(client_id), str(name)) for number, client_id, name in rows}


def _all_movements(book: Book) -> Iterator[LedgerMovement]:
    return (move for ledger in book.ledgers.values() for move in ledger.movements())


def _sold_credit(book: Book, as_of: date) -> Decimal | None:
    if not book.has_events:
        return None
    return units_to_amount(sum(ledger.credit_on(as_of) for ledger in book.ledgers.values()))


def _months(book: Book, first: Month, as_of: date) -> tuple[tuple[MonthCredit, ...], tuple[MonthCredit, ...]]:
    """The months up to the running one as they happened, and a year of known expiries after `as_of`."""
    opening_day = first.plus(-1).last_day
    opening = sum(ledger.credit_on(opening_day) for ledger in book.ledgers.values())
    this_month = Month.of(as_of)
    happened = series(month_totals(up_to(_all_movements(book), as_of)), first, this_month, opening)
    ahead = [move for move in _all_movements(book) if move.date > as_of]
    today = sum(ledger.credit_on(as_of) for ledger in book.ledgers.values())
    return happened, series(month_totals(ahead), this_month, this_month.plus(_MONTHS_SHOWN), today)


def _managed_credit(workspace: Workspace, rules: RuleSet) -> _Managed:
    """Full MRR of each client that is serviced, divided evenly among its managing partners (fact)."""
    rows = workspace.rows(
        "SELECT c.id, c.relationship, coalesce(c.mrr, (SELECT sum(s.mrr) FROM subscription s WHERE s.client = c.id)),"
        " ifnull(c.currency, 'USD'), ifnull(c.managing_partners, 1) FROM client c WHERE NOT EXISTS"
        " (SELECT 1 FROM ended_service e WHERE e.client_id = c.client_id AND e.resumed_at IS NULL)"
    )
    shares: dict[int, Decimal] = {}
    left_out: dict[str, list[Decimal]] = {}
    for number, relationship, units, currency, partners in rows:
        if relationship not in ("managed", "sold_and_managed") or units is None:
            continue
        mrr = from_minor(int(units), str(currency)) / int(partners or 1)
        converted = rules.convert(mrr, str(currency))
        if converted is None:
            left_out.setdefault(str(currency), []).append(mrr)
        else:
            shares[int(number or 0)] = converted
    uncounted = tuple(
        Uncounted(currency, len(amounts), sum(amounts, Decimal(0))) for currency, amounts in left_out.items()
    )
    return _Managed(shares, any(row[1] is not None for row in rows), uncounted)


def _median(workspace: Workspace, rules: RuleSet, book: Book, managed: _Managed, as_of: date) -> Decimal | None:
    """The median over every client that contributes sold or managed credit (fact)."""
    contributing = {client for client, ledger in book.ledgers.items() if ledger.credit_on(as_of)}
    contributing |= {client for client, share in managed.shares.items() if share}
    apps = counted_apps(workspace, rules.counted_apps)
    return median_apps(apps.get(client) for client in contributing)


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None

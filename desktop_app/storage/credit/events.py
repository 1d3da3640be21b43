"""Credit events out of the store, replayed into ledgers."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import Any

from desktop_app.domain.credit import SCALE, ClientLedger, EventValues, replay
from desktop_app.domain.money import STORED_SCALE, from_stored
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.workspace import Workspace

# Any: the columns' types are the schema's.
Rows = Iterator[tuple[Any, ...]]

_UNITS = SCALE // STORED_SCALE
_KINDS = {kind.value: kind for kind in EventKind}
_EVENTS = "SELECT id, client, date, kind, product_line, amount, currency FROM credit_event"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Credit that the rule set has no fixed rate for: so many events of `clients` clients, together `amount`."""

    currency: str
    clients: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Book:
    """Every client's ledger by the client's number, the product line of each event, and what was left out."""

    ledgers: dict[int, ClientLedger]
    lines: dict[int, str]
    left_out: tuple[LeftOut, ...]
    has_events: bool


class _Days(dict[str, date]):
    """Days by their ISO text: a book has thousands of events on each."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


class _Worth(dict[str, int | Fraction | None]):
    """What a unit of each currency is worth in the programme's, `None` where the rules have no rate."""

    def __init__(self, rules: RuleSet) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, currency: str) -> int | Fraction | None:
        per_millionth = self._rules.ledger_rate(currency)
        rate = None if per_millionth is None else Fraction(per_millionth) * STORED_SCALE / SCALE
        self[currency] = 1 if rate == 1 else rate
        return self[currency]


def read_book(workspace: Workspace, rules: RuleSet, as_of: date, clients: Collection[int] | None = None) -> Book:
    """Replay the events up to `as_of` by `rules`, of all clients or of some; later expiries are part of the ledgers."""
    narrowed = "" if clients is None else f" AND client IN ({', '.join(map(str, clients))})"
    where = f"WHERE date <= ?{narrowed}"
    lines = workspace.rows(f"SELECT id, product_line FROM credit_event {where}", [as_of.isoformat()])
    ledgers = read_ledgers(workspace, rules, where, as_of.isoformat())
    return Book(
        dict(ledgers),
        {int(number or 0): str(line) for number, line in lines},
        left_out(workspace, rules, where, as_of.isoformat()),
        bool(lines),
    )


def read_ledgers(
    workspace: Workspace, rules: RuleSet, where: str = "", *parameters: str
) -> Iterator[tuple[int, ClientLedger]]:
    """The number and ledger of each client that ever had credit, from the events that `where` lets through."""
    # Put in order by sorting: through the index, every row would be fetched from a place of its own.
    rows = workspace.stream(f"{_EVENTS} {where} ORDER BY +client, date, entry, id", parameters)
    worth, days = _Worth(rules), _Days()
    for client, events in groupby(rows, key=itemgetter(1)):
        ledger = replay(_in_ledger_units(events, days), rules.order, rules.expiry_anchor, worth)
        if ledger.layers:
            yield client, ledger


def _in_ledger_units(rows: Rows, days: _Days) -> Iterator[EventValues]:
    for number, _client, day, kind, line, amount, currency in rows:
        yield number, days[day], _KINDS[kind], line_key(line), (amount or 0) * _UNITS, currency


def left_out(workspace: Workspace, rules: RuleSet, where: str, *parameters: str) -> tuple[LeftOut, ...]:
    """What is in none of the ledgers, since `rules` have no rate for its currency."""
    missing = [currency for currency in _currencies(workspace) if rules.rate(currency) is None]
    rows = workspace.rows(
        f"SELECT currency, count(DISTINCT client), sum(amount) FROM credit_event {where} AND kind <> 'churn'"
        f" AND currency IN ({', '.join('?' * len(missing))}) GROUP BY currency ORDER BY currency",
        [*parameters, *missing],
    )
    return tuple(
        LeftOut(str(currency), int(clients or 0), from_stored(int(units or 0))) for currency, clients, units in rows
    )


def _currencies(workspace: Workspace) -> list[str]:
    # The index of the few events in other currencies than dollars answers at once.
    rows = workspace.rows(
        "SELECT DISTINCT currency FROM credit_event WHERE currency <> 'USD'"
        " UNION ALL SELECT 'USD' WHERE EXISTS (SELECT 1 FROM credit_event WHERE currency = 'USD')"
    )
    return [str(row[0]) for row in rows]

"""Credit events out of the store, and what is derived from them back into it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from desktop_app.domain.credit import ClientLedger, LedgerEvent, replay
from desktop_app.domain.credit_series import month_totals
from desktop_app.domain.money import from_minor
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.workspace import Value, Workspace

_KINDS = {kind.value: kind for kind in EventKind}


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


def read_book(workspace: Workspace, rules: RuleSet, as_of: date, clients: Collection[int] | None = None) -> Book:
    """Replay the events up to `as_of` by `rules`, of all clients or of some; later expiries are part of the ledgers."""
    narrowed = "" if clients is None else f" AND client IN ({', '.join(map(str, clients))})"
    rows = workspace.rows(
        "SELECT id, client, date, kind, product_line, amount, currency FROM credit_event"
        f" WHERE date <= ?{narrowed} ORDER BY client, date, id",
        [as_of.isoformat()],
    )
    lines = {int(row[0] or 0): str(row[4]) for row in rows}
    usable, left_out = _split(rows, rules)
    ledgers = {
        client: replay([event for _, event in events], rules.order, rules.expiry_anchor)
        for client, events in groupby(usable, key=itemgetter(0))
    }
    return Book(ledgers, lines, left_out, bool(rows))


def _split(
    rows: list[tuple[Value, ...]], rules: RuleSet
) -> tuple[Iterator[tuple[int, LedgerEvent]], tuple[LeftOut, ...]]:
    """The events in the rule set's currency, and what has no rate; a churn needs none, it takes what is left."""
    worth = {currency: rules.units_per_minor(currency) for currency in {str(row[6]) for row in rows}}
    missing = sorted(currency for currency, units in worth.items() if units is None)
    left_out = []
    for currency in missing:
        known = [row for row in rows if row[6] == currency and row[3] != EventKind.CHURN]
        if known:
            total = from_minor(sum(int(row[5] or 0) for row in known), currency)
            left_out.append(LeftOut(currency, len({row[1] for row in known}), total))
    return _events(rows, worth), tuple(left_out)


def _events(rows: list[tuple[Value, ...]], worth: dict[str, int | None]) -> Iterator[tuple[int, LedgerEvent]]:
    for number, client, day, kind, line, amount, currency in rows:
        rate = worth[str(currency)]
        if rate is None and kind != EventKind.CHURN:
            continue
        units = int(amount or 0) * (rate or 0)
        event = LedgerEvent(
            int(number or 0), date.fromisoformat(str(day)), _KINDS[str(kind)], line_key(str(line)), units
        )
        yield int(client or 0), event


def derive(workspace: Workspace, rules: RuleSet) -> None:
    """Derive every client's layers and losses anew from all events by `rules`, inside `writing()`."""
    book = read_book(workspace, rules, date.max)
    for table in ("credit_layer", "credit_loss", "credit_month", "credit_state"):
        workspace.write(f"DELETE FROM {table}")
    workspace.write_many(
        "INSERT INTO credit_layer (event, client, movement, opened_on, expires_on, amount, remaining)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (one.entry, client, one.movement, str(one.opened_on), str(one.expires_on), one.amount, one.left)
            for client, ledger in book.ledgers.items()
            for one in ledger.layers
        ],
    )
    workspace.write_many(
        "INSERT INTO credit_loss (event, layer, client, lost_on, movement, amount) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (loss.entry, loss.layer_entry, client, str(loss.date), loss.movement, loss.amount)
            for client, ledger in book.ledgers.items()
            for loss in ledger.losses
        ],
    )
    totals = month_totals(move for ledger in book.ledgers.values() for move in ledger.movements())
    workspace.write_many(
        "INSERT INTO credit_month (month, movement, amount) VALUES (?, ?, ?)",
        [(str(month), kind, units) for month, moved in totals.items() for kind, units in moved.items()],
    )
    workspace.write("INSERT INTO credit_state (settings) VALUES (?)", [settings_key(rules)])


def settings_key(rules: RuleSet) -> str:
    """What a derivation depends on, as text to compare."""
    rates = ",".join(f"{currency}={rate.normalize():f}" for currency, rate in sorted(rules.rates.items()))
    return f"{rules.currency} {rules.order} {rules.expiry_anchor} {rates}"


def kept_months(workspace: Workspace) -> dict[tuple[str, str], int]:
    """What each kind of movement came to in each month (as ISO text), in units of the ledger, as derived last."""
    rows = workspace.rows("SELECT month, movement, amount FROM credit_month")
    return {(str(month), str(movement)): int(amount or 0) for month, movement, amount in rows}


def derived_with(workspace: Workspace) -> str | None:
    """The settings that the stored derivation was made with; `None` when there is none."""
    found = workspace.rows("SELECT settings FROM credit_state")
    return str(found[0][0]) if found else None

"""What if: hypothetical deals, upgrades, renewals and churns on top of the ledger, which they never touch."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.changes import Changed
from desktop_app.domain.credit import ClientLedger, LedgerEvent, Movement, in_order, replay
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.months import Month
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind
from desktop_app.domain.reviews import checkpoint_days, next_review_day
from desktop_app.domain.tier import Figures, Performance, Step, evaluate
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import Requirement, to_units
from desktop_app.storage import rule_set_store, tier_clients
from desktop_app.storage.client_queries import client_names
from desktop_app.storage.credit_store import read_book
from desktop_app.storage.workspace import Workspace

_HYPOTHETICAL = 1 << 60
_NOTHING = Decimal(0)


class MoveKind(StrEnum):
    """What can be imagined."""

    DEAL = "deal"
    UPGRADE = "upgrade"
    RENEWAL = "renewal"
    CHURN = "churn"


@dataclass(frozen=True, slots=True)
class Move:
    """A hypothetical event on `day`, in the rule set's currency per month.

    `amount` is the MRR of a deal, the MRR added by an upgrade, or the whole MRR after a renewal. `current` is the MRR
    of the product before a renewal. A deal without `client_id` is with a new client. `managed` tells whether the
    client's MRR counts as managed credit.
    """

    kind: MoveKind
    day: date
    amount: Decimal = _NOTHING
    product_line: str = ""
    client_id: str | None = None
    client: str = ""
    current: Decimal = _NOTHING
    managed: bool = True


@dataclass(frozen=True, slots=True)
class Base:
    """What moves are laid upon: the report, with the ledger events and managed share of each client moved."""

    report: TierReport
    events: dict[str, list[LedgerEvent]]
    shares: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the tier stands on a day, without and with the moves."""

    day: date
    before: Performance
    after: Performance


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The second line and what follows from it: totals of sold credit by month, and every checkpoint still to come."""

    sold: dict[Month, Decimal]
    sold_change: Decimal
    managed_change: Decimal
    outlooks: tuple[Outlook, ...]


@dataclass(frozen=True, slots=True)
class Needed:
    """What is missing on `day` to meet `tier`, with the moves laid on; `None` is unknown."""

    tier: str
    day: date
    step: Step

    @property
    def missing(self) -> dict[Requirement, Decimal | None]:
        return {need: gap for need, gap in self.step.gaps.items() if gap is None or gap > 0}


@dataclass(frozen=True, slots=True)
class ScenarioKept:
    """A named scenario before and after: `None` where there was, or is, none of that name."""

    name: str
    before: tuple[Move, ...] | None
    after: tuple[Move, ...] | None
    changed: Changed = Changed.SETTINGS


@dataclass(frozen=True, slots=True)
class Movable:
    """A client that can be moved."""

    client_id: str
    client: str


def movable_clients(workspace: Workspace) -> list[Movable]:
    """All clients by name."""
    return [Movable(client_id, name) for client_id, name in client_names(workspace).items()]


def base_of(workspace: Workspace, report: TierReport, client_ids: Iterable[str]) -> Base:
    """Read what moves of these clients are laid upon."""
    wanted = set(client_ids)
    clients = tier_clients.one_by_one(workspace, tier_clients.now(workspace, report.as_of, (), wanted))
    keys = {one.key: one.client_id for one in clients if one.key is not None}
    events = {client_id: list[LedgerEvent]() for client_id in wanted}
    if keys:
        book = read_book(workspace, report.rules, report.as_of, tuple(keys))
        for key, ledger in book.ledgers.items():
            events[keys[key]] = _as_events(ledger)
    shares = {}
    for one in clients:
        share = report.rules.convert(one.mrr / one.partners, one.currency) if one.managed and one.mrr else None
        if share is not None:
            shares[one.client_id] = share
    return Base(report, events, shares)


def _as_events(ledger: ClientLedger) -> list[LedgerEvent]:
    """Events that lead to `ledger` again: its layers, and what was taken from them."""
    lines = {layer.entry: layer.line for layer in ledger.layers}
    kinds = {Movement.NEW: EventKind.NEW, Movement.INCREASED: EventKind.INCREASE}
    opened = [LedgerEvent(one.entry, one.opened_on, kinds[one.movement], one.line, one.amount) for one in ledger.layers]
    taken = [
        LedgerEvent(one.entry, one.date, EventKind.DECREASE, lines[one.layer_entry], one.amount)
        for one in ledger.losses
    ]
    return in_order([*opened, *taken])


def imagine(base: Base, moves: Sequence[Move]) -> WhatIf:
    """Lay `moves` upon `base`; pure, and quick enough for every keystroke."""
    report = base.report
    months = [*report.months, *report.projection[1:]]
    ahead = [day for day in checkpoint_days(next_review_day(report.as_of)) if day >= report.as_of]
    last = ahead[-1] if ahead else months[-1].month.last_day
    laid = _lay(base, moves)
    outlooks = tuple(
        Outlook(day, evaluate(report.rules, _figures(base, (), _NONE, day)),
                evaluate(report.rules, _figures(base, moves, laid, day)))
        for day in ahead
    )  # fmt: skip
    return WhatIf(
        sold={one.month: one.closing + laid.change_on(min_day(one.month, report.as_of)) for one in months},
        sold_change=laid.change_on(last),
        managed_change=_managed_change(base, moves, last),
        outlooks=outlooks,
    )


def min_day(month: Month, as_of: date) -> date:
    """The day that a month of the report is about: its end, or today in the running month."""
    return as_of if month == Month.of(as_of) else month.last_day


def figures_on(base: Base, moves: Sequence[Move], day: date) -> Figures:
    """The figures known for a day not before the report's: today's, less known expiries, with the moves laid on."""
    return _figures(base, moves, _lay(base, moves), day)


def _figures(base: Base, moves: Sequence[Move], laid: "_Laid", day: date) -> Figures:
    report = base.report
    # On top of what is unknown, a move leaves it unknown.
    sold = None if report.sold_credit is None else _known_sold(report, day) + laid.change_on(day)
    managed = report.managed_credit
    if managed is not None:
        managed += _managed_change(base, moves, day)
    certified = None if report.certified_until is None else day <= report.certified_until
    return Figures(sold, managed, report.median_apps, certified, _points(report, sold, managed))


def needed_for(base: Base, moves: Sequence[Move], tier: str, day: date) -> Needed | None:
    """What it takes to meet `tier` on `day`; `None` for a tier that the rules do not know."""
    steps = evaluate(base.report.rules, figures_on(base, moves, day)).steps
    return next((Needed(tier, day, step) for step in steps if step.tier.name == tier), None)


def _known_sold(report: TierReport, day: date) -> Decimal:
    """Sold credit on a day ahead: what is left of today's after the months before it, and within its own month."""
    gone = [one for one in report.expiries if one[0] <= day]
    return (report.sold_credit or _NOTHING) - sum((amount for _, amount in gone), _NOTHING)


def _points(report: TierReport, sold: Decimal | None, managed: Decimal | None) -> Decimal | None:
    """Points move with the change of credit at the rule set's plain rates; today's are known line by line."""
    rule, today = report.rules.points, report.figures.points
    if rule is None or today is None or sold is None or managed is None:
        return today
    more_sold = sold - (report.sold_credit or _NOTHING)
    more_managed = managed - (report.managed_credit or _NOTHING)
    return today + (more_sold * rule.sold + more_managed * rule.managed) / 100


@dataclass(frozen=True, slots=True)
class _Laid:
    """The ledgers of the clients moved, without and with the moves; replayed once, to be asked for any day."""

    before: tuple[ClientLedger, ...]
    after: tuple[ClientLedger, ...]

    def change_on(self, day: date) -> Decimal:
        """By how much the moves change sold credit at the end of `day`."""
        after = sum(ledger.credit_on(day) for ledger in self.after)
        return units_to_amount(after - sum(ledger.credit_on(day) for ledger in self.before))


_NONE = _Laid((), ())


def _lay(base: Base, moves: Sequence[Move]) -> _Laid:
    rules, before, after = base.report.rules, [], []
    for client, own in _by_client(moves).items():
        known = base.events.get(client, [])
        before.append(replay(known, rules.order, rules.expiry_anchor))
        after.append(replay(in_order([*known, *_events(own)]), rules.order, rules.expiry_anchor))
    return _Laid(tuple(before), tuple(after))


def _by_client(moves: Sequence[Move]) -> dict[str, list[tuple[int, Move]]]:
    """The moves with their places, by client; each new client is one of its own."""
    found: dict[str, list[tuple[int, Move]]] = {}
    for place, move in enumerate(moves):
        found.setdefault(move.client_id or f"\0new {move.client or place}", []).append((place, move))
    return found


def _events(moves: Iterable[tuple[int, Move]]) -> list[LedgerEvent]:
    return [
        LedgerEvent(_HYPOTHETICAL + place, move.day, kind, line_key(move.product_line), to_units(amount))
        for place, move in moves
        for kind, amount in [_event(move)]
    ]


def _event(move: Move) -> tuple[EventKind, Decimal]:
    if move.kind is MoveKind.CHURN:
        return EventKind.CHURN, _NOTHING
    if move.kind is MoveKind.RENEWAL:
        more = move.amount - move.current
        return (EventKind.INCREASE, more) if more >= 0 else (EventKind.DECREASE, -more)
    return (EventKind.NEW if move.kind is MoveKind.DEAL else EventKind.INCREASE), move.amount


def _managed_change(base: Base, moves: Sequence[Move], day: date) -> Decimal:
    change = _NOTHING
    for client, own in _by_client(moves).items():
        share = base.shares.get(client, _NOTHING)
        for _, move in sorted(own, key=lambda pair: (pair[1].day, pair[0])):
            if move.day > day or not (move.managed and (share or move.client_id is None)):
                continue
            if move.kind is MoveKind.CHURN:
                less = share if not move.product_line else min(move.current or share, share)
                change, share = change - less, share - less
            else:
                more = move.amount - (move.current if move.kind is MoveKind.RENEWAL else _NOTHING)
                change, share = change + more, share + more
    return change


# Scenarios


def scenarios(workspace: Workspace) -> dict[str, tuple[Move, ...]]:
    """The named scenarios."""
    return {name: tuple(map(_read, moves)) for name, moves in rule_set_store.scenarios(workspace).items()}


def put_scenario(workspace: Workspace, name: str, moves: Sequence[Move] | None) -> ScenarioKept:
    """Keep `moves` under `name`, or forget the scenario (`None`); with a change's `before` it is undone."""
    name = name.strip()
    before = scenarios(workspace).get(name)
    with workspace.writing():
        rule_set_store.keep_scenario(workspace, name, None if moves is None else [_written(move) for move in moves])
    return ScenarioKept(name, before, None if moves is None else tuple(moves))


def _written(move: Move) -> dict[str, object]:
    amounts = {"day": move.day.isoformat(), "amount": str(move.amount), "current": str(move.current)}
    return {**asdict(move), "kind": move.kind.value, **amounts}


def _read(kept: dict[str, object]) -> Move:
    client_id = kept.get("client_id")
    return Move(
        kind=MoveKind(str(kept["kind"])),
        day=date.fromisoformat(str(kept["day"])),
        amount=Decimal(str(kept.get("amount", 0))),
        product_line=str(kept.get("product_line", "")),
        client_id=None if client_id is None else str(client_id),
        client=str(kept.get("client", "")),
        current=Decimal(str(kept.get("current", 0))),
        managed=bool(kept.get("managed", True)),
    )

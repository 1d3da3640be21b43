"""A client with imagined events laid upon what is known of it: its credit, shares and what it contributes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.credit import ClientLedger, LedgerEvent, in_order
from desktop_app.domain.ledger_parts import replayed, sold_parts
from desktop_app.domain.markets import Factor, Markets
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind, Origin
from desktop_app.domain.standing import ClientPart, Share, SoldPart
from desktop_app.domain.tier_rules import RuleSet, to_units

_HYPOTHETICAL = 1 << 60
_NOTHING = Decimal(0)

# Amounts of one client by currency.
Amounts = dict[str, Decimal]


class MoveKind(StrEnum):
    """What can be imagined."""

    DEAL = "deal"
    UPGRADE = "upgrade"
    RENEWAL = "renewal"
    CHURN = "churn"


@dataclass(frozen=True, slots=True)
class Move:
    """A hypothetical event on `day`, in the rule set's currency per month.

    `amount` is the MRR of a deal, the MRR added by an upgrade, or the whole MRR after a renewal. `current` is what the
    product pays before a renewal or a churn; `None` takes it from the subscription. A deal without `client_id` is with
    a new client: `managed` says whether it will be managed, `in_growth_market` where it is located. `origin` says
    whether a deal is sourced or assisted; `None` is unstated.
    """

    kind: MoveKind
    day: date
    amount: Decimal = _NOTHING
    product_line: str = ""
    client_id: str | None = None
    client: str = ""
    current: Decimal | None = None
    managed: bool = True
    origin: Origin | None = None
    in_growth_market: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientState:
    """What is known of a client: its ledger events, and its figures of today.

    `mrr` is what it pays a month by currency, `None` when unknown; `lines` what each product line of it pays by its
    subscriptions. `partners` share the MRR, unless `split` is the partner's own share.
    """

    events: Sequence[LedgerEvent] = ()
    managed: bool | None = False
    mrr: Mapping[str, Decimal] | None = field(default_factory=dict)
    lines: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    partners: int = 1
    split: Mapping[str, Decimal] | None = None
    apps: int | None = None
    factor: Factor = field(default_factory=Factor)


class ImaginedClient:
    """One client with its moves; `unvalued` are those left out, since it is unknown what their line pays."""

    def __init__(self, rules: RuleSet, markets: Markets, state: ClientState | None, moves: Sequence[Move]) -> None:
        self._rules = rules
        self._state = state or _new_client(markets, moves)
        self.unvalued: list[Move] = []
        self._payments = [
            _Payments(date.min, _copy(self._state.mrr), _copy(self._state.split), dict(self._state.lines))
        ]
        events = list(self._state.events)
        for place, move in sorted(enumerate(moves), key=lambda pair: (pair[1].day, pair[0])):
            entry = _HYPOTHETICAL + place
            event = self._lay_on(move)
            if event is None:
                self.unvalued.append(move)
            else:
                kind, amount, line = event[0], to_units(event[1]), line_key(move.product_line)
                events.append(LedgerEvent(entry, move.day, kind, line, amount, origin=move.origin))
        self._events = in_order(events)

    def units_changed(self, day: date) -> int:
        """By how many ledger units the moves change sold credit at the end of `day`."""
        return self._ledger(self._events, day).credit_on(day) - self._ledger(self._state.events, day).credit_on(day)

    def sold_on(self, day: date) -> list[SoldPart]:
        """The client's sales that count at the end of `day`."""
        return sold_parts(self._ledger(self._events, day), day, self._state.factor)

    def _ledger(self, events: Iterable[LedgerEvent], day: date) -> ClientLedger:
        return replayed([event for event in events if event.date <= day], self._rules)

    def client_on(self, day: date) -> ClientPart:
        """What the client adds to managed credit and to the median at the end of `day`."""
        paid = next(step for step in reversed(self._payments) if step.since <= day)
        parts = self.sold_on(day)
        until = max((part.expires_on for part in parts if part.is_surely_left), default=date.min)
        return ClientPart(
            managed=self._state.managed,
            shares=self._shares(paid),
            factor=self._state.factor,
            apps=self._state.apps,
            sells_until=until,
            may_sell_until=max((part.expires_on for part in parts), default=date.min),
        )

    def _shares(self, paid: "_Payments") -> tuple[Share, ...] | None:
        if paid.split is not None:
            return tuple(
                Share(amount, money, self._rules.convert(amount, money)) for money, amount in paid.split.items()
            )
        if paid.mrr is None:
            return None
        partners = self._state.partners
        return tuple(
            Share(amount / partners, money, self._rules.convert(amount, money, partners))
            for money, amount in paid.mrr.items()
        )

    # Laying a move on

    def _lay_on(self, move: Move) -> tuple[EventKind, Decimal] | None:
        """Note what the client pays from the move's day on; gives its event, or `None` where it cannot be valued."""
        now, line = self._payments[-1], line_key(move.product_line)
        if move.kind is MoveKind.CHURN:
            return self._churn(move, now, line)
        before = _NOTHING
        if move.kind is MoveKind.RENEWAL:
            current = self._current(move, now, line)
            if current is None:
                return None
            before = current
        more = move.amount - before
        lines = {**now.lines, line: {self._rules.currency: move.amount}}
        if move.kind is not MoveKind.RENEWAL:
            lines[line] = _added(now.lines.get(line, {}), {self._rules.currency: more})
        self._pay(move.day, {self._rules.currency: more}, lines)
        if move.kind is MoveKind.DEAL:
            return EventKind.NEW, more
        return (EventKind.INCREASE, more) if more >= 0 else (EventKind.DECREASE, -more)

    def _churn(self, move: Move, now: "_Payments", line: str) -> tuple[EventKind, Decimal] | None:
        if not line:
            self._payments.append(_Payments(move.day, {}, None if now.split is None else {}, {}))
            return EventKind.CHURN, _NOTHING
        paid = now.lines.get(line) if move.current is None else {self._rules.currency: move.current}
        if paid is None and self._state.managed is not False:
            return None
        lines = {name: amounts for name, amounts in now.lines.items() if name != line}
        self._pay(move.day, {money: -amount for money, amount in (paid or {}).items()}, lines)
        return EventKind.CHURN, _NOTHING

    def _current(self, move: Move, now: "_Payments", line: str) -> Decimal | None:
        """What the line pays before a renewal, in the rule set's currency; `None` when unknown."""
        paid = now.lines.get(line) if line else now.mrr
        if move.current is not None or paid is None:
            return move.current
        amounts = [self._rules.convert(amount, currency) for currency, amount in paid.items()]
        known = [amount for amount in amounts if amount is not None]
        return sum(known, _NOTHING) if len(known) == len(amounts) else None

    def _pay(self, day: date, more: Mapping[str, Decimal], lines: dict[str, Mapping[str, Decimal]]) -> None:
        """Let the client pay so much more from `day` on, and never less than nothing."""
        now, shared = self._payments[-1], {money: amount / self._state.partners for money, amount in more.items()}
        mrr = None if now.mrr is None else self._not_below_nothing(_added(now.mrr, more))
        split = None if now.split is None else self._not_below_nothing(_added(now.split, shared))
        self._payments.append(_Payments(day, mrr, split, lines))

    def _not_below_nothing(self, amounts: Amounts) -> Amounts:
        worth = [self._rules.convert(amount, currency) for currency, amount in amounts.items()]
        known = [amount for amount in worth if amount is not None]
        return {} if len(known) == len(worth) and sum(known, _NOTHING) <= 0 else amounts


@dataclass(frozen=True, slots=True)
class _Payments:
    """What a client pays from a day on, by currency: all of it, the partner's own share where given, and each line."""

    since: date
    mrr: Amounts | None
    split: Amounts | None
    lines: dict[str, Mapping[str, Decimal]]


def _new_client(markets: Markets, moves: Sequence[Move]) -> ClientState:
    growing = any(move.in_growth_market for move in moves)
    factor = Factor(markets.factor, markets.factor) if growing else Factor()
    return ClientState(managed=any(move.managed for move in moves), factor=factor)


def _copy(amounts: Mapping[str, Decimal] | None) -> Amounts | None:
    return None if amounts is None else dict(amounts)


def _added(amounts: Mapping[str, Decimal], more: Mapping[str, Decimal]) -> Amounts:
    return {money: amounts.get(money, _NOTHING) + more.get(money, _NOTHING) for money in (*amounts, *more)}

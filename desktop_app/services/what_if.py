"""Read what imagined events are laid upon, and keep them under names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.changes import Changed
from desktop_app.domain.credit import LedgerEvent
from desktop_app.domain.imagined_clients import ClientState, Move, MoveKind
from desktop_app.domain.records import Origin
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.what_if import Base
from desktop_app.services.day_books import DayBooks
from desktop_app.storage import rule_set_store, tier_clients
from desktop_app.storage.client_queries import client_names
from desktop_app.storage.credit.client_events import client_events
from desktop_app.storage.tier_clients import ManagedClient, subscribed_lines
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ScenarioChange:
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
    """Read what moves of these clients are laid upon: each of them by itself, and all others together."""
    keys = tier_clients.keys_of(workspace, tuple(client_ids))
    day, rules = report.book.known_on, report.rules
    with ledger_by(workspace, rules):
        every = DayBooks(workspace, rules, day)
        others = DayBooks(workspace, rules, day, keys).of(day)
        clients = every.each_client(day, keys)
    lines = subscribed_lines(workspace, tuple(keys.values()), day)
    events = client_events(workspace, keys.values(), day)
    states = {
        client.client_id: _state(every, client, lines.get(client.key or 0, {}), events.get(client.key or 0, ()))
        for client in clients
    }
    return Base(report, others, states, every.markets)


def _state(
    books: DayBooks,
    client: ManagedClient,
    lines: Mapping[str, Mapping[str, Decimal]],
    events: Sequence[LedgerEvent],
) -> ClientState:
    like = client.like
    return ClientState(
        events=events,
        managed=like.managed,
        mrr=None if like.mrr is None else {currency: amount for amount, currency in like.mrr},
        lines=lines,
        partners=like.partners,
        split=None if like.split is None else {like.currency: like.split},
        apps=like.apps,
        factor=books.markets.multiplier(like.multiplier, like.market, like.country),
    )


# Scenarios


def scenarios(workspace: Workspace) -> dict[str, tuple[Move, ...]]:
    """The named scenarios."""
    return {name: tuple(map(_read, moves)) for name, moves in rule_set_store.scenarios(workspace).items()}


def put_scenario(workspace: Workspace, name: str, moves: Sequence[Move] | None) -> ScenarioChange:
    """Keep `moves` under `name`, or forget the scenario (`None`); with a change's `before` it is undone."""
    name = name.strip()
    before = scenarios(workspace).get(name)
    with workspace.writing():
        rule_set_store.keep_scenario(workspace, name, None if moves is None else [_written(move) for move in moves])
    return ScenarioChange(name, before, None if moves is None else tuple(moves))


def _written(move: Move) -> dict[str, object]:
    current = None if move.current is None else str(move.current)
    return {**asdict(move), "day": move.day.isoformat(), "amount": str(move.amount), "current": current}


def _read(stored: dict[str, object]) -> Move:
    """A move as it was written; what was kept as 0 of a current MRR was never asked for."""
    client_id, current, origin = stored.get("client_id"), Decimal(str(stored.get("current") or 0)), stored.get("origin")
    return Move(
        kind=MoveKind(str(stored["kind"])),
        day=date.fromisoformat(str(stored["day"])),
        amount=Decimal(str(stored.get("amount", 0))),
        product_line=str(stored.get("product_line", "")),
        client_id=None if client_id is None else str(client_id),
        client=str(stored.get("client", "")),
        current=current or None,
        managed=bool(stored.get("managed", True)),
        origin=None if origin is None else Origin(str(origin)),
        in_growth_market=bool(stored.get("in_growth_market", False)),
    )

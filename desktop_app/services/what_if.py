"""Read what imagined events are laid upon, and keep them under names."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.changes import Changed
from desktop_app.domain.credit import ClientLedger, LedgerEvent, Movement, in_order
from desktop_app.domain.records import EventKind
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.what_if import Base, Move, MoveKind
from desktop_app.storage import rule_set_store, tier_clients
from desktop_app.storage.client_queries import client_names
from desktop_app.storage.credit.events import read_book
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

"""Records of one client joined into one, and parted again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.changes import Changed
from desktop_app.domain.client_identity import ClientRecord
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.local_days import local_day
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.credit.derived import derive_touched, stored_credit
from desktop_app.storage.importing import joins, parting
from desktop_app.storage.snapshots import take_snapshots
from desktop_app.storage.typed.overlay import typed_aside, typed_credit_clients
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ClientsJoined:
    """Records that became part of the client `client_id`, or that were parted from it again."""

    client_id: str
    joined_ids: tuple[str, ...]
    changed: Changed = Changed.EVERYTHING


def join_clients(workspace: Workspace, client_id: str, joined_ids: Iterable[str], *, now: datetime) -> ClientsJoined:
    """Make the records `joined_ids` part of a client: what hangs on them moves to it, what it lacks is filled in.

    Raises `WrongUse` where one of them is not there, or is the client itself.
    """
    with workspace.writing():
        records = {record.client_id: record for record in joins.client_records(workspace)}
        wanted = tuple(dict.fromkeys(joined_ids))
        if not wanted or client_id in wanted or not records.keys() >= {client_id, *wanted}:
            raise _no_such_clients()
        with typed_aside(workspace):
            join_records(workspace, records[client_id], [records[client_id] for client_id in wanted], None, now)
        _derive_typed(workspace)
        take_snapshots(workspace, local_day(now), rule_set(workspace).app_names())
    return ClientsJoined(client_id, wanted)


def part_clients(workspace: Workspace, joined: ClientsJoined, *, now: datetime) -> ClientsJoined:
    """Take a join back: its records are clients of their own again. Raises `WrongUse` where that cannot be."""
    with workspace.writing():
        numbers = [parting.join_named(workspace, joined_id) for joined_id in reversed(joined.joined_ids)]
        if None in numbers:
            raise _no_such_clients()
        part_typed_records(workspace, [number for number in numbers if number is not None])
        take_snapshots(workspace, local_day(now), rule_set(workspace).app_names())
    return joined


def join_records(
    workspace: Workspace, into: ClientRecord, records: list[ClientRecord], import_id: int | None, now: datetime
) -> None:
    """Join records inside `writing()`, and derive their credit anew."""
    touched = {into.number, *(record.number for record in records)}
    before = stored_credit(workspace, touched)
    joins.join(workspace, into, records, import_id, now)
    derive_touched(workspace, rule_set(workspace), touched, before)


def part_records(workspace: Workspace, numbers: Iterable[int]) -> None:
    """Take the joins with these numbers back, the newest first, inside `writing()`, and derive their credit anew.

    Raises `WrongUse` where a client that records were joined into became part of another one since.
    """
    for number in numbers:
        client = parting.client_of(workspace, number)
        if client is None:
            raise WrongUse(
                QT_TRANSLATE_NOOP("Messages", "A later join builds on this one"),
                QT_TRANSLATE_NOOP("Messages", "The client became part of another one since. Nothing was changed."),
                QT_TRANSLATE_NOOP("Messages", "Undo the later join first."),
            )
        restored = parting.part(workspace, number)
        derive_touched(workspace, rule_set(workspace), {client, restored})


def part_typed_records(workspace: Workspace, numbers: Iterable[int]) -> None:
    """As `part_records()`, with what was typed about them."""
    with typed_aside(workspace):
        part_records(workspace, numbers)
    _derive_typed(workspace)


def _derive_typed(workspace: Workspace) -> None:
    """Derive the credit of clients with typed events anew: joining and parting derive what the data says."""
    derive_touched(workspace, rule_set(workspace), typed_credit_clients(workspace))


def _no_such_clients() -> WrongUse:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "These clients cannot be joined or parted"),
        QT_TRANSLATE_NOOP("Messages", "One of them is not there any more. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Look at the list of clients again."),
    )

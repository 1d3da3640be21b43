"""Records of one client that an import brings: joined where HubSpot says that they are the same, else reported."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from desktop_app.domain.client_identity import ClientRecord, SharedBy, SharedIdentity, listed_ids, shared_identities
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.services.joining import join_records
from desktop_app.storage.importing import joins
from desktop_app.storage.workspace import Workspace

_MERGED = QT_TRANSLATE_NOOP("Messages", "{records} became part of {client}: HubSpot has merged them")
_TYPED = QT_TRANSLATE_NOOP("Messages", "{records} became part of {client}: it was typed in before")
_COMPANY = QT_TRANSLATE_NOOP("Messages", "{records} became part of {client}: it is the company of this client")
_SHARED = {
    SharedBy.HUB_ID: QT_TRANSLATE_NOOP(
        "Messages", "{records} have the same Hub ID {value}; if they are one client, join them"
    ),
    SharedBy.DOMAIN: QT_TRANSLATE_NOOP(
        "Messages", "{records} have the same domain {value}; if they are one client, join them"
    ),
}

# A record, and those that are to become part of it.
_Joined = tuple[ClientRecord, list[ClientRecord]]


def join_imported(workspace: Workspace, import_id: int, now: datetime) -> tuple[list[Message], list[Message]]:
    """Join the records that HubSpot merged, and companies and typed clients with the clients that they are.

    Inside `writing()`, once every row of the import is stored. Gives what was joined, and the records that the import
    touched and that may be one client with others.
    """
    joined = _join_all(workspace, import_id, now) if joins.may_be_joined(workspace) else []
    groups = shared_identities(joins.records_that_share(workspace))
    touched = joins.clients_touched_by(workspace, import_id) if groups else set()
    shared = [group for group in groups if any(record.number in touched for record in group.records)]
    return joined, list(map(_shared, shared))


def _join_all(workspace: Workspace, import_id: int, now: datetime) -> list[Message]:
    joined: list[Message] = []
    records = joins.client_records(workspace)
    for find, text in ((_merged, _MERGED), (_of_companies, _COMPANY), (_typed, _TYPED)):
        for client, others in (joinable := list(find(records))):
            join_records(workspace, client, others, import_id, now)
            joined.append(Message(text, {"records": _listed(others), "client": _named(client)}))
        records = joins.client_records(workspace) if joinable else records
    return joined


def shared_findings(workspace: Workspace) -> list[Message]:
    """The records that may be one client, since they share a Hub ID or domain."""
    return list(map(_shared, shared_identities(joins.records_that_share(workspace))))


def _shared(group: SharedIdentity) -> Message:
    return Message(_SHARED[group.by], {"records": _listed(group.records), "value": group.value})


def _merged(records: Sequence[ClientRecord]) -> Iterator[_Joined]:
    """The records that are listed as merged into others, by the one that is left in the end."""
    merging = [record for record in records if record.merged_ids]
    by_id = {record.client_id: record for record in records} if merging else {}
    into = {
        merged: record
        for record in merging
        for merged in listed_ids(record.merged_ids)
        if merged in by_id and merged != record.client_id
    }
    groups: dict[str, list[ClientRecord]] = {}
    for merged in into:
        if (last := _last(merged, into)) is not None:
            groups.setdefault(last, []).append(by_id[merged])
    for client_id, group in groups.items():
        yield by_id[client_id], group


def _last(client_id: str, into: dict[str, ClientRecord]) -> str | None:
    """Where a chain of mergers ends; `None` for one that runs in a circle."""
    seen = {client_id}
    while client_id in into:
        client_id = into[client_id].client_id
        if client_id in seen:
            return None
        seen.add(client_id)
    return client_id


def _of_companies(records: Sequence[ClientRecord]) -> Iterator[_Joined]:
    """Records made of a company, by the only client that has its number, its Hub ID or its domain."""
    companies = [record for record in records if record.is_company]
    clients = [record for record in records if not record.is_company] if companies else []
    for client, group in _by_identity(companies, clients).items():
        if len(group) == 1 and client.company_id in (None, group[0].company_id):
            yield client, group


def _typed(records: Sequence[ClientRecord]) -> Iterator[_Joined]:
    """Clients that were typed in, by the only imported one that has their Hub ID or domain."""
    typed = [record for record in records if record.is_typed]
    imported = [record for record in records if not record.is_typed] if typed else []
    yield from ((client, group) for client, group in _by_identity(typed, imported).items() if len(group) == 1)


def _by_identity(
    records: Sequence[ClientRecord], clients: Sequence[ClientRecord]
) -> dict[ClientRecord, list[ClientRecord]]:
    """The `records` by the only one of `clients` that has their surest name."""
    by_name: dict[tuple[str, str], list[ClientRecord]] = {}
    for client in clients:
        for name in client.identifying_names:
            by_name.setdefault(name, []).append(client)
    groups: dict[ClientRecord, list[ClientRecord]] = {}
    for record in records:
        records = next((by_name[name] for name in record.identifying_names if name in by_name), [])
        if len(records) == 1:
            groups.setdefault(records[0], []).append(record)
    return groups


def _listed(records: Iterable[ClientRecord]) -> str:
    return ", ".join(map(_named, records))


def _named(record: ClientRecord) -> str:
    return f"{record.name} ({record.client_id})"

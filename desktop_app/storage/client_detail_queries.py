"""What the detail panel needs about one client besides its rows, one query per block."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from peewee import BaseQuery

from desktop_app.domain.client_details import CreditLayer, CreditLoss, EngagementPast, Source
from desktop_app.domain.credit import Movement
from desktop_app.domain.ledger_rules import SCALE
from desktop_app.domain.records import RenewalType
from desktop_app.domain.renewals import RenewalKey
from desktop_app.storage.models.clients import StoredSnapshot
from desktop_app.storage.models.credit import StoredEvent, StoredLayer, StoredLoss
from desktop_app.storage.models.entered import StoredRenewalOverride
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.queries import Parameter, in_list, prepared
from desktop_app.storage.sample_past import marked
from desktop_app.storage.typed.live_rows import LiveRow
from desktop_app.storage.workspace import Workspace


@prepared
def _runs() -> BaseQuery:
    run = StoredImport
    return run.select(run.id, run.started_at, run.files).where(in_list(run.id, "runs"))


def sources(workspace: Workspace, rows: Mapping[str, Iterable[LiveRow]]) -> dict[str, Source]:
    """Per kind of a client's `rows`, the import that changed them last; kinds without rows are absent."""
    changed_by = {kind: [row["changed_by"] for row in of_kind if row["changed_by"]] for kind, of_kind in rows.items()}
    newest = {kind: max(numbers) for kind, numbers in changed_by.items() if numbers}
    runs = {run: rest for run, *rest in _runs().rows(workspace, runs=json.dumps(list(set(newest.values()))))}
    sample = marked(workspace) is not None
    return {
        kind: Source(_file_names(files, kind), datetime.fromisoformat(at), sample=sample)
        for kind, (at, files) in ((kind, runs[run]) for kind, run in newest.items())
    }


@lru_cache(maxsize=256)
def _file_names(files: str, kind: str) -> tuple[str, ...]:
    """The names of an import's files of one kind; of all of them where none names its kind."""
    listed = [file if isinstance(file, dict) else {"file": file} for file in json.loads(files)]
    of_kind = [entry for entry in listed if entry.get("kind") == kind] or listed
    return tuple(dict.fromkeys(str(file["file"]) for file in of_kind))


@prepared
def _renewal_overrides() -> BaseQuery:
    own = StoredRenewalOverride
    return own.select(own.product, own.renews_on, own.type, own.field, own.value).where(
        own.client_id == Parameter("client_id")
    )


def renewal_overrides(workspace: Workspace, client_id: str) -> dict[RenewalKey, dict[str, str]]:
    """What a person set for the client's renewals."""
    overrides: dict[RenewalKey, dict[str, str]] = {}
    for product, renews_on, kind, field, value in _renewal_overrides().rows(workspace, client_id=client_id):
        overrides.setdefault(RenewalKey(product, date.fromisoformat(renews_on), RenewalType(kind)), {})[field] = value
    return overrides


@prepared
def _engagement_history() -> BaseQuery:
    snapshot = StoredSnapshot
    return (
        snapshot.select(snapshot.taken_on, snapshot.engagement_index, snapshot.usage_score, snapshot.apps_used)
        .where(snapshot.client_id == Parameter("client_id"), snapshot.gone == 0)
        .order_by(snapshot.taken_on)
    )


def engagement_history(workspace: Workspace, client_id: str) -> tuple[EngagementPast, ...]:
    """Engagement and usage as our snapshots had them, oldest first."""
    return tuple(
        EngagementPast(date.fromisoformat(taken_on), index, score, apps)
        for taken_on, index, score, apps in _engagement_history().rows(workspace, client_id=client_id)
    )


@prepared
def _losses() -> BaseQuery:
    of_client = StoredEvent.select(StoredEvent.id).where(StoredEvent.client == Parameter("key"))
    loss = StoredLoss
    return loss.select(loss.layer, loss.lost_on, loss.amount).where(loss.layer.in_(of_client))


@prepared
def _layers() -> BaseQuery:
    event, layer = StoredEvent, StoredLayer
    return (
        event.select(layer.event, event.product_line, layer.movement, layer.opened_on, layer.expires_on, layer.amount)
        .join(layer, on=layer.event == event.id)
        .where(event.client == Parameter("key"), layer.expires_on > Parameter("since"))
        .order_by(layer.expires_on, layer.event)
    )


def credit_layers(workspace: Workspace, key: int, since: date) -> tuple[CreditLayer, ...]:
    """The client's layers of credit that expired after `since`, or will, by expiry, each with what was lost of it."""
    layers = _layers().rows(workspace, key=key, since=since)
    losses: dict[int, list[CreditLoss]] = defaultdict(list)
    for layer, lost_on, amount in _losses().rows(workspace, key=key) if layers else ():
        losses[layer].append(CreditLoss(date.fromisoformat(lost_on), Decimal(amount) / SCALE))
    return tuple(
        CreditLayer(
            line,
            Movement(movement),
            date.fromisoformat(opened_on),
            date.fromisoformat(expires_on),
            Decimal(amount) / SCALE,
            tuple(losses[event]),
        )
        for event, line, movement, opened_on, expires_on, amount in layers
    )

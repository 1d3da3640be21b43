"""What the detail panel needs about one client, one query per block."""

import json
from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from desktop_app.domain.client_details import CreditLayer, CreditLoss, EngagementPast, Source
from desktop_app.domain.credit import SCALE, Movement
from desktop_app.domain.money import from_stored
from desktop_app.domain.records import (
    AppUsage,
    CommunicationOwner,
    EngagementPoints,
    Renewal,
    RenewalStatus,
    RenewalType,
    Subscription,
)
from desktop_app.domain.renewals import RenewalKey
from desktop_app.storage.client_queries import Rows, day
from desktop_app.storage.sample_past import marked
from desktop_app.storage.workspace import Workspace

# The tables whose rows are a block of the panel, each with the kind of file that fills it.
_KINDS = {
    "client": "clients",
    "subscription": "subscriptions",
    "renewal": "renewals",
    "app_usage": "portal_usage",
    "engagement": "engagement",
    "credit_event": "credit_events",
}


def sources(workspace: Workspace, key: int) -> dict[str, Source]:
    """Per block (and `client` itself), the import that changed it last; blocks without rows are absent."""
    parts = [
        f"SELECT '{block}' AS block, max(changed_by) AS changed_by FROM {block}"
        f" WHERE {'id' if block == 'client' else 'client'} = ?1"
        for block in _KINDS
    ]
    rows: Rows = workspace.rows(
        "SELECT block, run.started_at, run.files FROM"
        f" ({' UNION ALL '.join(parts)}) JOIN import_run run ON run.id = changed_by",
        (key,),
    )
    sample = marked(workspace) is not None
    return {
        block: Source(_file_names(files, _KINDS[block]), datetime.fromisoformat(at), sample=sample)
        for block, at, files in rows
    }


@lru_cache(maxsize=256)
def _file_names(files: str, kind: str) -> tuple[str, ...]:
    """The names of an import's files of one kind; of all of them where none tells its kind."""
    listed = [one if isinstance(one, dict) else {"file": one} for one in json.loads(files)]
    of_kind = [one for one in listed if one.get("kind") == kind] or listed
    return tuple(dict.fromkeys(str(one["file"]) for one in of_kind))


def subscriptions(workspace: Workspace, key: int, client_id: str) -> tuple[Subscription, ...]:
    """The client's subscriptions, dearest first."""
    rows: Rows = workspace.rows(
        "SELECT product, mrr, edition, currency, seats, term, started_on, renews_on, status"
        " FROM subscription WHERE client = ? ORDER BY mrr DESC, product",
        (key,),
    )
    return tuple(
        Subscription(
            client_id=client_id,
            product=product,
            mrr=from_stored(mrr),
            edition=edition,
            currency=currency,
            seats=seats,
            term=term,
            started_on=day(started_on),
            renews_on=day(renews_on),
            status=status,
        )
        for product, mrr, edition, currency, seats, term, started_on, renews_on, status in rows
    )


def renewals(workspace: Workspace, key: int, client_id: str) -> tuple[Renewal, ...]:
    """The client's renewals as the data has them, by day."""
    rows: Rows = workspace.rows(
        "SELECT product, renews_on, decision_due_on, type, status, communication_owner, communication_user,"
        " renewal_manager, renewal_manager_email, current_mrr, renewal_mrr, renewal_edition, renewal_term,"
        " currency, moved_from FROM renewal WHERE client = ? ORDER BY renews_on, product",
        (key,),
    )
    return tuple(_renewal(client_id, *row) for row in rows)


def _renewal(client_id: str, *row: Any) -> Renewal:
    product, renews_on, due_on, kind, status, owner, user, manager, email, current, renewed, *others = row
    edition, term, currency, moved_from = others
    return Renewal(
        client_id=client_id,
        product=product,
        renews_on=date.fromisoformat(renews_on),
        decision_due_on=day(due_on),
        type=RenewalType(kind) if kind else None,
        status=RenewalStatus(status) if status else None,
        communication_owner=CommunicationOwner(owner) if owner else None,
        communication_user=user,
        renewal_manager=manager,
        renewal_manager_email=email,
        current_mrr=None if current is None else from_stored(current),
        renewal_mrr=None if renewed is None else from_stored(renewed),
        renewal_edition=edition,
        renewal_term=term,
        currency=currency,
        moved_from=day(moved_from),
    )


def renewal_overrides(workspace: Workspace, client_id: str) -> dict[RenewalKey, dict[str, str]]:
    """What a person set for the client's renewals."""
    found: dict[RenewalKey, dict[str, str]] = {}
    rows: Rows = workspace.rows(
        "SELECT product, renews_on, type, field, value FROM renewal_override WHERE client_id = ?", (client_id,)
    )
    for product, renews_on, kind, field, value in rows:
        found.setdefault(RenewalKey(product, date.fromisoformat(renews_on), RenewalType(kind)), {})[field] = value
    return found


def apps(workspace: Workspace, key: int, client_id: str) -> tuple[AppUsage, ...]:
    """The client's apps by product."""
    rows: Rows = workspace.rows(
        "SELECT app, product, used, last_used_on, uses_30d FROM app_usage WHERE client = ? ORDER BY product, app",
        (key,),
    )
    return tuple(
        AppUsage(
            client_id=client_id,
            app=app,
            product=product,
            used=None if used is None else bool(used),
            last_used_on=day(last_used_on),
            uses_30d=uses,
        )
        for app, product, used, last_used_on, uses in rows
    )


def engagement(workspace: Workspace, key: int, client_id: str) -> tuple[EngagementPoints, ...]:
    """The newest points of each category."""
    rows: Rows = workspace.rows(
        "SELECT category, points, max_points, max(ifnull(measured_on, '')) FROM engagement WHERE client = ?"
        " GROUP BY category ORDER BY category",
        (key,),
    )
    return tuple(
        EngagementPoints(
            client_id=client_id, category=category, points=points, max_points=most, measured_on=day(measured_on)
        )
        for category, points, most, measured_on in rows
    )


def engagement_history(workspace: Workspace, client_id: str) -> tuple[EngagementPast, ...]:
    """Engagement and usage as our snapshots had them, oldest first."""
    rows: Rows = workspace.rows(
        "SELECT taken_on, engagement_index, usage_score, apps_used FROM client_snapshot"
        " WHERE client_id = ? AND NOT gone ORDER BY taken_on",
        (client_id,),
    )
    return tuple(
        EngagementPast(date.fromisoformat(taken_on), index, score, apps) for taken_on, index, score, apps in rows
    )


def credit_layers(workspace: Workspace, key: int, since: date) -> tuple[CreditLayer, ...]:
    """The client's layers of credit that expired after `since`, or will, by expiry, each with what was lost of it."""
    losses: dict[int, list[CreditLoss]] = defaultdict(list)
    found: Rows = workspace.rows(
        "SELECT layer, lost_on, amount FROM credit_loss WHERE layer IN (SELECT id FROM credit_event WHERE client = ?)",
        (key,),
    )
    for layer, lost_on, amount in found:
        losses[layer].append(CreditLoss(date.fromisoformat(lost_on), Decimal(amount) / SCALE))
    rows: Rows = workspace.rows(
        "SELECT event, product_line, movement, opened_on, expires_on, layer.amount"
        " FROM credit_event one JOIN credit_layer layer ON layer.event = one.id"
        " WHERE one.client = ? AND expires_on > ? ORDER BY expires_on, event",
        (key, since.isoformat()),
    )
    return tuple(
        CreditLayer(
            line,
            Movement(movement),
            date.fromisoformat(opened_on),
            date.fromisoformat(expires_on),
            Decimal(amount) / SCALE,
            tuple(losses[event]),
        )
        for event, line, movement, opened_on, expires_on, amount in rows
    )

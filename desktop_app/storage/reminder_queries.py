"""The renewals that reminders are made of, read for all clients together."""

from datetime import date, timedelta
from typing import Any

from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.domain.reminders import DueRenewal
from desktop_app.domain.renewals import DECISION_DAYS, decision_due
from desktop_app.storage.client_queries import NOT_OVER, day
from desktop_app.storage.workspace import Workspace

Rows = list[tuple[Any, ...]]
_NAMED = (
    " JOIN client c ON c.id = r.client"
    " WHERE c.client_id NOT IN (SELECT client_id FROM ended_service WHERE resumed_at IS NULL)"
)


def renewals_ahead(workspace: Workspace, today: date, last: date) -> list[DueRenewal]:
    """The renewals from `today` on that take place, or are to be decided, up to `last`; a person's own status counts.

    A subscription that renews without a row among the renewals is one too, but asks for no decision.
    """
    own: Rows = workspace.rows(
        "SELECT client_id, product, type, renews_on, value FROM renewal_override WHERE field = 'status'"
    )
    statuses = {tuple(renewal): status for *renewal, status in own}
    latest = last + timedelta(days=DECISION_DAYS)
    rows: Rows = workspace.rows(
        "SELECT c.client_id, c.name, r.product, r.renews_on, r.decision_due_on, r.status, r.type FROM renewal r"
        f"{_NAMED} AND r.renews_on >= ?1 AND (r.renews_on <= ?2 OR r.decision_due_on <= ?3)",
        (today.isoformat(), latest.isoformat(), last.isoformat()),
    )
    found = {}
    for client_id, client, product, renews_on, due_on, status, kind in rows:
        starts, named = date.fromisoformat(renews_on), RenewalType(kind or RenewalType.RENEWAL)
        decided = _status(statuses.get((client_id, product, named.value, renews_on), status))
        found[client_id, line_key(product), named, starts] = DueRenewal(
            client_id, client, product, starts, decision_due(starts, day(due_on)), decided, named
        )
    for one in _subscriptions(workspace, today, latest):
        found.setdefault((one.client_id, line_key(one.product), one.type, one.renews_on), one)
    return list(found.values())


def _subscriptions(workspace: Workspace, today: date, last: date) -> list[DueRenewal]:
    rows: Rows = workspace.rows(
        f"SELECT c.client_id, c.name, r.product, r.renews_on FROM subscription r{_NAMED}"
        f" AND {NOT_OVER} AND r.renews_on BETWEEN ? AND ?",
        (today.isoformat(), last.isoformat()),
    )
    return [
        DueRenewal(client_id, client, product, date.fromisoformat(renews_on), None, None)
        for client_id, client, product, renews_on in rows
    ]


def _status(value: str | None) -> RenewalStatus | None:
    return RenewalStatus(value) if value else None

"""The renewals that reminders are made of, read for all clients together."""

from datetime import date, timedelta

from peewee import BaseQuery

from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.domain.reminders import DueRenewal
from desktop_app.domain.renewals import DECISION_DAYS, decision_due
from desktop_app.storage.client_queries import day
from desktop_app.storage.conditions import can_renew, ended, is_running
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.entered import StoredRenewalOverride
from desktop_app.storage.models.subscriptions import StoredRenewal, StoredSubscription
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace


def renewals_ahead(workspace: Workspace, today: date, last: date) -> list[DueRenewal]:
    """The renewals from `today` on that take place, or are to be decided, up to `last`; a person's own status counts.

    A subscription that renews without a row among the renewals is one too, but asks for no decision.
    """
    statuses = _own_statuses(workspace)
    latest = last + timedelta(days=DECISION_DAYS)
    renewals = {}
    for client_id, client, product, renews_on, due_on, status, kind in rows_of(
        workspace, _renewals(today, last, latest)
    ):
        starts, named = date.fromisoformat(renews_on), RenewalType(kind or RenewalType.RENEWAL)
        decided = _status(statuses.get((client_id, product, named.value, renews_on), status))
        renewals[client_id, line_key(product), named, starts] = DueRenewal(
            client_id, client, product, starts, decision_due(starts, day(due_on)), decided, named
        )
    for subscription in _subscriptions(workspace, today, latest):
        renewals.setdefault(
            (subscription.client_id, line_key(subscription.product), subscription.type, subscription.renews_on),
            subscription,
        )
    return list(renewals.values())


def _own_statuses(workspace: Workspace) -> dict[tuple[str, ...], str]:
    """What a person set for the status of renewals, by client, product, type and day."""
    own = StoredRenewalOverride
    query = own.select(own.client_id, own.product, own.type, own.renews_on, own.value).where(own.field == "status")
    return {tuple(renewal): status for *renewal, status in rows_of(workspace, query)}


def _renewals(today: date, last: date, latest: date) -> BaseQuery:
    client, renewal = StoredClient, StoredRenewal
    return (
        renewal.select(
            client.client_id, client.name, renewal.product, renewal.renews_on, renewal.decision_due_on,
            renewal.status, renewal.type,
        )
        .join(client)
        .where(
            client.client_id.not_in(ended()),
            can_renew(today),
            renewal.renews_on >= today,
            (renewal.renews_on <= latest) | (renewal.decision_due_on <= last),
        )
    )  # fmt: skip


def _subscriptions(workspace: Workspace, today: date, last: date) -> list[DueRenewal]:
    client, subscription = StoredClient, StoredSubscription
    query = (
        subscription.select(client.client_id, client.name, subscription.product, subscription.renews_on)
        .join(client)
        .where(client.client_id.not_in(ended()), is_running(today), subscription.renews_on.between(today, last))
    )
    return [
        DueRenewal(client_id, client, product, date.fromisoformat(renews_on), None, None)
        for client_id, client, product, renews_on in rows_of(workspace, query)
    ]


def _status(value: str | None) -> RenewalStatus | None:
    return RenewalStatus(value) if value else None

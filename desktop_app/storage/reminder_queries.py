"""The renewals that reminders are made of, read for all clients together."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import reduce
from operator import or_

from peewee import BaseQuery, Expression, Field, Tuple

from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.domain.reminders import DueRenewal
from desktop_app.domain.renewals import DECISION_DAYS, decision_due
from desktop_app.storage.client_queries import day
from desktop_app.storage.conditions import can_renew, ended, is_running
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.entered import StoredRenewalOverride
from desktop_app.storage.models.subscriptions import StoredRenewal, StoredSubscription
from desktop_app.storage.models.week import StoredPlaybookTask
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace


def renewals_ahead(workspace: Workspace, today: date, last: date) -> list[DueRenewal]:
    """The renewals from `today` on that take place, or are to be decided, up to `last`; a person's own status counts.

    A subscription that renews without a row among the renewals is one too, but asks for no decision.
    """
    renewal, latest = StoredRenewal, last + timedelta(days=DECISION_DAYS)
    is_within = (renewal.renews_on <= latest) | (renewal.decision_due_on <= last)
    return _renewals_that(workspace, today, is_within, StoredSubscription.renews_on <= latest)


def renewals_for_playbook(workspace: Workspace, today: date, spans: Sequence[tuple[date, date]]) -> list[DueRenewal]:
    """The renewals from `today` on that a playbook looks at, as `renewals_ahead` has them.

    They take place within one of `spans`, each of which has its first and its last day, or a task was made for them.
    """
    of_renewals, of_subscriptions = (
        reduce(or_, (day.between(*span) for span in spans), _has_task(day, today))
        for day in (StoredRenewal.renews_on, StoredSubscription.renews_on)
    )
    return _renewals_that(workspace, today, of_renewals, of_subscriptions)


def _has_task(renews_on: Field, today: date) -> Expression:
    """That a playbook made a task for what renews on a day."""
    made = StoredPlaybookTask
    of_tasks = made.select(made.client_id, made.renews_on).where(made.renews_on >= today)
    has_task: Expression = Tuple(StoredClient.client_id, renews_on).in_(of_tasks)
    return has_task


def is_renewal_ahead(workspace: Workspace, today: date) -> bool:
    """Whether anything renews from `today` on."""
    tables = StoredRenewal, StoredSubscription
    return any(rows_of(workspace, table.select(table.id).where(table.renews_on >= today).limit(1)) for table in tables)


def _renewals_that(
    workspace: Workspace, today: date, of_renewals: Expression, of_subscriptions: Expression
) -> list[DueRenewal]:
    """The renewals from `today` on for which the condition on their table holds."""
    statuses = _own_statuses(workspace)
    renewals = {}
    for client_id, client, product, renews_on, due_on, status, kind in rows_of(
        workspace, _renewals(today, of_renewals)
    ):
        starts, named = date.fromisoformat(renews_on), RenewalType(kind or RenewalType.RENEWAL)
        decided = _status(statuses.get((client_id, product, named.value, renews_on), status))
        renewals[client_id, line_key(product), named, starts] = DueRenewal(
            client_id, client, product, starts, decision_due(starts, day(due_on)), decided, named
        )
    for subscription in _subscriptions(workspace, today, of_subscriptions):
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


def _renewals(today: date, condition: Expression) -> BaseQuery:
    client, renewal = StoredClient, StoredRenewal
    return (
        renewal.select(
            client.client_id, client.name, renewal.product, renewal.renews_on, renewal.decision_due_on,
            renewal.status, renewal.type,
        )
        .join(client)
        .where(client.client_id.not_in(ended()), renewal.renews_on >= today, condition, can_renew(today))
    )  # fmt: skip


def _subscriptions(workspace: Workspace, today: date, condition: Expression) -> list[DueRenewal]:
    client, subscription = StoredClient, StoredSubscription
    query = (
        subscription.select(client.client_id, client.name, subscription.product, subscription.renews_on)
        .join(client)
        .where(client.client_id.not_in(ended()), is_running(today), subscription.renews_on >= today, condition)
    )
    return [
        DueRenewal(client_id, client, product, date.fromisoformat(renews_on), None, None)
        for client_id, client, product, renews_on in rows_of(workspace, query)
    ]


def _status(value: str | None) -> RenewalStatus | None:
    return RenewalStatus(value) if value else None

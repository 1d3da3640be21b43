"""Look at clients: the whole list at once, and everything about one of them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_changes import ChangeKind, changes_between, kinds_by_client
from desktop_app.domain.client_details import ClientCredit, ClientDetails, RenewalLine, Source, credit_of, renewal_line
from desktop_app.domain.client_list import ClientBook, ClientRow, haystack, next_changes, pending_within
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.folding import natural_key
from desktop_app.domain.links import Portal
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.months import Month
from desktop_app.domain.records import CommunicationOwner, Subscription
from desktop_app.domain.renewals import UPCOMING_DAYS, key_of
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.contact_log import contact_summary
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.settings import alert_thresholds, default_owner
from desktop_app.services.typing.parts import client_parts
from desktop_app.services.unrated_sales import unrated_sales
from desktop_app.storage import client_detail_queries as detail_queries
from desktop_app.storage import client_edits, client_queries, snapshot_queries
from desktop_app.storage.importing.runs import data_as_of, partner_currency
from desktop_app.storage.workspace import Workspace


def list_clients(
    workspace: Workspace,
    today: date,
    *,
    thresholds: AlertThresholds | None = None,
) -> ClientBook:
    """All clients as of `today`, by name; the apps that count are those that the rule set in use names.

    Decisions are looked for as far ahead as contract changes are shown, or as `thresholds` ask for.
    """
    thresholds = thresholds or AlertThresholds()
    within = max(UPCOMING_DAYS, thresholds.decision_days)
    rows = [row for _, row in _rows(workspace, today, rule_set(workspace), within=within)]
    rows.sort(key=lambda row: (row.name_key, row.client_id))
    return ClientBook(
        rows=tuple(row for row in rows if row.ended_on is None),
        ended=tuple(row for row in rows if row.ended_on is not None),
        today=today,
        thresholds=thresholds,
        changed=_changed_clients(workspace),
        portal=client_queries.portal(workspace),
    )


def portal(workspace: Workspace) -> Portal:
    """The partner's own HubSpot account, which links lead to."""
    return client_queries.portal(workspace)


def _rows(
    workspace: Workspace,
    today: date,
    rules: RuleSet,
    client_id: str | None = None,
    within: int = UPCOMING_DAYS,
) -> list[tuple[int, ClientRow]]:
    """The rows of all clients, or of one, with their internal keys, and the decisions due `within` days."""
    clients = client_queries.client_fields(workspace, client_id)
    only = clients[0][0] if client_id is not None and clients else None
    subscribed = client_queries.subscribed_mrr(workspace, today, only)
    products = client_queries.products(workspace, today, only)
    apps = client_queries.counted_apps(workspace, rules.app_names(), only)
    renewals = client_queries.next_renewals(workspace, today, only)
    ahead = client_queries.changes_ahead(workspace, today, only, client_id)
    last = today + timedelta(days=within)
    credit = client_queries.credit(workspace, today, only)
    unrated = unrated_sales(workspace, rules, today, only)
    tags = client_queries.tags(workspace, client_id)
    ended = client_queries.ended_services(workspace, client_id)
    rows = []
    for key, fields in clients:
        chips, seats = products.get(key, ((), None))
        ended_on, reason = ended.get(fields["client_id"], (None, None))
        changes = ahead.get(key)
        if key in subscribed:
            fields["mrr"], fields["currency"] = subscribed[key]
        row = ClientRow(
            **fields,
            products=chips,
            seats=seats,
            apps_used=apps.get(key),
            next_renewal=renewals.get(key),
            decisions=pending_within(changes, last) if changes else (),
            next_changes=next_changes(changes) if changes else (),
            credit=None if credit is None else credit.get(key, None if key in unrated else Decimal(0)),
            credit_currency=rules.currency,
            tags=tags.get(fields["client_id"], ()),
            ended_on=ended_on,
            ended_reason=reason,
            haystack=_haystack(fields, [chip.line for chip in chips]),
            name_key=natural_key(fields["name"]),
        )
        rows.append((key, row))
    return rows


def _haystack(fields: dict[str, Any], lines: list[str]) -> str:
    return haystack(
        fields["name"], fields["domain"], fields["contact_name"], fields["contact_email"], *lines, fields["client_id"]
    )


def _changed_clients(workspace: Workspace) -> dict[str, list[ChangeKind]]:
    days = snapshot_queries.snapshot_days(workspace)
    if len(days) < 2:
        return {}
    return kinds_by_client(changes_between(*snapshot_queries.snapshots_since(workspace, days[1])))


def client_details(workspace: Workspace, client_id: str, today: date) -> ClientDetails:
    """Everything about one client as of `today`; raises `WrongUse` for a client that the workspace does not know."""
    rules = rule_set(workspace)
    rows = _rows(workspace, today, rules, client_id)
    if not rows:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "Unknown client"),
            QT_TRANSLATE_NOOP("Messages", "The workspace has no client “{client_id}”."),
            QT_TRANSLATE_NOOP("Messages", "It may have been taken back with its import."),
            client_id=client_id,
        )
    key, row = rows[0]
    sources = detail_queries.sources(workspace, key)
    subscriptions = detail_queries.subscriptions(workspace, key, client_id)
    overrides = client_edits.client_overrides(workspace, client_id)
    default = default_owner(workspace)
    ahead, past = _renewals(workspace, key, row, subscriptions, overrides, default, today)
    owner = overrides.get("communication_owner")
    return ClientDetails(
        row=row,
        data_as_of=data_as_of(workspace),
        client_source=sources.get("client"),
        subscriptions=subscriptions,
        subscription_source=sources.get("subscription"),
        renewals=ahead,
        past_renewals=past,
        renewal_source=sources.get("renewal"),
        apps=detail_queries.apps(workspace, key, client_id),
        counted_apps=rules.app_names(),
        rules_title=rules.title,
        app_source=sources.get("app_usage"),
        engagement=detail_queries.engagement(workspace, key, client_id),
        engagement_source=sources.get("engagement"),
        engagement_history=detail_queries.engagement_history(workspace, client_id),
        credit=_credit(workspace, key, rules, sources.get("credit_event"), today),
        points=detail_queries.hubspot_points(workspace, key),
        notes=client_edits.notes(workspace, client_id),
        own_owner=CommunicationOwner(owner) if owner else None,
        own_user=overrides.get("communication_user"),
        default_owner=default,
        thresholds=alert_thresholds(workspace),
        today=today,
        parts=client_parts(workspace, client_id),
        contact=contact_summary(workspace, client_id),
    )


def _credit(workspace: Workspace, key: int, rules: RuleSet, source: Source | None, today: date) -> ClientCredit | None:
    """The client's credit over the last 12 months; `None` where it is not derived yet."""
    if client_queries.credit(workspace, today, key) is None:
        return None
    layers = detail_queries.credit_layers(workspace, key, Month.of(today).plus(-11).first_day)
    unrated = unrated_sales(workspace, rules, today, key).get(key, ())
    return credit_of(layers, rules.currency, source, today, unrated)


def _renewals(
    workspace: Workspace,
    key: int,
    row: ClientRow,
    subscriptions: Sequence[Subscription],
    of_client: Mapping[str, str],
    default: CommunicationOwner | None,
    today: date,
) -> tuple[tuple[RenewalLine, ...], tuple[RenewalLine, ...]]:
    """The renewals from today on by day, and the past ones, newest first."""
    own = detail_queries.renewal_overrides(workspace, row.client_id)
    currency = row.currency or partner_currency(workspace)
    lines = [
        renewal_line(
            renewal,
            subscriptions,
            of_client,
            own.get(key_of(renewal), {}),
            renewal.currency or currency,
            default,
            today,
        )
        for renewal in detail_queries.renewals(workspace, key, row.client_id)
    ]
    ahead = tuple(line for line in lines if line.renewal.renews_on >= today)
    return ahead, tuple(line for line in reversed(lines) if line.renewal.renews_on < today)

"""Look at everything about one client."""

from collections.abc import Mapping, Sequence
from datetime import date

from desktop_app.domain.client_details import ClientCredit, ClientDetails, RenewalLine, Source, credit_of, renewal_line
from desktop_app.domain.client_list import ClientRow, MoneyTotal
from desktop_app.domain.client_records import Subscription
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.months import Month
from desktop_app.domain.records import CommunicationOwner
from desktop_app.domain.renewals import key_of
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.clients import client_reader
from desktop_app.services.contact_log import contact_summary
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.settings import alert_thresholds, default_owner
from desktop_app.services.typing.parts import client_parts
from desktop_app.services.unrated_sales import unrated_sales
from desktop_app.storage import client_detail_queries as detail_queries
from desktop_app.storage import client_edits, client_queries
from desktop_app.storage.importing.runs import data_as_of, partner_currency
from desktop_app.storage.own_columns import own_columns
from desktop_app.storage.typed.register import entries
from desktop_app.storage.workspace import Workspace


def client_details(workspace: Workspace, client_id: str, today: date) -> ClientDetails:
    """Everything about one client as of `today`; raises `WrongUse` for a client that the workspace does not know."""
    rules = rule_set(workspace)
    columns = own_columns(workspace)
    key = _key_of(workspace, client_id)
    unrated = unrated_sales(workspace, rules, today, [key])
    reader = client_reader(workspace, today, rules, unrated, columns, only=[key], client_id=client_id)
    row = reader.read().row(0)
    held = entries(workspace, client_id)
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
        counted_apps=reader.counted,
        rules_title=rules.title,
        app_source=sources.get("app_usage"),
        engagement=detail_queries.engagement(workspace, key, client_id),
        engagement_source=sources.get("engagement"),
        engagement_history=detail_queries.engagement_history(workspace, client_id),
        credit=_credit(workspace, key, rules, sources.get("credit_event"), today, unrated.get(key, ()))
        if reader.knows_credit
        else None,
        points=detail_queries.hubspot_points(workspace, key),
        properties=detail_queries.properties(workspace, key),
        property_source=sources.get("client_properties"),
        notes=client_edits.notes(workspace, client_id),
        own_owner=CommunicationOwner(owner) if owner else None,
        own_user=overrides.get("communication_user"),
        default_owner=default,
        thresholds=alert_thresholds(workspace),
        today=today,
        parts=client_parts(workspace, key, client_id, columns, held),
        own_columns=columns,
        contact=contact_summary(workspace, client_id, held),
    )


def _key_of(workspace: Workspace, client_id: str) -> int:
    key = client_queries.key_of(workspace, client_id)
    if key is None:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "Unknown client"),
            QT_TRANSLATE_NOOP("Messages", "The workspace has no client “{client_id}”."),
            QT_TRANSLATE_NOOP("Messages", "It may have been taken back with its import."),
            client_id=client_id,
        )
    return key


def _credit(
    workspace: Workspace, key: int, rules: RuleSet, source: Source | None, today: date, unrated: tuple[MoneyTotal, ...]
) -> ClientCredit:
    """The client's credit over the last 12 months."""
    layers = detail_queries.credit_layers(workspace, key, Month.of(today).plus(-11).first_day)
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

"""Look at everything about one client."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from desktop_app.domain.client_details import ClientCredit, ClientDetails, RenewalLine, Source, credit_of, renewal_line
from desktop_app.domain.client_list import ClientRow, MoneyTotal
from desktop_app.domain.client_records import Subscription
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.months import Month
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.domain.records import CommunicationOwner
from desktop_app.domain.renewals import key_of
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.contact_log import contact_summary
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.settings import alert_thresholds, default_owner
from desktop_app.services.typing.parts import client_parts
from desktop_app.services.unrated_sales import unrated_sales
from desktop_app.storage import client_detail_queries as detail_queries
from desktop_app.storage import client_edits, detail_records
from desktop_app.storage.importing.runs import data_as_of, partner_currency
from desktop_app.storage.own_columns import own_columns
from desktop_app.storage.single_client import SingleClientReader
from desktop_app.storage.typed.live_rows import LiveRow, rows_of_client
from desktop_app.storage.typed.register import entries
from desktop_app.storage.workspace import Workspace


def client_details(workspace: Workspace, client_id: str, today: date) -> ClientDetails:
    """Everything about one client as of `today`; raises `WrongUse` for a client that the workspace does not know."""
    rules, columns = rule_set(workspace), own_columns(workspace)
    stored = _rows_of(workspace, client_id)
    client = stored["clients"][0]
    key = client["id"]
    unrated = unrated_sales(workspace, rules, today, [key])
    reader = _reader(workspace, stored, rules, columns, today, is_unrated=key in unrated)
    row = reader.read()
    held = entries(workspace, client_id)
    sources = detail_queries.sources(workspace, stored)
    subscriptions = detail_records.subscriptions(stored["subscriptions"], client_id)
    overrides = client_edits.client_overrides(workspace, client_id)
    default = default_owner(workspace)
    lines = _renewals(reader, row, subscriptions, overrides, default)
    owner = overrides.get("communication_owner")
    return ClientDetails(
        row=row,
        data_as_of=data_as_of(workspace),
        client_source=sources.get("clients"),
        subscriptions=subscriptions,
        subscription_source=sources.get("subscriptions"),
        renewals=tuple(line for line in lines if line.renewal.renews_on >= today),
        past_renewals=tuple(line for line in reversed(lines) if line.renewal.renews_on < today),
        renewal_source=sources.get("renewals"),
        apps=detail_records.apps(stored["portal_usage"], client_id),
        counted_apps=reader.counted,
        rules_title=rules.title,
        app_source=sources.get("portal_usage"),
        engagement=detail_records.engagement(stored["engagement"], client_id),
        engagement_source=sources.get("engagement"),
        engagement_history=detail_queries.engagement_history(workspace, client_id),
        credit=_credit(reader, key, sources.get("credit_events"), unrated.get(key, ())),
        points=detail_records.hubspot_points(client),
        properties=_properties(stored["client_values"]),
        property_source=sources.get("client_values"),
        notes=client_edits.notes(workspace, client_id),
        own_owner=CommunicationOwner(owner) if owner else None,
        own_user=overrides.get("communication_user"),
        default_owner=default,
        thresholds=alert_thresholds(workspace),
        today=today,
        parts=client_parts(workspace, stored, client_id, columns, held),
        own_columns=columns,
        contact=contact_summary(workspace, client_id, held),
    )


def _rows_of(workspace: Workspace, client_id: str) -> Mapping[str, Sequence[LiveRow]]:
    """The client's rows by kind, each read once."""
    stored = rows_of_client(workspace, client_id)
    if not stored["clients"]:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "Unknown client"),
            QT_TRANSLATE_NOOP("Messages", "The workspace has no client “{client_id}”."),
            QT_TRANSLATE_NOOP("Messages", "It may have been taken back with its import."),
            client_id=client_id,
        )
    return stored


def _reader(
    workspace: Workspace,
    stored: Mapping[str, Sequence[LiveRow]],
    rules: RuleSet,
    columns: Sequence[OwnColumn],
    today: date,
    *,
    is_unrated: bool,
) -> SingleClientReader:
    """What reads the client out of its rows; `is_unrated` is whether it has sales that nobody can convert."""
    return SingleClientReader(
        workspace=workspace,
        today=today,
        rules=rules,
        stored=stored,
        currency=partner_currency(workspace),
        own=columns,
        set_here=detail_queries.renewal_overrides(workspace, stored["clients"][0]["client_id"]),
        is_unrated=is_unrated,
    )


def _properties(stored: Sequence[LiveRow]) -> Mapping[str, str]:
    """What else HubSpot says of the client: the values of columns without a place of their own, by their headings."""
    return json.loads(stored[0]["properties"]) if stored else {}


def _credit(
    reader: SingleClientReader, key: int, source: Source | None, unrated: tuple[MoneyTotal, ...]
) -> ClientCredit | None:
    """The client's credit over the last 12 months; `None` before the book has an event."""
    if not reader.knows_credit:
        return None
    today = reader.today
    layers = detail_queries.credit_layers(reader.workspace, key, Month.of(today).plus(-11).first_day)
    return credit_of(layers, reader.rules.currency, source, today, unrated)


def _renewals(
    reader: SingleClientReader,
    row: ClientRow,
    subscriptions: Sequence[Subscription],
    of_client: Mapping[str, str],
    default: CommunicationOwner | None,
) -> Sequence[RenewalLine]:
    """The renewals by day; `of_client` is what a person set for the client."""
    return [
        renewal_line(
            renewal,
            subscriptions,
            of_client,
            reader.set_here.get(key_of(renewal), {}),
            renewal.currency or row.currency or reader.currency,
            default,
            reader.today,
        )
        for renewal in detail_records.renewals(reader.stored["renewals"], row.client_id)
    ]

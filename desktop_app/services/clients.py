"""Look at clients: the whole list at once, and everything about one of them."""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_changes import ChangeKind, changes_between, kinds_by_client
from desktop_app.domain.client_columns import ClientRows, rows_that
from desktop_app.domain.client_details import ClientCredit, ClientDetails, RenewalLine, Source, credit_of, renewal_line
from desktop_app.domain.client_list import ClientBook, ClientRow, MoneyTotal
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.links import Portal
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.months import Month
from desktop_app.domain.own_columns import OwnColumn
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
from desktop_app.storage.client_columns import ClientReader, credit_is_known, first_keys_by_name, keys_by_name
from desktop_app.storage.importing.runs import data_as_of, partner_currency
from desktop_app.storage.own_columns import own_columns
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
    rules = rule_set(workspace)
    own = own_columns(workspace)
    reader = _reader(workspace, today, rules, unrated_sales(workspace, rules, today), own, within=within)
    columns = reader.read()
    rows = ClientRows(columns, _places(reader.keys, keys_by_name(workspace)))
    return ClientBook(
        rows=rows_that(rows, lambda row: row.ended_on is None),
        ended=rows_that(rows, lambda row: row.ended_on is not None),
        today=today,
        thresholds=thresholds,
        changed=_changed_clients(workspace),
        portal=client_queries.portal(workspace),
        own_columns=own,
    )


def first_clients(workspace: Workspace, today: date, count: int) -> ClientBook:
    """The first current clients by name, as `list_clients` has them, without what is worked out from all clients."""
    thresholds, keys = alert_thresholds(workspace), first_keys_by_name(workspace, count)
    within = max(UPCOMING_DAYS, thresholds.decision_days)
    rules = rule_set(workspace)
    unrated = unrated_sales(workspace, rules, today, keys)
    own = own_columns(workspace)
    reader = _reader(workspace, today, rules, unrated, own, within=within, only=keys)
    rows = ClientRows(reader.read(), _places(reader.keys, keys))
    return ClientBook(rows, (), today, thresholds, portal=client_queries.portal(workspace), own_columns=own)


def _reader(
    workspace: Workspace,
    today: date,
    rules: RuleSet,
    unrated: Collection[int],
    own: Sequence[OwnColumn],
    *,
    within: int = UPCOMING_DAYS,
    only: Sequence[int] | None = None,
    client_id: str | None = None,
) -> ClientReader:
    """What reads all clients, or those with some internal keys, with the decisions due `within` days.

    `unrated` are the keys of clients with sales that nobody can convert, `client_id` is the id of the only one to read.
    """
    last = today + timedelta(days=within)
    return ClientReader(workspace, today, last, rules.app_names(), rules.currency, unrated, only, own, client_id)


def _places(keys: Sequence[int], ordered: Iterable[int]) -> "array[int]":
    """The places of the clients with the `ordered` keys among `keys`, without those that another program just added."""
    places = {key: place for place, key in enumerate(keys)}
    return array("I", (places[key] for key in ordered if key in places))


def count_clients(workspace: Workspace) -> int:
    """How many clients the workspace holds, ended ones included."""
    return client_queries.count_clients(workspace)


def portal(workspace: Workspace) -> Portal:
    """The partner's own HubSpot account, which links lead to."""
    return client_queries.portal(workspace)


def _changed_clients(workspace: Workspace) -> dict[str, list[ChangeKind]]:
    days = snapshot_queries.snapshot_days(workspace)
    if len(days) < 2:
        return {}
    return kinds_by_client(changes_between(*snapshot_queries.snapshots_since(workspace, days[1])))


def client_details(workspace: Workspace, client_id: str, today: date) -> ClientDetails:
    """Everything about one client as of `today`; raises `WrongUse` for a client that the workspace does not know."""
    rules = rule_set(workspace)
    columns = own_columns(workspace)
    key = client_queries.key_of(workspace, client_id)
    if key is None:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "Unknown client"),
            QT_TRANSLATE_NOOP("Messages", "The workspace has no client “{client_id}”."),
            QT_TRANSLATE_NOOP("Messages", "It may have been taken back with its import."),
            client_id=client_id,
        )
    unrated = unrated_sales(workspace, rules, today, [key])
    row = _reader(workspace, today, rules, unrated, columns, only=[key], client_id=client_id).read().row(0)
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
        credit=_credit(workspace, key, rules, sources.get("credit_event"), today, unrated.get(key, ())),
        points=detail_queries.hubspot_points(workspace, key),
        properties=detail_queries.properties(workspace, key),
        property_source=sources.get("client_properties"),
        notes=client_edits.notes(workspace, client_id),
        own_owner=CommunicationOwner(owner) if owner else None,
        own_user=overrides.get("communication_user"),
        default_owner=default,
        thresholds=alert_thresholds(workspace),
        today=today,
        parts=client_parts(workspace, client_id),
        own_columns=columns,
        contact=contact_summary(workspace, client_id),
    )


def _credit(
    workspace: Workspace, key: int, rules: RuleSet, source: Source | None, today: date, unrated: tuple[MoneyTotal, ...]
) -> ClientCredit | None:
    """The client's credit over the last 12 months; `None` where it is not derived yet."""
    if not credit_is_known(workspace, today):
        return None
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

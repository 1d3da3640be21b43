"""Look at clients: the whole list at once, or its first ones."""

from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_columns import ALL_FIELDS, ClientRows, rows_that, rows_with
from desktop_app.domain.client_list import ClientBook, ClientRow
from desktop_app.domain.links import Portal
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.domain.renewals import UPCOMING_DAYS
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.unrated_sales import unrated_sales
from desktop_app.storage import client_queries
from desktop_app.storage.client_columns import ClientReader, first_keys_by_name, keys_by_name, keys_of
from desktop_app.storage.own_columns import own_columns
from desktop_app.storage.workspace import Workspace

if TYPE_CHECKING:
    from desktop_app.domain.client_changes import ChangeKind


def list_clients(
    workspace: Workspace,
    today: date,
    *,
    thresholds: AlertThresholds | None = None,
    fields: Collection[str] = ALL_FIELDS,
) -> ClientBook:
    """As `all_clients`, with how the newest data changed them."""
    book = all_clients(workspace, today, thresholds=thresholds, fields=fields)
    return replace(book, changed=_changed_clients(workspace))


def all_clients(
    workspace: Workspace,
    today: date,
    *,
    thresholds: AlertThresholds | None = None,
    fields: Collection[str] = ALL_FIELDS,
) -> ClientBook:
    """All clients as of `today`, by name; the apps that count are those that the rule set in use names.

    Decisions are looked for as far ahead as contract changes are shown, or as `thresholds` ask for. Only these `fields`
    are read, which `OF_FIGURES` must be among; rows of single clients are then to be read by `some_clients`.
    """
    thresholds = thresholds or AlertThresholds()
    rules, own = rule_set(workspace), own_columns(workspace)
    unrated = unrated_sales(workspace, rules, today) if "credit" in fields else {}
    reader = client_reader(workspace, today, rules, unrated, own, within=_within(thresholds))
    columns = reader.read(fields)
    by_name = _places(reader.keys, keys_by_name(workspace))
    current, ended = _parted(ClientRows(replace(columns, by_name=by_name), by_name))
    return ClientBook(
        rows=current,
        ended=ended,
        today=today,
        thresholds=thresholds,
        portal=client_queries.portal(workspace),
        own_columns=own,
    )


def _within(thresholds: AlertThresholds) -> int:
    """How many days ahead decisions are looked for."""
    return max(UPCOMING_DAYS, thresholds.decision_days)


def _parted(rows: ClientRows) -> tuple[Sequence[ClientRow], Sequence[ClientRow]]:
    """The current clients, and those whose services ended or that HubSpot calls not active, in their order."""
    served = rows_with(rows, "ended_on", lambda day: day is None)
    current = rows_with(served, "is_active", lambda active: active is not False)
    if len(current) == len(served):
        return served, rows_with(rows, "ended_on", lambda day: day is not None)
    return current, rows_that(rows, lambda row: row.ended_on is not None or row.is_active is False)


def first_clients(workspace: Workspace, today: date, count: int) -> ClientBook:
    """The first current clients by name, as `list_clients` has them, without what is worked out from all clients."""
    from desktop_app.services.settings import alert_thresholds  # commands have none

    keys = first_keys_by_name(workspace, count)
    thresholds, own = alert_thresholds(workspace), own_columns(workspace)
    rows = _read_some(workspace, today, keys, own, thresholds)
    return ClientBook(rows, (), today, thresholds, portal=client_queries.portal(workspace), own_columns=own)


def some_clients(workspace: Workspace, today: date, client_ids: Sequence[str]) -> Sequence[ClientRow]:
    """The clients with these ids as `list_clients` has them, in any order, without those that are gone."""
    from desktop_app.services.settings import alert_thresholds  # commands have none

    keys = keys_of(workspace, client_ids)
    return _read_some(workspace, today, keys, own_columns(workspace), alert_thresholds(workspace))


def _read_some(
    workspace: Workspace, today: date, keys: Sequence[int], own: Sequence[OwnColumn], thresholds: AlertThresholds
) -> Sequence[ClientRow]:
    """The clients with these internal keys, in that order."""
    rules = rule_set(workspace)
    unrated = unrated_sales(workspace, rules, today, keys)
    reader = client_reader(workspace, today, rules, unrated, own, within=_within(thresholds), only=keys)
    return ClientRows(reader.read(), _places(reader.keys, keys))


def client_reader(
    workspace: Workspace,
    today: date,
    rules: RuleSet,
    unrated: Collection[int],
    own: Sequence[OwnColumn],
    *,
    within: int = UPCOMING_DAYS,
    only: Sequence[int] | None = None,
) -> ClientReader:
    """What reads all clients, or those with some internal keys, with the decisions due `within` days.

    `unrated` are the keys of clients with sales that nobody can convert.
    """
    last = today + timedelta(days=within)
    return ClientReader(workspace, today, last, rules.app_names(), rules.currency, unrated, only, own)


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


def _changed_clients(workspace: Workspace) -> dict[str, Sequence["ChangeKind"]]:
    # Neither the first page nor a command waits for what compares clients.
    from desktop_app.domain.client_changes import ChangeKind, changes_between, kinds_by_client
    from desktop_app.storage import snapshot_queries

    days = snapshot_queries.snapshot_days(workspace)
    if len(days) < 2:
        return {}
    new = dict.fromkeys(snapshot_queries.first_seen_since(workspace, days[1]), (ChangeKind.NEW,))
    return {**new, **kinds_by_client(changes_between(*snapshot_queries.snapshots_since(workspace, days[1], new=False)))}

"""Which clients have events in currencies that a rule set has no rate for."""

import json
from collections.abc import Collection
from datetime import date

from peewee import SQL, BaseQuery, NodeList

from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.chosen_clients import Which, among, key_values, which_of
from desktop_app.storage.conditions import is_foreign
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.queries import Parameter, in_list, prepared
from desktop_app.storage.workspace import Workspace


def clients_without_rate(
    workspace: Workspace, rules: RuleSet, on: date, only: Collection[int] | None = None
) -> set[int]:
    """The keys of clients, all or `only` these, with events by `on` in currencies that `rules` have no rate for."""
    known = [rules.currency, *rules.per_100]
    query = _without_rate(is_usd_known="USD" in known, which=which_of(only))
    rows = query.rows(workspace, known=json.dumps(known), on=on, **key_values(only))
    return {row[0] for row in rows}


@prepared
def _without_rate(*, is_usd_known: bool, which: Which) -> BaseQuery:
    event = StoredEvent
    # Not DISTINCT: to that end SQLite would walk all events in order of client.
    is_unknown = NodeList((SQL("NOT"), in_list(event.currency, "known")))
    query = event.select(event.client).where(is_unknown, event.date <= Parameter("on"))
    if which is not Which.ALL:
        return among(query, event.client, which)
    # Said outright, so that only the index of the few events in other currencies is read.
    return query.where(is_foreign()) if is_usd_known else query

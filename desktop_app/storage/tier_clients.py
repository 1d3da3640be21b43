"""The clients of a day, as the data or their history has them: one by one, or counted by what matters to the tier."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_app.domain.money import from_stored
from desktop_app.domain.tier_report import ClientApps
from desktop_app.storage.client_queries import DEFAULT_CURRENCY, SUBSCRIBED_MRR, counted_app_names
from desktop_app.storage.workspace import Value, Workspace

# Any: the columns' types are the schema's; each reader turns them into records.
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class ManagedClient:
    """A client as it stood on a day: `mrr` in `currency`, `None` when unknown; `apps` are the counted ones in use."""

    key: int | None
    client_id: str
    client: str
    managed: bool
    mrr: Decimal | None
    currency: str
    partners: int
    apps: int | None
    country: str | None


@dataclass(frozen=True, slots=True)
class AlikeClients:
    """So many clients that are alike to the tier: `mrr` is their sum in `currency`, `None` when unknown.

    Each is serviced by `partners`, uses `apps` counted apps (`None` without data) and has sold credit if `selling`.
    """

    count: int
    managed: bool
    mrr: Decimal | None
    currency: str
    partners: int
    country: str | None
    apps: int | None
    selling: bool


@dataclass(frozen=True, slots=True)
class DayClients:
    """How the clients of a day are read: a query of key, client_id, name, managed, mrr, currency, partners, apps and
    country, with its parameters.
    """

    query: str
    parameters: tuple[Value, ...]


_ENDED = (
    "SELECT 1 FROM ended_service e WHERE e.client_id = {table}.client_id AND e.resumed_at IS NULL AND e.ended_on <= ?1"
)
_MANAGED = "{table}.relationship IN ('managed', 'sold_and_managed') AND NOT EXISTS (" + _ENDED + ")"
_CURRENCY = f"ifnull({{table}}.currency, '{DEFAULT_CURRENCY}')"
_SELLING = "key IN (SELECT client FROM credit_span WHERE since <= ?1 AND until > ?1)"


def now(workspace: Workspace, on: date, counted: Collection[str], wanted: Collection[str] | None = None) -> DayClients:
    """All clients as the data has them, or those `wanted` by id; managed unless their services have ended by `on`.

    Where a client's MRR is unknown, that of its running subscriptions stands in. `counted` are the names of the apps
    that count.
    """
    apps = counted_app_names(workspace, counted) if counted else []
    some = "" if wanted is None else f" WHERE c.client_id IN ({_marks(len(apps) + 2, len(wanted))})"
    return DayClients(
        "SELECT c.id AS key, c.client_id, c.name, " + _MANAGED.format(table="c") + " AS managed,"
        f" coalesce(c.mrr, {SUBSCRIBED_MRR}) AS mrr, {_CURRENCY.format(table='c')} AS currency,"
        " ifnull(c.managing_partners, 1) AS partners, u.apps, c.country"
        " FROM client c LEFT JOIN (SELECT client, sum(used) AS apps FROM app_usage WHERE used IS NOT NULL"
        f"  AND app IN ({_marks(2, len(apps))}) GROUP BY client) u ON u.client = c.id{some}",
        (on.isoformat(), *apps, *(wanted or ())),
    )


def then(workspace: Workspace, on: date) -> DayClients | None:
    """All clients as snapshots had them at the end of `on`; `None` when the history does not go back so far.

    Where a client's MRR was unknown, that of the subscriptions that ran stands in, as it does for `now`.
    """
    day = on.isoformat()
    if not workspace.rows("SELECT 1 FROM client_snapshot WHERE taken_on <= ? LIMIT 1", (day,)):
        return None
    return DayClients(
        "SELECT c.id AS key, s.client_id, s.name, " + _MANAGED.format(table="s") + " AS managed,"
        f" coalesce(s.mrr, s.subscribed_mrr) AS mrr, {_CURRENCY.format(table='s')} AS currency,"
        " ifnull(s.managing_partners, 1) AS partners, s.apps_used AS apps, c.country"
        " FROM (SELECT max(taken_on), * FROM client_snapshot WHERE taken_on <= ?1 GROUP BY client_id) s"
        " LEFT JOIN client c ON c.client_id = s.client_id WHERE NOT s.gone",
        (day,),
    )


def one_by_one(workspace: Workspace, clients: DayClients) -> list[ManagedClient]:
    """Each client of the day."""
    rows: Rows = workspace.rows(clients.query, clients.parameters)
    return [
        ManagedClient(
            key, client_id, client, bool(managed), None if units is None else from_stored(units), currency,
            partners, apps, country,
        )
        for key, client_id, client, managed, units, currency, partners, apps, country in rows
    ]  # fmt: skip


def alike(workspace: Workspace, clients: DayClients) -> list[AlikeClients]:
    """The clients of the day, those alike taken together."""
    rows: Rows = workspace.rows(
        f"SELECT count(*), managed, sum(mrr), currency, partners, country, apps, {_SELLING} AS selling"
        f" FROM ({clients.query}) GROUP BY managed, mrr IS NULL, mrr > 0, currency, partners, country, apps, selling",
        clients.parameters,
    )
    return [
        AlikeClients(
            count, bool(managed), None if units is None else from_stored(units), currency, partners, country,
            apps, bool(selling),
        )
        for count, managed, units, currency, partners, country, apps, selling in rows
    ]  # fmt: skip


def by_apps(
    workspace: Workspace, clients: DayClients, currencies: Collection[str], first: int, count: int
) -> list[ClientApps]:
    """`count` clients from place `first` of those that contribute credit, in order of the apps they use.

    `currencies` are those in which managed credit counts.
    """
    known = _marks(len(clients.parameters) + 1, len(currencies))
    rows: Rows = workspace.rows(
        f"SELECT client_id, name, apps FROM ({clients.query}) WHERE apps IS NOT NULL AND ({_SELLING}"
        f" OR managed AND mrr > 0 AND currency IN ({known})) ORDER BY apps, name LIMIT {count} OFFSET {first}",
        (*clients.parameters, *currencies),
    )
    return [ClientApps(*row) for row in rows]


def keys_selling(workspace: Workspace, on: date) -> set[int]:
    """The internal keys of the clients that have sold credit at the end of `on`."""
    rows: Rows = workspace.rows("SELECT client FROM credit_span WHERE since <= ?1 AND until > ?1", (on.isoformat(),))
    return {row[0] for row in rows}


def _marks(first: int, count: int) -> str:
    return ", ".join(f"?{number}" for number in range(first, first + count))

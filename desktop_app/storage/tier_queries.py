"""What the tier report reads: sums of the derived ledger, and the facts known about the partner."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from peewee import BaseQuery, Select, fn

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import Totals, units_to_amount
from desktop_app.domain.local_days import local_day
from desktop_app.domain.money import from_stored
from desktop_app.domain.months import Month
from desktop_app.domain.points_months import ReportedPoints
from desktop_app.domain.products import line_key
from desktop_app.domain.tier_report import ClientShare
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.client_queries import day as day_of
from desktop_app.storage.credit.derived import derive, is_derived_by
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.credit import StoredCreditDay, StoredEvent, StoredLayer
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.queries import Parameter, prepared, rows_of
from desktop_app.storage.tier_rows import alive, days, left
from desktop_app.storage.tier_sales import units_by_expiry
from desktop_app.storage.typed.register import first_entry
from desktop_app.storage.workspace import Rows, Workspace

# Indexes of the temporary tables, for the same searches as those of the stored ones.
_SHADOW_INDEXES = {
    "shadow_opened": "credit_layer (opened_on, expires_on, remaining)",
    "shadow_expires": "credit_layer (expires_on)",
    "shadow_event": "credit_layer (event)",
    "shadow_lost": "credit_loss (lost_on)",
    "shadow_layer": "credit_loss (layer)",
}
_NAMES = ("credit_layer", "credit_loss", "credit_day", "credit_span", "credit_state")
_SHADOW_KEYS = {"shadow_day": "credit_day (day, movement)", "shadow_span": "credit_span (client, since)"}


@contextmanager
def ledger_by(workspace: Workspace, rules: RuleSet) -> Iterator[None]:
    """Within it the derived tables are those of `rules`: the stored ones, else temporary ones that shadow them.

    The workspace file is never written for it, so that a reader may look at any rule set.
    """
    if is_derived_by(workspace, rules):
        yield
        return
    _execute(workspace, "PRAGMA query_only = 0")
    try:
        with workspace.database.atomic():
            for table in _NAMES:
                # As text: peewee can make no table like another one.
                _execute(workspace, f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE 0")
            for name, columns in _SHADOW_INDEXES.items():
                _execute(workspace, f"CREATE INDEX temp.{name} ON {columns}")
            for name, columns in _SHADOW_KEYS.items():
                _execute(workspace, f"CREATE UNIQUE INDEX temp.{name} ON {columns}")
            derive(workspace, rules)
        yield
    finally:
        for table in _NAMES:
            _execute(workspace, f"DROP TABLE IF EXISTS temp.{table}")
        _execute(workspace, f"PRAGMA query_only = {0 if workspace.writable else 1}")


def _execute(workspace: Workspace, sql: str) -> None:
    workspace.database.execute_sql(sql)


# Sums


def has_events(workspace: Workspace, as_of: date) -> bool:
    """Whether anything was ever sold, as far as the data says by `as_of`."""
    return bool(_first_sold().rows(workspace, on=as_of))


@prepared
def _first_sold() -> BaseQuery:
    return StoredEvent.select(StoredEvent.id).where(StoredEvent.date <= Parameter("on")).limit(1)


def first_month(workspace: Workspace) -> Month | None:
    """The month of the first movement."""
    return _month(rows_of(workspace, StoredCreditDay.select(fn.min(StoredCreditDay.day)))[0][0])


def first_event_month(workspace: Workspace) -> Month | None:
    """The month of the first event."""
    of_client = StoredEvent.select(fn.min(StoredEvent.date)).where(StoredEvent.client == StoredClient.id)
    return _month(rows_of(workspace, StoredClient.select(fn.min(of_client)))[0][0])


def _month(day: str | None) -> Month | None:
    return Month.parse(day[:7]) if day else None


def events_after(workspace: Workspace, day: date) -> int:
    """How many events are dated after `day`: they are booked, and have not begun."""
    of_client = StoredEvent.select(fn.count()).where(StoredEvent.client == StoredClient.id, StoredEvent.date > day)
    return int(rows_of(workspace, StoredClient.select(fn.total(of_client)))[0][0])


def totals_until(workspace: Workspace, as_of: date) -> Totals:
    """Units moved per month and kind up to the end of `as_of`; the running month as far as it went."""
    totals: Totals = {}
    for month_text, movement, units in _moved_by_month().rows(workspace, on=as_of):
        totals.setdefault(Month.parse(month_text), dict.fromkeys(Movement, 0))[Movement(movement)] = int(units)
    return totals


@prepared
def _moved_by_month() -> BaseQuery:
    day = StoredCreditDay
    month = fn.substr(day.day, 1, 7)
    moved = day.select(month, day.movement, fn.sum(day.amount)).where(day.day <= Parameter("on"))
    return moved.group_by(month, day.movement)


def units_expired(workspace: Workspace, after: date, until: date) -> int:
    """The ledger units that expired after one day up to the end of another."""
    ((units,),) = _expired_between().rows(workspace, after=after, until=until)
    return int(units or 0)


@prepared
def _expired_between() -> BaseQuery:
    day = StoredCreditDay
    within = (day.day > Parameter("after"), day.day <= Parameter("until"))
    return day.select(fn.sum(day.amount)).where(day.movement == Movement.EXPIRED.value, *within)


def units_on(workspace: Workspace, day: date) -> int:
    """All credit at the end of `day`, in ledger units."""
    moved = _moved_by().rows(workspace, on=day)
    # A sum beyond 64 bits comes as text.
    return sum(int(units) if Movement(movement).is_gain else -int(units) for movement, units in moved)


@prepared
def _moved_by() -> BaseQuery:
    day = StoredCreditDay
    return day.select(day.movement, fn.sum(day.amount)).where(day.day <= Parameter("on")).group_by(day.movement)


def known_expiries(workspace: Workspace, as_of: date) -> list[tuple[date, int]]:
    """The days after `as_of` on which credit is known at its end to expire, with the units, in order."""
    is_known = is_all_known(workspace, as_of)
    rows = _expired_after().rows(workspace, on=as_of) if is_known else units_by_expiry(workspace, as_of)
    return sorted((date.fromisoformat(text), units) for text, units in rows if units)


@prepared
def _expired_after() -> BaseQuery:
    day = StoredCreditDay
    expired = (day.movement == Movement.EXPIRED.value) & (day.day > Parameter("on"))
    return day.select(day.day, day.amount).where(expired)


def is_all_known(workspace: Workspace, as_of: date) -> bool:
    """Whether nothing but expiries comes after `as_of`, as far as the data says."""
    return not _other_after().rows(workspace, on=as_of)


@prepared
def _other_after() -> BaseQuery:
    day = StoredCreditDay
    other = (day.day > Parameter("on")) & (day.movement != Movement.EXPIRED.value)
    return day.select(day.day).where(other).limit(1)


# Sums by client


@prepared
def _per_client() -> BaseQuery:
    layer = StoredLayer
    return layer.select(layer.client, fn.sum(left())).where(alive()).group_by(layer.client)


def credit_per_client(workspace: Workspace, on: date) -> list[ClientShare]:
    """The clients with credit at the end of `on`, the largest first."""
    client = StoredClient
    rows = _per_client().rows(workspace, **days(on))
    names = rows_of(workspace, client.select(client.id, client.client_id, client.name))
    known = {key: (client_id, name) for key, client_id, name in names}
    shares = [ClientShare(*known[key], units_to_amount(units)) for key, units in rows if units]
    return sorted(shares, key=lambda row: (-row.credit, row.client))


# Facts


def snapshot_days(workspace: Workspace) -> tuple[date, date] | None:
    """The first and the last day of the clients' history."""
    first, last = _snapshot_days().rows(workspace)[0]
    return (date.fromisoformat(first), date.fromisoformat(last)) if first else None


@prepared
def _snapshot_days() -> BaseQuery:
    taken_on = StoredSnapshot.taken_on
    # Each by itself: both ends of the index are then looked up, and not all of it read.
    return Select(columns=[StoredSnapshot.select(fn.min(taken_on)), StoredSnapshot.select(fn.max(taken_on))])


def first_data_day(workspace: Workspace) -> date | None:
    """The day of the first data that was imported and is still there, or typed in."""
    imported, typed = day_of(_first_import().rows(workspace)[0][0]), first_entry(workspace)
    return min(filter(None, (imported, typed and local_day(typed))), default=None)


@prepared
def _first_import() -> BaseQuery:
    return StoredImport.select(fn.min(StoredImport.as_of)).where(StoredImport.undone_at.is_null())


def points_as_of(workspace: Workspace) -> date | None:
    """The newest day of HubSpot's own points, which can be a year old."""
    return day_of(rows_of(workspace, StoredClient.select(fn.max(StoredClient.points_as_of)))[0][0])


def reported_points(workspace: Workspace) -> ReportedPoints | None:
    """What HubSpot's own points of all clients add up to; `None` where it reported none."""
    table = StoredClient
    points = (table.total_points, table.sold_points, table.managed_points)
    query = table.select(*(fn.sum(column) for column in points), fn.count(table.id), fn.max(table.points_as_of)).where(
        points[0].is_null(False) | points[1].is_null(False) | points[2].is_null(False)
    )
    *sums, clients, day = rows_of(workspace, query)[0]
    if not clients:
        return None
    total, sold, managed = (None if units is None else from_stored(units) for units in sums)
    return ReportedPoints(total, sold, managed, clients, day_of(day))


def events_beside(workspace: Workspace, event: int) -> Rows:
    """The events of the client and product line of one event: client id, name, day, kind, line, amount, currency."""
    table, other, client = StoredEvent, StoredEvent.alias("other"), StoredClient
    query = (
        table.select(
            client.client_id, client.name, other.date, other.kind, other.product_line, other.amount, other.currency,
            table.product_line,
        )
        .join(client)
        .switch(table)
        .join(other, on=other.client == table.client)
        .where(table.id == event)
        .order_by(other.date, other.entry, other.id)
    )  # fmt: skip
    return [
        (client_id, name, date.fromisoformat(day), kind, line, None if units is None else from_stored(units), currency)
        for client_id, name, day, kind, line, units, currency, own in rows_of(workspace, query)
        if not line or line_key(line) == line_key(own)
    ]

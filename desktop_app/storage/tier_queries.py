"""What the tier report reads: sums of the derived ledger, and the facts known about the partner."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import Totals, units_to_amount
from desktop_app.domain.money import from_stored
from desktop_app.domain.months import Month
from desktop_app.domain.products import line_key
from desktop_app.domain.tier_report import ClientShare
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.credit.derived import TABLES, derive, derived_with, settings_key
from desktop_app.storage.tier_rows import LEFT, earliest
from desktop_app.storage.workspace import Workspace

# Any: the columns' types are the schema's; each reader turns them into records.
Rows = list[tuple[Any, ...]]

_SHADOW_INDEXES = (
    "CREATE INDEX temp.shadow_opened ON credit_layer (opened_on, expires_on, remaining)",
    "CREATE INDEX temp.shadow_expires ON credit_layer (expires_on)",
    "CREATE INDEX temp.shadow_event ON credit_layer (event)",
    "CREATE INDEX temp.shadow_lost ON credit_loss (lost_on)",
    "CREATE INDEX temp.shadow_layer ON credit_loss (layer)",
    "CREATE UNIQUE INDEX temp.shadow_day ON credit_day (day, movement)",
    "CREATE UNIQUE INDEX temp.shadow_span ON credit_span (client, since)",
)
_JOINED = "JOIN credit_event event ON event.id = layer.event JOIN client c ON c.id = layer.client"
_ALIVE = "layer.opened_on > ?1 AND layer.opened_on <= ?2 AND layer.expires_on > ?2"


@contextmanager
def ledger_by(workspace: Workspace, rules: RuleSet) -> Iterator[None]:
    """Within it the derived tables are those of `rules`: the stored ones, else temporary ones that shadow them.

    The workspace file is never written for it, so that a reader may look at any rule set.
    """
    if derived_with(workspace) == settings_key(rules):
        yield
        return
    _execute(workspace, "PRAGMA query_only = 0")
    try:
        with workspace.database.atomic():
            for table in TABLES:
                _execute(workspace, f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE 0")
            for index in _SHADOW_INDEXES:
                _execute(workspace, index)
            derive(workspace, rules)
        yield
    finally:
        for table in TABLES:
            _execute(workspace, f"DROP TABLE IF EXISTS temp.{table}")
        _execute(workspace, f"PRAGMA query_only = {0 if workspace.writable else 1}")


def _execute(workspace: Workspace, sql: str) -> None:
    workspace.database.execute_sql(sql)


# Sums


def has_events(workspace: Workspace, as_of: date) -> bool:
    """Whether anything was ever sold, as far as the data says by `as_of`."""
    return bool(workspace.rows("SELECT 1 FROM credit_event WHERE date <= ? LIMIT 1", (as_of.isoformat(),)))


def first_month(workspace: Workspace) -> Month | None:
    """The month of the first movement."""
    rows: Rows = workspace.rows("SELECT substr(min(day), 1, 7) FROM credit_day")
    return Month.parse(rows[0][0]) if rows[0][0] else None


def first_event_month(workspace: Workspace) -> Month | None:
    """The month of the first event."""
    rows: Rows = workspace.rows("SELECT substr(min(date), 1, 7) FROM credit_event")
    return Month.parse(rows[0][0]) if rows[0][0] else None


def events_after(workspace: Workspace, day: date) -> int:
    """How many events are dated after `day`: they are booked, and have not begun."""
    rows: Rows = workspace.rows("SELECT count(*) FROM credit_event WHERE date > ?", (day.isoformat(),))
    return int(rows[0][0])


def totals_until(workspace: Workspace, as_of: date) -> Totals:
    """Units moved per month and kind up to the end of `as_of`; the running month as far as it went."""
    rows: Rows = workspace.rows(
        "SELECT substr(day, 1, 7), movement, sum(amount) FROM credit_day WHERE day <= ? GROUP BY 1, 2",
        (as_of.isoformat(),),
    )
    totals: Totals = {}
    for month, movement, units in rows:
        totals.setdefault(Month.parse(month), dict.fromkeys(Movement, 0))[Movement(movement)] = units
    return totals


def units_on(workspace: Workspace, day: date) -> int:
    """All credit at the end of `day`, in ledger units."""
    rows: Rows = workspace.rows(
        "SELECT sum(CASE WHEN movement IN ('new', 'increased') THEN amount ELSE -amount END) FROM credit_day"
        " WHERE day <= ?",
        (day.isoformat(),),
    )
    return rows[0][0] or 0


def known_expiries(workspace: Workspace, as_of: date) -> list[tuple[date, int]]:
    """The days after `as_of` on which credit is known at its end to expire, with the units, in order."""
    if _nothing_after(workspace, as_of):
        rows: Rows = workspace.rows(
            "SELECT day, amount FROM credit_day WHERE movement = 'expired' AND day > ?", (as_of.isoformat(),)
        )
    else:
        rows = _rows_alive(workspace, f"SELECT layer.expires_on, sum({LEFT})", as_of, "GROUP BY layer.expires_on")
    return sorted((date.fromisoformat(day), units) for day, units in rows if units)


def _nothing_after(workspace: Workspace, as_of: date) -> bool:
    """Whether nothing but expiries comes after `as_of`."""
    return not workspace.rows(
        "SELECT 1 FROM credit_day WHERE day > ? AND movement <> 'expired' LIMIT 1", (as_of.isoformat(),)
    )


def _rows_alive(workspace: Workspace, select: str, on: date, rest: str) -> Rows:
    """Rows of the layers that count at the end of `on`."""
    joined = _JOINED if "event." in select else ""
    return workspace.rows(
        f"{select} FROM credit_layer layer {joined} WHERE {_ALIVE} {rest}", (earliest(on), on.isoformat())
    )


# Sums by client


def credit_per_client(workspace: Workspace, on: date) -> list[ClientShare]:
    """The clients with credit at the end of `on`, the largest first."""
    rows = _rows_alive(workspace, f"SELECT layer.client, sum({LEFT})", on, "GROUP BY layer.client")
    names: Rows = workspace.rows("SELECT id, client_id, name FROM client")
    known = {key: (client_id, name) for key, client_id, name in names}
    found = [ClientShare(*known[key], units_to_amount(units)) for key, units in rows if units]
    return sorted(found, key=lambda row: (-row.credit, row.client))


# Facts


def snapshot_days(workspace: Workspace) -> tuple[date, date] | None:
    """The first and the last day of the clients' history."""
    rows: Rows = workspace.rows("SELECT min(taken_on), max(taken_on) FROM client_snapshot")
    first, last = rows[0]
    return (date.fromisoformat(first), date.fromisoformat(last)) if first else None


def first_data_day(workspace: Workspace) -> date | None:
    """The day of the first data that was imported and is still there."""
    rows: Rows = workspace.rows("SELECT min(as_of) FROM import_run WHERE undone_at IS NULL")
    return date.fromisoformat(rows[0][0]) if rows[0][0] else None


def points_as_of(workspace: Workspace) -> date | None:
    """The newest day of HubSpot's own points, which can be a year old."""
    rows: Rows = workspace.rows("SELECT max(points_as_of) FROM client")
    return date.fromisoformat(rows[0][0]) if rows[0][0] else None


def partner_facts(workspace: Workspace) -> dict[str, str]:
    """What is known of the partner itself, by key."""
    rows: Rows = workspace.rows("SELECT key, value FROM partner_fact WHERE value IS NOT NULL")
    return dict(rows)


def events_beside(workspace: Workspace, event: int) -> Rows:
    """The events of the client and product line of one event: client id, name, day, kind, line, amount, currency."""
    rows: Rows = workspace.rows(
        "SELECT c.client_id, c.name, other.date, other.kind, other.product_line, other.amount, other.currency,"
        " one.product_line FROM credit_event one JOIN credit_event other ON other.client = one.client"
        " JOIN client c ON c.id = one.client WHERE one.id = ? ORDER BY other.date, other.id",
        (event,),
    )
    return [
        (client_id, client, date.fromisoformat(day), kind, line,
         None if units is None else from_stored(units), currency)
        for client_id, client, day, kind, line, units, currency, own in rows
        if not line or line_key(line) == line_key(own)
    ]  # fmt: skip

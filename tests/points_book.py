"""A book by points, worked by hand: 83 points as of its day, up to 87 as the origin of one sale is not stated."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from desktop_app.domain.money import to_stored
from desktop_app.storage.workspace import Workspace, create_workspace
from tests.made_once import laid_down
from tests.worked_book import Tables, import_tables

AS_OF = date(2026, 11, 30)

_CLIENTS = [
    ("A", "Alder", "sold_and_managed", "1500", "United States"),
    ("B", "Birch", "sold", "", "United States"),
]
# HubSpot's own: client, sold, managed and total points, and their day.
_REPORTED: list[tuple[str, int, int, int, str]] = [("A", 50, 15, 65, "2026-11-03"), ("B", 25, 0, 25, "2026-11-02")]
# Day, client, line, amount, origin.
_SALES: list[tuple[str, str, str, str, str | None]] = [
    ("2026-02-10", "A", "Marketing Hub", "1000", "sourced"),
    ("2026-01-10", "B", "Sales Hub", "400", "assisted"),
    ("2026-03-10", "B", "Service Hub", "200", None),
]


def points_workspace(folder: Path, *, unstated: bool = True) -> Workspace:
    """A workspace with that book, imported on 15 October and on the day; without the unstated sale if asked."""
    return laid_down(folder / "points.pdw", _made, unstated)


def _made(path: Path, unstated: bool) -> Workspace:
    workspace = create_workspace(path)
    sales = [sale for sale in _SALES if unstated or sale[4]]
    tables: Tables = {
        "clients": (
            ["client_id", "name", "relationship", "mrr", "country"],
            _CLIENTS,
        ),
        "credit_events": (
            ["client", "product_line", "date", "kind", "amount", "origin"],
            [(client, line, day, "new", amount, origin or "") for day, client, line, amount, origin in sales],
        ),
        "partner": (["key", "value"], [("certified_until", "2027-06-30"), ("grr", "90")]),
    }  # fmt: skip
    for now in (datetime(2026, 10, 15, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC)):
        import_tables(workspace, path.parent, tables, now)
    with workspace.writing():
        _report(workspace)
    return workspace


def _report(workspace: Workspace) -> None:
    """Note HubSpot's own points, which a sync gives."""
    for client, *points, day in _REPORTED:
        sold, managed, total = (to_stored(Decimal(amount)) for amount in points)
        workspace.write(
            "UPDATE client SET sold_points = ?, managed_points = ?, total_points = ?, points_as_of = ?"
            " WHERE client_id = ?",
            (sold, managed, total, day, client),
        )

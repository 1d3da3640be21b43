"""A book with more movements than one page holds, imported from files like anybody's; the same at each run."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from desktop_app.storage.workspace import Workspace, create_workspace
from tests.made_once import laid_down
from tests.worked_book import import_tables

TODAY = date(2026, 11, 23)
LINES = ("Marketing Hub", "Sales Hub", "Service Hub")


def long_book(folder: Path, clients: int = 120, events: int = 18) -> Workspace:
    """A workspace in `folder` with so many clients and `events` of each over 30 months, open for writing."""
    return laid_down(folder / "long.pdw", _made, clients, events)


def _made(path: Path, clients: int, events: int) -> Workspace:
    made_up = random.Random(11)
    kinds = ("new", "new", "increase", "increase", "decrease", "decrease", "churn")
    rows = []
    for number in range(clients):
        for _ in range(events):
            kind, day = made_up.choice(kinds), TODAY - timedelta(days=made_up.randrange(900))
            amount = "" if kind == "churn" else f"{made_up.randrange(1, 900)}.{made_up.choice(('00', '50', '75'))}"
            rows.append((f"c{number}", made_up.choice(LINES), day.isoformat(), kind, amount))
    workspace = create_workspace(path)
    names = [(f"c{number}", f"Client {number * 37 % clients:03d}", "sold", "USD") for number in range(clients)]
    import_tables(
        workspace,
        path.parent,
        {
            "clients": (["client_id", "name", "relationship", "currency"], names),
            "credit_events": (["client", "product_line", "date", "kind", "amount"], rows),
        },
        datetime(2026, 11, 23, 7, tzinfo=UTC),
    )
    return workspace

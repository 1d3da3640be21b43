"""A small, made-up book of clients, written straight into a workspace, for tests of lists, alerts and tabs."""

import json
from datetime import date, timedelta
from pathlib import Path

from desktop_app.storage.workspace import Workspace, create_workspace
from tests.made_once import laid_down

TODAY = date(2026, 11, 22)
READ_AT = "2026-11-22T07:12:00+00:00"

_CLIENT = (
    "INSERT INTO client (id, client_id, name, domain, hub_id, company_id, relationship, mrr, currency, contact_name,"
    " contacts_used, contacts_limit, emails_used, emails_limit, engagement_index, usage_score, account_link,"
    " added_by, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)"
)


def in_days(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def a_workspace(path: Path) -> Workspace:
    """A workspace with four clients: Zoë (full), Brightwater, Cobalt & Finch, and Dunmore without any data."""
    return laid_down(path, _made)


def _made(path: Path) -> Workspace:
    workspace = create_workspace(path)
    with workspace.writing():
        workspace.write(
            "INSERT INTO import_run (id, started_at, as_of, files) VALUES (1, ?, ?, ?)",
            (READ_AT, READ_AT[:10], json.dumps(["clients.csv"])),
        )
        workspace.write("INSERT INTO partner_fact (key, value, added_by, changed_by) VALUES ('hub_id', '77', 1, 1)")
        workspace.write_many(_CLIENT, _CLIENTS)
        _write_products(workspace)
        _write_apps(workspace)
        _write_snapshots(workspace)
    return workspace


def write_credit(workspace: Workspace) -> None:
    """Give the first client a sale of 500 in March, of which 100 were lost in June; inside `writing()`."""
    workspace.write("INSERT INTO credit_state (settings) VALUES ('x')")
    workspace.write(
        "INSERT INTO credit_event (id, client, product_line, date, kind, amount, currency, added_by, changed_by)"
        " VALUES (9, 1, 'Marketing Hub', '2026-03-10', 'new', 500000000, 'USD', 1, 1)"
    )
    workspace.write(
        "INSERT INTO credit_layer (event, client, movement, opened_on, expires_on, amount, remaining)"
        " VALUES (9, 1, 'new', '2026-03-10', '2027-03-10', 50000000000, 40000000000)"
    )
    workspace.write(
        "INSERT INTO credit_loss (event, layer, client, lost_on, movement, amount)"
        " VALUES (10, 9, 1, '2026-06-01', 'decreased', 10000000000)"
    )


_CLIENTS = (
    (1, "c1", "Zoë Dental", "zoe.example", "24118906", "901", "sold_and_managed", 2_140_000_000, "USD", "Mara Ellison",
     9500, 10000, 10, 100, 2.5, 40, "https://app.hubspot.com/x"),
    (2, "c2", "Brightwater <b>Logistics</b>", "brightwater.example", None, None, "sold", 4_860_000_000, "EUR",
     "Ann Öst", 100, 10000, 90, 100, 8.0, 80, "https://elsewhere.example/x"),
    (3, "c3", "Cobalt & Finch", "cobaltfinch.example", "31", "903", "managed", 90_000_000, "USD", None,
     None, None, None, None, 5.0, None, "javascript:alert(1)"),
    (4, "c4", "Dunmore Robotics", None, None, None, None, None, None, None,
     None, None, None, None, None, None, None),
)  # fmt: skip


def _write_products(workspace: Workspace) -> None:
    workspace.write_many(
        "INSERT INTO subscription (client, product, edition, mrr, currency, seats, started_on, renews_on, status,"
        " added_by, changed_by) VALUES (?, ?, ?, ?, ?, ?, '2023-12-12', ?, ?, 1, 1)",
        (
            (1, "Marketing Hub", "Professional", 1_780_000_000, "USD", 5, in_days(60), "active"),
            (1, "Sales Hub", "Starter", 360_000_000, "USD", 18, None, None),
            (1, "Service Hub", "Starter", 10_000_000, "USD", None, in_days(5), "Cancelled"),
            (2, "Marketing Hub", "Enterprise", 4_860_000_000, "EUR", None, in_days(101), "active"),
            (3, "CMS Hub", "Starter", 90_000_000, "USD", None, in_days(20), "active"),
        ),
    )
    workspace.write_many(
        "INSERT INTO renewal (client, product, renews_on, status, current_mrr, renewal_mrr, added_by, changed_by)"
        " VALUES (?, ?, ?, ?, ?, ?, 1, 1)",
        (
            (1, "Marketing Hub", in_days(60), "pending", 1_780_000_000, 1_900_000_000),
            (1, "Marketing Hub", in_days(-305), "renewed", 1_700_000_000, 1_780_000_000),
            (2, "Marketing Hub", in_days(101), None, 4_860_000_000, None),
            (3, "CMS Hub", in_days(20), "pending", 90_000_000, 90_000_000),
        ),
    )


def _write_apps(workspace: Workspace) -> None:
    workspace.write_many(
        "INSERT INTO app_usage (client, app, product, used, added_by, changed_by) VALUES (?, ?, ?, ?, 1, 1)",
        (
            (1, "CRM", "Marketing Hub", 1),
            (1, "Email", "Marketing Hub", 1),
            (1, "Forms", "Marketing Hub", 0),
            (1, "Playground", None, 1),
            (2, "CRM", None, 0),
            (3, "CRM", None, None),
        ),
    )


def _write_snapshots(workspace: Workspace) -> None:
    workspace.write_many(
        "INSERT INTO client_snapshot (client_id, taken_on, name, mrr, currency, relationship)"
        " VALUES (?, ?, 'n', ?, ?, ?)",
        (
            ("c1", "2026-10-31", 2_000_000_000, "USD", "sold_and_managed"),
            ("c3", "2026-10-31", 90_000_000, "USD", "managed"),
            ("c1", "2026-11-22", 2_140_000_000, "USD", "sold_and_managed"),
            ("c2", "2026-11-22", 4_860_000_000, "EUR", "sold"),
        ),
    )

"""A workspace of version 1 becomes one of version 2 with nothing lost, whatever the moment it is killed at."""

import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.storage.migrations.steps import migrate
from desktop_app.storage.migrations.version import APPLICATION_ID
from desktop_app.storage.workspace import open_workspace

SCHEMA = Path(__file__).parent / "schemas" / "version_1.sql"
ROWS: dict[str, list[tuple[Any, ...]]] = {
    "import_run (id, started_at, files)": [(1, "2026-11-23T07:12:00Z", "[]"), (2, "2026-11-24T07:12:00Z", "[]")],
    "partner_fact (key, value, added_by)": [("currency", "JPY", 1)],
    "client (id, client_id, name, mrr, currency, relationship, added_by, changed_by)": [
        (1, "c1", "ACME 10", 111_550, "USD", "managed", 1, 2),
        (2, "c2", "ACME 2", 500_000, "JPY", None, 1, 1),
        (3, "c3", "Zoë", 1_234, "KWD", "sold", 1, 1),
        (4, "c4", "Nobody", None, None, None, 1, 1),
    ],
    "subscription (id, client, product, mrr, currency, started_on, added_by, changed_by)": [
        (1, 1, "Marketing Hub Professional", 89_000, "USD", "2025-01-01", 1, 1),
        (2, 2, "Sales Hub", 700, None, None, 1, 1),
        (3, 4, "Sales Hub", 900, None, None, 1, 1),
        (4, 3, "Content Hub", 1_500, None, None, 1, 1),
    ],
    "renewal (id, client, product, renews_on, type, status, current_mrr, renewal_mrr, added_by, changed_by)": [
        (1, 1, "Marketing Hub", "2027-01-01", None, "pending", 89_000, 95_000, 1, 1),
        (2, 2, "Sales Hub", "2027-02-01", "contact_tier_upgrade", None, 700, None, 1, 1),
    ],
    "app_usage (client, app, used, added_by, changed_by)": [(1, "CRM", 1, 1, 1)],
    "engagement (client, category, points, added_by, changed_by)": [(1, "Sales", 2.5, 1, 1)],
    "credit_event (id, client, product_line, date, kind, amount, currency, event_id, added_by, changed_by)": [
        (5, 1, "CMS Hub", "2026-01-05", "new", 999_999_999_999, "USD", "e1", 1, 1),
        (6, 2, "", "2026-01-05", "churn", None, "JPY", None, 1, 1),
        (7, 2, "Sales Hub", "2026-01-06", "new", 9_999_999_999, "JPY", None, 1, 1),
    ],
    "credit_layer": [(5, 1, "new", "2026-01-05", "2027-01-05", 10**15, 10**15)],
    "credit_day": [("2026-01-05", "new", 10**15, 1)],
    "client_snapshot (client_id, taken_on, name, mrr, subscribed_mrr, currency)": [
        ("c1", "2026-11-23", "ACME 10", 100_000, None, "USD"),
        ("c2", "2026-11-23", "ACME 2", None, 700, "JPY"),
    ],
    "import_change (id, import_id, kind, row_id, before)": [
        (1, 2, "clients", 1, json.dumps({"mrr": 5_000, "name": "ACME"})),
        (2, 2, "clients", 1, json.dumps({"mrr": 700, "currency": "JPY"})),
        (3, 2, "credit_events", 7, json.dumps({"amount": None, "note": "x"})),
        (4, 2, "renewals", 2, json.dumps({"current_mrr": 650})),
        (5, 2, "subscriptions", 4, json.dumps({"mrr": 1_499})),
    ],
    "client_note (client_id, written_at, text)": [("c1", "2026-11-23T07:12:00Z", "Called"), ("c1", "2026", "Again")],
    "client_tag": [("c1", "vip")],
    "client_override": [("c1", "communication_user", "Mia")],
    "ended_service (client_id, ended_on, reason)": [("c4", "2026-11-01", "gone")],
    "renewal_override": [
        ("c1", "Marketing Hub", "2027-01-01", "status", "renewed", "2026-11-24"),
        ("c2", "Sales Hub", "2027-02-01", "status", "confirmed", None),
    ],
    "task (client_id, due_on, text)": [("c1", "2026-12-01", "Call")],
    "sent_email (sent_at, to_name, to_address, subject)": [("2026-11-23T07:12:00Z", "Mia", "mia@x.example", "Hello")],
    "team_member (name, role, email, added_by)": [("Ann", "CAM", "ann@x.example", 1)],
    "team_card (name, role, email, removed)": [("Bo", "CC", "bo@x.example", 0)],
    "rule_set_change (rule_set_id, changed_at, changed_by)": [("own", "2026-11-23T07:12:00+00:00", "Mia")],
    "setting": [("theme", "dark")],
}  # fmt: skip


def version_1(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
        for table, rows in ROWS.items():
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    return path


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = [table.split()[0] for table in ROWS]
    return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The old workspace as migrated, to read."""
    path = version_1(tmp_path_factory.mktemp("old") / "old.partner")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        before = counts(connection)
        migrate(connection, lambda _version: None)
        assert counts(connection) == before
        yield connection


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("SELECT mrr FROM client ORDER BY id", [1_115_500_000, 500_000_000_000, 1_234_000, None]),
        # Without a currency: the client's, else the partner's.
        ("SELECT mrr FROM subscription ORDER BY id", [890_000_000, 700_000_000, 900_000_000, 1_500_000]),
        ("SELECT current_mrr FROM renewal ORDER BY id", [890_000_000, 700_000_000]),
        ("SELECT renewal_mrr FROM renewal ORDER BY id", [950_000_000, None]),
        ("SELECT amount FROM credit_event ORDER BY id", [9_999_999_999_990_000, None, 9_999_999_999_000_000]),
        ("SELECT ifnull(mrr, subscribed_mrr) FROM client_snapshot ORDER BY client_id", [1_000_000_000, 700_000_000]),
        ("SELECT json_extract(before, '$.mrr') FROM import_change WHERE kind = 'clients' ORDER BY id",
         [5_000_000_000, 700_000_000]),  # what was noted last was in yen, and so was what came before it
        ("SELECT before FROM import_change WHERE id IN (3, 4, 5) ORDER BY id",
         ['{"amount": null, "note": "x"}', '{"current_mrr":650000000}', '{"mrr":1499000}']),
        ("SELECT as_of FROM import_run ORDER BY id", ["2026-11-23", "2026-11-24"]),
        ("SELECT entry FROM credit_event ORDER BY id", [5, 6, 7]),
        ("SELECT name FROM client WHERE mrr ORDER BY sort_key", ["ACME 2", "ACME 10", "Zoë"]),
        ("SELECT line FROM subscription ORDER BY id", ["marketing hub", "sales hub", "sales hub", "cms hub"]),
        ("SELECT line FROM credit_event ORDER BY id", ["cms hub", "", "sales hub"]),
        ("SELECT type FROM renewal_override ORDER BY client_id", ["renewal", "contact_tier_upgrade"]),
        ("SELECT amount FROM credit_layer", [10**15]),
        ("SELECT count(DISTINCT uid) FROM client_note", [2]),
    ],
)  # fmt: skip
def test_what_was_there_is_there(migrated: sqlite3.Connection, query: str, wanted: list[object]) -> None:
    assert [row[0] for row in migrated.execute(query)] == wanted


@pytest.mark.parametrize("steps", [1, 30, 100, 200, 300, 400])
def test_a_migration_that_is_killed_leaves_the_workspace_as_it_was(steps: int, tmp_path: Path) -> None:
    path = version_1(tmp_path / "old.partner")
    code = (
        "import os, signal, sqlite3; from desktop_app.storage.migrations.steps import migrate\n"
        f"connection = sqlite3.connect({str(path)!r}, isolation_level=None); left = {steps}\n"
        "connection.execute('PRAGMA journal_mode = wal')\n"
        "def count_down():\n"
        "    global left; left -= 1\n"
        "    if not left: os.kill(os.getpid(), signal.SIGKILL)\n"
        "connection.set_progress_handler(count_down, 100); migrate(connection, lambda version: None)"
    )
    result = subprocess.run([sys.executable, "-c", code], check=False)
    assert result.returncode == -signal.SIGKILL
    with open_workspace(path, write=True) as workspace:
        assert workspace.rows("SELECT count(*), sum(mrr) FROM client") == [(4, 501_116_734_000)]
        assert workspace.rows("PRAGMA integrity_check") == [("ok",)]

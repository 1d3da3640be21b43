"""Workspaces of every released version become what this version makes, with what they hold."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.storage.migrations import steps
from desktop_app.storage.migrations.steps import CURRENT_SCHEMA, create_schema, migrate
from desktop_app.storage.migrations.version import APPLICATION_ID, CURRENT_VERSION
from desktop_app.storage.workspace import create_workspace, open_workspace
from tools.schema import schema_of

SCHEMAS = Path(__file__).parent / "schemas"


def a_file_of(version: int, path: Path) -> Path:
    """A workspace as that version left it, with one client in it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((SCHEMAS / f"version_{version}.sql").read_text(encoding="utf-8"))
        run = {"id": "1", "started_at": "2026-11-23T07:12:00Z", "files": "[]"}
        if version > 1:
            run["as_of"] = "2026-11-23"
        connection.execute(f"INSERT INTO import_run ({', '.join(run)}) VALUES {tuple(run.values())}")
        connection.execute(
            "INSERT INTO client (client_id, name, added_by, changed_by) VALUES ('c1', 'Aldermoor', 1, 1)"
        )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
    return path


def test_a_new_workspace_is_what_all_steps_make() -> None:
    """`python -m tools.schema` writes what a new workspace is made of; it is to be run whenever a step is added."""
    with closing(sqlite3.connect(":memory:")) as made, closing(sqlite3.connect(":memory:")) as migrated:
        migrated.isolation_level = None
        create_schema(made)
        migrate(migrated, lambda _version: None)
        assert sorted(made.iterdump()) == sorted(migrated.iterdump())
        for pragma in ("user_version", "application_id"):
            assert made.execute(f"PRAGMA {pragma}").fetchone() == migrated.execute(f"PRAGMA {pragma}").fetchone()


def test_the_current_version_counts_the_steps() -> None:
    """It is written down in a place of its own, so that opening a workspace does not load the steps."""
    assert len(steps.STEPS) == CURRENT_VERSION


def test_the_current_version_has_a_dump() -> None:
    """A dump is written with its version, and not changed once that is released: a later version adds another."""
    dump = (SCHEMAS / f"version_{CURRENT_VERSION}.sql").read_text(encoding="utf-8")
    assert dump == CURRENT_SCHEMA.read_text(encoding="utf-8")


@pytest.mark.parametrize("version", range(1, CURRENT_VERSION + 1))
def test_a_released_version_opens_as_the_current_one(version: int, tmp_path: Path) -> None:
    path = a_file_of(version, tmp_path / "old.partner")
    with open_workspace(path, write=True) as workspace, create_workspace(tmp_path / "new.partner") as fresh:
        assert schema_of(workspace.database.connection()) == schema_of(fresh.database.connection())
        assert workspace.rows("SELECT name FROM client") == [("Aldermoor",)]
        assert workspace.rows("PRAGMA user_version") == [(CURRENT_VERSION,)]


def test_layers_of_an_older_version_learn_the_first_sale_of_their_line(tmp_path: Path) -> None:
    path = a_file_of(6, tmp_path / "old.partner")
    sales = [("2025-01-10", "increase", None), ("2026-02-10", "churn", None), ("2026-03-10", "new", "sourced"),
             ("2026-04-10", "increase", "assisted")]  # fmt: skip
    with closing(sqlite3.connect(path)) as connection, connection:
        for number, (day, kind, origin) in enumerate(sales, start=1):
            connection.execute(
                "INSERT INTO credit_event (id, client, product_line, date, kind, origin, amount, currency, added_by,"
                " changed_by) VALUES (?, 1, ?, ?, ?, ?, 5, 'USD', 1, 1)",
                (number, ("CMS Hub", "Content Hub")[number % 2], day, kind, origin),
            )
            if kind != "churn":
                connection.execute(
                    "INSERT INTO credit_layer VALUES (?, 1, 'new', ?, '2027-01-01', 500, 500)", (number, day)
                )
    with open_workspace(path, write=True) as workspace:
        rows = workspace.rows("SELECT event, first_sold_on, first_sale_sure, origin FROM credit_layer ORDER BY event")
    assert rows == [(1, "2025-01-10", 0, None), (3, "2026-03-10", 1, "sourced"), (4, "2026-03-10", 1, "sourced")]


@pytest.fixture
def next_step(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One more version, made of the statements that a test puts in."""
    statements: list[str] = []
    monkeypatch.setattr(steps, "STEPS", (*steps.STEPS, statements))
    monkeypatch.setattr(steps, "CURRENT_VERSION", CURRENT_VERSION + 1)
    return statements


def test_a_step_is_taken_once_after_a_copy(tmp_path: Path, next_step: list[str]) -> None:
    next_step.append("ALTER TABLE client ADD COLUMN nickname TEXT")
    path = a_file_of(CURRENT_VERSION, tmp_path / "old.partner")
    copied: list[int] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        assert migrate(connection, copied.append) == CURRENT_VERSION
        assert migrate(connection, copied.append) == CURRENT_VERSION + 1
        assert connection.execute("SELECT name, nickname FROM client").fetchall() == [("Aldermoor", None)]
    assert copied == [CURRENT_VERSION]


@pytest.mark.parametrize(
    "broken",
    [
        "INSERT INTO nowhere VALUES (1)",
        "DELETE FROM import_run",  # its clients would lose the import that added them
    ],
)
def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, next_step: list[str], broken: str) -> None:
    next_step.extend(["ALTER TABLE client ADD COLUMN nickname TEXT", broken])
    path = a_file_of(CURRENT_VERSION, tmp_path / "old.partner")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        before = schema_of(connection)
        with pytest.raises(sqlite3.Error):
            migrate(connection, lambda _version: None)
        assert schema_of(connection) == before
        assert connection.execute("PRAGMA user_version").fetchone() == (CURRENT_VERSION,)
        assert connection.execute("SELECT count(*) FROM client").fetchone() == (1,)

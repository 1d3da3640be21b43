"""Workspaces of every released version become what this version makes, with what they hold."""

import json
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


def test_values_of_an_older_version_become_one_row_for_each_client_with_their_way_back(tmp_path: Path) -> None:
    path = a_file_of(7, tmp_path / "old.partner")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO import_run (id, started_at, as_of, files) VALUES (2, 'x', 'x', '[]')")
        values = [(1, "colour", "green", 1, 2), (2, "size", "L", 2, 2), (3, "blank", None, 1, 1),
                  (4, "shape", "round", 1, 1)]  # fmt: skip
        connection.executemany("INSERT INTO client_value VALUES (?, 1, ?, ?, ?, ?)", values)
        connection.execute(
            "INSERT INTO import_change (import_id, kind, row_id, before) VALUES"
            " (2, 'client_values', 1, '{\"value\": \"red\"}'), (2, 'clients', 1, '{}')"
        )
        row = {"id": 9, "client": 5, "name": "colour", "value": "blue", "added_by": 1, "changed_by": 2}
        join = {"client": {"id": 5, "added_by": 1, "changed_by": 2}, "moved": {"client_values": [4]},
                "left": {"client_values": [row]}}  # fmt: skip
        connection.execute(
            "INSERT INTO client_join (id, after_import, client_id, joined_id, joined_at, before)"
            " VALUES (3, 1, 'c1', 'c2', 'x', ?)",
            [json.dumps(join)],
        )
        removed = json.dumps({"base": {}, "removed": {"clients": [{"id": 7}], "client_values": [row]}})
        connection.execute(
            "INSERT INTO typed_row (id, uid, kind, client_id, key, base) VALUES (4, ?, 'clients', 'c3', '{}', ?)",
            ["u" * 32, removed],
        )
    with open_workspace(path, write=True) as workspace:
        rows = workspace.rows("SELECT client, added_by, changed_by, properties FROM client_properties")
        assert [(*row[:3], json.loads(row[3])) for row in rows] == [
            (1, 1, 2, {"colour": "green", "size": "L", "shape": "round"})
        ]
        changes = workspace.rows("SELECT import_id, row_id, before FROM import_change WHERE kind = 'client_values'")
        assert [(run, row_id, json.loads(before)) for run, row_id, before in changes] == [
            (2, 1, {"colour": "red", "size": None})
        ]
        ((before,),) = workspace.rows("SELECT before FROM client_join")
        joined = {"id": 4, "client": 5, "properties": '{"shape":"round","colour":"blue"}', "added_by": 1,
                  "changed_by": 2}  # fmt: skip
        assert json.loads(before) == {
            "client": {"id": 5, "added_by": 1, "changed_by": 2}, "moved": {}, "filled_in": {"shape": "round"},
            "left": {"client_values": [joined]},
        }  # fmt: skip
        ((base,),) = workspace.rows("SELECT base FROM typed_row")
        assert json.loads(base)["removed"]["client_values"] == [
            {"id": 8, "client": 5, "properties": '{"colour":"blue"}', "added_by": 1, "changed_by": 2}
        ]

"""The models say what the migrations make: every table, column, index and check."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from peewee import SqliteDatabase

from desktop_app.storage.migrations.steps import migrate
from desktop_app.storage.models.tables import TABLES

Parts = dict[str, object]


@pytest.fixture(scope="module")
def migrated() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, lambda _version: None)
        yield connection


@pytest.fixture(scope="module")
def modelled() -> Iterator[sqlite3.Connection]:
    database = SqliteDatabase(":memory:")
    database.connect()
    with database.bind_ctx(TABLES):
        database.create_tables(TABLES, safe=False)
        yield database.connection()
    database.close()


def columns_of(connection: sqlite3.Connection, table: str) -> Parts:
    """Each column: its type, whether it may be empty, its default and its place in the primary key."""
    rows = connection.execute(f"PRAGMA table_info({table})")
    return {name: (kind, bool(filled or key), default, key) for _, name, kind, filled, default, key in rows}


def indexes_of(connection: sqlite3.Connection, table: str) -> set[tuple[object, ...]]:
    """What is indexed, whether it is unique, and of which rows; a unique column counts whatever its index is called."""
    result: set[tuple[object, ...]] = set()
    for _, name, unique, origin, partial in connection.execute(f"PRAGMA index_list({table})").fetchall():
        if origin == "pk":
            continue
        columns = connection.execute(f"SELECT group_concat(ifnull(name, '?')) FROM pragma_index_info('{name}')")
        named = name if not unique or not name.startswith(("sqlite_", "stored")) else ""
        result.add((named, bool(unique), columns.fetchone()[0], bool(partial), _expressions(connection, name, named)))
    return result


def _expressions(connection: sqlite3.Connection, name: str, named: str) -> str:
    (text,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    if not named:
        return ""
    plain = _plain(text.partition("(")[2].replace("<>", "!=").replace("WHERE (", "WHERE "))
    return plain.rstrip(")")


def checks_of(connection: sqlite3.Connection, table: str) -> set[str]:
    (text,) = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).fetchone()
    plain = _plain(text)
    return {_bracketed(plain[match.end() - 1 :]) for match in re.finditer(r"CHECK\(", plain)}


def _bracketed(text: str) -> str:
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return text[: place + 1]
    raise AssertionError(text)


def _plain(text: str) -> str:
    """SQL without quotes of names and without spaces that mean nothing."""
    text = re.sub(r"\s+", " ", text.replace('"', "").replace("CHECK (", "CHECK("))
    return re.sub(r"\s*([(),])\s*", r"\1", text)


def references_of(connection: sqlite3.Connection, table: str) -> set[tuple[object, ...]]:
    return {row[2:7] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}


def test_there_is_a_model_for_every_table(migrated: sqlite3.Connection) -> None:
    names = migrated.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    assert {name for (name,) in names} == {table._meta.table_name for table in TABLES}


@pytest.mark.parametrize("table", [table._meta.table_name for table in TABLES])
def test_a_model_is_what_the_migrations_make(
    table: str, migrated: sqlite3.Connection, modelled: sqlite3.Connection
) -> None:
    assert columns_of(modelled, table) == columns_of(migrated, table)
    assert indexes_of(modelled, table) == indexes_of(migrated, table)
    assert references_of(modelled, table) == references_of(migrated, table)


@pytest.mark.parametrize("table", [table._meta.table_name for table in TABLES])
def test_a_model_checks_what_the_migrations_check(
    table: str, migrated: sqlite3.Connection, modelled: sqlite3.Connection
) -> None:
    assert checks_of(modelled, table) == checks_of(migrated, table)


def test_a_difference_would_be_seen(migrated: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(":memory:")) as other:
        other.execute(
            "CREATE TABLE task (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, text TEXT CHECK (text > ''))"
        )
        for part in (columns_of, checks_of):
            assert part(other, "task") != part(migrated, "task")
        assert indexes_of(other, "task") == indexes_of(migrated, "task")
        other.execute("CREATE INDEX task_text ON task (text)")
        assert indexes_of(other, "task") != indexes_of(migrated, "task")

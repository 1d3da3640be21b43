"""The current schema, and the steps that lead an older file to it, in order, each in a transaction of its own."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.paths import resources
from desktop_app.storage.migrations import (
    m0001_first_workspace,
    m0002_millionths,
    m0003_sync,
    m0004_joins,
    m0005_week,
    m0006_typed,
    m0007_first_sales,
    m0008_properties,
    m0009_own_columns,
    m0010_listed_rows,
)
from desktop_app.storage.migrations.derived_keys import fill_first_sales, fill_keys
from desktop_app.storage.migrations.version import APPLICATION_ID, CURRENT_VERSION

# A step's version is its place in this list, counted from 1. Steps are frozen once released: they never import the
# live tables and are never edited.
STEPS: tuple[tuple[str, ...], ...] = (
    m0001_first_workspace.STATEMENTS,
    m0002_millionths.STATEMENTS,
    m0003_sync.STATEMENTS,
    m0004_joins.STATEMENTS,
    m0005_week.STATEMENTS,
    m0006_typed.STATEMENTS,
    m0007_first_sales.STATEMENTS,
    m0008_properties.STATEMENTS,
    m0009_own_columns.STATEMENTS,
    m0010_listed_rows.STATEMENTS,
)
# What all steps together make of an empty file, written by `tools/schema.py`.
CURRENT_SCHEMA = resources() / "schema.sql"


def create_schema(connection: sqlite3.Connection) -> None:
    """Make the current schema in an empty file at once: all steps take fifteen times as long."""
    connection.executescript(
        f"BEGIN;{CURRENT_SCHEMA.read_text(encoding='utf-8')}"
        f"PRAGMA user_version = {CURRENT_VERSION};PRAGMA application_id = {APPLICATION_ID};COMMIT"
    )


def migrate(connection: sqlite3.Connection, before_step: Callable[[int], None]) -> int:
    """Bring an open file to the current schema, one transaction per step; gives the version it was at.

    `before_step` is called with the file's version before each step, to make a copy. Foreign keys are switched off
    around a step, since rebuilding a parent table would otherwise delete its children. The last step also fills the
    keys that it left empty, which follow from the program's rules and not from the schema.
    """
    version_before = int(connection.execute("PRAGMA user_version").fetchone()[0])
    for version in range(version_before, CURRENT_VERSION):
        before_step(version)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in STEPS[version]:
                connection.execute(statement)
            if version + 1 == CURRENT_VERSION:
                fill_keys(connection)
                fill_first_sales(connection)
            if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
                raise sqlite3.IntegrityError(f"{len(broken)} rows lost their parent")
            connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    connection.execute("PRAGMA foreign_keys = ON")
    return version_before


def missing_parts(connection: sqlite3.Connection) -> list[str]:
    """The tables, indexes and triggers of the current schema that a database has not."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        create_schema(fresh)
        expected, present = _parts(fresh), _parts(connection)
    return sorted(expected - present)


def _parts(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    return {f"{kind} {name}" for kind, name in rows}


def lay_down_first_version(path: Path) -> None:
    """Make a workspace of the first schema at `path`: to try whether all later steps pass."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in STEPS[0]:
            connection.execute(statement)
        connection.execute("PRAGMA user_version = 1")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")

"""What is read about some clients is found by their keys, however large the workspace is."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from desktop_app.storage import client_column_queries as queries
from desktop_app.storage.chosen_clients import Which, key_values
from desktop_app.storage.queries import PreparedQuery
from desktop_app.storage.workspace import Rows, Value, Workspace
from tests.client_books import TODAY
from tests.made_once import empty_workspace

QUERIES: dict[str, queries.ClientQuery] = {
    "clients": partial(queries.clients, queries.FIELDS), "subscribed": queries.subscribed, "products": queries.products,
    "subscriptions ahead": queries.subscriptions_ahead, "renewals ahead": queries.renewals_ahead,
    "credit": queries.credit,
    "own renewals": queries.renewal_overrides, "tags": queries.tags, "ended": queries.ended,
}  # fmt: skip
LARGE = {"client", "subscription", "renewal", "credit_event", "credit_layer", "credit_loss"}


def tables_read_through(workspace: Workspace, query: PreparedQuery, patch: pytest.MonkeyPatch) -> set[str]:
    """The tables that SQLite goes through from first to last row to answer `query`."""
    read, rows = set[str](), workspace.rows

    def explain(sql: str, values: Sequence[Value]) -> Rows:
        tables = {alias: table for table, alias in re.findall(r'"(\w+)" AS "(\w+)"', sql)}
        steps = [str(step) for *_, step in rows(f"EXPLAIN QUERY PLAN {sql}", values)]
        read.update(tables.get(step.split()[1], "") for step in steps if step.startswith("SCAN "))
        return []

    patch.setattr(workspace, "rows", explain)
    query.rows(workspace, today=TODAY, **key_values([1, 2]))
    patch.undo()
    return read


def test_no_large_table_is_read_through_for_some_clients(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with empty_workspace(tmp_path / "book.partner") as workspace:
        of_some = {
            (name, which): tables_read_through(workspace, query(which=which), monkeypatch)
            for name, query in QUERIES.items()
            for which in (Which.SOME, Which.ONE)
        }
        of_all = tables_read_through(workspace, queries.renewals_ahead(which=Which.ALL), monkeypatch)
    assert of_all & LARGE
    assert {name: tables & LARGE for name, tables in of_some.items() if tables & LARGE} == {}

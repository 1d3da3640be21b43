"""Queries are compiled once, run with what they are given, and add amounts up without loss."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from peewee import BaseQuery

from desktop_app.domain.client_list import MoneyTotal
from desktop_app.domain.money import LARGEST_STORED
from desktop_app.storage.conditions import joined, sum_parts
from desktop_app.storage.models.clients import StoredSnapshot
from desktop_app.storage.models.entered import StoredNote
from desktop_app.storage.models.tasks import StoredTask
from desktop_app.storage.queries import Parameter, change, prepared, rows_of
from desktop_app.storage.snapshot_queries import managed_mrr_on
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace

TODAY = date(2026, 11, 23)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


@prepared
def due(*, counted: bool) -> BaseQuery:
    query = StoredTask.select(StoredTask.id if counted else StoredTask.text)
    return query.where(StoredTask.due_on <= Parameter("day"), StoredTask.text != "Nothing")


def test_a_prepared_query_is_compiled_once_for_each_choice() -> None:
    assert due(counted=True) is due(counted=True)
    assert due(counted=True) is not due(counted=False)


def test_so_many_choices_stay_compiled_and_no_more() -> None:
    """Which columns a query names may follow from a file or an answer: there is no end of those."""
    made: list[str] = []

    @prepared
    def named(text: str) -> BaseQuery:
        made.append(text)
        return StoredTask.select(StoredTask.id).where(StoredTask.text == text)

    names = [str(number) for number in range(1_000)]
    for name in names:
        named(name)
    for name in reversed(names):
        named(name)
    assert 1_500 < len(made) < 2_000, "all stay compiled, or none"


def test_parameters_are_given_by_name_days_as_dates(workspace: Workspace) -> None:
    with workspace.writing():
        for text, day in (("Call", TODAY), ("Nothing", TODAY), ("Write", date(2026, 11, 24))):
            change(workspace, StoredTask.insert(text=text, due_on=day))
    assert due(counted=False).rows(workspace, day=TODAY) == [("Call",)]
    assert list(due(counted=False).stream(workspace, day=date(2026, 11, 24))) == [("Call",), ("Write",)]


def test_many_rows_are_written_whatever_the_order_of_their_values(workspace: Workspace) -> None:
    names = ("text", "client_id", "written_at", "uid")
    fields = [StoredNote.uid, StoredNote.client_id, StoredNote.written_at, StoredNote.text]
    query = prepared(lambda: StoredNote.insert_many([[Parameter(field.name) for field in fields]], fields=fields))
    rows = [("One", "c1", "2026-11-23", "1" * 32), ("Two", "c2", "2026-11-24", "2" * 32)]
    with workspace.writing():
        query().write_many(workspace, names, rows)
    written = StoredNote.select(StoredNote.text, StoredNote.client_id, StoredNote.written_at, StoredNote.uid)
    assert rows_of(workspace, written.order_by(StoredNote.id)) == rows


def snapshot(workspace: Workspace, client_id: str, units: int, currency: str = "USD") -> None:
    query = StoredSnapshot.insert(
        client_id=client_id, taken_on=TODAY, name=client_id, mrr=units, currency=currency, relationship="managed"
    )
    change(workspace, query)


def test_amounts_are_added_up_to_the_last_millionth(workspace: Workspace) -> None:
    with workspace.writing():
        for client_id, units in (("a", 37_550_001), ("b", 1_000_000), ("c", 999_999)):
            snapshot(workspace, client_id, units)
    assert managed_mrr_on(workspace, TODAY) == (MoneyTotal(Decimal("39.55"), "USD"),)


def test_no_sum_over_a_book_is_too_large(workspace: Workspace) -> None:
    with workspace.writing():
        for number in range(1_000):
            snapshot(workspace, str(number), LARGEST_STORED)
    sums = rows_of(workspace, StoredSnapshot.select(*sum_parts(StoredSnapshot.mrr)))
    assert joined(*sums[0]) == 1_000 * LARGEST_STORED > 2**63

"""Imports taken back, in whatever order, leave the workspace as if they had never been."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import WrongUse
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.workspaces import check
from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW
from tests.examples import examples
from tests.made_once import empty_workspace

Contents = dict[str, list[tuple[object, ...]]]

_NAMES = st.sampled_from(["Alder", "Birch", "Cedar"])
_ID = st.sampled_from(["1", "2", "3"])
_MRR = st.sampled_from(["", "100", "250.50"])
_CLIENTS = st.lists(st.tuples(_ID, _NAMES, _MRR), max_size=3).map(
    lambda rows: "client_id,name,mrr\n" + "".join(f"{','.join(row)}\n" for row in rows)
)
_EVENTS = st.lists(
    st.tuples(_ID, st.sampled_from(["2026-01-31", "2026-02-28", "2026-09-01"]), st.sampled_from(["10", "20"])),
    max_size=3,
).map(
    lambda rows: (
        "client,date,amount,kind,event_id\n"
        + "".join(f"{client},{day},{amount},new,e{place}\n" for place, (client, day, amount) in enumerate(rows))
    )
)
_IMPORT = st.tuples(_CLIENTS, _EVENTS)


@contextmanager
def a_workspace() -> Iterator[tuple[Workspace, Path]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        empty_workspace(Path(folder, "book.partner")) as workspace,
    ):
        yield workspace, Path(folder)


def take_in(workspace: Workspace, folder: Path, tables: tuple[str, str], day: int) -> int:
    files = [folder / "clients.csv", folder / "credit_events.csv"]
    for file, text in zip(files, tables, strict=True):
        file.write_text(text, encoding="utf-8")
    result = import_files(workspace, files, now=NOW + timedelta(days=day))
    assert result.import_id is not None
    return result.import_id


def take_back(workspace: Workspace, runs: list[int]) -> None:
    """Take all of `runs` back, each as soon as no other builds on it."""
    while runs:
        for run in runs:
            try:
                undo_import(workspace, run, now=NOW)
            except WrongUse:
                continue  # the tried one is blocked by a later one, which is still to come
            runs.remove(run)
            break
        else:
            raise AssertionError(f"each of {runs} waits for another")


def contents(workspace: Workspace) -> Contents:
    """What imports wrote, but for what tells which import it was."""
    stored: Contents = {}
    imported = [str(table._meta.table_name) for table in TABLES.values()]
    for table in (*imported, "credit_layer", "credit_loss", "credit_day", "credit_span"):
        columns = [str(row[1]) for row in workspace.rows(f"PRAGMA table_info({table})")]
        wanted = ", ".join(column for column in columns if column not in ("added_by", "changed_by"))
        stored[table] = sorted(workspace.rows(f"SELECT {wanted} FROM {table}"), key=repr)
    return stored


@examples(short=10, long=500)
@given(imports=st.lists(_IMPORT, min_size=1, max_size=4), data=st.data())
def test_all_of_them_taken_back_in_any_order_leave_nothing(imports: list[tuple[str, str]], data: st.DataObject) -> None:
    with a_workspace() as (workspace, folder):
        before = contents(workspace)
        runs = [take_in(workspace, folder, tables, day) for day, tables in enumerate(imports)]
        take_back(workspace, data.draw(st.permutations(runs)))
        assert contents(workspace) == before
        assert check(workspace) == []


@examples(short=10, long=500)
@given(first=st.lists(_IMPORT, max_size=2), last=_IMPORT)
def test_the_newest_taken_back_leaves_the_state_before_it(first: list[tuple[str, str]], last: tuple[str, str]) -> None:
    with a_workspace() as (workspace, folder):
        for day, tables in enumerate(first):
            take_in(workspace, folder, tables, day)
        before = contents(workspace)
        undo_import(workspace, take_in(workspace, folder, last, 9), now=NOW)
        assert contents(workspace) == before
        assert check(workspace) == []

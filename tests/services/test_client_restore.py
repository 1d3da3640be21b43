"""One client brought back from a backup: whole, with what was typed and noted, and undone to the last row."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import WrongUse
from desktop_app.services import client_edits
from desktop_app.services.backup_reading import opened_backup
from desktop_app.services.backups import back_up_now
from desktop_app.services.client_restore import client_named, clients_of_backup, restore_client, undo_restore
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.joining import join_clients
from desktop_app.services.typing.edits import AddedRow, ChangedRow, RemovedRow, Typist
from desktop_app.services.typing.entry import type_in
from desktop_app.services.workspaces import check
from desktop_app.storage.backup_contents import held_contents
from desktop_app.storage.importing.joined_tables import BY_KEY, ENTERED
from desktop_app.storage.importing.tables import OF_CLIENTS, TABLES
from desktop_app.storage.models import tables as models
from desktop_app.storage.workspace import Workspace, open_workspace
from tests.builders import NOW
from tests.examples import examples
from tests.made_once import empty_workspace

FILES = {
    "clients": "client_id,name,domain,mrr,city\n1,Alder,alder.example,120,Leeds\n2,Birch,birch.example,80,Hull\n",
    "contacts": "client,name,email\n1,Ann,ann@alder.example\n2,Bob,bob@birch.example\n",
    "subscriptions": "client,product,mrr,started_on\n1,Marketing Hub,120,2025-01-15\n2,Sales Hub,80,2025-02-01\n",
    "renewals": "client,product,renews_on\n1,Marketing Hub,2027-01-15\n",
    "credit_events": "client,product_line,date,kind,amount\n"
    "1,Marketing Hub,2026-11-02,new,120\n2,Sales Hub,2026-11-03,new,80\n",
}  # fmt: skip
YOU = Typist("Mara", NOW)
# Derived from the rest, or the log of imports and of the day.
_LEFT_OUT = ("import_run", "credit_state")
# About a client, and not brought back: what a person did in a list of the day, and what syncs showed.
_NOT_COPIED = {
    "client_snapshot", "client_join", "line_snapshot", "typed_row", "week_mark", "playbook_off", "playbook_task",
}  # fmt: skip


def written(folder: Path, files: dict[str, str]) -> list[Path]:
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return [folder / f"{name}.csv" for name in files]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.partner"
    with empty_workspace(path) as workspace:
        import_files(workspace, written(tmp_path, FILES), now=NOW - timedelta(3))
        type_in(workspace, [ChangedRow(kind="clients", client_id="1", row_id=1, values={"city": "York"})], YOU)
        client_edits.write_note(workspace, "1", "First", now=NOW - timedelta(2))
        client_edits.write_note(workspace, "1", "Second", now=NOW - timedelta(2))
        client_edits.set_tags(workspace, "1", ["gold", "north"])
    return path


@pytest.fixture
def backup(book: Path) -> Path:
    return back_up_now(book, BackupReason.DAILY, NOW - timedelta(1)).file


def content(path: Path) -> dict[str, list[Any]]:
    """Every row of every table, but for logs; without numbers that are given anew."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)
            for name in names
            if name not in _LEFT_OUT and not name.startswith("sqlite_")
        }


def of_client(workspace: Workspace, client_id: str) -> dict[str, list[Any]]:
    """What there is about a client, without the numbers of rows and imports."""
    result = {}
    for kind in OF_CLIENTS:
        columns = [
            name for name in TABLES[kind]._meta.columns if name not in ("id", "client", "added_by", "changed_by")
        ]
        query = f"SELECT {', '.join(f't.{name}' for name in columns)} FROM {TABLES[kind]._meta.table_name} t"
        query += " JOIN client c ON c.id = t.client WHERE c.client_id = ?"
        result[kind] = sorted(workspace.rows(query, [client_id]), key=repr)
    result["client"] = workspace.rows("SELECT name, domain, mrr, city FROM client WHERE client_id = ?", [client_id])
    result["tags"] = workspace.rows("SELECT tag FROM client_tag WHERE client_id = ? ORDER BY tag", [client_id])
    result["notes"] = workspace.rows("SELECT text FROM client_note WHERE client_id = ? ORDER BY text", [client_id])
    return result


def test_every_table_about_a_client_is_brought_back_or_left_on_purpose() -> None:
    copied = {table._meta.table_name for table in (*ENTERED, *BY_KEY)}
    about = {table._meta.table_name for table in models.TABLES if "client_id" in table._meta.columns}
    assert about - {"client"} == copied | _NOT_COPIED


def test_a_client_that_is_gone_comes_back_whole_and_goes_again(book: Path, backup: Path) -> None:
    with open_workspace(backup, write=False) as before:
        wanted = of_client(before, "1")
    with open_workspace(book, write=True) as workspace:
        undo_import(workspace, 1, now=NOW)
        with workspace.writing():
            workspace.write("DELETE FROM client_note")
        without = content(book)
        made = restore_client(workspace, backup, "1", now=NOW)
        assert (made.name, made.left_out) == ("Alder", 0)
        assert of_client(workspace, "1") == wanted
        assert wanted["client"] == [("Alder", "alder.example", 120_000_000, "York")]
        assert len(wanted["credit_events"]) == len(wanted["notes"]) - 1 == 1
        assert check(workspace) == []
        assert workspace.rows("SELECT count(*) FROM client") == [(1,)]
        # What the import brought cannot be taken back a second time, and another one cannot take it back either.
        assert workspace.rows("SELECT count(*) FROM client WHERE added_by = 1") == [(1,)]
        undo_restore(workspace, made, now=NOW)
        assert {name: rows for name, rows in content(book).items() if name != "client_snapshot"} == {
            name: rows for name, rows in without.items() if name != "client_snapshot"
        }


def test_what_was_typed_over_is_as_then_and_what_was_noted_since_stays(book: Path, backup: Path) -> None:
    with open_workspace(book, write=True) as workspace:
        type_in(workspace, [ChangedRow(kind="clients", client_id="1", row_id=1, values={"city": "Bath"})], YOU)
        type_in(workspace, [ChangedRow(kind="clients", client_id="1", row_id=1, values={"country": "France"})], YOU)
        type_in(
            workspace,
            [AddedRow(kind="contacts", client_id="1", values={"name": "Cid", "email": "cid@alder.example"})],
            YOU,
        )
        client_edits.write_note(workspace, "1", "Third", now=NOW)
        with workspace.writing():
            workspace.write("DELETE FROM client_note WHERE text = 'First'")
            workspace.write("UPDATE client_note SET text = 'changed' WHERE text = 'Second'")
        client_edits.set_tags(workspace, "1", ["silver"])
        changed = content(book)
        made = restore_client(workspace, backup, "1", now=NOW + timedelta(minutes=1))
        now = of_client(workspace, "1")
        assert workspace.rows("SELECT city, country FROM client WHERE client_id = '1'") == [("York", None)]
        assert now["notes"] == [("First",), ("Second",), ("Third",)]
        assert now["tags"] == [("gold",), ("north",)]
        assert len(now["contacts"]) == 1
        undo_restore(workspace, made, now=NOW)
        assert _without_logs(content(book)) == _without_logs(changed)
        restore_client(workspace, backup, "1", now=NOW + timedelta(minutes=1))
        # The register says so too: an import lifts typed values off and lays them over again.
        import_files(workspace, written(book.parent, {"clients": FILES["clients"].replace("Hull", "Ely")}), now=NOW)
        assert workspace.rows("SELECT city, country FROM client ORDER BY client_id") == [("York", None), ("Ely", None)]


def test_removals_and_what_was_given_back_count_as_no_typed_values(book: Path, backup: Path) -> None:
    with opened_backup(backup) as then, open_workspace(book, write=True) as workspace:
        typed = held_contents(then, None).typed
        type_in(workspace, [ChangedRow(kind="clients", client_id="2", row_id=2, values={"city": "Bath"})], YOU)
        assert held_contents(workspace, None).typed == typed + 1
        type_in(workspace, [RemovedRow(kind="clients", client_id="1", row_id=1)], YOU)
        assert held_contents(workspace, None).typed <= typed + 1
        restore_client(workspace, backup, "1", now=NOW + timedelta(minutes=1))
        assert held_contents(workspace, None).typed == typed + 1


def _without_logs(tables: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: rows for name, rows in tables.items() if name not in ("client_snapshot", "header_mapping")}


def test_an_import_after_a_client_was_brought_back_is_taken_back_as_ever(book: Path, backup: Path) -> None:
    with open_workspace(book, write=True) as workspace:
        import_files(
            workspace, written(book.parent, {"clients": FILES["clients"].replace("Alder", "Alder Ltd")}), now=NOW
        )
        restore_client(workspace, backup, "1", now=NOW)
        assert workspace.rows("SELECT name FROM client") == [("Alder",), ("Birch",)]
        undo_import(workspace, 2, now=NOW)
        assert workspace.rows("SELECT name FROM client") == [("Alder",), ("Birch",)]
        undo_import(workspace, 1, now=NOW)
        assert workspace.rows("SELECT count(*) FROM client") == [(0,)]
        assert check(workspace) == []


def test_a_row_of_an_import_that_is_another_one_by_now_belongs_to_none(
    book: Path, backup: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.partner"
    with empty_workspace(other) as workspace:
        import_files(workspace, written(tmp_path, {"clients": "client_id,name\n9,Rowan\n"}), now=NOW)
        restore_client(workspace, backup, "1", now=NOW)
        assert workspace.rows("SELECT name, added_by FROM client ORDER BY name") == [("Alder", None), ("Rowan", 1)]
        undo_import(workspace, 1, now=NOW)
        assert workspace.rows("SELECT name FROM client") == [("Alder",)]


def test_what_belongs_to_another_client_by_now_is_left_out_and_counted(book: Path, tmp_path: Path) -> None:
    events = "event_id,client,product_line,date,kind,amount\ne1,1,Sales Hub,2026-10-02,new,50\n"
    with open_workspace(book, write=True) as workspace:
        import_files(workspace, written(tmp_path, {"credit_events": events}), now=NOW)
        backup = back_up_now(book, BackupReason.HAND, NOW).file
        import_files(workspace, written(tmp_path, {"credit_events": events.replace("e1,1", "e1,2")}), now=NOW)
        made = restore_client(workspace, backup, "1", now=NOW)
        assert made.left_out == 1
        assert workspace.rows("SELECT client FROM credit_event WHERE event_id = 'e1'") == [(2,)]
        assert check(workspace) == []


def test_who_is_not_in_the_backup_or_was_joined_since_is_refused(book: Path, backup: Path) -> None:
    with open_workspace(book, write=True) as workspace:
        with pytest.raises(WrongUse, match="not in the backup"):
            restore_client(workspace, backup, "7", now=NOW)
        join_clients(workspace, "2", ["1"], now=NOW)
        before = content(book)
        for client_id in ("1", "2"):
            with pytest.raises(WrongUse, match="joined"):
                restore_client(workspace, backup, client_id, now=NOW)
        assert content(book) == before
    clients = clients_of_backup(backup)
    assert [client_named(clients, wanted) for wanted in ("1", "Alder", "Birch")] == ["1", "1", "2"]
    with pytest.raises(WrongUse):
        client_named(clients | {"8": "Birch"}, "Birch")


_STEPS = ("note", "tag", "city", "mrr", "remove", "import", "end", "override")


@examples(short=8, long=300)
@given(st.lists(st.sampled_from(_STEPS), max_size=6), st.lists(st.sampled_from(_STEPS), max_size=6))
def test_whatever_was_done_in_between_a_client_is_as_then_and_undone_as_before(
    tmp_path_factory: pytest.TempPathFactory, first: list[str], since: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("book")
    path = folder / "book.partner"
    with empty_workspace(path) as workspace:
        import_files(workspace, written(folder, FILES), now=NOW)
        for number, step in enumerate(first):
            _do(workspace, folder, step, number)
        then = of_client(workspace, "1")
        backup = back_up_now(path, BackupReason.HAND, NOW).file
        for number, step in enumerate(since):
            _do(workspace, folder, step, 100 + number)
        before, now = of_client(workspace, "1"), content(path)
        made = restore_client(workspace, backup, "1", now=NOW + timedelta(hours=1))
        back = of_client(workspace, "1")
        stored = sorted({*then["notes"], *before["notes"]})
        assert back == then | {"notes": stored}
        assert check(workspace) == []
        undo_restore(workspace, made, now=NOW + timedelta(hours=1))
        assert _without_logs(content(path)) == _without_logs(now)


def _do(workspace: Workspace, folder: Path, step: str, number: int) -> None:
    client = workspace.rows("SELECT id FROM client WHERE client_id = '1'")[0][0]
    match step:
        case "note":
            client_edits.write_note(workspace, "1", f"Note {number}", now=NOW)
        case "tag":
            client_edits.set_tags(workspace, "1", [f"tag {number}"])
        case "city" | "mrr":
            values = {"city": f"City {number}"} if step == "city" else {"mrr": Decimal(200 + number)}
            type_in(workspace, [ChangedRow(kind="clients", client_id="1", row_id=client, values=values)], YOU)
        case "remove":
            contacts = workspace.rows("SELECT id FROM contact WHERE client = ?", [client])
            if contacts:
                edit = RemovedRow(kind="contacts", client_id="1", row_id=contacts[0][0])
                type_in(workspace, [edit], YOU)
        case "import":
            changed = FILES["clients"].replace("Leeds", f"Town {number}")
            import_files(workspace, written(folder, {"clients": changed}), now=NOW)
        case "end":
            client_edits.end_services(workspace, ["1"], ended_on=NOW.date())
        case "override":
            own = client_edits.Own.USER
            client_edits.override(workspace, "1", None, {own: f"user {number}"})

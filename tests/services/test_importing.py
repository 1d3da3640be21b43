"""What becomes of imported rows: whose they are, what they change, what they are turned away for, and what is noted."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import WrongUse
from desktop_app.services.import_results import FileResult
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.workspaces import check
from desktop_app.sources.rows import BATCH
from desktop_app.storage.workspace import Value, Workspace
from tests.builders import NOW
from tests.made_once import empty_workspace

CLIENTS = "client_id,name,domain\n1,Alder,alder.example\n2,Birch,birch.example\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, kind: str, text: str, *, days: int = 0) -> FileResult:
    """Import one table, some days after `NOW`."""
    file = workspace.path.with_name(f"{kind}.csv")
    file.write_text(text, encoding="utf-8")
    (result,) = import_files(workspace, [file], now=NOW + timedelta(days=days)).files
    return result


def counts(result: FileResult) -> tuple[int, int, int]:
    return result.added, result.updated, result.unchanged


def rejected(result: FileResult) -> list[tuple[int, str, str]]:
    return [(row.line, row.problems[0].column, row.problems[0].value) for row in result.rejected]


def snapshots(workspace: Workspace, *fields: str) -> list[tuple[Value, ...]]:
    """These fields of the snapshots, the oldest first."""
    return workspace.rows(f"SELECT {', '.join(fields)} FROM client_snapshot ORDER BY taken_on, client_id")


# Whose rows are


def test_an_id_counts_more_than_a_domain_and_a_domain_more_than_a_name(workspace: Workspace) -> None:
    take(
        workspace, "clients",
        "client_id,name,domain\nalder.example,A,\n2,B,alder.example\n3,2,c.example\n4,D,fir.example\n5,fir.example,\n",
    )  # fmt: skip
    take(
        workspace, "portal_usage",
        "client,app\nalder.example,Email\n2,Email\nFIR.example,Email\n",
    )  # fmt: skip
    result = workspace.rows("SELECT c.client_id FROM app_usage u JOIN client c ON c.id = u.client ORDER BY c.id")
    assert result == [("alder.example",), ("2",), ("4",)]


def test_a_name_that_two_clients_have_is_told_as_such(workspace: Workspace) -> None:
    take(workspace, "clients", "client_id,name\n1,Alder\n2,Alder\n")
    result = take(workspace, "portal_usage", "client,app\nAlder,Email\nBirch,Email\n")
    assert [str(row.problems[0].problem).split()[0] for row in result.rejected] == ["Several", "No"]


# What rows are turned away for


def test_an_event_of_an_unknown_client_is_told_for_that_before_its_missing_amount(workspace: Workspace) -> None:
    take(workspace, "clients", CLIENTS)
    result = take(workspace, "credit_events", "client,date,kind,amount\nCedar,2026-01-02,new,\n1,2026-01-02,new,\n")
    assert rejected(result) == [(2, "client", "Cedar"), (3, "amount", "")]


def test_rows_of_unknown_clients_are_not_told_as_repeated(workspace: Workspace) -> None:
    result = take(workspace, "portal_usage", "client,app\nAlder,Email\nBirch,Email\n")
    assert rejected(result) == [(2, "client", "Alder"), (3, "client", "Birch")]


def test_a_row_that_comes_again_is_told_with_the_line_it_was_on_first(workspace: Workspace) -> None:
    result = take(workspace, "clients", "client_id,name\n1,Alder\n2,Birch\n1,Cedar\n1,Fir\n")
    assert rejected(result) == [(4, "client_id", "1"), (5, "client_id", "1")]
    assert [str(row.problems[0].problem).rpartition(" ")[2] for row in result.rejected] == ["2", "2"]
    usage = take(workspace, "portal_usage", "client,app,uses_30d\n1,Email,5\nAlder,EMAIL,6\n")
    assert [(row.line, row.problems[0].column) for row in usage.rejected] == [(3, "app")]


def test_rows_that_agree_in_all_read_columns_but_the_contact_are_no_error(workspace: Workspace) -> None:
    usage = take(workspace, "clients", "client_id,name,email\n1,Alder,a@a.example\n1,Alder,b@a.example\n2,Birch,\n")
    assert (counts(usage), usage.rejected) == ((2, 0, 1), [])
    assert workspace.rows("SELECT contact_email FROM client WHERE client_id = '1'") == [("a@a.example",)]


# What rows change


def test_a_blank_cell_and_a_key_written_otherwise_leave_what_is_known(workspace: Workspace) -> None:
    take(workspace, "clients", "client_id,name,mrr\n1,Alder,100\n")
    assert counts(take(workspace, "clients", "client_id,name,mrr\n1,Alder,\n")) == (0, 0, 1)
    take(workspace, "portal_usage", "client,app,uses_30d\n1,Email,5\n")
    assert counts(take(workspace, "portal_usage", "client,app,uses_30d\n1,EMAIL,5\n")) == (0, 0, 1)
    assert counts(take(workspace, "portal_usage", "client,app,uses_30d\n1,EMAIL,6\n")) == (0, 1, 0)
    assert workspace.rows("SELECT app, uses_30d FROM app_usage") == [("Email", 6)]


def test_ids_count_letter_by_letter(workspace: Workspace) -> None:
    assert counts(take(workspace, "clients", "client_id,name\na,Alder\nA,Birch\n")) == (2, 0, 0)
    events = "client,date,kind,amount,event_id\na,2026-01-02,new,10,e\na,2026-01-02,new,10,E\n"
    assert counts(take(workspace, "credit_events", events)) == (2, 0, 0)


def test_a_change_is_told_by_the_client_s_name_and_in_its_own_currency(workspace: Workspace) -> None:
    take(workspace, "clients", "mrr,client_id,name,currency\n100,1,Alder,JPY\n")
    (change,) = take(workspace, "clients", "mrr,client_id,name,currency\n200,1,Alder,JPY\n").changes
    assert (change.line, change.whose, change.column, change.before, change.after) == (2, "Alder", "mrr", "100", "200")


def test_without_an_amount_no_currency_is_made_up(workspace: Workspace) -> None:
    take(workspace, "clients", "client_id,name,mrr\n1,Alder,\n2,Birch,5\n")
    assert workspace.rows("SELECT currency FROM client ORDER BY id") == [(None,), ("USD",)]


# Credit events


def test_what_a_churn_says_of_an_amount_is_not_kept(workspace: Workspace) -> None:
    take(workspace, "clients", CLIENTS)
    take(workspace, "credit_events", "client,date,kind,amount\n1,2026-01-02,new,50\n1,2026-02-02,churn,50\n")
    assert workspace.rows("SELECT kind, amount FROM credit_event ORDER BY date") == [
        ("new", 50_000_000),
        ("churn", None),
    ]
    assert check(workspace) == []


def test_an_event_without_an_id_that_is_there_once_is_known_once(workspace: Workspace) -> None:
    head, event = "client,date,kind,amount\n", "1,2026-01-02,new,50\n"
    others = "".join(f"1,2026-03-01,new,{amount}\n" for amount in range(1, 151))
    take(workspace, "clients", CLIENTS)
    assert counts(take(workspace, "credit_events", head + event * 2)) == (2, 0, 0)
    assert counts(take(workspace, "credit_events", head + event * 3)) == (1, 0, 2)
    assert counts(take(workspace, "credit_events", head + event * 3 + others + event)) == (151, 0, 3)


def test_changed_and_moved_events_change_what_is_derived_of_them(workspace: Workspace) -> None:
    head = "client,date,kind,amount,event_id\n"
    take(workspace, "clients", CLIENTS)
    take(workspace, "credit_events", head + "1,2026-01-02,new,50,e\n2,2026-01-02,new,70,f\n")
    for event in ("1,2026-01-02,new,60,e\n", "2,2026-01-02,new,60,e\n"):
        assert counts(take(workspace, "credit_events", head + event)) == (0, 1, 0)
        assert check(workspace) == []


def test_an_import_is_taken_back_after_those_that_moved_events_to_its_clients_or_away(workspace: Workspace) -> None:
    head, cedar = "client,date,kind,amount,event_id\n", CLIENTS + "3,Cedar,cedar.example\n"
    take(workspace, "clients", CLIENTS)
    take(workspace, "credit_events", head + "1,2026-01-02,new,50,e\n")
    take(workspace, "clients", cedar)
    for event in ("3,2026-01-02,new,50,e\n", "2,2026-01-02,new,50,e\n"):
        take(workspace, "credit_events", head + event)
    assert blocking(workspace, 3) == "5"
    undo_import(workspace, 5, now=NOW)
    assert blocking(workspace, 3) == "4"
    undo_import(workspace, 4, now=NOW)
    undo_import(workspace, 3, now=NOW)
    assert workspace.rows("SELECT client_id FROM credit_event JOIN client ON client.id = client") == [("1",)]


def test_an_import_is_taken_back_after_those_that_changed_its_rows(workspace: Workspace) -> None:
    take(workspace, "clients", CLIENTS)
    take(workspace, "clients", "client_id,name\n1,Alderman\n3,Cedar\n")
    assert blocking(workspace, 1) == "2"
    assert workspace.rows("SELECT name FROM client ORDER BY client_id") == [("Alderman",), ("Birch",), ("Cedar",)]
    undo_import(workspace, 2, now=NOW)
    undo_import(workspace, 1, now=NOW)
    assert workspace.rows("SELECT name FROM client") == []


def blocking(workspace: Workspace, import_id: int) -> object:
    """The imports that are in the way of taking this one back."""
    with pytest.raises(WrongUse) as refused:
        undo_import(workspace, import_id, now=NOW)
    return refused.value.message.values["blocking"]


# History


def test_only_what_the_history_holds_is_noted_anew(workspace: Workspace) -> None:
    for days, (mrr, city) in enumerate([(100, "Ulm"), (200, "Ulm"), (200, "Jena"), (100, "Jena")]):
        take(workspace, "clients", f"client_id,name,mrr,city\n1,Alder,{mrr},{city}\n", days=days)
    noted = snapshots(workspace, "taken_on", "mrr")
    assert noted == [("2026-11-23", 100_000_000), ("2026-11-24", 200_000_000), ("2026-11-26", 100_000_000)]


def test_subscriptions_and_usage_change_the_history_of_their_clients(workspace: Workspace) -> None:
    take(workspace, "clients", "client_id,name,mrr\n1,Alder,\n2,Birch,7\n")
    take(workspace, "subscriptions", "client,product,mrr\n1,Marketing Hub,30\n2,Marketing Hub,30\n", days=1)
    take(workspace, "portal_usage", "client,app,product,used\n1,Email,Marketing Hub,yes\n", days=2)
    noted = snapshots(workspace, "taken_on", "client_id", "mrr", "subscribed_mrr", "apps_used")
    assert noted == [
        ("2026-11-23", "1", None, None, None), ("2026-11-23", "2", 7_000_000, None, None),
        ("2026-11-24", "1", None, 30_000_000, None), ("2026-11-25", "1", None, 30_000_000, 1),
    ]  # fmt: skip


def test_who_is_gone_is_noted_once_and_who_comes_back_is_too(workspace: Workspace) -> None:
    take(workspace, "clients", "client_id,name\n1,Alder\n")
    take(workspace, "clients", "client_id,name\n1,Alder\n2,Birch\n", days=1)
    undo_import(workspace, None, now=NOW + timedelta(days=2))
    take(workspace, "clients", "client_id,name\n3,Cedar\n", days=3)
    undo_import(workspace, None, now=NOW + timedelta(days=4))
    take(workspace, "clients", "client_id,name\n2,Birch\n", days=5)
    noted = [row for row in snapshots(workspace, "taken_on", "client_id", "gone") if row[1] == "2"]
    assert noted == [("2026-11-24", "2", 0), ("2026-11-25", "2", 1), ("2026-11-28", "2", 0)]


# While it works


def test_it_tells_how_many_rows_of_all_files_are_read(workspace: Workspace) -> None:
    files = [workspace.path.with_name(name) for name in ("clients.csv", "portal_usage.csv")]
    files[0].write_text(
        "client_id,name\n" + "".join(f"{at},Client {at}\n" for at in range(BATCH + 50)), encoding="utf-8"
    )
    files[1].write_text("client,app\n1,Email\n2,Email\n", encoding="utf-8")
    received: list[int] = []
    import_files(workspace, [files[1], files[0]], now=NOW, report=received.append)
    assert received == [BATCH, BATCH + 50, BATCH + 52]

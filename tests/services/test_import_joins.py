"""Records of one client that imports bring: joined where HubSpot has merged them or a company completes a client."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.import_results import ImportResult
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.joining import join_clients
from desktop_app.services.workspaces import check
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW
from tests.made_once import empty_workspace

HEAD = "hs_object_id,hs_client_name,hs_client_domain_name,Hub ID,relationship,mrr,hs_merged_object_ids\n"
OCTOBER = HEAD + "101,Alder,alder.example,5001,managed,1000,\n102,Dublin,dublin.example,5002,managed,500,\n"
NOVEMBER = HEAD + "103,Alder,alder.example,5001,managed,1500,101;102\n"
COMPANIES = (
    '"Record ID","Company name","Company owner","City","Company Domain Name"\n'
    '"9001","Alder Company","Sam Seller","Dublin","https://www.Alder.example/"\n'
)
PARTNER_CLIENTS = HEAD + "301,Alder,alder.example,5001,managed,1000,\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, text: str, *others: str, kind: str = "clients", dry_run: bool = False) -> ImportResult:
    """Import tables of one kind."""
    files = []
    for number, table in enumerate((text, *others)):
        files.append(workspace.path.with_name(f"table{number}.csv"))
        files[-1].write_text(table, encoding="utf-8")
    return import_files(workspace, files, now=NOW, kind=kind, dry_run=dry_run)


def findings(result: ImportResult) -> str:
    return "\n".join(str(finding) for file in result.files for finding in file.findings)


def clients(workspace: Workspace, *columns: str) -> list[tuple[object, ...]]:
    return list(workspace.rows(f"SELECT client_id, {', '.join(columns)} FROM client ORDER BY client_id"))


@pytest.mark.parametrize(
    ("tables", "finding"),
    [
        ((OCTOBER, NOVEMBER), "Alder (101), Dublin (102) became part of Alder (103): HubSpot has merged them"),
        ((NOVEMBER, OCTOBER), "Rows of records that became part of other clients are left out: 101, 102"),
    ],
)
def test_merged_records_become_one_in_whatever_order_they_come(
    workspace: Workspace, tables: tuple[str, str], finding: str
) -> None:
    result = take(workspace, *tables)
    assert findings(result) == finding
    assert not result.has_findings
    assert clients(workspace, "mrr") == [("103", 1_500_000_000)]


def test_merged_records_bring_their_rows_and_go_back_with_the_import(workspace: Workspace) -> None:
    take(workspace, OCTOBER)
    events = "client,product_line,date,kind,amount\n101,Sales Hub,2026-05-01,new,70\n102,Sales Hub,2026-05-01,new,70\n"
    take(workspace, events, kind="credit_events")
    before = clients(workspace, "mrr"), workspace.rows("SELECT * FROM credit_layer"), history(workspace)
    number = take(workspace, NOVEMBER).import_id
    assert workspace.rows("SELECT count(*), sum(remaining) FROM credit_layer") == [(2, 140 * 10**8)]
    assert history(workspace)[-1] == ("103", "2026-11-23", 1_500_000_000)
    assert check(workspace) == []
    undo_import(workspace, number, now=NOW)
    assert before[:2] == (clients(workspace, "mrr"), workspace.rows("SELECT * FROM credit_layer"))
    assert check(workspace) == []


def history(workspace: Workspace) -> list[tuple[object, ...]]:
    query = "SELECT client_id, taken_on, mrr FROM client_snapshot WHERE gone = 0 ORDER BY taken_on, client_id"
    return list(workspace.rows(query))


def test_what_merged_accounts_paid_before_adds_up(workspace: Workspace) -> None:
    take(workspace, OCTOBER)
    with workspace.writing():
        workspace.write("UPDATE client_snapshot SET taken_on = '2026-10-20'")
    take(workspace, NOVEMBER.replace("1500", "1600"))
    assert history(workspace) == [("103", "2026-10-20", 1_500_000_000), ("103", "2026-11-23", 1_600_000_000)]


def test_rows_of_merged_records_that_come_again_change_nothing_and_are_told(workspace: Workspace) -> None:
    take(workspace, OCTOBER)
    take(workspace, NOVEMBER)
    result = take(workspace, OCTOBER)
    assert (result.files[0].added, result.files[0].updated, result.files[0].unchanged) == (0, 0, 2)
    assert "left out: 101, 102" in findings(result)


def test_chains_of_mergers_end_at_the_last_record_and_circles_join_nothing(workspace: Workspace) -> None:
    take(workspace, "client_id,name,merged_ids\n1,A,\n2,B,1\n3,C,1;2\n4,D,5\n5,E,4\n")
    assert clients(workspace, "name") == [("3", "C"), ("4", "D"), ("5", "E")]


def test_a_record_that_a_person_joined_is_updated_under_its_client_unless_that_is_there_itself(
    workspace: Workspace,
) -> None:
    take(workspace, "client_id,name,city\n1,Alder,\nA-1,Alder,Cork\n")
    join_clients(workspace, "1", ["A-1"], now=NOW)
    take(workspace, "client_id,name,city\nA-1,Alder,Dublin\n")
    assert clients(workspace, "city") == [("1", "Dublin")]
    result = take(workspace, "client_id,name,city\nA-1,Alder,Cork\n1,Alder,Bray\n")
    assert clients(workspace, "city") == [("1", "Bray")]
    assert "left out: A-1" in findings(result)


@pytest.mark.parametrize("shared", ["hub_id", "domain"])
def test_records_that_share_an_account_are_told_in_the_plan_and_by_the_check(workspace: Workspace, shared: str) -> None:
    table = f"client_id,name,{shared}\n1,Alder,5001\n2,Birch,5001\n"
    plan = take(workspace, table, dry_run=True)
    result = take(workspace, table)
    for value in (findings(plan), findings(result), str(check(workspace)[0])):
        assert value.startswith("Alder (1), Birch (2) have the same")
    assert (plan.has_findings, result.has_findings) == (True, True)
    assert not take(workspace, table).has_findings  # which changes nothing


# Companies


@pytest.mark.parametrize("tables", [(COMPANIES, PARTNER_CLIENTS), (PARTNER_CLIENTS, COMPANIES)])
def test_a_company_completes_its_client_whichever_comes_first(workspace: Workspace, tables: tuple[str, str]) -> None:
    for table in tables:
        assert not take(workspace, table).has_findings
    assert clients(workspace, "name", "company_id", "partner_owner", "city") == [
        ("301", "Alder", "9001", "Sam Seller", "Dublin")
    ]
    again = take(workspace, *tables)
    assert [(file.added, file.updated) for file in again.files] == [(0, 0)] * len(again.files)
    result = take(workspace, "client,product,renews_on\nalder.example,Sales Hub,2027-01-20\n", kind="renewals")
    assert result.files[0].added == 1


def test_a_company_keeps_what_the_client_says_itself(workspace: Workspace) -> None:
    take(workspace, "client_id,name,domain,city,partner_owner\n301,Alder,alder.example,Cork,Kim\n")
    take(workspace, COMPANIES)
    assert clients(workspace, "name", "city", "partner_owner") == [("301", "Alder", "Cork", "Sam Seller")]


def test_a_company_that_may_be_of_several_clients_is_turned_away(workspace: Workspace) -> None:
    take(workspace, "client_id,name,domain\n1,Alder,alder.example\n2,Alder EU,www.alder.example\n")
    result = take(workspace, COMPANIES)
    assert [row.problems[0].column for row in result.files[0].rejected] == ["client_id"]
    assert [row[0] for row in clients(workspace, "name")] == ["1", "2"]


def test_a_company_with_a_row_for_each_contact_is_one_client_with_contacts(workspace: Workspace) -> None:
    take(workspace, "client_id,name,domain\n301,Alder,alder.example\n")
    head = '"Record ID - Company","Company name","Company Domain Name","Record ID - Contact","Email"\n'
    table = head + "9001,Alder,alder.example,8001,a@alder.example\n9001,Alder,alder.example,8002,b@alder.example\n"
    result = take(workspace, table)
    assert not result.has_findings
    assert clients(workspace, "company_id") == [("301", "9001")]
    assert workspace.rows("SELECT email FROM contact ORDER BY email") == [("a@alder.example",), ("b@alder.example",)]


def test_companies_that_were_merged_are_the_company_of_the_same_client(workspace: Workspace) -> None:
    take(workspace, "client_id,name,company_id\n301,Alder,9001\n")
    take(workspace, "Record ID,Company name,Merged Company IDs\n9002,Alder,9001\n")
    assert clients(workspace, "company_id", "merged_ids") == [("301", "9002", None)]


@pytest.mark.parametrize(
    "head", ["Record ID,Name,Relationship", "Client ID,Company name,City", "hs_object_id,hs_client_name,mrr"]
)
def test_other_tables_of_clients_are_no_companies(workspace: Workspace, head: str) -> None:
    take(workspace, f"{head}\n9001,Alder,\n")
    assert clients(workspace, "company_id") == [("9001", None)]

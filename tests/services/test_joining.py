"""Records of one client joined, and parted again: nothing is lost, and everything is as it was."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services.client_edits import Own, end_services, override, set_tags, write_note
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.joining import join_clients, part_clients
from desktop_app.services.workspaces import check
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW
from tests.made_once import empty_workspace

CLIENTS = (
    "client_id,name,domain,hub_id,mrr,currency,partner_owner\n"
    "1,Alder,alder.example,5001,1000,USD,Kim\n2,Alder Dublin,alder.example,5001,,,Sam\n3,Birch,birch.example,,,,\n"
)
LATER = NOW + timedelta(days=3)


def put(workspace: Workspace, kind: str, text: str) -> int:
    file = workspace.path.with_name(f"{kind}.csv")
    file.write_text(text, encoding="utf-8")
    result = import_files(workspace, [file], now=NOW)
    assert result.import_id is not None
    assert not any(table.rejected for table in result.files)
    return result.import_id


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two records of one client, each with rows of every kind, and a client beside them."""
    with empty_workspace(tmp_path / "book.partner") as made:
        put(made, "clients", CLIENTS)
        put(made, "subscriptions", "client,product,mrr\n1,Sales Hub,10\n2,Sales Hub Pro,20\n2,CMS Hub,30\n")
        put(made, "renewals", "client,product,renews_on,status\n1,Sales Hub,2027-01-01,\n2,Sales Hub,2027-02-01,\n"
            "2,CMS Hub,2027-03-01,pending\n")  # fmt: skip
        put(made, "portal_usage", "client,app,used\n1,Email,yes\n2,email,no\n2,CTAs,yes\n")
        put(made, "engagement", "client,category,points\n1,Reach,3\n2,reach,4\n")
        put(made, "credit_events", "client,product_line,date,kind,amount,event_id\n1,CMS Hub,2026-05-01,new,70,\n"
            "2,Content Hub,2026-05-01,new,70,\n2,CMS Hub,2026-06-01,increase,5,\n2,,2026-07-01,churn,,e\n")  # fmt: skip
        for client_id in ("1", "2"):
            write_note(made, client_id, f"about {client_id}", now=NOW)
            set_tags(made, client_id, ["key", client_id])
        override(made, "2", RenewalKey("CMS Hub", date(2027, 3, 1)), {Own.USER: "Mia"})
        override(made, "2", None, {Own.OWNER: "partner"})
        end_services(made, ["2"], ended_on=date(2026, 11, 1))
        yield made


def is_sound(workspace: Workspace) -> bool:
    """Whether the check finds nothing, but for the records that may be one client."""
    return not any("join them" not in str(finding) for finding in check(workspace))


def contents(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Every table, row by row."""
    names = [str(name) for (name,) in workspace.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    wanted = [name for name in names if not name.startswith("sqlite_") and name != "import_run"]
    return {name: sorted(workspace.rows(f"SELECT * FROM {name}"), key=repr) for name in wanted}


def test_what_hangs_on_a_record_moves_to_the_client_and_its_own_rows_stay(workspace: Workspace) -> None:
    join_clients(workspace, "1", ["2"], now=NOW)
    assert workspace.rows("SELECT client_id, mrr, partner_owner FROM client ORDER BY id") == [
        ("1", 1_000_000_000, "Kim"), ("3", None, None),
    ]  # fmt: skip
    assert workspace.rows("SELECT product, mrr FROM subscription ORDER BY product") == [
        ("CMS Hub", 30_000_000), ("Sales Hub", 10_000_000),
    ]  # fmt: skip
    assert workspace.rows("SELECT product, renews_on FROM renewal ORDER BY product") == [
        ("CMS Hub", "2027-03-01"), ("Sales Hub", "2027-01-01"),
    ]  # fmt: skip
    assert workspace.rows("SELECT app, used FROM app_usage ORDER BY app") == [("CTAs", 1), ("Email", 1)]
    assert workspace.rows("SELECT date, amount FROM credit_event ORDER BY date") == [
        ("2026-05-01", 70_000_000), ("2026-06-01", 5_000_000), ("2026-07-01", None),
    ]  # fmt: skip
    assert workspace.rows("SELECT text FROM client_note WHERE client_id = '1' ORDER BY text") == [
        ("about 1",), ("about 2",),
    ]  # fmt: skip
    assert workspace.rows("SELECT tag FROM client_tag WHERE client_id = '1'") == [("1",), ("2",), ("key",)]
    assert workspace.rows("SELECT client_id FROM renewal_override") == [("1",)]
    assert workspace.rows("SELECT 1 FROM ended_service") == []
    assert is_sound(workspace)


def test_what_merged_accounts_paid_adds_up_and_what_one_account_is_told_of_twice_does_not(workspace: Workspace) -> None:
    put(workspace, "clients", "client_id,name,hub_id,mrr,currency\n2,Alder Dublin,5001,500,USD\n4,Cedar,5004,40,USD\n")
    join_clients(workspace, "1", ["2", "4"], now=LATER)
    history = workspace.rows("SELECT taken_on, mrr FROM client_snapshot WHERE client_id = '1' ORDER BY taken_on")
    assert history == [("2026-11-23", 1_040_000_000), ("2026-11-26", 1_000_000_000)]


def test_parted_again_everything_is_as_it_was(workspace: Workspace) -> None:
    before = contents(workspace)
    joined = join_clients(workspace, "3", ["2", "1"], now=NOW)
    assert contents(workspace) != before
    part_clients(workspace, joined, now=NOW)
    assert contents(workspace) == before
    assert is_sound(workspace)


def test_parted_days_later_each_has_the_history_that_it_had(workspace: Workspace) -> None:
    put(workspace, "clients", CLIENTS.replace("5001,,", "5001,70,"))
    until_now = "SELECT * FROM client_snapshot WHERE taken_on <= '2026-11-23' ORDER BY client_id"
    before = workspace.rows(until_now)
    joined = join_clients(workspace, "1", ["2"], now=LATER)
    assert len(workspace.rows(until_now)) < len(before)
    part_clients(workspace, joined, now=LATER + timedelta(days=1))
    assert workspace.rows(until_now) == before


def test_a_blank_field_takes_what_the_records_agree_on(workspace: Workspace) -> None:
    join_clients(workspace, "3", ["1", "2"], now=NOW)
    assert workspace.rows("SELECT mrr, currency, hub_id, partner_owner FROM client") == [
        (1_000_000_000, "USD", "5001", None)
    ]


def test_rows_that_name_the_record_find_the_client_it_became_part_of(workspace: Workspace) -> None:
    join_clients(workspace, "1", ["2"], now=NOW)
    join_clients(workspace, "3", ["1"], now=NOW)
    apps = "2,Ads\n1,Forms\nhttps://www.ALDER.example/,Lists\n5001,CRM\nalder dublin,Workflows\n"
    put(workspace, "portal_usage", f"client,app\n{apps}")
    of_client = "SELECT count(*) FROM app_usage JOIN client c ON c.id = client WHERE client_id = '3'"
    assert workspace.rows(of_client) == [(7,)]


def test_parted_after_a_later_import_keeps_what_that_changed(workspace: Workspace) -> None:
    joined = join_clients(workspace, "3", ["2"], now=NOW)
    put(workspace, "clients", "client_id,name,partner_owner\n3,Birch,Lee\n9,Cedar,\n")
    put(workspace, "subscriptions", "client,product,mrr\n3,CMS Hub,99\n")
    part_clients(workspace, joined, now=LATER)
    assert workspace.rows("SELECT client_id, partner_owner FROM client ORDER BY client_id") == [
        ("1", "Kim"), ("2", "Sam"), ("3", "Lee"), ("9", None),
    ]  # fmt: skip
    assert workspace.rows(
        "SELECT client_id, s.mrr FROM subscription s JOIN client c ON c.id = s.client WHERE product = 'CMS Hub'"
    ) == [("2", 99_000_000)]
    assert is_sound(workspace)


def test_a_join_that_another_builds_on_comes_back_last(workspace: Workspace) -> None:
    first = join_clients(workspace, "1", ["2"], now=NOW)
    second = join_clients(workspace, "3", ["1"], now=NOW)
    with pytest.raises(WrongUse, match="later join"):
        part_clients(workspace, first, now=NOW)
    part_clients(workspace, second, now=NOW)
    part_clients(workspace, first, now=NOW)
    with pytest.raises(WrongUse, match="cannot be joined or parted"):
        part_clients(workspace, first, now=NOW)


@pytest.mark.parametrize("others", [[], ["1"], ["7"], ["2", "7"]])
def test_only_others_that_are_there_can_be_joined(workspace: Workspace, others: list[str]) -> None:
    before = contents(workspace)
    with pytest.raises(WrongUse):
        join_clients(workspace, "1", others, now=NOW)
    assert contents(workspace) == before


def test_an_import_whose_clients_were_joined_is_not_taken_back_before_the_join(workspace: Workspace) -> None:
    before = contents(workspace)
    number = put(workspace, "clients", "client_id,name\n1,Alder Ltd\n8,Dale\n")
    joined = join_clients(workspace, "8", ["1"], now=NOW)
    with pytest.raises(WrongUse, match="joined"):
        undo_import(workspace, number, now=NOW)
    part_clients(workspace, joined, now=NOW)
    undo_import(workspace, number, now=NOW)
    after = contents(workspace)
    for name in ("client", "client_snapshot"):  # which tell the import that changed a row last, and that a client went
        before.pop(name), after.pop(name)
    assert after == before

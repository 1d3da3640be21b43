"""What a sync stores, and the rules that protect what is there: each test fails without its rule."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.sync.applying import TooFewClients
from desktop_app.services.sync.stages import Stage, StageState
from desktop_app.services.table_import import Stopped
from desktop_app.storage.reminder_queries import renewals_ahead
from desktop_app.storage.workspace import Workspace
from tests.hubspot.account import FIRST_ID, book
from tests.hubspot.faults import FAULTS, edited
from tests.hubspot.stand_in import StandIn
from tests.services.sync.syncing import MONDAY, content, sync

FIRST = str(FIRST_ID)
NAME = "Client 0 Ltd"


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def noon(number: int) -> datetime:
    return datetime.combine(day(number), time(12), UTC)


def value(workspace: Workspace, column: str, client_id: str = FIRST) -> object:
    return workspace.rows(f"SELECT {column} FROM client WHERE client_id = ?", [client_id])[0][0]


def test_clients_come_with_their_companies_and_owners(workspace: Workspace, address: str) -> None:
    result = sync(workspace, address)
    assert result.is_whole
    assert {stage.stage: stage.state for stage in result.stages} == dict.fromkeys(Stage, StageState.DONE)
    assert (value(workspace, "name"), value(workspace, "company_id"), value(workspace, "city")) == (
        NAME,
        "9000001",
        "City 0",
    )
    assert (value(workspace, "partner_owner"), value(workspace, "industry")) == ("Ada Moss", "Computer Software")
    facts: dict[object, object] = dict(workspace.rows("SELECT key, value FROM partner_fact"))
    assert facts == {"hub_id": "4411223", "ui_domain": "app-eu1.hubspot.com", "currency": "USD"}


def test_the_same_again_changes_nothing_but_is_noted(workspace: Workspace, address: str) -> None:
    first = sync(workspace, address)
    before = content(workspace)
    second = sync(workspace, address, hour=10)
    assert content(workspace) == before
    assert (second.changes, second.events, second.findings) == ([], [], [])
    assert first.import_id != second.import_id


def test_a_dry_run_says_what_a_sync_does_and_changes_nothing(
    workspace: Workspace, address: str, stand_in: StandIn
) -> None:
    sync(workspace, address)
    stand_in.account = book(25, day(9))
    before = content(workspace)
    planned = sync(workspace, address, day(9), dry_run=True)
    assert planned.import_id is None
    assert content(workspace) == before
    done = sync(workspace, address, day(9))
    assert planned.changes == done.changes
    assert [each.client_id for each in planned.events] == [each.client_id for each in done.events] != []


@pytest.mark.parametrize("left", [0, 1, 12])
def test_fewer_than_half_of_the_clients_change_nothing_until_it_is_accepted(
    workspace: Workspace, address: str, stand_in: StandIn, left: int
) -> None:
    sync(workspace, address)
    before = content(workspace)
    stand_in.account = book(left)
    with pytest.raises(TooFewClients):
        sync(workspace, address, day(1))
    assert content(workspace) == before
    accepted = sync(workspace, address, day(1), accept_fewer=True)
    assert accepted.missing == 25 - left
    assert workspace.rows("SELECT count(*) FROM client") == [(25,)]


def test_the_first_sync_needs_clients_too(workspace: Workspace, address: str, stand_in: StandIn) -> None:
    stand_in.account = book(0)
    with pytest.raises(TooFewClients):
        sync(workspace, address)
    assert workspace.rows("SELECT count(*) FROM import_run") == [(0,)]


def test_clients_that_are_missing_are_marked_and_come_back(
    workspace: Workspace, address: str, stand_in: StandIn
) -> None:
    sync(workspace, address)
    gone = stand_in.account.clients.pop(FIRST)
    result = sync(workspace, address, day(1))
    assert result.missing == 1
    assert [str(finding) for finding in result.findings] == [
        f"{NAME} is not in HubSpot's list any more. It is kept and marked."
    ]
    assert value(workspace, "missing_since") == "2026-11-03"
    assert sync(workspace, address, day(2)).findings == []
    assert value(workspace, "missing_since") == "2026-11-03"
    stand_in.account.clients[FIRST] = gone
    sync(workspace, address, day(3))
    assert value(workspace, "missing_since") is None


def test_clients_that_no_sync_brought_are_not_missing(workspace: Workspace, address: str, stand_in: StandIn) -> None:
    workspace.write("INSERT INTO client (client_id, name) VALUES ('own-1', 'Typed in')")
    sync(workspace, address)
    assert value(workspace, "missing_since", "own-1") is None


@pytest.mark.parametrize("fault", ["bad_request", "empty_object", "forbidden", "half"])
def test_a_broken_stage_of_associations_leaves_the_links_as_they_are(
    workspace: Workspace, address: str, stand_in: StandIn, fault: str
) -> None:
    sync(workspace, address)
    links = workspace.rows("SELECT client_id, company_id, partner_owner, city FROM client ORDER BY client_id")
    number = len(stand_in.asked) + next(
        place for place, path in enumerate(stand_in.asked, start=1) if "associations" in path
    )
    stand_in.faults = {number: FAULTS[fault]}
    result = sync(workspace, address, day(1))
    assert not result.is_whole
    assert workspace.rows("SELECT client_id, company_id, partner_owner, city FROM client ORDER BY client_id") == links


def test_what_a_person_entered_is_never_touched(workspace: Workspace, address: str, stand_in: StandIn) -> None:
    sync(workspace, address)
    with workspace.writing():
        workspace.write(
            "INSERT INTO client_note (uid, client_id, written_at, text) VALUES (?, ?, ?, ?)",
            ["0" * 32, FIRST, "2026-11-02T09:00:00+00:00", "Called them"],
        )
        workspace.write(
            "INSERT INTO ended_service (uid, client_id, ended_on, reason) VALUES (?, ?, ?, ?)",
            ["1" * 32, FIRST, "2026-11-02", "Left"],
        )
        workspace.write(
            "INSERT INTO client_override (uid, client_id, field, value) VALUES (?, ?, ?, ?)",
            ["2" * 32, FIRST, "communication_owner", "partner"],
        )
    tables = ("client_note", "ended_service", "client_override", "client_tag", "typed_value", "task")
    before = {table: workspace.rows(f"SELECT * FROM {table}") for table in tables}
    stand_in.account = book(25, day(9))
    result = sync(workspace, address, day(9))
    undo_import(workspace, result.import_id, now=noon(9))
    assert {table: workspace.rows(f"SELECT * FROM {table}") for table in tables} == before


def test_a_blank_value_leaves_the_last_known_one_and_marks_it(
    workspace: Workspace, address: str, stand_in: StandIn
) -> None:
    sync(workspace, address)
    known = value(workspace, "mrr")
    properties = stand_in.account.clients[FIRST]
    shared = dict(properties)
    for name in list(properties):
        if name.endswith(("_mrr", "_points")) or name.startswith("hs_has_"):
            properties[name] = None
    result = sync(workspace, address, day(1))
    assert (value(workspace, "mrr"), value(workspace, "not_shared_since")) == (known, "2026-11-03")
    assert result.events == []
    assert [str(finding) for finding in result.findings] == [
        f"{NAME} no longer shares its MRR. The last known one is kept and marked."
    ]
    stand_in.account.clients[FIRST] = shared
    sync(workspace, address, day(2))
    assert value(workspace, "not_shared_since") is None


def test_what_was_not_asked_for_is_not_called_blank(workspace: Workspace, address: str, stand_in: StandIn) -> None:
    sync(workspace, address)

    def without_mrr(document: dict[str, list[dict[str, object]]], _request: object) -> object:
        return {"results": [each for each in document["results"] if each["name"] != "hs_total_subscription_mrr"]}

    stand_in.faults = {len(stand_in.asked) + 3: edited(without_mrr)}
    assert sync(workspace, address, day(1)).findings == []
    assert value(workspace, "not_shared_since") is None


def test_a_hub_that_a_client_gave_up_ends_its_subscription(
    workspace: Workspace, address: str, stand_in: StandIn
) -> None:
    sync(workspace, address)
    client_id = str(int(FIRST) + 3)
    stand_in.account.clients[client_id] |= {
        "hs_has_sales_hub": "false", "hs_sales_hub_mrr": None, "hs_sales_hub_renewal_date": None,
    }  # fmt: skip
    result = sync(workspace, address, day(1))
    changes = {(change.client_id, change.field, change.before, change.after) for change in result.changes}
    assert (client_id, "status", "active", "ended") in changes
    assert [(event.client_id, event.event.kind) for event in result.events] == [(client_id, "churn")]
    running = (
        "SELECT product FROM subscription JOIN client ON client.id = client WHERE client_id = ? AND status IS NULL"
    )
    assert workspace.rows(running, [client_id]) == [("Marketing Hub",)]
    ahead = renewals_ahead(workspace, day(1), date(2032, 1, 31))
    assert [renewal.product for renewal in ahead if renewal.client_id == client_id] == ["Marketing Hub"]


def test_a_file_between_two_syncs_hides_no_change_of_a_client_with_a_history(
    workspace: Workspace, address: str, stand_in: StandIn
) -> None:
    def take(name: str, text: str, number: int) -> None:
        file = workspace.path.with_name(name)
        file.write_text(text, encoding="utf-8")
        import_files(workspace, [file], now=noon(number))

    sync(workspace, address)
    take("credit_events.csv", f"client,product_line,date,kind,amount\n{FIRST},Marketing Hub,2025-03-14,new,890\n", 0)
    take("export.csv", f"hs_object_id,hs_client_name,hs_marketing_hub_mrr\n{FIRST},{NAME},940\n", 1)
    stand_in.account.clients[FIRST]["hs_marketing_hub_mrr"] = "940.000000"
    result = sync(workspace, address, day(2))
    events = [(each.client_id, str(each.event.kind), str(each.event.amount)) for each in result.events]
    assert events == [(FIRST, "increase", "50")]


def test_a_sync_can_be_taken_back_with_its_marks_and_events(
    workspace: Workspace, address: str, stand_in: StandIn
) -> None:
    sync(workspace, address)
    before = content(workspace)
    stand_in.account = book(25, day(9))
    del stand_in.account.clients[FIRST]
    result = sync(workspace, address, day(9))
    assert result.events
    assert content(workspace) != before
    undo_import(workspace, result.import_id, now=noon(9))
    assert content(workspace) == before


def test_a_sync_that_is_stopped_while_it_is_stored_changes_nothing(workspace: Workspace, address: str) -> None:
    with pytest.raises(Stopped):
        sync(workspace, address, stopped=lambda: True)
    assert workspace.rows("SELECT count(*) FROM import_run") == [(0,)]

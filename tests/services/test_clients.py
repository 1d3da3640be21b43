"""The list of clients, its alerts and one client's details, out of a real workspace."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import Snooze
from desktop_app.domain.client_changes import ChangeKind
from desktop_app.domain.client_filter import select
from desktop_app.domain.client_list import ClientQuery, ClientRow, MoneyTotal
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.folding import natural_key
from desktop_app.domain.records import CommunicationOwner, RenewalStatus
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services import client_edits
from desktop_app.services.alerts import alerts, put_snooze
from desktop_app.services.client_details import client_details
from desktop_app.services.client_edits import Own
from desktop_app.services.clients import first_clients, list_clients
from desktop_app.services.importing import import_files
from desktop_app.services.renewals import upcoming_decisions
from desktop_app.services.settings import set_default_owner
from desktop_app.storage.client_queries import clients_to_choose
from desktop_app.storage.workspace import Workspace
from tests.client_books import TODAY, a_workspace, in_days, write_credit

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with a_workspace(tmp_path / "book.pdw") as opened:
        yield opened


def row_of(workspace: Workspace, client_id: str) -> ClientRow:
    return next(row for row in list_clients(workspace, TODAY).rows if row.client_id == client_id)


def test_a_row_gathers_what_all_tables_tell(workspace: Workspace) -> None:
    row = row_of(workspace, "c1")
    assert [chip.label for chip in row.products] == ["Marketing Pro", "Sales Starter"]
    assert (row.seats, row.apps_used, row.mrr) == (23, 2, Decimal(2140))
    assert row.next_renewal == date.fromisoformat(in_days(60))
    assert [(decision.due_on, decision.current_mrr) for decision in row.decisions] == [
        (date.fromisoformat(in_days(15)), Decimal(1780))
    ]
    assert row.changed_on == TODAY


def test_what_is_unknown_stays_unknown(workspace: Workspace) -> None:
    row = row_of(workspace, "c4")
    assert (row.mrr, row.apps_used, row.seats, row.next_renewal, row.credit) == (None, None, None, None, None)
    assert row_of(workspace, "c2").apps_used == 0
    assert row_of(workspace, "c3").apps_used is None


def test_the_alerts_count_the_clients_behind_them(workspace: Workspace) -> None:
    book = list_clients(workspace, TODAY)
    board = alerts(workspace, book)
    assert (board.decisions.due, board.decisions.overdue) == (2, 1)
    assert board.decisions.within == {30: 1, 60: 2, 90: 2, 120: 2}
    assert MoneyTotal(Decimal(4860), "EUR") in board.decisions.at_stake
    assert MoneyTotal(Decimal(1870), "USD") in board.decisions.at_stake
    assert board.managed.total == (MoneyTotal(Decimal(2230), "USD"),)
    assert board.managed.change == (MoneyTotal(Decimal(140), "USD"),)
    assert (board.low_engagement.clients, board.low_engagement.renewing_soon, board.low_engagement.unknown) == (1, 1, 1)
    assert (board.near_limit.clients, board.near_limit.contacts, board.near_limit.emails) == (2, 1, 1)
    assert board.changed.since == date(2026, 10, 31)
    assert board.changed.kinds == {ChangeKind.NEW: 1, ChangeKind.MRR_UP: 1}
    for alert, count in {
        Alert.DECISIONS: board.decisions.clients,
        Alert.MANAGED: board.managed.clients,
        Alert.LOW_ENGAGEMENT: board.low_engagement.clients,
        Alert.NEAR_LIMIT: board.near_limit.clients,
        Alert.CHANGED: board.changed.clients,
    }.items():
        assert len(select(book, ClientQuery(alert=alert))) == count


def test_managed_mrr_is_compared_without_those_whose_services_had_ended(workspace: Workspace) -> None:
    client_edits.end_services(workspace, ["c3"], ended_on=date(2026, 9, 30))
    managed = alerts(workspace, list_clients(workspace, TODAY)).managed
    assert (managed.total, managed.change) == (
        (MoneyTotal(Decimal(2140), "USD"),),
        (MoneyTotal(Decimal(140), "USD"),),
    )
    client_edits.resume_services(workspace, ["c3"], now=NOW)
    client_edits.end_services(workspace, ["c3"], ended_on=date(2026, 11, 1))
    assert alerts(workspace, list_clients(workspace, TODAY)).managed.change == (MoneyTotal(Decimal(50), "USD"),)


@pytest.mark.parametrize(("within", "products"), [(14, 1), (15, 2), (56, 3), (199, 3), (200, 4)])
def test_decisions_are_looked_for_as_far_ahead_as_asked(workspace: Workspace, within: int, products: int) -> None:
    with workspace.writing():
        workspace.write(
            "INSERT INTO renewal (client, product, renews_on, added_by, changed_by) VALUES (4, 'Data Hub', ?, 1, 1)",
            [in_days(245)],
        )
    result = upcoming_decisions(workspace, TODAY, within)
    assert len(result) == products
    assert [item.client_id for item in result if item.overdue] == ["c3"]


def test_without_history_the_change_is_unknown(workspace: Workspace) -> None:
    with workspace.writing():
        workspace.write("DELETE FROM client_snapshot")
    board = alerts(workspace, list_clients(workspace, TODAY))
    assert board.managed.change is None
    assert board.changed.since is None


def test_ending_services_and_taking_it_back(workspace: Workspace) -> None:
    done = client_edits.end_services(workspace, ["c1", "c3"], ended_on=TODAY, reason=" moved ")
    assert done.client_ids == ("c1", "c3")
    book = list_clients(workspace, TODAY)
    assert {row.client_id for row in book.rows} == {"c2", "c4"}
    assert {(row.client_id, row.ended_on, row.ended_reason) for row in book.ended} == {
        ("c1", TODAY, "moved"),
        ("c3", TODAY, "moved"),
    }
    assert client_edits.end_services(workspace, ["c1"], ended_on=TODAY).client_ids == ()
    assert client_edits.resume_services(workspace, ["c1", "c2"], now=NOW).client_ids == ("c1",)
    assert "c1" in {row.client_id for row in list_clients(workspace, TODAY).rows}


def test_a_client_that_is_not_active_in_hubspot_is_among_the_ended_ones(workspace: Workspace) -> None:
    file = workspace.path.with_name("clients.csv")
    file.write_text("hs_object_id,hs_client_name,hs_is_active\nc2,Birch,false\nc3,Cedar,true\n", encoding="utf-8")
    import_files(workspace, [file], now=NOW)
    book = list_clients(workspace, TODAY)
    assert [row.client_id for row in book.rows] == [row.client_id for row in first_clients(workspace, TODAY, 9).rows]
    assert "c2" not in {row.client_id for row in book.rows}
    assert [(row.client_id, row.status, row.ended_since) for row in book.ended] == [("c2", "inactive", NOW.date())]


def test_a_persons_status_takes_a_decision_off_the_list_until_it_is_undone(workspace: Workspace) -> None:
    key = RenewalKey("CMS Hub", date.fromisoformat(in_days(20)))
    changed = client_edits.override(workspace, "c3", key, {Own.STATUS: RenewalStatus.RENEWED})
    assert row_of(workspace, "c3").decisions == ()
    line = client_details(workspace, "c3", TODAY).renewals[0]
    assert (line.status, line.status_is_own, line.renewal.status) == (
        RenewalStatus.RENEWED,
        True,
        RenewalStatus.PENDING,
    )
    client_edits.put_overrides(workspace, "c3", key, changed.before)
    assert len(row_of(workspace, "c3").decisions) == 1


def test_the_owner_of_a_renewal_goes_before_the_owner_of_the_client(workspace: Workspace) -> None:
    mine = {Own.OWNER: CommunicationOwner.PARTNER, Own.USER: "ben@agency.example"}
    client_edits.override(workspace, "c1", None, mine)
    line = client_details(workspace, "c1", TODAY).renewals[0]
    assert (line.owner, line.owner_user) == (CommunicationOwner.PARTNER, "ben@agency.example")
    key = RenewalKey("Marketing Hub", date.fromisoformat(in_days(60)))
    client_edits.override(workspace, "c1", key, {Own.OWNER: CommunicationOwner.HUBSPOT})
    assert client_details(workspace, "c1", TODAY).renewals[0].owner is CommunicationOwner.HUBSPOT
    client_edits.override(workspace, "c1", key, {Own.OWNER: None})
    assert client_details(workspace, "c1", TODAY).renewals[0].owner is CommunicationOwner.PARTNER


def test_the_accounts_owner_counts_where_nothing_else_names_one(workspace: Workspace) -> None:
    assert client_details(workspace, "c1", TODAY).renewals[0].owner is None
    change = set_default_owner(workspace, CommunicationOwner.HUBSPOT)
    details = client_details(workspace, "c1", TODAY)
    assert (details.default_owner, details.renewals[0].owner) == (CommunicationOwner.HUBSPOT,) * 2
    set_default_owner(workspace, change.before)
    assert client_details(workspace, "c1", TODAY).default_owner is None


def test_notes_and_tags_can_be_undone(workspace: Workspace) -> None:
    note = client_edits.write_note(workspace, "c1", " called them ", now=NOW)
    assert [item.text for item in client_details(workspace, "c1", TODAY).notes] == ["called them"]
    client_edits.put_note(workspace, "c1", note.after, note.before)
    assert client_details(workspace, "c1", TODAY).notes == ()
    client_edits.put_note(workspace, "c1", note.before, note.after)
    assert client_details(workspace, "c1", TODAY).notes == (note.after,)
    tags = client_edits.set_tags(workspace, "c1", ["  key  client ", "a", "a", " "])
    assert row_of(workspace, "c1").tags == ("a", "key client") == tags.after
    with pytest.raises(WrongUse):
        client_edits.write_note(workspace, "c1", "  ", now=NOW)


def test_clients_to_choose_are_in_order_as_people_count(workspace: Workspace) -> None:
    with workspace.writing():
        for client_id, name in (("c1", "ACME 10"), ("c2", "acme 2"), ("c3", "Ápex")):
            workspace.write(
                "UPDATE client SET name = ?, sort_key = ? WHERE client_id = ?", (name, natural_key(name), client_id)
            )
    assert [name for _, name, _ in clients_to_choose(workspace)] == ["acme 2", "ACME 10", "Ápex", "Dunmore Robotics"]


def test_a_snoozed_alert_sleeps_up_to_its_day(workspace: Workspace) -> None:
    change = put_snooze(workspace, Alert.NEAR_LIMIT, Snooze(Alert.NEAR_LIMIT, date(2026, 11, 29), "known"))
    board = alerts(workspace, list_clients(workspace, TODAY))
    assert board.snoozed[Alert.NEAR_LIMIT].reason == "known"
    assert alerts(workspace, list_clients(workspace, date(2026, 11, 29))).snoozed
    assert not alerts(workspace, list_clients(workspace, date(2026, 11, 30))).snoozed
    put_snooze(workspace, Alert.NEAR_LIMIT, change.before)
    assert not alerts(workspace, list_clients(workspace, TODAY)).snoozed


def test_details_tell_where_each_block_comes_from(workspace: Workspace) -> None:
    details = client_details(workspace, "c1", TODAY)
    assert details.client_source is not None
    assert details.client_source.files == ("clients.csv",)
    assert [subscription.product for subscription in details.subscriptions] == [
        "Marketing Hub",
        "Sales Hub",
        "Service Hub",
    ]
    assert details.renewals[0].mrr_change == Decimal(120)
    assert details.renewals[0].current is details.subscriptions[0]
    assert len(details.past_renewals) == 1
    assert len(details.apps) == 4
    assert details.row == row_of(workspace, "c1")
    bare = client_details(workspace, "c4", TODAY)
    assert (bare.subscription_source, bare.app_source, bare.renewals, bare.credit) == (None, None, (), None)
    with pytest.raises(WrongUse):
        client_details(workspace, "nobody", TODAY)


def test_credit_of_one_client_over_twelve_months(workspace: Workspace) -> None:
    with workspace.writing():
        write_credit(workspace)
    assert row_of(workspace, "c1").credit == Decimal(400)
    assert row_of(workspace, "c2").credit == Decimal(0)
    credit = client_details(workspace, "c1", TODAY).credit
    assert credit is not None
    amounts = {str(month.month): month.amount for month in credit.months}
    assert len(amounts) == 12
    assert (amounts["2026-02"], amounts["2026-05"], amounts["2026-11"]) == (Decimal(0), Decimal(500), Decimal(400))
    assert [(layer.product_line, layer.left_on(TODAY)) for layer in credit.layers] == [("Marketing Hub", Decimal(400))]


def test_credit_is_unknown_before_the_first_event_and_where_no_rate_is_known(workspace: Workspace) -> None:
    with workspace.writing():
        write_credit(workspace)
        workspace.write(
            "INSERT INTO credit_event (client, product_line, date, kind, amount, currency, added_by, changed_by)"
            " VALUES (2, 'Sales Hub', '2026-04-01', 'new', 300000000, 'EUR', 1, 1),"
            " (3, 'Sales Hub', '2025-03-01', 'new', 700000000, 'EUR', 1, 1),"
            " (1, 'Sales Hub', '2026-04-01', 'new', 50000000, 'EUR', 1, 1)"
        )
    known = {value: row_of(workspace, value).credit for value in ("c1", "c2", "c3", "c4")}
    assert known == {"c1": Decimal(400), "c2": None, "c3": Decimal(0), "c4": Decimal(0)}  # that of c3 has expired
    before = {row.client_id: row.credit for row in list_clients(workspace, date(2025, 2, 28)).rows}
    assert set(before.values()) == {None}
    assert client_details(workspace, "c1", date(2025, 2, 28)).credit is None
    partly, unknown = (client_details(workspace, value, TODAY).credit for value in ("c1", "c2"))
    assert partly is not None
    assert unknown is not None
    assert (partly.today, partly.unrated) == (Decimal(400), (MoneyTotal(Decimal(50), "EUR"),))
    assert (unknown.today, unknown.unrated) == (None, (MoneyTotal(Decimal(300), "EUR"),))

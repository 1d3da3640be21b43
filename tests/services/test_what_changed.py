"""What changed is told from the snapshots and the log of imports, and agrees with the alert."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.client_changes import ChangeKind, mrr_moved
from desktop_app.domain.client_list import MoneyTotal
from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services.alerts import alerts
from desktop_app.services.client_edits import Own, end_services, override
from desktop_app.services.clients import list_clients
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.what_changed import what_changed
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace

FIRST = datetime(2026, 10, 1, 7, tzinfo=UTC)
SECOND = datetime(2026, 11, 1, 7, tzinfo=UTC)
THIRD = datetime(2026, 11, 22, 7, tzinfo=UTC)
HEAD = "client_id,name,mrr,currency,relationship,engagement_index\n"
RENEWALS = "client,product,renews_on,status,current_mrr,renewal_mrr\n"


def _import(workspace: Workspace, folder: Path, now: datetime, clients: str, renewals: str = "") -> None:
    files = [folder / "clients.csv"]
    files[0].write_text(HEAD + clients, encoding="utf-8")
    if renewals:
        files.append(folder / "renewals.csv")
        files[1].write_text(RENEWALS + renewals, encoding="utf-8")
    import_files(workspace, files, now=now)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Three imports: Alder pays more and more, Birch less, Cedar comes last; the third decides Alder's renewal."""
    with empty_workspace(tmp_path / "book.partner") as made:
        _import(
            made, tmp_path, FIRST, "1,Alder,100,USD,sold,2\n2,Birch,80,EUR,sold,5\n",
            "1,Marketing Hub,2027-01-15,pending,100,120\n2,Sales Hub,2027-02-15,pending,80,80\n",
        )  # fmt: skip
        _import(made, tmp_path, SECOND, "1,Alder,110,USD,sold,5\n")
        _import(
            made, tmp_path, THIRD, "1,Alder,150,USD,sold_and_managed,5\n2,Birch,70,EUR,sold,5\n3,Cedar,,,sold,\n",
            "1,Marketing Hub,2027-01-15,renewed,100,120\n",
        )  # fmt: skip
        yield made


def _kinds(workspace: Workspace, since: date | None = None) -> list[tuple[str, str]]:
    result = what_changed(workspace, since)
    return [(change.kind.value, result.names[change.client_id]) for change in result.changes]


def test_by_itself_it_compares_with_the_data_before_the_newest(workspace: Workspace) -> None:
    assert what_changed(workspace).since == SECOND.date()
    assert _kinds(workspace) == [
        ("mrr_up", "Alder"), ("relationship", "Alder"), ("mrr_down", "Birch"), ("new", "Cedar"),
    ]  # fmt: skip


def test_a_day_of_one_s_choice_reaches_further_back(workspace: Workspace) -> None:
    result = what_changed(workspace, FIRST.date())
    assert ("engagement", "Alder") in _kinds(workspace, FIRST.date())
    raised = [change for change in result.changes if change.kind is ChangeKind.MRR_UP]
    assert mrr_moved(raised) == (MoneyTotal(Decimal(50), "USD"),)
    assert _kinds(workspace, THIRD.date()) == []


def test_a_day_before_the_history_counts_as_its_first(workspace: Workspace) -> None:
    result = what_changed(workspace, FIRST.date() - timedelta(days=90))
    assert result.since == result.first == FIRST.date()
    assert ("new", "Alder") not in _kinds(workspace, FIRST.date() - timedelta(days=90))


def test_it_agrees_with_the_alert(workspace: Workspace) -> None:
    board = alerts(workspace, list_clients(workspace, THIRD.date()))
    result = what_changed(workspace)
    assert board.changed.since == result.since
    assert board.changed.clients == len({change.client_id for change in result.changes}) == 3


def test_renewals_decided_by_imports_and_by_people(workspace: Workspace) -> None:
    def decided(since: date) -> list[tuple[str, RenewalStatus]]:
        return [(change.client, change.status) for change in what_changed(workspace, since).decided]

    assert decided(SECOND.date()) == [("Alder", RenewalStatus.RENEWED)]
    assert decided(THIRD.date()) == []
    key = RenewalKey("Sales Hub", date(2027, 2, 15))
    override(workspace, "2", key, {Own.STATUS: RenewalStatus.CONFIRMED}, on=THIRD.date() + timedelta(days=1))
    override(workspace, "2", key, {Own.USER: "Mara"}, on=THIRD.date() + timedelta(days=9))
    assert decided(THIRD.date()) == [("Birch", RenewalStatus.CONFIRMED)]
    assert decided(THIRD.date() + timedelta(days=2)) == []  # the owner came later, the decision did not
    single = what_changed(workspace, SECOND.date()).decided[0]
    assert (single.current_mrr, single.renewal_mrr, single.currency) == (Decimal(100), Decimal(120), "USD")


def test_what_a_person_had_decided_before_is_not_told_again_when_the_data_follow(workspace: Workspace) -> None:
    key = RenewalKey("Marketing Hub", date(2027, 1, 15))
    override(workspace, "1", key, {Own.STATUS: RenewalStatus.CONFIRMED}, on=SECOND.date())
    assert what_changed(workspace, SECOND.date()).decided == ()
    assert [change.client for change in what_changed(workspace, FIRST.date()).decided] == ["Alder"]


def test_ended_services_are_told_apart_and_not_as_changes(workspace: Workspace) -> None:
    end_services(workspace, ["1"], ended_on=THIRD.date(), reason="Sold")
    result = what_changed(workspace)
    assert [(item.client, item.reason) for item in result.ended] == [("Alder", "Sold")]
    assert all(change.client_id != "1" for change in result.changes)
    changed = alerts(workspace, list_clients(workspace, THIRD.date())).changed
    assert (changed.clients, sum(changed.kinds.values())) == (2, len(result.changes))
    assert what_changed(workspace, THIRD.date()).ended == ()


def test_clients_that_are_gone_are_lost_with_what_they_paid(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, tmp_path, THIRD + timedelta(days=1), "4,Dunmore,40,USD,sold,\n")
    undo_import(workspace, None, now=THIRD + timedelta(days=3))
    result = what_changed(workspace, THIRD.date() + timedelta(days=1))
    assert [(change.kind, result.names[change.client_id]) for change in result.changes] == [
        (ChangeKind.LOST, "Dunmore")
    ]
    assert mrr_moved(result.changes) == (MoneyTotal(Decimal(-40), "USD"),)
    changed = alerts(workspace, list_clients(workspace, THIRD.date() + timedelta(days=3))).changed
    assert (changed.clients, changed.kinds) == (1, {ChangeKind.LOST: 1})


def test_without_a_second_import_there_is_nothing_to_compare(tmp_path: Path) -> None:
    with empty_workspace(tmp_path / "new.partner") as workspace:
        assert what_changed(workspace).since is None
        _import(workspace, tmp_path, FIRST, "1,Alder,100,USD,sold,2\n")
        assert what_changed(workspace).since is None
        assert what_changed(workspace, FIRST.date()).changes == ()

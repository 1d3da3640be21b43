"""What is done to many clients at once, and taken back at once."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.records import RenewalStatus
from desktop_app.services import client_bulk
from desktop_app.services.client_edits import set_tags
from desktop_app.services.clients import list_clients
from desktop_app.services.reminders import agenda
from desktop_app.services.typing.edits import Typist
from desktop_app.storage.workspace import Workspace
from tests.client_books import TODAY, a_workspace

ME = Typist("Jo", datetime(2026, 11, 22, tzinfo=UTC))
ALL = ("c1", "c2", "c3", "c4")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with a_workspace(tmp_path / "book.pdw") as made:
        yield made


def rows(workspace: Workspace) -> dict[str, ClientRow]:
    return {row.client_id: row for row in list_clients(workspace, TODAY).rows}


def of_each(workspace: Workspace, value: Callable[[ClientRow], object]) -> list[object]:
    result = rows(workspace)
    return [value(result[client_id]) for client_id in ALL]


def test_a_tag_is_given_to_and_taken_off_many(workspace: Workspace) -> None:
    set_tags(workspace, "c1", ["key account"])
    made = client_bulk.change_tag(workspace, ALL, "  key  account ", has=True)
    assert of_each(workspace, lambda row: row.tags) == [("key account",)] * 4
    assert set(made.before) == {"c2", "c3", "c4"}
    client_bulk.put_tags(workspace, made.before)
    assert of_each(workspace, lambda row: row.tags) == [("key account",), (), (), ()]
    assert client_bulk.change_tag(workspace, ALL, " ", has=True).before == {}
    off = client_bulk.change_tag(workspace, ALL, "key account", has=False)
    assert of_each(workspace, lambda row: row.tags) == [()] * 4
    assert off.before == {"c1": ("key account",)}


def test_renewals_of_many_get_a_status_and_a_reason_and_their_own_again(workspace: Workspace) -> None:
    renewals = [(row.client_id, change.key) for row in rows(workspace).values() for change in row.next_changes]
    first = client_bulk.set_statuses(workspace, renewals[:1], RenewalStatus.RENEWED, "", on=TODAY)
    assert len(renewals) == 3
    lost = RenewalStatus.CANCELLATION_REQUESTED
    made = client_bulk.set_statuses(workspace, renewals, lost, " too  dear ", on=TODAY)
    assert of_each(workspace, lambda row: row.renewal_status) == [lost, lost, lost, None]
    assert of_each(workspace, lambda row: row.next_change and row.next_change.lost_reason)[:3] == ["too dear"] * 3
    client_bulk.put_statuses(workspace, made, on=TODAY)
    statuses = of_each(workspace, lambda row: row.renewal_status)
    assert sorted(map(str, statuses)) == ["None", "pending", "pending", "renewed"]
    client_bulk.put_statuses(workspace, first, on=TODAY)
    assert RenewalStatus.RENEWED not in of_each(workspace, lambda row: row.renewal_status)


def test_the_owner_of_many_is_typed_over_the_data_and_given_back(workspace: Workspace) -> None:
    with workspace.writing():
        workspace.write("UPDATE client SET partner_owner = 'Mara' WHERE client_id = 'c1'")
    made = client_bulk.set_owner(workspace, (*ALL, "gone"), "Jo  Whitlock", ME)
    assert of_each(workspace, lambda row: row.partner_owner) == ["Jo Whitlock"] * 4
    second = client_bulk.set_owner(workspace, ["c1"], "", ME)
    assert of_each(workspace, lambda row: row.partner_owner)[0] is None
    client_bulk.put_owners(workspace, second)
    client_bulk.put_owners(workspace, made)
    assert of_each(workspace, lambda row: row.partner_owner) == ["Mara", None, None, None]


def test_each_client_gets_a_task_and_all_go_again(workspace: Workspace) -> None:
    day = date(2026, 12, 1)
    made = client_bulk.add_tasks(workspace, "Call", day, ["c1", "c2"])
    assert [(task.client_id, task.text, task.due_on) for task in made.tasks] == [
        ("c1", "Call", day),
        ("c2", "Call", day),
    ]
    client_bulk.put_tasks(workspace, made.tasks, there=False)
    assert agenda(workspace, TODAY).tasks == {}
    client_bulk.put_tasks(workspace, made.tasks, there=True)
    assert set(agenda(workspace, TODAY).tasks.values()) == set(made.tasks)
    with pytest.raises(WrongUse):
        client_bulk.add_tasks(workspace, " ", day, ["c1"])

"""Playbooks make each task once, on its days before a renewal, and take back what nobody needs any more."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.playbooks import PlaybookStep
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services.client_edits import Own, override
from desktop_app.services.playbooks import PlaybookRun, playbook, run_playbook, set_steps, turn_off
from desktop_app.services.reminders import put_task
from desktop_app.storage import tasks
from desktop_app.storage.reminder_queries import renewals_for_playbook
from desktop_app.storage.workspace import Workspace
from tests.client_books import TODAY, a_workspace

# Zoë renews in 60 days, Brightwater in 101, Cobalt in 20.


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with a_workspace(tmp_path / "book.partner") as made:
        yield made


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def listed(workspace: Workspace) -> list[tuple[str | None, int, str]]:
    return [
        (task.client_id, (task.due_on - TODAY).days, task.text) for task in tasks.tasks(workspace) if not task.done_at
    ]


def test_a_first_run_makes_what_is_due_within_a_week_and_nothing_of_the_past(workspace: Workspace) -> None:
    assert run_playbook(workspace, TODAY) == PlaybookRun(0, 0)
    assert run_playbook(workspace, in_days(4)) == PlaybookRun(1, 0)
    assert listed(workspace) == [("c2", 11, "Talk to the client about the renewal of Marketing Hub")]
    assert run_playbook(workspace, in_days(4)) == PlaybookRun(0, 0)


def test_what_came_due_while_nobody_looked_is_made_once(workspace: Workspace) -> None:
    run_playbook(workspace, TODAY)
    run_playbook(workspace, in_days(16))
    assert [(client, day) for client, day, _ in listed(workspace)] == [("c2", 11), ("c1", 15)]
    for task in tasks.tasks(workspace):
        put_task(workspace, task, None)
    assert run_playbook(workspace, in_days(16)) == PlaybookRun(0, 0)
    assert listed(workspace) == []


def test_a_decided_or_moved_renewal_takes_its_open_tasks_along(workspace: Workspace) -> None:
    run_playbook(workspace, in_days(10))
    assert len(listed(workspace)) == 2
    override(workspace, "c1", RenewalKey("Marketing Hub", in_days(60)), {Own.STATUS: "renewed"})
    assert run_playbook(workspace, in_days(10)) == PlaybookRun(0, 1)
    with workspace.writing():
        workspace.write("UPDATE renewal SET renews_on = ? WHERE client = 2", (in_days(104).isoformat(),))
        workspace.write("UPDATE subscription SET renews_on = NULL WHERE client = 2")
    assert run_playbook(workspace, in_days(10)) == PlaybookRun(1, 1)
    assert [(client, day) for client, day, _ in listed(workspace)] == [("c2", 14)]


def test_a_task_that_a_person_moved_is_theirs(workspace: Workspace) -> None:
    run_playbook(workspace, in_days(4))
    (task,) = tasks.tasks(workspace)
    put_task(workspace, task, type(task)(task.task_id, in_days(20), task.text, task.client_id))
    turn_off(workspace, "c2", off=True)
    assert run_playbook(workspace, in_days(4)) == PlaybookRun(0, 0)
    assert len(listed(workspace)) == 1


def test_steps_can_be_changed_and_a_client_turned_off(workspace: Workspace) -> None:
    changed = set_steps(workspace, [PlaybookStep(15, "Ask {product} {who}"), PlaybookStep(60, "Call")])
    assert run_playbook(workspace, TODAY) == PlaybookRun(2, 0)
    assert listed(workspace) == [("c1", 0, "Call"), ("c3", 5, "Ask CMS Hub {who}")]
    turn_off(workspace, "c3", off=True)
    assert playbook(workspace).off == {"c3"}
    assert run_playbook(workspace, TODAY) == PlaybookRun(0, 1)
    turn_off(workspace, "c3", off=False)
    set_steps(workspace, changed.before)
    assert playbook(workspace).steps is None
    assert run_playbook(workspace, TODAY) == PlaybookRun(0, 0)
    set_steps(workspace, [])
    assert run_playbook(workspace, in_days(4)) == PlaybookRun(0, 0)


def test_a_run_reads_the_renewals_it_makes_tasks_for_and_those_that_have_one(workspace: Workspace) -> None:
    def read(first: int, last: int) -> set[str]:
        return {due.client_id for due in renewals_for_playbook(workspace, TODAY, [(in_days(first), in_days(last))])}

    assert [read(20, 20), read(60, 101), read(21, 59)] == [{"c3"}, {"c1", "c2"}, set()]
    run_playbook(workspace, in_days(4))
    assert read(21, 59) == {"c2"}

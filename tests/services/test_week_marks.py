"""A line of the week is put off, done and shown again, each undone to what was before; imports take none of it away."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.week_items import WeekItem, WeekKind
from desktop_app.services.reminders import add_task
from desktop_app.services.week import week
from desktop_app.services.week_marks import mark_done, put_off, show_again, take_back
from desktop_app.storage import tasks
from desktop_app.storage.week_marks import week_marks
from desktop_app.storage.workspace import Workspace
from tests.client_books import TODAY, a_workspace

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with a_workspace(tmp_path / "book.partner") as made:
        yield made


def lines(workspace: Workspace, days: int = 0) -> list[tuple[str | None, str]]:
    return [(item.client_id, item.kind.value) for item in week(workspace, TODAY + timedelta(days=days)).items]


def item(workspace: Workspace, kind: WeekKind) -> WeekItem:
    return next(item for item in week(workspace, TODAY, hidden=True).items if item.kind is kind)


def test_a_line_is_put_off_until_a_day_and_done_in_place_of_that(workspace: Workspace) -> None:
    before = lines(workspace)
    assert before == [("c3", "decision"), ("c1", "decision"), ("c2", "near_limit"), ("c1", "near_limit")]
    decision = item(workspace, WeekKind.DECISION)
    until = TODAY + timedelta(days=7)
    later = put_off(workspace, decision, until)
    assert lines(workspace) == before[1:]
    assert lines(workspace, 7)[0] == before[0]
    assert item(workspace, WeekKind.DECISION).put_off_until == until

    done = mark_done(workspace, decision, NOW)
    assert lines(workspace, 7)[0] == before[1]
    result = week(workspace, TODAY)
    assert (result.put_off, result.done) == (0, 1)
    take_back(workspace, done)
    assert week(workspace, TODAY).put_off == 1
    take_back(workspace, later)
    assert (lines(workspace), week_marks(workspace)) == (before, [])

    mark_done(workspace, decision, NOW)
    again = show_again(workspace, decision)
    assert lines(workspace) == before
    take_back(workspace, again)
    assert lines(workspace) == before[1:]


def test_what_is_done_comes_back_when_the_decision_moves(workspace: Workspace) -> None:
    mark_done(workspace, item(workspace, WeekKind.DECISION), NOW)
    assert ("c3", "decision") not in lines(workspace)
    with workspace.writing():
        workspace.write("UPDATE renewal SET decision_due_on = '2026-11-30' WHERE client = 3")
    assert ("c3", "decision") in lines(workspace)


def test_a_done_line_of_tasks_ticks_them_off(workspace: Workspace) -> None:
    task = add_task(workspace, "Call", TODAY, "c1").after
    assert ("c1", "task") in lines(workspace)
    done = mark_done(workspace, item(workspace, WeekKind.TASK), NOW)
    assert [entry.done_at for entry in tasks.tasks(workspace)] == [NOW]
    assert ("c1", "task") not in lines(workspace)
    take_back(workspace, done)
    assert tasks.tasks(workspace) == [task]
    assert ("c1", "task") in lines(workspace)

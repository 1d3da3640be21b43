"""The tasks before renewals: made by themselves, changed in their dialog, turned off for a client, and undone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.playbooks import PlaybookStep
from desktop_app.services.playbooks import playbook, turn_off
from desktop_app.storage import tasks
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.reminders.playbook_dialog import PlaybookDialog
from desktop_app.ui.reminders.playbook_prompts import ask_for_playbook
from desktop_app.ui.reminders.playbook_runner import PlaybookRunner
from desktop_app.ui.week.buttons import WeekAct
from desktop_app.ui.week.page import WeekPage
from tests.client_books import TODAY, a_workspace
from tests.ui.instant_session import InstantSession

DAY = TODAY + timedelta(days=10)  # two renewals have a task within a week


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with a_workspace(tmp_path / "book.partner") as made:
        yield made


@pytest.fixture
def session(workspace: Workspace) -> Iterator[InstantSession]:
    made = InstantSession(workspace, DAY)
    made.path = workspace.path
    yield made
    made.path = None  # a run that still waits finds nothing open
    made.jobs.shut_down()


def test_tasks_are_made_and_taken_back_as_the_playbook_says(
    session: InstantSession, workspace: Workspace, qtbot: QtBot
) -> None:
    runner = PlaybookRunner(session, session)
    runner.run()
    assert len(tasks.tasks(workspace)) == 2
    turn_off(workspace, "c4", off=True)

    parent = QWidget()
    qtbot.addWidget(parent)
    ask_for_playbook(session, parent)
    (dialog,) = parent.findChildren(PlaybookDialog)
    assert [row.days.value() for row in dialog.rows] == [120, 90, 45]
    assert dialog.steps is None
    dialog.rows[0].remove.click()
    dialog.add.click()
    dialog.rows[-1].text.setText("  Call  about {product} ")
    dialog.clients.setCurrentRow(0)
    dialog.turn_on.click()
    dialog.leave_out.choose("c1")
    dialog.leave_out.choose("c1")  # is left out once
    qtbot.waitUntil(lambda: not dialog.leave_out.text())
    assert dialog.off == {"c1"}
    dialog.accept()
    set_up = playbook(workspace)
    assert set_up.steps is not None
    assert [step.days for step in set_up.steps] == [90, 60, 45]
    assert (set_up.steps[1], set_up.off) == (PlaybookStep(60, "Call about {product}"), frozenset({"c1"}))
    session.undo_stack.undo()
    assert playbook(workspace).steps is None
    assert playbook(workspace).off == {"c4"}


def test_a_client_is_turned_off_from_the_week(session: InstantSession, workspace: Workspace, qtbot: QtBot) -> None:
    runner = PlaybookRunner(session, session)
    runner.run()
    page = WeekPage(session)
    qtbot.addWidget(page)
    page.show()
    row = page.list.week.row_of_client("c1")
    page.list.go_to_row(row)
    page.actions_.act(WeekAct.MORE, page.pos())
    menu = page.actions_.menu
    assert menu is not None
    (action,) = (item for item in menu.actions() if item.text() == "Make tasks before renewals")
    assert action.isChecked()
    action.toggle()
    menu.close()
    runner.run()
    assert [task.client_id for task in tasks.tasks(workspace)] == ["c2"]
    session.undo_stack.undo()
    assert playbook(workspace).off == frozenset()

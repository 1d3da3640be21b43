"""Many clients at once: the bar at the foot of the list, what it does to all of them, and one undo for each act."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.records import RenewalStatus
from desktop_app.services.reminders import agenda
from desktop_app.ui.clients import bulk_actions
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.clients.table_export import VisibleTable
from desktop_app.ui.clients.tasks_dialog import TasksDialog
from desktop_app.ui.shared.pill import PillButton
from tests.client_books import TODAY
from tests.ui.instant_session import InstantSession

ALL = ("c1", "c2", "c3", "c4")


def of_each(tab: ClientsTab, value: Callable[[ClientRow], object]) -> list[object]:
    rows = {row.client_id: row for row in tab.table.clients.records}
    return [value(rows[client_id]) for client_id in ALL]


def choose(button: PillButton, label: str) -> None:
    """Open a button's menu and take an entry, as a person does."""
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == label).trigger()


def answer(monkeypatch: pytest.MonkeyPatch, text: str | None) -> None:
    monkeypatch.setattr(bulk_actions, "ask_for_text", lambda *_: text)


def test_it_is_there_while_several_are_selected_and_covers_no_row_for_good(tab: ClientsTab, qtbot: QtBot) -> None:
    bar, table = tab.sheet.selection, tab.table
    table.go_to("c1")
    assert bar.isHidden()
    tab.resize(900, 480)
    table.selectAll()
    assert (bar.count.text(), bar.mrr.text()) == ("4 selected", "$2,230 · €4,860 · 1 without data")
    last = table.clients.index(3, 0)
    table.scrollTo(last)
    qtbot.waitUntil(lambda: table.visualRect(last).bottom() + bar.room <= table.viewport().height())
    assert tab.sheet.rect().contains(bar.geometry())
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert (table.hasFocus(), list(table.selected_records())) == (True, [])


def test_tag_owner_and_status_are_set_for_all_and_undone_one_by_one(
    tab: ClientsTab, session: InstantSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = tab.sheet.selection
    tab.table.selectAll()
    answer(monkeypatch, "Winter")
    choose(bar.tag, "New tag…")
    assert of_each(tab, lambda row: row.tags) == [("Winter",)] * 4
    answer(monkeypatch, "Jo Whitlock")
    choose(bar.owner, "Other owner…")
    answer(monkeypatch, "too dear")
    choose(bar.status, "Cancellation requested")
    lost = RenewalStatus.CANCELLATION_REQUESTED
    assert of_each(tab, lambda row: row.renewal_status) == [lost, lost, lost, None]
    assert of_each(tab, lambda row: row.partner_owner) == ["Jo Whitlock"] * 4
    assert len(tab.table.selected_records()) == 4
    choose(bar.tag, "Winter")  # all have it: it is taken off
    assert of_each(tab, lambda row: row.tags) == [()] * 4
    stack = session.undo_stack
    assert [stack.text(step) for step in range(stack.count())] == [
        "Tag 4 clients", "Change the owner of 4 clients", "Change the status of 3 renewals", "Take a tag off 4 clients",
    ]  # fmt: skip
    for _ in range(4):
        stack.undo()
    assert of_each(tab, lambda row: (row.tags, row.partner_owner)) == [((), None)] * 4
    assert lost not in of_each(tab, lambda row: row.renewal_status)
    for _ in range(4):
        stack.redo()
    assert of_each(tab, lambda row: row.partner_owner) == ["Jo Whitlock"] * 4
    answer(monkeypatch, None)
    choose(bar.status, "Cancellation requested")
    assert stack.count() == 4


def test_each_gets_a_task_and_the_selected_are_exported(tab: ClientsTab, session: InstantSession) -> None:
    tab.table.selectAll()
    tab.sheet.selection.task.click()
    dialog = tab.window().findChild(TasksDialog)
    assert isinstance(dialog, TasksDialog)
    assert not dialog.agree.isEnabled()
    QTest.keyClicks(dialog.text, "Call them")
    dialog.agree.click()
    tasks = agenda(session.workspace, TODAY).tasks.values()
    assert {(task.client_id, task.text, task.due_on) for task in tasks} == {
        (client, "Call them", date(2026, 11, 29)) for client in ALL
    }
    session.undo_stack.undo()
    assert not agenda(session.workspace, TODAY).tasks
    session.undo_stack.redo()
    assert len(agenda(session.workspace, TODAY).tasks) == 4
    exported: list[VisibleTable] = []
    tab.export_asked.connect(exported.append)
    tab.table.go_to("c1")
    QTest.keyClick(tab.table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    tab.sheet.selection.export.click()
    assert [row[0] for row in exported[0].rows] == ["Dunmore Robotics", "Zoë Dental"]


def test_where_there_is_no_room_the_last_acts_are_in_a_menu(tab: ClientsTab) -> None:
    bar = tab.sheet.selection
    tab.resize(700, 480)
    tab.table.selectAll()
    assert (bar.more.isHidden(), bar.task.isHidden()) == (False, True)
    choose(bar.more, "Task…")
    dialog = tab.window().findChild(TasksDialog)
    assert dialog is not None
    dialog.reject()
    tab.resize(1_400, 480)
    tab.table.selectAll()
    assert (bar.more.isHidden(), bar.task.isHidden()) == (True, False)


def test_what_none_of_them_allows_says_why(tab: ClientsTab, session: InstantSession) -> None:
    with session.workspace.writing():
        session.workspace.write("UPDATE client SET contact_email = NULL")
        session.workspace.write("DELETE FROM renewal")
    tab.refresh()
    tab.table.selectAll()
    bar = tab.sheet.selection
    assert [bar.email.isEnabled(), bar.status.isEnabled(), bar.owner.isEnabled()] == [False, False, True]
    assert "address" in bar.email.toolTip()

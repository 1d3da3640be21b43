"""What is due, from the keyboard: the list per day, tasks and their undo, the calendar file and the day's notice."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import vobject
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop_app.services.reminders import TaskChanged, add_task
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.reminders.lines import ReminderFilter
from desktop_app.ui.reminders.notices import Notices
from desktop_app.ui.reminders.page import RemindersPage
from desktop_app.ui.reminders.task_dialog import TaskDialog
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_keys import NOTICES_WANTED
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from tests.client_books import TODAY, a_workspace
from tests.ui.conftest import shown_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def full_book(tmp_path: Path) -> Path:
    """A workspace of four clients with renewals ahead, and two tasks: one late, about Zoë, and one about nobody."""
    path = tmp_path / "full.partner"
    with a_workspace(path) as workspace:
        add_task(workspace, "Send the offer", TODAY - timedelta(days=2), "c1")
        add_task(workspace, "Plan the quarter", TODAY + timedelta(days=1))
    return path


@pytest.fixture
def today_window(appearance: Appearance, full_book: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on that workspace."""
    clock = datetime(2026, 11, 22, 12, tzinfo=UTC)
    session = Session(Jobs(), SettingsStore(tmp_path / "today.ini"), clock=lambda: clock)
    window = shown_window(session, appearance, qtbot)
    session.open(full_book)
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 4)
    return window


@pytest.fixture
def page(today_window: MainWindow, qtbot: QtBot) -> RemindersPage:
    """The page, opened by its keys."""
    qtbot.keyClick(today_window, Qt.Key.Key_R, CTRL)
    result = today_window.navigation.reminders.page
    assert result is not None
    qtbot.waitUntil(lambda: bool(result.list.rows.lines()))
    return result


def _lines(page: RemindersPage) -> list[str]:
    return [str(page.list.rows.index(row).data()) for row in range(page.list.rows.rowCount())]


def test_it_lists_what_is_due_by_day_with_what_is_overdue_first(page: RemindersPage) -> None:
    assert _lines(page) == [
        "Overdue, 2",
        "Cobalt & Finch, Decide the renewal · CMS Hub, 25 days ago",
        "Send the offer, Zoë Dental, 2 days ago",
        "Mon 23 Nov 2026, tomorrow",
        "Plan the quarter",
        "Mon 07 Dec 2026, in 15 days",
        "Zoë Dental, Decide the renewal · Marketing Hub",
        "Sat 12 Dec 2026, in 20 days",
        "Cobalt & Finch, Renews · CMS Hub",
        "Sun 17 Jan 2027, in 56 days",
        "Brightwater <b>Logistics</b>, Decide the renewal · Marketing Hub",
        "Thu 21 Jan 2027, in 60 days",
        "Zoë Dental, Renews · Marketing Hub",
        "Wed 03 Mar 2027, in 101 days",
        "Brightwater <b>Logistics</b>, Renews · Marketing Hub",
    ]


def test_the_status_bar_tells_of_tasks_and_leads_to_them(qtbot: QtBot, today_window: MainWindow) -> None:
    due = today_window.status.due
    qtbot.waitUntil(due.isVisible)
    assert due.text() == "1 task due"
    due.click()
    page = today_window.navigation.reminders.page
    assert page is not None
    qtbot.waitUntil(lambda: [line.title for line in page.list.rows.lines()] == ["Send the offer", "Plan the quarter"])


def test_enter_opens_the_client_and_esc_leaves(qtbot: QtBot, today_window: MainWindow, page: RemindersPage) -> None:
    assert today_window.focusWidget() is page.list
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: today_window.panel.shown_name() == "Zoë Dental")
    assert page.isVisible()
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert today_window.screens.page is None
    assert today_window.screens.clients.isVisible()


def test_a_tab_chosen_again_leaves_the_page_too(qtbot: QtBot, today_window: MainWindow, page: RemindersPage) -> None:
    qtbot.keyClick(today_window, Qt.Key.Key_1, CTRL)
    assert today_window.screens.page is None


def test_space_ticks_a_task_off_and_undo_brings_it_back(
    qtbot: QtBot, today_window: MainWindow, page: RemindersPage
) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Overdue, 1" in _lines(page))
    qtbot.waitUntil(lambda: not today_window.status.due.isVisible())
    page.choose(ReminderFilter.DONE)
    assert _lines(page) == ["Done", "Send the offer, Zoë Dental, 22 Nov 2026"]
    today_window.session.undo_stack.undo()
    qtbot.waitUntil(today_window.status.due.isVisible)
    page.choose(ReminderFilter.ALL)
    qtbot.waitUntil(lambda: "Overdue, 2" in _lines(page))


def test_a_click_on_the_box_ticks_and_does_not_open(
    qtbot: QtBot, today_window: MainWindow, page: RemindersPage
) -> None:
    opened: list[str] = []
    today_window.session.client_opened.connect(opened.append)
    row = page.list.visualRect(page.list.rows.index(2))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 18, row.center().y()))
    qtbot.waitUntil(lambda: "Overdue, 1" in _lines(page))
    assert opened == []


def _dialog(qtbot: QtBot, window: MainWindow) -> TaskDialog:
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(TaskDialog)))
    return next(dialog for dialog in window.findChildren(TaskDialog) if dialog.isVisible())


def test_a_task_is_added_changed_and_deleted_from_the_keyboard(
    qtbot: QtBot, today_window: MainWindow, page: RemindersPage
) -> None:
    qtbot.keyClick(today_window, Qt.Key.Key_T, CTRL)
    dialog = _dialog(qtbot, today_window)
    assert not dialog.agree.isEnabled()
    qtbot.keyClicks(dialog.text, "Call Ann")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Call Ann" in _lines(page))
    page.list.go_to_row(_lines(page).index("Call Ann"))
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    dialog = _dialog(qtbot, today_window)
    dialog.client.choose("c2")
    qtbot.keyClick(dialog.text, Qt.Key.Key_End)
    qtbot.keyClicks(dialog.text, " today")
    dialog.agree.click()
    changed = "Call Ann today, Brightwater <b>Logistics</b>"
    qtbot.waitUntil(lambda: changed in _lines(page))
    page.list.go_to_row(_lines(page).index(changed))
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: changed not in _lines(page))
    for shown in (changed, "Call Ann"):
        today_window.session.undo_stack.undo()
        qtbot.waitUntil(partial(_lists, page, shown))
    today_window.session.undo_stack.undo()
    qtbot.waitUntil(lambda: "Call Ann" not in _lines(page))
    today_window.session.undo_stack.redo()
    qtbot.waitUntil(lambda: "Call Ann" in _lines(page))


def test_the_client_menu_adds_a_task_about_that_client(
    qtbot: QtBot, today_window: MainWindow, page: RemindersPage
) -> None:
    clients = today_window.screens.clients
    clients.select_client("c3")
    clients.actions_.task.trigger()
    dialog = _dialog(qtbot, today_window)
    assert dialog.answer.client_id == "c3"
    dialog.reject()


def test_a_kind_can_be_looked_at_alone_and_empty_ones_say_why(qtbot: QtBot, page: RemindersPage) -> None:
    page.shows[ReminderFilter.RENEWALS].click()
    assert not any("Plan the quarter" in line for line in _lines(page))
    assert page.shows[ReminderFilter.RENEWALS].isChecked()
    page.shows[ReminderFilter.TIER].click()
    assert not page.list.isVisible()
    assert page.empty.accessibleName().startswith("Nothing is due")


def test_the_calendar_file_follows_what_changes(
    qtbot: QtBot, today_window: MainWindow, page: RemindersPage, tmp_path: Path
) -> None:
    file = tmp_path / "kept.ics"
    today_window.navigation.reminders.calendar.keep_at(file)
    qtbot.waitUntil(file.exists)
    assert "Zoë Dental: Send the offer" in _summaries(file)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Zoë Dental: Send the offer" not in _summaries(file))
    assert "Plan the quarter" in _summaries(file)
    today_window.navigation.reminders.calendar.keep_at(None)
    before = file.read_bytes()
    with qtbot.waitSignal(today_window.session.changed):
        today_window.session.undo_stack.undo()
    assert file.read_bytes() == before


def test_the_calendar_is_exported_once(qtbot: QtBot, today_window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "once.ics"
    with qtbot.waitSignal(today_window.navigation.reminders.calendar.status_text) as emitted:
        today_window.navigation.reminders.calendar.export_to(file)
    assert emitted.args == ["8 reminders written to once.ics"]
    days = {event.summary.value: event.dtstart.value for event in vobject.readOne(file.read_text()).vevent_list}
    assert days["Cobalt & Finch renews: CMS Hub"] == date(2026, 12, 12)


def _lists(page: RemindersPage, line: str) -> bool:
    return line in _lines(page)


def _summaries(file: Path) -> set[str]:
    return {event.summary.value for event in vobject.readOne(file.read_text(encoding="utf-8")).vevent_list}


def test_the_desktop_is_told_once_a_day_and_only_when_asked_for(qtbot: QtBot, today_window: MainWindow) -> None:
    session = today_window.session
    notices = Notices(session)
    received: list[tuple[str, str]] = []
    notices.notice.connect(lambda title, text: received.append((title, text)))
    with qtbot.waitSignal(notices.counted):
        notices.look()
    assert received == []
    notices.want(wanted=True)
    qtbot.waitUntil(lambda: bool(received))
    assert received == [("2 things due", "Decide the renewal of Cobalt & Finch: CMS Hub\nZoë Dental: Send the offer")]
    with qtbot.waitSignal(notices.counted):
        notices.look()
    assert len(received) == 1
    assert session.settings.get(NOTICES_WANTED) is True


def test_a_screen_reader_hears_lines_and_whether_they_are_done(page: RemindersPage) -> None:
    rows = QAccessible.queryAccessibleInterface(page.list)
    assert rows.text(QAccessible.Text.Name) == "What is due"
    task = rows.child(2)
    assert task is not None
    assert task.text(QAccessible.Text.Name) == "Send the offer, Zoë Dental, 2 days ago"
    assert task.state().checkable
    assert not task.state().checked


def test_markup_in_names_stays_text(page: RemindersPage, full_book: Path) -> None:
    line = next(line for line in page.list.rows.lines() if line.title.startswith("Brightwater"))
    tip = page.list.rows.index(page.list.rows.row_of(line.record)).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip


def test_what_a_task_is_about_may_hold_braces(qtbot: QtBot, today_window: MainWindow, tmp_path: Path) -> None:
    def add(workspace: Workspace) -> TaskChanged:
        return add_task(workspace, "Mend {this}", TODAY, "c1")

    with qtbot.waitSignal(today_window.session.changed):
        today_window.session.act(add)
    file = tmp_path / "braces.ics"
    with qtbot.waitSignal(today_window.navigation.reminders.calendar.status_text):
        today_window.navigation.reminders.calendar.export_to(file)
    assert "Zoë Dental: Mend {this}" in _summaries(file)

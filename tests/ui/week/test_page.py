"""The view of the week: its lines in words, what is done about them by mouse and by keys, and why it is empty."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop_app.domain.records import RenewalStatus
from desktop_app.services.client_details import client_details
from desktop_app.services.reminders import add_task
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.week.buttons import WeekAct
from desktop_app.ui.week.page import WeekPage
from tests.client_books import TODAY, a_workspace
from tests.ui.instant_session import InstantSession


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with a_workspace(tmp_path / "book.partner") as made:
        yield made


@pytest.fixture
def session(workspace: Workspace) -> Iterator[InstantSession]:
    made = InstantSession(workspace, TODAY)
    yield made
    made.jobs.shut_down()


@pytest.fixture
def page(session: InstantSession, qtbot: QtBot) -> WeekPage:
    made = WeekPage(session)
    made.resize(1_000, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.take_keyboard()
    return made


def words(page: WeekPage) -> list[tuple[str, str]]:
    return [(line.texts.name, line.texts.pill) for line in page.list.week.lines()]


def press(page: WeekPage, qtbot: QtBot, row: int, act: WeekAct) -> None:
    """Click a button of the line in `row`."""
    index = page.list.week.index(row)
    line = page.list.week.line(row)
    assert line is not None
    area = page.list.itemDelegate().button_places(line, page.list.visualRect(index))[act]  # type: ignore[attr-defined]
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def test_each_line_says_what_when_why_and_what_is_at_stake(page: WeekPage) -> None:
    assert words(page) == [
        ("Cobalt & Finch", "25 days overdue"), ("Zoë Dental", "15 days left"),
        ("Brightwater <b>Logistics</b>", "near a limit"), ("Zoë Dental", "near a limit"),
    ]  # fmt: skip
    first = page.list.week.lines()[0].texts
    assert (first.headline, first.amount) == ("CMS renews 12 Dec, was due 28 Oct", "$90")
    headings = [row for row in page.list.week.rows if not hasattr(row, "item")]
    assert [(row.title, row.aside) for row in headings] == [
        ("Decide now", "2 · $2,230"), ("Worth a call", "2 · €4,860 · $2,140"),
    ]  # fmt: skip
    assert page.stake.text() == "€4,860 · $2,230 MRR at stake"
    assert "when managed relationships lapse" in page.foot.text()
    spoken = page.list.week.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Cobalt & Finch, 25 days overdue, CMS renews 12 Dec")


def test_by_keys_a_line_is_opened_put_off_done_and_all_of_it_undone(
    page: WeekPage, session: InstantSession, qtbot: QtBot
) -> None:
    before = words(page)
    followed: list[str] = []
    page.client_selected.connect(followed.append)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert session.opened == ["c3"]
    qtbot.keyClick(page.list, Qt.Key.Key_P)
    assert words(page) == before[1:]
    assert followed[-1] == "c1"  # the line that took its place
    qtbot.keyClick(page.list, Qt.Key.Key_D)
    assert words(page) == before[2:]
    assert page.foot.text().startswith("Put off: 1 · Done: 1")

    page.hidden.click()
    assert [pill for _, pill in words(page)[:2]] == ["until 29 Nov", "done"]
    page.list.go_to_row(1)
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    page.hidden.click()
    assert words(page) == [before[0], *before[2:]]
    for _ in range(3):
        session.undo_stack.undo()
    assert words(page) == before
    assert not page.hidden.isVisible()


def test_a_renewal_is_decided_from_its_line(
    page: WeekPage, session: InstantSession, workspace: Workspace, qtbot: QtBot
) -> None:
    press(page, qtbot, 1, WeekAct.DECIDE)
    menu = page.actions_.menu
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Renewed", "Confirmed", "Cancellation requested"]
    menu.actions()[2].trigger()
    menu.close()
    (renewal,) = client_details(workspace, "c3", TODAY).renewals
    assert renewal.status is RenewalStatus.CANCELLATION_REQUESTED
    assert words(page)[0][0] == "Zoë Dental"
    session.undo_stack.undo()
    assert words(page)[0][0] == "Cobalt & Finch"


def test_tasks_are_ticked_off_and_the_menu_offers_what_the_list_does(
    page: WeekPage, session: InstantSession, workspace: Workspace, qtbot: QtBot
) -> None:
    session.announcer.tell(add_task(workspace, "Tidy up", TODAY - timedelta(days=1)).changed)
    assert words(page)[2] == ("Without a client", "1 day overdue")
    row = page.list.week.row_of(("", page.list.week.lines()[2].item.kind))
    press(page, qtbot, row, WeekAct.DONE)
    assert len(words(page)) == 4
    page.list.acted.emit(page.list.week.lines()[0].item, WeekAct.MORE, QPoint(0, 0))
    page.list.go_to_row(1)
    page.list.ask_for(WeekAct.MORE)
    menu = page.actions_.menu
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts[:4] == ["Done", "Put off for 7 days", "Put off until…", "Decided"]
    assert {"Client details", "Company in CRM", "Send email…", "Add a task…"} <= set(texts)
    menu.close()


def test_whose_clients_are_shown(page: WeekPage, session: InstantSession, workspace: Workspace) -> None:
    asked: list[bool] = []
    page.me_asked.connect(lambda: asked.append(True))
    page.mine.click()
    assert (asked, page.mine.isChecked()) == ([True], False)  # who I am is asked for, and nothing else done
    with workspace.writing():
        workspace.write("UPDATE client SET partner_owner = 'Jo' WHERE id = 3")
        workspace.write("INSERT INTO partner_fact (key, value, added_by, changed_by) VALUES ('me', 'jo', 1, 1)")
    page.ask()
    page.mine.click()
    assert words(page) == [("Cobalt & Finch", "25 days overdue")]
    with workspace.writing():
        workspace.write("UPDATE client SET partner_owner = 'Ann' WHERE id = 3")
    page.ask()
    assert page.empty.accessibleName().startswith("None of your clients needs you this week")
    page.empty.asked.emit()
    assert len(words(page)) == 4


def test_a_narrow_list_keeps_figures_and_one_button(page: WeekPage) -> None:
    page.resize(640, 500)
    delegate = page.list.itemDelegate()
    line = page.list.week.lines()[0]
    area = page.list.visualRect(page.list.week.index(1))
    places = delegate.places(area)  # type: ignore[attr-defined]
    assert places.reasons is None
    assert list(delegate.button_places(line, area)) == [WeekAct.MORE]  # type: ignore[attr-defined]
    assert places.amount.right() < places.buttons.left() <= area.right()


def test_a_line_is_mirrored_where_reading_begins_at_the_right(
    page: WeekPage, session: InstantSession, qtbot: QtBot
) -> None:
    page.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    area = page.list.visualRect(page.list.week.index(1))
    places = page.list.itemDelegate().places(area)  # type: ignore[attr-defined]
    assert places.buttons.right() < places.amount.left() < places.pill.left() < places.name.left()
    assert area.right() - places.name.right() < 20
    press(page, qtbot, page.list.week.row_of_client("c1"), WeekAct.MORE)
    menu = page.actions_.menu
    assert menu is not None
    menu.close()


def test_every_act_has_a_key_and_says_it(page: WeekPage) -> None:
    actions = [action for action in page.list.actions() if isinstance(action, QAction)]
    assert sorted(action.shortcut().toString() for action in actions) == ["A", "D", "E", "P", "Shift+P", "W"]

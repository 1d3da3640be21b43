"""A Monday morning with the week and the list of clients: once by mouse, once by keyboard alone, English and German."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.imagined_clients import MoveKind
from desktop_app.domain.week_items import WeekItem, WeekKind
from desktop_app.services.playbooks import run_playbook
from desktop_app.services.sample import make_sample_workspace
from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.emailing.dialog import EmailDialog
from desktop_app.ui.emailing.email_each import EmailEachDialog
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.shared.pill import PillButton
from desktop_app.ui.startup.language import Language
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.week.buttons import WeekAct
from desktop_app.ui.week.page import WeekPage
from desktop_app.ui.window.clients_views import ClientsView
from desktop_app.ui.window.main_window import MainWindow
from tests.journeys.test_clients_by_keyboard import choose, focused, press, tab_to
from tests.locales import window_speaking
from tests.ui.conftest import mailbox  # noqa: F401 - a fixture
from tests.ui.mailbox import Mailbox

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
MONDAY = date(2026, 11, 30)
MANY = 30
WORDS = {
    Language.ENGLISH: {
        "Decided": "Decided", "Renewed": "Renewed", "Tag": "Tag", "New tag…": "New tag…", "Email each…": "Email each…",
    },
    Language.GERMAN: {
        "Decided": "Entschieden", "Renewed": "Verlängert", "Tag": "Schlagwort", "New tag…": "Neues Schlagwort…",
        "Email each…": "E-Mail an jeden…",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "monday.partner"
    make_sample_workspace(path, 40, today=MONDAY, now=datetime.combine(MONDAY, time(8), tzinfo=UTC))
    with open_workspace(path, write=True) as workspace:
        run_playbook(workspace, MONDAY)  # which the window does after some seconds
    return path


@pytest.fixture(params=[Language.ENGLISH, Language.GERMAN])
def words(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[dict[str, str]]:
    """What the window says in the language that it speaks during the test."""
    with window_speaking(qapp, request.param):
        yield WORDS[request.param]


@pytest.fixture
def monday(
    words: dict[str, str], sample: Path, appearance: Appearance, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window as it comes up on Monday, at the week that it was left with."""
    path = Path(shutil.copy(sample, tmp_path / "monday.partner"))
    settings = SettingsStore(tmp_path / "window.ini")
    settings.set("clients_view", ClientsView.WEEK.value)
    session = Session(Jobs(), settings, clock=lambda: datetime.combine(MONDAY, time(9), tzinfo=UTC))
    made = MainWindow(session, appearance)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.fill()
    session.open(path)
    qtbot.waitUntil(lambda: has_tasks(made))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    session.close()


def week(window: MainWindow) -> WeekPage:
    page = window.screens.views.week
    assert page is not None
    return page


def has_tasks(window: MainWindow) -> bool:
    page = window.screens.views.week
    return page is not None and any(line.item.kind is WeekKind.TASK for line in page.list.week.lines())


def clients(window: MainWindow) -> list[str | None]:
    """The clients of the week's lines, from top to bottom."""
    return [line.item.client_id for line in week(window).list.week.lines()]


def tags(window: MainWindow, tag: str) -> int:
    """How many clients have a tag."""
    return sum(tag in record.tags for record in window.screens.clients.table.clients.records)


def back(window: MainWindow, qtbot: QtBot) -> None:
    """Be at the window again: no window manager of a test brings it to the front after a menu or a dialog."""
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)
    assert window.isAncestorOf(focused())


def answer_with(qtbot: QtBot, text: str) -> None:
    """Type into the next dialog that asks for a text, and press Enter."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QInputDialog):
            QTimer.singleShot(10, answer)
            return
        field = dialog.focusWidget()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Key.Key_Return)

    QTimer.singleShot(0, answer)


def the_dialog(window: MainWindow, kind: type[QWidget]) -> QWidget | None:
    return next((item for item in window.findChildren(kind) if item.isVisible()), None)


# By keyboard alone


def test_by_keyboard_alone(
    monday: MainWindow, words: dict[str, str], mailbox: Mailbox, qtbot: QtBot  # noqa: F811
) -> None:  # fmt: skip
    lines = clients(monday)
    work_on_the_week(monday, words, lines, qtbot)
    write_to_the_next(mailbox, qtbot)
    back(monday, qtbot)
    press(qtbot, *[Key.Key_Z] * 3, modifier=Modifier.ControlModifier)
    qtbot.waitUntil(lambda: clients(monday) == lines)
    tag_many_and_undo(monday, words, qtbot)


def work_on_the_week(monday: MainWindow, words: dict[str, str], lines: list[str | None], qtbot: QtBot) -> None:
    """Look at the first client, decide its renewal, put the next line off, and be done with the third."""
    assert week(monday).list.hasFocus()
    qtbot.waitUntil(lambda: monday.panel.client_id == lines[0])  # the panel follows

    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: monday.panel.isAncestorOf(focused()))
    press(qtbot, Key.Key_Escape)
    assert week(monday).list.hasFocus()

    press(qtbot, Key.Key_Menu)
    choose(qtbot, words["Decided"])
    choose(qtbot, words["Renewed"])
    qtbot.waitUntil(lambda: clients(monday) == lines[1:])
    back(monday, qtbot)
    press(qtbot, Key.Key_P)
    qtbot.waitUntil(lambda: clients(monday) == lines[2:])
    press(qtbot, Key.Key_D)
    qtbot.waitUntil(lambda: clients(monday) == lines[3:])


def write_to_the_next(mailbox: Mailbox, qtbot: QtBot) -> None:  # noqa: F811
    press(qtbot, Key.Key_E)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), EmailDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, EmailDialog)
    qtbot.waitUntil(dialog.send.isEnabled)
    press(qtbot, Key.Key_Return, modifier=Modifier.ControlModifier)
    qtbot.waitUntil(lambda: len(mailbox.mails) == 1)
    press(qtbot, Key.Key_Escape)


def tag_many_and_undo(monday: MainWindow, words: dict[str, str], qtbot: QtBot) -> None:
    """Select thirty clients with Shift, give them a tag, and take all of it back in one step."""
    press(qtbot, Key.Key_2, modifier=Modifier.AltModifier)
    table = monday.screens.clients.table
    qtbot.waitUntil(lambda: len(table.clients.records) > MANY)
    assert table.hasFocus()
    press(qtbot, Key.Key_Home, modifier=Modifier.ControlModifier)
    press(qtbot, *[Key.Key_Down] * (MANY - 1), modifier=Modifier.ShiftModifier)
    assert len(table.selected_records()) == MANY
    tab_to(qtbot, lambda widget: isinstance(widget, PillButton) and widget.accessibleName() == words["Tag"])
    answer_with(qtbot, "monday")
    press(qtbot, Key.Key_Return)
    choose(qtbot, words["New tag…"])
    qtbot.waitUntil(lambda: tags(monday, "monday") == MANY)
    back(monday, qtbot)
    press(qtbot, Key.Key_Z, modifier=Modifier.ControlModifier)
    qtbot.waitUntil(lambda: not tags(monday, "monday"))
    assert len(table.selected_records()) == MANY


# By mouse


def press_button(window: MainWindow, qtbot: QtBot, row: int, act: WeekAct) -> None:
    """Click a button at the end of the line in `row`."""
    view = week(window).list
    line = view.week.line(row)
    assert line is not None
    places = view.itemDelegate().button_places(line, view.visualRect(view.week.index(row)))  # type: ignore[attr-defined]
    qtbot.mouseClick(view.viewport(), LEFT, pos=places[act].center())


def click_entry(qtbot: QtBot, text: str) -> None:
    """Click an entry of the open menu."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text().replace("&", "") == text)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def tick_down_to(window: MainWindow, qtbot: QtBot, count: int) -> None:
    """Tick the first client, then with Shift the one that makes them `count`, scrolled to."""
    table = window.screens.clients.table

    def tick(row: int, modifier: Qt.KeyboardModifier) -> None:
        table.scrollTo(table.clients.index(row, 0))
        place = QPoint(table.gutter.width() // 2, table.gutter.sectionViewportPosition(row) + 20)
        qtbot.mouseClick(table.gutter.viewport(), LEFT, modifier, place)

    tick(0, Modifier.NoModifier)
    tick(count - 1, Modifier.ShiftModifier)
    assert len(table.selected_records()) == count


def imagine_from(window: MainWindow, qtbot: QtBot, row: int, item: WeekItem) -> None:
    """Ask from a line about expiring credit what if it were sold again, add that, and go back to the week."""
    press_button(window, qtbot, row, WeekAct.WHAT_IF)
    qtbot.waitUntil(lambda: window.screens.tier is not None, timeout=20_000)  # its chart's libraries are loaded first
    assert window.screens.tier is not None
    sheet = window.screens.tier.what_if
    qtbot.waitUntil(lambda: sheet.form.client.currentText() == item.client)
    assert (sheet.form.amount.amount, sheet.form.day.day) == (item.credit, item.due_on)
    qtbot.mouseClick(sheet.form.add_button, LEFT)
    qtbot.waitUntil(lambda: sheet.list.count() == 1)
    (move,) = sheet.moves
    assert (move.kind, move.client_id, move.product_line) == (MoveKind.UPGRADE, item.client_id, item.product)
    window.screens.tier.bar.what_if.click()
    window.actions_.views[0].trigger()


def test_by_mouse_with_thirty_clients_tagged_mailed_and_undone(
    monday: MainWindow, words: dict[str, str], mailbox: Mailbox, qtbot: QtBot  # noqa: F811
) -> None:  # fmt: skip
    lines = clients(monday)
    press_button(monday, qtbot, 1, WeekAct.DECIDE)
    click_entry(qtbot, words["Renewed"])
    qtbot.waitUntil(lambda: clients(monday) == lines[1:])
    view = week(monday).list
    item = next(line.item for line in view.week.lines() if line.item.kind is WeekKind.EXPIRY)
    row = view.week.row_of(item.line)
    view.scrollTo(view.week.index(row))
    imagine_from(monday, qtbot, row, item)
    press_button(monday, qtbot, row, WeekAct.DONE)
    qtbot.waitUntil(lambda: view.week.row_of(item.line) < 0)

    qtbot.mouseClick(monday.screens.views.views.buttons[ClientsView.ALL], LEFT)
    table, bar = monday.screens.clients.table, monday.screens.clients.sheet.selection
    qtbot.waitUntil(lambda: len(table.clients.records) > MANY)
    tick_down_to(monday, qtbot, MANY)
    answer_with(qtbot, "monday")
    qtbot.mouseClick(bar.tag, LEFT)
    click_entry(qtbot, words["New tag…"])
    qtbot.waitUntil(lambda: tags(monday, "monday") == MANY)

    back(monday, qtbot)
    assert bar.email.text() == words["Email each…"]
    qtbot.mouseClick(bar.email, LEFT)
    qtbot.waitUntil(lambda: the_dialog(monday, EmailEachDialog) is not None)
    dialog = the_dialog(monday, EmailEachDialog)
    assert isinstance(dialog, EmailEachDialog)
    written = [record.contact_email for record in table.selected_records() if record.contact_email]
    if words is WORDS[Language.GERMAN]:
        del written[3:]  # the others differ in nothing but their number
    for address in written:
        qtbot.waitUntil(lambda wanted=address: f"<{wanted}>" in dialog.preview.to.text())  # type: ignore[misc]
        qtbot.mouseClick(dialog.open_next, LEFT)
    qtbot.waitUntil(lambda: len(mailbox.mails) == len(written))
    assert [mail.to for mail in mailbox.mails] == written
    assert len({mail.body for mail in mailbox.mails}) > 1  # each by its own client's facts
    qtbot.mouseClick(dialog.done_button, LEFT)

    back(monday, qtbot)
    monday.actions_.undo.trigger()
    qtbot.waitUntil(lambda: not tags(monday, "monday"))  # one step for all thirty
    monday.screens.views.show_view(ClientsView.WEEK)
    monday.actions_.undo.trigger()
    monday.actions_.undo.trigger()
    qtbot.waitUntil(lambda: clients(monday) == lines)

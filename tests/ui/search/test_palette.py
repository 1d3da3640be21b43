"""Finding anything from the keyboard: what is typed, what is listed, and where Enter leads."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.months import Month
from desktop_app.services.client_edits import write_note
from desktop_app.services.search import Destination
from desktop_app.ui.search.palette import Palette
from desktop_app.ui.settings.dialog import SettingsDialog
from desktop_app.ui.team.member_dialog import MemberDialog
from desktop_app.ui.tier.rules_dialog import RulesDialog
from desktop_app.ui.tier.view_bar import TierView
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    """The palette, opened by its keys, with the workspace's clients in it."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    entries = window.navigation.finder.palette
    assert entries.isVisible()
    qtbot.waitUntil(lambda: window.navigation.finder.ready)
    return entries


def _type(qtbot: QtBot, palette: Palette, text: str) -> None:
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)


def _titles(palette: Palette) -> list[tuple[str, str]]:
    return [(entry.destination.value, entry.title) for entry in palette.entries()]


def test_a_slip_still_finds_the_client_and_enter_opens_it(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "brich")
    assert _titles(palette)[0] == ("client", "Birch")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Birch")
    current = window.screens.clients.table.current_record()
    assert current is not None
    assert current.client_id == "2"


def test_anything_is_found(qtbot: QtBot, palette: Palette) -> None:
    for typed, entries in (
        ("alder.example", ("client", "Alder & <b>Co</b>")),
        ("rosalind", ("team_member", "Rosalind Okafor")),
        ("november 2026", ("month", "November 2026")),
        ("2026-11", ("month", "November 2026")),
        ("low engagement", ("setting", "Low engagement: renewal counts as soon within")),
        ("back up", ("command", "Back up")),
        ("dark", ("command", "Dark")),
        ("playbook", ("command", "Tasks before renewals")),
        ("preferences", ("command", "Settings")),
    ):
        _type(qtbot, palette, typed)
        assert entries in _titles(palette)[:2], typed


def test_a_month_opens_the_tier_tab_there(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "nov 2026")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.tabs.currentIndex() == 1
    tier = window.screens.tier
    assert tier is not None
    qtbot.waitUntil(lambda: tier.chart.selected == Month(2026, 11))


def test_a_setting_opens_the_settings_at_it(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "emails reach")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.emails)
    dialog.reject()


def test_a_command_is_done(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "full screen")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.isFullScreen()


def test_what_buttons_of_the_tabs_do_is_a_command_too(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    for command in ("columns of the list", "group the list", "saved views"):
        _choose(qtbot, palette, command)
        qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert menu is not None
        menu.close()
    _choose(qtbot, palette, "ended clients")
    assert window.screens.clients.bar.query.ended

    _choose(qtbot, palette, "tier rules")  # asked for before the tab is built
    qtbot.waitUntil(lambda: bool(window.findChildren(RulesDialog)), timeout=10_000)
    window.findChildren(RulesDialog)[0].reject()
    tier = window.screens.tier
    assert tier is not None
    _choose(qtbot, palette, "what-if")
    assert tier.what_if.isVisible()
    _choose(qtbot, palette, "planner")
    assert tier.bar.view is TierView.PLANNER

    _choose(qtbot, palette, "add a team member")
    qtbot.waitUntil(lambda: bool(window.findChildren(MemberDialog)))
    window.findChildren(MemberDialog)[0].reject()


def _choose(qtbot: QtBot, palette: Palette, command: str) -> None:
    palette.window().navigation.finder.open()  # type: ignore[attr-defined]
    _type(qtbot, palette, command)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_the_appearance_is_chosen_by_its_command(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "appearance light")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.settings.get("appearance") == "light"


def test_every_action_of_the_menus_is_offered(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    offered = {entry.title for entry in palette.entries() if entry.destination is Destination.COMMAND}
    for action in (window.actions_.import_, window.actions_.settings, *window.actions_.tabs):
        assert action.text().rstrip("…") in offered
    assert "Redo" not in offered  # nothing was undone


def test_notes_are_found_when_they_are_written(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    with qtbot.waitSignal(window.session.changed):
        window.session.act(lambda workspace: write_note(workspace, "2", "Prefers\nTuesdays", now=NOW))
    _type(qtbot, palette, "tuesdays")
    qtbot.waitUntil(lambda: ("note", "Prefers Tuesdays") in _titles(palette))


@pytest.mark.parametrize("client", ["1", "2"])
def test_a_note_leads_to_itself(qtbot: QtBot, window: MainWindow, palette: Palette, client: str) -> None:
    """Whether its client was in the panel before or not, and with another tab in front."""
    qtbot.waitUntil(lambda: bool(window.panel.shown_name()))
    window.panel.tabs.setCurrentIndex(1)
    for text in ("Prefers Tuesdays", *(f"Call {number}\nand more" for number in range(30))):
        with qtbot.waitSignal(window.session.changed):
            window.session.act(partial(write_note, client_id=client, text=text, now=NOW))
    _type(qtbot, palette, "tuesdays")
    qtbot.waitUntil(lambda: ("note", "Prefers Tuesdays") in _titles(palette)[:1])
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    page = window.panel.lists[0]
    qtbot.waitUntil(lambda: "Tuesdays" in (row.spoken if (row := page.current_row()) else ""))
    assert page.isVisible()
    qtbot.waitUntil(lambda: page.viewport().rect().contains(page.visualRect(page.currentIndex())))


def test_the_arrows_walk_the_lines_past_their_headings(qtbot: QtBot, palette: Palette) -> None:
    _type(qtbot, palette, "r")
    titles = [title for _, title in _titles(palette)]
    assert len(palette.list.rows.headings()) > 1
    walked = []
    for _ in titles:
        line = palette.list.current_line()
        assert line is not None
        walked.append(line.title)
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert walked == titles
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    line = palette.list.current_line()
    assert line is not None
    assert line.title == titles[-2]


def test_what_was_gone_to_comes_first_the_next_time(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "birch")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert palette.list.rows.headings()[0].title == "Recent"
    assert _titles(palette)[0] == ("client", "Birch")


def test_esc_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    table: QWidget = window.screens.clients.table
    table.setFocus()
    qtbot.waitUntil(lambda: window.focusWidget() is table)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    palette = window.navigation.finder.palette
    assert window.focusWidget() is palette.field
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is table


def test_a_click_beside_it_closes_it_and_one_on_a_line_goes_there(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    _type(qtbot, palette, "birch")
    row = palette.list.visualRect(palette.list.currentIndex()).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Birch")
    window.top.search.click()
    assert palette.isVisible()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, window.height() - 4))
    assert not palette.isVisible()


def test_nothing_found_is_said(qtbot: QtBot, palette: Palette) -> None:
    _type(qtbot, palette, "xqzvvk")
    assert palette.status_label.text() == "Nothing found"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_screen_reader_hears_each_line(qtbot: QtBot, palette: Palette) -> None:
    _type(qtbot, palette, "birch")
    field = QAccessible.queryAccessibleInterface(palette.field)
    assert field.text(QAccessible.Text.Name) == "Search everywhere"
    assert field.text(QAccessible.Text.Description) == "Birch, birch.example, Client"
    rows = QAccessible.queryAccessibleInterface(palette.list)
    assert rows.text(QAccessible.Text.Name) == "Search results"
    heading, line = rows.child(0), rows.child(1)
    assert heading is not None
    assert line is not None
    assert heading.text(QAccessible.Text.Name) == "Clients"
    assert line.text(QAccessible.Text.Name) == "Birch, birch.example, Client"


def test_what_looks_like_markup_stays_text(qtbot: QtBot, palette: Palette) -> None:
    _type(qtbot, palette, "alder")
    tip = palette.list.rows.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Co" in tip


def test_months_reach_from_the_first_credit_to_this_month(qtbot: QtBot, palette: Palette) -> None:
    _type(qtbot, palette, "sold credit")
    months = [entry.key for entry in palette.entries() if entry.destination is Destination.MONTH]
    assert months == [str(Month.of(date(2026, 11, 23)))]


def test_nothing_found_is_said_beside_the_words_in_a_field_alone(palette: Palette, qtbot: QtBot) -> None:
    _type(qtbot, palette, "xyzq")
    assert palette.status_label.text() == "Nothing found"
    assert not palette.list.isVisible()
    assert palette.field.geometry().center().y() == pytest.approx(palette.status_label.geometry().center().y(), abs=1)
    _type(qtbot, palette, "a")
    assert palette.list.isVisible()

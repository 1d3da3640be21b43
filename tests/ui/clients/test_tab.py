"""The Clients tab as a person uses it: mouse, keys, filters, actions, and taking things back."""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAccessible, QAction, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.changes import Changed
from desktop_app.domain.client_list import ClientQuery
from desktop_app.shown_text import tool_tip
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.clients.columns import INDEX
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.detail.end_dialog import EndDialog
from tests.client_books import TODAY
from tests.ui.instant_session import InstantSession

NAMES = ["Brightwater <b>Logistics</b>", "Cobalt & Finch", "Dunmore Robotics", "Zoë Dental"]


def names(tab: ClientsTab) -> list[str]:
    return [record.name for record in tab.table.clients.records]


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def actions_of(tab: ClientsTab, client_id: str) -> dict[str, QAction]:
    tab.table.go_to(client_id)
    actions = tab.actions_
    return {"company": actions.company, "account": actions.account, "end": actions.end, "details": actions.details}


def answer_dialog(qtbot: QtBot, kind: type[QWidget], does: Callable[[QWidget], None]) -> None:
    """Let `does` answer the next dialog of this kind."""

    def answer() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, kind):
            does(window)
        else:
            QTimer.singleShot(10, answer)

    QTimer.singleShot(10, answer)


def test_it_shows_all_clients_by_name(tab: ClientsTab) -> None:
    assert names(tab) == NAMES
    assert tab.sheet.footer.counts.text() == "4 clients"
    assert tab.sheet.footer.mrr.text() == "MRR shown $2,230 · €4,860 · 1 without data"


def test_typing_narrows_the_list_and_clearing_brings_it_back(tab: ClientsTab) -> None:
    tab.go_to_filter()
    assert tab.bar.text.hasFocus()
    QTest.keyClicks(tab.bar.text, "zoe")
    assert names(tab) == ["Zoë Dental"]
    assert tab.sheet.footer.counts.text() == "1 client of 4"
    QTest.keyClicks(tab.bar.text, "zz")
    assert names(tab) == []
    assert tab.sheet.empty.isVisible()
    tab.sheet.empty.asked.emit()
    assert names(tab) == NAMES
    assert tab.bar.text.text() == ""


def test_a_card_narrows_the_list_to_what_it_counts(tab: ClientsTab, qtbot: QtBot) -> None:
    card = tab.cards.cards[Alert.DECISIONS]
    assert "overdue" in card.accessibleDescription()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert names(tab) == ["Brightwater <b>Logistics</b>", "Cobalt & Finch", "Zoë Dental"]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert names(tab) == NAMES


def test_the_horizon_of_decisions_can_be_chosen(tab: ClientsTab) -> None:
    card = tab.cards.cards[Alert.DECISIONS]
    card.horizon_asked.emit(30)
    assert card.accessibleName() == "Renewal decisions due: 2"
    tab._session.undo_stack.undo()
    assert card.accessibleName() == "Renewal decisions due: 3"
    card.horizon_asked.emit(120)
    assert not tab._session.undo_stack.canUndo()


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_it_round(tab: ClientsTab, qtbot: QtBot) -> None:
    header = tab.table.horizontalHeader()

    def click(key: str) -> None:
        place = QPoint(header.sectionViewportPosition(INDEX[key]) + 15, 10)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    click("mrr")
    assert names(tab)[0] == "Brightwater <b>Logistics</b>"
    assert names(tab)[-1] == "Dunmore Robotics"
    click("mrr")
    assert names(tab)[0] == "Cobalt & Finch"
    assert names(tab)[-1] == "Dunmore Robotics"


def test_selection_stays_with_the_clients_when_rows_move(tab: ClientsTab) -> None:
    tab.table.go_to("c1")
    tab.table.sort_by("mrr", descending=True)
    assert [record.client_id for record in tab.table.selected_records()] == ["c1"]
    tab.refresh()
    assert [record.client_id for record in tab.table.selected_records()] == ["c1"]
    assert tab.sheet.footer.selected.text() == "1 selected"
    tab.bar.ask(ClientQuery(text="cobalt"))
    assert tab.sheet.footer.selected.text() == ""
    tab.table.go_to("c3")
    tab.bar.ask(ClientQuery())
    tab.table.go_to("c1")
    tab.bar.ask(ClientQuery(text="zoe"))
    current = tab.table.current_record()
    assert current is not None
    assert current.client_id == "c1"


@pytest.mark.parametrize("descending", [False, True])
def test_what_a_filter_leaves_is_sorted_as_all_were_also_where_the_order_is_new(
    tab: ClientsTab, descending: bool
) -> None:
    query = ClientQuery(text="o")
    tab.table.sort_by("mrr", descending=descending)
    tab.bar.ask(query)  # before all are sorted anew
    at_once = names(tab)
    tab.bar.ask(ClientQuery())
    tab.bar.ask(query)
    assert len(at_once) > 1
    assert names(tab) == at_once


def test_place_and_order_stay_when_the_clients_are_read_again(tab: ClientsTab, qtbot: QtBot) -> None:
    tab.table.setMaximumHeight(120)
    qtbot.waitUntil(lambda: tab.table.verticalScrollBar().maximum() > 0)
    bar = tab.table.verticalScrollBar()
    tab.table.sort_by("mrr", descending=True)
    bar.setValue(bar.maximum())
    before = bar.value(), names(tab)
    tab.refresh()
    assert before[0] > 0
    assert (bar.value(), names(tab)) == before


def test_an_order_chosen_while_the_clients_are_read_counts(
    tab: ClientsTab, session: InstantSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[Callable[[], None]] = []

    def ask(question: Callable[[Workspace], Any], answered: Callable[[Any], None], **_more: Any) -> None:
        answers.append(partial(answered, question(session.workspace)))

    monkeypatch.setattr(session, "ask", ask)
    tab.refresh()
    tab.table.sort_by("client", descending=True)
    answers[0]()
    assert names(tab) == NAMES[::-1]


def test_clients_shown_before_are_let_go(tab: ClientsTab, qtbot: QtBot) -> None:
    row = tab.table.clients.records[0]
    tab.refresh()
    qtbot.waitUntil(lambda: sys.getrefcount(row) == 2)  # this test's own, and the argument


def test_enter_and_double_click_open_the_details(tab: ClientsTab, session: InstantSession, qtbot: QtBot) -> None:
    tab.table.setFocus()
    tab.table.go_to("c2")
    press(tab.table, Qt.Key.Key_Down)
    press(tab.table, Qt.Key.Key_Return)
    assert session.opened == ["c3"]
    place = tab.table.visualRect(tab.table.clients.index(0, INDEX["products"])).center()
    QTest.mouseDClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.opened == ["c3", "c2"]


def test_hovering_a_row_shows_its_button_and_a_click_opens_the_menu(
    tab: ClientsTab, session: InstantSession, qtbot: QtBot
) -> None:
    place = tab.table.visualRect(tab.table.clients.index(3, INDEX["products"])).center()
    QTest.mouseMove(tab.table.viewport(), place)
    button = tab.table.row_button
    qtbot.waitUntil(button.isVisible)
    assert button.accessibleName() == "Actions for Zoë Dental"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = tab.menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    press(menu, Qt.Key.Key_Return)
    assert session.opened == ["c1"]


def test_the_menu_key_and_a_right_click_open_the_menu_of_the_row(tab: ClientsTab, qtbot: QtBot) -> None:
    tab.table.setFocus()
    tab.table.go_to("c3")
    press(tab.table, Qt.Key.Key_Menu)
    assert tab.menu is not None
    qtbot.waitUntil(tab.menu.isVisible)
    assert [action.text() for action in tab.menu.actions() if action.isVisible() and action.text()] == [
        "Client details", "Company in CRM", "Go to client's account", "Send email…", "Add a task…", "Join clients…",
        "End services…",
    ]  # fmt: skip
    tab.menu.close()


def test_what_cannot_be_done_says_why(tab: ClientsTab) -> None:
    actions = actions_of(tab, "c1")
    assert all(action.isEnabled() for action in actions.values())
    actions = actions_of(tab, "c4")
    assert not actions["company"].isEnabled()
    assert actions["company"].toolTip() == tool_tip("The company's number is not known.")
    assert actions["account"].toolTip() == tool_tip("The data gives no account link.")
    actions = actions_of(tab, "c3")
    assert not actions["account"].isEnabled()
    assert actions["account"].toolTip() == tool_tip("The link is not a safe web link.")
    tab.table.selectAll()
    assert tab.actions_.details.toolTip() == tool_tip("Select one client only.")
    assert tab.actions_.end.isEnabled()


class LinkCatcher(QWidget):
    """Takes `https` links in place of the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    @Slot(QUrl)
    def follow(self, link: QUrl) -> None:
        self.links.append(link.toString())


def test_only_hubspot_links_open_without_asking(tab: ClientsTab, qtbot: QtBot) -> None:
    catcher = LinkCatcher()
    qtbot.addWidget(catcher)
    QDesktopServices.setUrlHandler("https", catcher, "follow")  # type: ignore[arg-type]  # bytes, say the stubs; it takes text only
    try:
        actions_of(tab, "c1")["company"].trigger()
        actions_of(tab, "c1")["account"].trigger()
        assert catcher.links == [
            "https://app.hubspot.com/contacts/77/record/0-2/901",
            "https://app.hubspot.com/x",
        ]
        seen: list[str] = []

        def refuse(box: QWidget) -> None:
            assert isinstance(box, QMessageBox)
            seen.append(box.informativeText())
            box.reject()

        answer_dialog(qtbot, QMessageBox, refuse)
        actions_of(tab, "c2")["account"].trigger()
        assert seen == ["https://elsewhere.example/x"]
        assert len(catcher.links) == 2
    finally:
        QDesktopServices.unsetUrlHandler("https")


def test_ending_services_asks_once_and_can_be_taken_back(
    tab: ClientsTab, session: InstantSession, qtbot: QtBot
) -> None:
    def agree(dialog: QWidget) -> None:
        assert isinstance(dialog, EndDialog)
        assert any("Zoë Dental" in label.text() for label in dialog.findChildren(QLabel))
        QTest.keyClicks(dialog, "moved away")
        end = next(button for button in dialog.findChildren(QPushButton) if button.text() == "End services")
        end.click()

    answer_dialog(qtbot, EndDialog, agree)
    actions_of(tab, "c1")["end"].trigger()
    assert "Zoë Dental" not in names(tab)
    assert tab.bar.ended.text() == "Ended 1"
    session.undo_stack.undo()
    assert "Zoë Dental" in names(tab)
    session.undo_stack.redo()
    tab.bar.ended.click()
    assert names(tab) == ["Zoë Dental"]
    assert not tab.table.isColumnHidden(INDEX["reason"])
    tab.table.go_to("c1")
    assert not tab.actions_.end.isVisible()
    tab.actions_.resume.trigger()
    assert names(tab) == []
    assert tab.sheet.empty.isVisible()
    session.undo_stack.undo()
    ended = tab.table.clients.records[0]
    assert (ended.ended_on, ended.client_id) == (TODAY, "c1")


def test_a_chip_can_be_taken_off_with_the_keyboard(tab: ClientsTab) -> None:
    tab.bar.ask(ClientQuery(renews_within=30, products=frozenset({"CMS Hub"})))
    assert names(tab) == ["Cobalt & Finch"]
    chip = tab.bar.facet("products")
    assert chip.text() == "Product · CMS Hub"
    press(chip, Qt.Key.Key_Delete)
    assert tab.bar.query == ClientQuery(renews_within=30)


def test_snoozing_an_alert_is_undone(tab: ClientsTab, session: InstantSession) -> None:
    card = tab.cards.cards[Alert.NEAR_LIMIT]
    card.snooze_asked.emit(7, "they know")
    assert "they know" in card.accessibleDescription()
    session.undo_stack.undo()
    assert "they know" not in card.accessibleDescription()


def test_copying_gives_a_table_of_the_selected_rows(tab: ClientsTab) -> None:
    tab.table.setFocus()
    tab.table.go_to("c2")
    press(tab.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard().mimeData()
    lines = clipboard.text().split("\n")
    assert lines[0].startswith("Client\tDomain\tProducts")
    assert lines[1].startswith("Brightwater <b>Logistics</b>\tbrightwater.example\tMarketing Ent")
    assert "&lt;b&gt;Logistics" in clipboard.html()


def test_a_formula_in_a_name_is_not_run_where_it_is_pasted(tab: ClientsTab, session: InstantSession) -> None:
    with session.workspace.writing():
        session.workspace.write("UPDATE client SET name = '=1+1' WHERE client_id = 'c1'")
    tab.refresh()
    tab.table.go_to("c1")
    tab.copy()
    assert "'=1+1\t" in QGuiApplication.clipboard().mimeData().text()


def test_what_is_shown_is_exported_typed_and_in_its_order(tab: ClientsTab) -> None:
    tab.table.sort_by("mrr", descending=True)
    shown = tab.shown()
    column = shown.headings.index("Next renewal")
    assert shown.rows[0][0] == "Brightwater <b>Logistics</b>"
    assert isinstance(shown.rows[0][column], date)
    assert shown.rows[-1][shown.headings.index("MRR")] is None


def test_the_tab_comes_back_as_it_was_left(tab: ClientsTab, session: InstantSession, qtbot: QtBot) -> None:
    header = tab.table.horizontalHeader()
    header.moveSection(header.visualIndex(INDEX["mrr"]), 1)
    tab.table.setColumnHidden(INDEX["country"], False)
    tab.table.setColumnWidth(INDEX["client"], 300)
    tab.table.sort_by("mrr", descending=True)
    tab.bar.ask(ClientQuery(text="o"))
    tab.hide()
    other = ClientsTab(session)
    qtbot.addWidget(other)
    assert other.state() == tab.state()
    assert other.table.columnWidth(INDEX["client"]) == 300
    other.restore({"order": 3, "chosen_widths": {"client": "x"}, "sort": ["nothing", 1], "query": "{"})


def test_names_from_the_data_are_never_taken_for_markup(tab: ClientsTab) -> None:
    index = tab.table.clients.index(0, 0)
    assert "&lt;b&gt;" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Brightwater <b>Logistics</b>, brightwater.example"


def test_every_control_has_a_name_for_a_screen_reader(tab: ClientsTab) -> None:
    for widget in (tab.table, tab.bar.text, tab.bar.views, tab.bar.columns, *tab.cards.cards.values()):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget


def test_a_hidden_tab_asks_again_only_when_it_is_shown(tab: ClientsTab, session: InstantSession) -> None:
    tab.hide()
    with session.workspace.writing():
        session.workspace.write("UPDATE client SET name = 'Aaa' WHERE client_id = 'c1'")
    session.announcer.tell(Changed.CLIENTS)
    assert "Aaa" not in names(tab)
    tab.show()
    assert names(tab)[0] == "Aaa"


def test_going_to_a_client_takes_filters_off_that_hide_it(tab: ClientsTab) -> None:
    tab.bar.ask(ClientQuery(text="cobalt"))
    tab.select_client("c1")
    current = tab.table.current_record()
    assert current is not None
    assert current.client_id == "c1"

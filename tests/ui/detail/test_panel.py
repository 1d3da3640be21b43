"""The panel as a person uses it: copying, walking, acting by mouse and keyboard, and undoing."""

from datetime import timedelta

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.formatting import format_day
from desktop_app.services.client_edits import end_services, set_tags
from desktop_app.shown_text import tool_tip
from desktop_app.ui.detail.dialogs import NoteDialog, OwnerDialog, TagDialog
from desktop_app.ui.detail.panel import DetailPanel
from desktop_app.ui.detail.row import ActionKind
from desktop_app.ui.detail.row_list import RowList
from desktop_app.ui.emailing.dialog import EmailDialog
from desktop_app.ui.session.session import Session
from tests.client_books import TODAY
from tests.ui.detail.conftest import page, row, show, spoken_rows, wait_for
from tests.ui.mailbox import Mailbox

DETAILS, RENEWALS, USAGE, ENGAGEMENT = range(4)
COPY = Qt.KeyboardModifier.ControlModifier


def go_to(listed: RowList, key: str) -> None:
    """Make the row with this key current, as arrow keys do."""
    place = next(place for place, item in enumerate(listed.row_model.rows) if item.key == key)
    # Not `setCurrentIndex`, which selects by the modifiers of the key pressed last.
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    listed.selectionModel().setCurrentIndex(listed.row_model.index(place), flags)


def click_act(qtbot: QtBot, listed: RowList, key: str, verb: ActionKind) -> None:
    """Click the sign of an act with the mouse."""
    place = next(place for place, item in enumerate(listed.row_model.rows) if item.key == key)
    index = listed.row_model.index(place)
    listed.scrollTo(index)
    hits = listed.row_model.rows[place].hits(listed._delegate.typeset, listed.inner_width)
    area = next(area for area, act in hits if act.verb is verb)
    corner = listed.visualRect(index).topLeft() + QPoint(16, 0)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=corner + area.center())


def test_a_row_a_block_or_all_can_be_copied(panel: DetailPanel, qtbot: QtBot) -> None:
    listed, clipboard = page(panel, DETAILS), QGuiApplication.clipboard()
    go_to(listed, "account")
    qtbot.keyClick(listed, Qt.Key.Key_C, COPY)
    assert clipboard.text() == "Account ID\t24118906"
    go_to(listed, "limits")
    qtbot.keyClick(listed, Qt.Key.Key_C, COPY)
    limits = "Contact and email tiers\nMarketing contacts\t9,500 of 10,000\nEmails this month\t10 of 100"
    assert clipboard.text() == limits
    qtbot.keyClick(listed, Qt.Key.Key_A, COPY)
    qtbot.keyClick(listed, Qt.Key.Key_C, COPY)
    assert "Account ID\t24118906" in clipboard.text()
    assert limits in clipboard.text()


def test_the_menu_of_a_row_offers_its_acts_and_copying(panel: DetailPanel, qtbot: QtBot) -> None:
    listed = page(panel, DETAILS)
    listed.setFocus()
    go_to(listed, "contact")
    listed._open_menu(QPoint(10, 10))
    menu = listed.menu
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    acts = ["Write an email to Mara Ellison", "Copy mara@zoe.example", "Edit: Primary contact"]
    assert texts == [*acts, "Copy", "Copy block", "Select all"]
    menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "mara@zoe.example"
    menu.close()


def send_written(panel: DetailPanel, qtbot: QtBot, subject: str) -> None:
    """Send what the dialog holds once its subject is this one, and close it."""
    dialog = next(item for item in panel.window().findChildren(EmailDialog) if item.isVisible())
    qtbot.waitUntil(lambda: dialog.send.isEnabled() and dialog.preview.subject.text() == subject)
    dialog.send.click()
    dialog.close()


def test_emails_go_to_the_contact_and_about_terms_to_the_manager(
    panel: DetailPanel, qtbot: QtBot, mailbox: Mailbox
) -> None:
    click_act(qtbot, page(panel, DETAILS), "contact", ActionKind.WRITE)
    send_written(panel, qtbot, "(no subject)")
    go_to(page(panel, RENEWALS), "manager")
    qtbot.keyClick(panel.lists[RENEWALS], Qt.Key.Key_Return)
    send_written(panel, qtbot, "Renewal terms for Zoë Dental")
    renewal = f"Your Marketing Hub renewal on {format_day(TODAY + timedelta(days=60))}"
    click_act(qtbot, page(panel, RENEWALS), "renewal 0", ActionKind.WRITE)
    send_written(panel, qtbot, renewal)
    assert [(mail.to, mail.subject) for mail in mailbox.mails] == [
        ("mara@zoe.example", ""),
        ("lena@vendor.example", "Renewal terms for Zoë Dental"),
        ("mara@zoe.example", renewal),
    ]


def test_a_note_is_written_changed_deleted_and_all_of_it_undone(
    panel: DetailPanel, panel_session: Session, qtbot: QtBot
) -> None:
    go_to(page(panel, DETAILS), "add note")
    qtbot.keyClick(panel.lists[DETAILS], Qt.Key.Key_Return)
    dialog = panel.findChild(NoteDialog)
    assert dialog is not None
    assert not dialog.keep.isEnabled()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.field.setPlainText("Called them.")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, COPY)
    wait_for(qtbot, panel, DETAILS, lambda lines: any(line.endswith(": Called them.") for line in lines))
    assert any("https://elsewhere.example <b>" in line for line in spoken_rows(panel, DETAILS))  # as plain text
    first = next(item for item in panel.lists[DETAILS].row_model.rows if "Called" in item.spoken)
    click_act(qtbot, panel.lists[DETAILS], first.key, ActionKind.DROP_NOTE)
    wait_for(qtbot, panel, DETAILS, lambda lines: not any("Called" in line for line in lines))
    panel_session.undo_stack.undo()
    wait_for(qtbot, panel, DETAILS, lambda lines: any("Called" in line for line in lines))
    click_act(qtbot, panel.lists[DETAILS], first.key, ActionKind.EDIT_NOTE)
    editing = next(item for item in panel.findChildren(NoteDialog) if item.isVisible())
    editing.field.setPlainText("Called them twice.")
    editing.keep.click()
    wait_for(qtbot, panel, DETAILS, lambda lines: any(line.endswith("Called them twice.") for line in lines))
    panel_session.undo_stack.undo()
    panel_session.undo_stack.undo()
    wait_for(qtbot, panel, DETAILS, lambda lines: not any("Called" in line for line in lines))
    panel_session.undo_stack.redo()
    wait_for(qtbot, panel, DETAILS, lambda lines: any(line.endswith(": Called them.") for line in lines))
    assert row(panel, DETAILS, first.key).spoken == first.spoken  # the same note, at the same time


def test_tags_come_and_go(panel: DetailPanel, panel_session: Session, qtbot: QtBot) -> None:
    go_to(page(panel, DETAILS), "tags")
    qtbot.keyClick(panel.lists[DETAILS], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.findChild(TagDialog) is not None)
    dialog = panel.findChild(TagDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.field, "at  risk")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    wait_for(qtbot, panel, DETAILS, lambda lines: "Tags: at risk, key account" in lines)
    click_act(qtbot, panel.lists[DETAILS], "tags", ActionKind.UNTAG)
    wait_for(qtbot, panel, DETAILS, lambda lines: "Tags: key account" in lines)
    panel_session.undo_stack.undo()
    wait_for(qtbot, panel, DETAILS, lambda lines: "Tags: at risk, key account" in lines)
    panel_session.undo_stack.undo()
    wait_for(qtbot, panel, DETAILS, lambda lines: "Tags: key account" in lines)
    assert not panel_session.undo_stack.canUndo()


def test_the_communication_owner_is_set_here_or_for_the_account(
    panel: DetailPanel, panel_session: Session, qtbot: QtBot
) -> None:
    go_to(page(panel, RENEWALS), "owner")
    qtbot.keyClick(panel.lists[RENEWALS], Qt.Key.Key_Return)
    dialog = panel.findChild(OwnerDialog)
    assert dialog is not None
    dialog.owner.setCurrentIndex(2)
    dialog.default.setCurrentIndex(1)
    dialog.user.setText("ben@agency.example")
    dialog.keep.click()
    wait_for(qtbot, panel, RENEWALS, lambda lines: "Owner: Partner set here" in lines)
    assert "Notify: ben@agency.example" in spoken_rows(panel, RENEWALS)
    show(qtbot, panel, "c3", "Cobalt & Finch")
    assert "Owner: HubSpot account default" in spoken_rows(panel, RENEWALS)
    panel_session.undo_stack.undo()
    wait_for(qtbot, panel, RENEWALS, lambda lines: "Owner: no data" in lines)
    show(qtbot, panel, "c1", "Zoë Dental")
    assert "Owner: no data" in spoken_rows(panel, RENEWALS)


def test_the_status_of_a_renewal_is_set_and_taken_back(
    panel: DetailPanel, panel_session: Session, qtbot: QtBot
) -> None:
    go_to(page(panel, RENEWALS), "renewal 0")
    qtbot.keyClick(panel.lists[RENEWALS], Qt.Key.Key_Return)
    menu = panel.row_actions.menu
    assert menu is not None
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["As the data says (Pending)"]
    next(action for action in menu.actions() if action.text() == "Renewed").trigger()
    menu.close()
    wait_for(qtbot, panel, RENEWALS, lambda lines: any("Decided. Renewed · set here" in line for line in lines))
    assert any("The data says: Pending" in line for line in spoken_rows(panel, RENEWALS))
    panel_session.undo_stack.undo()
    wait_for(qtbot, panel, RENEWALS, lambda lines: any("15 days. Pending" in line for line in lines))


def test_another_client_keeps_the_tab_the_row_and_the_place(panel: DetailPanel, qtbot: QtBot) -> None:
    panel.window().resize(376, 500)
    listed = page(panel, DETAILS)
    go_to(listed, "industry")
    listed.verticalScrollBar().setValue(120)
    show(qtbot, panel, "c2", "Brightwater <b>Logistics</b>")
    assert listed.verticalScrollBar().value() == 120
    current = listed.current_row()
    assert current is not None
    assert current.key == "industry"
    page(panel, USAGE)
    show(qtbot, panel, "c1", "Zoë Dental")
    assert panel.tabs.currentIndex() == USAGE
    assert "Email: used, 20 Nov 2026 · 41 uses, counts" in spoken_rows(panel, USAGE)


def test_an_ended_client_says_so_and_can_be_taken_back(
    panel: DetailPanel, panel_session: Session, qtbot: QtBot
) -> None:
    assert not panel.header.ended.isVisible()
    panel_session.act(lambda workspace: end_services(workspace, ["c1"], ended_on=TODAY, reason="moved <i>away</i>"))
    qtbot.waitUntil(panel.header.ended.isVisible)
    assert panel.header._ended_text.text() == "Services ended on 22 Nov 2026: moved <i>away</i>"
    panel.header._actions.resume.trigger()
    qtbot.waitUntil(lambda: not panel.header.ended.isVisible())
    panel_session.undo_stack.undo()
    qtbot.waitUntil(panel.header.ended.isVisible)


def test_the_header_tells_the_age_and_why_a_link_cannot_be_followed(panel: DetailPanel, qtbot: QtBot) -> None:
    assert panel.header.age.text().startswith("Data as of today")
    assert panel.header.age.text().endswith("changed: 22 Nov · clients.csv")
    show(qtbot, panel, "c4", "Dunmore Robotics")
    buttons = {button.accessibleName(): button for button in panel.header.findChildren(QToolButton)}
    assert not buttons["Client's account"].isEnabled()
    assert buttons["Client's account"].toolTip() == tool_tip("The data gives no account link.")
    assert buttons["Company in CRM"].toolTip() == tool_tip("The company's number is not known.")


def test_a_hidden_panel_asks_when_it_is_seen_again(panel: DetailPanel, panel_session: Session, qtbot: QtBot) -> None:
    panel.hide()
    with qtbot.waitSignal(panel_session.changed):
        panel_session.act(lambda workspace: set_tags(workspace, "c1", ["new"]))
    assert "Tags: key account" in spoken_rows(panel, DETAILS)
    panel.show()
    wait_for(qtbot, panel, DETAILS, lambda lines: "Tags: new" in lines)


def test_a_screen_reader_reads_the_tabs_and_their_rows(panel: DetailPanel) -> None:
    tabs = QAccessible.queryAccessibleInterface(panel.tabs)
    names = [tabs.child(place).text(QAccessible.Text.Name) for place in range(4)]
    assert names == ["Client details", "Renewals", "Portal usage", "Engagement"]
    listed = QAccessible.queryAccessibleInterface(page(panel, DETAILS))
    assert (listed.role(), listed.text(QAccessible.Text.Name)) == (QAccessible.Role.List, "Client details")
    rows = [listed.child(place) for place in range(listed.childCount())]
    items = [item for item in rows if item.role() == QAccessible.Role.ListItem]
    assert "Account ID: 24118906" in [item.text(QAccessible.Text.Name) for item in items]
    contact = next(item for item in items if item.text(QAccessible.Text.Name).startswith("Primary contact"))
    assert "Write an email to Mara Ellison" in contact.text(QAccessible.Text.Description)

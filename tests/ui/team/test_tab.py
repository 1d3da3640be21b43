"""The Team tab by mouse and keys: cards, changes that can be undone, photos, emails and their log."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.emails import SentEmail
from desktop_app.domain.team import Member
from desktop_app.ui.emailing.dialog import EmailDialog
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.team.card import MemberCard
from desktop_app.ui.team.former_members import FormerMembers
from desktop_app.ui.team.member_dialog import MemberDialog
from desktop_app.ui.team.tab import TeamTab
from desktop_app.ui.team.texts import hours_text
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW
from tests.ui.mailbox import Mail, Mailbox

MANAGER = "Rosalind Okafor, Channel Account Manager"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> TeamTab:
    """The tab in the window, with its one member shown."""
    window.tabs.setCurrentIndex(2)
    team = window.screens.team
    assert team is not None
    qtbot.waitUntil(lambda: len(team.cards) == 1)
    return team


def members(tab: TeamTab) -> list[str]:
    return [card.accessibleName() for card in tab.cards]


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]


def dialog_of(tab: TeamTab) -> MemberDialog:
    dialog = tab.findChild(MemberDialog)
    assert dialog is not None
    return dialog


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def change(tab: TeamTab, what: int) -> None:
    """Choose from the menu of the first card: edit, replace or remove."""
    tab.cards[0].more.menu().actions()[what].trigger()


def test_a_card_says_who_what_and_when(tab: TeamTab) -> None:
    assert members(tab) == [MANAGER]
    assert texts(tab.cards[0]) == [
        "Rosalind Okafor", "Channel Account Manager",
        "Email", "ros@vendor.example", "Working hours", "no data", "Last emailed", "never",
    ]  # fmt: skip
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in tab.cards[0].findChildren(QLabel))


def test_one_click_opens_the_mail_program_and_is_logged(tab: TeamTab, qtbot: QtBot, mailbox: Mailbox) -> None:
    tab.cards[0].send.setFocus()
    QTest.keyClick(tab.cards[0].send, Qt.Key.Key_Space)
    assert mailbox.mails == [Mail("ros@vendor.example", "", "")]
    qtbot.waitUntil(lambda: tab.log.table.rows.rowCount() == 1)
    row = [tab.log.table.rows.index(0, column).data() for column in range(4)]
    assert row[1:] == ["Rosalind Okafor", "(no subject)", ""]
    assert "23 Nov 2026" in texts(tab.cards[0])
    assert tab.cards[0].send.hasFocus()
    assert tab.note.text().startswith("Handed to your mail program: ros@vendor.example.")
    tab.cards[0].copy.click()
    assert QGuiApplication.clipboard().text() == "ros@vendor.example"
    assert tab.note.text() == "Copied ros@vendor.example"


def test_when_an_email_was_sent_is_shown_whole_however_wide(tab: TeamTab) -> None:
    table = tab.log.table
    table.setFont(QFont(table.font().family(), 24))
    table.show_emails([SentEmail(NOW, "Rosalind Okafor", "ros@vendor.example", "Terms")])
    assert table.columnWidth(0) >= table.sizeHintForColumn(0) > 160


def test_the_log_leads_to_the_client(tab: TeamTab, window: MainWindow, qtbot: QtBot, mailbox: Mailbox) -> None:
    QTest.mouseClick(tab.cards[0].template, Qt.MouseButton.LeftButton)
    dialog = tab.findChild(EmailDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.form.to.count() == 1)
    dialog.form.client.choose("2")
    dialog.form.subject.setText("About ${client}")
    qtbot.waitUntil(lambda: dialog.preview.subject.text() == "About Birch")
    dialog.send.click()
    dialog.close()
    table = tab.log.table
    qtbot.waitUntil(lambda: table.rows.rowCount() == 1)
    assert table.rows.index(0, 3).data() == "Birch"
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.rows.index(0, 3)).center())
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Birch")
    window.panel.show_nobody()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Birch")


def test_a_member_is_added_by_keys_alone_and_taken_back(tab: TeamTab, window: MainWindow, qtbot: QtBot) -> None:
    tab.add.setFocus()
    QTest.keyClick(tab.add, Qt.Key.Key_Space)
    dialog = dialog_of(tab)
    qtbot.waitUntil(dialog.name.hasFocus)
    for text, field in (
        ("Cleo Adler", dialog.name),
        ("Growth Specialist", dialog.role),
        ("", dialog.description),
        ("cleo@vendor.example", dialog.email),
        ("+1 555 0107", dialog.phone),
        ("Mon-Fri 9-5", dialog.hours),
        ("Europe/London", dialog.time_zone),
    ):
        assert focused() in (field, *field.findChildren(QWidget))
        QTest.keyClicks(focused(), text)
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(dialog.keep, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(tab.cards) == 2)
    window.activateWindow()  # a window manager does so when a dialog ends; the offscreen screen has none
    qtbot.waitUntil(window.isActiveWindow)
    words = texts(tab.cards[1])
    assert "Mon-Fri 9-5 GMT · now 09:30 there" in words
    assert any(text.startswith("Helps you sell") for text in words)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: members(tab) == [MANAGER])
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(tab.cards) == 2)
    qtbot.waitUntil(lambda: window.tabs.accessibleTabName(2) == "Team, 2")


def test_a_wrong_address_is_told_and_nothing_is_kept(tab: TeamTab) -> None:
    change(tab, 0)
    dialog = dialog_of(tab)
    dialog.email.setText("ros@vendor.example?bcc=x@y.example")
    dialog.keep.click()
    assert dialog.isVisible()
    assert "is not a single plain email address" in dialog.problem.text()
    dialog.email.setText("ros@vendor.example")
    dialog.time_zone.setCurrentText("Europe/Nowhere")
    dialog.keep.click()
    assert "is not a time zone" in dialog.problem.text()
    dialog.reject()
    assert members(tab) == [MANAGER]


def test_who_is_replaced_is_found_among_the_earlier_members(tab: TeamTab, window: MainWindow, qtbot: QtBot) -> None:
    assert not tab.earlier.isVisible()
    change(tab, 1)
    dialog = dialog_of(tab)
    assert dialog.role.currentText() == "Channel Account Manager"
    dialog.name.setText("Cleo Adler")
    dialog.email.setText("cleo@vendor.example")
    dialog.keep.click()
    qtbot.waitUntil(lambda: members(tab) == ["Cleo Adler, Channel Account Manager"])
    tab.earlier.click()
    earlier = tab.findChild(FormerMembers)
    assert earlier is not None
    assert [earlier.table.rows.index(0, column).data() for column in range(4)] == [
        "Rosalind Okafor", "Channel Account Manager", "ros@vendor.example", "23 Nov 2026",
    ]  # fmt: skip
    earlier.accept()
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: members(tab) == [MANAGER])
    qtbot.waitUntil(lambda: not tab.earlier.isVisible())


def test_removing_the_last_one_says_what_to_do(tab: TeamTab, window: MainWindow, qtbot: QtBot) -> None:
    change(tab, 2)
    qtbot.waitUntil(tab.empty.isVisible)
    assert tab.cards == []
    assert "Add who supports you at HubSpot" in texts(tab.empty)[1]
    assert window.actions_.undo.text() == "Undo Remove Rosalind Okafor"
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: members(tab) == [MANAGER])
    assert not tab.empty.isVisible()


def _picture(file: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x2A5BD7)
    assert image.save(str(file))
    return file


def test_a_photo_is_made_small_shown_and_taken_off_again(tab: TeamTab, qtbot: QtBot, tmp_path: Path) -> None:
    change(tab, 0)
    dialog = dialog_of(tab)
    dialog.take_photo(_picture(tmp_path / "face.jpg", 900, 600))
    qtbot.waitUntil(dialog.drop_photo.isVisible)
    stored = QImage.fromData(dialog.edited().photo or b"")
    assert (stored.width(), stored.height()) == (256, 256)
    dialog.keep.click()
    qtbot.waitUntil(lambda: tab.cards[0].member.photo is not None)
    shown = tab.cards[0].grab().toImage()
    change(tab, 0)
    again = tab.findChildren(MemberDialog)[-1]
    again.drop_photo.click()
    again.keep.click()
    qtbot.waitUntil(lambda: tab.cards[0].member.photo is None)
    assert tab.cards[0].grab().toImage() != shown


def _text(file: Path) -> Path:
    file.write_text("no picture")
    return file


def _cut(file: Path) -> Path:
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    return file


WRONG_FILES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "text": (_text, "This is not a photo"),
    "cut": (_cut, "This is not a photo"),
    "missing": (lambda file: file, "The photo cannot be read"),
}


@pytest.mark.parametrize("wrong", WRONG_FILES)
def test_what_is_no_photo_is_refused(tab: TeamTab, qtbot: QtBot, tmp_path: Path, wrong: str) -> None:
    make, title = WRONG_FILES[wrong]
    change(tab, 0)
    dialog = dialog_of(tab)
    dialog.take_photo(make(tmp_path / "face.png"))
    qtbot.waitUntil(lambda: dialog.findChild(FaultDialog) is not None)
    fault = dialog.findChild(FaultDialog)
    assert fault is not None
    assert fault.heading.text() == title
    assert dialog.edited().photo is None


def test_cards_share_the_width_and_stand_below_each_other_when_it_is_small(
    tab: TeamTab, window: MainWindow, qtbot: QtBot
) -> None:
    tab._page = None
    cards = [*tab.cards, tab._new_card()]
    wide = replace(tab.cards[0].member, name="W" * 90, description="W" * 90, email=f"{'w' * 60}@vendor.example")
    cards[1].show_member(wide, None, window.session.now())
    tab.cards = cards
    window.panel.hide()
    tab.resize(1_440, 700)
    qtbot.waitUntil(lambda: cards[0].y() == cards[1].y())
    assert abs(cards[0].width() - cards[1].width()) <= 1
    tab.resize(800, 700)
    qtbot.waitUntil(lambda: cards[0].y() < cards[1].y())


@pytest.mark.parametrize(
    ("hours", "time_zone", "expected"),
    [
        ("Mon–Fri 09:00–17:30", "Europe/Budapest", "Mon–Fri 09:00–17:30 CET · now 10:30 there"),
        (None, "Pacific/Auckland", "Pacific/Auckland · now 22:30 there"),
        (None, "Pacific/Kiritimati", "Pacific/Kiritimati · now 23:30 there"),
        ("9 to 5", "Mars/Phobos", "9 to 5"),
        (None, None, None),
    ],
)
def test_hours_tell_the_time_there(hours: str | None, time_zone: str | None, expected: str | None) -> None:
    member = Member(name="Ros", role="Manager", email="ros@vendor.example", hours=hours, time_zone=time_zone)
    assert hours_text(member, NOW) == expected


def test_another_day_there_is_named() -> None:
    late = NOW.astimezone().replace(hour=23, minute=59)
    east = Member(name="Ros", role="Manager", email="ros@vendor.example", time_zone="Pacific/Kiritimati")
    there = late.astimezone(ZoneInfo("Pacific/Kiritimati"))  # furthest east: it is tomorrow, or the same zone as here
    weekday = f"{there:%a} " if there.date() != late.date() else ""
    assert hours_text(east, late) == f"Pacific/Kiritimati · now {weekday}{there:%H:%M} there"


def tree(seen: QAccessibleInterface) -> Iterator[tuple[QAccessible.Role, str]]:
    """The roles and names of what a screen reader finds, in its order, as far as it is shown."""
    yield seen.role(), seen.text(QAccessible.Text.Name)
    for place in range(seen.childCount()):
        child = seen.child(place)
        if child is not None and not child.state().invisible:
            yield from tree(child)


def test_a_screen_reader_finds_cards_buttons_and_the_log(tab: TeamTab, qtbot: QtBot, mailbox: Mailbox) -> None:
    tab.cards[0].send.click()
    qtbot.waitUntil(lambda: tab.log.table.rows.rowCount() == 1)
    root = QAccessible.queryAccessibleInterface(tab)
    assert root is not None
    result = list(tree(root))
    buttons = [name for role, name in result if role in (QAccessible.Role.Button, QAccessible.Role.ButtonMenu)]
    assert buttons == [
        "Change Rosalind Okafor", "Send email to Rosalind Okafor", "Copy the address of Rosalind Okafor",
        "Write to Rosalind Okafor from a template", "Add a team member…",
    ]  # fmt: skip
    names = [name for _, name in result]
    assert MANAGER in names
    assert names.index("Email") + 1 == names.index("ros@vendor.example")
    headings = [name for role, name in result if role is QAccessible.Role.ColumnHeader]
    assert headings == ["When", "To", "Subject", "About"]
    cells = [name for role, name in result if role is QAccessible.Role.Cell]
    assert cells[1:] == ["Rosalind Okafor", "(no subject)", ""]
    assert (QAccessible.Role.Table, "Emails sent from here") in result


def test_tab_leads_through_the_cards_and_on_to_the_log(tab: TeamTab) -> None:
    card: MemberCard = tab.cards[0]
    card.send.setFocus()
    visited = []
    for _ in range(6):
        visited.append(focused())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert visited == [*card.controls(), tab.add, tab.log.table]


def test_a_search_for_a_member_leads_to_their_card(tab: TeamTab, window: MainWindow) -> None:
    window.tabs.setCurrentIndex(0)
    window.navigation.to_member("ROS@vendor.example")
    assert tab.cards[0].send.hasFocus()

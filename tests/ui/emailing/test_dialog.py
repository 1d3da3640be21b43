"""Writing an email as a person does: whom to, from a template, about a client, looked over, handed over, logged."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.emails import SentEmail
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services.team import TeamPage, team_page
from desktop_app.ui.emailing.dialog import EmailDialog, write_email
from desktop_app.ui.emailing.recipients import Recipient
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW
from tests.ui.mailbox import Mail, Mailbox

ROSALIND = Recipient("Rosalind Okafor", "ros@vendor.example", "Channel Account Manager")
LATER = RenewalKey("Sales Hub", date(2027, 3, 1))
LONG = ("Größe & Preis = 5 %?\n" * 100)[:2_000].strip()


def opened(window: MainWindow, qtbot: QtBot, **about: object) -> EmailDialog:
    """The dialog, once it knows whom one can write to."""
    dialog = write_email(window.session, window, **about)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: dialog.form.to.count() > 0 and dialog.isVisible())
    return dialog


def choose(dialog: EmailDialog, title: str) -> None:
    dialog.form.template.setCurrentIndex(dialog.form.template.findText(title))


def log(window: MainWindow, qtbot: QtBot) -> tuple[SentEmail, ...]:
    results: list[TeamPage] = []
    window.session.ask(team_page, results.append, topic="test-log")
    qtbot.waitUntil(lambda: bool(results))
    return results[0].emails


def test_a_template_is_filled_shown_sent_and_logged(window: MainWindow, qtbot: QtBot, mailbox: Mailbox) -> None:
    dialog = opened(window, qtbot, to=ROSALIND)
    choose(dialog, "Renewal terms")
    assert dialog.preview.notice.text() == "Choose the client that this email is about."
    dialog.form.client.insert("müller & söhne")
    QTest.keyClick(dialog.form.client, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.preview.subject.text() == "Renewal terms for Müller & Söhne")
    assert dialog.preview.to.text() == "Rosalind Okafor <ros@vendor.example>"
    body = dialog.preview.body.toPlainText()
    assert "renews Marketing Hub on 15 Jan 2027, at 890 USD a month today. The decision is due on 01 Dec 2026." in body
    assert not dialog.preview.notice.isVisible()
    dialog.send.click()
    assert mailbox.mails == [Mail("ros@vendor.example", "Renewal terms for Müller & Söhne", body)]
    qtbot.waitUntil(lambda: "copy the address and the text from here" in dialog.preview.notice.text())
    assert dialog.isVisible()
    assert log(window, qtbot) == (
        SentEmail(
            NOW, "Rosalind Okafor", "ros@vendor.example", "Renewal terms for Müller & Söhne", "renewal-terms", "1",
            "Müller & Söhne",
        ),
    )  # fmt: skip


def test_keys_alone_write_and_send(window: MainWindow, qtbot: QtBot, mailbox: Mailbox) -> None:
    dialog = opened(window, qtbot, to=ROSALIND)
    form = dialog.form
    qtbot.waitUntil(form.template.hasFocus)
    QTest.keyClick(form.template, Qt.Key.Key_Down)
    assert dialog.preview.subject.text() == "Your advice on [client]"
    visited: list[QWidget | None] = []
    for _ in range(7):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited[:4] == [form.client, form.subject, form.insert, form.body]
    assert visited[5:] == [dialog.copy_address, dialog.copy_text]
    form.client.setFocus()
    QTest.keyClicks(form.client, "one.ex")  # a part of the domain; the list below offers the whole
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.preview.subject.text() == "Your advice on Twin")
    dialog.send.setFocus()
    QTest.keyClick(dialog.send, Qt.Key.Key_Space)
    assert [mail.subject for mail in mailbox.mails] == ["Your advice on Twin"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_about_a_client_it_goes_to_the_contact_and_takes_the_renewal(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, client_id="1", renewal=LATER, template_id="renewal-conversation")
    qtbot.waitUntil(lambda: dialog.preview.subject.text() == "Your Sales Hub renewal on 01 Mar 2027")
    assert dialog.preview.to.text() == "Käthe Müller <kaethe@mueller.example>"
    assert "Best regards\nLarkspur Partners" in dialog.preview.body.toPlainText()
    dialog.form.to.setCurrentIndex(1)  # what was written for the client is not for HubSpot
    assert dialog.preview.to.text() == "Ida Renner <ida@vendor.example>"
    assert dialog.preview.body.toPlainText() == ""
    assert [dialog.form.template.itemText(place) for place in range(4)] == [
        "No template", "Help with a client", "Path to the next tier", "Renewal terms",
    ]  # fmt: skip


def test_an_email_to_a_client_without_address_goes_to_nobody_unasked(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, client_id="3")
    qtbot.waitUntil(lambda: dialog.form.template.count() > 0)
    assert dialog.form.to.currentIndex() == -1
    assert dialog.preview.notice.text() == "No address of this client is known. Choose whom to write to."
    assert not dialog.send.isEnabled()
    dialog.form.to.setCurrentIndex(0)
    assert dialog.send.isEnabled()


def test_a_renewal_without_terms_is_written_about_by_its_subscription(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, to=ROSALIND, client_id="3", template_id="renewal-terms")
    qtbot.waitUntil(lambda: dialog.preview.subject.text() == "Renewal terms for Twin")
    body = dialog.preview.body.toPlainText()
    assert (
        "Twin renews Service Hub on 01 May 2027, at 30 USD a month today. The decision is due on 17 Mar 2027." in body
    )
    assert not dialog.form.renewal.isVisible()


def test_what_is_typed_is_what_is_sent(window: MainWindow, qtbot: QtBot, mailbox: Mailbox) -> None:
    dialog = opened(window, qtbot, to=ROSALIND)
    dialog.form.subject.insert("Grüße & mehr")
    dialog.form.body.setPlainText(LONG)
    assert "This email is long" in dialog.preview.notice.text()
    dialog.send.click()
    assert mailbox.mails == [Mail("ros@vendor.example", "Grüße & mehr", LONG)]


def test_the_way_to_the_next_tier_is_worked_out_and_unknown_fields_are_told(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, to=ROSALIND)
    choose(dialog, "Path to the next tier")
    qtbot.waitUntil(lambda: "15 Jan 2027" in dialog.preview.subject.text())
    assert dialog.preview.subject.text() == "Path to Silver before the review on 15 Jan 2027"
    choose(dialog, "No template")
    dialog.form.body.setPlainText("Until ${renewal_date}")
    dialog.form.client.choose("4")
    qtbot.waitUntil(lambda: "Renewal date" in dialog.preview.notice.text())
    assert dialog.preview.body.toPlainText() == "Until [renewal date]"


def test_a_client_whose_name_would_add_headers_is_refused(window: MainWindow, qtbot: QtBot, mailbox: Mailbox) -> None:
    dialog = opened(window, qtbot, to=ROSALIND, client_id="2")
    dialog.form.subject.setText("About ${client}")
    qtbot.waitUntil(lambda: not dialog.send.isEnabled())
    assert "line break" in dialog.preview.notice.text()
    dialog.send.click()
    assert mailbox.mails == []
    dialog.copy_address.click()
    assert QGuiApplication.clipboard().text() == "ros@vendor.example"


def test_an_address_that_would_add_recipients_is_refused(window: MainWindow, qtbot: QtBot, mailbox: Mailbox) -> None:
    dialog = opened(window, qtbot, to=Recipient("Ros", "ros@vendor.example?bcc=x@y.example"))
    assert not dialog.send.isEnabled()
    assert "is not a single plain email address" in dialog.preview.notice.text()


def test_what_was_written_is_not_lost_by_a_slip_of_a_key(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, to=ROSALIND)
    choose(dialog, "Renewal terms")
    QTest.keyClicks(dialog.form.body, "P.S. ")
    for text, left in (("Keep writing", True), ("Discard", False)):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        box = dialog.findChildren(QMessageBox)[-1]
        next(button for button in box.buttons() if button.text() == text).click()
        assert dialog.isVisible() is left


def test_a_template_is_nothing_to_lose(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, to=ROSALIND)
    choose(dialog, "Renewal terms")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_two_clients_of_one_name_are_told_apart(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, to=ROSALIND)
    field = dialog.form.client
    for typed, chosen in (("twin", ""), ("Twin · two.example", "4"), ("nobody", "4"), ("", "")):
        field.clear()
        field.insert(typed)
        field.textEdited.emit(typed)
        field.editingFinished.emit()
        assert field.client_id == chosen, typed


def test_a_client_longer_than_its_field_is_shown_from_its_beginning(window: MainWindow, qtbot: QtBot) -> None:
    assert opened(window, qtbot, client_id="1").form.client.cursorPosition() == 0


def test_fields_are_put_in_and_the_text_is_copied(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, client_id="1")
    dialog.form.subject.setFocus()
    menu = dialog.form.insert.menu()
    menu.actions()[2].trigger()
    assert (menu.actions()[2].text(), dialog.form.subject.text()) == ("Client", "${client}")
    dialog.form.body.setFocus()
    menu.actions()[1].trigger()
    dialog.copy_text.click()
    assert QGuiApplication.clipboard().text() == "Müller & Söhne\n\nLarkspur Partners"
    dialog.copy_address.click()
    assert QGuiApplication.clipboard().text() == "kaethe@mueller.example"


@pytest.mark.qt_log_ignore("openUrl")
def test_where_nothing_takes_the_link_it_says_so_and_offers_copies(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, client_id="1")
    dialog.form.body.setPlainText("Hello")
    dialog.send.click()  # the offscreen screen has nothing that opens links
    box = dialog.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "No mail program is set up"
    copy = next(button for button in box.buttons() if button.text() == "Copy text")
    copy.click()
    assert QGuiApplication.clipboard().text() == "Hello"
    assert log(window, qtbot) == ()


@pytest.mark.skipif(not shutil.which("xdg-mime"), reason="only xdg-utils tell what is set")
def test_where_no_mail_program_is_set_it_says_so_although_the_link_was_taken(
    window: MainWindow, qtbot: QtBot, mailbox: Mailbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_HOME", "XDG_DATA_DIRS"):
        monkeypatch.setenv(variable, str(home / "nothing"))
    dialog = opened(window, qtbot, client_id="1")
    dialog.send.click()
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None)
    assert len(mailbox.mails) == 1
    assert not dialog.preview.notice.isVisible()
    assert log(window, qtbot) == ()


def test_the_client_menu_writes_about_the_client(window: MainWindow, qtbot: QtBot) -> None:
    window.screens.clients.table.go_to("1")
    window.screens.clients.actions_.email.trigger()
    dialog = window.findChild(EmailDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "kaethe@mueller.example" in dialog.preview.to.text())
    assert window.findChild(FaultDialog) is None

"""One email each, from a template: looked over, opened in the mail program, noted in the log."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.clients import list_clients
from desktop_app.storage import email_log
from desktop_app.ui.emailing import sending
from desktop_app.ui.emailing.email_each import EmailEachDialog
from tests.client_books import TODAY, a_workspace
from tests.ui.instant_session import InstantSession


class MailProgram(QWidget):
    """Takes `mailto:` links in place of a mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    @Slot(QUrl)
    def follow(self, link: QUrl) -> None:
        self.links.append(link.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def mail(qtbot: QtBot) -> Iterator[MailProgram]:
    program = MailProgram()
    qtbot.addWidget(program)
    QDesktopServices.setUrlHandler("mailto", program, "follow")  # type: ignore[arg-type]  # bytes, say the stubs; it takes text only
    yield program
    QDesktopServices.unsetUrlHandler("mailto")


def test_each_client_with_an_address_gets_its_own_email(
    tmp_path: Path, qtbot: QtBot, mail: MailProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "has_mail_program", lambda: True)
    with a_workspace(tmp_path / "book.pdw") as workspace:
        with workspace.writing():
            workspace.write(
                "UPDATE client SET contact_email = client_id || '@a.example' WHERE client_id IN ('c1', 'c3')"
            )
            workspace.write("UPDATE client SET contact_email = 'a@b.example?bcc=x' WHERE client_id = 'c2'")
        session, window = InstantSession(workspace, TODAY), QWidget()
        qtbot.addWidget(window)
        dialog = EmailEachDialog(session, list_clients(workspace, TODAY).rows, window)
        dialog.open()
        assert [client.client_id for client in dialog.clients] == ["c3", "c1"]
        assert [dialog.list.item(row).text() for row in range(4)] == [
            "Cobalt & Finch", "Zoë Dental", "Brightwater <b>Logistics</b> · no address",
            "Dunmore Robotics · no address",
        ]  # fmt: skip
        dialog.template.setCurrentIndex(dialog.template.findText("Review of how HubSpot is used"))
        assert "c3@a.example" in dialog.preview.to.text()
        for _impatient in range(2):
            dialog.open_next.click()
        qtbot.waitUntil(lambda: dialog.list.currentRow() == 1, timeout=2_000)
        assert dialog.list.item(0).text() == "Cobalt & Finch · opened"
        dialog.open_next.click()
        qtbot.waitUntil(lambda: dialog.open_next.text() == "Open again")
        assert [link.split("?")[0] for link in mail.links] == ["mailto:c3@a.example", "mailto:c1@a.example"]
        sent = email_log.sent_emails(workspace, 9)
        assert {(email.client_id, email.template_id) for email in sent} == {
            ("c1", "usage-review"), ("c3", "usage-review"),
        }  # fmt: skip
        dialog.close()
        session.jobs.shut_down()

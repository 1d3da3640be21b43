"""The table of what was sent from here."""

from datetime import UTC, datetime, timedelta

from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from desktop_app.domain.emails import SentEmail
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.team.email_log import EmailTable


def test_a_few_emails_are_shown_whole(qtbot: QtBot, appearance: Appearance) -> None:
    table = EmailTable()
    qtbot.addWidget(table)
    table.setFont(QFont("", 24))  # days need more than the least width
    table.resize(700, 40)  # too low to show a row
    first = datetime(2026, 9, 20, 10, 12, tzinfo=UTC)
    table.show_emails([SentEmail(first + timedelta(9 * number), "Ros", "ros@v.example", "Hi") for number in range(4)])
    table.show()
    assert table.verticalScrollBar().maximum() == 0
    needed = [table.sizeHintForIndex(table.rows.index(row, 0)).width() for row in range(4)]
    assert table.columnWidth(0) >= max(needed)

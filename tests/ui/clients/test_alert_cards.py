"""What a card says stays within it."""

from dataclasses import replace

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import History, alert_board
from desktop_app.services.clients import list_clients
from desktop_app.ui.clients.alert_card import AlertCard
from desktop_app.ui.clients.card_texts import CardText, card_text
from tests.client_books import TODAY
from tests.ui.instant_session import InstantSession


def test_lines_that_do_not_fit_are_cut_short_from_the_last_one_on(qtbot: QtBot) -> None:
    card = AlertCard(Alert.DECISIONS)
    qtbot.addWidget(card)
    first, last = "1,132 overdue · 929 in 30 days", "$2,666,479 and more at stake"
    card.show_text(CardText("Decisions", "", "4,721", f"{first}\n{last}"), None, "")
    line = card.fontMetrics().height()
    assert card.detail_within(QRect(0, 0, 900, 3 * line)) == f"{first}\n{last}"
    narrow = card.detail_within(QRect(0, 0, card.fontMetrics().horizontalAdvance(last[:-9]), 3 * line)).split("\n")
    assert narrow[:2] == ["1,132 overdue", "929 in 30 days"]
    assert narrow[2].endswith("…")


def test_cards_about_what_no_data_tells_say_so_and_not_0(session: InstantSession) -> None:
    book = list_clients(session.workspace, TODAY)
    blank = replace(
        book.rows[0], decisions=(), next_renewal=None, contacts_limit=None, emails_limit=None, engagement_index=None,
    )  # fmt: skip
    board = alert_board(replace(book, rows=(blank,)), History())
    for alert in (Alert.DECISIONS, Alert.NEAR_LIMIT, Alert.LOW_ENGAGEMENT):
        text = card_text(alert, board)
        assert (text.figure, text.usable) == ("no data", False)

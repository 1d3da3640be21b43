"""Amounts of several currencies: whole in their column, and no more of them on a card than it has room for."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtGui import QFontMetrics

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_list import MoneyTotal
from desktop_app.services.alerts import alerts
from desktop_app.services.clients import list_clients
from desktop_app.ui.clients.card_texts import card_text
from desktop_app.ui.clients.columns import INDEX
from desktop_app.ui.clients.tab import ClientsTab
from tests.client_books import TODAY
from tests.ui.instant_session import InstantSession


def test_amounts_are_shown_whole_until_somebody_chooses_another_width(tab: ClientsTab) -> None:
    table, number = tab.table, INDEX["mrr"]
    record = replace(table.clients.records[0], mrr=Decimal("1234567.50"), currency="SEK")
    table.show_records([record], TODAY)
    needed = QFontMetrics(table.font()).horizontalAdvance("1,234,567.50 SEK")
    assert table.columnWidth(number) > needed
    table.setColumnWidth(number, 60)
    table.show_records([record, record], TODAY)
    assert table.columnWidth(number) == 60


def test_a_card_names_few_other_currencies_and_counts_many(session: InstantSession) -> None:
    board = alerts(session.workspace, list_clients(session.workspace, TODAY))
    many = tuple(MoneyTotal(Decimal(100), currency) for currency in ("USD", "EUR", "GBP", "SEK", "PLN"))
    card = card_text(Alert.MANAGED, replace(board, managed=replace(board.managed, total=many)))
    assert "besides €100 and 3 more" in card.detail
    assert "100 PLN" in card.full


def test_the_footer_says_that_no_amount_is_known(tab: ClientsTab) -> None:
    record = replace(tab.table.clients.records[0], mrr=None)
    tab.sheet.footer.show_rows([record], 1)
    assert tab.sheet.footer.mrr.text() == "MRR shown no data"

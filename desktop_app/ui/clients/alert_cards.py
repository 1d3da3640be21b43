"""The cards above the list: what asks for attention; a click narrows the list to the clients behind a figure."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.alert_kinds import Alert
from desktop_app.ui.clients.alert_card import FULL, NARROW, AlertCard
from desktop_app.ui.clients.card_texts import card_text
from desktop_app.ui.shared.buttons import show_checked

if TYPE_CHECKING:
    from desktop_app.domain.alerts import AlertBoard

_TALL, _COMPACT = 138, 68
_WIDE = 224


class AlertCards(QWidget):
    """All cards in a row; lower ones where there is little room."""

    chosen = Signal(object)
    snooze_asked = Signal(object, int, str)
    wake_asked = Signal(object)
    horizon_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self.cards = {alert: self._card(alert) for alert in Alert}
        for card in self.cards.values():
            layout.addWidget(card, 1)

    def show_board(self, board: "AlertBoard") -> None:
        """Show the figures of `board`."""
        for alert, card in self.cards.items():
            snooze = board.snoozed.get(alert)
            card.show_text(card_text(alert, board), snooze.until if snooze else None, snooze.reason if snooze else "")

    def show_loading(self) -> None:
        """Say that the figures are being worked out."""
        for card in self.cards.values():
            card.show_loading()

    def mark(self, alert: Alert | None) -> None:
        """Show which alert the list is narrowed to."""
        for card in self.cards.values():
            show_checked(card, checked=card.alert is alert)

    def _card(self, alert: Alert) -> AlertCard:
        card = AlertCard(alert, self)
        card.toggled.connect(lambda checked: self.chosen.emit(alert if checked else None))
        card.snooze_asked.connect(lambda days, reason: self.snooze_asked.emit(alert, days, reason))
        card.wake_asked.connect(lambda: self.wake_asked.emit(alert))
        card.horizon_asked.connect(self.horizon_asked)
        return card

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        each = self.width() / len(self.cards)
        full = FULL if each >= _WIDE else _TALL
        short = self.window().height() < 760
        for card in self.cards.values():
            card.setFixedHeight(_COMPACT if each < NARROW or short else full)

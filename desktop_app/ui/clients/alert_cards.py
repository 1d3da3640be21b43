"""The cards above the list: what asks for attention; a click narrows the list to the clients behind a figure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QInputDialog, QMenu, QSizePolicy, QWidget

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import AlertBoard
from desktop_app.domain.client_list import MoneyTotal
from desktop_app.domain.renewals import HORIZONS
from desktop_app.ui.clients import texts
from desktop_app.ui.clients.texts import said
from desktop_app.ui.shared.paint import LEFT, RIGHT, Fonts, broken_at_dots
from desktop_app.ui.style.tokens import theme

_FULL, _TALL, _COMPACT = 104, 118, 68
_NARROW, _WIDE = 150, 224
_PAD = 16
_SNOOZE_DAYS = (1, 7, 30)
_DOT = " · "


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says; `urgent` cards are marked at their edge; `full` is the detail where there is room for it."""

    title: str
    short: str
    figure: str
    detail: str
    urgent: bool = False
    usable: bool = True
    full: str = ""


class AlertCard(QAbstractButton):
    """One alert; checked while the list is narrowed to it."""

    snooze_asked = Signal(int, str)
    wake_asked = Signal()
    horizon_asked = Signal(int)

    def __init__(self, alert: Alert, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alert = alert
        self._text = CardText("", "", "", "")
        self._snoozed_until: date | None = None
        self._fonts = Fonts(self.font())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer comes and goes
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: CardText, snoozed_until: date | None, reason: str) -> None:
        self._text = text
        self._snoozed_until = snoozed_until
        self.setText(text.title)
        self.setEnabled(text.usable)
        self.setAccessibleName(f"{text.title}: {text.figure}")
        parts = [part for part in (text.full or text.detail, self._asleep(), reason) if part]
        self.setAccessibleDescription(". ".join(parts))
        self.setToolTip(_plain_tip("\n".join([f"{text.title}: {text.figure}", *parts])))
        self.update()

    def _asleep(self) -> str:
        until = self._snoozed_until
        return said("Snoozed until {day}").format(day=texts.day(until)) if until else ""

    @property
    def _compact(self) -> bool:
        return self.height() < _FULL

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        if self.alert is Alert.DECISIONS:
            for days in HORIZONS:
                action = menu.addAction(said("Due within %n day(s)", days))
                action.triggered.connect(lambda _checked=False, wanted=days: self.horizon_asked.emit(wanted))
            menu.addSeparator()
        if self._snoozed_until:
            menu.addAction(self.tr("Stop snoozing")).triggered.connect(lambda _checked=False: self.wake_asked.emit())
        for days in _SNOOZE_DAYS:
            action = menu.addAction(said("Snooze for %n day(s)…", days))
            action.triggered.connect(lambda _checked=False, wanted=days: self._ask_reason(wanted))
        return menu

    def _ask_reason(self, days: int) -> None:
        reason, agreed = QInputDialog.getText(self, self.tr("Snooze this alert"), self.tr("Why it can wait"))
        if agreed:
            self.snooze_asked.emit(days, reason)

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        lit = (
            colours.accent if chosen or self.hasFocus() or (self.underMouse() and self.isEnabled()) else colours.border
        )
        painter.setPen(QPen(lit, 2 if chosen or self.hasFocus() else 1))
        painter.setBrush(colours.accent_soft if chosen else colours.surface)
        painter.drawRoundedRect(area, 8, 8)
        awake = self._snoozed_until is None
        if self._text.urgent and awake:
            edge = QPainterPath()
            edge.addRoundedRect(area, 8, 8)
            painter.setClipPath(edge)
            painter.fillRect(QRectF(0, 0, 3, self.height()), colours.decreased)
            painter.setClipping(False)
        inner = self.rect().adjusted(_PAD, 10, -_PAD, -10)
        painter.setFont(self._fonts.small)
        painter.setPen(colours.muted)
        metrics = self._fonts.small_metrics
        title = inner.adjusted(0, 0, 0, 0)
        title.setHeight(20)
        review = said("Review")
        needed = metrics.horizontalAdvance(f"{self._text.title}  {review}")
        if self._text.urgent and awake and not self._compact and needed <= title.width():
            painter.setPen(colours.accent)
            painter.drawText(title, RIGHT, review)
            title.setRight(title.right() - metrics.horizontalAdvance(review) - 8)
            painter.setPen(colours.muted)
        fits = metrics.horizontalAdvance(self._text.title) <= title.width() or not self._compact
        words = self._text.title if fits else self._text.short
        painter.drawText(title, LEFT, self._fonts.elided(words, title.width(), metrics))
        painter.setFont(self._fonts.figure_within(self._text.figure, inner.width()))
        painter.setPen(colours.text if awake and self._text.usable else colours.muted)
        figure = inner.adjusted(0, 20, 0, 0)
        figure.setHeight(30)
        painter.drawText(figure, LEFT, self._text.figure)
        if not self._compact:
            painter.setFont(self._fonts.small)
            painter.setPen(colours.muted)
            wrapped = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
            detail = self._asleep() or self._text.detail
            shown = broken_at_dots(detail, inner.width(), self._fonts.small_metrics.horizontalAdvance)
            painter.drawText(inner.adjusted(0, 53, 0, 8), wrapped, shown)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self._menu().popup(event.globalPos() if mouse else self.mapToGlobal(QPoint(_PAD, self.height())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_fonts"):
            self._fonts = Fonts(self.font())

    def sizeHint(self) -> QSize:
        return QSize(_NARROW, _FULL)


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

    def show_board(self, board: AlertBoard) -> None:
        """Show the figures of `board`."""
        for alert, card in self.cards.items():
            snooze = board.snoozed.get(alert)
            card.show_text(_TEXTS[alert](board), snooze.until if snooze else None, snooze.reason if snooze else "")

    def mark(self, alert: Alert | None) -> None:
        """Show which alert the list is narrowed to."""
        for card in self.cards.values():
            card.setChecked(card.alert is alert)

    def _card(self, alert: Alert) -> AlertCard:
        card = AlertCard(alert, self)
        card.clicked.connect(lambda checked: self.chosen.emit(alert if checked else None))
        card.snooze_asked.connect(lambda days, reason: self.snooze_asked.emit(alert, days, reason))
        card.wake_asked.connect(lambda: self.wake_asked.emit(alert))
        card.horizon_asked.connect(self.horizon_asked)
        return card

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        each = self.width() / len(self.cards)
        full = _FULL if each >= _WIDE else _TALL
        short = self.window().height() < 760
        for card in self.cards.values():
            card.setFixedHeight(_COMPACT if each < _NARROW or short else full)


def _plain_tip(text: str) -> str:
    from html import escape

    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>"


def _decisions(board: AlertBoard) -> CardText:
    due = board.decisions
    when = [said("%n overdue", due.overdue)] if due.overdue else []
    when.append(said("%n in 30 days", due.within[30]))
    lines, full = [_DOT.join(when)], list(when)
    if due.at_stake:
        # There is room for the main currency; the tooltip names all.
        short = said("{amount} and more at stake") if len(due.at_stake) > 1 else said("{amount} MRR at stake")
        lines.append(short.format(amount=texts.totals(due.at_stake[:1])))
        full.append(said("{amount} MRR at stake").format(amount=texts.totals(due.at_stake)))
    return CardText(
        said("Renewal decisions due"),
        said("Decisions"),
        texts.number(due.due + due.overdue),
        "\n".join(lines),
        urgent=due.clients > 0,
        full=_DOT.join(full),
    )


def _shortened(amounts: Sequence[MoneyTotal], *, signed: bool = False) -> str:
    """The amount of the main currency, and how many others there are; a card has room for two lines."""
    more = len(amounts) - 1
    first = texts.totals(amounts[:1], signed=signed)
    return f"{first} {said('and %n more', more)}" if more else first


def _managed(board: AlertBoard) -> CardText:
    managed = board.managed
    if managed.change is None:
        detail = said("No earlier figures to compare with")
    elif any(total.amount for total in managed.change):
        changes = [total for total in managed.change if total.amount]
        detail = said("{change} since last month").format(change=_shortened(changes, signed=True))
    else:
        detail = said("Unchanged since last month")
    first = texts.totals(managed.total[:1]) or said("no data")
    rest = texts.totals(managed.total[1:])
    more = said("besides {amount}").format(amount=rest)
    return CardText(said("Managed MRR"), said("Managed"), first, f"{detail}{_DOT}{more}" if rest else detail)


def _low_engagement(board: AlertBoard) -> CardText:
    low = board.low_engagement
    parts = [said("%n up for renewal in {days} days", low.renewing_soon).format(days=low.soon_days)]
    if low.unknown:
        parts.append(said("%n without data", low.unknown))
    return CardText(said("Low engagement"), said("Low scores"), texts.number(low.clients), _DOT.join(parts))


def _near_limit(board: AlertBoard) -> CardText:
    near = board.near_limit
    parts = [said("%n contacts", near.contacts), said("%n emails", near.emails)]
    return CardText(said("Near a limit"), said("Limits"), texts.number(near.clients), _DOT.join(parts))


def _changed(board: AlertBoard) -> CardText:
    changed = board.changed
    if changed.since is None:
        return CardText(
            said("Changed"), said("Changed"), said("no data"), said("Shown from the second import on"), usable=False
        )
    title = said("Changed since {day}").format(day=texts.short_day(changed.since))
    parts = [texts.change_label(kind, count) for kind, count in changed.kinds.items()]
    return CardText(title, said("Changed"), texts.number(changed.clients), _DOT.join(parts) or said("Nothing changed"))


_TEXTS: Mapping[Alert, Callable[[AlertBoard], CardText]] = MappingProxyType(
    {
        Alert.DECISIONS: _decisions,
        Alert.MANAGED: _managed,
        Alert.LOW_ENGAGEMENT: _low_engagement,
        Alert.NEAR_LIMIT: _near_limit,
        Alert.CHANGED: _changed,
    }
)

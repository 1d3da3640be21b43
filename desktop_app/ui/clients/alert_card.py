"""One card above the list: what asks for attention, painted, and what can be done about it."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.renewals import HORIZONS
from desktop_app.formatting import format_day
from desktop_app.i18n import translate
from desktop_app.shown_text import tool_tip
from desktop_app.ui.clients.card_texts import CardText
from desktop_app.ui.shared.paint import LEFT, RIGHT, Fonts, broken_at_dots
from desktop_app.ui.shared.text_prompt import ask_for_text
from desktop_app.ui.style.tokens import theme

# A lower card leaves out its detail; on one that is narrower no more than the short title has room.
FULL, NARROW = 104, 150
_PAD, _RADIUS = 16, 8
_SNOOZE_DAYS = (1, 7, 30)
# How long a line may be that is wrapped into three rows, two, or one, in widths of the card: rows end at a word.
_SHORTER = (2.7, 1.8, 1)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class AlertCard(QAbstractButton):
    """One alert; checked while the list is narrowed to it."""

    snooze_asked = Signal(int, str)
    wake_asked = Signal()
    horizon_asked = Signal(int)

    def __init__(self, alert: Alert, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alert = alert
        self._text: CardText
        self._snoozed_until: date | None
        self._fonts = Fonts(self.font())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer comes and goes
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_loading()

    def show_loading(self) -> None:
        """Say that the figures are being worked out."""
        loading = translate("Loading", "Loading…")
        self._text = CardText("", "", "", loading)
        self._snoozed_until = None
        self.setAccessibleName(loading)
        self.setAccessibleDescription("")
        self.setToolTip("")
        self.update()

    def show_text(self, text: CardText, snoozed_until: date | None, reason: str) -> None:
        """Say `text`, or until when the alert is put off and why."""
        self._text = text
        self._snoozed_until = snoozed_until
        self.setText(text.title)
        self.setEnabled(text.usable)
        self.setAccessibleName(f"{text.title}: {text.figure}")
        parts = [part for part in (text.full or text.detail, self._asleep(), reason) if part]
        self.setAccessibleDescription(". ".join(parts))
        self.setToolTip(tool_tip("\n".join([f"{text.title}: {text.figure}", *parts])))
        self.update()

    def _asleep(self) -> str:
        until = self._snoozed_until
        return translate("Clients", "Snoozed until {day}").format(day=format_day(until)) if until else ""

    def detail_within(self, room: QRect) -> str:
        """The detail, its last lines cut short where wrapped they would not fit into `room`; the tooltip has it all."""
        metrics = self._fonts.small_metrics
        detail = broken_at_dots(self._asleep() or self._text.detail, room.width(), metrics.horizontalAdvance)
        lines = detail.split("\n")
        for place, whole in reversed([*enumerate(lines)]):
            for share in _SHORTER:
                if metrics.boundingRect(room, _WRAPPED, "\n".join(lines)).height() <= room.height():
                    return "\n".join(lines)
                lines[place] = self._fonts.elided(whole, int(room.width() * share), metrics)
        return "\n".join(lines)

    @property
    def _compact(self) -> bool:
        return self.height() < FULL

    @property
    def _is_pressing(self) -> bool:
        """Whether the alert is urgent, and not put off."""
        return self._text.urgent and self._snoozed_until is None

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        if self.alert is Alert.DECISIONS:
            for days in HORIZONS:
                action = menu.addAction(translate("Clients", "Due within %n day(s)", days))
                action.triggered.connect(lambda _checked=False, wanted=days: self.horizon_asked.emit(wanted))
            menu.addSeparator()
        if self._snoozed_until:
            menu.addAction(self.tr("Stop snoozing")).triggered.connect(lambda _checked=False: self.wake_asked.emit())
        for days in _SNOOZE_DAYS:
            action = menu.addAction(translate("Clients", "Snooze for %n day(s)…", days))
            action.triggered.connect(lambda _checked=False, wanted=days: self._ask_reason(wanted))
        return menu

    def _ask_reason(self, days: int) -> None:
        reason = ask_for_text(self, self.tr("Snooze this alert"), self.tr("Why it can wait"))
        if reason is not None:
            self.snooze_asked.emit(days, reason)

    # Painting

    def _paint_frame(self, painter: QPainter) -> None:
        """The card itself, lit while it is chosen or pointed at, with a mark at the edge of an urgent one."""
        colours, chosen = theme(), self.isChecked()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        lit = chosen or self.hasFocus() or (self.underMouse() and self.isEnabled())
        painter.setPen(QPen(colours.accent if lit else colours.border, 2 if chosen or self.hasFocus() else 1))
        painter.setBrush(colours.accent_soft if chosen else colours.surface)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if chosen and self.hasFocus():
            painter.drawRoundedRect(area.adjusted(4, 4, -4, -4), _RADIUS - 3, _RADIUS - 3)
        if self._is_pressing:
            edge = QPainterPath()
            edge.addRoundedRect(area, _RADIUS, _RADIUS)
            painter.setClipPath(edge)
            painter.fillRect(QRectF(0, 0, 3, self.height()), colours.decreased)
            painter.setClipping(False)

    def _paint_title(self, painter: QPainter, room: QRect) -> None:
        """What the card is about, and beside it what to do about an urgent one, where there is room for both."""
        colours, metrics, title = theme(), self._fonts.small_metrics, self._text.title
        painter.setFont(self._fonts.small)
        review = translate("Clients", "Review")
        needed = metrics.horizontalAdvance(f"{title}  {review}")
        if self._is_pressing and not self._compact and needed <= room.width():
            painter.setPen(colours.accent)
            painter.drawText(room, RIGHT, review)
            room.setRight(room.right() - metrics.horizontalAdvance(review) - 8)
        fits = metrics.horizontalAdvance(title) <= room.width()
        words = title if fits else self._text.short
        painter.setPen(colours.muted)
        painter.drawText(room, LEFT, self._fonts.elided(words, room.width(), metrics))

    def _paint_figure(self, painter: QPainter, room: QRect) -> None:
        awake = self._snoozed_until is None
        painter.setFont(self._fonts.figure_within(self._text.figure, room.width()))
        painter.setPen(theme().text if awake and self._text.usable else theme().muted)
        painter.drawText(room, LEFT, self._text.figure)

    def _paint_detail(self, painter: QPainter, room: QRect) -> None:
        painter.setFont(self._fonts.small)
        painter.setPen(theme().muted)
        painter.drawText(room, _WRAPPED, self.detail_within(room))

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        inner = self.rect().adjusted(_PAD, 10, -_PAD, -10)
        self._paint_title(painter, QRect(inner.x(), inner.y(), inner.width(), 20))
        self._paint_figure(painter, QRect(inner.x(), inner.y() + 20, inner.width(), 30))
        if not self._compact:
            self._paint_detail(painter, inner.adjusted(0, 53, 0, 8))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self._menu().popup(event.globalPos() if mouse else self.mapToGlobal(QPoint(_PAD, self.height())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_fonts"):
            self._fonts = Fonts(self.font())

    def sizeHint(self) -> QSize:
        return QSize(NARROW, FULL)

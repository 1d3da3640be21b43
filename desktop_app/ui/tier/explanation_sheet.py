"""The sheet “Why this number”: the rules, then every step and event, each client a link."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.domain.explanations import Explanation, Question, Reason
from desktop_app.domain.tier_report import TierReport
from desktop_app.formatting import decimals_for, format_change, format_exact, message_text
from desktop_app.services.explanations import explain
from desktop_app.ui.session.session import Session
from desktop_app.ui.style.tokens import theme
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.paint import LEFT, RIGHT, elided, font, text_width
from desktop_app.ui.tier.side_sheet import SideSheet, plain

_REASON = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()
_SIDE, _SCROLL_BAR, _NARROWEST = 6, 12, 160
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
Index = QModelIndex | QPersistentModelIndex


class ExplanationModel(QAbstractListModel):
    """The steps of an explanation."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reasons: tuple[Reason, ...] = ()
        self.currency = "USD"
        self._decimals = 0

    def show_reasons(self, reasons: tuple[Reason, ...], currency: str | None) -> None:
        self.beginResetModel()
        self.reasons, self.currency = reasons, currency or "USD"
        amounts = (reason.amount for reason in reasons if reason.amount is not None)
        self._decimals = decimals_for(amounts, self.currency)
        self.endResetModel()

    def spoken(self, reason: Reason) -> str:
        return ". ".join(part for part in (reason.client, message_text(reason.text), self.amount(reason)) if part)

    def amount(self, reason: Reason) -> str:
        return "" if reason.amount is None else format_change(reason.amount, self.currency, self._decimals)

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.reasons)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.reasons):
            return None
        reason = self.reasons[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(reason)
        return reason if role == _REASON else None


class ExplanationDelegate(QStyledItemDelegate):
    """Paints a step: the client and what it adds over the sentence."""

    # Qt

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, reason = index.model(), index.data(_REASON)
        if not isinstance(model, ExplanationModel) or not isinstance(reason, Reason):
            return
        colours, area, base = theme(), QRectF(option.rect), option.font
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.accent_soft)
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), colours.hairline)
        room = area.adjusted(_SIDE, 5, -_SIDE, -4)
        if reason.client:
            line = QRectF(room.left(), room.top(), room.width(), 20)
            amount = model.amount(reason)
            bold = font(base, bold=True)
            painter.setFont(bold)
            painter.setPen(colours.text)
            painter.drawText(line, RIGHT, amount)
            painter.setFont(base)
            painter.setPen(colours.accent)
            painter.drawText(line, LEFT, elided(reason.client, base, line.width() - text_width(amount, bold) - 8))
            room.setTop(line.bottom())
        painter.setFont(font(base, step=-1))
        painter.setPen(colours.muted if reason.client else colours.text)
        painter.drawText(room, _WRAPPED, message_text(reason.text))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        reason = index.data(_REASON)
        if not isinstance(reason, Reason):
            return QSize(0, 0)
        width = max(option.rect.width() - _SCROLL_BAR, _NARROWEST) - 2 * _SIDE
        metrics = QFontMetrics(font(option.font, step=-1))
        text = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, message_text(reason.text))
        return QSize(100, (20 if reason.client else 0) + 13 + text.height())


class ExplanationSheet(SideSheet):
    """Shows why a figure is what it is; a click on a step opens its client."""

    client_opened = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Why this number"), parent)
        self._session = session
        self.figure = plain("", "display", self)
        self.rules = plain("", "muted", self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Steps and events"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)  # sentences wrap
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.reasons = ExplanationModel(self)
        self.list.setModel(self.reasons)
        self.list.setItemDelegate(ExplanationDelegate(self.list))
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.column.addWidget(self.figure)
        self.column.addWidget(self.rules)
        self.column.addWidget(self.list, 1)
        self.column.addStretch()  # where there is no list, the texts stay at the top

    def explain(self, question: Question, report: TierReport) -> None:
        """Show the steps behind a figure of `report`."""
        self._session.ask(
            lambda workspace: explain(workspace, question, report), self.show_explanation, topic="tier-why"
        )

    def show_explanation(self, explanation: Explanation) -> None:
        self.title.setText(message_text(explanation.title))
        known = explanation.figure is not None
        self.figure.setVisible(known)
        if explanation.figure is not None:
            plain_number = format_exact(explanation.figure)
            self.figure.setText(
                tier_texts.money(explanation.figure, explanation.currency) if explanation.currency else plain_number
            )
        self.rules.setText("\n".join(message_text(rule) for rule in explanation.rules))
        self.reasons.show_reasons(explanation.reasons, explanation.currency)
        self.list.setVisible(bool(explanation.reasons))
        self.show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, index: QModelIndex) -> None:
        reason = index.data(_REASON)
        if isinstance(reason, Reason) and reason.client_id:
            self.client_opened.emit(reason.client_id)

"""What was sent from here: when, to whom, what, and about which client, who can be opened."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop_app.domain.emails import SentEmail
from desktop_app.formatting import format_instant
from desktop_app.i18n import translate
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.text_table import HairlineDelegate, Index, TextColumn, TextTable
from desktop_app.ui.style.tokens import theme

_WHEN, _TO, _ABOUT = 0, 1, 3
_WHEN_LEAST, _TO_SHARE, _ABOUT_SHARE = 160, 0.24, 0.28
_ROW, _ROWS_SHOWN, _LEAST = 40, 8, 96
_BORDER = 1  # around a table, in the style sheet: it shows the focus
_TIER_TEMPLATE = "tier-path"


class EmailLogModel(HairlineDelegate):
    """Clients that can be opened look like links."""

    # Qt

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        table = self.parent()
        if index.column() == _ABOUT and isinstance(table, EmailTable) and table.client_of(index.row()):
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, theme().accent)


class EmailTable(TextTable):
    """One row per email; a click on the client, or Enter, asks to open it."""

    client_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = [
            TextColumn(self.tr("When"), _WHEN_LEAST),
            TextColumn(self.tr("To"), 1),
            TextColumn(self.tr("Subject"), 0),
            TextColumn(self.tr("About"), 1),
        ]
        why_empty = self.tr("Nothing yet. What you send from here is listed with its day, recipient and subject.")
        super().__init__(self.tr("Emails sent from here"), columns, why_empty, parent)
        self._emails: Sequence[SentEmail] = ()
        self.setItemDelegate(EmailLogModel(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalHeader().setDefaultSectionSize(_ROW)

    def show_emails(self, emails: Sequence[SentEmail]) -> None:
        """List these, and be as high as the first of them need."""
        current = self.currentIndex().row()
        self._emails = emails
        self.rows.show_rows([_texts(email) for email in emails])
        self._share_width()
        self.selectRow(min(current, len(emails) - 1)) if current >= 0 and emails else None
        height = self.horizontalHeader().sizeHint().height() + _ROW * min(len(emails), _ROWS_SHOWN) + 2 * _BORDER
        self.setFixedHeight(max(height, _LEAST))

    def client_of(self, row: int) -> str | None:
        """The id of the client that a row is about and that can be opened."""
        email = self._emails[row]
        return email.client_id if email.client is not None else None

    def _share_width(self) -> None:
        """Days with their times are shown whole, however long the language has them; the rest is for the others."""
        days = [self.sizeHintForIndex(self.rows.index(row, _WHEN)).width() for row in range(self.rows.rowCount())]
        self.setColumnWidth(_WHEN, max([_WHEN_LEAST, *days]))
        room = self.viewport().width() - self.columnWidth(_WHEN)
        self.setColumnWidth(_TO, round(room * _TO_SHARE))
        self.setColumnWidth(_ABOUT, round(room * _ABOUT_SHARE))

    def _open(self, row: int) -> None:
        client_id = self.client_of(row) if 0 <= row < len(self._emails) else None
        if client_id is not None:
            self.client_opened.emit(client_id)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = self.indexAt(event.position().toPoint())
        link = place.isValid() and place.column() == _ABOUT and self.client_of(place.row()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and place.isValid() and place.column() == _ABOUT:
            self._open(place.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class EmailLog(QFrame):
    """The table on a card of its own, under its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.table = EmailTable(self)
        title = plain_label(self.tr("Emails sent from here"), "heading")
        title.setContentsMargins(14, 0, 14, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 12, 1, 6)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addWidget(self.table)


def _texts(email: SentEmail) -> tuple[str, ...]:
    return (
        format_instant(email.sent_at),
        email.to_name or email.to_address,
        email.subject or _no_subject(),
        _about(email),
    )


def _no_subject() -> str:
    return translate("Team", "(no subject)")


def _about(email: SentEmail) -> str:
    """The client's name, or its id when it was taken back meanwhile; what else an email can be about is the tier."""
    if email.client_id is not None:
        return email.client or email.client_id
    return translate("Team", "Tier") if email.template_id == _TIER_TEMPLATE else ""

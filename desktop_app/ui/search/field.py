"""The field in the bar at the top that opens the search over everything."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.shown_text import tool_tip
from desktop_app.ui.style.fonts import sized
from desktop_app.ui.style.icons import icon
from desktop_app.ui.style.tokens import theme

KEYS = "Ctrl+K"
_PAD, _ICON = 10, 15
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)


def _keys_text() -> str:
    """The keys as they are named in the window's language."""
    return QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText)


class SearchField(QAbstractButton):
    """Looks like a field; a click, Enter or Space opens the palette, which has the real one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Search clients, contacts, products"))
        self.setAccessibleName(self.tr("Search everywhere"))
        self.setToolTip(tool_tip(self.tr("Search everywhere ({keys})").format(keys=_keys_text())))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(120)
        self.setMaximumWidth(420)

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, area = theme(), self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent if self.hasFocus() else colours.border, 1))
        painter.setBrush(colours.sunken)
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        sign = QRect(_PAD, (self.height() - _ICON) // 2, _ICON, _ICON)
        icon("search", "muted").paint(painter, sign)
        key_font, base = sized(self.font(), -2), sized(self.font(), 0)
        painter.setFont(key_font)
        width = painter.fontMetrics().horizontalAdvance(_keys_text()) + 12
        key = QRectF(area.right() - width - 7, area.center().y() - 9, width, 19)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(colours.muted)
        painter.drawText(key, _CENTER, _keys_text())
        painter.setFont(base)
        room = QRect(sign.right() + 8, 0, int(key.left()) - sign.right() - 16, self.height())
        painter.drawText(room, _LEFT, self._shown(painter.fontMetrics(), room.width()))

    def _shown(self, metrics: QFontMetrics, width: int) -> str:
        """The longest text that is whole within `width` pixels."""
        long, short = self.text(), self.tr("Search")
        return long if metrics.horizontalAdvance(long) <= width else short

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(400, 32)

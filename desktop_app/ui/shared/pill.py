"""Round buttons for filters and menus, painted from the tokens; an active one can be taken off by its cross."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from desktop_app.shown_text import tool_tip
from desktop_app.ui.shared.paint import LEFT, Fonts
from desktop_app.ui.style.icons import paint_icon
from desktop_app.ui.style.tokens import theme

_HEIGHT, _PAD, _SIGN = 30, 10, 12
COMPACT_SIDE = _HEIGHT
_COMPACT_SIGN = 16
_ROOM = _SIGN + 4  # for the arrow or the cross beside the text
_LONGEST = 220
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class PillButton(QAbstractButton):
    """Shows its text, an arrow where it has a menu, and a cross while it is active and can be taken off.

    With `danger` it takes something away, and its text says so by its colour.
    """

    cleared = Signal()

    def __init__(
        self, text: str, parent: QWidget | None = None, *, radius: float = _HEIGHT / 2, arrow: bool = False,
        danger: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer comes and goes
        self._radius = radius
        self._arrow = arrow
        self._danger = danger
        self._menu: QMenu | None = None
        self._active = False
        self._clearable = False
        self._compact = ""
        self._fonts = Fonts(self.font())

    def set_menu(self, menu: QMenu) -> None:
        """Open `menu` when clicked."""
        self._menu = menu
        self.clicked.connect(self._open_menu)

    def menu(self) -> QMenu | None:
        """What a click opens."""
        return self._menu

    def set_active(self, active: bool, *, clearable: bool = False) -> None:
        """Show whether the filter behind this button is in use, and whether its cross takes it off."""
        self._active = active
        self._clearable = clearable and active
        self.updateGeometry()
        self.update()

    def set_compact(self, sign: str) -> None:
        """Show the icon `sign` in place of the text, which the tooltip has then; an empty one shows the text again."""
        if sign != self._compact:
            self._compact = sign
            self.setToolTip(tool_tip(self._shown_text() if sign else ""))
            self.updateGeometry()
            self.update()

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def _open_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _cross(self) -> QRect:
        return QRect(self.width() - _PAD - _ROOM + 2, 0, _ROOM + _PAD, self.height())

    def _sign(self) -> str:
        """The icon after the text; empty for none."""
        if self._clearable:
            return "x"
        return "chevron-down" if self._menu or self._arrow else ""

    def _room(self) -> int:
        """The width that the icon takes, with its distance from the text."""
        return _ROOM if self._sign() else 0

    def _shown_text(self) -> str:
        return self.text().replace("&&", "&")

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self._active or self.isChecked()
        strong = active or self.hasFocus()
        painter.setPen(QPen(colours.accent if strong else colours.border, 1))
        quiet = colours.sunken if self.underMouse() or self.isDown() else colours.surface
        painter.setBrush(colours.accent_soft if active else quiet)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._radius, self._radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(inner, self._radius - 1, self._radius - 1)
        plain = colours.bad if self._danger else colours.text
        ink = colours.muted if not self.isEnabled() else colours.accent if active else plain
        if self._compact:
            side = (_HEIGHT - _COMPACT_SIGN) / 2
            return paint_icon(painter, QRectF(self.rect()).adjusted(side, side, -side, -side), self._compact, ink)
        painter.setPen(ink)
        painter.setFont(self._fonts.base)
        room = self.rect().adjusted(_PAD, 0, -_PAD - self._room(), 0)
        painter.drawText(room, LEFT, self._fonts.elided(self._shown_text(), room.width() + 1, self._fonts.metrics))
        if self._sign():
            place = QRectF(self.width() - _PAD - _SIGN, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
            paint_icon(painter, place, self._sign(), ink)
        return None

    def sizeHint(self) -> QSize:
        if self._compact:
            return QSize(COMPACT_SIDE, _HEIGHT)
        width = self._fonts.metrics.horizontalAdvance(self._shown_text()) + 2 * _PAD
        return QSize(min(width + self._room() + 2, _LONGEST), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._clearable and self._cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in _OPENING and (self._menu is not None or self._arrow)
        if opens or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._clearable:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_fonts"):
            self._fonts = Fonts(self.font())
            self.updateGeometry()

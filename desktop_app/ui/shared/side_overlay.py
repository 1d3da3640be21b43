"""A widget laid over the right side of another, with a shadow at its edge, where there is no room beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.style.tokens import theme

_SHADOW = 14
_DARKEST = 46  # of 255
_LEFT_FREE = 72  # of what lies below


class SideOverlay(QObject):
    """Keeps `widget`, a child of `host`, over the right side of the area that `area` gives while it is active.

    It is `width` pixels wide where the area leaves a little of what lies below to be seen.
    """

    def __init__(self, host: QWidget, widget: QWidget, area: Callable[[], QRect], width: int) -> None:
        super().__init__(host)
        self.is_active = False
        self._widget, self._area, self._width = widget, area, width
        self._shadow = _Shadow(host)
        host.installEventFilter(self)
        widget.installEventFilter(self)

    def set_active(self, *, active: bool) -> None:
        """Lay the widget over the others from now on, or no longer; its place in a layout is the caller's."""
        self.is_active = active
        self.place()

    def place(self) -> None:
        """Put widget and shadow where they belong."""
        shown = self.is_active and not self._widget.isHidden()
        self._shadow.setVisible(shown)
        if shown:
            area = self._area()
            least = max(self._widget.minimumWidth(), self._widget.minimumSizeHint().width())
            width = max(min(self._width, area.width() - _LEFT_FREE), least)
            place = QRect(area.right() - width + 1, area.top(), width, area.height())
            self._widget.setGeometry(place)
            self._shadow.setGeometry(QRect(place.topLeft() - QPoint(_SHADOW, 0), place.bottomLeft()))
            self._shadow.raise_()
            self._widget.raise_()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What the widget shows may need more room later: it grows to the left then.
        own = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest) if watched is self._widget else ()
        if self.is_active and event.type() in (QEvent.Type.Resize, *own) and not self._is_about_to_show(watched, event):
            self.place()
        return False

    def _is_about_to_show(self, watched: QObject, event: QEvent) -> bool:
        """Qt forgets a size that is set while it reports the one before showing, and lays the content out in that."""
        is_own_size = watched is self._widget and event.type() is QEvent.Type.Resize
        return is_own_size and not self._widget.isVisible()


class _Shadow(QWidget):
    """A strip that gets darker towards the widget at its right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        dark, clear = QColor(theme().text), QColor(theme().text)
        dark.setAlpha(_DARKEST)
        clear.setAlpha(0)
        gradient = QLinearGradient(0, 0, self.width(), 0)
        gradient.setColorAt(0, clear)
        gradient.setColorAt(1, dark)
        QPainter(self).fillRect(self.rect(), gradient)

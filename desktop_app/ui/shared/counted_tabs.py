"""A row of tabs, each with a count beside its name."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop_app.ui.style.fonts import sized
from desktop_app.ui.style.tokens import theme

_GAP, _PILL_SIDE, _PILL_HEIGHT, _LINE = 8, 7, 18, 2


class CountedTabs(QTabBar):
    """Tabs painted as in the drawings: the current one underlined, counts in quiet pills.

    `approached` carries a tab that the pointer is on, or that is one key away from the current one.
    """

    approached = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, height: int = 40, side: int = 14) -> None:
        super().__init__(parent)
        self._counts: dict[int, str] = {}
        self._height = height
        self._side = side
        self._set_fonts()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)

    def set_count(self, tab: int, count: str) -> None:
        """Show `count` beside the name of `tab`; an empty text for none."""
        if self._counts.get(tab, "") != count:
            self._counts[tab] = count
            name = self.tabText(tab)
            self.setAccessibleTabName(tab, f"{name}, {count}" if count else name)
            self.setTabText(tab, name)  # measures the tab anew

    def _set_fonts(self) -> None:
        self._other_font = sized(self.font(), 0)
        self._name_font = sized(self.font(), 0, QFont.Weight.DemiBold)
        self._count_font = sized(self.font(), -2, QFont.Weight.DemiBold)

    def _pill_width(self, tab: int) -> int:
        count = self._counts.get(tab)
        return QFontMetrics(self._count_font).horizontalAdvance(count) + 2 * _PILL_SIDE if count else 0

    def _paint_tab(self, painter: QPainter, tab: int) -> None:
        colours, area = theme(), self.tabRect(tab)
        current = tab == self.currentIndex()
        lit = current or area.contains(self.mapFromGlobal(self.cursor().pos()))
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            # fillRect() would load the names of Qt's 180 gradients, for which the first paint would wait.
            painter.drawRect(area.x(), area.bottom() - _LINE + 1, area.width(), _LINE)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.hasFocus():
                painter.setPen(colours.accent)
                painter.drawRoundedRect(QRectF(area).adjusted(2.5, 5.5, -2.5, -5.5), 5, 5)
        painter.setFont(self._name_font if current else self._other_font)
        painter.setPen(colours.text if lit else colours.muted)
        name = QRect(area.x() + self._side, area.y(), area.width() - 2 * self._side, area.height() - _LINE)
        painter.drawText(name, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.tabText(tab))
        if count := self._counts.get(tab):
            self._paint_pill(painter, name, count, self._pill_width(tab))

    def _paint_pill(self, painter: QPainter, name: QRect, count: str, width: int) -> None:
        colours = theme()
        top = name.y() + (name.height() - _PILL_HEIGHT) / 2
        at_end = name.right() + 1 - width if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else name.x()
        pill = QRectF(at_end, top, width, _PILL_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.sunken)
        painter.drawRoundedRect(pill, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self._count_font)
        painter.setPen(colours.muted)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), count)

    # Qt

    def tabSizeHint(self, index: int) -> QSize:
        name = QFontMetrics(self._name_font).horizontalAdvance(self.tabText(index))
        pill = self._pill_width(index)
        return QSize(2 * self._side + name + (_GAP + pill if pill else 0), self._height)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tab in range(self.count()):
            self._paint_tab(painter, tab)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.approached.emit(self.tabAt(event.position().toPoint()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        for tab in (self.currentIndex() - 1, self.currentIndex() + 1):
            self.approached.emit(tab)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # Qt would go through the tabs

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_height"):
            self._set_fonts()

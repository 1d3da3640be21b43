"""A row of widgets that breaks into several when the window is narrow; those after the gap keep to the right."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places items from the left, and the ones added after `add_gap()` at the right end of their line."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = -1
        self._space = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def add_gap(self) -> None:
        self._gap = len(self._items)

    def add_before(self, widget: QWidget, other: QWidget) -> None:
        """Place a widget before another one that is there."""
        place = next(number for number, item in enumerate(self._items) if item.widget() is other)
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self._gap += place < self._gap

    def _shown(self) -> list[tuple[int, QLayoutItem]]:
        return [(number, item) for number, item in enumerate(self._items) if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[int, QLayoutItem]]]:
        lines: list[list[tuple[int, QLayoutItem]]] = [[]]
        used = 0
        shown = self._shown()
        tail = sum(item.sizeHint().width() + self._space for number, item in shown if number >= self._gap >= 0)
        for number, item in shown:
            wide = item.sizeHint().width()
            # What keeps to the right stays together.
            needed = tail - self._space if number == self._gap else wide
            if lines[-1] and used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append((number, item))
            used += wide + self._space
        return lines

    def _arranged(self, area: QRect, *, place: bool) -> int:
        """The height that the lines need; places the items when asked."""
        top = area.y()
        for line in self._lines(area.width()):
            height = max((item.sizeHint().height() for _, item in line), default=0)
            if place:
                self._place(line, area, top, height)
            top += height + self._space
        return top - self._space - area.y()

    def _place(self, line: list[tuple[int, QLayoutItem]], area: QRect, top: int, height: int) -> None:
        spare = area.width() - sum(item.sizeHint().width() + self._space for _, item in line) + self._space
        x = area.x()
        for number, item in line:
            if number >= self._gap >= 0 and spare > 0:
                x, spare = x + spare, 0
            size = item.sizeHint()
            item.setGeometry(QRect(QPoint(x, top + (height - size.height()) // 2), size))
            x += size.width() + self._space

    # Qt

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edge = self.contentsMargins()
        room = QRect(0, 0, width - edge.left() - edge.right(), 0)
        return self._arranged(room, place=False) + edge.top() + edge.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arranged(rect.marginsRemoved(self.contentsMargins()), place=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for _, item in self._shown()]
        edge = self.contentsMargins()
        width = sum(size.width() + self._space for size in sizes) + edge.left() + edge.right()
        return QSize(width, max((size.height() for size in sizes), default=0) + edge.top() + edge.bottom())

    def minimumSize(self) -> QSize:
        return QSize(max((item.sizeHint().width() for _, item in self._shown()), default=0), self.sizeHint().height())

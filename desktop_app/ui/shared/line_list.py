"""What lists of lines under headings have in common: their rows, how keys walk them, and the line under the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HEADING = Qt.ItemFlag.ItemNeverHasChildren
_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class LineModel(QAbstractListModel):
    """Headings, which cannot be selected, and lines; `rows` are both, from top to bottom."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[object] = ()

    def show_rows(self, rows: Sequence[object]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def is_line(self, row: int) -> bool:
        """Whether there is a line in `row`, rather than a heading or nothing."""
        raise NotImplementedError

    def next_line(self, row: int, steps: int) -> int:
        """The row of the line that is `steps` lines after `row` (before it, if negative), as far as there are any.

        -1 where there is no line at all.
        """
        lines = [number for number in range(len(self.rows)) if self.is_line(number)]
        if not lines:
            return -1
        before = sum(number <= row if steps > 0 else number < row for number in lines)
        place = before + steps - 1 if steps > 0 else before + steps
        return lines[min(max(place, 0), len(lines) - 1)]

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _LINE if self.is_line(index.row()) else _HEADING


class LineDelegate(QStyledItemDelegate):
    """Paints rows; `hovered` is the one under the mouse, -1 for none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1


class LineList(QListView):
    """Shows the rows of `lines`; keys go from line to line and over headings, and Enter opens one."""

    opened = Signal(object)

    def __init__(
        self, name: str, lines: LineModel, delegate: LineDelegate, line_height: int, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._lines, self._delegate, self._line_height = lines, delegate, line_height
        lines.setParent(self)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setModel(lines)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(line_height)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def go_to_row(self, row: int) -> None:
        """Make the line in `row` current; the first one with its heading in sight."""
        if row >= 0:
            self.setCurrentIndex(self._lines.index(row))
            if row == self._lines.next_line(-1, 1):
                self.scrollToTop()

    def step(self, lines: int) -> None:
        """Go some lines down, or up."""
        self.go_to_row(self._lines.next_line(self.currentIndex().row(), lines))

    def open_current(self) -> None:
        """Open the current line, if there is one."""
        raise NotImplementedError

    def press_key(self, _key: Qt.Key) -> bool:
        """Do what a key does that neither walks nor opens; says whether it does anything."""
        return False

    def point_at(self, place: QPoint | None) -> None:
        """Light the line at a place of the viewport, or none."""
        row = self.indexAt(place).row() if place is not None else -1
        row = row if self._lines.is_line(row) else -1
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        page, all_ = max(self.viewport().height() // self._line_height - 1, 1), self._lines.rowCount()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        steps |= {Qt.Key.Key_Home: -all_, Qt.Key.Key_End: all_}
        if key in steps and not alt:
            self.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif not self.press_key(key):
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.point_at(event.position().toPoint())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.point_at(None)
        return super().viewportEvent(event)

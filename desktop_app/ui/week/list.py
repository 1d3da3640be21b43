"""The list of the week: walked by keys, opened by Enter or a click, with the next acts at the end of each line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.domain.week_items import WeekItem
from desktop_app.ui.shared.paint import Fonts
from desktop_app.ui.week.buttons import WeekAct
from desktop_app.ui.week.delegate import LINE_HEIGHT, WeekDelegate
from desktop_app.ui.week.model import WeekHeading, WeekModel, WeekRow

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000}


class WeekList(QListView):
    """Says which line was opened, became current (`None` for no line), or is to be acted upon, with a menu's place."""

    opened = Signal(object)
    current_changed = Signal(object)
    acted = Signal(object, object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("This week"))
        self.week = WeekModel(self)
        self._delegate = WeekDelegate(Fonts(self.font()), self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.week)
        self._pressed: tuple[int, WeekAct] | None = None
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(LINE_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[WeekHeading | WeekRow]) -> None:
        """Show these groups with their lines; the current one stays so, or the one that took its place."""
        before, place = self.current_item(), self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self._delegate.hovered, self._delegate.pointed = -1, None
        self.week.show_rows(rows)
        self._delegate.measure(self.week.lines())
        row = self.week.row_of(before.line) if before is not None else -1
        if row < 0:
            row = self.week.next_line(min(max(place, 0), len(rows)) - 1, 1)
        self.verticalScrollBar().setValue(scrolled)
        self.go_to_row(row)

    def current_item(self) -> WeekItem | None:
        """The line that the keyboard is at."""
        line = self.week.line(self.currentIndex().row())
        return None if line is None else line.item

    def go_to_row(self, row: int) -> None:
        """Make the line in `row` current; the first one with its heading in sight."""
        if row >= 0:
            self.setCurrentIndex(self.week.index(row))
            if row == self.week.next_line(-1, 1):
                self.scrollToTop()

    def go_to_client(self, client_id: str) -> bool:
        """Make the first line of a client current; says whether it has one."""
        row = self.week.row_of_client(client_id)
        self.go_to_row(row)
        return row >= 0

    def step(self, lines: int) -> None:
        """Go some lines down, or up."""
        self.go_to_row(self.week.next_line(self.currentIndex().row(), lines))

    def button_at(self, place: QPoint) -> tuple[int, WeekAct] | None:
        """The row and the button at a place of the viewport, if there is one."""
        index = self.indexAt(place)
        line = self.week.line(index.row())
        if line is None:
            return None
        buttons = self._delegate.button_places(line, self.visualRect(index)).items()
        return next(((index.row(), act) for act, area in buttons if area.contains(place)), None)

    def ask_for(self, act: WeekAct) -> None:
        """Ask for something to be done about the current line; a menu opens at its end."""
        item = self.current_item()
        if item is not None:
            area = self.visualRect(self.currentIndex())
            self.acted.emit(item, act, self.viewport().mapToGlobal(QPoint(area.right() - 60, area.center().y())))

    def _point_at(self, place: QPoint | None) -> None:
        """Light the row and the button under the mouse."""
        row = self.indexAt(place).row() if place is not None else -1
        row = row if self.week.line(row) is not None else -1
        button = self.button_at(place) if place is not None else None
        pointed = button[1] if button else None
        if (row, pointed) != (self._delegate.hovered, self._delegate.pointed):
            self._delegate.hovered, self._delegate.pointed = row, pointed
            shape = Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    # Qt

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._delegate.focused = current.row() if self.hasFocus() else -1
        self.current_changed.emit(self.current_item())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        page = max(self.viewport().height() // LINE_HEIGHT - 1, 1)
        steps = _STEPS | {Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        if key in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.current_item()
            if item is not None:
                self.opened.emit(item)
        elif key == Qt.Key.Key_Menu:
            self.ask_for(WeekAct.MORE)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self.button_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        line, button = self.week.line(self.indexAt(place).row()), self.button_at(place)
        if event.button() is not Qt.MouseButton.LeftButton or line is None or button != self._pressed:
            return
        if button is None:
            self.opened.emit(line.item)
        else:
            self.acted.emit(line.item, button[1], event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        line = self.week.line(self.indexAt(event.pos()).row())
        if line is not None and event.reason() is QContextMenuEvent.Reason.Mouse:
            self.acted.emit(line.item, WeekAct.MORE, event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._delegate.focused = self.currentIndex().row()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._delegate.focused = -1
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self._delegate.fonts = Fonts(self.font())
            self._delegate.measure(self.week.lines())

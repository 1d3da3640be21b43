"""The list of the week: walked by keys, opened by Enter or a click, with the next acts at the end of each line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.week_items import WeekItem
from desktop_app.i18n import translate
from desktop_app.ui.shared.line_list import Index, LineList
from desktop_app.ui.shared.paint import Fonts
from desktop_app.ui.week.buttons import WeekAct
from desktop_app.ui.week.delegate import LINE_HEIGHT, WeekDelegate
from desktop_app.ui.week.model import WeekHeading, WeekModel, WeekRow


class WeekList(LineList):
    """Says which line was opened, became current (`None` for no line), or is to be acted upon, with a menu's place."""

    current_changed = Signal(object)
    acted = Signal(object, object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.week = WeekModel()
        self._painter = WeekDelegate(Fonts(QApplication.font()))
        super().__init__(translate("WeekList", "This week"), self.week, self._painter, LINE_HEIGHT, parent)
        self._painter.fonts = Fonts(self.font())
        self._pressed: tuple[int, WeekAct] | None = None

    def show_rows(self, rows: Sequence[WeekHeading | WeekRow]) -> None:
        """Show these groups with their lines; the current one stays so, or the one that took its place."""
        before, place = self.current_item(), self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self._painter.hovered, self._painter.pointed = -1, None
        self.week.show_rows(rows)
        self._painter.measure(self.week.lines())
        row = self.week.row_of(before.line) if before is not None else -1
        if row < 0:
            row = self.week.next_line(min(max(place, 0), len(rows)) - 1, 1)
        self.verticalScrollBar().setValue(scrolled)
        self.go_to_row(row)

    def current_item(self) -> WeekItem | None:
        """The line that the keyboard is at."""
        line = self.week.line(self.currentIndex().row())
        return None if line is None else line.item

    def go_to_client(self, client_id: str) -> bool:
        """Make the first line of a client current; says whether it has one."""
        row = self.week.row_of_client(client_id)
        self.go_to_row(row)
        return row >= 0

    def open_current(self) -> None:
        item = self.current_item()
        if item is not None:
            self.opened.emit(item)

    def press_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Menu:
            self.ask_for(WeekAct.MORE)
        return key == Qt.Key.Key_Menu

    def button_at(self, place: QPoint) -> tuple[int, WeekAct] | None:
        """The row and the button at a place of the viewport, if there is one."""
        index = self.indexAt(place)
        line = self.week.line(index.row())
        if line is None:
            return None
        buttons = self._painter.button_places(line, self.visualRect(index)).items()
        return next(((index.row(), act) for act, area in buttons if area.contains(place)), None)

    def ask_for(self, act: WeekAct) -> None:
        """Ask for something to be done about the current line; a menu opens at its end."""
        item = self.current_item()
        if item is not None:
            area = self.visualRect(self.currentIndex())
            self.acted.emit(item, act, self.viewport().mapToGlobal(QPoint(area.right() - 60, area.center().y())))

    def point_at(self, place: QPoint | None) -> None:
        """Light the line and the button under the mouse."""
        button = self.button_at(place) if place is not None else None
        pointed = button[1] if button else None
        if pointed is not self._painter.pointed:
            self._painter.pointed = pointed
            self.viewport().update()
        super().point_at(place)

    # Qt

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._painter.focused = current.row() if self.hasFocus() else -1
        self.current_changed.emit(self.current_item())

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._painter.focused = self.currentIndex().row()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._painter.focused = -1
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_painter"):
            self._painter.fonts = Fonts(self.font())
            self._painter.measure(self.week.lines())

"""The table of clients: a row button that follows mouse and keyboard, and a selection that survives new data."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop_app.domain.client_groups import GroupValue
from desktop_app.domain.client_list import ClientRow
from desktop_app.ui.clients.cell_editing import CellEditing
from desktop_app.ui.clients.cell_fonts import CellFonts
from desktop_app.ui.clients.check_gutter import CheckGutter
from desktop_app.ui.clients.column_widths import ColumnWidths
from desktop_app.ui.clients.columns import COLUMNS, INDEX
from desktop_app.ui.clients.delegates import ROW_HEIGHT, ClientDelegate
from desktop_app.ui.clients.group_rows import GroupRows
from desktop_app.ui.clients.header import Header
from desktop_app.ui.clients.model import ClientModel
from desktop_app.ui.clients.row_button import RowButton
from desktop_app.ui.clients.row_focus import RowFocus
from desktop_app.ui.clients.row_state import RowState
from desktop_app.ui.clients.rows_in_view import RowsInView

_CLIENT = INDEX["client"]
_SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class ClientTable(QTableView):
    """Shows clients; says which were opened, picked out, or asked for their actions (with the place for a menu)."""

    opened = Signal(str)
    current_changed = Signal(str)
    selection_counted = Signal(object)
    actions_asked = Signal(QPoint)
    columns_asked = Signal(QPoint)
    first_painted = Signal()  # the first clients of a workspace were painted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clients = ClientModel(self)
        self.setModel(self.clients)
        self._delegate = ClientDelegate(CellFonts(self.font(), mirrored=self.isRightToLeft()), self)
        self.setItemDelegate(self._delegate)
        self._row_state = RowState(self, self.clients)
        self.in_view = RowsInView(self, self.clients)
        self.group_rows = GroupRows(self, self.clients, self._delegate)
        self.row_button = RowButton(self, self.clients, self._delegate)
        self.editing = CellEditing(self, self.clients)
        self._foot_room = 0
        self.was_painted = False  # taken back for the clients of another workspace
        self.row_focus = RowFocus(self, self.row_button, self._delegate)
        self.gutter = CheckGutter(self, self.clients, self._delegate, self.row_focus)
        self._current_id: str | None = None
        self._panel_id: str | None = None
        self._set_up_view()
        self._set_up_header()
        self.row_button.pressed.connect(self._button_pressed)
        self.selectionModel().currentRowChanged.connect(self._note_current)
        self.selectionModel().selectionChanged.connect(self._count_selection)
        self.group_rows.closed.connect(self.close_groups)
        self.clients.layoutChanged.connect(self._mark_client_in_panel)  # sorted: the client is in another row
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.clients.dataChanged.connect(self._scrolled)  # clients in view were read

    # What is shown

    def show_records(self, records: Sequence[ClientRow], today: date) -> None:
        """Show these clients; selection, current row and place stay with the same clients and groups."""
        self._in_place(lambda: self.clients.show_records(records, today))

    def group_by(self, column: str | None) -> None:
        """Put the clients in groups by a column; `None` takes the groups away."""
        if column != self.clients.grouped_by:
            self._in_place(lambda: self.clients.group_by(column))

    def close_groups(self, values: Iterable[GroupValue | None]) -> None:
        """Close exactly the groups of these values; the selection of clients in them ends."""
        self._in_place(lambda: self.clients.close_groups(values))

    def _in_place(self, change: Callable[[], None]) -> None:
        """Have other rows shown by `change`, with the same ones selected, current and at the top as before."""
        self.editing.leave()
        self.row_focus.leave()
        rows = self._row_state.note()
        change()
        self.widths.make_room_for_all(self.in_view.rows())
        self._row_state.restore(rows)
        self._row_state.start_at_top()
        self._count_selection()

    def selected_records(self) -> Sequence[ClientRow]:
        """The selected clients, from top to bottom."""
        return self._row_state.selected()

    def current_record(self) -> ClientRow | None:
        return self.clients.record_at(self.currentIndex())

    def current_id(self) -> str | None:
        """The id of the current client."""
        return self.clients.id_at(self.currentIndex())

    def go_to(self, client_id: str) -> bool:
        """Make a client current and selected, opening its group; says whether it is in the list."""
        row = self.clients.row_of(client_id)
        group = None if row is not None else self.clients.group_of(client_id)
        if group is not None:
            self.close_groups(self.clients.closed - {group.value})
            row = self.clients.row_of(client_id)
        if row is None:
            return False
        self._make_current(row)
        return True

    def show_client_in_panel(self, client_id: str) -> None:
        """Have the row of the panel's client look selected; none where the list does not have that client."""
        self._panel_id = client_id or None
        elsewhere = bool(client_id) and self.current_id() != client_id
        if elsewhere and len(self.selected_records()) < 2 and not self.go_to(client_id):
            self.clearSelection()
        self._mark_client_in_panel()

    def step(self, rows: int) -> None:
        """Go up or down by as many clients, as far as there are any."""
        row = self.clients.lines.client_row(self.currentIndex().row(), rows)
        if row is not None:
            self._make_current(row)

    def columns_in_order(self) -> list[int]:
        """The numbers of the shown columns from left to right."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [number for number in order if not self.isColumnHidden(number)]

    def sort_by(self, key: str, *, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        number = self.clients.number_of(key) or _CLIENT
        self.horizontalHeader().setSortIndicator(number, order)
        self.row_focus.leave()
        self.clients.sort(number, order)

    def show_ended_columns(self, *, ended: bool) -> None:
        """Show or hide the columns that only ended clients have."""
        for number, column in enumerate(COLUMNS):
            if column.ended_only:
                self.setColumnHidden(number, not ended)
        self.widths.share()

    def set_foot_room(self, pixels: int) -> None:
        """Let the last row be scrolled above something that covers so much of the foot."""
        if pixels != self._foot_room:
            self._foot_room = pixels
            self.updateGeometries()

    # Set up

    def _set_up_view(self) -> None:
        self.setAccessibleName(self.tr("Clients"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalHeader(self.gutter)
        self.gutter.wanted_open.connect(lambda value: self.close_groups(self.clients.closed - {value}))
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)

    def _set_up_header(self) -> None:
        header = Header(self._delegate.fonts, self)
        self.setHorizontalHeader(header)
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, not column.shown or column.ended_only)
        header.setSortIndicator(_CLIENT, Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(self.sort_or_turn)
        header.customContextMenuRequested.connect(
            lambda place: self.columns_asked.emit(header.mapToGlobal(place)),
        )
        self.widths = ColumnWidths(self, self.clients, self._delegate, header)
        header.sectionResized.connect(lambda *_: self.row_button.place())
        header.sectionMoved.connect(lambda *_: self.row_button.place())

    def _make_current(self, row: int) -> None:
        # Not `setCurrentIndex`: with Ctrl or Shift held that would select otherwise.
        index = self.clients.index(row, _CLIENT)
        self.selectionModel().setCurrentIndex(index, _SELECT | QItemSelectionModel.SelectionFlag.Clear)
        self.scrollTo(index)

    # Sorting

    def sort_or_turn(self, number: int) -> None:
        """Sort by the column of this number, or turn the order round where that is done already."""
        column = self.clients.columns[number]
        if self.clients.sorted_by == column.key:
            self.sort_by(column.key, descending=not self.clients.descending)
        else:
            self.sort_by(column.key, descending=column.first_down)

    # Selection

    def toggle_current(self) -> None:
        """Select the current client, or no longer, beside those that are selected."""
        self.selectionModel().select(
            self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
        )

    def _note_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        if self.row_focus.has_keys:
            self.row_focus.follow_keys()
        self.row_focus.repaint(previous.row())
        self.row_focus.repaint(current.row())
        self._mark_client_in_panel()
        client_id = self.clients.id_at(current)
        if client_id is not None and client_id != self._current_id:
            self._current_id = client_id
            self.current_changed.emit(client_id)

    def _count_selection(self) -> None:
        self._mark_client_in_panel()
        selected = self.selected_records()
        self.gutter.show_selected(selected)
        self.selection_counted.emit(selected)

    def _mark_client_in_panel(self) -> None:
        current = self.current_id()
        in_panel = current is not None and self._panel_id in (None, current)
        row = self.currentIndex().row() if in_panel and not self.selectionModel().hasSelection() else -1
        before, self._delegate.in_panel = self._delegate.in_panel, row
        if row != before:
            self.row_focus.repaint(before)
            self.row_focus.repaint(row)

    # The row's button

    def _button_pressed(self) -> None:
        index = self.clients.index(self.row_button.row, _CLIENT)
        if not self.selectionModel().isRowSelected(self.row_button.row):
            self._make_current(self.row_button.row)
        else:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.row_button.setDown(False)
        self.actions_asked.emit(self.row_button.mapToGlobal(QPoint(0, self.row_button.height() + 2)))

    def _scrolled(self, *_place: object) -> None:
        place = self.viewport().mapFromGlobal(self.cursor().pos())
        if self.viewport().underMouse() and self.row_focus.is_hovered:
            self.row_focus.follow_mouse(place)
        self.widths.make_room_for(self.in_view.rows())
        self.row_button.place()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() in _PLAIN and self.group_rows.press_key(Qt.Key(event.key())):
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape and len(self.selected_records()) > 1:
            self.clearSelection()
            event.accept()
            return
        shortcut = _KEYS.get(Qt.Key(event.key()))
        if shortcut and self.currentIndex().isValid() and event.modifiers() in _PLAIN:
            shortcut(self)
            event.accept()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self.actions_asked.emit(event.globalPos())
        elif self.currentIndex().isValid():
            self.ask_for_actions()
        event.accept()

    def ask_for_actions(self) -> None:
        """Ask for the current row's actions, beneath it."""
        self.scrollTo(self.currentIndex())
        area = self.visualRect(self.clients.index(self.currentIndex().row(), _CLIENT))
        self.actions_asked.emit(self.viewport().mapToGlobal(area.bottomLeft() + QPoint(8, 0)))

    def open_current(self) -> None:
        if (client_id := self.current_id()) is not None:
            self.opened.emit(client_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.row_focus.follow_mouse(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.group_rows.press(event.position().toPoint()):
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.clients.group_at(index) is not None:
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)
        is_left = event.button() is Qt.MouseButton.LeftButton and index.isValid()
        if is_left and not self.editing.edit_at(index.row(), index.column()):
            self.open_current()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and not self.row_button.isDown():
            self.row_focus.leave_mouse()
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.row_focus.has_keys = True
        super().focusInEvent(event)
        self._row_state.start_at_top()
        self.row_focus.follow_keys()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.row_focus.has_keys = event.reason() is Qt.FocusReason.PopupFocusReason
        super().focusOutEvent(event)
        self.row_focus.follow_keys()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange) and hasattr(self, "_delegate"):
            self._delegate.fonts = CellFonts(self.font(), mirrored=self.isRightToLeft())
            self.horizontalHeader().use_fonts(self._delegate.fonts)  # type: ignore[attr-defined]
            if hasattr(self, "widths"):
                self.widths.measure_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.group_rows.paint()
        self.in_view.watch()
        if not self.was_painted and self.clients.rowCount():
            self.was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widths.make_room_for(self.in_view.rows())
        self.widths.share()
        self.row_button.place()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "gutter"):  # Qt asks while the table is made
            header = self.horizontalHeader()
            self.gutter.all_box.setGeometry(self.gutter.x(), header.y(), self.gutter.width(), header.height())
            self.gutter.all_box.raise_()
        bar = self.verticalScrollBar()
        covered = getattr(self, "_foot_room", 0)  # Qt asks while the table is made
        content = len(self.clients.lines) * ROW_HEIGHT if covered else 0
        if covered and content > self.viewport().height() - covered:
            bar.setRange(0, content + covered - self.viewport().height())

    def scrollTo(
        self, index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:  # fmt: skip
        """Show a row whole, also above what covers the foot."""
        super().scrollTo(index, hint)
        hidden = self.rowViewportPosition(index.row()) + ROW_HEIGHT - (self.viewport().height() - self._foot_room)
        if index.isValid() and self._foot_room and hidden > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + hidden)

    def sizeHintForColumn(self, column: int) -> int:
        """A double click on a column's edge fits it to the rows in view, not to all of them."""
        return self.widths.needed(column, self.in_view.rows())


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_KEYS: Mapping[Qt.Key, Callable[[ClientTable], object]] = {
    Qt.Key.Key_Return: ClientTable.open_current,
    Qt.Key.Key_Enter: ClientTable.open_current,
    Qt.Key.Key_Menu: ClientTable.ask_for_actions,
    Qt.Key.Key_Space: ClientTable.toggle_current,
    Qt.Key.Key_F2: lambda table: table.editing.edit_current(),
}

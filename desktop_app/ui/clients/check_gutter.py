"""Boxes at the start of the rows of clients, and one above them for all: a visible way to select many."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QStyle, QTableView, QWidget

from desktop_app.domain.client_columns import values_of
from desktop_app.domain.client_groups import ClientGroup, GroupValue
from desktop_app.domain.client_list import ClientRow
from desktop_app.shown_text import tool_tip
from desktop_app.ui.clients.columns import INDEX
from desktop_app.ui.clients.delegates import ROW_HEIGHT, ClientDelegate, hover_colour
from desktop_app.ui.clients.model import ClientModel
from desktop_app.ui.clients.row_focus import RowFocus
from desktop_app.ui.shared.paint import paint_check_box
from desktop_app.ui.style.tokens import theme

WIDTH = 30
_BOX, _EDGE = 16, 3  # the edge marks the row that the keys are in
_FLAG = QItemSelectionModel.SelectionFlag
_Check = Qt.CheckState
_client_id = attrgetter("client_id")


class CheckGutter(QHeaderView):
    """Ticks the selected clients; a press or a drag selects, with Shift up to the current one, on a group all of it.

    `wanted_open` carries the value of a closed group whose clients are to be selected.
    """

    wanted_open = Signal(object)

    def __init__(self, table: QTableView, clients: ClientModel, delegate: ClientDelegate, focus: RowFocus) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table, self._clients, self._delegate, self._focus = table, clients, delegate, focus
        self._ids: frozenset[str] = frozenset()
        self._states: dict[GroupValue | None, Qt.CheckState] = {}
        self._dragging: tuple[int, bool] | None = None
        self.setAccessibleName(self.tr("Select clients"))
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(ROW_HEIGHT)
        self.setDefaultSectionSize(ROW_HEIGHT)
        self.setMouseTracking(True)
        self.all_box = SelectAllBox(table)
        self.all_box.clicked.connect(lambda _checked=False: self._turn_all())

    def show_selected(self, clients: Sequence[ClientRow]) -> None:
        """Tick these clients and no others."""
        self._ids = frozenset(values_of(clients, _client_id))
        self._states.clear()
        self.all_box.show_state(_state(len(clients), len(self._clients.records)))
        self.viewport().update()

    def state_of(self, row: int) -> Qt.CheckState:
        """Whether a client is ticked, or all or some of a group."""
        line = self._clients.lines[row]
        if isinstance(line, ClientRow):
            return _Check.Checked if line.client_id in self._ids else _Check.Unchecked
        if line.value not in self._states:
            ticked = sum(client_id in self._ids for client_id in values_of(line.rows, _client_id)) if self._ids else 0
            self._states[line.value] = _state(ticked, len(line.rows))
        return self._states[line.value]

    # Selecting

    def _turn_all(self) -> None:
        if self.all_box.state is _Check.Checked:
            self._table.clearSelection()
        else:
            self._table.selectAll()
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)

    def _press(self, row: int, *, extended: bool) -> None:
        line = self._clients.lines[row]
        if isinstance(line, ClientGroup):
            self._tick_group(line, row)
            return
        on = extended or self.state_of(row) is not _Check.Checked
        start = self._table.currentIndex().row() if extended else row
        self._select(range(min(start, row), max(start, row) + 1) if start >= 0 else (row,), on=on)
        self._dragging = row, on

    def _tick_group(self, group: ClientGroup, row: int) -> None:
        on = self.state_of(row) is not _Check.Checked
        if group.value in self._clients.closed:
            self.wanted_open.emit(group.value)
            row = self._clients.row_of_group(group.value) or 0
        self._select(range(row + 1, row + 1 + len(group.rows)), on=on)

    def _drag_to(self, row: int) -> None:
        if self._dragging is not None and row >= 0 and row != self._dragging[0]:
            start, on = self._dragging
            self._select(range(min(start, row), max(start, row) + 1), on=on)
            self._dragging = row, on

    def _select(self, rows: Iterable[int], *, on: bool) -> None:
        """Select the rows of clients in `rows`, which follow one another, or no longer; the last one gets the keys."""
        numbers = list(rows)
        first, last = (
            self._clients.index(numbers[0], 0),
            self._clients.index(numbers[-1], self._clients.columnCount() - 1),
        )
        model = self._table.selectionModel()
        model.setCurrentIndex(self._clients.index(numbers[-1], INDEX["client"]), _FLAG.NoUpdate)
        model.select(QItemSelection(first, last), _FLAG.Rows | (_FLAG.Select if on else _FLAG.Deselect))

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0:
            self._table.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(row, extended=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(self.logicalIndexAt(place))
        else:
            self._focus.follow_mouse(place)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragging = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._focus.leave_mouse()
        return super().viewportEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """What is ticked is told by `show_selected`."""

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        colours, line = theme(), self._clients.lines[logicalIndex]
        state = self.state_of(logicalIndex)
        fill = colours.surface
        if isinstance(line, ClientGroup):
            fill = colours.sunken
        elif state is _Check.Checked or logicalIndex == self._delegate.in_panel:
            fill = colours.accent_soft
        elif logicalIndex == self._delegate.hovered:
            fill = hover_colour(colours)
        painter.fillRect(rect, fill)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.hairline)
        if logicalIndex == self._focus.row_with_keys:
            edge = QRect(rect.x(), rect.y(), _EDGE, rect.height())
            painter.fillRect(QStyle.visualRect(self.layoutDirection(), rect, edge), colours.accent)
        paint_check_box(painter, _box_in(rect), state)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), theme().surface)  # below the last row
        super().paintEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())


class SelectAllBox(QAbstractButton):
    """The box above the others: ticked when all clients are selected, with a bar when some are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state = Qt.CheckState.Unchecked
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+A does the same from the list
        self.setAccessibleName(self.tr("Select all clients"))
        self.setToolTip(tool_tip(self.tr("Select all clients (Ctrl+A)")))

    def show_state(self, state: Qt.CheckState) -> None:
        """Show whether all, some or no clients are selected."""
        if state is not self.state:
            self.state = state
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), colours.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.border)
        paint_check_box(painter, _box_in(self.rect()), self.state)


def _state(ticked: int, all_: int) -> Qt.CheckState:
    if not ticked:
        return _Check.Unchecked
    return _Check.Checked if ticked == all_ else _Check.PartiallyChecked


def _box_in(area: QRect) -> QRectF:
    return QRectF(area.center().x() - _BOX / 2 + 1, area.center().y() - _BOX / 2, _BOX, _BOX)

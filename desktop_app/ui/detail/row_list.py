"""The list that a tab of the panel is: rows painted by hand, to walk through, copy and act on by mouse or keyboard."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.shown_text import tool_tip
from desktop_app.ui.detail.canvas import Canvas, Typeset
from desktop_app.ui.detail.form_row import FormRow
from desktop_app.ui.detail.row import PanelRow, RowAction
from desktop_app.ui.detail.row_model import Index, RowModel
from desktop_app.ui.detail.text_rows import HeadingRow
from desktop_app.ui.shared.paint import Fonts
from desktop_app.ui.style.icons import icon
from desktop_app.ui.style.tokens import theme

if TYPE_CHECKING:
    from desktop_app.ui.forms.form import Form

# Rows are as wide as beside a scroll bar, so that its coming and going lays nothing out anew.
_SIDE = 16
_STEP = 24


class RowDelegate(QStyledItemDelegate):
    """Lets each row paint itself; what is selected is tinted while the list has the focus."""

    def __init__(self, typeset: Typeset, view: "RowList") -> None:
        super().__init__(view)
        self.typeset = typeset
        self._view = view

    # Qt

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        row = self._view.row_model.rows[index.row()]
        if self._view.active:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, theme().accent_soft)
            if index == self._view.currentIndex():
                bar = QRect(area.x(), area.y(), 3, area.height())
                painter.fillRect(QStyle.visualRect(option.direction, area, bar), theme().accent)
        inner = QRect(area.x() + _SIDE, area.y(), self._view.inner_width, area.height())
        inner = QStyle.visualRect(option.direction, area, inner)
        row.paint(Canvas(painter, inner, self.typeset, option.direction))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._view.row_model.rows[index.row()]
        return QSize(1, row.height(self.typeset, self._view.inner_width))


class RowList(QListView):
    """Shows rows; signals which action was asked for, and where a menu for it would open."""

    acted = Signal(object, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.active = False
        self.menu: QMenu | None = None
        self._pressed: RowAction | None = None
        self._laid_out = 0
        self._form: Form | None = None
        self.row_model = RowModel(self)
        self.setModel(self.row_model)
        self._delegate = RowDelegate(Typeset(Fonts(self.font())), self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(_STEP)

    @property
    def inner_width(self) -> int:
        """The width that rows have."""
        return max(self.width() - 2 * _SIDE, 60)

    def show_rows(self, rows: Sequence[PanelRow]) -> None:
        """Show these rows; the place scrolled to stays, and so does the current row where there is one like it."""
        current = self.current_row()
        self.row_model.show_rows(rows)
        self._take_form(next((row.form for row in rows if isinstance(row, FormRow)), None))
        self.doItemsLayout()
        if current is not None:
            self._come_back(current.key)
        if self.hasFocus():
            self._start()

    def _take_form(self, form: "Form | None") -> None:
        """Have the form that the rows hold lie in its row, and no other one."""
        if self._form is not None and self._form is not form and isValid(self._form):
            self._form.hide()
        self._form = form
        if form is not None and form.parentWidget() is not self.viewport():
            form.setParent(self.viewport())
            form.order_tab_stops()
            form.resized.connect(self.doItemsLayout)

    def _place_form(self) -> None:
        if self._form is None or not isValid(self._form):
            return
        for number, row in enumerate(self.row_model.rows):
            if isinstance(row, FormRow):
                area = self.visualRect(self.row_model.index(number))
                inner = QRect(area.x() + _SIDE, area.y(), self.inner_width, row.form.height_at(self.inner_width))
                row.form.setGeometry(QStyle.visualRect(self.layoutDirection(), area, inner))
                row.form.show()

    def go_to(self, key: str) -> None:
        """Make the row with this key the current one, and bring it into view from its first line on."""
        self._come_back(key)
        row = self.current_row()
        if row is not None and row.key == key:
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def show_form(self) -> None:
        """Bring the form that is open into view, where it is not wholly."""
        for number, row in enumerate(self.row_model.rows):
            if isinstance(row, FormRow):
                self.scrollTo(self.row_model.index(number))

    def be_at(self, key: str) -> None:
        """Make the row with this key the current one, and leave the list where it is if the row is in view."""
        self._come_back(key)
        self.scrollTo(self.currentIndex())

    def current_row(self) -> PanelRow | None:
        number = self.currentIndex().row()
        return self.row_model.rows[number] if 0 <= number < len(self.row_model.rows) else None

    def copied(self) -> str:
        """The selected rows as text; of a heading that is selected alone, its whole block."""
        rows, numbers = self.row_model.rows, sorted(index.row() for index in self.selectionModel().selectedIndexes())
        if not numbers and self.currentIndex().isValid():
            numbers = [self.currentIndex().row()]
        if len(numbers) == 1 and isinstance(rows[numbers[0]], HeadingRow):
            return _text(self._block(numbers[0]))
        return _text(rows[number] for number in numbers)

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        if text := self.copied():
            QGuiApplication.clipboard().setText(text)

    def _block(self, number: int) -> Sequence[PanelRow]:
        """The rows of the block that a row belongs to, with its heading."""
        rows = self.row_model.rows
        first = next((place for place in range(number, -1, -1) if isinstance(rows[place], HeadingRow)), 0)
        end = next((place for place in range(first + 1, len(rows)) if isinstance(rows[place], HeadingRow)), len(rows))
        return rows[first:end]

    def _start(self) -> None:
        """Have the arrow keys begin at the first row, where they have not begun yet."""
        if not self.currentIndex().isValid() and self.row_model.rows:
            first = self.row_model.index(0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _come_back(self, key: str) -> None:
        for number, row in enumerate(self.row_model.rows):
            if row.key == key:
                self.setAutoScroll(False)
                flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.selectionModel().setCurrentIndex(self.row_model.index(number), flags)
                self.setAutoScroll(True)
                return

    # Acts

    def _act_at(self, place: QPoint) -> RowAction | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        x, y = self._within(index, place)
        hits = self.row_model.rows[index.row()].hits(self._delegate.typeset, self.inner_width)
        return next((act for area, act in hits if area.contains(x, y)), None)

    def _within(self, index: QModelIndex, place: QPoint) -> tuple[int, int]:
        """A place of the list, measured from its row's leading edge."""
        area = self.visualRect(index)
        x = place.x() - area.x() if self.isLeftToRight() else area.right() - place.x()
        return x - _SIDE, place.y() - area.y()

    def _below_current(self) -> QPoint:
        area = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(area.bottomLeft() + QPoint(_SIDE, 0))

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.current_row()
        for act in row.acts if row is not None else ():
            menu.addAction(icon(act.sign), act.label.replace("&", "&&"), _doer(self.acted.emit, act, place))
        menu.addSeparator()
        menu.addAction(icon("copy"), self.tr("Copy"), QKeySequence("Ctrl+C"), self.copy)
        menu.addAction(self.tr("Copy block"), self._copy_block)
        menu.addAction(self.tr("Select all"), QKeySequence("Ctrl+A"), self.selectAll)
        self.menu = menu
        menu.popup(place)

    def _copy_block(self) -> None:
        QGuiApplication.clipboard().setText(_text(self._block(max(self.currentIndex().row(), 0))))

    def _set_active(self, *, active: bool) -> None:
        self.active = active
        self.viewport().update()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None and row.acts:
            self.acted.emit(row.main_act, self._below_current())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self._open_menu(event.globalPos() if by_mouse else self._below_current())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._act_at(event.position().toPoint()) if left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self._act_at(event.position().toPoint()):
            self.acted.emit(pressed, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._act_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        act, index = self._act_at(event.pos()), self.indexAt(event.pos())
        text = act.label if act else ""
        if not act and index.isValid():
            row = self.row_model.rows[index.row()]
            text = row.tip(self._delegate.typeset, self.inner_width, *self._within(index, event.pos()))
        QToolTip.showText(event.globalPos(), tool_tip(text), self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._start()
        self._set_active(active=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_active(active=event.reason() is Qt.FocusReason.PopupFocusReason)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self._place_form()

    def scrollContentsBy(self, across: int, down: int) -> None:
        super().scrollContentsBy(across, down)
        self._place_form()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._laid_out:  # a list in one column leaves heights as they are
            self._laid_out = self.width()
            self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self._delegate.typeset = Typeset(Fonts(self.font()))
            self.scheduleDelayedItemsLayout()


def _text(rows: Iterable[PanelRow]) -> str:
    return "\n".join(filter(None, (row.copied for row in rows)))


def _doer(does: Callable[[RowAction, QPoint], None], act: RowAction, place: QPoint) -> Callable[[], None]:
    return lambda: does(act, place)

"""The table of movements or layers: clients as links, movements as pills, figures that line up."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.domain.credit import Movement
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.ui.style.tokens import theme
from desktop_app.ui.tier.cards import CardTone, tone_colours
from desktop_app.ui.tier.credit_rows import RECORD, CreditColumn, CreditTableModel, Row
from desktop_app.ui.tier.paint import LEFT, RIGHT, elided, font, pill, text_width

ROW_HEIGHT = 34
_NAMES = ("client", "product")
_SHORTEST_NAME, _LONGEST_PRODUCT = 92, 200
_PAD = 10
_TONES = {
    Movement.NEW: CardTone.GOOD,
    Movement.INCREASED: CardTone.GOOD,
    Movement.EXPIRED: CardTone.WARNING,
    Movement.CHURNED: CardTone.BAD,
    Movement.DECREASED: CardTone.WARNING,
}


class CreditRowDelegate(QStyledItemDelegate):
    """Paints cells straight from the tokens."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered: tuple[int, int] = (-1, -1)

    # Qt

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, CreditTableModel):
            return
        area = QRectF(option.rect)
        _paint_ground(painter, area, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        column, record = model.columns[index.column()], index.data(RECORD)
        room = area.adjusted(_PAD, 0, -_PAD, -1)
        painter.save()
        if column.key == "movement" and isinstance(record, MovementRow):
            ink, paper = tone_colours(_TONES[record.movement])
            small = font(option.font, step=-2)
            pill(painter, room.left(), room.center().y(), str(index.data()), small, ink, paper)
        else:
            pointed_at = self.hovered == (index.row(), index.column())
            _paint_text(painter, room, column, str(index.data()), option.font, pointed_at=pointed_at)
        painter.restore()


def _paint_ground(painter: QPainter, area: QRectF, *, chosen: bool) -> None:
    """The ground of a chosen row, and a fine line below each."""
    if chosen:
        painter.fillRect(area, theme().accent_soft)
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme().hairline)


def _paint_text(
    painter: QPainter, room: QRectF, column: CreditColumn, text: str, base: QFont, *, pointed_at: bool
) -> None:
    """A cell's text: a client's name as a link, credit in bold."""
    is_link = column.key == "client"
    used = font(base, bold=column.key == "credit")
    used.setUnderline(is_link and pointed_at)
    painter.setFont(used)
    painter.setPen(theme().accent if is_link else theme().text)
    painter.drawText(room, RIGHT if column.right else LEFT, elided(text, used, room.width()))


class CreditTable(QTableView):
    """Shows `rows`; a click on a client's name, or Enter, asks to open it; a double click why the row is there."""

    client_opened = Signal(str)
    why_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CreditTableModel(self)
        self.setModel(self.rows)
        self._painter = CreditRowDelegate(self)
        self.setItemDelegate(self._painter)
        self._set_up_view()
        self._set_up_header()
        self._descending = False
        self._by = ""
        self.rows.modelReset.connect(self._fit)
        self.rows.rowsInserted.connect(lambda *_: self._fit())

    def _set_up_view(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(60)
        header.setFixedHeight(32)
        header.sectionClicked.connect(self._sort)

    def _sort(self, section: int) -> None:
        key = self.rows.columns[section].key
        self._descending = not self._descending if key == self._by else self.rows.columns[section].right
        self._by = key
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(section, order)
        self.rows.sort(section, order)

    def _fit(self) -> None:
        """Share the width among the columns."""
        columns, room = self.rows.columns, self.viewport().width()
        whole = sum(column.share for column in columns)
        widths = [max(room * column.share // whole, self._needs(number)) for number, column in enumerate(columns)]
        # What the narrow columns need beyond their share is taken from the products, down to their names, then from the
        # clients: a cut product says less than a cut client. Figures are never cut.
        products = min(self._whole_texts(1), _LONGEST_PRODUCT)
        for number, least in ((1, products), (0, _SHORTEST_NAME), (1, _SHORTEST_NAME)):
            spare = max(widths[number] - least, 0)
            widths[number] -= min(max(sum(widths) - room, 0), spare)
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)

    def _needs(self, number: int) -> int:
        """How wide a column must be: no heading, figure, day or movement is cut off, only names are."""
        heading = self.horizontalHeader().sectionSizeHint(number)
        return heading if self.rows.columns[number].key in _NAMES else max(heading, self._whole_texts(number))

    def _whole_texts(self, number: int) -> int:
        """How wide a column must be for its longest text."""
        column = self.rows.columns[number]
        used = font(self.font(), bold=column.right)
        widest = max((text_width(text, used) for text in self._texts(column)), default=0)
        return round(widest) + 2 * _PAD + 2

    def _texts(self, column: CreditColumn) -> set[str]:
        """What there is to measure in a column: its longest texts, of which only a few differ."""
        texts = {self.rows.text(record, column) for record in self.rows.records}
        longest = max(map(len, texts), default=0)
        return {text for text in texts if len(text) >= longest - 2}

    def _record(self, index: QModelIndex) -> Row | None:
        record = index.data(RECORD)
        return record if isinstance(record, MovementRow | LayerRow) else None

    def _on_link(self, index: QModelIndex, x: float) -> bool:
        """Whether a place is on a client's name, not just in its cell."""
        if not index.isValid() or self.rows.columns[index.column()].key != "client":
            return False
        return x <= self.visualRect(index).left() + _PAD + text_width(str(index.data()), self.font()) + 2

    # Qt

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        link = self._on_link(index, event.position().x())
        self._painter.hovered = (index.row(), index.column()) if link else (-1, -1)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        record = self._record(index)
        if event.button() is Qt.MouseButton.LeftButton and record and self._on_link(index, event.position().x()):
            self.client_opened.emit(record.client_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        record = self._record(self.indexAt(event.position().toPoint()))
        if record is not None:
            self.why_asked.emit(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self._record(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and record is not None:
            self.client_opened.emit(record.client_id)
        elif event.key() == Qt.Key.Key_Question and record is not None:
            self.why_asked.emit(record)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._painter.hovered = (-1, -1)
            self.viewport().update()
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

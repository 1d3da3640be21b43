"""A list of lines under headings: painted from the tokens, walked by keys, opened by Enter or a click."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget

from desktop_app.shown_text import plain_text
from desktop_app.ui.shared.elided_label import elided_text
from desktop_app.ui.shared.grouped_rows import ROW, GroupedListModel, GroupHeading, GroupLine, LineGroup, LineTone
from desktop_app.ui.shared.line_list import Index, LineDelegate, LineList
from desktop_app.ui.shared.paint import paint_check_box
from desktop_app.ui.style.fonts import sized
from desktop_app.ui.style.icons import icon
from desktop_app.ui.style.tokens import Theme, theme

ROW_HEIGHT = 36
_PAD, _ICON, _GAP, _TITLE_SHARE = 12, 16, 10, 0.55
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)


class GroupedListDelegate(LineDelegate):
    """Paints headings in small bold letters, and lines as icon, title, details and the words at the end."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.use_font(font)

    def use_font(self, font: QFont) -> None:
        """Paint in `font` from now on."""
        self._title = sized(font, 0, QFont.Weight.DemiBold)
        self._plain = sized(font, 0)
        self._small = sized(font, -1, QFont.Weight.DemiBold)
        self._key = sized(font, -2)
        self._done = sized(font, 0)
        self._done.setStrikeOut(True)
        fonts = (self._title, self._plain, self._small, self._key, self._done)
        self._measures = {id(font): QFontMetrics(font) for font in fonts}

    def _text(self, painter: QPainter, area: QRect, text: str, font: QFont, ink: QColor, where: int = _LEFT) -> int:
        """Write `text` as far as there is room; gives the width that it took."""
        metrics, text = self._measures[id(font)], plain_text(text)
        width = metrics.horizontalAdvance(text)
        if width > area.width():
            text, width = elided_text(text, metrics, area.width()), area.width()
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(area, where, text)
        return width

    def _paint_heading(self, painter: QPainter, area: QRect, heading: GroupHeading) -> None:
        colours = theme()
        room = area.adjusted(_PAD, 8, -_PAD, 0)
        if heading.aside:
            ink = _ink(colours, heading.tone)
            room.setRight(room.right() - self._text(painter, room, heading.aside, self._small, ink, _RIGHT) - _GAP)
        self._text(
            painter, room, heading.title, self._small, _ink(colours, _HEADINGS.get(heading.tone, LineTone.QUIET))
        )

    def _paint_line(self, painter: QPainter, area: QRect, line: GroupLine, *, lit: bool) -> None:
        colours = theme()
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent_soft)
            painter.drawRoundedRect(QRectF(area).adjusted(4, 1, -4, -1), 6, 6)
        room = area.adjusted(_PAD, 0, -_PAD, 0)
        sign = QRectF(room.left(), room.center().y() - _ICON / 2 + 1, _ICON, _ICON)
        if line.checked is not None:
            paint_check_box(painter, sign, Qt.CheckState.Checked if line.checked else Qt.CheckState.Unchecked)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        elif line.icon:
            _paint_sign(painter, sign, line.icon)
        room.setLeft(room.left() + _ICON + _GAP)
        if line.aside:
            room.setRight(room.right() - self._paint_aside(painter, room, line) - _GAP)
        title = QRect(room)
        if line.detail:
            title.setWidth(max(int(room.width() * _TITLE_SHARE), room.width() - self._advance(line.detail) - _GAP))
        font, ink = (self._done, colours.muted) if line.checked else (self._title, colours.text)
        taken = self._text(painter, title, line.title, font, ink)
        room.setLeft(room.left() + taken + _GAP)
        self._text(painter, room, line.detail, self._plain, colours.muted)

    def _advance(self, text: str) -> int:
        return self._measures[id(self._plain)].horizontalAdvance(text)

    def _paint_aside(self, painter: QPainter, room: QRect, line: GroupLine) -> int:
        colours = theme()
        if line.tone is not LineTone.KEY:
            return self._text(painter, room, line.aside, self._plain, _ink(colours, line.tone), _RIGHT)
        width = self._measures[id(self._key)].horizontalAdvance(line.aside) + 12
        key = QRectF(room.right() - width, room.center().y() - 9, width, 19)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._text(painter, key.toRect(), line.aside, self._key, colours.muted, _CENTER)
        return width

    # Qt

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupHeading):
            self._paint_heading(painter, option.rect, row)
        elif isinstance(row, GroupLine):
            lit = bool(option.state & QStyle.StateFlag.State_Selected) or index.row() == self.hovered
            self._paint_line(painter, option.rect, row, lit=lit)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, ROW_HEIGHT)


class GroupedList(LineList):
    """Shows groups; Enter or a click opens a line, Space or a click on its box ticks it."""

    current_changed = Signal()
    menu_asked = Signal(object, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.rows = GroupedListModel()
        self._painter = GroupedListDelegate(QApplication.font())
        super().__init__(name, self.rows, self._painter, ROW_HEIGHT, parent)
        self._painter.use_font(self.font())
        self.setUniformItemSizes(True)

    def show_groups(self, groups: Sequence[LineGroup]) -> None:
        """Show these groups; the current line stays so where what it stands for is still there."""
        before, scrolled = self.current_line(), self.verticalScrollBar().value()
        self._painter.hovered = -1
        self.rows.show_groups(groups)
        row = self.rows.row_of(before.record) if before is not None else -1
        if row >= 0:
            self.verticalScrollBar().setValue(scrolled)
        self.go_to_row(row if row >= 0 else self.rows.next_line(-1, 1))

    def current_line(self) -> GroupLine | None:
        """The line that the keyboard is at."""
        return self.rows.line(self.currentIndex().row())

    def open_current(self) -> None:
        """Open the current line, if there is one."""
        line = self.current_line()
        if line is not None:
            self.opened.emit(line.record)

    def press_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Menu and self.current_line() is not None:
            area = self.visualRect(self.currentIndex())
            self.menu_asked.emit(self.current_line(), self.viewport().mapToGlobal(area.center()))
            return True
        return key == Qt.Key.Key_Space and self._tick(self.currentIndex().row())

    def _box(self, row: int) -> QRect:
        area = self.visualRect(self.rows.index(row))
        return QRect(area.left(), area.top(), _PAD + _ICON + _GAP // 2, area.height())

    def _tick(self, row: int) -> bool:
        line = self.rows.line(row)
        if line is None or line.checked is None:
            return False
        self.rows.ticked.emit(line.record, not line.checked)
        return True

    # Qt

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self.indexAt(place).row()
        if event.button() is Qt.MouseButton.LeftButton and self._box(row).contains(place) and self._tick(row):
            return
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.RightButton and self.rows.line(row) is not None:
            self.menu_asked.emit(self.rows.line(row), event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        line = self.rows.line(self.indexAt(place).row())
        on_box = line is not None and line.checked is not None and self._box(self.indexAt(place).row()).contains(place)
        if event.button() is Qt.MouseButton.LeftButton and line is not None and not on_box:
            self.opened.emit(line.record)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_painter"):
            self._painter.use_font(self.font())


def _paint_sign(painter: QPainter, area: QRectF, name: str) -> None:
    """Paint an icon from the pixmaps that are kept: drawing each anew would be most of a list's time."""
    scale = painter.device().devicePixelRatio()
    painter.drawPixmap(area.toRect(), icon(name, "muted").pixmap(area.size().toSize(), scale))


_HEADINGS = {LineTone.BAD: LineTone.BAD}


def _ink(colours: Theme, tone: LineTone) -> QColor:
    inks = {
        LineTone.PLAIN: colours.text,
        LineTone.GAIN: colours.new,
        LineTone.LOSS: colours.lost,
        LineTone.BAD: colours.bad,
    }
    return inks.get(tone, colours.muted)

"""The breakdown of a month or range: what came, what went, the change and the total; a click narrows the rows."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.credit import Movement
from desktop_app.formatting import decimals_for, format_amount, format_change
from desktop_app.ui.shared.buttons import show_checked
from desktop_app.ui.style.tokens import Theme, theme
from desktop_app.ui.tier.paint import LEFT, RIGHT, elided, filled, font, text_width

ROW_HEIGHT = 33
_PAD = 13
_LEAST = 274

Kinds = frozenset[Movement]


@dataclass(frozen=True, slots=True)
class BreakdownFigures:
    """Sums over the months shown; `closing` is the total at their end, `expected` when they lie ahead.

    Where nothing is known of the total `closing` is `None`, and sums of 0 say nothing. `is_part` says that sales which
    nobody can convert are not in them.
    """

    new: Decimal
    increased: Decimal
    expired: Decimal
    churned: Decimal
    decreased: Decimal
    closing: Decimal | None
    expected: bool = False
    is_part: bool = False

    @property
    def change(self) -> Decimal:
        return self.new + self.increased - self.expired - self.churned - self.decreased


class BreakdownLine(QAbstractButton):
    """One line: a colour, a name and an amount. The line of losses can be unfolded."""

    unfolded = Signal(bool)
    asked_why = Signal()

    def __init__(
        self, name: str, short: str, colour: Callable[[Theme], QColor], parent: QWidget, *, foldable: bool = False
    ) -> None:
        super().__init__(parent)
        self.setText(name)
        self._short = short
        self.is_short = False
        self._colour = colour
        self._amount = ""
        self._foldable = foldable
        self.open = False
        self.inner = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer comes and goes
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW_HEIGHT)

    def show_amount(self, amount: str) -> None:
        self._amount = amount
        self.setAccessibleName(f"{self.text()}: {amount}")
        self.update()

    @property
    def amount(self) -> str:
        return self._amount

    def fits(self) -> bool:
        """Whether there is room for the whole name."""
        return text_width(self.text(), self.font()) <= self._room()

    def shorten(self, short: bool) -> None:
        """Show the short name, or the whole one."""
        self.is_short = short
        self.update()

    def _shown(self) -> str:
        return elided(self._short if self.is_short else self.text(), self.font(), self._room())

    def _arrow(self) -> QRectF:
        return QRectF(_PAD + 18 + text_width(self._shown(), self.font()), 0, 26, self.height())

    def least(self) -> int:
        """How wide the line must be for its short name and its amount."""
        return round(self._taken() + text_width(self._short, self.font())) + 1

    def _taken(self) -> float:
        """What everything but the name takes."""
        left = (30 if self.inner else _PAD) + 18
        arrow = 26 if self._foldable else 0
        return left + _PAD + 8 + arrow + text_width(self._amount, font(self.font(), bold=True))

    def _room(self) -> float:
        """How wide the name may be beside the amount."""
        return self.width() - self._taken()

    def _fold(self, open_: bool) -> None:
        if self._foldable and open_ != self.open:
            self.open = open_
            self.unfolded.emit(open_)
            self.update()

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme(), QPainter(self)
        area = QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(area, colours.accent_soft)
        elif self.underMouse():
            painter.fillRect(area, colours.sunken)
        painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), colours.hairline)
        left = 30 if self.inner else _PAD
        filled(painter, QRectF(left, area.center().y() - 5, 10, 10), self._colour(colours), 2)
        painter.setPen(colours.text)
        bold = font(self.font(), bold=True)
        painter.setFont(self.font())
        painter.drawText(area.adjusted(left + 18, 0, 0, 0), LEFT, self._shown())
        if self._foldable:
            self._paint_arrow(painter, self._arrow().center())
        painter.setFont(bold)
        painter.setPen(colours.text)
        painter.drawText(area.adjusted(0, 0, -_PAD, 0), RIGHT, self._amount)
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))

    def _paint_arrow(self, painter: QPainter, at: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().muted, 1.5))
        tip = QPointF(0, 2.5) if self.open else QPointF(2.5, 0)
        ends = (QPointF(-4, -2), QPointF(4, -2)) if self.open else (QPointF(-2, -4), QPointF(-2, 4))
        painter.drawPolyline([at + ends[0], at + tip, at + ends[1]])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._foldable and self._arrow().contains(event.position()):
            self._fold(not self.open)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.asked_why.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._foldable and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._fold(event.key() == Qt.Key.Key_Right)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Question:
            self.asked_why.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(220, ROW_HEIGHT)


class Breakdown(QScrollArea):
    """All lines; `narrowed` carries the movements to narrow the rows to, or none."""

    narrowed = Signal(object)
    total_chosen = Signal()
    why_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = self._make_column()
        self.lines: dict[str, BreakdownLine] = {}
        self._kinds: dict[str, Kinds] = {}
        self._add_lines()
        self._column.addStretch()
        self._stay_in_sight()

    def _make_column(self) -> QVBoxLayout:
        body = QWidget()
        body.setObjectName("clear")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.setWidget(body)
        for area in (body, self.viewport()):
            area.setAutoFillBackground(False)
        return column

    def _add_lines(self) -> None:
        self._add("new", self.tr("New credit"), self.tr("New"), lambda t: t.new, {Movement.NEW})
        self._add("increased", self.tr("Increased credit"), self.tr("Increased"), lambda t: t.increased,
                  {Movement.INCREASED})  # fmt: skip
        both = {Movement.EXPIRED, Movement.CHURNED}
        gone = self._add("gone", self.tr("Expired / churned credit"), self.tr("Expired / churned"), lambda t: t.lost,
                         both, foldable=True)  # fmt: skip
        for key, name, kind in (
            ("expired", self.tr("Expired"), Movement.EXPIRED),
            ("churned", self.tr("Churned"), Movement.CHURNED),
        ):
            inner = self._add(key, name, name, lambda t: t.lost, {kind})
            inner.inner = True
            inner.hide()
            gone.unfolded.connect(inner.setVisible)
            gone.unfolded.connect(lambda _open: self._stay_in_sight())
        self._add("decreased", self.tr("Decreased credit"), self.tr("Decreased"), lambda t: t.decreased,
                  {Movement.DECREASED})  # fmt: skip
        self._add("change", self.tr("Change"), self.tr("Change"), lambda t: t.text, set(Movement))
        self._add("closing", self.tr("Total sold tier credit"), self.tr("Total"), lambda t: t.text, set())

    def show_figures(self, figures: BreakdownFigures, currency: str) -> None:
        losses = {"gone": figures.expired + figures.churned, "expired": figures.expired}
        losses |= {"churned": figures.churned, "decreased": figures.decreased}
        amounts = {"new": figures.new, "increased": figures.increased, "change": figures.change}
        amounts |= {key: -amount for key, amount in losses.items()}
        closing, nothing = figures.closing, self.tr("unknown")
        is_known = closing is not None or any(amounts.values())
        places = decimals_for((*amounts.values(), closing or Decimal(0)), currency)
        for key, amount in amounts.items():
            self.lines[key].show_amount(format_change(amount, currency, places) if is_known else nothing)
        self.lines["closing"].show_amount(
            nothing if closing is None else format_amount(closing, currency, decimals=places)
        )
        self.setMinimumWidth(max(_LEAST, *(line.least() for line in self.lines.values())))
        self._shorten()

    def _stay_in_sight(self) -> None:
        """Take the room that all lines need: the total is the last of them."""
        lines = [line for line in self.lines.values() if not line.isHidden()]
        self.setMinimumHeight(ROW_HEIGHT * len(lines))

    def mark(self, kinds: Kinds | None) -> None:
        """Show which line the rows are narrowed to."""
        for key, line in self.lines.items():
            show_checked(line, checked=bool(kinds) and self._kinds[key] == kinds and key != "change")

    def _shorten(self) -> None:
        """Where one whole name has no room, all lines go by their short ones."""
        short = not all(line.fits() for line in self.lines.values() if not line.isHidden())
        for line in self.lines.values():
            line.shorten(short)

    def _add(
        self,
        key: str,
        name: str,
        short: str,
        colour: Callable[[Theme], QColor],
        kinds: set[Movement],
        *,
        foldable: bool = False,
    ) -> BreakdownLine:
        line = BreakdownLine(name, short, colour, self, foldable=foldable)
        self.lines[key] = line
        self._kinds[key] = frozenset(kinds)
        self._column.addWidget(line)
        line.toggled.connect(lambda checked: self._toggled(key, checked))
        line.asked_why.connect(lambda: self.why_asked.emit(self._kinds[key]))
        line.setToolTip(self.tr("Click to narrow the rows, double-click or press ? for the events behind it"))
        return line

    def _toggled(self, key: str, checked: bool) -> None:
        if key == "closing":
            self.mark(None)
            self.total_chosen.emit()
        else:
            everything = key == "change" or not checked
            self.narrowed.emit(None if everything else self._kinds[key])

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

"""How the lines of the week are painted: name and headline, pill, reasons, what is at stake, and buttons."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from desktop_app.ui.shared.line_list import LineDelegate
from desktop_app.ui.shared.paint import CENTER, LEFT, RIGHT, Fonts, broken_at_dots, broken_at_words, mixed, rounded
from desktop_app.ui.style.icons import paint_icon
from desktop_app.ui.style.tokens import Theme, theme
from desktop_app.ui.week import buttons
from desktop_app.ui.week.buttons import WeekAct
from desktop_app.ui.week.model import WeekHeading, WeekModel, WeekRow
from desktop_app.ui.week.texts import Urgency, WeekTexts

LINE_HEIGHT, HEADING_HEIGHT = 54, 32
_PAD, _GAP, _PILL_HEIGHT, _EDGE = 14, 12, 20, 3
_NAME_SHARE, _NAME_LEAST, _NAME_MOST, _REASON_LEAST = 0.56, 190, 420, 150
# Where there is less room, one button replaces all.
_NARROW = 640


@dataclass(frozen=True, slots=True)
class LinePlaces:
    """Where the parts of a line are; without room for the reasons they follow the headline."""

    name: QRect
    pill: QRect
    reasons: QRect | None
    amount: QRect
    buttons: QRect


class WeekDelegate(LineDelegate):
    """`hovered` is the row under the mouse, `pointed` the button there; `focused` is the row that the keys are in."""

    def __init__(self, fonts: Fonts) -> None:
        super().__init__()
        self.fonts = fonts
        self.focused = -1
        self.pointed: WeekAct | None = None
        self._name = self._pill = self._amount = self._buttons = 0

    def measure(self, rows: list[WeekRow]) -> None:
        """Make the columns as wide as these lines need them, so that figures and pills line up."""
        fonts = self.fonts
        pills = {row.texts.pill for row in rows}
        amounts = {row.texts.amount for row in rows}
        names = (_name_width(fonts, row.texts) for row in rows)
        self._name = min(max(names, default=0), _NAME_MOST)
        self._pill = max((fonts.small_bold_metrics.horizontalAdvance(text) + 18 for text in pills), default=0)
        self._amount = max((fonts.bold_metrics.horizontalAdvance(text) + 2 for text in amounts), default=0)
        self._buttons = buttons.widest(fonts, [row.item for row in rows])

    def places(self, area: QRect) -> LinePlaces:
        """Where the parts of a line in `area` are, mirrored where reading begins at the right."""
        plain = self._plain_places(area)
        return LinePlaces(
            name=self._placed(area, plain.name),
            pill=self._placed(area, plain.pill),
            reasons=None if plain.reasons is None else self._placed(area, plain.reasons),
            amount=self._placed(area, plain.amount),
            buttons=self._placed(area, plain.buttons),
        )

    def _placed(self, area: QRect, place: QRect) -> QRect:
        view = self.parent()
        direction = view.layoutDirection() if isinstance(view, QWidget) else Qt.LayoutDirection.LeftToRight
        return QStyle.visualRect(direction, area, place)

    def _plain_places(self, area: QRect) -> LinePlaces:
        inner = area.adjusted(_PAD, 0, -_PAD, -1)
        wide = buttons.HEIGHT if self.is_narrow(area) else self._buttons
        ends = QRect(inner.right() - wide + 1, inner.top(), wide, inner.height())
        amount = QRect(ends.left() - _GAP - self._amount, inner.top(), self._amount, inner.height())
        room = amount.left() - _GAP - inner.left()
        name = min(max(int((room - self._pill) * _NAME_SHARE), _NAME_LEAST), max(self._name, _NAME_LEAST))
        reasons = room - name - self._pill - 2 * _GAP
        if reasons < _REASON_LEAST:
            name = room - self._pill - _GAP
        pill = QRect(inner.left() + name + _GAP, inner.top(), self._pill, inner.height())
        beside = QRect(pill.right() + _GAP, inner.top(), reasons, inner.height())
        return LinePlaces(
            name=QRect(inner.left(), inner.top(), name, inner.height()),
            pill=pill,
            reasons=beside if reasons >= _REASON_LEAST else None,
            amount=amount,
            buttons=ends,
        )

    def is_narrow(self, area: QRect) -> bool:
        """Whether a line has room for one button only."""
        return area.width() < _NARROW

    def button_places(self, row: WeekRow, area: QRect) -> dict[WeekAct, QRect]:
        """Where the buttons of a line in `area` are."""
        ends = self._plain_places(area).buttons
        places = buttons.places(self.fonts, row.item, ends, narrow=self.is_narrow(area))
        return {act: self._placed(area, place) for act, place in places.items()}

    # Painting

    def _paint_heading(self, painter: QPainter, area: QRect, heading: WeekHeading) -> None:
        colours = theme()
        painter.fillRect(area, colours.window)
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, colours.hairline)
        inner = area.adjusted(_PAD, 0, -_PAD, -1)
        room = inner.width() - self.fonts.small_bold_metrics.horizontalAdvance(heading.title) - _GAP
        self._text(painter, inner, heading.title, self.fonts.small_bold, colours.muted)
        aside = self.fonts.elided(heading.aside, room, self.fonts.small_bold_metrics)
        painter.drawText(inner, RIGHT, aside)

    def _paint_line(self, painter: QPainter, area: QRect, row: WeekRow, number: int, *, selected: bool) -> None:
        colours, places, texts = theme(), self.places(area), row.texts
        if selected:
            painter.fillRect(area, colours.accent_soft)
        elif number == self.hovered:
            painter.fillRect(area, mixed(colours.surface.name(), colours.sunken.name(), 0.6))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, colours.hairline)
        if number == self.focused:
            edge = QRect(area.x(), area.y(), _EDGE, area.height())
            painter.fillRect(self._placed(area, edge), colours.accent)
        below = texts.headline if places.reasons or not texts.more else f"{texts.headline} · {texts.more}"
        self._paint_name(painter, places.name, texts.name, below)
        self._paint_pill(painter, places.pill, texts.pill, *_inks(texts.urgency, colours))
        if places.reasons is not None:
            self._paint_reasons(painter, places.reasons, texts.more)
        known = row.item.mrr is not None
        font, ink = (self.fonts.bold, colours.text) if known else (self.fonts.base, colours.muted)
        self._text(painter, places.amount, texts.amount, font, ink, RIGHT)
        for act, place in self.button_places(row, area).items():
            self._paint_button(painter, place, act, lit=number == self.hovered and act is self.pointed)

    def _paint_name(self, painter: QPainter, area: QRect, name: str, headline: str) -> None:
        half = area.height() // 2
        upper = QRect(area.x(), area.y() + 7, area.width(), half - 7)
        lower = QRect(area.x(), area.y() + half, area.width(), half - 6)
        self._text(painter, upper, name, self.fonts.bold, theme().text)
        self._text(painter, lower, headline, self.fonts.small, theme().muted)

    def _paint_reasons(self, painter: QPainter, area: QRect, text: str) -> None:
        """Reasons in one line, or in two or three that end where one of them does; three are in smaller letters.

        One that is longer than a line ends its lines between words.
        """
        font, metrics = self.fonts.base, self.fonts.metrics
        lines = _lines(text, area.width(), metrics)
        if len(lines) > 2:
            font, metrics = self.fonts.small, self.fonts.small_metrics
            lines = _lines(text, area.width(), metrics)
        if len(lines) > 3:  # as many remarks as there is room for
            lines = broken_at_dots(text, area.width(), metrics.horizontalAdvance).split("\n", 2)
        step = metrics.lineSpacing()
        top = area.y() + (area.height() - step * len(lines)) // 2
        for number, line in enumerate(lines):
            place = QRect(area.x(), top + number * step, area.width(), step)
            self._text(painter, place, line.replace("\n", " · "), font, theme().muted)

    def _paint_pill(self, painter: QPainter, area: QRect, text: str, ink: QColor, soft: QColor) -> None:
        width = self.fonts.small_bold_metrics.horizontalAdvance(text) + 18
        left = QRect(area.x(), area.y() + (area.height() - _PILL_HEIGHT) // 2, width, _PILL_HEIGHT)
        pill = self._placed(area, left)
        rounded(painter, pill, soft, _PILL_HEIGHT / 2)
        self._text(painter, pill, text, self.fonts.small_bold, ink, CENTER)

    def _paint_button(self, painter: QPainter, area: QRect, act: WeekAct, *, lit: bool) -> None:
        colours = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent if lit else colours.border, 1))
        painter.setBrush(colours.sunken if lit else colours.surface)
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        text = buttons.act_text(act)
        if not text:
            paint_icon(painter, QRectF(area.center().x() - 7, area.center().y() - 7, 15, 15), "ellipsis", colours.text)
            return
        inner = area.adjusted(9, 0, -9, 0)
        if act in buttons.WITH_MENU:
            arrow = self._placed(area, QRect(inner.right() - 9, area.center().y() - 5, 12, 12))
            paint_icon(painter, QRectF(arrow), "chevron-down", colours.text)
        self._text(painter, inner, text, self.fonts.small, colours.text)

    def _text(self, painter: QPainter, area: QRect, text: str, font: QFont, ink: QColor, where: int = LEFT) -> None:
        metrics = {
            id(self.fonts.bold): self.fonts.bold_metrics, id(self.fonts.small): self.fonts.small_metrics,
            id(self.fonts.small_bold): self.fonts.small_bold_metrics,
        }.get(id(font), self.fonts.metrics)  # fmt: skip
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(area, where, self.fonts.elided(text, area.width(), metrics))

    # Qt

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model: WeekModel = index.model()  # type: ignore[assignment]
        row = model.rows[index.row()]
        if isinstance(row, WeekHeading):
            self._paint_heading(painter, option.rect, row)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_line(painter, option.rect, row, index.row(), selected=selected)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        model: WeekModel = index.model()  # type: ignore[assignment]
        return QSize(120, HEADING_HEIGHT if model.line(index.row()) is None else LINE_HEIGHT)


def _lines(text: str, width: int, metrics: QFontMetrics) -> list[str]:
    remarks = broken_at_dots(text, width, metrics.horizontalAdvance).split("\n")
    return [
        line for remark in remarks for line in broken_at_words(remark, width, metrics.horizontalAdvance).split("\n")
    ]


def _name_width(fonts: Fonts, texts: WeekTexts) -> int:
    widths = fonts.bold_metrics.horizontalAdvance(texts.name), fonts.small_metrics.horizontalAdvance(texts.headline)
    return max(widths) + _GAP


def _inks(urgency: Urgency, colours: Theme) -> tuple[QColor, QColor]:
    return {
        Urgency.LATE: (colours.bad, colours.bad_soft),
        Urgency.SOON: (colours.warning, colours.warning_soft),
        Urgency.QUIET: (colours.muted, colours.sunken),
        Urgency.CHANCE: (colours.accent, colours.accent_soft),
    }[urgency]

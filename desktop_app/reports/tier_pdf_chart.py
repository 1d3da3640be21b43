"""The chart of the printed tier report: the total over the months' gains and losses, and what is known to expire."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import compress

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.scale import nice_scale
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import format_short_month
from desktop_app.i18n import translate
from desktop_app.reports.paper import (
    BAD,
    DECREASED,
    GOOD,
    HAIR,
    INCREASED,
    INK,
    LEFT,
    LOST,
    MUTED,
    NEW,
    PAPER,
    RIGHT,
    WHITE,
    Paper,
)
from desktop_app.reports.tier_page import TierPage

_AHEAD = 6
_APART = 9


class TierChart:
    """Draws the chart of `page` on `paper`, `width` points wide: of points where the rules give them."""

    def __init__(self, paper: Paper, page: TierPage, width: float) -> None:
        self._paper, self._page, self._report, self._width = paper, page, page.report, width
        self._need = Requirement.POINTS if page.points else Requirement.SOLD_CREDIT

    def draw(self, y: float) -> float:
        """Draw from `y` down; gives how far down it reached."""
        happened, ahead = self._page.chart_months(_AHEAD)
        months = [*happened, *ahead]
        if not months:
            return y
        upper, lower = QRectF(34, y + 2, self._width - 34, 120), QRectF(34, y + 128, self._width - 34, 62)
        step = upper.width() / len(months)
        start = upper.left() + step * len(happened)
        if ahead:
            self._paper.painter.fillRect(QRectF(start, upper.top(), upper.right() - start, 190), PAPER)
        self._totals(upper, months, step, len(happened))
        if ahead:
            self._projection(upper, start, months, step)
        self._bars(lower, months, step, len(happened))
        for place, month in enumerate(months):
            name = format_short_month(month.month)
            label = f"{name} {month.month.year % 100:02d}" if month.month.month == 1 or place == 0 else name
            area = QRectF(lower.left() + place * step, lower.bottom() + 2, step, 10)
            self._paper.text(area, label, 6.4, MUTED, int(Qt.AlignmentFlag.AlignCenter))
        return y + 208

    def _totals(self, area: QRectF, months: Sequence[MonthCredit], step: float, happened: int) -> None:
        report = self._report
        highest = max([float(month.closing) for month in months] + [1.0])
        known = sorted(
            (value, tier.name)
            for tier in report.rules.tiers
            if (value := report.rules.threshold(tier, self._need)) is not None
        )
        above = [float(value) for value, _ in known if float(value) > highest][:1]
        scale = nice_scale(0, max([highest, *(tier for tier in above if tier < highest * 1.6)]) * 1.02)
        top = scale[-1] * 1.06
        for amount in scale:
            y = area.bottom() - area.height() * amount / top
            self._paper.rule(area.left(), area.right(), y, HAIR)
            text = self._paper.number(Decimal(amount).quantize(Decimal("0.01")))
            size = self._paper.fitting(text, 6.2, area.left() - 4)
            self._paper.text(QRectF(0, y - 5, area.left() - 4, 10), text, size, MUTED, RIGHT)
        self._thresholds(area, known, top)
        points = [
            QPointF(area.left() + (place + 0.5) * step, area.bottom() - area.height() * float(month.closing) / top)
            for place, month in enumerate(months)
        ]
        self._paper.painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paper.painter.setPen(QPen(INK, 1.3, Qt.PenStyle.DotLine))
        is_known = [month.total is not None for month in months]
        self._paper.painter.drawPolyline(QPolygonF([*compress(points[happened - 1 :], is_known[happened - 1 :])]))
        self._paper.painter.setPen(QPen(INK, 1.3))
        so_far = [*compress(points[:happened], is_known)]
        self._paper.painter.drawPolyline(QPolygonF(so_far))
        self._paper.painter.setBrush(WHITE)
        for point in so_far:
            self._paper.painter.drawEllipse(point, 2, 2)
        self._loss(area, months, points)

    def _thresholds(self, area: QRectF, known: Sequence[tuple[Decimal, str]], top: float) -> None:
        """A dashed line for each threshold that the chart reaches; of those on one another only the highest."""
        last = area.top() - _APART
        for value, name in reversed(known):
            y = area.bottom() - area.height() * float(value) / top
            if y < area.top() or y - last < _APART:
                continue
            last = y
            self._paper.rule(area.left(), area.right(), y, GOOD, dashed=True)
            label = QRectF(area.left() + 3, y - 9.5, 150, 9)
            self._paper.note(label, f"{name} {self._paper.number(value)}", 6.4, GOOD, LEFT, WHITE)

    def _loss(self, area: QRectF, months: Sequence[MonthCredit], points: Sequence[QPointF]) -> None:
        lost, place = self._report.lost, self._lost_place(months)
        if lost is None or place is None:
            return
        self._paper.painter.setPen(QPen(BAD, 0.8, Qt.PenStyle.DashLine))
        x = points[place].x()
        self._paper.painter.drawLine(QPointF(x, area.top() + 2), QPointF(x, area.bottom()))
        text, later = translate("TierReport", "{tier} would be lost").format(tier=lost.tier), x < area.center().x()
        side = QRectF(x + 4 if later else x - 124, area.top() + 2, 120, 9)
        self._paper.note(side, text, 6.6, BAD, LEFT if later else RIGHT, PAPER)

    def _projection(self, area: QRectF, start: float, months: Sequence[MonthCredit], step: float) -> None:
        """Name the months ahead, which begin at `start`: beside the line of a loss, not across it."""
        text = translate("TierReport", "Projected from known expiries")
        wide, place = self._paper.width(text, 6.2) + 6, self._lost_place(months)
        lost = area.right() if place is None else area.left() + (place + 0.5) * step
        left = beside_loss(start + 4, wide, lost, area.right())
        self._paper.note(QRectF(left, area.bottom() - 11, wide, 9), text, 6.2, MUTED, LEFT, PAPER)

    def _lost_place(self, months: Sequence[MonthCredit]) -> int | None:
        """Where the month lies in which a tier would be lost, if it is among them."""
        lost = self._report.lost
        return next((place for place, month in enumerate(months) if lost and month.month == lost.month), None)

    def _bars(self, area: QRectF, months: Sequence[MonthCredit], step: float, happened: int) -> None:
        up = max([float(month.gained) for month in months] + [1.0])
        down = max([float(month.lost) for month in months] + [1.0])
        scale = area.height() / (up + down)
        zero = area.top() + up * scale
        self._paper.rule(area.left(), area.right(), zero, MUTED)
        room = area.left() - 4
        for at, most, sign in ((area.top() - 3, up, "+"), (area.bottom() - 8, -down, "")):
            label = self._paper.number(Decimal(round(most)), sign)
            self._paper.text(QRectF(0, at, room, 10), label, self._paper.fitting(label, 6.2, room), MUTED, RIGHT)
        for place, month in enumerate(months):
            x, wide = area.left() + (place + 0.3) * step, step * 0.4
            at = zero
            for amount, colour in ((month.new, NEW), (month.increased, INCREASED)):
                tall = float(amount) * scale
                self._paper.painter.fillRect(QRectF(x, at - tall, wide, tall), colour)
                at -= tall
            at = zero
            for amount, colour in ((month.expired + month.churned, LOST), (month.decreased, DECREASED)):
                tall = float(amount) * scale
                shade = QColor(colour.red(), colour.green(), colour.blue(), 110 if place >= happened else 255)
                self._paper.painter.fillRect(QRectF(x, at, wide, tall), shade)
                at += tall


def beside_loss(left: float, wide: float, lost: float, right: float) -> float:
    """Where words begin that are `wide`: at `left`, or behind the line at `lost` which would cross them, where there is
    room up to `right`; all in points.
    """
    behind = lost + 4
    return behind if left <= lost <= left + wide and behind + wide <= right else left

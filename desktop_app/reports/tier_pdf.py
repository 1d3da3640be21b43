"""The tier report on one page of PDF: figures, chart, breakdown, top movements, and what expires next."""

import os
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QDate, QIODevice, QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.money import exponent
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier_rules import Requirement
from desktop_app.reports.tier_page import TierPage

# Everything is laid out in points on A4 within the margins.
_WIDTH, _MARGIN = 523.0, 36.0
_INK, _MUTED, _HAIR, _PAPER = QColor("#18222D"), QColor("#5A6774"), QColor("#D9DFE5"), QColor("#F4F6F8")
_ACCENT, _GOOD, _BAD = QColor("#2A5BD7"), QColor("#1C7F56"), QColor("#B3381F")
_NEW, _INCREASED, _LOST, _DECREASED = QColor("#1F6FB5"), QColor("#84B8E6"), QColor("#CC5A3A"), QColor("#F0B35E")
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ROWS = 8
_AHEAD = 6


def tr(text: str) -> str:
    return QCoreApplication.translate("TierReport", text)


def write_tier_pdf(page: TierPage, file: Path) -> None:
    """Draw `page` to `file`; raises `OSError`. Works without a display and without a window."""
    application = _application()
    # Drawn in memory and written by Python, which tells what is wrong with a place where Qt only warns.
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Point)
    writer.setResolution(1200)
    writer.setTitle(tr("Tier report"))
    writer.setCreator("Partner Dashboard")
    painter = QPainter(writer)
    painter.scale(1200 / 72, 1200 / 72)
    _Page(painter, page).draw()
    painter.end()
    file.write_bytes(kept.data().data())
    if application is not None:
        application.shutdown()


def _application() -> QGuiApplication | None:
    """Fonts need a Qt application: one without a display is made where there is none."""
    if QGuiApplication.instance() is not None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


class _Page:
    """One page, drawn from top to bottom; `y` is how far down it is."""

    def __init__(self, painter: QPainter, page: TierPage) -> None:
        self._painter = painter
        self._page = page
        self._report = page.report
        self._locale = QLocale()
        self.y = 0.0

    def draw(self) -> None:
        self._head()
        self._figures()
        self._tracks()
        self._chart()
        self._breakdown()
        self._lists()
        self._foot()

    # Words

    def _number(self, value: Decimal | None, sign: str = "") -> str:
        if value is None:
            return tr("unknown")
        places = 0 if value == value.to_integral_value() else exponent(self._report.rules.currency)
        minus = "−" if value < 0 else sign if value else ""
        return f"{minus}{self._locale.toString(float(abs(value)), 'f', places)}"

    def _day(self, day: object) -> str:
        text = str(day)
        return self._locale.toString(QDate.fromString(text, Qt.DateFormat.ISODate), "dd MMM yyyy")

    def _tier(self, name: str | None) -> str:
        return tr("unknown") if name is None else tr("No tier") if name == "none" else name

    # Drawing

    def _text(self, area: QRectF, text: str, size: float = 8.5, colour: QColor = _INK, align: int = _LEFT,
              *, bold: bool = False) -> None:  # fmt: skip
        painter = self._painter
        font = QFont(QGuiApplication.font())
        font.clearFeatures()  # in some fonts figures of one width are signs that nobody can search for or copy
        font.setPixelSize(100)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        scale = size / 100
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(scale, scale)
        painter.setFont(font)
        painter.setPen(colour)
        room = QRectF(0, 0, area.width() / scale, area.height() / scale)
        painter.drawText(
            room, align, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
        )
        painter.restore()

    def _head(self) -> None:
        self._text(QRectF(0, 0, 360, 22), tr("Tier report"), 17, bold=True)
        self._text(QRectF(300, 0, _WIDTH - 300, 22), self._page.partner or "", 11, align=_RIGHT, bold=True)
        as_of = tr("As of {day} · rules: {rules}").format(
            day=self._day(self._report.as_of), rules=self._report.rules.title
        )
        self._text(QRectF(0, 22, _WIDTH, 14), as_of, 8.5, _MUTED)
        self.y = 46

    def _figures(self) -> None:
        report = self._report
        review = report.review
        met = tr("met {met} of {all}").format(
            met=review.count(CheckpointState.MET),
            all=sum(one.state is not CheckpointState.TO_COME for one in review.checkpoints),
        )
        median = tr("no data") if report.median_apps is None else f"{report.median_apps.normalize():f} {tr('apps')}"
        certified = {True: tr("Certified"), False: tr("Not certified"), None: tr("unknown")}[report.certified]
        until = tr("until {day}").format(day=self._day(report.certified_until)) if report.certified_until else ""
        source = {"reported": tr("reported"), "worked_out": tr("worked out")}.get(report.credited_source or "", "")
        boxes = (
            (tr("Current credited tier"), self._tier(report.credited_tier),
             " · ".join(part for part in (source, tr("review {day}").format(day=self._day(review.day)), met) if part)),
            (tr("Current performance"),
             self._tier(report.performance.tier) if report.performance.tier else tr("Cannot be judged"), self._gap()),
            (tr("Median app usage"), median, self._gate()),
            (tr("Partner certified"), certified, until),
        )  # fmt: skip
        gap, wide = 8.0, (_WIDTH - 24) / 4
        for place, (title, figure, detail) in enumerate(boxes):
            box = QRectF(place * (wide + gap), self.y, wide, 56)
            self._painter.setPen(QPen(_HAIR, 0.7))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(box, 4, 4)
            inner = box.adjusted(8, 6, -6, -4)
            self._text(QRectF(inner.left(), inner.top(), inner.width(), 11), title, 7.5, _MUTED)
            self._text(QRectF(inner.left(), inner.top() + 12, inner.width(), 19), figure, 14, bold=True)
            self._text(QRectF(inner.left(), inner.top() + 33, inner.width(), 11), detail, 6.8, _MUTED)
        self.y += 66

    def _gap(self) -> str:
        report = self._report
        if report.performance.unknown:
            return str(report.performance.unknown[0])
        missing = [f"{self._number(gap)} {_need(need)}" for need, gap in report.gaps.items() if gap]
        return tr("{missing} to {tier}").format(missing=", ".join(missing), tier=report.next_tier) if missing else ""

    def _gate(self) -> str:
        report = self._report
        gate = report.rules.threshold(report.goal, Requirement.MEDIAN_APPS) if report.goal else None
        return tr("requirement {gate}").format(gate=self._number(gate))

    def _tracks(self) -> None:
        report = self._report
        for need in report.rules.requirements:
            if need is Requirement.MEDIAN_APPS:
                continue
            value = report.figures.value(need)
            goal = report.rules.threshold(report.goal, need) if report.goal else None
            line = QRectF(0, self.y, _WIDTH, 13)
            self._text(line, _need(need).capitalize(), 8)
            told = tr("{value} of {goal} for {tier}").format(
                value=self._number(value), goal=self._number(goal), tier=report.goal.name if report.goal else "–"
            )
            self._text(line, told, 8, _MUTED, _RIGHT)
            bar = QRectF(80, self.y + 4, _WIDTH - 250, 5)
            self._fill(bar, QColor("#EDF0F3"), 2.5)
            if value and goal:
                self._fill(QRectF(bar.left(), bar.top(), bar.width() * min(float(value / goal), 1.0), 5), _ACCENT, 2.5)
            self.y += 14
        self.y += 8

    def _fill(self, area: QRectF, colour: QColor, radius: float = 0) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawRoundedRect(area, radius, radius)

    # The chart

    def _chart(self) -> None:
        report = self._report
        self._section(tr("Sold tier credit over time"))
        ahead = report.projection[1 : 1 + _AHEAD]
        months = [*report.months, *ahead]
        upper, lower = QRectF(34, self.y + 2, _WIDTH - 34, 120), QRectF(34, self.y + 128, _WIDTH - 34, 62)
        step = upper.width() / len(months)
        if ahead:
            start = upper.left() + step * len(report.months)
            self._painter.fillRect(QRectF(start, upper.top(), upper.right() - start, 190), _PAPER)
            self._text(QRectF(start + 4, upper.top() + 1, 200, 9), tr("Projected from known expiries"), 6.2, _MUTED)
        self._totals(upper, months, step, len(report.months))
        self._bars(lower, months, step, len(report.months))
        for place, one in enumerate(months):
            name = self._locale.standaloneMonthName(one.month.month, QLocale.FormatType.ShortFormat).removesuffix(".")
            label = f"{name} {one.month.year % 100:02d}" if one.month.month == 1 or place == 0 else name
            area = QRectF(lower.left() + place * step, lower.bottom() + 2, step, 10)
            self._text(area, label, 6.4, _MUTED, int(Qt.AlignmentFlag.AlignCenter))
        self.y += 208

    def _totals(self, area: QRectF, months: Sequence[MonthCredit], step: float, happened: int) -> None:
        report = self._report
        highest = max([float(one.closing) for one in months] + [1.0])
        known = sorted(
            (report.rules.threshold(tier, Requirement.SOLD_CREDIT) or Decimal(-1), tier.name)
            for tier in report.rules.tiers
        )
        above = [float(value) for value, _ in known if float(value) > highest][:1]
        top = max([highest, *(one for one in above if one < highest * 1.6)]) * 1.12
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            y = area.bottom() - area.height() * share
            self._rule(area.left(), area.right(), y, _HAIR)
            amount = self._number(Decimal(round(top * share)))
            self._text(QRectF(0, y - 5, area.left() - 4, 10), amount, 6.2, _MUTED, _RIGHT)
        for value, name in known:
            if 0 <= float(value) <= top:
                y = area.bottom() - area.height() * float(value) / top
                self._rule(area.left(), area.right(), y, _GOOD, dashed=True)
                label = f"{name} {self._number(value)}"
                self._text(QRectF(area.right() - 150, y - 9, 147, 9), label, 6.4, _GOOD, _RIGHT)
        points = [
            QPointF(area.left() + (place + 0.5) * step, area.bottom() - area.height() * float(one.closing) / top)
            for place, one in enumerate(months)
        ]
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(_INK, 1.3, Qt.PenStyle.DotLine))
        self._painter.drawPolyline(QPolygonF(points[happened - 1 :]))
        self._painter.setPen(QPen(_INK, 1.3))
        self._painter.drawPolyline(QPolygonF(points[:happened]))
        self._painter.setBrush(QColor("white"))
        for point in points[:happened]:
            self._painter.drawEllipse(point, 2, 2)
        self._loss(area, months, points)

    def _loss(self, area: QRectF, months: Sequence[MonthCredit], points: Sequence[QPointF]) -> None:
        lost = self._report.lost
        place = next((place for place, one in enumerate(months) if lost and one.month == lost.month), None)
        if lost is None or place is None:
            return
        self._painter.setPen(QPen(_BAD, 0.8, Qt.PenStyle.DashLine))
        x = points[place].x()
        self._painter.drawLine(QPointF(x, area.top() + 10), QPointF(x, area.bottom()))
        text = tr("{tier} would be lost").format(tier=lost.tier)
        self._text(QRectF(x - 104, area.top() + 12, 100, 9), text, 6.6, _BAD, _RIGHT, bold=True)

    def _bars(self, area: QRectF, months: Sequence[MonthCredit], step: float, happened: int) -> None:
        up = max([float(one.gained) for one in months] + [1.0])
        down = max([float(one.lost) for one in months] + [1.0])
        scale = area.height() / (up + down)
        zero = area.top() + up * scale
        self._rule(area.left(), area.right(), zero, _MUTED)
        self._text(
            QRectF(0, area.top() - 3, area.left() - 4, 10), self._number(Decimal(round(up)), "+"), 6.2, _MUTED, _RIGHT
        )
        self._text(
            QRectF(0, area.bottom() - 8, area.left() - 4, 10), self._number(Decimal(-round(down))), 6.2, _MUTED, _RIGHT
        )
        for place, one in enumerate(months):
            x, wide = area.left() + (place + 0.3) * step, step * 0.4
            at = zero
            for amount, colour in ((one.new, _NEW), (one.increased, _INCREASED)):
                tall = float(amount) * scale
                self._painter.fillRect(QRectF(x, at - tall, wide, tall), colour)
                at -= tall
            at = zero
            for amount, colour in ((one.expired + one.churned, _LOST), (one.decreased, _DECREASED)):
                tall = float(amount) * scale
                shade = QColor(colour.red(), colour.green(), colour.blue(), 110 if place >= happened else 255)
                self._painter.fillRect(QRectF(x, at, wide, tall), shade)
                at += tall

    def _rule(self, left: float, right: float, y: float, colour: QColor, *, dashed: bool = False) -> None:
        self._painter.setPen(QPen(colour, 0.6, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        self._painter.drawLine(QPointF(left, y), QPointF(right, y))

    # Tables

    def _section(self, title: str, left: float = 0, width: float = _WIDTH) -> None:
        self._text(QRectF(left, self.y, width, 14), title, 10, bold=True)
        self.y += 17

    def _breakdown(self) -> None:
        months = self._report.months
        named = f"{months[0].month} – {months[-1].month}"
        self._section(tr("Breakdown {range}").format(range=named))

        def total(name: str) -> Decimal:
            return sum((getattr(one, name) for one in months), Decimal(0))

        cells = (
            (tr("New"), self._number(total("new"), "+"), _NEW),
            (tr("Increased"), self._number(total("increased"), "+"), _INCREASED),
            (tr("Expired"), self._number(-total("expired")), _LOST),
            (tr("Churned"), self._number(-total("churned")), _LOST),
            (tr("Decreased"), self._number(-total("decreased")), _DECREASED),
            (tr("Total"), f"{self._number(self._report.sold_credit)} {self._report.rules.currency}", _INK),
        )
        wide = _WIDTH / len(cells)
        for place, (name, amount, colour) in enumerate(cells):
            self._fill(QRectF(place * wide, self.y + 3, 6, 6), colour, 1)
            self._text(QRectF(place * wide + 10, self.y, wide - 12, 12), name, 7.5, _MUTED)
            self._text(QRectF(place * wide + 10, self.y + 11, wide - 12, 14), amount, 9.5, bold=True)
        self.y += 36

    def _lists(self) -> None:
        top, half = self.y, (_WIDTH - 20) / 2
        self._table(
            tr("Top movements"), 0, half,
            [
                (row.client, f"{row.product_line or '–'} · {tr(row.movement.value)}", self._day(row.date),
                 self._number(row.signed, "+"))
                for row in self._page.top_movements(_ROWS)
            ],
        )  # fmt: skip
        self.y = top
        self._table(
            tr("What expires next"), half + 20, half,
            [
                (row.client, row.product_line or "–", self._day(row.expires_on), self._number(row.left))
                for row in self._page.next_expiries(_ROWS)
            ],
        )  # fmt: skip

    def _table(self, title: str, left: float, width: float, rows: Sequence[tuple[str, str, str, str]]) -> None:
        self._section(title, left, width)
        for client, about, day, amount in rows:
            self._text(QRectF(left, self.y, width - 52, 11), client, 8, bold=True)
            self._text(QRectF(left + width - 60, self.y, 60, 11), amount, 8, align=_RIGHT, bold=True)
            self._text(QRectF(left, self.y + 10, width - 62, 10), about, 7, _MUTED)
            self._text(QRectF(left + width - 60, self.y + 10, 60, 10), day, 7, _MUTED, _RIGHT)
            self._rule(left, left + width, self.y + 22, _HAIR)
            self.y += 23.5
        if not rows:
            self._text(QRectF(left, self.y, width, 12), tr("Nothing"), 8, _MUTED)

    def _foot(self) -> None:
        report = self._report
        parts = [
            tr("Amounts in {currency} a month at the programme's fixed rates.").format(currency=report.rules.currency)
        ]
        if report.data_as_of is not None:
            parts.append(tr("Data as of {day}.").format(day=self._day(report.data_as_of.date())))
        parts += [
            tr("Left out of {figure}, without a rate: {amount} {currency}.").format(
                figure=_need(one.of), amount=self._number(one.amount), currency=one.currency
            )
            for one in report.uncounted
        ]
        self._text(QRectF(0, 756, _WIDTH, 11), " ".join(parts), 6.8, _MUTED)


def _need(need: Requirement) -> str:
    return {
        Requirement.SOLD_CREDIT: tr("sold credit"),
        Requirement.MANAGED_CREDIT: tr("managed credit"),
        Requirement.POINTS: tr("points"),
        Requirement.MEDIAN_APPS: tr("median apps"),
    }[need]

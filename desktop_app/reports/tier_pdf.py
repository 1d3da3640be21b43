"""The tier report on one page of PDF: figures, chart, breakdown, top movements, and what expires next."""

import os
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from desktop_app.domain.credit import Movement
from desktop_app.domain.local_days import local_day
from desktop_app.domain.points import Points
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import format_day, format_exact, format_month_range, message_text
from desktop_app.i18n import shipped_text, translate
from desktop_app.reports.paper import (
    BOTTOM,
    DECREASED,
    HAIR,
    INCREASED,
    INK,
    LOST,
    MUTED,
    NEW,
    RIGHT,
    TOP,
    Paper,
)
from desktop_app.reports.tier_page import TierPage
from desktop_app.reports.tier_pdf_bars import RequirementBars, need_name
from desktop_app.reports.tier_pdf_chart import TierChart

# Everything is laid out in points on A4 within the margins.
_WIDTH, _MARGIN = 523.0, 36.0
_ROWS = 8


def write_tier_pdf(page: TierPage, file: Path) -> None:
    """Draw `page` to `file`; raises `OSError`. Works without a display and without a window."""
    application = _application()
    # Drawn in memory and written by Python, which says what is wrong with a path where Qt only warns.
    stored = QBuffer()
    stored.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(stored)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Point)
    writer.setResolution(1200)
    writer.setTitle(translate("TierReport", "Tier report"))
    writer.setCreator("Partner Dashboard")
    painter = QPainter(writer)
    painter.scale(1200 / 72, 1200 / 72)
    _Page(painter, page).draw()
    painter.end()
    file.write_bytes(stored.data().data())
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
        self._paper = Paper(painter, page.report.rules.currency)
        self._page = page
        self._report = page.report
        self.y = 0.0

    def draw(self) -> None:
        self._head()
        self._figures()
        self.y = RequirementBars(self._paper, self._report, _WIDTH).draw(self.y)
        self._chart()
        self._breakdown()
        self._lists()
        self._foot()

    def _tier(self, name: str | None) -> str:
        return (
            translate("TierReport", "unknown")
            if name is None
            else translate("TierReport", "No tier")
            if name == "none"
            else name
        )

    # Drawing

    def _head(self) -> None:
        self._paper.text(QRectF(0, 0, 360, 22), translate("TierReport", "Tier report"), 17, bold=True)
        self._paper.text(QRectF(300, 0, _WIDTH - 300, 22), self._page.partner or "", 11, align=RIGHT, bold=True)
        as_of = translate("TierReport", "As of {day} · rules: {rules}").format(
            day=format_day(self._report.as_of),
            rules=shipped_text(self._report.rules.title),
        )
        self._paper.text(QRectF(0, 22, _WIDTH, 14), as_of, 8.5, MUTED)
        self.y = 46

    def _figures(self) -> None:
        gap, wide = 8.0, (_WIDTH - 24) / 4
        for place, box in enumerate(self._boxes()):
            self._box(QRectF(place * (wide + gap), self.y, wide, 62), *box)
        self.y += 72

    def _boxes(self) -> tuple[tuple[str, str, str], ...]:
        """The four boxes at the top: a title, a figure and a line about it each."""
        report = self._report
        performance = (
            self._tier(report.performance.tier)
            if report.performance.tier
            else translate("TierReport", "Cannot be judged")
        )
        median = (
            translate("TierReport", "unknown")
            if report.median_apps is None
            else f"{format_exact(report.median_apps)} {translate('TierReport', 'apps')}"
        )
        certified = {
            True: translate("TierReport", "Certified"),
            False: translate("TierReport", "Not certified"),
            None: translate("TierReport", "unknown"),
        }[report.certified]
        until = (
            translate("TierReport", "until {day}").format(day=format_day(report.certified_until))
            if report.certified_until
            else ""
        )
        return (
            (translate("TierReport", "Current credited tier"), self._tier(report.credited_tier), self._review()),
            (translate("TierReport", "Current performance"), performance, self._gap()),
            (translate("TierReport", "Median app usage"), median, self._gate()),
            (translate("TierReport", "Partner certified"), certified, until),
        )

    def _box(self, area: QRectF, title: str, figure: str, detail: str) -> None:
        self._paper.painter.setPen(QPen(HAIR, 0.7))
        self._paper.painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paper.painter.drawRoundedRect(area, 4, 4)
        inner = area.adjusted(8, 6, -6, -4)
        self._paper.text(QRectF(inner.left(), inner.top(), inner.width(), 11), title, 7.5, MUTED)
        size = self._paper.fitting(figure, 14, inner.width())
        self._paper.text(QRectF(inner.left(), inner.top() + 12, inner.width(), 19), figure, size, bold=True)
        below = QRectF(inner.left(), inner.top() + 33, inner.width(), 18)
        self._paper.text(below, detail, 6.8, MUTED, TOP, wrap=True)

    def _review(self) -> str:
        """Where the credited tier comes from, and the state of its review."""
        report, review = self._report, self._report.review
        source = {
            "reported": translate("TierReport", "reported"),
            "worked_out": translate("TierReport", "worked out"),
        }.get(report.credited_source or "", "")
        next_ = translate("TierReport", "review {day}").format(day=format_day(review.day))
        judged = sum(
            checkpoint.state in (CheckpointState.MET, CheckpointState.NOT_MET) for checkpoint in review.checkpoints
        )
        met = (
            translate("TierReport", "met {met} of {all}").format(met=review.count(CheckpointState.MET), all=judged)
            if judged
            else ""
        )
        return " · ".join(part for part in (source, next_, met) if part)

    def _gap(self) -> str:
        report = self._report
        if report.performance.unknown:
            return message_text(report.performance.unknown[0])
        missing = [f"{self._paper.number(gap)} {need_name(need)}" for need, gap in report.gaps.items() if gap]
        return (
            translate("TierReport", "{missing} to {tier}").format(missing=", ".join(missing), tier=report.next_tier)
            if missing
            else ""
        )

    def _gate(self) -> str:
        report = self._report
        if Requirement.MEDIAN_APPS not in report.rules.requirements:
            return translate("TierReport", "not asked for by these rules")
        gate = report.rules.threshold(report.goal, Requirement.MEDIAN_APPS) if report.goal else None
        return translate("TierReport", "requirement {gate}").format(gate=self._paper.number(gate))

    def _chart(self) -> None:
        by_points = bool(self._page.points)
        sold, points = (
            translate("TierReport", "Sold tier credit over time"),
            translate("TierReport", "Points over time"),
        )
        self._section(points if by_points else sold)
        if not by_points and not any(month.is_known for month in self._report.months):
            why = (
                translate("TierReport", "All that was sold is in currencies without a rate: its credit is unknown.")
                if self._report.sells_without_rate
                else translate("TierReport", "No credit events are known.")
            )
            self._paper.text(QRectF(0, self.y, _WIDTH, 12), why, 8, MUTED)
            self.y += 24
        else:
            self.y = TierChart(self._paper, self._page, _WIDTH).draw(self.y)

    # Tables

    def _section(self, title: str, left: float = 0, width: float = _WIDTH) -> None:
        self._paper.text(QRectF(left, self.y, width, 14), title, 10, bold=True)
        self.y += 17

    def _breakdown(self) -> None:
        if self._report.points is not None:
            self._points(self._report.points)
            return
        months = self._report.months
        if not months:  # nothing was ever sold, as far as the data says
            return
        named = format_month_range(months[0].month, months[-1].month)
        self._section(translate("TierReport", "Breakdown {range}").format(range=named))

        def total(name: str) -> Decimal:
            return sum((getattr(month, name) for month in months), Decimal(0))

        cells: tuple[tuple[str, str, QColor], ...] = (
            (translate("TierReport", "New"), self._paper.number(total("new"), "+"), NEW),
            (translate("TierReport", "Increased"), self._paper.number(total("increased"), "+"), INCREASED),
            (translate("TierReport", "Expired"), self._paper.number(-total("expired")), LOST),
            (translate("TierReport", "Churned"), self._paper.number(-total("churned")), LOST),
            (translate("TierReport", "Decreased"), self._paper.number(-total("decreased")), DECREASED),
            (
                translate("TierReport", "Total"),
                translate("TierReport", "unknown")
                if months[-1].total is None
                else f"{self._paper.number(months[-1].total)} {self._report.rules.currency}",
                INK,
            ),
        )
        if not any(month.is_known for month in months):
            cells = tuple((name, translate("TierReport", "unknown"), colour) for name, _, colour in cells)
        self._cells(cells)

    def _points(self, points: Points) -> None:
        """What the points are made of, and HubSpot's own beside them with their day."""
        self._section(translate("TierReport", "Points on {day}").format(day=format_day(self._report.as_of)))
        kinds = [
            (translate("TierReport", "Sourced"), points.sourced.known),
            (translate("TierReport", "Assisted"), points.assisted.known),
            (translate("TierReport", "Origin not stated"), points.unstated.known),
            (translate("TierReport", "Managed"), points.managed.known),
            (translate("TierReport", "Total"), points.total.known),
        ]
        if not points.total.is_sure and points.total.most is not None:
            kinds.append((translate("TierReport", "At most"), points.total.most))
        reported = self._page.reported_points
        if reported is not None:
            day = translate("TierReport", "unknown") if reported.as_of is None else format_day(reported.as_of)
            kinds.append((translate("TierReport", "HubSpot’s own, {day}").format(day=day), reported.total))
        self._cells([(name, self._paper.number(value), INK) for name, value in kinds])

    def _cells(self, cells: Sequence[tuple[str, str, QColor]]) -> None:
        """Names with their figures below, beside one another."""
        wide = _WIDTH / len(cells)
        for place, (name, amount, colour) in enumerate(cells):
            self._paper.fill(QRectF(place * wide, self.y + 3, 6, 6), colour, 1)
            self._paper.text(
                QRectF(place * wide + 10, self.y, wide - 12, 12), name, self._paper.fitting(name, 7.5, wide - 12), MUTED
            )
            size = self._paper.fitting(amount, 9.5, wide - 12)
            self._paper.text(QRectF(place * wide + 10, self.y + 11, wide - 12, 14), amount, size, bold=True)
        self.y += 36

    def _lists(self) -> None:
        top, half = self.y, (_WIDTH - 20) / 2
        movements, expiries = translate("TierReport", "Top movements"), translate("TierReport", "What expires next")
        if self._report.points is not None:  # the rows are of credit all the same
            movements = translate("TierReport", "Top movements of sold credit")
            expiries = translate("TierReport", "Sold credit that expires next")
        self._table(
            movements, 0, half,
            [
                (row.client, f"{row.product_line or '–'} · {_movement(row.movement)}", format_day(row.date),
                 self._paper.number(row.signed, "+"))
                for row in self._page.top_movements(_ROWS)
            ],
        )  # fmt: skip
        self.y = top
        self._table(
            expiries, half + 20, half,
            [
                (row.client, row.product_line or "–", format_day(row.expires_on), self._paper.number(row.left))
                for row in self._page.next_expiries(_ROWS)
            ],
        )  # fmt: skip

    def _table(self, title: str, left: float, width: float, rows: Sequence[tuple[str, str, str, str]]) -> None:
        self._section(title, left, width)
        for client, about, day, amount in rows:
            self._paper.text(QRectF(left, self.y, width - 72, 11), client, 8, bold=True)
            self._paper.text(QRectF(left + width - 70, self.y, 70, 11), amount, 8, align=RIGHT, bold=True)
            self._paper.text(QRectF(left, self.y + 10, width - 62, 10), about, 7, MUTED)
            self._paper.text(QRectF(left + width - 60, self.y + 10, 60, 10), day, 7, MUTED, RIGHT)
            self._paper.rule(left, left + width, self.y + 22, HAIR)
            self.y += 23.5
        if not rows:
            self._paper.text(QRectF(left, self.y, width, 12), translate("TierReport", "Nothing"), 8, MUTED)

    def _foot(self) -> None:
        report = self._report
        parts = [
            translate("TierReport", "Amounts in {currency} a month at the programme's fixed rates.").format(
                currency=report.rules.currency
            )
        ]
        if report.data_as_of is not None:
            day = format_day(local_day(report.data_as_of))
            parts.append(translate("TierReport", "Data as of {day}.").format(day=day))
        parts += [
            translate("TierReport", "Left out of {figure}, without a rate: {amount} {currency}.").format(
                figure=need_name(excluded.of), amount=self._paper.number(excluded.amount), currency=excluded.currency
            )
            for excluded in report.uncounted
        ]
        if report.unknown:
            why = " · ".join(message_text(message) for message in report.unknown)
            parts.append(translate("TierReport", "Not sure: {why}.").format(why=why))
        self._paper.text(QRectF(0, 738, _WIDTH, 30), " ".join(parts), 6.8, MUTED, BOTTOM, wrap=True)


def _movement(movement: Movement) -> str:
    return {
        Movement.NEW: translate("TierReport", "new"),
        Movement.INCREASED: translate("TierReport", "increased"),
        Movement.EXPIRED: translate("TierReport", "expired"),
        Movement.CHURNED: translate("TierReport", "churned"),
        Movement.DECREASED: translate("TierReport", "decreased"),
    }[movement]

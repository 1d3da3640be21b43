"""The review planner: each checkpoint, what expires before it, and what the next tier needs by then."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTableWidget, QVBoxLayout, QWidget

from desktop_app.domain.needs import BY_SALES, Needed
from desktop_app.domain.tier_report import TierOnDay, TierReport
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import format_amount, format_day, format_figure_known, requirement_name
from desktop_app.ui.shared.card import PlainLabel, plain_label
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.rule_tables import figure_cell, name_cell, name_columns, rules_table, share_width

_NOTHING = "–"


class PlannerCard(QFrame):
    """Shows the checkpoints as columns, without new sales, and below them what is missing at those to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = PlainLabel(parent=self)
        self.title.setObjectName("heading")
        self.table = rules_table(self.tr("Checkpoints"), self)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.goal = PlainLabel(parent=self)
        self.goal.setObjectName("section")
        self.needed = plain_label(parent=self)
        self.needed.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        for part in (self.title, self.table, self.goal, self.needed):
            column.addWidget(part)
        column.addStretch()

    def show_report(self, report: TierReport) -> None:
        """Plan by this report."""
        self.title.setText(self.tr("On the way to {day}, without new sales").format(day=format_day(report.review.day)))
        self._show_checkpoints(report)
        reach, reached = self.tr("To reach {tier}"), self.tr("The highest tier is reached")
        self.goal.setText(reach.format(tier=report.next_tier) if report.next_tier else reached)
        lines = [self._line(need) for need in report.needed]
        blockers = dict.fromkeys(
            tier_texts.sentences((blocker,)) for need in report.needed for blocker in need.blockers
        )
        if blockers:
            lines.append(self.tr("No sale removes: {why}").format(why=" · ".join(blockers)))
        self.needed.setText("\n".join(lines))

    def _show_checkpoints(self, report: TierReport) -> None:
        days = [checkpoint.day for checkpoint in report.review.checkpoints]
        rows = list(self._rows(report, days))
        name_columns(self.table, ["", *(format_day(day) for day in days)])
        self.table.setRowCount(len(rows))
        for row, (name, texts) in enumerate(rows):
            self.table.setItem(row, 0, name_cell(name))
            for column, text in enumerate(texts, start=1):
                self.table.setItem(row, column, figure_cell(text))
        self._fit()

    def _fit(self) -> None:
        """Share the width out, or let it be scrolled where dates and figures need more; all rows are in view."""
        bar = 0 if share_width(self.table) else self.table.horizontalScrollBar().sizeHint().height()
        header, frame = self.table.horizontalHeader().sizeHint().height(), 2 * self.table.frameWidth()
        self.table.setFixedHeight(header + self.table.verticalHeader().length() + frame + bar + 4)

    def _rows(self, report: TierReport, days: list[date]) -> Iterator[tuple[str, list[str]]]:
        """Each row's name and its texts; what is not known of a checkpoint that is over is left out."""
        ahead = {checkpoint.day: checkpoint for checkpoint in report.ahead}
        stood = {checkpoint.day: checkpoint for checkpoint in (*report.passed, *report.ahead)}
        currency = report.rules.currency
        for need in report.rules.requirements:
            unit = None if need is Requirement.MEDIAN_APPS else currency
            known = {day: format_figure_known(month.figures.figure(need), unit) for day, month in stood.items()}
            yield tier_texts.heading(need), [known.get(day, _NOTHING) for day in days]
        lost = dict(zip(ahead, _lost_before(report, list(ahead)), strict=True))
        lost |= {over.day: -over.expired for over in report.passed if over.expired is not None}
        yield (
            self.tr("Expires before it"),
            [format_amount(lost[day], currency) if day in lost else _NOTHING for day in days],
        )
        states = {checkpoint.day: tier_texts.checkpoint(checkpoint.state) for checkpoint in report.review.checkpoints}
        yield self.tr("Tier on that day"), [self._tier(stood[day]) if day in stood else states[day] for day in days]

    def _tier(self, stood: TierOnDay) -> str:
        tier = stood.performance.tier
        return self.tr("cannot be judged") if tier is None else tier_texts.tier_name(tier)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # the table has its new width only then

    # Parts

    def _line(self, need: Needed) -> str:
        missing = [
            f"{format_amount(gap)} {requirement_name(kind)}"
            for kind, gap in need.missing.items()
            if gap is not None and kind in BY_SALES
        ]
        if missing:
            text = self.tr("By {day}: {missing} more")
        elif any(gap is None for gap in need.missing.values()):
            text = self.tr("By {day}: unknown")
        else:
            text = self.tr("By {day}: nothing more to sell")
        return text.format(day=format_day(need.day), missing=self.tr(" and ").join(missing))


def _lost_before(report: TierReport, days: list[date]) -> Iterator[Decimal]:
    """The credit that is known to expire after one checkpoint, up to the next; the first counts from today."""
    since = report.as_of
    for day in days:
        yield -sum((amount for on, amount in report.expiries if since < on <= day), Decimal(0))
        since = day

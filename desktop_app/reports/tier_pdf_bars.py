"""The bars of the printed tier report: what there is of each requirement, against the tier that is aimed at."""

from decimal import Decimal

from PySide6.QtCore import QRectF

from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import format_figure_known
from desktop_app.i18n import translate
from desktop_app.reports.paper import ACCENT, MUTED, RIGHT, TRACK, Paper

# Where the bars begin, and the least room for the words behind them, in points.
_BAR, _WORDS = 112.0, 170.0


class RequirementBars:
    """A bar for each requirement with its words behind it; all end where the widest words leave room."""

    def __init__(self, paper: Paper, report: TierReport, width: float) -> None:
        self._paper, self._report, self._width = paper, report, width

    def draw(self, y: float) -> float:
        """Draw from `y` down; gives how far down it reached."""
        needs = [need for need in self._report.rules.requirements if need is not Requirement.MEDIAN_APPS]
        texts = [self._text(need) for need in needs]
        right = self._width - max([_WORDS, *(self._paper.width(text, 8) + 8 for text in texts)])
        for need, text in zip(needs, texts, strict=True):
            line = QRectF(0, y, self._width, 13)
            name = need_name(need)
            self._paper.text(line, name[:1].upper() + name[1:], 8)
            self._paper.text(line, text, 8, MUTED, RIGHT)
            self._bar(need, QRectF(_BAR, y + 4, max(right - _BAR, 0), 5))
            y += 14
        return y + 8

    def _text(self, need: Requirement) -> str:
        """What there is of a requirement, and the threshold of the tier that is aimed at."""
        report, goal = self._report, self._goal(need)
        words = (
            translate("TierReport", "{value} · {tier} threshold unknown")
            if goal is None
            else translate("TierReport", "{value} of {goal} for {tier}")
        )
        return words.format(
            value=format_figure_known(report.figures.figure(need), report.rules.currency),
            goal=self._paper.number(goal),
            tier=report.goal.name if report.goal else "–",
        )

    def _bar(self, need: Requirement, bar: QRectF) -> None:
        value, goal = self._report.figures.value(need), self._goal(need)
        self._paper.fill(bar, TRACK, 2.5)
        if value and goal:
            filled = bar.width() * min(float(value / goal), 1.0)
            self._paper.fill(QRectF(bar.left(), bar.top(), filled, bar.height()), ACCENT, 2.5)

    def _goal(self, need: Requirement) -> Decimal | None:
        report = self._report
        return report.rules.threshold(report.goal, need) if report.goal else None


def need_name(need: Requirement) -> str:
    """What a requirement is called within a sentence."""
    return {
        Requirement.SOLD_CREDIT: translate("TierReport", "sold credit"),
        Requirement.MANAGED_CREDIT: translate("TierReport", "managed credit"),
        Requirement.POINTS: translate("TierReport", "points"),
        Requirement.SOLD_POINTS: translate("TierReport", "sold points"),
        Requirement.SOURCED_POINTS: translate("TierReport", "sourced points"),
        Requirement.MANAGED_POINTS: translate("TierReport", "managed points"),
        Requirement.MEDIAN_APPS: translate("TierReport", "median apps"),
        Requirement.DOLLAR_RETENTION: translate("TierReport", "dollar retention"),
        Requirement.GRR: translate("TierReport", "gross revenue retention"),
    }[need]

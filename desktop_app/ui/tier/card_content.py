"""What the report's cards say, worked out of a tier report."""

from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier import Figures
from desktop_app.domain.tier_report import TierReport, TierSource
from desktop_app.domain.tier_rules import Requirement
from desktop_app.ui.tier import texts
from desktop_app.ui.tier.cards import CardContent, CardTone, ProgressTrack

_SHORT = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Tier", "Sold"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Tier", "Managed"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Tier", "Points"),
}
_MISSING = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Tier", "sold"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Tier", "managed"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Tier", "points"),
    Requirement.MEDIAN_APPS: QT_TRANSLATE_NOOP("Tier", "apps"),
}


def tr(text: str) -> str:
    return QCoreApplication.translate("Tier", text)


def credited_tier_card(report: TierReport) -> CardContent:
    """The tier held until the next review, and how that review stands."""
    review = report.review
    source = {TierSource.REPORTED: tr("reported"), TierSource.WORKED_OUT: tr("worked out"), None: ""}
    parts = [tr("Next review {day}").format(day=texts.day(review.day))]
    judged = [one for one in review.checkpoints if one.state in (CheckpointState.MET, CheckpointState.NOT_MET)]
    if report.credited_tier is not None and judged:
        parts.append(tr("met {met} of {all} so far").format(met=review.count(CheckpointState.MET), all=len(judged)))
    detail = " · ".join(parts) + "\n" + _outlook(report)
    spoken = tuple(f"{texts.day(one.day)}: {texts.checkpoint(one.state)}" for one in review.checkpoints)
    return CardContent(
        title=tr("Current credited tier"),
        figure=texts.tier_name(report.credited_tier),
        pill=source[report.credited_source],
        detail=detail,
        dots=tuple((one.state, texts.day(one.day)) for one in review.checkpoints),
        spoken=spoken,
    )


def _outlook(report: TierReport) -> str:
    review = report.review
    if report.credited_tier is None:
        return tr("Neither reported nor to be worked out yet")
    if review.held_until is not None and review.held_until > review.day:
        return tr("Held until {day} at least").format(day=texts.day(review.held_until))
    days = texts.said("%n day(s) left", review.days_left)
    if review.safe:
        return tr("Kept at the review · {days}").format(days=days)
    if review.certificate_ends is not None:
        return tr("Needs a valid certificate · {days}").format(days=days)
    if review.falls_to is not None and review.falls_to != report.credited_tier:
        return tr("Falls to {tier} unless met · {days}").format(tier=texts.tier_name(review.falls_to), days=days)
    return days


def performance_card(report: TierReport, other: Figures | None = None) -> CardContent:
    """The tier reached today and the tracks to the next one; `other` are the figures of a what-if."""
    performance = report.performance
    if performance.tier is None:
        at_least = texts.tier_name(performance.at_least)
        return CardContent(
            title=tr("Current performance"),
            figure=tr("Cannot be judged"),
            after=tr("at least {tier}").format(tier=at_least) if performance.at_least != "none" else "",
            tracks=_tracks(report, other),
            corner=texts.sentence(performance.unknown[0]) if performance.unknown else "",
            spoken=tuple(texts.sentence(one) for one in performance.unknown),
        )
    return CardContent(
        title=tr("Current performance"),
        figure=texts.tier_name(performance.tier),
        after=_credit(report),
        corner=_gap(report),
        short_corner=_short_gap(report),
        tracks=_tracks(report, other),
    )


def _credit(report: TierReport) -> str:
    if report.rules.points is not None:
        return "" if report.figures.points is None else f"{texts.number(report.figures.points)} {tr('points')}"
    if report.sold_credit is None:
        return tr("no data on sold credit")
    return f"{texts.number(report.sold_credit, report.rules.currency)} {tr('sold tier credit')}"


def _short_gap(report: TierReport) -> str:
    """What one track lacks; the tracks themselves tell of several."""
    if report.next_tier is None:
        return ""
    gaps = [gap for gap in report.gaps.values() if gap]
    if len(gaps) == 1:
        return tr("{missing} to {tier}").format(missing=texts.number(gaps[0]), tier=report.next_tier)
    return tr("Next tier {tier}").format(tier=report.next_tier)


def _gap(report: TierReport) -> str:
    if report.next_tier is None:
        return tr("Highest tier")
    missing = [f"{texts.number(gap)} {tr(_MISSING[need])}" for need, gap in report.gaps.items() if gap]
    if not missing and report.rules.certified_required and not report.certified:
        missing = [tr("certificate")]
    return tr("{missing} to {tier}").format(missing=", ".join(missing), tier=report.next_tier) if missing else ""


def _tracks(report: TierReport, other: Figures | None) -> tuple[ProgressTrack, ...]:
    needs = [need for need in report.rules.requirements if need is not Requirement.MEDIAN_APPS]
    return tuple(_track(report, need, other) for need in needs)


def _track(report: TierReport, need: Requirement, other: Figures | None) -> ProgressTrack:
    goal = report.goal
    value = report.figures.value(need)
    threshold = report.rules.threshold(goal, need) if goal is not None else None
    figure = tr("no data") if value is None else texts.number(value, report.rules.currency)
    if threshold is None:
        return ProgressTrack(tr(_SHORT[need]), figure, f"/ {tr('unknown')}", None)
    longest = max(threshold, value or Decimal(0)) or Decimal(1)
    below = (report.rules.threshold(tier, need) for tier in report.rules.tiers)
    ticks = tuple(float(one / longest) for one in below if one is not None and one <= longest)
    share = None if value is None else float(value / longest)
    imagined = other.value(need) if other is not None else None
    if imagined is not None and imagined != value:
        figure = f"{figure} → {texts.number(imagined, report.rules.currency)}"
    beside = None if imagined is None else float(imagined / longest)
    return ProgressTrack(
        tr(_SHORT[need]), figure, f"/ {texts.number(threshold, report.rules.currency)}", share, ticks, beside
    )


def median_card(report: TierReport) -> CardContent:
    """Median app usage against the gate of the next tier."""
    value = report.median_apps
    gate = report.rules.threshold(report.goal, Requirement.MEDIAN_APPS) if report.goal else None
    if value is None:
        state, tone = "", CardTone.QUIET
    elif gate is None:
        state, tone = tr("requirement unknown"), CardTone.WARNING
    else:
        state, tone = (tr("met"), CardTone.GOOD) if value >= gate else (tr("not met"), CardTone.BAD)
    parts = [
        tr("Requirement {gate}").format(gate=texts.tier_name(None) if gate is None else QLocale().toString(int(gate)))
    ]
    if report.apps_unknown:
        parts.append(texts.said("%n client(s) without data", report.apps_unknown))
    return CardContent(
        title=tr("Median app usage"),
        figure=tr("no data")
        if value is None
        else tr("{median} apps").format(median=QLocale().toString(float(value), "g", 6)),
        pill=state,
        tone=tone,
        detail=" · ".join(parts),
        spoken=tuple(f"{one.client}: {one.apps}" for one in report.around_median),
    )


def certified_card(report: TierReport) -> CardContent:
    """Whether the partner is certified, and until when."""
    until = report.certified_until
    if until is None:
        return CardContent(
            title=tr("Partner certified"),
            figure=tr("unknown"),
            detail=tr("No data says until when the certificate holds"),
        )
    if not report.certified:
        return CardContent(
            title=tr("Partner certified"), figure=tr("Not certified"), pill=tr("expired"), tone=CardTone.BAD,
            detail=tr("Expired {day}").format(day=texts.day(until)),
        )  # fmt: skip
    soon = until - report.as_of <= timedelta(days=60)
    return CardContent(
        title=tr("Partner certified"),
        figure=tr("Certified"),
        pill=tr("expires soon") if soon else tr("valid"),
        tone=CardTone.WARNING if soon else CardTone.GOOD,
        detail=tr("Expires {day}").format(day=texts.day(until)),
    )

"""What the report's cards say, worked out of a tier report."""

from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QLocale

from desktop_app.domain.figures import Figure
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier import Figures
from desktop_app.domain.tier_report import TierReport, TierSource
from desktop_app.domain.tier_rules import Requirement
from desktop_app.domain.unknown_programme import NOT_CHOSEN
from desktop_app.formatting import format_amount, format_count, format_day, format_figure_known, message_text
from desktop_app.i18n import translate
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.cards import CardContent, CardTone, ProgressTrack

_SHORT = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Tier", "Sold"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Tier", "Managed"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Tier", "Points"),
    Requirement.SOLD_POINTS: QT_TRANSLATE_NOOP("Tier", "Sold points"),
    Requirement.SOURCED_POINTS: QT_TRANSLATE_NOOP("Tier", "Sourced"),
    Requirement.MANAGED_POINTS: QT_TRANSLATE_NOOP("Tier", "Managed points"),
    Requirement.DOLLAR_RETENTION: QT_TRANSLATE_NOOP("Tier", "Dollar retention"),
    Requirement.GRR: QT_TRANSLATE_NOOP("Tier", "GRR"),
}
_CREDIT = (Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT)
_MISSING = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Tier", "sold"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Tier", "managed"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Tier", "points"),
    Requirement.SOLD_POINTS: QT_TRANSLATE_NOOP("Tier", "sold points"),
    Requirement.SOURCED_POINTS: QT_TRANSLATE_NOOP("Tier", "sourced points"),
    Requirement.MANAGED_POINTS: QT_TRANSLATE_NOOP("Tier", "managed points"),
    Requirement.MEDIAN_APPS: QT_TRANSLATE_NOOP("Tier", "apps"),
    Requirement.DOLLAR_RETENTION: QT_TRANSLATE_NOOP("Tier", "% dollar retention"),
    Requirement.GRR: QT_TRANSLATE_NOOP("Tier", "% GRR"),
}


def credited_tier_card(report: TierReport) -> CardContent:
    """The tier held until the next review, and the state of that review."""
    review = report.review
    source = {
        TierSource.REPORTED: translate("Tier", "reported"),
        TierSource.WORKED_OUT: translate("Tier", "worked out"),
        None: "",
    }
    parts = [translate("Tier", "Next review {day}").format(day=format_day(review.day))]
    judged = [
        checkpoint
        for checkpoint in review.checkpoints
        if checkpoint.state in (CheckpointState.MET, CheckpointState.NOT_MET)
    ]
    if report.credited_tier is not None and judged:
        parts.append(
            translate("Tier", "met {met} of {all} so far").format(
                met=review.count(CheckpointState.MET), all=len(judged)
            )
        )
    detail = " · ".join(parts) + "\n" + _outlook(report)
    spoken = tuple(
        f"{format_day(checkpoint.day)}: {tier_texts.checkpoint(checkpoint.state)}" for checkpoint in review.checkpoints
    )
    return CardContent(
        title=translate("Tier", "Current credited tier"),
        figure=tier_texts.tier_name(report.credited_tier),
        pill=source[report.credited_source],
        detail=detail,
        dots=tuple((checkpoint.state, format_day(checkpoint.day)) for checkpoint in review.checkpoints),
        spoken=spoken,
    )


def _outlook(report: TierReport) -> str:
    review = report.review
    if report.credited_tier is None:
        too_short = translate("Tier", "Not reported, and too little history to calculate it")
        return message_text(NOT_CHOSEN) if NOT_CHOSEN in report.unknown else too_short
    if review.held_until is not None and review.held_until > review.day:
        return translate("Tier", "Held until {day} at least").format(day=format_day(review.held_until))
    days = translate("Tier", "%n day(s) left", review.days_left)
    if review.safe:
        return translate("Tier", "Kept at the review · {days}").format(days=days)
    if review.certificate_ends is not None:
        return translate("Tier", "Needs a valid certificate · {days}").format(days=days)
    if review.falls_to is not None and review.falls_to != report.credited_tier:
        return translate("Tier", "Falls to {tier} unless met · {days}").format(
            tier=tier_texts.tier_name(review.falls_to), days=days
        )
    return days


def performance_card(report: TierReport, other: Figures | None = None) -> CardContent:
    """The tier reached today and the tracks to the next one; `other` are the figures of a what-if."""
    performance = report.performance
    if performance.tier is None:
        at_least = tier_texts.tier_name(performance.at_least)
        return CardContent(
            title=translate("Tier", "Current performance"),
            figure=translate("Tier", "Cannot be judged"),
            corner=translate("Tier", "at least {tier}").format(tier=at_least) if performance.at_least != "none" else "",
            tracks=_tracks(report, other),
            spoken=(*(message_text(message) for message in performance.unknown), *reasons(report)),
        )
    return CardContent(
        title=translate("Tier", "Current performance"),
        figure=tier_texts.tier_name(performance.tier),
        after=_credit(report),
        short_after=_short_credit(report),
        corner=_gap(report),
        short_corner=_short_gap(report),
        spoken=reasons(report),
        tracks=_tracks(report, other),
    )


def reasons(report: TierReport) -> tuple[str, ...]:
    """What keeps the figures that the rules ask for from being sure, each with its size."""
    figures = (report.figures.figure(need) for need in report.rules.requirements)
    return tuple(dict.fromkeys(message_text(reason) for figure in figures for reason in figure.reasons))


def unknown_programme_card(report: TierReport) -> CardContent:
    """That no tier can be judged before the programme is known; the figures are shown as they are."""
    currency = report.rules.currency
    figures = {need: format_figure_known(report.figures.figure(need), currency) for need in _CREDIT}
    return CardContent(
        title=translate("Tier", "Current performance"),
        figure=translate("Tier", "Cannot be judged"),
        tracks=tuple(ProgressTrack(translate("Tier", _SHORT[need]), text, "", None) for need, text in figures.items()),
        detail=message_text(NOT_CHOSEN),
    )


def _at_most(figure: Figure) -> str:
    """The most that a figure can be, where that is more than what is known of it; else nothing."""
    if figure.known is None or figure.most is None or figure.most <= figure.known:
        return ""
    return translate("Tier", "up to {most}").format(most=format_amount(figure.most))


def _credit(report: TierReport) -> str:
    if report.rules.points is not None:
        if report.figures.points is None:
            return ""
        known = f"{format_amount(report.figures.points)} {translate('Tier', 'points')}"
        day = report.points_as_of
        age = translate("Tier", "HubSpot's points as of {day}").format(day=format_day(day)) if day else ""
        parts = (known, _at_most(report.figures.figure(Requirement.POINTS)), age)
        return " · ".join(part for part in parts if part)
    if report.sold_credit is None:
        return translate("Tier", "sold credit unknown")
    return f"{format_amount(report.sold_credit, report.rules.currency)} {translate('Tier', 'sold tier credit')}"


def _short_credit(report: TierReport) -> str:
    """The figure that the tier goes by, alone."""
    if report.rules.points is not None:
        return "" if report.figures.points is None else format_amount(report.figures.points)
    return "" if report.sold_credit is None else format_amount(report.sold_credit, report.rules.currency)


def _short_gap(report: TierReport) -> str:
    """What is missing, where that is one thing; the tracks themselves show several."""
    if report.next_tier is None:
        return ""
    gaps = [gap for gap in report.gaps.values() if gap]
    if len(gaps) == 1:
        return translate("Tier", "{missing} to {tier}").format(missing=format_amount(gaps[0]), tier=report.next_tier)
    return translate("Tier", "Next tier {tier}").format(tier=report.next_tier)


def _gap(report: TierReport) -> str:
    if report.next_tier is None:
        return translate("Tier", "Highest tier")
    missing = [f"{format_amount(gap)} {translate('Tier', _MISSING[need])}" for need, gap in report.gaps.items() if gap]
    missing += [message_text(blocker) for blocker in report.blockers]
    return (
        translate("Tier", "{missing} to {tier}").format(missing=", ".join(missing), tier=report.next_tier)
        if missing
        else ""
    )


def _tracks(report: TierReport, other: Figures | None) -> tuple[ProgressTrack, ...]:
    needs = [need for need in report.rules.requirements if need is not Requirement.MEDIAN_APPS]
    return tuple(_track(report, need, other) for need in needs)


def _track(report: TierReport, need: Requirement, other: Figures | None) -> ProgressTrack:
    goal = report.goal
    value = report.figures.value(need)
    threshold = report.rules.threshold(goal, need) if goal is not None else None
    bounds = report.figures.figure(need)
    figure = format_figure_known(bounds, report.rules.currency)
    if _at_most(bounds):
        figure = f"{format_amount(value or Decimal(0), report.rules.currency)} ({_at_most(bounds)})"
    if threshold is None:
        return ProgressTrack(translate("Tier", _SHORT[need]), figure, f"/ {translate('Tier', 'unknown')}", None)
    longest = max(threshold, value or Decimal(0)) or Decimal(1)
    below = (report.rules.threshold(tier, need) for tier in report.rules.tiers)
    ticks = tuple(float(tier / longest) for tier in below if tier is not None and tier <= longest)
    share = None if value is None else float(value / longest)
    imagined = other.value(need) if other is not None else None
    if imagined is not None and imagined != value:
        figure = f"{figure} → {format_amount(imagined, report.rules.currency)}"
    beside = None if imagined is None else float(imagined / longest)
    return ProgressTrack(
        translate("Tier", _SHORT[need]),
        figure,
        f"/ {format_amount(threshold, report.rules.currency)}",
        share,
        ticks,
        beside,
        most=float(bounds.most / longest) if bounds.most is not None and not bounds.is_sure else None,
    )


def median_card(report: TierReport) -> CardContent:
    """Median app usage against the gate of the next tier, where the rules have one."""
    value, asked = report.median_apps, Requirement.MEDIAN_APPS in report.rules.requirements
    gate = report.rules.threshold(report.goal, Requirement.MEDIAN_APPS) if report.goal else None
    met = None if gate is None else report.figures.figure(Requirement.MEDIAN_APPS).reaches(gate)
    if value is None or not asked:
        state, tone = "", CardTone.QUIET
    elif gate is None:
        state, tone = translate("Tier", "requirement unknown"), CardTone.WARNING
    elif met is None:
        state, tone = translate("Tier", "cannot be judged"), CardTone.WARNING
    else:
        state, tone = (translate("Tier", "met"), CardTone.GOOD) if met else (translate("Tier", "not met"), CardTone.BAD)
    wanted = tier_texts.tier_name(None) if gate is None else format_count(int(gate))
    parts = [
        translate("Tier", "Requirement {gate}").format(gate=wanted)
        if asked
        else translate("Tier", "Not asked for by these rules")
    ]
    if report.apps_unknown:
        parts.append(translate("Tier", "%n client(s) without data", report.apps_unknown))
    return CardContent(
        title=translate("Tier", "Median app usage"),
        figure=translate("Tier", "unknown")
        if value is None
        else translate("Tier", "{median} apps").format(median=QLocale().toString(float(value), "g", 6)),
        pill=state,
        tone=tone,
        detail=" · ".join(parts),
        spoken=tuple(f"{usage.client}: {usage.apps}" for usage in report.around_median),
    )


def certified_card(report: TierReport) -> CardContent:
    """Whether the partner is certified, and until when."""
    until = report.certified_until
    if until is None:
        return CardContent(
            title=translate("Tier", "Partner certified"),
            figure=translate("Tier", "unknown"),
            detail=translate("Tier", "Expiry date of the certificate unknown"),
        )
    if not report.certified:
        return CardContent(
            title=translate("Tier", "Partner certified"),
            figure=translate("Tier", "Not certified"),
            pill=translate("Tier", "expired"),
            tone=CardTone.BAD,
            detail=translate("Tier", "Expired {day}").format(day=format_day(until)),
        )
    soon = until - report.as_of <= timedelta(days=60)
    return CardContent(
        title=translate("Tier", "Partner certified"),
        figure=translate("Tier", "Certified"),
        pill=translate("Tier", "expires soon") if soon else translate("Tier", "valid"),
        tone=CardTone.WARNING if soon else CardTone.GOOD,
        detail=translate("Tier", "Expires {day}").format(day=format_day(until)),
    )

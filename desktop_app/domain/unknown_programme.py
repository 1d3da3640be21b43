"""A tier report while the partner's programme is unknown: figures as they are, and no tier judged by them."""

from dataclasses import replace

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.reviews import Checkpoint, CheckpointState, Review
from desktop_app.domain.tier import evaluate, once_each
from desktop_app.domain.tier_names import NO_TIER
from desktop_app.domain.tier_report import TierReport, TierSource
from desktop_app.domain.tier_rules import RuleSet, Tier

NOT_CHOSEN = Message(QT_TRANSLATE_NOOP("Messages", "The partner programme is not chosen yet"))


def without_programme(report: TierReport) -> TierReport:
    """`report` without the thresholds of its rules: which of them apply is unknown, and so is whether any is met.

    What HubSpot reports of the credited tier stays.
    """
    rules = without_thresholds(report.rules)
    unjudged = replace(
        evaluate(rules, report.figures), tier=None, at_least=NO_TIER, unknown=(NOT_CHOSEN,), uncertified=False
    )
    is_reported = report.credited_source is TierSource.REPORTED
    reasons = [reason for need in rules.requirements for reason in report.figures.figure(need).reasons]
    return replace(
        report,
        rules=rules,
        performance=unjudged,
        credited_tier=report.credited_tier if is_reported else None,
        credited_source=report.credited_source if is_reported else None,
        worked_out=None,
        review=_open(report.review),
        lost=None,
        passed=tuple(replace(day, performance=unjudged) for day in report.passed),
        ahead=tuple(replace(day, performance=unjudged) for day in report.ahead),
        unknown=once_each((NOT_CHOSEN, *reasons)),
    )


def without_thresholds(rules: RuleSet) -> RuleSet:
    """`rules` with the names of their tiers alone."""
    return replace(rules, tiers=tuple(Tier(name=tier.name) for tier in rules.tiers))


def _open(review: Review) -> Review:
    """The review with no tier judged; one gained lately is kept, and every programme asks for a certificate (fact)."""
    checkpoints = tuple(
        checkpoint
        if checkpoint.state is CheckpointState.TO_COME
        else Checkpoint(checkpoint.day, CheckpointState.UNKNOWN)
        for checkpoint in review.checkpoints
    )
    held = review.held_until is not None and review.held_until > review.day
    return replace(review, checkpoints=checkpoints, safe=held, falls_to=None, open=not held)

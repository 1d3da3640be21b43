"""Why the tier is what it is, out of the report alone: performance, credited tier and certificate, in plain words."""

from decimal import Decimal

from desktop_app.domain.explanations import Explanation, Reason, messages
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message, PlainNumber
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier_report import TierReport, TierSource
from desktop_app.domain.tier_rules import Requirement


def performance(report: TierReport) -> Explanation:
    """The tier reached today: each tier's thresholds held against the figures."""
    reasons = [
        Reason(_held_against(step.tier.name, need, report, step.gaps[need]))
        for step in report.performance.steps
        for need in report.rules.requirements
    ]
    certificate = {
        True: QT_TRANSLATE_NOOP("Messages", "The certificate is valid."),
        False: QT_TRANSLATE_NOOP("Messages", "The certificate has expired."),
        None: QT_TRANSLATE_NOOP("Messages", "It is not known until when the certificate holds."),
    }[report.certified]
    return Explanation(
        title=Message(QT_TRANSLATE_NOOP("Messages", "Current performance")),
        figure=None,
        currency=report.rules.currency,
        rules=messages(
            QT_TRANSLATE_NOOP("Messages", "The tier whose requirements are all met today, the certificate among them."),
            certificate,
        ),
        reasons=tuple(reasons),
    )


def _held_against(tier_name: str, need: Requirement, report: TierReport, gap: Decimal | None) -> Message:
    goal = next(tier for tier in report.rules.tiers if tier.name == tier_name)
    figures = {"value": report.figures.value(need), "gap": gap, "threshold": report.rules.threshold(goal, need)}
    values: dict[str, object] = {"tier": tier_name, "need": need, **figures}
    if need is Requirement.MEDIAN_APPS:  # apps are not money, which would be shown with two decimals
        values |= {name: PlainNumber(figure) for name, figure in figures.items() if figure is not None}
    if values["threshold"] is None:
        return Message(QT_TRANSLATE_NOOP("Messages", "{tier}: the threshold for {need} is unknown"), values)
    if values["value"] is None:
        return Message(QT_TRANSLATE_NOOP("Messages", "{tier} asks for {threshold} {need}; yours is unknown"), values)
    if gap:
        return Message(
            QT_TRANSLATE_NOOP("Messages", "{tier} asks for {threshold} {need}; {value} is {gap} short"), values
        )
    return Message(QT_TRANSLATE_NOOP("Messages", "{tier} asks for {threshold} {need}; {value} meets it"), values)


_STATES = {
    CheckpointState.MET: QT_TRANSLATE_NOOP("Messages", "{day}: met"),
    CheckpointState.NOT_MET: QT_TRANSLATE_NOOP("Messages", "{day}: not met"),
    CheckpointState.UNKNOWN: QT_TRANSLATE_NOOP("Messages", "{day}: unknown, the history does not reach back so far"),
    CheckpointState.TO_COME: QT_TRANSLATE_NOOP("Messages", "{day}: to come"),
}


def credited(report: TierReport) -> Explanation:
    """The tier held until the next review, with the checkpoints before it (likely)."""
    source = {
        TierSource.REPORTED: QT_TRANSLATE_NOOP(
            "Messages", "HubSpot reports this tier; it came with the imported data."
        ),
        TierSource.WORKED_OUT: QT_TRANSLATE_NOOP("Messages", "Worked out by the rules from the history kept here."),
        None: QT_TRANSLATE_NOOP("Messages", "Neither reported nor to be worked out: the history is too short."),
    }[report.credited_source]
    return Explanation(
        title=Message(QT_TRANSLATE_NOOP("Messages", "Current credited tier")),
        figure=None,
        currency=None,
        rules=messages(
            source,
            QT_TRANSLATE_NOOP("Messages", "It is kept at the review if its requirements were met at one checkpoint."),
            QT_TRANSLATE_NOOP(
                "Messages", "Otherwise it falls to the best tier met at a checkpoint, after six months held."
            ),
        ),
        reasons=(
            *(
                Reason(Message(_STATES[checkpoint.state], {"day": checkpoint.day}))
                for checkpoint in report.review.checkpoints
            ),
            *_ends(report),
        ),
    )


def _ends(report: TierReport) -> tuple[Reason, ...]:
    """That a review without a certificate can cost the tier (likely), where it ends before the next one."""
    day = report.review.certificate_ends
    text = QT_TRANSLATE_NOOP("Messages", "The certificate ends on {day}, before the review, which can cost the tier.")
    return () if day is None else (Reason(Message(text, {"day": day})),)


def certified(report: TierReport) -> Explanation:
    """Until when the certificate holds."""
    text = QT_TRANSLATE_NOOP("Messages", "The certificate is valid until {day}, as the imported data says.")
    unknown = QT_TRANSLATE_NOOP("Messages", "The imported data does not say until when the certificate holds.")
    known = report.certified_until is not None
    return Explanation(
        title=Message(QT_TRANSLATE_NOOP("Messages", "Partner certified")),
        figure=None,
        currency=None,
        rules=(Message(text if known else unknown, {"day": report.certified_until}),),
        reasons=(),
    )

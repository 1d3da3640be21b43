"""Which tier a partner's figures reach, what is missing for the next, and what cannot be judged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.tier_rules import Requirement, RuleSet, Tier

NO_TIER = "none"

_UNKNOWN_THRESHOLD = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Messages", "{tier} sold threshold unknown"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Messages", "{tier} managed threshold unknown"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Messages", "{tier} points threshold unknown"),
    Requirement.MEDIAN_APPS: QT_TRANSLATE_NOOP("Messages", "{tier} median app usage threshold unknown"),
}
_UNKNOWN_FIGURE = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Messages", "sold credit unknown"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Messages", "managed credit unknown"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Messages", "points unknown"),
    Requirement.MEDIAN_APPS: QT_TRANSLATE_NOOP("Messages", "median app usage unknown"),
}
_UNKNOWN_CERTIFICATE = QT_TRANSLATE_NOOP("Messages", "certification unknown")


@dataclass(frozen=True, slots=True)
class Figures:
    """A partner's figures on a day, credit in the rule set's currency; `None` is unknown."""

    sold_credit: Decimal | None
    managed_credit: Decimal | None
    median_apps: Decimal | None
    certified: bool | None
    points: Decimal | None = None

    def value(self, requirement: Requirement) -> Decimal | None:
        """The figure that `requirement` looks at."""
        value: Decimal | None = getattr(self, requirement.value)
        return value


@dataclass(frozen=True, slots=True)
class Step:
    """One tier held against the figures: what is missing per requirement (0 when met, `None` when unknown).

    `met` is `None` when it cannot be judged, for the `unknown` reasons. Where something known is missed already,
    `unknown` still names what else nobody knows.
    """

    tier: Tier
    met: bool | None
    gaps: Mapping[Requirement, Decimal | None]
    unknown: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Performance:
    """The tier reached: a tier's name, `NO_TIER`, or `None` when it cannot be judged (then `unknown` says why).

    `at_least` is the highest tier known to be met, whatever cannot be judged above it. `uncertified` tells that the
    rules ask for a certificate that is known to be missing.
    """

    tier: str | None
    at_least: str
    next_step: Step | None
    steps: tuple[Step, ...]
    unknown: tuple[Message, ...] = ()
    uncertified: bool = False


def evaluate(rule_set: RuleSet, figures: Figures) -> Performance:
    """Hold `figures` against every tier: all thresholds, the median gate and the certificate must be met (fact)."""
    steps = tuple(_missed_with_lower_ones(_judge(rule_set, tier, figures) for tier in rule_set.tiers))
    reached = [place for place, step in enumerate(steps) if step.met]
    highest = reached[-1] if reached else -1
    above = steps[highest + 1 :]
    doubtful = next((step for step in above if step.met is None), None)
    at_least = steps[highest].tier.name if reached else NO_TIER
    return Performance(
        tier=None if doubtful else at_least,
        at_least=at_least,
        next_step=above[0] if above else None,
        steps=steps,
        unknown=doubtful.unknown if doubtful else (),
        uncertified=rule_set.certified_required and figures.certified is False,
    )


def _missed_with_lower_ones(steps: Iterable[Step]) -> Iterator[Step]:
    """Thresholds ascend: whoever misses a tier also misses those above it, even where their thresholds are unknown."""
    missed = False
    for step in steps:
        missed = missed or step.met is False
        yield replace(step, met=False) if missed else step


def _judge(rule_set: RuleSet, tier: Tier, figures: Figures) -> Step:
    gaps: dict[Requirement, Decimal | None] = {}
    unknown: list[Message] = []
    for requirement in rule_set.requirements:
        threshold, value = rule_set.threshold(tier, requirement), figures.value(requirement)
        gaps[requirement] = None if threshold is None or value is None else max(threshold - value, Decimal(0))
        if threshold is None:
            unknown.append(Message(_UNKNOWN_THRESHOLD[requirement], {"tier": tier.name}))
        elif value is None:
            unknown.append(Message(_UNKNOWN_FIGURE[requirement]))
    if rule_set.certified_required and figures.certified is None:
        unknown.append(Message(_UNKNOWN_CERTIFICATE))
    missed = any(gap for gap in gaps.values()) or (rule_set.certified_required and figures.certified is False)
    return Step(tier, False if missed else None if unknown else True, gaps, tuple(unknown))


def median_apps(apps_per_client: Iterable[int | None]) -> Decimal | None:
    """The median number of apps used over the clients that contribute credit; those without data do not count."""
    known = [apps for apps in apps_per_client if apps is not None]
    return Decimal(str(median(known))) if known else None

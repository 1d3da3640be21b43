"""Which tier a partner's figures reach, what is missing for the next, and what cannot be judged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.figures import UNKNOWN, Figure
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.points import Points, points_of
from desktop_app.domain.standing import Standing, managed_figure, median_apps, sold_figure
from desktop_app.domain.tier_names import NO_TIER
from desktop_app.domain.tier_rules import Requirement, RuleSet, Tier

_UNKNOWN_THRESHOLD = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Messages", "{tier} sold threshold unknown"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Messages", "{tier} managed threshold unknown"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Messages", "{tier} points threshold unknown"),
    Requirement.SOLD_POINTS: QT_TRANSLATE_NOOP("Messages", "{tier} sold points threshold unknown"),
    Requirement.SOURCED_POINTS: QT_TRANSLATE_NOOP("Messages", "{tier} sourced points threshold unknown"),
    Requirement.MANAGED_POINTS: QT_TRANSLATE_NOOP("Messages", "{tier} managed points threshold unknown"),
    Requirement.MEDIAN_APPS: QT_TRANSLATE_NOOP("Messages", "{tier} median app usage threshold unknown"),
    Requirement.DOLLAR_RETENTION: QT_TRANSLATE_NOOP("Messages", "{tier} dollar retention threshold unknown"),
    Requirement.GRR: QT_TRANSLATE_NOOP("Messages", "{tier} gross revenue retention threshold unknown"),
}
_UNKNOWN_FIGURE = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Messages", "sold credit unknown"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Messages", "managed credit unknown"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Messages", "points unknown"),
    Requirement.SOLD_POINTS: QT_TRANSLATE_NOOP("Messages", "sold points unknown"),
    Requirement.SOURCED_POINTS: QT_TRANSLATE_NOOP("Messages", "sourced points unknown"),
    Requirement.MANAGED_POINTS: QT_TRANSLATE_NOOP("Messages", "managed points unknown"),
    Requirement.MEDIAN_APPS: QT_TRANSLATE_NOOP("Messages", "median app usage unknown"),
    Requirement.DOLLAR_RETENTION: QT_TRANSLATE_NOOP("Messages", "dollar retention unknown"),
    Requirement.GRR: QT_TRANSLATE_NOOP("Messages", "gross revenue retention unknown"),
}
_EXPIRED_CERTIFICATE = QT_TRANSLATE_NOOP("Messages", "the certificate has expired")
_UNKNOWN_CERTIFICATE = QT_TRANSLATE_NOOP("Messages", "certification unknown")


@dataclass(frozen=True, slots=True)
class Figures:
    """A partner's figures on a day: credit in the rule set's currency, points, apps, and retention in percent.

    `certified` is `None` when unknown; `points_made_of` is `None` under rules without points.
    """

    by_need: Mapping[Requirement, Figure]
    certified: bool | None
    points_made_of: Points | None = None

    def figure(self, requirement: Requirement) -> Figure:
        """The figure that `requirement` looks at, with its bounds."""
        return self.by_need.get(requirement, UNKNOWN)

    def value(self, requirement: Requirement) -> Decimal | None:
        """The known part of the figure that `requirement` looks at; `None` when unknown."""
        return self.figure(requirement).known

    @property
    def points(self) -> Decimal | None:
        """All points together, as far as they are known."""
        return self.value(Requirement.POINTS)


def figures_of(rules: RuleSet, standing: Standing) -> Figures:
    """The figures that all that counts on a day comes to, by `rules`."""
    by_need = {
        Requirement.SOLD_CREDIT: sold_figure(standing.sold),
        Requirement.MANAGED_CREDIT: managed_figure(standing.clients),
        Requirement.MEDIAN_APPS: median_apps(standing.clients, rules, standing.day),
        Requirement.DOLLAR_RETENTION: standing.dollar_retention,
        Requirement.GRR: standing.grr,
    }
    if rules.points is None:
        return Figures(by_need, standing.certified)
    points = points_of(rules.points, standing.sold, standing.clients)
    by_need |= {
        Requirement.POINTS: points.total,
        Requirement.SOLD_POINTS: points.sold,
        Requirement.SOURCED_POINTS: points.sourced_minimum,
        Requirement.MANAGED_POINTS: points.managed,
    }
    return Figures(by_need, standing.certified, points)


@dataclass(frozen=True, slots=True)
class Step:
    """One tier held against the figures: what is missing per requirement (0 when met, `None` when unknown).

    `met` is `None` when it cannot be judged, for the `unknown` reasons. Where something known is missed already,
    `unknown` still names what else is unknown.
    """

    tier: Tier
    met: bool | None
    gaps: Mapping[Requirement, Decimal | None]
    unknown: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Performance:
    """The tier reached: a tier's name, `NO_TIER`, or `None` when it cannot be judged (then `unknown` says why).

    `at_least` is the highest tier known to be met, whatever cannot be judged above it. `uncertified` means that the
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
    """A threshold is met when the least meets it, and missed when the most misses it; gaps count from what is known."""
    gaps: dict[Requirement, Decimal | None] = {}
    verdicts: list[bool | None] = []
    unknown: list[Message] = []
    for requirement in rule_set.requirements:
        threshold, figure = rule_set.threshold(tier, requirement), figures.figure(requirement)
        gaps[requirement] = None if threshold is None else figure.gap(threshold)
        verdicts.append(None if threshold is None else figure.reaches(threshold))
        if threshold is None:
            unknown.append(unknown_threshold(tier, requirement))
        elif verdicts[-1] is None:
            unknown += figure.reasons or (Message(_UNKNOWN_FIGURE[requirement]),)
    if rule_set.certified_required:
        verdicts.append(figures.certified)
        if figures.certified is None:
            unknown.append(Message(_UNKNOWN_CERTIFICATE))
    return Step(tier, _all_met(verdicts), gaps, once_each(unknown))


def unknown_threshold(tier: Tier, requirement: Requirement) -> Message:
    """That it is unknown what `tier` asks of `requirement`."""
    return Message(_UNKNOWN_THRESHOLD[requirement], {"tier": tier.name})


def missing_certificate(rule_set: RuleSet, figures: Figures) -> Message | None:
    """That the certificate which the rules ask for has expired or is unknown; `None` where nothing is missing."""
    if not rule_set.certified_required or figures.certified:
        return None
    return Message(_UNKNOWN_CERTIFICATE if figures.certified is None else _EXPIRED_CERTIFICATE)


def _all_met(verdicts: Iterable[bool | None]) -> bool | None:
    judged = set(verdicts)
    return False if False in judged else None if None in judged else True


def once_each(messages: Iterable[Message]) -> tuple[Message, ...]:
    """`messages` in their order, without those said before."""
    distinct: list[Message] = []
    for message in messages:
        if message not in distinct:
            distinct.append(message)
    return tuple(distinct)

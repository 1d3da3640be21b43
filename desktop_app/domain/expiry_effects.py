"""What sold credit that expires on a day does to the tier, without new events."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.reviews import rank
from desktop_app.domain.standing import DayBook
from desktop_app.domain.tier import Figures, Performance, evaluate, figures_of
from desktop_app.domain.tier_names import NO_TIER
from desktop_app.domain.tier_rules import Requirement, RuleSet


@dataclass(frozen=True, slots=True)
class TierStanding:
    """The figures of a day, and how the tiers stand by them."""

    figures: Figures
    performance: Performance

    @property
    def sold(self) -> Decimal | None:
        """Sold credit in the rule set's currency, as far as it is known."""
        return self.figures.value(Requirement.SOLD_CREDIT)

    @property
    def tier(self) -> str:
        """The highest tier that is surely reached, or `NO_TIER`."""
        return self.performance.at_least


@dataclass(frozen=True, slots=True)
class ExpiryEffect:
    """How the tier stands on `day` `before` and `after` what expires on that day; earlier expiries are in both."""

    day: date
    rules: RuleSet
    before: TierStanding
    after: TierStanding

    @property
    def lost(self) -> str | None:
        """The tier that is no longer surely reached after the expiries of the day; `None` where each tier stays."""
        names = self.rules.tier_names()
        fallen = rank(self.after.tier, names) < rank(self.before.tier, names)
        return self.before.tier if fallen else None


def expiry_effect(rules: RuleSet, book: DayBook, day: date) -> ExpiryEffect:
    """The effect of what is known to expire on `day`, which is after the last day that `book` knows.

    The certificate is that of `day` both times: what ends with it is not the credit's doing.
    """
    then = book.on(day)
    without_expiries = replace(book.on(day - timedelta(days=1)), certified=then.certified)
    before, after = figures_of(rules, without_expiries), figures_of(rules, then)
    return ExpiryEffect(
        day, rules, TierStanding(before, evaluate(rules, before)), TierStanding(after, evaluate(rules, after))
    )


def total_text(effects: Sequence[ExpiryEffect]) -> Message | None:
    """How far the sold credit of all clients falls over the days of `effects`; `None` where it is unknown."""
    before, after = effects[0].before.sold, effects[-1].after.sold
    if before is None or after is None:
        return None
    return Message(_TOTAL, {"before": before, "after": after})


def tier_texts(effects: Sequence[ExpiryEffect]) -> Iterator[Message]:
    """The first tier that is lost on the days of `effects`, else which one holds, and what is lacking for the next one.

    Nothing where no tier is reached and nothing is known of what is lacking.
    """
    losing = first_loss(effects)
    if losing is not None:
        yield _lost(losing)
        return
    if effects[-1].after.tier != NO_TIER:
        yield Message(_HOLDS, {"tier": effects[-1].after.tier})
    if (gap := _growing_gap(effects)) is not None:
        yield Message(_GAP, gap)


def first_loss(effects: Iterable[ExpiryEffect]) -> ExpiryEffect | None:
    """The first of `effects` that loses a tier."""
    return next((effect for effect in effects if effect.lost is not None), None)


def _lost(effect: ExpiryEffect) -> Message:
    """That a tier is lost, with what is then lacking; where only doubt is left of it, just that."""
    step = next(step for step in effect.after.performance.steps if step.tier.name == effect.lost)
    if step.met is None:
        return Message(_DOUBTFUL, {"tier": effect.lost})
    gap = step.gaps.get(_track(effect.rules))
    if not gap:
        return Message(_LOST, {"tier": effect.lost})
    return Message(_LOST_BY, {"tier": effect.lost, "gap": _amount(effect.rules, gap)})


def _growing_gap(effects: Sequence[ExpiryEffect]) -> dict[str, object] | None:
    """The next tier and what is lacking for it at the end, where the expiries add to that."""
    step = effects[-1].after.performance.next_step
    if step is None:
        return None
    track = _track(effects[-1].rules)
    then = next(other for other in effects[0].before.performance.steps if other.tier == step.tier)
    gap, gap_before = step.gaps.get(track), then.gaps.get(track)
    if gap is None or gap_before is None or gap <= gap_before:
        return None
    return {"next": step.tier.name, "gap": _amount(effects[-1].rules, gap)}


def _amount(rules: RuleSet, gap: Decimal) -> Decimal | Message:
    """What is lacking, in the rule set's currency, or in points where the rules have them."""
    return gap if rules.points is None else Message(_POINTS, {"points": gap})


def _track(rules: RuleSet) -> Requirement:
    """What sold credit counts towards: points, under rules that have them."""
    return Requirement.SOLD_CREDIT if rules.points is None else Requirement.POINTS


_TOTAL = QT_TRANSLATE_NOOP("Messages", "total {before} → {after}")
_HOLDS = QT_TRANSLATE_NOOP("Messages", "{tier} would still hold")
_GAP = QT_TRANSLATE_NOOP("Messages", "{next} gap grows to {gap}")
_LOST = QT_TRANSLATE_NOOP("Messages", "{tier} would be lost")
_LOST_BY = QT_TRANSLATE_NOOP("Messages", "{tier} would be lost, {gap} short")
_POINTS = QT_TRANSLATE_NOOP("Messages", "{points} points")
_DOUBTFUL = QT_TRANSLATE_NOOP("Messages", "{tier} would no longer be certain")

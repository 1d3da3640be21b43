"""What must be sold by when: the gaps to a tier on a day, what one sale has to bring, and what no sale removes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Context, Decimal

from desktop_app.domain.decimals import FIGURE_PLACES
from desktop_app.domain.figures import Figure
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message, PlainNumber
from desktop_app.domain.records import Origin
from desktop_app.domain.tier import Figures, Step, evaluate, missing_certificate, unknown_threshold
from desktop_app.domain.tier_rules import HUNDRED, Requirement, RuleSet

_ZERO, _ONE = Decimal(0), Decimal(1)
_UP = Context(prec=60, rounding=ROUND_CEILING)

# Requirements that a sale can meet; no sale changes the others.
BY_SALES = frozenset(
    {
        Requirement.SOLD_CREDIT,
        Requirement.MANAGED_CREDIT,
        Requirement.POINTS,
        Requirement.SOLD_POINTS,
        Requirement.SOURCED_POINTS,
        Requirement.MANAGED_POINTS,
    }
)


@dataclass(frozen=True, slots=True)
class SaleKind:
    """A kind of sale: by whom, whether to a client in a growth market, and whether the client will be managed."""

    origin: Origin = Origin.SOURCED
    in_growth_market: bool = False
    managed: bool = False


@dataclass(frozen=True, slots=True)
class Needed:
    """What is missing on `day` to meet `step`'s tier; `blockers` are what no sale removes, each named."""

    day: date
    step: Step
    blockers: tuple[Message, ...]

    @property
    def tier(self) -> str:
        return self.step.tier.name

    @property
    def missing(self) -> dict[Requirement, Decimal | None]:
        """The gaps that are not closed; `None` is unknown."""
        return {need: gap for need, gap in self.step.gaps.items() if gap is None or gap > 0}

    def single_sale(self, rules: RuleSet, kind: SaleKind) -> Decimal | None:
        """The MRR that one sale of `kind` on `day` must bring to close every gap that sales can close, in the rule
        set's currency; `None` where such a sale cannot close one, or a gap is unknown.
        """
        amounts = [_amount(rules, need, gap, kind, self.day) for need, gap in self.missing.items() if need in BY_SALES]
        known = [amount for amount in amounts if amount is not None]
        return None if len(known) < len(amounts) else max(known, default=_ZERO)


def needed_for(rules: RuleSet, figures: Figures, tier: str, day: date) -> Needed | None:
    """What it takes to meet `tier` with the `figures` of `day`; `None` for a tier that the rules do not know."""
    steps = evaluate(rules, figures).steps
    step = next((step for step in steps if step.tier.name == tier), None)
    return None if step is None else Needed(day, step, tuple(_blockers(rules, figures, step)))


def _amount(rules: RuleSet, need: Requirement, gap: Decimal | None, kind: SaleKind, day: date) -> Decimal | None:
    """The MRR that closes one gap, rounded up: gap × 100 ÷ the points that 100 of such a sale give."""
    credit = _credit_per_hundred(rules, need, kind, day)
    if gap is None or not credit:
        return None
    return _UP.quantize(_UP.divide(gap * HUNDRED, credit), FIGURE_PLACES).normalize(_UP) + 0


def _credit_per_hundred(rules: RuleSet, need: Requirement, kind: SaleKind, day: date) -> Decimal:
    """How much of a requirement 100 of such a sale give; for the sourced minimum, only sourced sales help."""
    if rules.points is None:
        return HUNDRED if need is Requirement.SOLD_CREDIT or kind.managed else _ZERO
    factor = rules.points.growth_market_factor if kind.in_growth_market else _ONE
    sold = rules.points.rates(kind.origin, day)[0] * factor
    managed = rules.points.managed * factor if kind.managed else _ZERO
    return {
        Requirement.POINTS: sold + managed,
        Requirement.SOLD_POINTS: sold,
        Requirement.SOURCED_POINTS: sold if kind.origin is Origin.SOURCED else _ZERO,
        Requirement.MANAGED_POINTS: managed,
        Requirement.SOLD_CREDIT: HUNDRED,
        Requirement.MANAGED_CREDIT: HUNDRED if kind.managed else _ZERO,
    }[need]


def _blockers(rules: RuleSet, figures: Figures, step: Step) -> Iterator[Message]:
    certificate = missing_certificate(rules, figures)
    if certificate is not None:
        yield certificate
    for need in rules.requirements:
        threshold = rules.threshold(step.tier, need)
        if threshold is None:
            yield unknown_threshold(step.tier, need)
        elif need not in BY_SALES and not figures.figure(need).reaches(threshold):
            yield _too_low(need, figures.figure(need), threshold)


_FIGURES = {
    Requirement.MEDIAN_APPS: Message(QT_TRANSLATE_NOOP("Messages", "median app usage")),
    Requirement.DOLLAR_RETENTION: Message(QT_TRANSLATE_NOOP("Messages", "dollar retention")),
    Requirement.GRR: Message(QT_TRANSLATE_NOOP("Messages", "gross revenue retention")),
}


def _too_low(need: Requirement, figure: Figure, threshold: Decimal) -> Message:
    values = {"figure": _FIGURES[need], "threshold": PlainNumber(threshold)}
    if figure.known is None:
        return Message(QT_TRANSLATE_NOOP("Messages", "{figure} is unknown, {threshold} is asked for"), values)
    text = QT_TRANSLATE_NOOP("Messages", "{figure} is {value}, {threshold} is asked for")
    return Message(text, {**values, "value": PlainNumber(figure.known)})

"""How a rule set is told: setting by setting, and how two of them differ."""

from collections.abc import Iterator

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.tier_rules import PointsRule, RuleSet
from desktop_app.ui.shared.texts import shipped_text
from desktop_app.ui.tier import texts
from desktop_app.ui.tier.texts import said
from desktop_app.ui.tier.threshold_prompt import written

UNKNOWN = "?"
_SURE = {
    "fact": QT_TRANSLATE_NOOP("Tier", "fact"),
    "likely": QT_TRANSLATE_NOOP("Tier", "likely"),
    "ours": QT_TRANSLATE_NOOP("Tier", "ours"),
    "unknown": QT_TRANSLATE_NOOP("Tier", "unknown"),
}


def sure(rules: RuleSet) -> str:
    """How sure it is that HubSpot judges by `rules`."""
    return said(_SURE[rules.sure]) if rules.sure in _SURE else rules.sure


def described(rules: RuleSet) -> dict[str, str]:
    """Every setting as text by its name, in order; an unknown threshold is a question mark."""
    return dict((*_in_general(rules), *_by_points(rules), *_thresholds(rules)))


def differences(before: RuleSet | None, after: RuleSet | None) -> list[tuple[str, str, str]]:
    """The settings that are not the same, each by its name with its old and new text; empty where there was none."""
    old = described(before) if before else {}
    new = described(after) if after else {}
    names = dict.fromkeys([*old, *new])
    return [(name, old.get(name, ""), new.get(name, "")) for name in names if old.get(name) != new.get(name)]


def _in_general(rules: RuleSet) -> Iterator[tuple[str, str]]:
    yield said("Title"), shipped_text(rules.title)
    yield said("Source"), shipped_text(rules.source)
    yield said("How sure"), sure(rules)
    yield said("Currency"), rules.currency
    yield said("A decrease takes from"), texts.order(rules.order)
    yield said("Credit expires by"), texts.anchor(rules.expiry_anchor)
    yield said("Certificate required"), _yes(rules.certified_required)
    yield said("Partner in a growth market"), _yes(rules.partner_in_growth_market)
    rates = ", ".join(f"{name} {written(rate)}" for name, rate in sorted(rules.rates.items()))
    yield said("Rates"), rates or said("none")


def _by_points(rules: RuleSet) -> Iterator[tuple[str, str]]:
    if rules.points is None:
        return
    yield said("Clients count double in"), ", ".join(rules.growth_markets) or said("none")
    yield said("Points per 100 sold"), written(rules.points.sold)
    yield said("Points per 100 managed"), written(rules.points.managed)
    yield from _sold_since(rules.points)


def _sold_since(points: PointsRule) -> Iterator[tuple[str, str]]:
    if points.sold_since is not None and points.since is not None:
        text = said("{points} from {day}").format(points=written(points.sold_since), day=texts.day(points.since))
        yield said("Points per 100 sold since"), text


def _thresholds(rules: RuleSet) -> Iterator[tuple[str, str]]:
    for tier in rules.tiers:
        for need in rules.requirements:
            value = rules.threshold(tier, need)
            name = f"{tier.name}: {texts.requirement(need)}"
            yield name, UNKNOWN if value is None else texts.number(value, rules.currency)


def _yes(flag: bool) -> str:
    return said("yes") if flag else said("no")

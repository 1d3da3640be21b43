"""A rule set in words: setting by setting, and how two of them differ."""

from collections.abc import Iterator

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.records import Origin
from desktop_app.domain.tier_rules import PointsRule, RuleSet
from desktop_app.formatting import format_amount, format_day, format_exact, format_rate, requirement_name
from desktop_app.i18n import translate
from desktop_app.ui.tier import tier_texts

UNKNOWN = "?"
_SURE = {
    "fact": QT_TRANSLATE_NOOP("Tier", "fact"),
    "likely": QT_TRANSLATE_NOOP("Tier", "likely"),
    "ours": QT_TRANSLATE_NOOP("Tier", "ours"),
    "approximate": QT_TRANSLATE_NOOP("Tier", "approximate"),
    "unknown": QT_TRANSLATE_NOOP("Tier", "unknown"),
}


def sure(rules: RuleSet) -> str:
    """How sure it is that HubSpot judges by `rules`."""
    return translate("Tier", _SURE[rules.sure]) if rules.sure in _SURE else rules.sure


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
    yield translate("Tier", "Title"), translate("Data", rules.title)
    yield translate("Tier", "Source"), translate("Data", rules.source)
    yield translate("Tier", "How sure"), sure(rules)
    yield translate("Tier", "Currency"), rules.currency
    yield translate("Tier", "A decrease takes from"), tier_texts.order(rules.order)
    yield translate("Tier", "Credit expires by"), tier_texts.anchor(rules.expiry_anchor)
    yield translate("Tier", "Certificate required"), _yes(rules.certified_required)
    yield translate("Tier", "Partner in a growth market"), _yes(rules.partner_in_growth_market)
    rates = ", ".join(f"{format_rate(rate)} {name}" for name, rate in sorted(rules.per_100.items()))
    yield translate("Tier", "Equals 100 {base}").format(base=rules.currency), rates or translate("Tier", "unknown")
    asked = ", ".join(requirement_name(need) for need in rules.requirements)
    yield translate("Tier", "Each tier asks for"), asked
    yield (
        translate("Tier", "Counted apps"),
        ", ".join(" = ".join((app.name, *app.other_names)) for app in rules.counted_apps),
    )


def _by_points(rules: RuleSet) -> Iterator[tuple[str, str]]:
    if rules.points is None:
        return
    yield translate("Tier", "Clients count double in"), ", ".join(rules.growth_markets) or translate("Tier", "none")
    yield translate("Tier", "Points per 100 sold"), format_exact(rules.points.sold)
    yield translate("Tier", "Points per 100 managed"), format_exact(rules.points.managed)
    yield from _sold_since(rules.points)
    yield translate("Tier", "Times in growth markets"), format_exact(rules.points.growth_market_factor)
    yield translate("Tier", "Sales of unstated origin count as"), _origin(rules.points.unstated)


def _origin(origin: Origin | None) -> str:
    names = {Origin.SOURCED: translate("Tier", "sourced"), Origin.ASSISTED: translate("Tier", "assisted")}
    return translate("Tier", "between the two rates") if origin is None else names[origin]


def _sold_since(points: PointsRule) -> Iterator[tuple[str, str]]:
    if points.sold_since is not None and points.since is not None:
        text = translate("Tier", "{points} from {day}").format(
            points=format_exact(points.sold_since), day=format_day(points.since)
        )
        yield translate("Tier", "Points per 100 sold since"), text


def _thresholds(rules: RuleSet) -> Iterator[tuple[str, str]]:
    for tier in rules.tiers:
        for need in rules.requirements:
            value = rules.threshold(tier, need)
            name = f"{tier.name}: {requirement_name(need)}"
            yield name, UNKNOWN if value is None else format_amount(value, rules.currency)


def _yes(flag: bool) -> str:
    return translate("Tier", "yes") if flag else translate("Tier", "no")

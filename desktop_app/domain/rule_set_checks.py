"""What keeps a rule set from being used: names, thresholds, points and rates checked, as sentences to show."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from desktop_app.domain.currencies import ISO_CURRENCIES
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.tier_rules import PointsRule, RuleSet

# "none" is how having no tier at all is written.
_TAKEN_NAMES = frozenset({"", "none"})


def check(rule_set: RuleSet) -> list[Message]:
    """What is wrong with `rule_set`, as sentences to show; empty when it can be used."""
    checks = (_check_naming, _check_thresholds, _check_rates)
    return [*(finding for check in checks for finding in check(rule_set)), *_check_points(rule_set.points)]


def _check_naming(rule_set: RuleSet) -> Iterator[Message]:
    if not rule_set.rule_set_id or not rule_set.title.strip():
        yield Message(QT_TRANSLATE_NOOP("Messages", "The rule set needs a name."))
    if not rule_set.tiers:
        yield Message(QT_TRANSLATE_NOOP("Messages", "The rule set needs at least one tier."))
    names = [name.strip().lower() for name in rule_set.tier_names()]
    if len(set(names)) < len(names) or not _TAKEN_NAMES.isdisjoint(names):
        yield Message(QT_TRANSLATE_NOOP("Messages", "Every tier needs a name of its own."))
    if not rule_set.counted_apps:
        yield Message(QT_TRANSLATE_NOOP("Messages", "At least one app has to count towards median app usage."))


def _check_thresholds(rule_set: RuleSet) -> Iterator[Message]:
    for requirement in rule_set.requirements:
        asked = [(tier.name, value) for tier in rule_set.tiers if (value := tier.threshold(requirement)) is not None]
        for name, value in asked:
            if not _is_amount(value):
                text = QT_TRANSLATE_NOOP("Messages", "{tier}: {requirement} must be 0 or more.")
                yield Message(text, {"tier": name, "requirement": requirement.value})
        for (lower, low), (higher, high) in pairwise(pair for pair in asked if _is_amount(pair[1])):
            if high < low:
                text = QT_TRANSLATE_NOOP("Messages", "{requirement}: {higher} asks for less than {lower}.")
                yield Message(text, {"requirement": requirement.value, "higher": higher, "lower": lower})


def _check_points(rule: PointsRule | None) -> Iterator[Message]:
    if rule is None:
        return
    if not all(map(_is_amount, (rule.sold, rule.managed, rule.sold_since or Decimal(0), rule.growth_market_factor))):
        yield Message(QT_TRANSLATE_NOOP("Messages", "Points per 100 must be 0 or more."))
    if (rule.since is None) is not (rule.sold_since is None):
        text = QT_TRANSLATE_NOOP("Messages", "Points for lines sold since a day need both the day and the points.")
        yield Message(text)


def _check_rates(rule_set: RuleSet) -> Iterator[Message]:
    for currency in dict.fromkeys((rule_set.currency, *rule_set.per_100)):
        if currency not in ISO_CURRENCIES:
            text = QT_TRANSLATE_NOOP("Messages", "“{currency}” is not the code of a currency, such as USD.")
            yield Message(text, {"currency": currency})
    for currency, rate in rule_set.per_100.items():
        if not _is_amount(rate) or not rate:
            text = QT_TRANSLATE_NOOP("Messages", "{currency}: what equals 100 {base} must be above 0.")
            yield Message(text, {"currency": currency, "base": rule_set.currency})
    if rule_set.per_100.get(rule_set.currency, 100) != 100:
        text = QT_TRANSLATE_NOOP("Messages", "{currency} is the rule set’s own currency: 100 of it equal 100.")
        yield Message(text, {"currency": rule_set.currency})


def _is_amount(value: Decimal) -> bool:
    return value.is_finite() and value >= 0

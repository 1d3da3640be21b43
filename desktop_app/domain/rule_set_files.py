"""Rule sets to and from the tables of a TOML file; amounts are written as text, so that they stay exact."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.money import plain
from desktop_app.domain.records import Origin
from desktop_app.domain.tier_rules import (
    COUNTED_APPS_2018,
    CREDIT_NEEDS,
    HUNDRED,
    POINTS_NEEDS,
    CountedApp,
    PointsRule,
    Requirement,
    RuleSet,
    Tier,
)

_THRESHOLDS = tuple(need.value for need in Requirement)


def from_tables(tables: Mapping[str, object]) -> RuleSet:
    """The rule set that a parsed TOML file describes; raises `UnusableInput` where it cannot be understood."""
    try:
        return _read(tables)
    except (KeyError, TypeError, ValueError, ArithmeticError) as problem:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "This rule set cannot be read"),
            QT_TRANSLATE_NOOP("Messages", "Something in it is missing or malformed: {problem}."),
            QT_TRANSLATE_NOOP("Messages", "Compare it with one that came with the program. Nothing was changed."),
            problem=problem,
        ) from problem


def _read(tables: Mapping[str, object]) -> RuleSet:
    points, tiers = tables.get("points"), tables["tiers"]
    if not (isinstance(tiers, list) and (points is None or isinstance(points, Mapping))):
        raise TypeError("tiers, points")
    usual = [need.value for need in (POINTS_NEEDS if points else CREDIT_NEEDS)]
    return RuleSet(
        rule_set_id=str(tables["id"]),
        title=str(tables["title"]),
        source=str(tables.get("source", "")),
        sure=str(tables.get("sure", "ours")),
        currency=str(tables.get("currency", "USD")),
        per_100=_read_rates(tables),
        rates_sure=str(tables.get("rates_sure", "ours")),
        order=ReductionOrder(str(tables.get("order", "lifo"))),
        expiry_anchor=ExpiryAnchor(str(tables.get("expiry_anchor", "purchase"))),
        certified_required=_flag(tables.get("certified_required", True)),
        tiers=tuple(_read_tier(tier) for tier in tiers),
        points=_read_points(points) if points else None,
        needs=tuple(map(Requirement, _names(tables.get("needs", usual)))),
        counted_apps=_read_apps(tables["counted_apps"]) if "counted_apps" in tables else COUNTED_APPS_2018,
        growth_markets=_names(tables.get("growth_markets", [])),
        partner_in_growth_market=_flag(tables.get("partner_in_growth_market", False)),
    )


def _read_rates(tables: Mapping[str, object]) -> dict[str, Decimal]:
    """What equals 100 of the rule set's currency; older files hold factors under `rates` instead."""
    per_100, factors = tables.get("per_100", {}), tables.get("rates", {})
    if not (isinstance(per_100, Mapping) and isinstance(factors, Mapping)):
        raise TypeError("per_100, rates")
    older = {str(currency): HUNDRED / _decimal(factor) for currency, factor in factors.items()}
    return older | {str(currency): _decimal(amount) for currency, amount in per_100.items()}


def _read_apps(apps: object) -> tuple[CountedApp, ...]:
    """Each counted app by its name, or by a list of its name and its other ones."""
    if not isinstance(apps, list):
        raise TypeError(apps)
    names = [_names(app if isinstance(app, list) else [app]) for app in apps]
    return tuple(CountedApp(name, tuple(others)) for name, *others in names)


def _read_tier(tier: Mapping[str, object]) -> Tier:
    thresholds = {name: _decimal(tier[name]) for name in _THRESHOLDS if name in tier}
    return Tier(name=str(tier["name"]), sure=str(tier.get("sure", "unknown")), **thresholds)


def _read_points(points: Mapping[str, object]) -> PointsRule:
    return PointsRule(
        sold=_decimal(points["sold"]),
        managed=_decimal(points["managed"]),
        since=_day(points["since"]) if "since" in points else None,
        sold_since=_decimal(points["sold_since"]) if "sold_since" in points else None,
        unstated=_read_unstated(points),
        growth_market_factor=_decimal(points.get("growth_market_factor", 2)),
    )


def _read_unstated(points: Mapping[str, object]) -> Origin | None:
    """What sales of unstated origin count as; older files say `assume_sourced`."""
    if "unstated" in points:
        return Origin(str(points["unstated"]))
    return Origin.SOURCED if _flag(points.get("assume_sourced", False)) else None


def _decimal(value: object) -> Decimal:
    number = Decimal(str(value))
    if not number.is_finite():
        raise ValueError(value)
    return number


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError(value)
    return value


def _names(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError(values)
    return tuple(str(value) for value in values)


def to_toml(rule_set: RuleSet) -> str:
    """`rule_set` as the text of a TOML file that `from_tables` reads back to an equal one."""
    lines = [
        f"id = {_text(rule_set.rule_set_id)}",
        f"title = {_text(rule_set.title)}",
        f"source = {_text(rule_set.source)}",
        f"sure = {_text(rule_set.sure)}",
        f"currency = {_text(rule_set.currency)}",
        f"order = {_text(rule_set.order.value)}",
        f"expiry_anchor = {_text(rule_set.expiry_anchor.value)}",
        f"certified_required = {_written(rule_set.certified_required)}",
        f"partner_in_growth_market = {_written(rule_set.partner_in_growth_market)}",
        f"needs = {_list(need.value for need in rule_set.needs)}",
        f"counted_apps = [{', '.join(_list((app.name, *app.other_names)) for app in rule_set.counted_apps)}]",
        f"growth_markets = {_list(rule_set.growth_markets)}",
        f"rates_sure = {_text(rule_set.rates_sure)}",
        "\n[per_100]",
        *(f"{_text(currency)} = {_text(plain(amount))}" for currency, amount in rule_set.per_100.items()),
        *_points_lines(rule_set.points),
    ]
    for tier in rule_set.tiers:
        lines += ["\n[[tiers]]", f"name = {_text(tier.name)}", f"sure = {_text(tier.sure)}"]
        thresholds = {name: getattr(tier, name) for name in _THRESHOLDS}
        lines += [f"{name} = {_text(plain(value))}" for name, value in thresholds.items() if value is not None]
    return "\n".join(lines) + "\n"


def _points_lines(points: PointsRule | None) -> list[str]:
    if points is None:
        return []
    lines = ["\n[points]", f"sold = {_text(plain(points.sold))}", f"managed = {_text(plain(points.managed))}"]
    if points.since is not None:
        lines.append(f"since = {points.since.isoformat()}")
    if points.sold_since is not None:
        lines.append(f"sold_since = {_text(plain(points.sold_since))}")
    if points.unstated is not None:
        lines.append(f"unstated = {_text(points.unstated.value)}")
    return [*lines, f"growth_market_factor = {_text(plain(points.growth_market_factor))}"]


def _list(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _text(value: str) -> str:
    # A JSON string is a TOML basic string, but for the delete character, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _written(flag: bool) -> str:
    return "true" if flag else "false"

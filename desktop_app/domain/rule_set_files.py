"""Rule sets to and from the tables of a TOML file; amounts are written as text, so that they stay exact."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from desktop_app.domain.credit import ExpiryAnchor, ReductionOrder
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.money import plain
from desktop_app.domain.tier_rules import COUNTED_APPS_2018, PointsRule, RuleSet, Tier

_THRESHOLDS = ("sold_credit", "managed_credit", "points", "median_apps")


def from_tables(tables: Mapping[str, object]) -> RuleSet:
    """The rule set that a parsed TOML file describes; raises `UnusableInput` where it cannot be understood."""
    try:
        return _read(tables)
    except (KeyError, TypeError, ValueError, InvalidOperation) as problem:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "This rule set cannot be read"),
            QT_TRANSLATE_NOOP("Messages", "Something in it is missing or malformed: {problem}."),
            QT_TRANSLATE_NOOP("Messages", "Compare it with one that came with the program. Nothing was changed."),
            problem=problem,
        ) from problem


def _read(tables: Mapping[str, object]) -> RuleSet:
    rates, points = tables.get("rates", {}), tables.get("points")
    tiers = tables["tiers"]
    if not (isinstance(rates, Mapping) and isinstance(tiers, list) and (points is None or isinstance(points, Mapping))):
        raise TypeError("rates, tiers, points")
    return RuleSet(
        rule_set_id=str(tables["id"]),
        title=str(tables["title"]),
        source=str(tables.get("source", "")),
        sure=str(tables.get("sure", "ours")),
        currency=str(tables.get("currency", "USD")),
        rates={str(currency): _decimal(rate) for currency, rate in rates.items()},
        order=ReductionOrder(str(tables.get("order", "lifo"))),
        expiry_anchor=ExpiryAnchor(str(tables.get("expiry_anchor", "purchase"))),
        certified_required=_flag(tables.get("certified_required", True)),
        tiers=tuple(_read_tier(tier) for tier in tiers),
        points=_read_points(points) if points else None,
        counted_apps=_names(tables.get("counted_apps", list(COUNTED_APPS_2018))),
        growth_markets=_names(tables.get("growth_markets", [])),
        partner_in_growth_market=_flag(tables.get("partner_in_growth_market", False)),
    )


def _read_tier(tier: Mapping[str, object]) -> Tier:
    thresholds = {name: _decimal(tier[name]) for name in _THRESHOLDS if name in tier}
    return Tier(name=str(tier["name"]), sure=str(tier.get("sure", "unknown")), **thresholds)


def _read_points(points: Mapping[str, object]) -> PointsRule:
    return PointsRule(
        sold=_decimal(points["sold"]),
        managed=_decimal(points["managed"]),
        since=_day(points["since"]) if "since" in points else None,
        sold_since=_decimal(points["sold_since"]) if "sold_since" in points else None,
        assume_sourced=_flag(points.get("assume_sourced", False)),
        growth_market_factor=_decimal(points.get("growth_market_factor", 2)),
    )


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
        f"counted_apps = [{', '.join(map(_text, rule_set.counted_apps))}]",
        f"growth_markets = [{', '.join(map(_text, rule_set.growth_markets))}]",
        "\n[rates]",
        *(f"{_text(currency)} = {_text(plain(rate))}" for currency, rate in rule_set.rates.items()),
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
    lines.append(f"assume_sourced = {_written(points.assume_sourced)}")
    return [*lines, f"growth_market_factor = {_text(plain(points.growth_market_factor))}"]


def _text(value: str) -> str:
    # A JSON string is a TOML basic string, but for the delete character, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _written(flag: bool) -> str:
    return "true" if flag else "false"

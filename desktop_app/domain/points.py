"""Tier points and what they are made of: exact decimals from credit, at the rates of the rule set (fact: since 2022).

Rate and kind are two things: a sourced line counts as sourced at whichever rate its first sale has.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.decimals import rounded
from desktop_app.domain.figures import UNKNOWN, Addition, Figure
from desktop_app.domain.markets import Factor
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.records import Origin
from desktop_app.domain.standing import (
    ClientPart,
    SoldPart,
    add_managed,
    add_sold,
    known_credit,
    managed_reasons,
    sold_reasons,
)
from desktop_app.domain.tier_rules import HUNDRED, PointsRule

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Points:
    """Points on a day: `total` = `sold` + `managed`, `sold` = `sourced` + `assisted` + `unstated`.

    `sourced_minimum` is what a minimum of sourced points looks at: those of sourced lines, and at most those of
    unstated origin too.
    """

    total: Figure
    sold: Figure
    sourced: Figure
    assisted: Figure
    unstated: Figure
    managed: Figure
    sourced_minimum: Figure


def points_of(rule: PointsRule, sold: Sequence[SoldPart] | None, clients: Sequence[ClientPart] | None) -> Points:
    """The points of what was sold and of the clients of a day; `None` is unknown, as there is no data of the day."""
    stated = None if sold is None else [_stated(rule, part) for part in sold]
    of_sales = (*sold_reasons(stated or ()), *_rate_reasons(rule, stated or ()))
    of_clients = (*managed_reasons(clients or ()), *_market_reasons(rule, stated or (), clients or ()))
    return Points(
        total=_figure(rule, stated, clients, (*of_sales, *of_clients), None, *Origin),
        sold=_figure(rule, stated, (), of_sales, None, *Origin),
        sourced=_figure(rule, stated, (), of_sales, Origin.SOURCED),
        assisted=_figure(rule, stated, (), of_sales, Origin.ASSISTED),
        unstated=_figure(rule, stated, (), of_sales, None),
        managed=_figure(rule, (), clients, of_clients),
        sourced_minimum=_sourced_minimum(rule, stated, of_sales),
    )


def _stated(rule: PointsRule, part: SoldPart) -> SoldPart:
    return part if part.origin is not None else replace(part, origin=rule.unstated)


def _figure(
    rule: PointsRule,
    sold: Sequence[SoldPart] | None,
    clients: Sequence[ClientPart] | None,
    reasons: Sequence[Message],
    *origins: Origin | None,
) -> Figure:
    points = Addition()
    if sold is None or clients is None:
        points.add(None, _ZERO, None)
    for part in sold or ():
        if part.origin in origins:
            add_sold(points, part, *_rates(rule, part), part.factor)
    for client in clients or ():
        add_managed(points, client, rule.managed / HUNDRED, client.factor)
    return points.figure(*reasons)


def _sourced_minimum(rule: PointsRule, sold: Sequence[SoldPart] | None, reasons: Sequence[Message]) -> Figure:
    if sold is None:
        return UNKNOWN
    points = Addition()
    for part in sold:
        low, high = _rates(rule, part)
        if part.origin is Origin.SOURCED:
            add_sold(points, part, low, high, part.factor)
        elif part.origin is None:
            most = None if part.credit is None else part.credit * high * part.factor.most
            points.add(None, _ZERO, most)
    return points.figure(*reasons)


def _rates(rule: PointsRule, part: SoldPart) -> tuple[Decimal, Decimal]:
    """The least and the most points for one of the rule set's currency."""
    low, high = rule.rates(part.origin, part.first_sold_on, sure=part.first_sale_sure)
    return low / HUNDRED, high / HUNDRED


def _rate_reasons(rule: PointsRule, sold: Iterable[SoldPart]) -> Iterable[Message]:
    unstated = older = _ZERO
    for part in sold:
        low, high = _rates(rule, part)
        more = (part.credit or _ZERO) * (high - low) * part.factor.least
        if part.origin is None:
            unstated += more
        else:
            older += more
    if unstated:
        text = QT_TRANSLATE_NOOP("Messages", "sales of unstated origin: up to {points} more points")
        yield Message(text, {"points": rounded(unstated)})
    if older:
        text = QT_TRANSLATE_NOOP("Messages", "lines first sold before the data begins: up to {points} more points")
        yield Message(text, {"points": rounded(older)})


def _market_reasons(rule: PointsRule, sold: Iterable[SoldPart], clients: Iterable[ClientPart]) -> Iterable[Message]:
    more = sum(((part.credit or _ZERO) * _rates(rule, part)[0] * _spread(part.factor) for part in sold), _ZERO)
    managed = (
        known_credit(client) * rule.managed / HUNDRED * _spread(client.factor) for client in clients if client.managed
    )
    more += sum(managed, _ZERO)
    if more:
        text = QT_TRANSLATE_NOOP("Messages", "clients without a country: up to {points} more points")
        yield Message(text, {"points": rounded(more)})


def _spread(factor: Factor) -> Decimal:
    return factor.most - factor.least

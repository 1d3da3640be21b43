"""Points of two books worked by hand: one with upsells across 27 February 2024, one with sales of unstated origin."""

from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import LedgerEvent, replay
from desktop_app.domain.ledger_parts import sold_parts
from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.markets import ONCE, Factor
from desktop_app.domain.points import Points, points_of
from desktop_app.domain.records import EventKind, Origin
from desktop_app.domain.standing import SoldPart
from desktop_app.domain.tier_rules import PointsRule, to_units

RULE = PointsRule(sold=Decimal(3), managed=Decimal(1), since=date(2024, 2, 27), sold_since=Decimal(5))
SOURCED, ASSISTED = Origin
TWICE = Factor(Decimal(2), Decimal(2))

# Day, kind, product line, amount, origin.
Sale = tuple[str, str, str, int, Origin | None]


def parts(day: date, sales: list[Sale], factor: Factor = ONCE) -> list[SoldPart]:
    """What is left of one client's sales at the end of `day`."""
    events = [
        LedgerEvent(entry, date.fromisoformat(on), EventKind(kind), line, to_units(Decimal(amount)), origin=origin)
        for entry, (on, kind, line, amount, origin) in enumerate(sales)
        if date.fromisoformat(on) <= day
    ]
    ledger = replay(events, ReductionOrder.LIFO, ExpiryAnchor.PURCHASE)
    return sold_parts(ledger, day, factor)


def figures(points: Points) -> list[Decimal | None]:
    """Total, its most, sourced, assisted and unstated."""
    kinds = (points.sourced.known, points.assisted.known, points.unstated.known)
    return [points.total.known, points.total.most, *kinds]


# Upsells across 27 February 2024

ALDER: list[Sale] = [
    ("2023-10-01", "new", "marketing hub", 1000, SOURCED),
    ("2024-03-15", "increase", "marketing hub", 400, SOURCED),  # an upsell keeps the rate of its line's first sale
    ("2024-03-20", "new", "sales hub", 200, SOURCED),
    ("2024-05-01", "increase", "sales hub", 100, ASSISTED),  # the first sale's origin holds
]
BIRCH: list[Sale] = [
    ("2023-12-01", "new", "service hub", 300, SOURCED),
    ("2024-04-01", "churn", "service hub", 0, None),
    ("2024-06-01", "new", "service hub", 600, SOURCED),  # sold anew: a first sale of its own
    ("2024-02-26", "increase", "cms hub", 50, SOURCED),  # begins with an increase, but before the change in any case
    ("2024-06-01", "increase", "data hub", 10, SOURCED),  # begins with an increase: first sold nobody knows when
]


def test_upsells_across_the_change_of_rates() -> None:
    birch = sorted(BIRCH, key=lambda sale: sale[0])
    # Alder: 1,400 at 3 and 300 at 5 are 42 + 15. Birch, twice: 600 at 5, 50 at 3 and 10 at 3 to 5 are 60 + 3 + 0.6.
    june = points_of(RULE, [*parts(date(2024, 6, 30), ALDER), *parts(date(2024, 6, 30), birch, TWICE)], [])
    assert figures(june) == [Decimal("120.6"), 121, Decimal("120.6"), 0, 0]
    assert [str(reason) for reason in june.total.reasons] == [
        "lines first sold before the data begins: up to 0.4 more points"
    ]
    # The 1,000 of October 2023 have expired; what is left of the line still counts 3.
    october = points_of(RULE, parts(date(2024, 10, 1), ALDER), [])
    assert figures(october) == [27, 27, 27, 0, 0]


def test_before_the_change_all_sales_count_three() -> None:
    january = points_of(RULE, parts(date(2024, 1, 31), ALDER), [])
    assert figures(january) == [30, 30, 30, 0, 0]


# Sales of unstated origin

CEDAR: list[Sale] = [
    ("2024-01-10", "new", "marketing hub", 500, None),  # 3 by either origin, but it may be sourced
    ("2024-03-01", "new", "sales hub", 200, None),  # 3 to 5
    ("2024-04-01", "increase", "sales hub", 100, SOURCED),  # its own origin counts, as the first sale's is blank: 5
    ("2024-05-01", "new", "service hub", 100, ASSISTED),  # 3
    ("2024-05-10", "decrease", "sales hub", 50, None),  # from the newest: 50 of the 100 are left
]


def test_sales_of_unstated_origin() -> None:
    day = date(2024, 6, 30)
    points = points_of(RULE, parts(day, CEDAR), [])
    # 15 + 6 unstated (to 15 + 10), 2.5 sourced, 3 assisted.
    assert figures(points) == [Decimal("26.5"), Decimal("30.5"), Decimal("2.5"), 3, 21]
    minimum = points.sourced_minimum
    assert [minimum.known, minimum.least, minimum.most] == [Decimal("2.5"), Decimal("2.5"), Decimal("27.5")]
    assert [str(reason) for reason in points.total.reasons] == ["sales of unstated origin: up to 4 more points"]

"""Credit month by month: what came, what went, and what is known to expire."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import LedgerMovement, Movement
from desktop_app.domain.ledger_rules import SCALE
from desktop_app.domain.months import Month

Totals = dict[Month, dict[Movement, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCredit:
    """A month of sold credit in the rule set's currency; `closing = opening + new + increased − losses`, always.

    `is_part` says that these are only the known part: at its end sales count that nobody can convert, or there was no
    data yet.
    """

    month: Month
    opening: Decimal
    new: Decimal
    increased: Decimal
    expired: Decimal
    churned: Decimal
    decreased: Decimal
    closing: Decimal
    is_part: bool = False

    @property
    def total(self) -> Decimal | None:
        """The credit at its end; `None` where nothing is known of it."""
        return None if self.is_part and not self.closing else self.closing

    @property
    def is_known(self) -> bool:
        """Whether anything is known of it: its total, or what moved."""
        return self.total is not None or bool(self.gained or self.lost)

    @property
    def gained(self) -> Decimal:
        return self.new + self.increased

    @property
    def lost(self) -> Decimal:
        return self.expired + self.churned + self.decreased


def units_to_amount(units: int) -> Decimal:
    """Ledger units (1/`SCALE`) as an exact amount of the rule set's currency."""
    return (Decimal(units) / SCALE).normalize() + 0


def month_totals(movements: Iterable[LedgerMovement]) -> Totals:
    """Units moved per month and kind of movement."""
    days: Mapping[date, dict[Movement, int]] = defaultdict(lambda: dict.fromkeys(Movement, 0))
    for day, kind, _, amount, *_ in movements:  # by day first: far fewer months to work out than movements
        days[day][kind] += amount
    totals: Totals = {}
    for day, moved in days.items():
        month = totals.setdefault(Month.of(day), dict.fromkeys(Movement, 0))
        for kind, units in moved.items():
            month[kind] += units
    return totals


def series(
    totals: Mapping[Month, Mapping[Movement, int]], first: Month, last: Month, opening: int
) -> tuple[MonthCredit, ...]:
    """The months from `first` to `last`, starting from `opening` units of credit at the end of the month before."""
    months = []
    for month in first.until(last):
        moved = totals.get(month, {})
        closing = opening + sum(units if kind.is_gain else -units for kind, units in moved.items())
        amounts = {kind.value: units_to_amount(moved.get(kind, 0)) for kind in Movement}
        before, after = units_to_amount(opening), units_to_amount(closing)
        months.append(MonthCredit(month=month, opening=before, closing=after, is_part=False, **amounts))
        opening = closing
    return tuple(months)

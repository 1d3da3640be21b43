"""What a credit chart shows: one series of months, its thresholds, and what is only expected."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.months import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartMonth:
    """One column of the chart, in one currency; `total` is `None` where it is unknown.

    `lost` counts what expired or churned. `other` is the total of a second line, where there is one.
    """

    month: Month
    total: Decimal | None
    new: Decimal = Decimal(0)
    increased: Decimal = Decimal(0)
    lost: Decimal = Decimal(0)
    decreased: Decimal = Decimal(0)
    projected: bool = False
    other: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartData:
    """A chart: `thresholds` are names and amounts, `tier_lost` the month in which `lost_tier` would be lost.

    Its figures are in `currency`, as of the day `as_of`; `unit` is their name where they are not money. In a
    `net` chart the months' movements are only what was gained and lost on the whole: `new` and `lost`. `why_empty` says
    why there are no months, where it is not for want of events.
    """

    title: str
    total_name: str
    currency: str
    months: tuple[ChartMonth, ...] = ()
    thresholds: tuple[tuple[str, Decimal], ...] = ()
    tier_lost: Month | None = None
    lost_tier: str = ""
    other_name: str = ""
    as_of: date | None = None
    unit: str = ""
    net: bool = False
    why_empty: str = ""

    def place_of(self, month: Month) -> int | None:
        """The number of a month's column; `None` for one that is not shown."""
        return next((place for place, other in enumerate(self.months) if other.month == month), None)

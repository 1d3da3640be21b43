"""Points month by month: at each month's end so far, and ahead as known expiries leave them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.figures import Figure
from desktop_app.domain.months import Month
from desktop_app.domain.points import Points

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class MonthPoints:
    """The points at the end of a month, on the report's day in the running one; `projected` in months ahead."""

    month: Month
    points: Points
    projected: bool = False

    @property
    def total(self) -> Decimal | None:
        """All points as far as they are known; `None` before anything is known of the clients."""
        return None if self.points.managed.known is None else self.points.total.known

    @property
    def most(self) -> Decimal | None:
        """The most that the points can be, where that is more than is known; else `None`."""
        most = self.points.total.most
        return most if self.total is not None and most is not None and most > self.total else None

    def moved_since(self, before: "MonthPoints | None") -> tuple[Decimal, Decimal]:
        """What sourced, assisted, unstated and managed points gained and lost since the end of another month, each
        kind net; nothing where that month or this one is not known.
        """
        if before is None or before.total is None or self.total is None:
            return _NOTHING, _NOTHING
        changes = [
            (now.known or _NOTHING) - (then.known or _NOTHING)
            for now, then in zip(kinds_of(self.points).values(), kinds_of(before.points).values(), strict=True)
        ]
        return (
            sum((change for change in changes if change > 0), _NOTHING),
            -sum((change for change in changes if change < 0), _NOTHING),
        )


@dataclass(frozen=True, slots=True)
class ReportedPoints:
    """HubSpot's own points of so many clients, added up, and the newest day that they are of; `None` is unknown."""

    total: Decimal | None
    sold: Decimal | None
    managed: Decimal | None
    clients: int
    as_of: date | None


def kinds_of(points: Points) -> dict[str, Figure]:
    """The kinds of points that add up to the total, by their names in files."""
    return {
        "sourced": points.sourced,
        "assisted": points.assisted,
        "unstated": points.unstated,
        "managed": points.managed,
    }

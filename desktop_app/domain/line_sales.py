"""When and by whom each product line of a client was first sold: the clock and the kind of all that follows in it.

A line's first sale is its earliest `new` or `increase` since the client last churned it (ours). Expiry ends no line
(fact), and a sale in a currency without a rate is a sale.
"""

from datetime import date
from typing import NamedTuple

from desktop_app.domain.records import EventKind, Origin


class LineSale(NamedTuple):
    """A line's first sale; `sure` is false where the line begins with an increase, so that it was sold before then."""

    first_sold_on: date
    sure: bool
    origin: Origin | None


class LineSales:
    """Follows the events of one client, in order of date, then of entry.

    `client_since` is the day of the client's first sale since it last stopped paying for everything.
    """

    def __init__(self) -> None:
        self._lines: dict[str, LineSale] = {}
        self.client_since = date.min

    def sold(self, line: str, day: date, kind: EventKind, origin: Origin | None) -> LineSale:
        """Note a `new` or an `increase` of a line; gives the first sale that it counts by.

        The first sale's origin holds for all that follows; an increase's own counts where the first sale's is blank.
        """
        first = self._lines.get(line)
        if first is None:
            if not self._lines:
                self.client_since = day
            first = self._lines[line] = LineSale(day, kind is EventKind.NEW, origin)
        if origin is None or first.origin is not None:
            return first
        return LineSale(first.first_sold_on, first.sure, origin)

    def churned(self, line: str) -> None:
        """Note that the client stopped paying for `line`; for all of them where it is empty."""
        if line:
            self._lines.pop(line, None)
        else:
            self._lines.clear()

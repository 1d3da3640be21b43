"""The rows of the ledger that are listed: what moved the credit, and what counts on a day."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.credit import Movement


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One movement of a month, in the rule set's currency; `amount` is how much moved, never negative.

    `opened_on` is the day on which the credit that moved was sold, and `event` the sale's number.
    """

    date: dt.date
    client_id: str
    client: str
    product_line: str
    movement: Movement
    amount: Decimal
    opened_on: dt.date | None = None
    event: int = 0

    @property
    def signed(self) -> Decimal:
        """What the movement adds to the total: below 0 for a loss."""
        return self.amount if self.movement.is_gain else -self.amount


@dataclass(frozen=True, slots=True)
class LayerRow:
    """Credit of one sale that counts on a day: `left` of `amount`, until `expires_on`."""

    client_id: str
    client: str
    product_line: str
    movement: Movement
    opened_on: dt.date
    expires_on: dt.date
    amount: Decimal
    left: Decimal
    event: int = 0

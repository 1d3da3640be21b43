"""The rows of a month or range as the Tier tab shows them: counts and sums of all, and one page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.domain.months import Month
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage import tier_rows
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.tier_rows import Page
from desktop_app.storage.workspace import Workspace

PAGE = 200

Kinds = frozenset[Movement]


@dataclass(frozen=True, slots=True)
class Span:
    """The months whose rows are wanted, as of a day; `expected` for months of the projection."""

    first: Month
    last: Month
    as_of: date
    expected: bool = False

    @property
    def end(self) -> date:
        """The day at whose end the total of these months is taken."""
        return self.last.last_day if self.expected else min(self.last.last_day, self.as_of)


@dataclass(frozen=True, slots=True)
class RowsRequest:
    """Which rows: the movements of these kinds, or for `None` the layers; from place `first` on, in a column's order.

    An empty `by` means the order of time.
    """

    kinds: Kinds | None
    by: str = ""
    descending: bool = False
    first: int = 0


@dataclass(frozen=True, slots=True)
class RowCounts:
    """How many movements of each kind there are and what they come to, and how many layers make up the total."""

    times: Mapping[Movement, int]
    amounts: Mapping[Movement, Decimal]
    layers: int


def counts(workspace: Workspace, span: Span) -> RowCounts:
    """Count the rows of a span without reading them, by the rule set that is chosen."""
    with ledger_by(workspace, rule_set(workspace)):
        if span.expected:
            counts_by_movement = {
                Movement.EXPIRED: tier_rows.expiring_counted(
                    workspace, span.as_of, span.first.first_day, span.last.last_day
                )
            }
        else:
            counts_by_movement = tier_rows.counted(workspace, span.first.first_day, span.end)
        return RowCounts(
            {kind: times for kind, (times, _) in counts_by_movement.items()},
            {kind: units_to_amount(units) for kind, (_, units) in counts_by_movement.items()},
            tier_rows.layers_counted(workspace, min(span.end, span.as_of), span.end),
        )


def rows(workspace: Workspace, span: Span, wanted: RowsRequest) -> list[MovementRow] | list[LayerRow]:
    """A page of at most `PAGE` rows of a span, by the rule set that is chosen."""
    page = Page(wanted.first, PAGE, wanted.by, wanted.descending)
    first, last = span.first.first_day, span.last.last_day
    with ledger_by(workspace, rule_set(workspace)):
        if wanted.kinds is None:
            return tier_rows.layers(workspace, min(span.end, span.as_of), span.end, page)
        if not span.expected:
            return tier_rows.moved(workspace, first, span.end, wanted.kinds, page)
        if Movement.EXPIRED in wanted.kinds:
            return tier_rows.expiring(workspace, span.as_of, first, last, page)
        return []

"""What the MRR of clients adds up to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop_app.domain.client_columns import field_of, rows_with
from desktop_app.domain.client_list import ClientRow, MoneyTotal


def known_mrr(rows: Sequence[ClientRow]) -> Mapping[str | None, Sequence[Decimal]]:
    """The known MRR of each of `rows` by its currency, in the order of the rows."""
    amounts: dict[str | None, list[Decimal]] = defaultdict(list)
    for amount, currency in zip(field_of(rows, "mrr"), field_of(rows, "currency"), strict=True):
        if amount is not None:
            amounts[currency].append(amount)
    return amounts


def mrr_totals(rows: Sequence[ClientRow]) -> tuple[MoneyTotal, ...]:
    """The known MRR of `rows` added up per currency, the currency of most clients first; none is converted."""
    by_clients = sorted(known_mrr(rows).items(), key=lambda known: -len(known[1]))
    return tuple(MoneyTotal(sum(amounts, Decimal()), currency) for currency, amounts in by_clients if currency)


def unknown_mrr(rows: Sequence[ClientRow]) -> int:
    """Of how many clients the MRR is not known."""
    return len(rows_with(rows, "mrr", lambda amount: amount is None))

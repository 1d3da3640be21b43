"""What the MRR of clients adds up to."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.client_columns import counts_of
from desktop_app.domain.client_list import ClientRow, MoneyTotal


def mrr_totals(rows: Sequence[ClientRow]) -> tuple[MoneyTotal, ...]:
    """The known MRR of `rows` added up per currency, the currency of most clients first; none is converted."""
    sums: dict[str | None, Decimal] = defaultdict(Decimal)
    clients = Counter[str | None]()
    for (amount, currency), count in counts_of(rows, "mrr", "currency").items():
        if amount is not None:
            sums[currency] += amount * count
            clients[currency] += count
    return tuple(MoneyTotal(sums[currency], currency) for currency, _ in clients.most_common() if currency)


def unknown_mrr(rows: Sequence[ClientRow]) -> int:
    """Of how many clients the MRR is not known."""
    return counts_of(rows, "mrr").get((None,), 0)

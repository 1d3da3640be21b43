"""What the MRR of clients adds up to."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from desktop_app.domain.client_columns import different_of, field_of, parts_of
from desktop_app.domain.client_list import ClientRow, MoneyTotal


def mrr_totals(rows: Sequence[ClientRow]) -> tuple[MoneyTotal, ...]:
    """The known MRR of `rows` added up per currency, the currency of most clients first; none is converted."""
    known = {currency: _known_mrr(part) for currency, part in parts_of(rows, "currency").items() if currency}
    by_clients = sorted(known.items(), key=lambda amounts: -len(amounts[1]))
    return tuple(MoneyTotal(sum(amounts, Decimal()), currency) for currency, amounts in by_clients if amounts)


def longest_mrr(rows: Sequence[ClientRow]) -> Iterable[tuple[Decimal, str | None]]:
    """Of each currency, the known MRR of `rows` with the most digits."""
    for currency, part in parts_of(rows, "currency").items():
        if amounts := [amount for amount in different_of(part, "mrr") if amount is not None]:
            yield max(amounts, key=lambda amount: len(str(amount))), currency


def _known_mrr(rows: Sequence[ClientRow]) -> list[Decimal]:
    return [amount for amount in field_of(rows, "mrr") if amount is not None]


def unknown_mrr(rows: Sequence[ClientRow]) -> int:
    """Of how many clients the MRR is not known."""
    return len(rows) - len(_known_mrr(rows))

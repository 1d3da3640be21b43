"""What HubSpot itself says that product lines cost in the past, out of the names of its properties."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from desktop_app.domain.local_days import local_day
from desktop_app.domain.products import line_key
from desktop_app.sources.hubspot.history import PastValue
from desktop_app.storage.sync.line_snapshots import PastAmount

MRR = "hs_total_subscription_mrr"
_LINE_MRR = re.compile(r"hs_([a-z]+)_hub_mrr")


def past_amounts(past: Mapping[str, Sequence[PastValue]]) -> dict[str, list[PastAmount]]:
    """The amounts of each product line, from the past values of a client's properties."""
    return {
        line_key(f"{match[1]} hub"): list(_amounts(values))
        for name, values in past.items()
        if (match := _LINE_MRR.fullmatch(name))
    }


def _amounts(values: Sequence[PastValue]) -> Iterator[PastAmount]:
    for each in values:
        if (amount := _amount(each.value)) is not None:
            yield PastAmount(local_day(each.since), amount)


def _amount(text: str | None) -> Decimal | None:
    try:
        amount = Decimal(text or "")
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount >= 0 else None

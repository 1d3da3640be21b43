"""Which product lines of a client a sync shows, out of the names of HubSpot's properties."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC
from decimal import Decimal, InvalidOperation

from desktop_app.domain.products import line_key
from desktop_app.sources.hubspot.history import PastValue
from desktop_app.storage.sync.line_snapshots import PastAmount, ShownClient

MRR = "hs_total_subscription_mrr"
_LINE_MRR = re.compile(r"hs_([a-z]+)_hub_mrr")
_HAS_LINE = re.compile(r"hs_has_([a-z]+)_hub")


def shown_client(properties: Mapping[str, str], past: Mapping[str, Sequence[PastValue]] | None = None) -> ShownClient:
    """The lines whose MRR is given, and those that the client is said not to have; blank is neither."""
    amounts = {
        _line(match[1]): amount
        for name, value in properties.items()
        if (match := _LINE_MRR.fullmatch(name)) and (amount := _amount(value)) is not None
    }
    without = {
        _line(match[1])
        for name, value in properties.items()
        if value == "false" and (match := _HAS_LINE.fullmatch(name))
    }
    paid = {line for line, amount in amounts.items() if amount}
    steps = {
        _line(match[1]): list(_amounts(values))
        for name, values in (past or {}).items()
        if (match := _LINE_MRR.fullmatch(name))
    }
    return ShownClient(paid, (without | amounts.keys()) - paid, steps)


def _line(hub: str) -> str:
    return line_key(f"{hub} hub")


def _amounts(values: Sequence[PastValue]) -> Iterator[PastAmount]:
    for each in values:
        if (amount := _amount(each.value)) is not None:
            yield PastAmount(each.since.astimezone(UTC).date(), amount)


def _amount(text: str | None) -> Decimal | None:
    try:
        amount = Decimal(text or "")
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount >= 0 else None

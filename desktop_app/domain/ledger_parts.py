"""What a client's ledger has left on a day, as the parts that figures are made of."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import chain

from desktop_app.domain.credit import SCALE, ClientLedger, Layer, LedgerEvent
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.line_sales import LineSale, LineSales
from desktop_app.domain.markets import ONCE, Factor
from desktop_app.domain.records import EventKind, Origin
from desktop_app.domain.standing import SoldPart

_NOTHING = Decimal(0)


def sold_parts(
    ledger: ClientLedger,
    day: date,
    first_sales: Mapping[int, LineSale],
    factor: Factor = ONCE,
    client: int = 0,
) -> list[SoldPart]:
    """The sales of `ledger`, which is replayed up to its known day, that count at the end of `day` or after."""
    return [
        _part(layer, first_sales[layer.entry], factor, client)
        for layer in chain(ledger.layers, ledger.unrated)
        if layer.own_left and day < layer.expires_on
    ]


def _part(layer: Layer, first: LineSale, factor: Factor, client: int) -> SoldPart:
    """A reduction that could not be converted may have taken nothing of the layer, or all."""
    credit = units_to_amount(layer.left) if layer.rated else None
    amount = Decimal(layer.own_left) / SCALE
    return SoldPart(
        amount=amount,
        currency=layer.currency,
        credit=credit,
        expires_on=layer.expires_on,
        first_sold_on=first.first_sold_on,
        first_sale_sure=first.sure,
        origin=first.origin,
        factor=factor,
        reducible=_NOTHING if not layer.reducible else amount if credit is None else credit,
        client=client,
    )


def first_sales(events: Iterable[LedgerEvent], origins: Mapping[int, Origin | None]) -> dict[int, LineSale]:
    """By entry, the first sale of the line of each sale among the `events` of one client, which are in order."""
    lines, found = LineSales(), dict[int, LineSale]()
    for event in events:
        if event.kind is EventKind.CHURN:
            lines.churned(event.line)
        elif event.kind is not EventKind.DECREASE:
            found[event.entry] = lines.sold(event.line, event.date, event.kind, origins.get(event.entry))
    return found

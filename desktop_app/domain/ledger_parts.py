"""What a client's ledger has left on a day, as the parts that figures are made of."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import chain

from desktop_app.domain.credit import ClientLedger, Layer, LedgerEvent, replay
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.ledger_rules import SCALE
from desktop_app.domain.markets import ONCE, Factor
from desktop_app.domain.standing import SoldPart
from desktop_app.domain.tier_rules import RuleSet

_NOTHING = Decimal(0)


def replayed(events: Sequence[LedgerEvent], rules: RuleSet) -> ClientLedger:
    """What the `events` of a client come to by `rules`."""
    worth = {event.currency: rules.worth(event.currency) for event in events}
    return replay(events, rules.order, rules.expiry_anchor, worth)


def sold_parts(
    ledger: ClientLedger,
    day: date,
    factor: Factor = ONCE,
    client: int = 0,
) -> list[SoldPart]:
    """The sales of `ledger`, which is replayed up to its known day, that count at the end of `day` or after."""
    return [
        _part(layer, factor, client)
        for layer in chain(ledger.layers, ledger.unrated)
        if layer.own_left and day < layer.expires_on
    ]


def periods_without_rate(ledger: ClientLedger) -> list[tuple[date, date]]:
    """From when until before when each sale in a currency without a rate counts."""
    return [(layer.opened_on, layer.used_up_on or layer.expires_on) for layer in ledger.unrated]


def _part(layer: Layer, factor: Factor, client: int) -> SoldPart:
    """A reduction that could not be converted may have taken nothing of the layer, or all."""
    credit = units_to_amount(layer.left) if layer.rated else None
    amount = Decimal(layer.own_left) / SCALE
    return SoldPart(
        amount=amount,
        currency=layer.currency,
        credit=credit,
        expires_on=layer.expires_on,
        first_sold_on=layer.first.first_sold_on,
        first_sale_sure=layer.first.sure,
        origin=layer.first.origin,
        factor=factor,
        reducible=_NOTHING if not layer.reducible else amount if credit is None else credit,
        client=client,
    )

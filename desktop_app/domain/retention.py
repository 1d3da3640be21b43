"""How much of a year ago's monthly revenue is still paid: gross, net and dollar retention, in percent, with bounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.decimals import divided
from desktop_app.domain.figures import UNKNOWN, Figure
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message

_ZERO, _PERCENT = Decimal(0), Decimal(100)


@dataclass(frozen=True, slots=True)
class Paid:
    """What a client paid a month a year ago, and pays now, in the rule set's currency; `None` is unknown."""

    then: Decimal | None
    now: Decimal | None


@dataclass(frozen=True, slots=True)
class Retention:
    """Gross revenue retention (GRR), net revenue retention (NRR) and dollar retention, in percent."""

    gross: Figure = UNKNOWN
    net: Figure = UNKNOWN
    dollar: Figure = UNKNOWN


def retention(clients: Iterable[Paid]) -> Retention:
    """Retention over the clients with MRR a year ago; unknown where no client is known to have had any.

    GRR = Σ min(now, then) ÷ Σ then; NRR = Σ now ÷ Σ then; dollar retention = then of those still paying ÷ Σ then.
    """
    base = [client for client in clients if client.then is None or client.then > 0]
    if not any(client.then for client in base):
        return Retention()
    return Retention(
        gross=_ratio([(client, *_gross(client)) for client in base], bounded=True),
        net=_ratio([(client, *_net(client)) for client in base], bounded=False),
        dollar=_ratio([(client, *_dollar(client)) for client in base], bounded=True),
    )


Bounds = tuple[Decimal, Decimal | None]


def _gross(paid: Paid) -> Bounds:
    then = paid.then or _ZERO
    return (_ZERO, then) if paid.now is None else (min(paid.now, then),) * 2


def _net(paid: Paid) -> Bounds:
    return (_ZERO, None) if paid.now is None else (paid.now, paid.now)


def _dollar(paid: Paid) -> Bounds:
    then = paid.then or _ZERO
    return (_ZERO, then) if paid.now is None else (then if paid.now else _ZERO,) * 2


def _ratio(parts: list[tuple[Paid, Decimal, Decimal | None]], *, bounded: bool) -> Figure:
    """The ratio over the clients whose MRR of a year ago is known; one whose is not may move it anywhere."""
    known = [(part, low, high) for part, low, high in parts if part.then is not None]
    blank = len(parts) - len(known)
    whole = sum((paid.then for paid, _, _ in known if paid.then is not None), _ZERO)
    sure = [(paid, low) for paid, low, _ in known if paid.now is not None]
    of_sure = sum((paid.then for paid, _ in sure if paid.then is not None), _ZERO)
    least = _percent(sum((low for _, low, _ in known), _ZERO), whole)
    highs = [high for _, _, high in known]
    most = None if None in highs else _percent(sum((high for high in highs if high is not None), _ZERO), whole)
    if blank:
        least, most = _ZERO, _PERCENT if bounded else None
    unsure = len(known) - len(sure) + blank
    text = QT_TRANSLATE_NOOP("Messages", "%n client(s) whose MRR now or a year ago is unknown")
    reasons = (Message(text, number=unsure),) if unsure else ()
    value = _percent(sum((low for _, low in sure), _ZERO), of_sure) if of_sure else None
    return Figure(value, least, most, reasons).rounded()


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return divided(part * _PERCENT, whole)

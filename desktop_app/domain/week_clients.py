"""What the week asks of clients, and what no client has any data about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop_app.domain.client_changes import Snapshot
from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.expiry_effects import ExpiryEffect
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True)
class Seats:
    """Seats of a client by kind (`"core"`, `"sales"`, `"service"`): how many are used, and how many there are."""

    kind: str
    used: int | None
    limit: int | None


@dataclass(frozen=True, slots=True)
class ManagedLine:
    """A product line that a client pays for."""

    product: str
    started_on: date | None = None


@dataclass(frozen=True, slots=True)
class ExpiringCredit:
    """Sold credit that expires on `day`, in the rule set's currency; `product_line` is empty where unknown.

    A `currency` is that of a sale without a rate, whose `amount` is in it.
    """

    day: date
    amount: Decimal
    product_line: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekClient:
    """What the week asks of a client; `None` is unknown.

    `before` is how it stood four weeks ago, `usage_trend_4w` HubSpot's trend of the usage score: a fraction of it, or
    points where it is 1 or more. `expiring` is the sold credit that expires, by day, and `effects` what that
    does to the tier, on the days on which it can be judged; `managed_credit` is the partner's share of what it pays.
    `sold_lines` are the keys of the product lines that were ever sold to it.
    """

    row: ClientRow
    is_managed: bool | None = None
    managed_until: date | None = None
    last_partner_activity_on: date | None = None
    seats: tuple[Seats, ...] = ()
    usage_trend_4w: float | None = None
    before: Snapshot | None = None
    expiring: tuple[ExpiringCredit, ...] = ()
    effects: Mapping[date, ExpiryEffect] = field(default_factory=dict)
    managed_credit: Decimal | None = None
    lines: tuple[ManagedLine, ...] = ()
    sold_lines: frozenset[str] | None = None


def unknown_parts(clients: Iterable[WeekClient]) -> Iterator[Message]:
    """What no client has any data about, so that no line can be about it; nothing for a book without clients.

    `clients` are gone through several times.
    """
    for text, is_known in _PARTS.items() if any(True for _ in clients) else ():
        if not any(map(is_known, clients)):
            yield Message(text)


_PARTS: Mapping[str, Callable[[WeekClient], bool]] = {
    QT_TRANSLATE_NOOP("Messages", "renewals"): lambda client: (
        client.row.next_renewal is not None or bool(client.row.decisions)
    ),
    QT_TRANSLATE_NOOP("Messages", "when managed relationships lapse"): lambda client: (
        client.managed_until is not None or client.last_partner_activity_on is not None
    ),
    QT_TRANSLATE_NOOP("Messages", "sales"): lambda client: client.sold_lines is not None,
    QT_TRANSLATE_NOOP("Messages", "usage four weeks ago"): lambda client: (
        client.before is not None or client.usage_trend_4w is not None
    ),
    QT_TRANSLATE_NOOP("Messages", "limits"): lambda client: (
        client.row.contacts_limit is not None or client.row.emails_limit is not None or bool(client.seats)
    ),
}

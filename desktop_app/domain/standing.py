"""What counts on a day, in parts that are alike, and the figures that they add up to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.decimals import rounded
from desktop_app.domain.figures import UNKNOWN, Addition, Figure
from desktop_app.domain.markets import ONCE, Factor
from desktop_app.domain.medians import Users, median_figure
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.records import Origin
from desktop_app.domain.tier_rules import RuleSet

_ZERO, _ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SoldPart:
    """Sold credit left on a day, of sales that are alike, and that counts up to the day before `expires_on`.

    `amount` is in `currency`, `credit` in the rule set's (`None` without a rate). Up to `reducible` of the credit (of
    the amount, without a rate) may have been taken by reductions that cannot be converted. `first_sold_on` is the first
    sale of the product line, or a later day where that is not `first_sale_sure`. `client` is the client's key, where
    the part is of one client.
    """

    amount: Decimal
    currency: str
    credit: Decimal | None
    expires_on: date = date.max
    first_sold_on: date = date.min
    first_sale_sure: bool = True
    origin: Origin | None = None
    factor: Factor = ONCE
    reducible: Decimal = _ZERO
    client: int = 0

    @property
    def is_surely_left(self) -> bool:
        """Whether some of it is left whatever reductions without a rate have taken."""
        return (self.amount if self.credit is None else self.credit) > self.reducible


@dataclass(frozen=True, slots=True)
class Share:
    """The partner's share of what clients pay in one currency; `credit` is in the rule set's, `None` without a rate."""

    amount: Decimal
    currency: str
    credit: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientPart:
    """So many clients that are alike to the tier.

    `managed` is `None` where unknown. `shares` are those of all of them together, `None` where the MRR of each is
    unknown, and above 0 where each pays. `apps` is the number of
    counted apps that each uses, `None` without usage data. Sold credit of theirs is left up to the day before
    `sells_until`, and may be up to the day before `may_sell_until`: of those that are managed and pay, which contribute
    on every day, this may be left out.
    """

    count: int = 1
    managed: bool | None
    shares: tuple[Share, ...] | None
    factor: Factor = ONCE
    apps: int | None = None
    sells_until: date = date.min
    may_sell_until: date = date.min

    @property
    def is_unsure(self) -> bool:
        """Whether it is unknown what they add to managed credit, apart from missing rates."""
        if self.managed is None:
            return self.shares is None or any(share.amount > 0 for share in self.shares)
        return self.managed and self.shares is None

    def contributes(self, day: date) -> bool | None:
        """Whether they contribute sold or managed credit on `day`, in any currency, rate or not; `None` is unsure."""
        paying = None if self.shares is None else any(share.amount > 0 for share in self.shares)
        selling = self.sells_until, self.may_sell_until
        return contributes(managed=self.managed, paying=paying, selling=selling, on=day)


def contributes(*, managed: bool | None, paying: bool | None, selling: tuple[date, date], on: date) -> bool | None:
    """Whether a client contributes sold or managed credit `on` a day; `None` is unsure, as are `managed` and `paying`.

    Sold credit of its is left up to the day before the first of the days `selling`, and may be until the other.
    """
    if on < selling[0] or (managed and paying):
        return True
    manages_nothing = managed is False or paying is False
    return False if manages_nothing and on >= selling[1] else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that counts on `day`; `None` where there is no data of that day at all, each by itself.

    `grr` and `dollar_retention` are in percent.
    """

    day: date
    sold: Sequence[SoldPart] | None
    clients: Sequence[ClientPart] | None
    certified: bool | None
    grr: Figure = UNKNOWN
    dollar_retention: Figure = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBook:
    """What is known at the end of `known_on`, for the figures of that day and of days ahead without new events.

    Ahead, layers expire and the certificate ends by their days; clients, MRR, usage and retention stay as they are.
    """

    known_on: date
    sold: Sequence[SoldPart] | None
    clients: Sequence[ClientPart] | None
    certified_until: date | None
    grr: Figure = UNKNOWN
    dollar_retention: Figure = UNKNOWN

    def on(self, day: date) -> Standing:
        """All that counts on `day`, which is not before `known_on`."""
        return Standing(
            day=day,
            sold=None if self.sold is None else [part for part in self.sold if day < part.expires_on],
            clients=self.clients,
            certified=None if self.certified_until is None else day <= self.certified_until,
            grr=self.grr,
            dollar_retention=self.dollar_retention,
        )


def sold_figure(parts: Iterable[SoldPart] | None) -> Figure:
    """Sold credit in the rule set's currency."""
    if parts is None:
        return UNKNOWN
    total, parts = Addition(), tuple(parts)
    for part in parts:
        add_sold(total, part, _ONE, _ONE, ONCE)
    return total.figure(*sold_reasons(parts))


def managed_figure(clients: Iterable[ClientPart] | None) -> Figure:
    """Managed credit in the rule set's currency."""
    if clients is None:
        return UNKNOWN
    total, clients = Addition(), tuple(clients)
    for client in clients:
        add_managed(total, client, _ONE, ONCE)
    return total.figure(*managed_reasons(clients))


def median_apps(clients: Iterable[ClientPart] | None, rules: RuleSet, day: date) -> Figure:
    """The median app usage over all clients that contribute sold or managed credit (fact)."""
    if clients is None:
        return UNKNOWN
    users = (Users(client.count, client.apps, client.contributes(day)) for client in clients)
    return median_figure(users, len(rules.counted_apps))


def add_sold(total: Addition, part: SoldPart, low: Decimal, high: Decimal, factor: Factor) -> None:
    """Add what `part` gives: from `low` to `high` for each unit of its credit, multiplied by `factor`."""
    if part.credit is None:
        total.add(None, _ZERO, None)
    else:
        least = (part.credit - part.reducible) * low * factor.least
        total.add(part.credit * low * factor.least, least, part.credit * high * factor.most)


def add_managed(total: Addition, client: ClientPart, rate: Decimal, factor: Factor) -> None:
    """Add what `client` gives: `rate` for each unit of its credit, multiplied by `factor`."""
    if client.managed is False:
        return
    if client.shares is None:
        total.add(None, _ZERO, None)
        return
    for share in client.shares:
        if not share.amount:
            total.add(_ZERO, _ZERO, _ZERO)
        elif share.credit is None:
            total.add(None, _ZERO, None)
        elif client.managed is None:
            total.add(None, _ZERO, share.credit * rate * factor.most)
        else:
            credit = share.credit * rate
            total.add(credit * factor.least, credit * factor.least, credit * factor.most)


def managed_reasons(clients: Sequence[ClientPart]) -> Iterable[Message]:
    """What keeps managed credit from being sure, each part with its size."""
    yield from _shares_without_rate(clients)
    blank = sum(client.count for client in clients if client.managed and client.shares is None)
    if blank:
        yield Message(QT_TRANSLATE_NOOP("Messages", "%n managed client(s) without MRR"), number=blank)
    unsaid = [client for client in clients if client.managed is None]
    without = sum(client.count for client in unsaid if client.shares is None)
    if without:
        text = QT_TRANSLATE_NOOP("Messages", "%n client(s) without relationship or MRR")
        yield Message(text, number=without)
    known = [(client, credit) for client in unsaid if (credit := known_credit(client))]
    if known:
        count, amount = sum(client.count for client, _ in known), sum((credit for _, credit in known), _ZERO)
        text = QT_TRANSLATE_NOOP("Messages", "%n client(s) without relationship: up to {amount} managed credit")
        yield Message(text, {"amount": rounded(amount)}, count)


def known_credit(client: ClientPart) -> Decimal:
    """The managed credit of `client` as far as it can be converted, whether or not it is managed."""
    shares = client.shares or ()
    return sum((share.credit for share in shares if share.credit is not None), _ZERO)


def _shares_without_rate(clients: Iterable[ClientPart]) -> Iterable[Message]:
    amounts: dict[str, Decimal] = {}
    for client in clients:
        for share in client.shares or () if client.managed is not False else ():
            if share.credit is None and share.amount:
                amounts[share.currency] = amounts.get(share.currency, _ZERO) + share.amount
    text = QT_TRANSLATE_NOOP("Messages", "{amount} {currency} of managed MRR without a rate")
    return [Message(text, {"amount": rounded(amount), "currency": currency}) for currency, amount in amounts.items()]


def sold_reasons(parts: Sequence[SoldPart]) -> Iterable[Message]:
    """What keeps sold credit from being sure, each part with its size."""
    return (*_without_rate(parts), *_reducible(parts))


def _without_rate(parts: Iterable[SoldPart]) -> Iterable[Message]:
    amounts: dict[str, Decimal] = {}
    for part in parts:
        if part.credit is None:
            amounts[part.currency] = amounts.get(part.currency, _ZERO) + part.amount
    text = QT_TRANSLATE_NOOP("Messages", "{amount} {currency} of sold credit without a rate")
    return [Message(text, {"amount": rounded(amount), "currency": currency}) for currency, amount in amounts.items()]


def _reducible(parts: Iterable[SoldPart]) -> Iterable[Message]:
    amount = sum((part.reducible for part in parts if part.credit is not None), _ZERO)
    text = QT_TRANSLATE_NOOP("Messages", "{amount} of sold credit that reductions without a rate may have taken")
    return [Message(text, {"amount": rounded(amount)})] if amount else []

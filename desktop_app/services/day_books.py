"""Read what counts on a day, and on days ahead, out of the workspace: sales, clients, certificate and retention."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache

from desktop_app import paths
from desktop_app.domain.credit import LedgerEvent
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.figures import UNKNOWN, Figure
from desktop_app.domain.ledger_parts import periods_without_rate, replayed, sold_parts
from desktop_app.domain.line_sales import LineSale
from desktop_app.domain.markets import ONCE, Factor, Markets
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.months import add_months
from desktop_app.domain.partner_facts import is_yes, percent
from desktop_app.domain.retention import Paid, Retention, retention
from desktop_app.domain.standing import ClientPart, DayBook, SoldPart
from desktop_app.domain.tier_rules import Requirement, RuleSet
from desktop_app.services.client_parts import client_part
from desktop_app.sources.country_names import read_country_names
from desktop_app.storage import partner_queries, tier_clients, tier_queries, tier_sales
from desktop_app.storage.credit.client_events import client_events
from desktop_app.storage.credit.missing_rates import clients_without_rate
from desktop_app.storage.tier_clients import NO_SELLING, ClientRows, DayClients, ManagedClient, Selling
from desktop_app.storage.tier_sales import AlikeSales
from desktop_app.storage.workspace import Workspace

_YEAR = 12
_NO_GRR = QT_TRANSLATE_NOOP("Messages", "gross revenue retention unknown: HubSpot's own figure is not in the data")


@cache
def country_names() -> Mapping[str, str]:
    """The usual names of countries, read once."""
    return read_country_names(paths.resources() / "countries.json")


@dataclass(slots=True)
class DayBooks:
    """Reads the day books of one workspace by one rule set, within its `ledger_by`; what days share is read once.

    `known_on` is the last day that is asked about. Of days before it, only what counts on the day itself is wanted, and
    not until when: then more is alike, and read sooner. `without` leaves clients out: their keys by id.
    """

    workspace: Workspace
    rules: RuleSet
    known_on: date
    without: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, str] = field(init=False)
    markets: Markets = field(init=False)
    _factors: Mapping[int, Factor] | None = field(init=False, default=None)
    _snapshot_days: tuple[date, date] | None = field(init=False)
    _apart: dict[date, dict[int, list[SoldPart]]] = field(init=False, default_factory=dict)
    _periods: dict[date, list[tuple[date, date]]] = field(init=False, default_factory=dict)
    _selling: dict[date, Selling] = field(init=False, default_factory=dict)
    _now: dict[date, ClientRows] = field(init=False, default_factory=dict)
    _then: tuple[date, ClientRows | None] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.facts = partner_queries.partner_facts(self.workspace)
        self.markets = Markets.of(self.rules, country_names() if self.rules.points else {})
        self._snapshot_days = tier_queries.snapshot_days(self.workspace)

    def of(self, day: date) -> DayBook:
        """What is known at the end of `day`; each part is unknown before its first data."""
        until = self.facts.get("certified_until")
        begun = self._has_begun(day)
        return DayBook(
            known_on=day,
            sold=self.sold(day),
            clients=self.clients(day),
            certified_until=date.fromisoformat(until) if until and begun else None,
            grr=self._grr() if begun else UNKNOWN,
            dollar_retention=self._dollar_retention(day),
        )

    # Sales

    def sold(self, day: date) -> list[SoldPart] | None:
        """The sales that count at the end of `day`, those alike taken together; `None` before the first one."""
        if not tier_queries.has_events(self.workspace, day):
            return None
        apart = self._sold_without_rate(day)
        left_out = {*self.without.values(), *apart}
        if self.rules.points is None and not left_out:
            parts = [self._part(units, expires_on) for expires_on, units in self._expiries(day)]
        else:
            parts = self._by_rate(day, left_out)
        of_others = self.without.values()
        return [*parts, *(part for client, some in apart.items() if client not in of_others for part in some)]

    def _expiries(self, day: date) -> list[tuple[date, int]]:
        """The ledger units left at the end of `day`, by the day on which they expire."""
        if day < self.known_on:
            return [(date.max, tier_queries.units_on(self.workspace, day))]
        return tier_queries.known_expiries(self.workspace, day)

    def _sold_without_rate(self, day: date) -> dict[int, list[SoldPart]]:
        """By key, the sales of clients with events in currencies without a rate: these are replayed by themselves."""
        if day not in self._apart:
            clients = clients_without_rate(self.workspace, self.rules, day)
            events = client_events(self.workspace, clients, day) if clients else {}
            self._periods[day] = []
            self._apart[day] = {client: self._replayed(client, some, day) for client, some in events.items()}
        return self._apart[day]

    def _replayed(self, client: int, events: Sequence[LedgerEvent], day: date) -> list[SoldPart]:
        ledger = replayed(events, self.rules)
        self._periods[day] += periods_without_rate(ledger)
        return sold_parts(ledger, day, self._factor_of(client), client)

    def sells_without_rate(self, day: date) -> bool:
        """Whether sales in currencies without a rate, as far as they are known at the end of `known_on`, count on
        `day`.
        """
        self._sold_without_rate(self.known_on)
        return any(since <= day < until for since, until in self._periods[self.known_on])

    def _by_rate(self, day: date, left_out: Collection[int]) -> list[SoldPart]:
        """Sales with one expiry, first sale and market are alike to points."""
        since = self.rules.points.since if self.rules.points else None
        sales = tier_sales.alike_sales(self.workspace, day, since or date.max, left_out, by_expiry=day >= self.known_on)
        units: dict[tuple[date, LineSale, Factor], int] = defaultdict(int)
        for sale in sales:
            units[sale.expires_on, sale.first, self._factor(sale)] += sale.units
        return [
            replace(
                self._part(amount, expires_on),
                first_sold_on=line.first_sold_on,
                first_sale_sure=line.sure,
                origin=line.origin,
                factor=factor,
            )
            for (expires_on, line, factor), amount in units.items()
        ]

    def _factor(self, sale: AlikeSales) -> Factor:
        return self.markets.multiplier(sale.multiplier, sale.market, sale.country) if self.rules.points else ONCE

    def _part(self, units: int, expires_on: date) -> SoldPart:
        credit = units_to_amount(units)
        return SoldPart(amount=credit, currency=self.rules.currency, credit=credit, expires_on=expires_on)

    def _factor_of(self, client: int) -> Factor:
        if self.rules.points is None:
            return ONCE
        if self._factors is None:
            self._factors = {
                key: self.markets.multiplier(None if own is None else Decimal(str(own)), market, country)
                for key, own, market, country in tier_clients.places(self.workspace)
            }
        return self._factors[client]

    # Clients

    def clients(self, day: date) -> list[ClientPart] | None:
        """The clients at the end of `day`, those alike taken together; `None` before the first data, or without any."""
        read = self.day_clients(day)
        if read is None:
            return None
        by_place = self.rules.points is not None  # only points ask where clients are
        alike = tier_clients.alike(read, self.selling(day), self.rules.currency, self.without, by_place=by_place)
        return [client_part(self.rules, self.markets, like) for like in alike] or None

    def day_clients(self, day: date) -> DayClients | None:
        """How the clients of `day` are read: from the history where newer data has come in since, else as they are."""
        days = self._snapshot_days
        read = self._read_now(day) if days is None or day >= days[1] else self._read_then(day)
        return None if read is None else tier_clients.on_day(self.workspace, read, day)

    def _read_now(self, day: date) -> ClientRows:
        """Read again only where other subscriptions run than on the days that were read."""
        if day not in self._now:
            alike = (
                read for other, read in self._now.items() if tier_clients.is_same(self.workspace, *sorted((day, other)))
            )
            read = next(alike, None)
            self._now[day] = read or tier_clients.now(self.workspace, self.rules.app_names(), day)
        return self._now[day]

    def _read_then(self, day: date) -> ClientRows | None:
        """Read again only where something has changed since the day that was read last."""
        taken_on = tier_clients.last_snapshot_day(self.workspace, day)
        if taken_on is None:
            return None
        if self._then is None or self._then[0] != taken_on:
            self._then = taken_on, tier_clients.then(self.workspace, taken_on)
        return self._then[1]

    def selling(self, day: date) -> Selling:
        """Until when credit of the end of `day` is left, by the client's key; in currencies without a rate, too."""
        if day not in self._selling:
            self._selling[day] = self._read_selling(day)
        return self._selling[day]

    def _read_selling(self, day: date) -> Selling:
        if not tier_queries.has_events(self.workspace, day):
            return Selling({}, unknown=True)
        periods = self._periods_of_sales(day)
        for client, parts in self._sold_without_rate(day).items():
            sure = max((part.expires_on for part in parts if part.is_surely_left), default=date.min)
            periods[client] = sure, max((part.expires_on for part in parts), default=date.min)
        return Selling(periods)

    def _periods_of_sales(self, day: date) -> dict[int, tuple[date, date]]:
        """As of `selling`, for what has a rate; from the spans, where nothing but expiries is known to come.

        On a past day only those who sell count, not until when: then more clients are alike.
        """
        if day < self.known_on:
            return dict.fromkeys(tier_sales.keys_selling(self.workspace, day), (date.max, date.max))
        is_known = tier_queries.is_all_known(self.workspace, day)
        selling_until = tier_sales.spans_until if is_known else tier_sales.selling_until
        return {key: (until, until) for key, until in selling_until(self.workspace, day).items()}

    def each_client(self, day: date, wanted: Iterable[str] | None = None) -> list[ManagedClient]:
        """Each client at the end of `day`, or those wanted by id; none before the data."""
        read = self.day_clients(day)
        ids = None if wanted is None else frozenset(wanted)
        return [] if read is None else tier_clients.each_client(read, self.selling(day), ids)

    def contributing(self, day: date, apps: Collection[int], on: date) -> list[tuple[int, str, str]]:
        """Of the clients at the end of `day`, those that use as many `apps` and surely contribute `on` a day from then
        on: how many apps, name and id.
        """
        read = self.day_clients(day)
        return [] if read is None else tier_clients.contributing(read, self.selling(day), on, apps)

    # Retention

    def retention(self, day: date) -> Retention:
        """How much of a year before `day` is still paid; unknown where the history is shorter than that."""
        read = self._read_then(add_months(day, -_YEAR))
        if read is None:
            return Retention()
        before = tier_clients.each_client(DayClients(read, ()), NO_SELLING)
        then = {client.client_id: self._paid(client) for client in before}
        now = {client.client_id: self._paid(client) for client in self.each_client(day)}
        return retention(Paid(amount, now.get(client, Decimal(0))) for client, amount in then.items())

    def _dollar_retention(self, day: date) -> Figure:
        """Read only where the rules ask for it: it takes two looks at all clients."""
        return self.retention(day).dollar if Requirement.DOLLAR_RETENTION in self.rules.needs else UNKNOWN

    def _paid(self, client: ManagedClient) -> Decimal | None:
        """What a client pays a month, whoever services it; `None` where it is unknown or a rate is missing."""
        amounts = [self.rules.convert(amount, currency) for amount, currency in client.like.mrr or ()]
        known = [amount for amount in amounts if amount is not None]
        return None if client.like.mrr is None or len(known) < len(amounts) else sum(known, Decimal(0))

    def _grr(self) -> Figure:
        """HubSpot's own gross revenue retention, which cannot be worked out: its window and base are not public."""
        value = percent(self.facts.get("grr"))
        return Figure.unknown(Message(_NO_GRR)) if value is None else Figure.exactly(value)

    def _has_begun(self, day: date) -> bool:
        first = tier_queries.first_data_day(self.workspace)
        return first is not None and first <= day


def partner_books(workspace: Workspace, rules: RuleSet, known_on: date) -> DayBooks:
    """The day books by `rules` as they apply to this partner, which may be in a growth market."""
    books = DayBooks(workspace, rules, known_on)
    if is_yes(books.facts.get("in_growth_market")):
        books.rules = replace(rules, partner_in_growth_market=True)
    return books

"""Books and rule sets at random, as odd as they come: as the program takes them, and as the plain rules do."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.records import Origin
from desktop_app.domain.tier_rules import CountedApp, PointsRule, Requirement, RuleSet, Tier
from tests.plain.book import PlainBook
from tests.plain.values import PlainClient, PlainRules, PlainSale, PlainSubscription
from tests.worked_book import Tables

TODAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
FIRST = date(2023, 10, 1)
# Around the change of rates, on ends of February, and a year apart.
DAYS = (
    date(2024, 2, 26), date(2024, 2, 27), date(2024, 2, 29), date(2025, 2, 27), date(2025, 2, 28), date(2025, 12, 1),
    date(2026, 2, 28),
)  # fmt: skip
RATES = {"USD": "100", "EUR": "80", "JPY": "12800"}  # so that sums end within the places that are compared
CURRENCIES = ("USD", "USD", "USD", "EUR", "JPY", "CHF")
LINES = ("Marketing Hub", "Content Hub")
SPELLINGS: dict[str | None, tuple[str, ...]] = {
    "Marketing Hub": ("Marketing Hub", "MARKETING HUB", "Marketing Hub Professional"),
    "Content Hub": ("Content Hub", "CMS Hub", "Content Hub Professional (Annual)"),
    "Brazil": ("Brazil", "brasil", "BR"),
}
T = TypeVar("T")
APPS = (CountedApp("CRM"), CountedApp("Ads add-on", ("Ads",)), CountedApp("Forms"))
DATA_APPS = ("CRM", "Ads add-on", "Ads", "Forms", "A game")
CREDIT = (Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT, Requirement.MEDIAN_APPS)
POINTS = (
    Requirement.POINTS, Requirement.SOLD_POINTS, Requirement.SOURCED_POINTS, Requirement.MANAGED_POINTS,
    Requirement.MEDIAN_APPS,
)  # fmt: skip


class RandomBook:
    """A book and its rules, in the plain form and as the program takes them."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.by_points = self.dice.random() < 0.6
        clients = [self._client(str(number)) for number in range(self.dice.randint(1, 5))]
        rates = {money: rate for money, rate in RATES.items() if self.by_points or money == "USD"}
        self.rules = self._rules(rates)
        before, ahead, ago = (self.dice.randint(*span) for span in ((5, 120), (1, 300), (2, 150)))
        self.days = (TODAY, TODAY + timedelta(days=ahead), TODAY - timedelta(days=ago))
        self.plain = PlainBook(
            rules=self._plain_rules(rates),
            clients=clients,
            data_from=TODAY - timedelta(days=before),
            earlier=[self._as_it_was(client) for client in clients],
            changed_on=TODAY,
            certified_until=self.dice.choice([None, TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=40)]),
            currency=self.dice.choice(["USD", "EUR"]),
        )

    def maybe(self, value: T, chance: float = 0.7) -> T | None:
        """The value, or a blank."""
        return value if self.dice.random() < chance else None

    def spelt(self, name: str | None) -> str | None:
        """The name of a line or country as one of the ways in which exports write it."""
        return self.dice.choice(SPELLINGS.get(name, (name,)))

    def _client(self, client_id: str) -> PlainClient:
        dice = self.dice
        apps = dice.sample(DATA_APPS, dice.randint(0, len(DATA_APPS)))
        return PlainClient(
            client_id,
            relationship=dice.choice(["sold", "managed", "managed", "sold_and_managed", "none", None]),
            mrr=self.maybe(dice.choice([0, 120, 250, 900]), 0.5),
            currency=self.maybe(dice.choice(CURRENCIES), 0.8),
            partners=self.maybe(dice.choice([1, 2, 3]), 0.3),
            split=self.maybe(dice.choice([40, 75]), 0.15),
            country=self.maybe(dice.choice(["Brazil", "France"])),
            market=self.maybe(dice.choice(["growth_market", "mature"]), 0.2),
            multiplier=self.maybe(2, 0.1),
            active=self.maybe(dice.random() < 0.8, 0.3),
            subscriptions=[self._subscription(line) for line in dice.sample(LINES, dice.randint(0, 2))],
            apps=[(app, dice.choice([True, True, False, None])) for app in apps],
            sales=[self._sale() for _ in range(dice.randint(0, 9))],
        )

    def _as_it_was(self, client: PlainClient) -> PlainClient:
        """The client before some of what is known of it changed; what was blank stays so."""
        dice = self.dice
        changed = {"mrr": 70, "partners": 4, "split": 15, "active": not client.active, "relationship": "managed"}
        fields: dict[str, Any] = {
            name: value for name, value in changed.items() if getattr(client, name) is not None and dice.random() < 0.3
        }
        paid = [
            replace(subscription, mrr=subscription.mrr + dice.choice([0, 10])) for subscription in client.subscriptions
        ]
        apps = [(app, used if used is None or dice.random() < 0.7 else not used) for app, used in client.apps]
        return replace(client, subscriptions=paid, apps=apps, **fields)

    def _subscription(self, product: str) -> PlainSubscription:
        near = (TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1), TODAY - timedelta(days=400))
        return PlainSubscription(
            product,
            mrr=self.dice.choice([0, 30, 60, 150]),
            currency=self.maybe(self.dice.choice(CURRENCIES)),
            status=self.maybe(self.dice.choice(["active", "trial", "cancelled", "ended"]), 0.4),
            started_on=self.maybe(self.dice.choice(near), 0.3),
            ends_on=self.maybe(self.dice.choice(near), 0.3),
        )

    def _sale(self) -> PlainSale:
        """On few days, so that purchases, losses and expiries meet; some are still to come."""
        dice = self.dice
        kind = dice.choice(["new", "new", "new", "increase", "increase", "decrease", "decrease", "churn"])
        days = (*DAYS, TODAY, FIRST + timedelta(days=dice.randint(0, 1200)))
        return PlainSale(
            line=dice.choice([*LINES, ""]) if kind in ("decrease", "churn") else dice.choice(LINES),
            day=dice.choice(days),
            kind=kind,
            amount=dice.choice([0, 40, 100, 160, 320, 800]),
            currency=dice.choice(CURRENCIES),
            origin=self.maybe(dice.choice(["sourced", "assisted"])) if kind in ("new", "increase") else None,
        )

    def _rules(self, rates: dict[str, str]) -> RuleSet:
        dice = self.dice
        needs = POINTS if self.by_points else CREDIT
        return RuleSet(
            rule_set_id="plain",
            title="Plain",
            per_100={money: Decimal(rate) for money, rate in rates.items() if money != "USD"},
            order=dice.choice(list(ReductionOrder)),
            expiry_anchor=dice.choice(list(ExpiryAnchor)),
            certified_required=dice.random() < 0.8,
            points=self._points() if self.by_points else None,
            needs=needs,
            counted_apps=APPS,
            growth_markets=("Brazil",),
            tiers=tuple(self._tier(name, step, needs) for step, name in enumerate(("Silver", "Gold", "Platinum"))),
        )

    def _tier(self, name: str, step: int, needs: tuple[Requirement, ...]) -> Tier:
        asked: dict[str, Any] = {need.value: self.maybe(self._asked(need, step), 0.9) for need in needs}
        return Tier(name=name, **asked)

    def _asked(self, need: Requirement, step: int) -> Decimal:
        scale = {Requirement.MEDIAN_APPS: Decimal("0.5")}.get(need, Decimal(2 if self.by_points else 120))
        return scale * (step + self.dice.choice([0, 1]))

    def _points(self) -> PointsRule:
        unstated = self.dice.choice([None, None, Origin.SOURCED, Origin.ASSISTED])
        return PointsRule(
            sold=Decimal(3), managed=Decimal(1), since=date(2024, 2, 27), sold_since=Decimal(5), unstated=unstated
        )

    def _plain_rules(self, rates: dict[str, str]) -> PlainRules:
        rules = self.rules
        asked = [(tier.name, {need.value: tier.threshold(need) for need in rules.needs}) for tier in rules.tiers]
        return PlainRules(
            per_100={money: Fraction(rate) for money, rate in rates.items()},
            fifo=rules.order is ReductionOrder.FIFO,
            anchor=rules.expiry_anchor.value,
            certified_required=rules.certified_required,
            points=self.by_points,
            unstated=rules.points.unstated if rules.points else None,
            growth=frozenset(rules.growth_markets),
            apps={name: app.name for app in APPS for name in (app.name, *app.other_names)},
            tiers=[
                (
                    name,
                    {
                        need: None if threshold is None else Fraction(threshold)
                        for need, threshold in thresholds.items()
                    },
                )
                for name, thresholds in asked
            ],
        )

    def imports(self) -> list[tuple[Tables, datetime]]:
        """The book as files, with the instants at which they are imported."""
        first = datetime.combine(self.plain.data_from, NOW.timetz())
        return [(self._tables(self.plain.earlier), first), (self._tables(self.plain.clients), NOW)]

    def _tables(self, clients: list[PlainClient]) -> Tables:
        sales = sorted(((sale, client) for client in clients for sale in client.sales), key=lambda pair: pair[0].day)
        facts = {"currency": self.plain.currency, "certified_until": self.plain.certified_until}
        tables: Tables = {
            "clients": (
                ["client_id", "name", "relationship", "mrr", "currency", "managing_partners", "split_managed_mrr",
                 "country", "market", "market_multiplier", "is_active"],
                [
                    (client.client_id, f"Client {client.client_id}", *map(_cell, (
                        client.relationship, client.mrr, client.currency, client.partners, client.split,
                        self.spelt(client.country), client.market, client.multiplier, client.active,
                    )))
                    for client in clients
                ],
            ),
            "subscriptions": (
                ["client", "product", "mrr", "currency", "status", "started_on", "ends_on"],
                [
                    (client.client_id, *map(_cell, (
                        paid.product, paid.mrr, paid.currency, paid.status, paid.started_on, paid.ends_on,
                    )))
                    for client in clients
                    for paid in client.subscriptions
                ],
            ),
            "portal_usage": (
                ["client", "app", "used"],
                [(client.client_id, app, _cell(used)) for client in clients for app, used in client.apps],
            ),
            "credit_events": (
                ["client", "product_line", "date", "kind", "amount", "currency", "origin"],
                [
                    (item.client_id, *map(_cell, (
                        self.spelt(sale.line), sale.day, sale.kind, sale.amount, sale.currency, sale.origin,
                    )))
                    for sale, item in sales
                ],
            ),
            "partner": (["key", "value"], [(key, value) for key, value in facts.items() if value]),
        }  # fmt: skip
        return {kind: (header, rows) for kind, (header, rows) in tables.items() if list(rows)}


def _cell(value: object) -> object:
    return "" if value is None else {True: "yes", False: "no"}[value] if isinstance(value, bool) else value

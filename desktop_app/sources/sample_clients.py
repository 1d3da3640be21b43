"""The clients of the sample book: who they are, what they pay for and how much they use, each from its own dice."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from desktop_app.domain.months import add_months
from desktop_app.domain.records import EventKind, Relationship
from desktop_app.sources.sample_credit import Buyer, SampleEvent, play_sales
from desktop_app.sources.sample_words import APPS, COMPANIES, COUNTED, FIRST_NAMES, LAST_NAMES, PLACES, Place

GROUP = len(COMPANIES)
_NEWCOMER = GROUP - 1
ENDED = 35
# Clients whose services were just adopted or dropped in an app: what changed since yesterday.
USAGE_CHANGED_TODAY = (4, 22)

_RELATIONSHIPS: Sequence[Relationship | None] = (
    Relationship.SOLD_AND_MANAGED, Relationship.SOLD, Relationship.MANAGED, Relationship.SOLD_AND_MANAGED,
    Relationship.SOLD, Relationship.MANAGED, Relationship.SOLD_AND_MANAGED, Relationship.SOLD,
    Relationship.SOLD_AND_MANAGED, Relationship.SOLD,
)  # fmt: skip
_ODD_RELATIONSHIPS = {29: Relationship.NONE, 49: None}

# Monthly price per edition, and how the product is counted: by seat or as a whole.
_PRICES = {
    "Marketing Hub": (50, 890, 3_600),
    "Sales Hub": (20, 90, 150),
    "Service Hub": (20, 90, 130),
    "CMS Hub": (23, 360, 1_200),
    "Operations Hub": (18, 720, 2_000),
}
_BY_SEAT = ("Sales Hub", "Service Hub")
_EDITIONS = ("Starter", "Professional", "Enterprise")


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A product a client pays for; `mrr` is in the client's currency."""

    product: str
    edition: str
    mrr: int
    seats: int | None
    started_on: date


@dataclass(slots=True)
class SampleClient:
    """One sample client; `number` counts from 0, `place_in_group` picks what is special about it.

    `all_dice` are those of the whole book, by subject: new dice are seeded twice by Python.
    """

    number: int
    name: str
    domain: str
    industry: str
    place: Place
    relationship: Relationship | None
    lines: list[SampleLine]
    all_dice: defaultdict[str, Random]
    events: list[SampleEvent] = field(default_factory=list)
    apps: int | None = None
    engagement: int | None = None
    renews_on: date | None = None
    drift: Sequence[int] = ()

    @property
    def client_id(self) -> str:
        return client_id(self.number)

    @property
    def place_in_group(self) -> int:
        return self.number % GROUP

    @property
    def currency(self) -> str:
        return self.place.currency

    def mrr_on(self, today: date, day: date) -> int | None:
        """What the client paid on `day`; `None` when it was no client yet."""
        later = [event for event in self.events if day < event.day <= today]
        if later and later[0] is self.events[0] and len(self.lines) == len(_bought(self.events)):
            return None
        now = sum(line.mrr for line in self.lines)
        return now - sum(_effect(event) for event in later)

    def dice(self, subject: str) -> Random:
        """Dice of this client's own, the same in every run; they are the next client's that asks for the subject."""
        dice = self.all_dice[subject]
        dice.seed(f"{self.number} {subject}")
        return dice

    def contact(self) -> tuple[str, str]:
        """The contact's name and address."""
        dice = self.dice("contact")
        first, last = dice.choice(FIRST_NAMES), dice.choice(LAST_NAMES)
        return f"{first} {last}", f"contact{self.number % 7 + 1}@{self.domain}"


def client_id(number: int) -> str:
    """The id of the client with this number, counting from 0."""
    return f"C-{number + 1:06d}"


def _bought(events: Sequence[SampleEvent]) -> set[str]:
    return {event.line for event in events}


def _effect(event: SampleEvent) -> int:
    amount = event.amount or 0
    return -amount if event.kind is EventKind.DECREASE else amount


def sample_clients(count: int, today: date) -> Iterator[SampleClient]:
    """The first `count` clients of the book; those of the first group are the same whatever the count."""
    dice = defaultdict[str, Random](Random)
    for first in range(0, count, GROUP):
        yield from _group(first, min(GROUP, count - first), today, dice)


def _group(first: int, size: int, today: date, dice: defaultdict[str, Random]) -> list[SampleClient]:
    clients = [_client(first + place, today, dice) for place in range(GROUP)]
    buyers = {client.number: _buyer(client) for client in clients if _is_buyer(client)}
    newcomer = buyers.pop(first + _NEWCOMER)
    play_sales(list(buyers.values()), newcomer, today, Random(f"{first // GROUP} sales"))
    buyers[first + _NEWCOMER] = newcomer
    for client in clients:
        if buyer := buyers.get(client.number):
            client.events = sorted(buyer.events, key=lambda event: event.day)
            client.lines += _sold_lines(buyer)
        _use(client, today)
    return clients[:size]


def _is_buyer(client: SampleClient) -> bool:
    return client.relationship is not None and client.relationship.is_sold and client.place_in_group != ENDED


def _buyer(client: SampleClient) -> Buyer:
    return Buyer(client.currency, frozenset(line.product for line in client.lines))


def _client(number: int, today: date, dice: defaultdict[str, Random]) -> SampleClient:
    series, place = divmod(number, GROUP)
    name, domain, industry = COMPANIES[place]
    suffix = f" {series + 1}" if series else ""
    relationship = _RELATIONSHIPS[place % len(_RELATIONSHIPS)]
    client = SampleClient(
        number=number,
        name=name + suffix,
        domain=f"{domain}{suffix.replace(' ', '-')}.example",
        industry=industry,
        place=PLACES[place % len(PLACES)],
        relationship=_ODD_RELATIONSHIPS.get(place, relationship)
        if place != _NEWCOMER
        else Relationship.SOLD_AND_MANAGED,
        lines=[],
        all_dice=dice,
    )
    if place not in (_NEWCOMER, ENDED):
        client.lines = _old_lines(client, today)
    return client


def _old_lines(client: SampleClient, today: date) -> list[SampleLine]:
    """What the client bought before the 30 months that the ledger covers, or from another partner."""
    if client.place_in_group == 0:
        day = add_months(today, -35)
        return [
            SampleLine("Marketing Hub", "Professional", 1_780, None, day),
            SampleLine("Sales Hub", "Starter", 360, 18, add_months(day, 3)),
        ]
    dice = client.dice("lines")
    managed = client.relationship is not None and client.relationship.is_managed
    products = dice.sample(list(_PRICES), dice.choice((1, 1, 2)) if managed else dice.choice((0, 1, 1)))
    return [_old_line(product, dice, today) for product in products]


def _old_line(product: str, dice: Random, today: date) -> SampleLine:
    edition = dice.choices(range(3), (2, 6, 1))[0]
    seats = dice.randint(1, 12) if product in _BY_SEAT else None
    mrr = _PRICES[product][edition] * (seats or 1)
    started_on = add_months(today, -dice.randint(32, 70)) - timedelta(days=dice.randint(0, 25))
    return SampleLine(product, _EDITIONS[edition], mrr, seats, started_on)


def _sold_lines(buyer: Buyer) -> list[SampleLine]:
    """What the client bought within the ledger's time and still pays."""
    bought = {event.line: event.day for event in sorted(buyer.events, key=lambda event: event.day, reverse=True)}
    return [
        SampleLine(
            product,
            "Starter" if mrr <= 50 else "Professional",
            mrr,
            max(1, round(mrr / 45)) if product in _BY_SEAT else None,
            bought[product],
        )
        for product, mrr in buyer.sold.items()
        if mrr
    ]


def _use(client: SampleClient, today: date) -> None:
    """How much the client uses, and when its subscription renews; some of both is not known."""
    dice = client.dice("use")
    if client.place_in_group % 11 != 7 and client.lines:
        client.apps = min(COUNTED, max(1, round(dice.gauss(8, 3.2))))
    if client.place_in_group % 6 != 5:
        client.engagement = min(10, max(1, round((client.apps or 6) * 0.6 + dice.gauss(0.5, 1.2))))
        drift = client.dice("drift")
        client.drift = [drift.choice((-1, 0, 0, 1)) for _ in range(6)]
    if client.lines and client.place_in_group != 31:
        client.renews_on = today + timedelta(
            days=(client.place_in_group * 37 + client.number // GROUP * 11 + 19) % 358 + 4
        )


def apps_used(client: SampleClient, days_ago: int) -> list[tuple[str, str, bool | None]]:
    """App, product and whether it was used, `days_ago` days ago; nothing where there is no data."""
    if client.apps is None:
        return []
    dice = client.dice("apps")
    rank = sorted(range(COUNTED), key=lambda place: place + dice.uniform(0, 5))
    count = client.apps + (days_ago // 60) * dice.choice((-1, -1, 0, 1))
    if days_ago and client.number in USAGE_CHANGED_TODAY:
        count -= 1
    used = set(rank[: max(1, count)])
    unknown = rank[-1] if dice.random() < 0.3 else None
    flags: list[bool | None] = [None if place == unknown else place in used for place in range(COUNTED)]
    flags += [dice.random() < 0.35 for _ in APPS[COUNTED:]]
    return [(app, product, flag) for (app, product), flag in zip(APPS, flags, strict=True)]


def engagement_on(client: SampleClient, days_ago: int) -> int | None:
    """The engagement index that many days ago, drifting month by month to what it is today."""
    if client.engagement is None:
        return None
    return min(10, max(0, client.engagement - sum(client.drift[: days_ago // 30])))

"""The rules of the tier once more, slow and plain, as the domain description has them, to hold the program against.

Nothing here is shared with the program's own rules. Amounts are fractions; a day is replayed from its first event on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import product
from statistics import median

from tests.plain.ledger import PlainLayer, PlainLedger
from tests.plain.values import UNKNOWN, Part, PlainClient, PlainFigure, PlainRules, added, rounded

RATE_CHANGE = date(2024, 2, 27)


@dataclass(slots=True)
class PlainBook:
    """Everything that is known: clients as they came in on `data_from` and, maybe otherwise, on `changed_on`, with the
    partner's own facts.
    """

    rules: PlainRules
    clients: list[PlainClient]
    data_from: date
    earlier: list[PlainClient]
    changed_on: date
    certified_until: date | None = None
    currency: str = "USD"

    def clients_on(self, day: date) -> list[PlainClient]:
        """The clients as they were known at the end of `day`."""
        if day < self.data_from:
            return []
        return self.earlier if day < self.changed_on else self.clients

    # Sold credit

    def ledgers(self, until: date) -> list[PlainLedger]:
        return [PlainLedger(self.rules, client.sales, until) for client in self.clients]

    def begun(self, day: date) -> bool:
        """Whether anything was sold by then."""
        return any(sale.day <= day for client in self.clients for sale in client.sales)

    def sold(self, known_on: date, day: date) -> PlainFigure:
        if not self.begun(known_on):
            return UNKNOWN
        layers = [layer for ledger in self.ledgers(known_on) for layer in ledger.alive(day)]
        return added(self._credit(layer, Fraction(1), Fraction(1), 1, 1) for layer in layers)

    def _credit(self, layer: PlainLayer, low: Fraction, high: Fraction, once: int, often: int) -> Part:
        """What a layer gives for each unit of credit, with its bounds."""
        ledger = PlainLedger(self.rules, (), date.min)
        credit = ledger.worth(layer.left, layer.sale.currency)
        if credit is None:
            return None, Fraction(0), None
        least = Fraction(0) if layer.doubtful else credit * low * once
        return credit * low * once, least, credit * high * often

    def months(self, first: tuple[int, int], day: date, known_on: date) -> dict[tuple[int, int], dict[str, Fraction]]:
        """What moved in each month up to the end of `day`, and the total at its end."""
        moved: dict[tuple[int, int], dict[str, Fraction]] = {}
        movements = [move for ledger in self.ledgers(known_on) for move in ledger.movements_until(day)]
        for move in movements:
            kinds = moved.setdefault((move.day.year, move.day.month), {})
            kinds[move.kind] = kinds.get(move.kind, Fraction(0)) + move.amount
        result = {}
        for number in range(first[0] * 12 + first[1] - 1, day.year * 12 + day.month):
            month = number // 12, number % 12 + 1
            earlier = [(kind, amount) for key, kinds in moved.items() if key <= month for kind, amount in kinds.items()]
            total = sum((amount if kind in ("new", "increased") else -amount for kind, amount in earlier), Fraction(0))
            result[month] = {**moved.get(month, {}), "total": total}
        return result

    # Managed credit

    def mrr(self, client: PlainClient, day: date) -> list[tuple[Fraction, str]] | None:
        """A client's MRR: its own; where blank, that of its running subscriptions, each in its own currency."""
        own = client.currency or self.currency
        if client.mrr is not None:
            return [(Fraction(client.mrr), own)]
        running = [subscription for subscription in client.subscriptions if subscription.counts_on(day)]
        return [(Fraction(subscription.mrr), subscription.currency or own) for subscription in running] or None

    def shares(self, client: PlainClient, day: date) -> list[tuple[Fraction, str]] | None:
        """The partner's share of it: HubSpot's own, else divided evenly."""
        if client.split is not None:
            return [(Fraction(client.split), client.currency or self.currency)]
        mrr = self.mrr(client, day)
        if mrr is None:
            return None
        by_currency: dict[str, Fraction] = {}
        for amount, currency in mrr:
            by_currency[currency] = by_currency.get(currency, Fraction(0)) + amount
        return [(amount / (client.partners or 1), currency) for currency, amount in by_currency.items()]

    def managed(self, day: date) -> PlainFigure:
        if not self.clients_on(day):
            return UNKNOWN
        parts = (self._managed(client, day, Fraction(1), by_market=False) for client in self.clients_on(day))
        return added(part for some in parts for part in some)

    def is_managed(self, client: PlainClient) -> bool | None:
        if client.active is False:
            return False
        known = {"managed": True, "sold_and_managed": True, "sold": False, "none": False}
        return None if client.relationship is None else known[client.relationship]

    def _managed(self, client: PlainClient, day: date, rate: Fraction, *, by_market: bool) -> Iterator[Part]:
        managed, shares = self.is_managed(client), self.shares(client, day)
        once, often = self.market(client) if by_market else (1, 1)
        if managed is False:
            return
        if shares is None:
            yield None, Fraction(0), None
            return
        for amount, currency in shares:
            per_100 = self.rules.per_100.get(currency)
            if not amount:
                yield Fraction(0), Fraction(0), Fraction(0)
            elif per_100 is None:
                yield None, Fraction(0), None
            else:
                credit = rounded(amount * 100 / per_100, 8) * rate
                yield (credit * once if managed else None), (credit * once if managed else Fraction(0)), credit * often

    def market(self, client: PlainClient) -> tuple[int, int]:
        """How often a client counts: as its own multiplier or market says, else its country; a blank one 1 to 2."""
        if client.multiplier is not None:
            return client.multiplier, client.multiplier
        if client.market is not None:
            return (2, 2) if client.market == "growth_market" else (1, 1)
        if client.country is None:
            return 1, 2
        return (2, 2) if client.country in self.rules.growth else (1, 1)

    # Median app usage

    def apps_used(self, client: PlainClient) -> int | None:
        """Counted apps in use, one by its old and new name; `None` where no row says anything."""
        if all(used is None for _, used in client.apps):
            return None
        return len({self.rules.apps[app] for app, used in client.apps if used and app in self.rules.apps})

    def contributes(self, client: PlainClient, known_on: date, day: date) -> bool | None:
        """Whether it contributes sold or managed credit, in any currency, rate or not; `None` where nobody knows."""
        alive = PlainLedger(self.rules, client.sales, known_on).alive(day)
        sells = True if any(not layer.doubtful for layer in alive) else None if alive else False
        if not self.begun(known_on) and client.relationship not in ("none", "managed"):
            sells = None
        managed, shares = self.is_managed(client), self.shares(client, known_on)
        pays = None if shares is None else any(amount > 0 for amount, _ in shares)
        manages = False if False in (managed, pays) else None if None in (managed, pays) else True
        return True if True in (sells, manages) else None if None in (sells, manages) else False

    def median_apps(self, known_on: date, day: date) -> PlainFigure:
        clients = self.clients_on(known_on)
        if not clients:
            return UNKNOWN
        counted = len(set(self.rules.apps.values()))
        users = [(self.contributes(client, known_on, day), self.apps_used(client)) for client in clients]
        worlds = product(*(list(_worlds(contributes, apps, counted)) for contributes, apps in users))
        results = [_median([apps for apps in world if apps is not None]) for world in worlds]
        shown = [apps for contributes, apps in users if contributes and apps is not None]
        sure = min(results) == max(results)
        known = results[0] if sure else _median(shown) if shown else None
        return PlainFigure(known, min(results), max(results))

    # Points

    def points(self, known_on: date, day: date) -> dict[str, PlainFigure]:
        """All points, those sold, by kind, managed, and those that a minimum of sourced points looks at."""
        no_sales, no_clients = not self.begun(known_on), not self.clients_on(known_on)
        nothing: list[Part] = [(None, Fraction(0), None)]
        parts: dict[str | None, list[Part]] = {"sourced": [], "assisted": [], None: []}
        minimum: list[Part] = []
        for client in self.clients:
            for layer in PlainLedger(self.rules, client.sales, known_on).alive(day):
                origin = layer.origin or self.rules.unstated
                low, high = self._rates(layer, origin)
                part = self._credit(layer, low / 100, high / 100, *self.market(client))
                parts[origin].append(part)
                if origin is None:
                    minimum.append((None, Fraction(0), part[2]))
                elif origin == "sourced":
                    minimum.append(part)
        sold = nothing if no_sales else [part for some in parts.values() for part in some]
        managed = nothing if no_clients else self._managed_parts(known_on)
        return {
            "total": added([*sold, *managed]),
            "sold": added(sold),
            "sourced": added(nothing if no_sales else parts["sourced"]),
            "assisted": added(nothing if no_sales else parts["assisted"]),
            "unstated": added(nothing if no_sales else parts[None]),
            "managed": added(managed),
            "sourced_minimum": added(nothing if no_sales else minimum),
        }

    def _managed_parts(self, day: date) -> list[Part]:
        rate = Fraction(1, 100)
        return [part for client in self.clients_on(day) for part in self._managed(client, day, rate, by_market=True)]

    def _rates(self, layer: PlainLayer, origin: str | None) -> tuple[Fraction, Fraction]:
        """5 where the line is sourced and was first sold on or after 27 February 2024, else 3."""
        if layer.first_day < RATE_CHANGE or origin == "assisted":
            return Fraction(3), Fraction(3)
        if origin == "sourced" and layer.first_sure:
            return Fraction(5), Fraction(5)
        return Fraction(3), Fraction(5)

    # The tier

    def figures(self, known_on: date, day: date) -> dict[str, PlainFigure]:
        result = {
            "sold_credit": self.sold(known_on, day),
            "managed_credit": self.managed(known_on),
            "median_apps": self.median_apps(known_on, day),
        }
        if self.rules.points:
            points = self.points(known_on, day)
            result |= {
                "points": points["total"],
                "sold_points": points["sold"],
                "sourced_points": points["sourced_minimum"],
                "managed_points": points["managed"],
            }
        return result

    def certified(self, known_on: date, day: date) -> bool | None:
        if self.certified_until is None or known_on < self.data_from:
            return None
        return day <= self.certified_until

    def tier(self, known_on: date, day: date) -> tuple[str | None, str]:
        """The tier that is met (`None` where it cannot be judged) and the one that is sure."""
        figures, certified = self.figures(known_on, day), self.certified(known_on, day)
        best, open_above, missed = "none", False, False
        for name, thresholds in self.rules.tiers:
            verdicts = [None if asked is None else figures[need].reaches(asked) for need, asked in thresholds.items()]
            if self.rules.certified_required:
                verdicts.append(certified)
            missed = missed or False in verdicts
            if missed:
                break
            if None not in verdicts:
                best, open_above = name, False
            else:
                open_above = True
        return (None if open_above else best), best


def _worlds(contributes: bool | None, apps: int | None, counted: int) -> Iterator[int | None]:
    """What a client may add to the median: nothing, or the fewest and the most apps that it may use."""
    if contributes is not True:
        yield None
    if contributes is not False:
        yield from (0, counted) if apps is None else (apps,)


def _median(apps: Sequence[int]) -> Fraction:
    return Fraction(median(map(Fraction, apps))) if apps else Fraction(0)

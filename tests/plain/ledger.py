"""Sold credit in plain words: the replay of one client, day by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.plain.values import PlainRules, PlainSale, rounded


@dataclass(slots=True)
class PlainLayer:
    """Credit of one sale: `left` in its own currency; `rates` are the points per 100 that it may count."""

    sale: PlainSale
    expires_on: date
    left: Fraction
    first_day: date
    first_sure: bool
    origin: str | None
    doubtful: bool = False


@dataclass(slots=True)
class PlainMovement:
    """What moved on a day, in the programme's currency."""

    day: date
    kind: str
    amount: Fraction


class PlainLedger:
    """The credit of one client, replayed up to the end of `until`; later expiries are known."""

    def __init__(self, rules: PlainRules, sales: Sequence[PlainSale], until: date) -> None:
        self.rules = rules
        self.layers: list[PlainLayer] = []
        self.movements: list[PlainMovement] = []
        self._lines: dict[str, tuple[date, bool, str | None]] = {}
        self._client_since: date | None = None
        for sale in sorted((sale for sale in sales if sale.day <= until), key=lambda sale: sale.day):
            self._expire(sale.day)
            if sale.kind in ("new", "increase"):
                self._open(sale)
            elif sale.kind == "churn":
                self._churn(sale)
            else:
                self._decrease(sale)

    def worth(self, amount: Fraction, currency: str) -> Fraction | None:
        """In the programme's currency, to eight places; `None` without a rate."""
        per_100 = self.rules.per_100.get(currency)
        return None if per_100 is None else rounded(amount * 100 / per_100, 8)

    def _expire(self, day: date) -> None:
        """Expiries of a day come before that day's events."""
        for layer in self.layers:
            if layer.expires_on <= day and layer.left:
                self._moved(layer.expires_on, "expired", layer, layer.left)
                layer.left = Fraction(0)

    def _moved(self, day: date, kind: str, layer: PlainLayer, taken: Fraction) -> None:
        before = self.worth(layer.left, layer.sale.currency)
        after = self.worth(layer.left - taken, layer.sale.currency)
        if before is not None and after is not None and before != after:
            self.movements.append(PlainMovement(day, kind, before - after))

    def _open(self, sale: PlainSale) -> None:
        if not self._lines:
            self._client_since = sale.day
        first_day, sure, origin = self._lines.setdefault(sale.line, (sale.day, sale.kind == "new", sale.origin))
        clocks = {"purchase": sale.day, "product_line_first_sale": first_day, "client_first_sale": self._client_since}
        clock = clocks[self.rules.anchor]
        assert clock is not None
        if year_later(clock) <= sale.day or not sale.amount:
            return
        origin = sale.origin if origin is None else origin
        layer = PlainLayer(sale, year_later(clock), Fraction(sale.amount), first_day, sure, origin)
        self.layers.append(layer)
        credit = self.worth(layer.left, sale.currency)
        if credit:
            self.movements.append(PlainMovement(sale.day, "new" if sale.kind == "new" else "increased", credit))

    def _of_line(self, line: str) -> list[PlainLayer]:
        results = [layer for layer in self.layers if layer.left and line in ("", layer.sale.line)]
        return results if self.rules.fifo else results[::-1]

    def _churn(self, sale: PlainSale) -> None:
        for layer in self._of_line(sale.line):
            self._moved(sale.day, "churned", layer, layer.left)
            layer.left = Fraction(0)
        if sale.line:
            self._lines.pop(sale.line, None)
        else:
            self._lines.clear()

    def _decrease(self, sale: PlainSale) -> None:
        """From layers of its own currency as it is, from others at the fixed rates; the rest bounds the figure."""
        wanted, passed_over = Fraction(sale.amount), []
        for layer in self._of_line(sale.line):
            own, other = (self.rules.per_100.get(value) for value in (sale.currency, layer.sale.currency))
            if sale.currency == layer.sale.currency:
                per_unit = Fraction(1)
            elif own is None or other is None:
                passed_over.append(layer)
                continue
            else:
                per_unit = other / own
            taken = min(wanted * per_unit, layer.left)
            self._moved(sale.day, "decreased", layer, taken)
            layer.left -= taken
            wanted -= taken / per_unit
        if wanted:
            for layer in passed_over:
                layer.doubtful = True

    def movements_until(self, day: date) -> list[PlainMovement]:
        """All that moved up to the end of `day`, which is not before the last event."""
        self._expire(day)
        return self.movements

    def alive(self, day: date) -> list[PlainLayer]:
        """The layers that count at the end of `day`, which is not before the last event."""
        return [layer for layer in self.layers if layer.left and layer.expires_on > day]


def year_later(day: date) -> date:
    """12 calendar months on; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)

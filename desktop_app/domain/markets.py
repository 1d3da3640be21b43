"""Growth markets: by how much a client's points are multiplied, after its own multiplier, market or country."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from desktop_app.domain.folding import folded
from desktop_app.domain.tier_rules import RuleSet

_ONCE = Decimal(1)
_BEHIND = re.compile(r" - | ?[(,]")
_WORDS = str.maketrans("_-", "  ")


class Factor(NamedTuple):
    """What a client's points are multiplied by: the least, which is what counts, and the most it may be."""

    least: Decimal = _ONCE
    most: Decimal = _ONCE


ONCE = Factor()


@dataclass(frozen=True, slots=True)
class Markets:
    """The growth markets of a rule set, as keys of `country_key`, with what points count there."""

    keys: frozenset[str]
    factor: Decimal
    country_names: Mapping[str, str]

    @classmethod
    def of(cls, rules: RuleSet, country_names: Mapping[str, str]) -> "Markets":
        """The markets of `rules`; `country_names` maps a country's folded names to its code."""
        keys = frozenset(country_key(name, country_names) for name in rules.growth_markets)
        return cls(keys, rules.points.growth_market_factor if rules.points else _ONCE, country_names)

    def multiplier(self, own: Decimal | None, market: str | None, country: str | None) -> Factor:
        """What a client counts by its `own` multiplier, else its `market`, else its `country`, else once to twice."""
        if own is not None:
            return Factor(own, own)
        if market and market.strip():
            return self._factor(is_growth=folded(market).translate(_WORDS).split()[:2] == ["growth", "market"])
        if country and country.strip():
            return self._factor(is_growth=country_key(country, self.country_names) in self.keys)
        low, high = sorted((_ONCE, self.factor if self.keys else _ONCE))
        return Factor(low, high)

    def _factor(self, *, is_growth: bool) -> Factor:
        value = self.factor if is_growth else _ONCE
        return Factor(value, value)


def country_key(name: str, country_names: Mapping[str, str]) -> str:
    """What countries are compared by: the code of a usual name, else the folded name itself.

    What stands behind a name is left out where the whole is not known: `"Korea - Republic of"`, `"China (PRC)"`.
    """
    text = " ".join(folded(name).split())
    spellings = (text, text.replace(".", ""), text.replace("-", " "), _BEHIND.split(text)[0])
    return next((country_names[spelling] for spelling in spellings if spelling in country_names), text)

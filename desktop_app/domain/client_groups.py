"""Clients put together by what a column says of them: equal words, months of days, and bands of figures (ours)."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from desktop_app.domain.client_columns import rows_at, values_of
from desktop_app.domain.client_list import ClientRow, MoneyTotal, added_up
from desktop_app.domain.client_order import SORT_KEYS
from desktop_app.domain.folding import natural_key
from desktop_app.domain.months import Month
from desktop_app.domain.own_columns import OwnAmount, OwnChoice, OwnValue, is_own, uid_of

T = TypeVar("T")


class TextValue(NamedTuple):
    """Words that all clients of a group share; `key` puts them in order."""

    key: str
    text: str


class ChoiceValue(NamedTuple):
    """One of few states, such as a relationship, in the order in which they are declared."""

    place: int
    choice: StrEnum


class BandValue(NamedTuple):
    """Figures from `least` up to but not including `most`, open where that is `None`; amounts have a currency."""

    currency: str
    least: float
    most: float | None


class Direction(StrEnum):
    """How a renewal changes what is paid."""

    LOWER = "lower"
    SAME = "same"
    HIGHER = "higher"


class YesNo(StrEnum):
    """What a column of yes and no says."""

    YES = "yes"
    NO = "no"


class Deadline(StrEnum):
    """Whether the deadline of a decision that is still open is past."""

    OVERDUE = "overdue"
    AHEAD = "ahead"


GroupValue = TextValue | ChoiceValue | BandValue | Month
_ValueOf = Callable[[ClientRow, date], GroupValue | None]


@dataclass(frozen=True, slots=True)
class ClientGroup:
    """The clients of which a column says the same; `value` is `None` for those of which it says nothing."""

    value: GroupValue | None
    rows: Sequence[ClientRow]
    _figures: dict[tuple[str, object], Any] = field(default_factory=dict, compare=False, repr=False)

    def overdue(self, today: date) -> int:
        """How many have a decision of which the deadline is past."""
        return self._once(
            ("overdue", today), lambda: sum(values_of(self.rows, lambda row: row.is_overdue(today) is True))
        )

    def totals(self, column: str) -> tuple[MoneyTotal, ...]:
        """What is known of a column of amounts, added up per currency; none is converted."""
        return self._once(("totals", column), lambda: added_up(values_of(self.rows, amount_of(column))))

    def unknown(self, column: str) -> int:
        """Of how many clients the amount of a column is not known; without a renewal there is none to know."""
        amount, of_renewals = amount_of(column), column in _OF_RENEWALS
        is_unknown: Callable[[ClientRow], bool] = lambda row: (  # noqa: E731
            amount(row)[0] is None and (not of_renewals or bool(row.next_changes))
        )
        return self._once(("unknown", column), lambda: sum(values_of(self.rows, is_unknown)))

    def _once(self, figure: tuple[str, object], work_out: Callable[[], T]) -> T:
        """A figure of all rows, worked out when it is first painted: a large group is painted many times."""
        if figure not in self._figures:
            self._figures[figure] = work_out()
        return self._figures[figure]  # type: ignore[no-any-return]  # what is kept under a name is of its type


def grouped(rows: Sequence[ClientRow], column: str, today: date, *, descending: bool = False) -> list[ClientGroup]:
    """`rows` in groups by what `column` says, in its order; within a group they stay as they come.

    Those of which it says nothing are the last group, in either direction.
    """
    value_of = _own_group(uid_of(column)) if is_own(column) else _VALUES[column]
    groups: dict[GroupValue | None, list[int]] = {}
    for number, value in enumerate(values_of(rows, lambda row: value_of(row, today))):
        if value in groups:
            groups[value].append(number)
        else:
            groups[value] = [number]
    unknown = groups.pop(None, None)
    # Any: the values of one column compare among themselves, those of different columns never meet.
    ordered = sorted(groups.items(), key=lambda pair: pair[0], reverse=descending)  # type: ignore[arg-type, return-value]
    if unknown:
        ordered.append((None, unknown))
    return [ClientGroup(value, rows_at(rows, numbers)) for value, numbers in ordered]


def amount_of(column: str) -> Callable[[ClientRow], tuple[Decimal | None, str]]:
    """What a column of amounts says of a client, and the currency: an empty one for numbers of an own column."""
    if not is_own(column):
        return AMOUNTS[column]
    uid = uid_of(column)

    def amount(row: ClientRow) -> tuple[Decimal | None, str]:
        value = row.own.get(uid)
        if isinstance(value, OwnAmount):
            return value
        return (value, "") if isinstance(value, Decimal) else (None, "")

    return amount


def _own_group(uid: str) -> _ValueOf:
    """Own values in groups: words, choices in their order, yes before no, months of days, bands of figures."""
    numbers = _bands(_AMOUNTS, _own_number(uid), lambda row: _own_currency(row.own.get(uid)))

    def value(row: ClientRow, today: date) -> GroupValue | None:
        own = row.own.get(uid)
        match own:
            case None:
                return None
            case bool():
                return _placed(YesNo.YES if own else YesNo.NO)
            case OwnChoice():
                return TextValue(f"{own.place:05}{natural_key(own.text)}", own.text)
            case str():
                return _text(own)
            case OwnAmount() | Decimal():
                return numbers(row, today)
        return Month(own.year, own.month)

    return value


def _own_number(uid: str) -> Callable[[ClientRow, date], Decimal | None]:
    def number(row: ClientRow, _today: date) -> Decimal | None:
        value = row.own.get(uid)
        if isinstance(value, OwnAmount):
            return value.amount
        return value if isinstance(value, Decimal) else None

    return number


def _own_currency(value: OwnValue | None) -> str:
    return value.currency if isinstance(value, OwnAmount) else ""


@lru_cache(maxsize=65_536)
def _text(text: str) -> TextValue:
    return TextValue(natural_key(text), text)


def _words(text_of: Callable[[ClientRow], str | None]) -> _ValueOf:
    def value(row: ClientRow, _today: date) -> TextValue | None:
        text = text_of(row)
        return _text(text) if text else None

    return value


def _month(day_of: Callable[[ClientRow], date | None]) -> _ValueOf:
    def value(row: ClientRow, _today: date) -> Month | None:
        day = day_of(row)
        return Month(day.year, day.month) if day else None

    return value


def _choice(choice_of: Callable[[ClientRow, date], StrEnum | None]) -> _ValueOf:
    def value(row: ClientRow, today: date) -> ChoiceValue | None:
        choice = choice_of(row, today)
        return None if choice is None else _placed(choice)

    return value


@lru_cache(maxsize=64)
def _placed(choice: StrEnum) -> ChoiceValue:
    return ChoiceValue(list(type(choice)).index(choice), choice)


def _bands(
    limits: Sequence[float],
    figure_of: Callable[[ClientRow, date], float | Decimal | None],
    currency_of: Callable[[ClientRow], str | None] = lambda _row: None,
) -> _ValueOf:
    """Bands that begin at each of `limits`; what is below the first is a band of its own."""
    bounds = [float("-inf"), *limits]
    made: dict[tuple[str, int], BandValue] = {}

    def value(row: ClientRow, today: date) -> BandValue | None:
        figure = figure_of(row, today)
        if figure is None:
            return None
        place, currency = bisect_right(limits, figure), currency_of(row) or ""
        if (currency, place) not in made:
            most = limits[place] if place < len(limits) else None
            made[currency, place] = BandValue(currency, bounds[place], most)
        return made[currency, place]

    return value


def _direction(row: ClientRow, _today: date) -> Direction | None:
    change = row.renewal_change
    if change is None:
        return None
    return Direction.SAME if not change else Direction.HIGHER if change > 0 else Direction.LOWER


def _deadline(row: ClientRow, today: date) -> Deadline | None:
    overdue = row.is_overdue(today)
    return None if overdue is None else Deadline.OVERDUE if overdue else Deadline.AHEAD


def _days_left(row: ClientRow, today: date) -> int | None:
    return (row.next_change.due_on - today).days if row.next_change else None


def _initial(row: ClientRow) -> str | None:
    return row.name_key[:1].upper() if row.name_key[:1].isalpha() else "#"


_AMOUNTS = (0, 100, 500, 1_000, 2_500, 5_000, 10_000)
_SHARES = (0, 0.5, 0.8, 0.9, 1)
_SCORES = (0, 25, 50, 75)
_SEATS = (0, 5, 10, 25, 50, 100)
_DAYS = (0, 8, 31, 61, 91)

_OF_RENEWALS = ("renewal_mrr", "renewal_change")
AMOUNTS: Mapping[str, Callable[[ClientRow], tuple[Decimal | None, str]]] = MappingProxyType(
    {
        "mrr": lambda row: (row.mrr if row.currency else None, row.currency or ""),
        "renewal_mrr": lambda row: (row.renewal_mrr, row.renewal_currency or ""),
        "renewal_change": lambda row: (row.renewal_change, row.renewal_currency or ""),
        "credit": lambda row: (row.credit, row.credit_currency),
    }
)
_VALUES: Mapping[str, _ValueOf] = MappingProxyType(
    {
        "client": _words(_initial),
        "products": _words(lambda row: ", ".join([chip.label for chip in row.products])),
        "relationship": _choice(lambda row, _: row.relationship),
        "usage": _choice(lambda row, _: row.usage if row.apps_used is not None else None),
        "mrr": _bands(_AMOUNTS, lambda row, _: row.mrr, lambda row: row.currency),
        "status": _choice(lambda row, _: row.renewal_status),
        "decide_by": _month(lambda row: row.next_change and row.next_change.due_on),
        "days_left": _bands(_DAYS, _days_left),
        "overdue": _choice(_deadline),
        "renewal_mrr": _bands(_AMOUNTS, lambda row, _: row.renewal_mrr, lambda row: row.renewal_currency),
        "renewal_change": _choice(_direction),
        "lost_reason": _words(lambda row: row.next_change and row.next_change.lost_reason),
        "edition": _words(lambda row: ", ".join(row.editions)),
        "renewal": _month(lambda row: row.next_renewal),
        "engagement": _choice(lambda row, _: row.engagement),
        "usage_score": _bands(_SCORES, lambda row, _: row.usage_score),
        "country": _words(lambda row: row.country),
        "owner": _words(lambda row: row.partner_owner),
        "contact": _words(lambda row: row.contact_name),
        "seats": _bands(_SEATS, lambda row, _: row.seats),
        "contacts": _bands(_SHARES, lambda row, _: SORT_KEYS["contacts"](row)),
        "emails": _bands(_SHARES, lambda row, _: SORT_KEYS["emails"](row)),
        "credit": _bands(_AMOUNTS, lambda row, _: row.credit, lambda row: row.credit_currency),
        "tags": _words(lambda row: ", ".join(row.tags)),
        "changed": _month(lambda row: row.changed_on),
        "industry": _words(lambda row: row.industry),
        "hub_id": _words(lambda row: row.hub_id),
        "since": _month(lambda row: row.relationship_since),
        "ended": _month(lambda row: row.ended_since),
        "reason": _words(lambda row: row.ended_reason),
    }
)

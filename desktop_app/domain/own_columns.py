"""Columns that people make for themselves: what each is called and holds, and what its stored values mean.

Stored values are text: numbers plain, amounts with the code of their currency behind them, days ISO, yes and no as
1 and 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple
from uuid import uuid4

from desktop_app.domain.folding import folded, natural_key
from desktop_app.domain.money import plain

# What the keys of own columns begin with, among those of all columns of the list.
KEY = "own:"
LONGEST_NAME = 80


class OwnType(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


class RetainerPart(StrEnum):
    """What a column says of the agency's own retainer: the amount, its last day, the last day to give notice."""

    AMOUNT = "amount"
    ENDS_ON = "ends_on"
    NOTICE_ON = "notice_on"


RETAINER_TYPES = MappingProxyType(
    {RetainerPart.AMOUNT: OwnType.AMOUNT, RetainerPart.NOTICE_ON: OwnType.DATE, RetainerPart.ENDS_ON: OwnType.DATE}
)


class OwnAmount(NamedTuple):
    """An amount of money in a currency."""

    amount: Decimal
    currency: str


class OwnChoice(NamedTuple):
    """A choice of a column, with its place among them; words that are none of them come after all others."""

    place: int
    text: str


OwnValue = str | Decimal | OwnAmount | date | OwnChoice | bool
NO_VALUES: Mapping[str, OwnValue] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column of a person's own; `heading` is what its values are called in imported data, `retainer` its part in it.

    `choices` are those of a column of choices, in their order.
    """

    name: str
    type: OwnType
    choices: tuple[str, ...] = ()
    retainer: RetainerPart | None = None
    heading: str = ""
    uid: str = field(default_factory=lambda: uuid4().hex)

    @property
    def key(self) -> str:
        """What the column is called among all columns of the list."""
        return KEY + self.uid

    @property
    def names(self) -> frozenset[str]:
        """What the column is called in files, without case and accents."""
        return frozenset(" ".join(folded(name).split()) for name in (self.name, self.heading) if name)


def is_own(key: str) -> bool:
    """Whether the key of a column is that of an own one."""
    return key.startswith(KEY)


def uid_of(key: str) -> str:
    """The uid in the key of an own column."""
    return key.removeprefix(KEY)


def column_called(columns: Iterable[OwnColumn], heading: str) -> OwnColumn | None:
    """The column that a heading of a file is about: by its name, or else by what its values were called before."""
    wanted = " ".join(folded(heading).split())
    named = list(columns)
    by_name = (column for column in named if " ".join(folded(column.name).split()) == wanted)
    return next(by_name, None) or next((column for column in named if wanted in column.names), None)


def value_of(column: OwnColumn, text: str | None) -> OwnValue | None:
    """What a stored text means in a column; `None` for nothing, and for text that is no such value."""
    if not text:
        return None
    try:
        match column.type:
            case OwnType.NUMBER:
                return _number(text)
            case OwnType.AMOUNT:
                amount, _, currency = text.partition(" ")
                return OwnAmount(_number(amount), currency) if len(currency) == 3 else None
            case OwnType.DATE:
                return date.fromisoformat(text)
            case OwnType.YES_NO:
                return {"1": True, "0": False}.get(text)
            case OwnType.CHOICE:
                return _choice(column.choices, text)
    except (ArithmeticError, ValueError):
        return None
    return text


def text_of(value: OwnValue | None) -> str:
    """A value as it is stored; empty for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case OwnAmount():
            return f"{plain(value.amount)} {value.currency}"
        case OwnChoice():
            return value.text
        case Decimal():
            return plain(value)
        case date():
            return value.isoformat()
    return value


def values_of(columns: Sequence[OwnColumn], texts: Mapping[str, str]) -> Mapping[str, OwnValue]:
    """Values by the uids of their columns, out of stored texts by the same; what cannot be read is left out."""
    values = {column.uid: value_of(column, texts.get(column.uid)) for column in columns}
    return {uid: value for uid, value in values.items() if value is not None}


def sort_key(value: OwnValue | None) -> object:
    """What values of one column are put in order by; `None` where nothing is known."""
    match value:
        case None:
            return None
        case bool():
            return not value  # yes comes first
        case OwnAmount():
            return value.amount
        case OwnChoice():
            return value.place, natural_key(value.text)
        case str():
            return natural_key(value)
    return value


def searched_text(values: Iterable[OwnValue]) -> tuple[str, ...]:
    """The values that are words."""
    words = (value.text if isinstance(value, OwnChoice) else value for value in values)
    return tuple(word for word in words if isinstance(word, str))


def retainer_column(columns: Iterable[OwnColumn], part: RetainerPart) -> OwnColumn | None:
    """The column that says this of the retainer."""
    return next((column for column in columns if column.retainer is part), None)


def moved(columns: Sequence[OwnColumn], uid: str, places: int) -> tuple[OwnColumn, ...]:
    """With a column so many places further down, or up where that is below 0."""
    ordered = list(columns)
    before = next((place for place, column in enumerate(ordered) if column.uid == uid), None)
    if before is not None:
        column = ordered.pop(before)
        ordered.insert(min(max(before + places, 0), len(ordered)), column)
    return tuple(ordered)


def changed(columns: Sequence[OwnColumn], uid: str, name: str, choices: tuple[str, ...]) -> tuple[OwnColumn, ...]:
    """With another name and other choices for a column."""
    return tuple(replace(column, name=name, choices=choices) if column.uid == uid else column for column in columns)


def without(columns: Sequence[OwnColumn], uid: str) -> tuple[OwnColumn, ...]:
    """Without a column."""
    return tuple(column for column in columns if column.uid != uid)


def _number(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


def _choice(choices: Sequence[str], text: str) -> OwnChoice:
    key = folded(text)
    for place, choice in enumerate(choices):
        if folded(choice) == key:
            return OwnChoice(place, choice)
    return OwnChoice(len(choices), text)

"""The column types of the schema: amounts, days, instants and choices, as records have them and as SQL stores them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import uuid4

from peewee import SQL, BigIntegerField, Check, DoubleField, IntegerField, Model, TextField

from desktop_app.domain.money import LARGEST_STORED, from_stored, to_stored

_UID_LENGTH = 32


class StoredTable(Model):
    """A table of the workspace. Queries are run by a workspace, so that a model belongs to no database."""

    class Meta:
        primary_key = False  # each table has its own; to copy an inherited one is most of the time of importing them


class AmountField(BigIntegerField):
    """An amount in millionths of the currency of its row; a `bounded` one is between 0 and the most a row may hold."""

    def __init__(self, *, bounded: bool = True, **options: Any) -> None:
        super().__init__(**options)
        self._bounded = bounded

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        if self._bounded:
            self.constraints = [Check(f"{self.column_name} BETWEEN 0 AND {LARGEST_STORED}")]

    def db_value(self, value: Decimal | int | None) -> int | None:
        return to_stored(value) if isinstance(value, Decimal) else value

    def python_value(self, value: int | None) -> Decimal | None:
        return None if value is None else from_stored(value)


class DayField(TextField):
    """A day, as ISO text."""

    def db_value(self, value: date | str | None) -> str | None:
        return value.isoformat() if isinstance(value, date) else value

    def python_value(self, value: str | None) -> date | None:
        return None if value is None else date.fromisoformat(value)


class InstantField(TextField):
    """An instant as ISO text, in UTC so that texts are in the order of time."""

    def db_value(self, value: datetime | str | None) -> str | None:
        return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value

    def python_value(self, value: str | None) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class ChoiceField(TextField):
    """One of the values of an enumeration.

    The check is spelt with OR: for IN with more than two texts, SQLite builds a table anew for every row it inserts,
    which takes a third of the time of storing a client.
    """

    def __init__(self, choices: type[StrEnum], **options: Any) -> None:
        super().__init__(**options)
        self._values = choices

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        allowed = " OR ".join(f"{self.column_name} = '{choice.value}'" for choice in self._values)
        self.constraints = [Check(allowed)]

    def python_value(self, value: str | None) -> StrEnum | None:
        return None if value is None else self._values(value)


class CurrencyField(TextField):
    """The code of a currency (ISO 4217)."""

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        self.constraints = [Check(f"length({self.column_name}) = 3")]


class CountField(IntegerField):
    """A whole number, 0 or more."""

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        self.constraints = [Check(f"{self.column_name} >= 0")]


class FlagField(IntegerField):
    """True or false, as 1 or 0; false unless it may be unknown."""

    def __init__(self, *, null: bool = False) -> None:
        super().__init__(null=null, default=None if null else 0)

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        otherwise = () if self.null else (SQL("DEFAULT 0"),)
        self.constraints = [*otherwise, Check(f"{self.column_name} IN (0, 1)")]

    def python_value(self, value: int | None) -> bool | None:
        return None if value is None else bool(value)


class FigureField(DoubleField):
    """A figure that is not money and is rounded where it comes from."""


class UidField(TextField):
    """What identifies something a person entered, in every copy of the workspace: 32 hexadecimal digits."""

    def __init__(self, **options: Any) -> None:
        super().__init__(default=new_uid, unique=True, **options)

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        self.constraints = [Check(f"length({self.column_name}) = {_UID_LENGTH}")]


def new_uid() -> str:
    """A uid that nothing else has."""
    return uuid4().hex


def text_not_empty(column: str, **options: Any) -> TextField:
    """A text column that may not hold an empty text."""
    return TextField(column_name=column, constraints=[Check(f"{column} <> ''")], **options)

"""Calendar months, and the month arithmetic that credit and renewals are counted in."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, Self


class Month(NamedTuple):
    """A calendar month, such as `Month(2022, 6)`; months compare in order of time."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that `day` lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `"2022-06"`; raises `ValueError` for anything else."""
        year, separator, month = text.partition("-")
        if not (separator and len(year) == 4 and len(month) == 2 and (year + month).isascii()):
            raise ValueError(text)
        return cls.of(date(int(year), int(month), 1))

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    def plus(self, months: int) -> Self:
        """The month `months` later (or earlier, when negative)."""
        years, index = divmod(self.year * 12 + self.month - 1 + months, 12)
        return type(self)(years, index + 1)

    def until(self, last: Self) -> Iterator[Self]:
        """Every month from this one to `last`, both included."""
        month = self
        while month <= last:
            yield month
            month = month.plus(1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def add_months(day: date, months: int) -> date:
    """`day` moved by whole calendar months; 29 February and month ends clamp to the last day of the month."""
    month = Month.of(day).plus(months)
    return date(month.year, month.month, min(day.day, month.last_day.day))

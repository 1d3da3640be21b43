"""A figure with what is known of it, the least and the most it can be, and the parts that keep it from being sure."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.decimals import rounded
from desktop_app.domain.messages import Message

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of which only a part may be known.

    `known` is what is shown: the sum of all known parts, `None` when nothing known is in it and something is unknown.
    The figure lies between `least` and `most`; `most` is `None` when nothing bounds it. `reasons` names each part that
    keeps it from being sure, with its size.
    """

    known: Decimal | None
    least: Decimal
    most: Decimal | None
    reasons: tuple[Message, ...] = ()

    @classmethod
    def exactly(cls, value: Decimal) -> "Figure":
        """A figure of which everything is known."""
        return cls(value, value, value)

    @classmethod
    def unknown(cls, *reasons: Message) -> "Figure":
        """A figure of which nothing is known."""
        return cls(None, _ZERO, None, reasons)

    @property
    def is_sure(self) -> bool:
        """Whether everything is known of it."""
        return self.least == self.most

    def reaches(self, threshold: Decimal) -> bool | None:
        """Whether it is met when the least meets it, or missed when the most misses it; else `None`."""
        if self.least >= threshold:
            return True
        return False if self.most is not None and self.most < threshold else None

    def gap(self, threshold: Decimal) -> Decimal | None:
        """What the known part lacks; `None` when nothing of the figure is known."""
        return None if self.known is None else max(threshold - self.known, _ZERO)

    def rounded(self) -> "Figure":
        """The figure as it is shown and judged: half-even to 10⁻⁶."""
        known, most = (None if value is None else rounded(value) for value in (self.known, self.most))
        return replace(self, known=known, least=rounded(self.least), most=most)


UNKNOWN = Figure.unknown()


class Addition:
    """Adds parts up to a figure, each with what is known of it and what it can be."""

    def __init__(self) -> None:
        self._known = self._least = self._most = _ZERO
        self._counted = self._unsure = False
        self._bounded = True

    def add(self, known: Decimal | None, least: Decimal, most: Decimal | None) -> None:
        """Add a part; `known` is `None` where nothing is known of it, `most` where nothing bounds it."""
        self._unsure = self._unsure or least != most
        if known is not None:
            self._counted = True
            self._known += known
        self._least += least
        if most is None:
            self._bounded = False
        else:
            self._most += most

    def figure(self, *reasons: Message) -> Figure:
        """The sum so far, rounded; `reasons` are given with it where it is not sure."""
        known = self._known if self._counted or not self._unsure else None
        most = self._most if self._bounded else None
        return Figure(known, self._least, most, reasons if self._unsure else ()).rounded()

"""Why a figure is what it is, as values: what is asked about, and the answer with every step that adds up to it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.credit import Movement
from desktop_app.domain.messages import Message
from desktop_app.domain.months import Month


class About(StrEnum):
    """The figures that can be explained."""

    CREDITED = "credited"
    PERFORMANCE = "performance"
    SOLD = "sold"
    MANAGED = "managed"
    MEDIAN = "median"
    CERTIFIED = "certified"
    MOVEMENTS = "movements"
    LAYER = "layer"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class Question:
    """A figure to explain: movements of `kinds` in a range of months, sold credit at the end of `last`, or one sale."""

    about: About
    first: Month | None = None
    last: Month | None = None
    kinds: frozenset[Movement] = frozenset(Movement)
    expected: bool = False
    event: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """One step behind a figure, in plain words, with the client it is about and the amount it adds, if any."""

    text: Message
    client_id: str | None = None
    client: str | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a figure is what it is: what it means, how it is worked out, and every step that adds up to it.

    `currency` is `None` for a figure that is not an amount of money.
    """

    title: Message
    figure: Decimal | None
    currency: str | None
    rules: tuple[Message, ...]
    reasons: tuple[Reason, ...]


def messages(*texts: str) -> tuple[Message, ...]:
    """Sentences without values."""
    return tuple(Message(text) for text in texts)

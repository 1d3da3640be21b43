"""Messages: a text and the values to fill it with, so that each screen can translate the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from desktop_app.domain.money import plain


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name is what Qt's extractor looks for
    """Mark `text` for translation under `context` and give it back unchanged."""
    return text


class ShippedText(str):
    """A text out of the data that comes with the program, for a message to be filled with; screens translate it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PlainNumber:
    """A number in a message that is no amount of money, such as a median: screens write all of its digits."""

    value: Decimal

    def __str__(self) -> str:
        return plain(self.value)


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with `{named}` places and the values that fill them.

    A sentence that counts has `%n` in place of its `number`, and `(s)` after each word that has a plural form.
    `str()` gives the English sentence; the window translates `text` under the context `Messages` first.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    number: int = -1

    def __str__(self) -> str:
        counted = self.text.replace("%n", str(self.number)).replace("(s)", "" if self.number == 1 else "s")
        return (self.text if self.number < 0 else counted).format(**self.values)

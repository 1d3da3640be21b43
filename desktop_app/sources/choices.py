"""What a person decides about one table of a file, where its own look leaves it open or misleads."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """`None` leaves it to the file. `mapping` leads from headings to columns; an empty one leaves a heading out.

    `words` lead, by column, from words to values; an empty one leaves the cells blank. `header_line` is counted from 1,
    `is_read` says whether a sheet is read at all.
    """

    kind: str | None = None
    encoding: str | None = None
    separator: str | None = None
    day_first: bool | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    header_line: int | None = None
    is_read: bool | None = None

"""What is printed of a list, a week or a client: words only, so that whoever draws it need not ask for anything."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedGroup:
    """Rows of texts under a heading, or without one; `aside` is said at the heading's end."""

    rows: Sequence[Sequence[str]]
    heading: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """Pages of one table: `headings` are those of its columns, of which those in `right` hold figures."""

    title: str
    about: str
    groups: Sequence[PrintedGroup]
    headings: Sequence[str] = ()
    right: frozenset[int] = frozenset()

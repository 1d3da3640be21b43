"""What can be typed over of a client or the partner: its rows, who typed what when, and what the data says instead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from desktop_app.domain.own_columns import OwnAmount, OwnChoice

Cell = str | Decimal | date | bool | int | float | OwnAmount | OwnChoice | None
# The kind of values in people's own columns: what is given back of them goes by their uids, too.
OWN_COLUMNS = "own_columns"


@dataclass(frozen=True, slots=True)
class TypedMark:
    """Who typed a value and when (aware); `said` is what the data says in its place, where it can be `given_back`."""

    author: str
    entered_at: datetime
    imported: Cell = None
    given_back: bool = False


@dataclass(frozen=True, slots=True)
class TypedPart:
    """A row of `kind` as it is now, with the marks of its typed columns; `uid` is empty where nothing was typed.

    `is_added` means that a person added it.
    """

    kind: str
    row_id: int
    values: Mapping[str, Cell]
    marks: Mapping[str, TypedMark] = field(default_factory=dict)
    uid: str = ""
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class RemovedPart:
    """A row that a person removed and that can be given back: `values` are what the data says, if it is still there."""

    kind: str
    client_id: str
    uid: str
    values: Mapping[str, Cell]
    author: str
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class TypedParts:
    """The rows that can be typed over, by kind, and those that were removed."""

    rows: Mapping[str, tuple[TypedPart, ...]] = field(default_factory=dict)
    removed: tuple[RemovedPart, ...] = ()

    def of_kind(self, kind: str) -> tuple[TypedPart, ...]:
        """The rows of one kind."""
        return self.rows.get(kind, ())

    def find(self, kind: str, **values: Cell) -> TypedPart | None:
        """The row of a kind with these values."""
        return next(
            (part for part in self.of_kind(kind) if all(part.values[name] == cell for name, cell in values.items())),
            None,
        )

    def removed_of(self, kind: str) -> tuple[RemovedPart, ...]:
        """The removed rows of one kind."""
        return tuple(part for part in self.removed if part.kind == kind)

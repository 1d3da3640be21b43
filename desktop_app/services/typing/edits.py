"""What a person types in: rows added, changed, removed and given back, with the checks that each passes first."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

from desktop_app.domain.own_columns import OwnAmount, OwnChoice, text_of
from desktop_app.domain.typed_parts import OWN_COLUMNS, Cell


@dataclass(frozen=True, slots=True)
class Typist:
    """Who types, and when (aware)."""

    name: str
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedRow:
    """A new row of `kind`; of the client `client_id`, or of the partner where that is empty."""

    kind: str
    client_id: str
    values: Mapping[str, Cell]
    uid: str = field(default_factory=lambda: uuid4().hex)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedRow:
    """Other values for the row `row_id` of `kind`."""

    kind: str
    client_id: str
    row_id: int
    values: Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedRow:
    """The row `row_id` of `kind`, to be removed; what imports brought stays removed until it is given back."""

    kind: str
    client_id: str
    row_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBack:
    """A row that was typed over, by its uid: its `columns` are as the data says; without any it is there again."""

    kind: str
    client_id: str
    uid: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Facts about the partner, by key."""

    values: Mapping[str, Cell]
    kind: str = "partner"
    client_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnValues:
    """Values about a client that no data has, by name."""

    client_id: str
    values: Mapping[str, Cell]
    kind: str = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCells:
    """Values of a client in people's own columns, by the uids of these; `None` leaves one blank."""

    client_id: str
    values: Mapping[str, Cell]
    kind: str = OWN_COLUMNS


Edit = AddedRow | ChangedRow | RemovedRow | GivenBack | Facts | OwnValues | OwnCells


def as_text(value: Cell) -> str:
    """A value as the register has it: numbers plain, days ISO, yes and no as 1 and 0, blank for `None`."""
    match value:
        case OwnAmount() | OwnChoice():
            return text_of(value)
        case None:
            return ""
        case bool():
            return str(int(value))
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
    return " ".join(str(value).split()) if isinstance(value, str) else str(value)

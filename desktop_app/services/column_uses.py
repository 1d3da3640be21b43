"""What the columns of a table are read as, by the parts that it holds."""

from collections.abc import Sequence

from desktop_app.domain.own_columns import KEY
from desktop_app.services.import_results import MORE, KnownWords
from desktop_app.sources.kinds import CellType
from desktop_app.sources.layout import CancelledRenewals, OtherColumns, Part
from desktop_app.sources.own_cells import OwnPart

# What a flag may say.
_FLAG = ("yes", "no")


def uses_at(parts: Sequence[Part], place: int, kind: str) -> tuple[str, ...]:
    """The columns that the cells in `place` are read as: those of other kinds than `kind` after their kind's name."""
    return tuple(dict.fromkeys(use for part in parts for use in _uses(part, place, kind)))


def column_at(part: Part, place: int) -> str:
    """The column of `part` in `place`; an empty text for none."""
    return next((name for name, at in part.places.items() if at == place), "")


def choice_at(parts: Sequence[Part], place: int) -> KnownWords | None:
    """The column in `place` whose cells are words, with the values that they may mean; `None` where they are not."""
    for part in parts:
        name = column_at(part, place)
        column = part.kind.column(name) if name else None
        if column is not None and column.type in (CellType.CHOICE, CellType.FLAG):
            return KnownWords(name, _FLAG if column.type is CellType.FLAG else column.values)
    return None


def _uses(part: Part, place: int, kind: str) -> list[str]:
    if isinstance(part, OtherColumns):
        return [MORE] if place in part.filled else []
    if isinstance(part, OwnPart):
        return [f"{KEY}{part.column.name}"] if place in part.filled else []
    prefix = "" if part.kind.name == kind else f"{part.kind.name}."
    columns = [name for name, at in part.places.items() if at == place and (not prefix or name != "client")]
    listed = [] if columns or place not in part.filled else [part.names[1]]
    if isinstance(part, CancelledRenewals) and place == part.cancelled:
        columns.append("status")
    return [f"{prefix}{name}" for name in (*columns, *listed)]

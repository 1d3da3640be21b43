"""How the panel says what was typed: by whom and when, what the data says instead, and what was removed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from desktop_app.column_names import column_name
from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import OwnAmount, OwnChoice, OwnColumn, OwnValue
from desktop_app.domain.typed_parts import OWN_COLUMNS, Cell, RemovedPart, TypedMark, TypedPart, TypedParts
from desktop_app.formatting import format_day, format_exact, format_short_day
from desktop_app.i18n import translate
from desktop_app.ui.detail.row import ActionKind, PanelRow, RowAction
from desktop_app.ui.detail.text_rows import FactRow, HeadingRow, ImportedRow
from desktop_app.ui.importing.value_names import known_value_name, value_name
from desktop_app.ui.shared.own_texts import own_text

_ADDING = {
    "contacts": QT_TRANSLATE_NOOP("Detail", "Add a contact"),
    "subscriptions": QT_TRANSLATE_NOOP("Detail", "Add a subscription"),
    "renewals": QT_TRANSLATE_NOOP("Detail", "Add a renewal"),
    "credit_events": QT_TRANSLATE_NOOP("Detail", "Add a sale, an upgrade or a loss"),
    "portal_usage": QT_TRANSLATE_NOOP("Detail", "Choose the apps used"),
}


def adding(kind: str) -> RowAction:
    """The act that opens the form for a new row of a kind."""
    return RowAction(ActionKind.ADD, translate("Detail", _ADDING[kind]), "plus", kind)


def add_link() -> str:
    """What the link at the end of a block says."""
    return translate("Detail", "+ Add")


def part_acts(part: TypedPart | None, name: str) -> tuple[RowAction, ...]:
    """Edit and remove a row that is called `name`."""
    if part is None:
        return ()
    return (
        RowAction(ActionKind.EDIT, translate("Detail", "Edit {name}…").format(name=name), "pencil", (part, "")),
        RowAction(ActionKind.REMOVE, translate("Detail", "Remove {name}").format(name=name), "trash-2", part),
    )


def renewal_acts(part: TypedPart | None, product: str) -> tuple[RowAction, ...]:
    """Edit and remove a renewal, whose pencil already changes its status."""
    if part is None:
        return ()
    editing = translate("Detail", "Edit the renewal of {product}…").format(product=product)
    removing = translate("Detail", "Remove the renewal of {product}").format(product=product)
    return (
        RowAction(ActionKind.EDIT, editing, "file-text", (part, "")),
        RowAction(ActionKind.REMOVE, removing, "trash-2", part),
    )


def mark_text(mark: TypedMark) -> str:
    """Who typed it, and when: `"typed 12 Nov by Jo"`."""
    day = format_short_day(mark.entered_at.astimezone().date())
    return translate("Detail", "typed {day} by {author}").format(day=day, author=mark.author)


def newest_mark(part: TypedPart | None) -> TypedMark | None:
    """The last typing about a row."""
    marks = part.marks.values() if part is not None else ()
    return max(marks, key=lambda mark: mark.entered_at, default=None)


def fact(
    key: str, title: str, column: str, value: str | None, parts: TypedParts, *acts: RowAction
) -> Iterator[PanelRow]:
    """A fact about the client that can be typed over, and what the data says in place of a typed one."""
    part = next(iter(parts.of_kind("clients")), None)
    mark = part.marks.get(column) if part else None
    label = translate("Detail", "Edit: {title}").format(title=title)
    editing = (RowAction(ActionKind.EDIT, label, "pencil", (part, column)),) if part else ()
    note = mark_text(mark) if mark else ""
    yield FactRow(key=key, title=title, value=value, note=note, is_typed=mark is not None, acts=(*acts, *editing))
    if part is not None and mark is not None and mark.given_back and mark.imported != part.values[column]:
        yield _imported_row(f"{key} said", {column: mark.imported}, part, indented=True)


def own_rows(details: ClientDetails) -> Iterator[PanelRow]:
    """The values of people's own columns, each typed over in place."""
    adding_column = RowAction(ActionKind.ADD, translate("Detail", "Add a column of your own"), "plus", OWN_COLUMNS)
    part = next(iter(details.parts.of_kind(OWN_COLUMNS)), None)
    editing: tuple[RowAction, ...] = ()
    if part is not None:
        editing = (RowAction(ActionKind.EDIT, translate("Detail", "Edit own columns…"), "pencil", (part, "")),)
    yield HeadingRow(
        key=OWN_COLUMNS, title=translate("Detail", "Own columns"), link=translate("Detail", "+ Column"),
        acts=(*editing, adding_column),
    )  # fmt: skip
    if part is not None:
        for column in details.own_columns:
            yield from _own_fact(column, part, details.row.own.get(column.uid))


def _own_fact(column: OwnColumn, part: TypedPart, value: OwnValue | None) -> Iterator[PanelRow]:
    mark = part.marks.get(column.uid)
    label = translate("Detail", "Edit: {title}").format(title=column.name)
    yield FactRow(
        key=own_key(column.uid), title=column.name, value=own_text(value) or None,
        note=mark_text(mark) if mark else "", is_typed=mark is not None,
        acts=(RowAction(ActionKind.EDIT, label, "pencil", (part, column.uid)),),
    )  # fmt: skip
    if mark is not None and mark.given_back and mark.imported != part.values[column.uid]:
        yield _imported_row(f"{own_key(column.uid)} said", {column.uid: mark.imported}, part, indented=True)


def own_key(uid: str) -> str:
    """What the row of an own column is known by."""
    return f"own {uid}"


def imported_rows(key: str, part: TypedPart | None) -> Iterator[PanelRow]:
    """What the data says in place of what was typed into a row."""
    if part is None:
        return
    imported = {
        name: mark.imported
        for name, mark in part.marks.items()
        if mark.given_back and mark.imported != part.values[name]
    }
    if imported:
        yield _imported_row(f"{key} said", imported, part, indented=False)


def _imported_row(key: str, imported: Mapping[str, Cell], part: TypedPart, *, indented: bool) -> ImportedRow:
    if indented:
        text = ", ".join(map(cell_text, imported.values()))
    else:
        text = ", ".join(f"{column_name(name)} {cell_text(cell)}" for name, cell in imported.items())
    giving = RowAction(
        ActionKind.GIVE_BACK, translate("Detail", "Give back to HubSpot's data"), "undo-2",
        (part.kind, part.uid, tuple(imported)),
    )  # fmt: skip
    return ImportedRow(
        key=key,
        text=f"{imported_text([text])} ·",
        link=translate("Detail", "give back"),
        indented=indented,
        acts=(giving,),
    )


def imported_text(imported: Sequence[str]) -> str:
    """What the data says in place of what was typed."""
    return translate("Detail", "HubSpot says: {said}").format(said=", ".join(imported))


def removed_rows(parts: tuple[RemovedPart, ...]) -> Iterator[PanelRow]:
    """Rows that were removed by hand, each with a link that gives it back."""
    for part in parts:
        day = format_short_day(part.entered_at.astimezone().date())
        text = translate("Detail", "Removed {day} by {author}: {name} ·")
        label = translate("Detail", "Give back {name}").format(name=removed_name(part))
        yield ImportedRow(
            key=f"removed {part.uid}",
            text=text.format(day=day, author=part.author, name=removed_name(part)),
            link=translate("Detail", "give back"),
            acts=(RowAction(ActionKind.GIVE_BACK, label, "undo-2", (part.kind, part.uid, ())),),
        )


def removed_name(part: RemovedPart) -> str:
    """What a removed row is called."""
    names = ("name", "email", "product", "product_line", "kind", "app", "date", "renews_on", "amount")
    cells = (part.values.get(name) for name in names)
    return " ".join(cell_text(cell) for cell in cells if cell not in (None, ""))


def cell_text(cell: Cell) -> str:
    """A value as a person reads it."""
    match cell:
        case None | "":
            return translate("Detail", "nothing")
        case OwnAmount() | OwnChoice():
            return own_text(cell)
        case bool():
            return value_name("yes" if cell else "no")
        case date():
            return format_day(cell)
        case Decimal():
            return format_exact(cell)
    return known_value_name(str(cell))

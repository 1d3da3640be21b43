"""Columns that people made for themselves, and their values: typed ones lie over imported ones."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from peewee import SQL, BaseQuery, Select, fn

from desktop_app.domain.own_columns import OwnColumn, OwnType, RetainerPart
from desktop_app.storage.models.clients import StoredClient, StoredProperties
from desktop_app.storage.models.entered import StoredTypedValue
from desktop_app.storage.models.own_columns import StoredOwnColumn
from desktop_app.storage.queries import Parameter, change, in_list, prepared, rows_of
from desktop_app.storage.typed.register import OWN, Entry, entries
from desktop_app.storage.workspace import Workspace

Texts = dict[str, dict[str, str]]


def own_columns(workspace: Workspace) -> tuple[OwnColumn, ...]:
    """The columns that people made, in their order."""
    return tuple(
        OwnColumn(
            name,
            OwnType(kind),
            tuple(json.loads(choices)),
            RetainerPart(retainer) if retainer else None,
            heading,
            uid,
        )
        for uid, name, heading, kind, choices, retainer in _columns().rows(workspace)
    )


def put_columns(workspace: Workspace, columns: Sequence[OwnColumn], made_by: int | None = None) -> None:
    """Have exactly these columns, in this order; what was typed into others goes. Inside `writing()`.

    `made_by` is the import that new ones come from.
    """
    table = StoredOwnColumn
    known = {column.uid: column for column in own_columns(workspace)}
    gone = known.keys() - {column.uid for column in columns}
    for uid in gone:
        change(workspace, table.delete().where(table.uid == uid))
        change(workspace, StoredTypedValue.delete().where(StoredTypedValue.field == field_of(uid)))
    for place, column in enumerate(columns):
        values = {
            "name": column.name, "heading": column.heading or column.name, "type": column.type.value,
            "choices": json.dumps(column.choices), "retainer": column.retainer, "place": place,
        }  # fmt: skip
        if column.uid in known:
            change(workspace, table.update(values).where(table.uid == column.uid))
        else:
            change(workspace, table.insert(uid=column.uid, added_by=made_by, **values))


def columns_made_by(workspace: Workspace, import_id: int) -> set[str]:
    """The uids of the columns that an import made and into which nobody has typed since."""
    table, typed = StoredOwnColumn, StoredTypedValue
    made = {uid for (uid,) in rows_of(workspace, table.select(table.uid).where(table.added_by == import_id))}
    used = rows_of(workspace, typed.select(typed.field).where(typed.field.in_([field_of(uid) for uid in made])))
    return {uid for uid in made if (field_of(uid),) not in used}


def field_of(uid: str) -> str:
    """What a column is called in the register of typed values."""
    return f"{OWN}.{uid}"


def own_texts(workspace: Workspace, columns: Sequence[OwnColumn], client_id: str | None = None) -> Texts:
    """The stored texts of the values, by client id and the uid of the column: of all clients, or of one."""
    if not columns:
        return {}
    texts = imported_texts(workspace, columns, client_id)
    for (client, uid), text in _newest(workspace, columns, client_id).items():
        if text is not None:
            texts.setdefault(client, {})[uid] = text
    return texts


def imported_texts(workspace: Workspace, columns: Sequence[OwnColumn], client_id: str | None = None) -> Texts:
    """What imports say in these columns, by client id and the uid of the column."""
    by_heading = {column.heading: column.uid for column in columns}
    texts: Texts = {}
    for client, _, properties in _naming(workspace, by_heading, client_id):
        known = {by_heading[name]: text for name, text in properties.items() if name in by_heading and text}
        if known:
            texts[client] = known
    return texts


def typed_entries(workspace: Workspace, columns: Iterable[OwnColumn], client_id: str) -> Mapping[str, Entry]:
    """What was typed into these columns about a client, by the uid of the column."""
    register = entries(workspace, client_id)
    fields = {column.uid: register.get((client_id, field_of(column.uid))) for column in columns}
    return {uid: entry for uid, entry in fields.items() if entry is not None}


def typed_columns(workspace: Workspace, columns: Sequence[OwnColumn]) -> dict[str, tuple[str, ...]]:
    """The uids of the columns that were typed, by client id."""
    typed: dict[str, list[str]] = {}
    for (client, uid), text in _newest(workspace, columns, None).items():
        if text is not None:
            typed.setdefault(client, []).append(uid)
    return {client: tuple(uids) for client, uids in typed.items()}


def count_typed(workspace: Workspace, column: OwnColumn) -> int:
    """How many clients have something typed into a column."""
    return sum(text is not None for text in _newest(workspace, [column], None).values())


def count_imported(workspace: Workspace, column: OwnColumn) -> int:
    """How many clients have an imported value in a column."""
    return sum(len(texts) for texts in imported_texts(workspace, [column]).values())


def imported_headings(workspace: Workspace) -> list[str]:
    """The headings of imported columns that have no place of their own."""
    return [name for (name,) in _headings().rows(workspace)]


def texts_under(workspace: Workspace, heading: str) -> list[tuple[int, str]]:
    """What imports brought under a heading, with the numbers of the rows."""
    rows = _naming(workspace, [heading], None)
    return [(number, properties[heading]) for _, number, properties in rows if properties.get(heading)]


def put_texts(workspace: Workspace, heading: str, texts: Iterable[tuple[int, str]]) -> None:
    """Write what is under a heading in another form, by the numbers of its rows; inside `writing()`."""
    wanted = dict(texts)
    for _, number, properties in _naming(workspace, [heading], None):
        if number in wanted:
            text = json.dumps({**properties, heading: wanted[number]})
            _writing().write(workspace, number=number, properties=text)


def _naming(
    workspace: Workspace, headings: Iterable[str], client_id: str | None
) -> Iterator[tuple[str, int, dict[str, str]]]:
    """Client id, number of the row and properties of the clients that have one of these headings.

    Most rows have none of them, and are not taken apart; names stand there as JSON writes them, in ASCII or not.
    """
    marks = [json.dumps(name, ensure_ascii=is_ascii) for name in headings for is_ascii in (True, False)]
    query = _imported(for_client=client_id is not None)
    for client, number, properties in query.rows(workspace, marks=json.dumps(marks), client_id=client_id):
        yield client, number, json.loads(properties)


def _newest(
    workspace: Workspace, columns: Sequence[OwnColumn], client_id: str | None
) -> dict[tuple[str, str], str | None]:
    """The newest entry of each client and column; `None` where it was given back to the data."""
    fields = json.dumps([field_of(column.uid) for column in columns])
    rows = _typed(for_client=client_id is not None).rows(workspace, fields=fields, client_id=client_id)
    start = len(field_of(""))
    return {(client, field[start:]): text for client, field, text in rows}


@prepared
def _columns() -> BaseQuery:
    table = StoredOwnColumn
    columns = table.select(table.uid, table.name, table.heading, table.type, table.choices, table.retainer)
    return columns.order_by(table.place, table.id)


@prepared
def _typed(*, for_client: bool) -> BaseQuery:
    table = StoredTypedValue
    query = table.select(table.client_id, table.field, table.value).where(in_list(table.field, "fields"))
    if for_client:
        query = query.where(table.client_id == Parameter("client_id"))
    return query.order_by(table.entered_at, table.id)


@prepared
def _imported(*, for_client: bool) -> BaseQuery:
    stored, client = StoredProperties, StoredClient
    mark = fn.json_each(Parameter("marks"))
    is_named = fn.EXISTS(Select([mark], [SQL("1")]).where(fn.instr(stored.properties, SQL("value")) > 0))
    query = stored.select(client.client_id, stored.id, stored.properties).join(client, on=stored.client == client.id)
    return query.where(is_named, *([client.client_id == Parameter("client_id")] if for_client else ()))


@prepared
def _headings() -> BaseQuery:
    each = fn.json_each(StoredProperties.properties)
    return Select([StoredProperties, each], [SQL("key")]).distinct()


@prepared
def _writing() -> BaseQuery:
    stored = StoredProperties
    return stored.update({stored.properties: Parameter("properties")}).where(stored.id == Parameter("number"))

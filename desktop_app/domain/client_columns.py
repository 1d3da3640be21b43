"""Many clients in little memory: their values in columns, and a `ClientRow` made only of those that are looked at."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress, takewhile
from operator import attrgetter
from typing import Any, TypeVar, overload

from desktop_app.domain.change_columns import ChangeColumns
from desktop_app.domain.client_list import ClientRow, Decision, next_changes
from desktop_app.domain.columns import CodedColumn, TextColumn
from desktop_app.domain.folding import natural_key

T = TypeVar("T")
Column = CodedColumn | TextColumn

TEXTS = (
    "client_id", "name", "domain", "hub_id", "company_id", "contact_name", "contact_email", "account_link", "haystack",
)  # fmt: skip
CODED = (
    "relationship", "relationship_since", "managing_partners", "mrr", "currency", "industry", "country", "city",
    "partner_owner", "contacts_used", "contacts_limit", "emails_used", "emails_limit", "engagement_index",
    "usage_score", "is_active", "missing_since", "not_shared_since", "shared_groups", "changed_on", "products", "seats",
    "apps_used", "next_renewal", "credit", "tags", "own_tags", "ended_on", "ended_reason",
    "own",
)  # fmt: skip
ALL_FIELDS = frozenset((*TEXTS, *CODED))
_RECENT = 1_000  # rows: some pages of them


class AwaitedRow(ClientRow):
    """A client of which nothing but the id is read yet.

    Whatever else is asked of it raises an `AttributeError`: what is not read must not pass for unknown.
    """

    __slots__ = ()

    def __init__(self, client_id: str) -> None:
        object.__setattr__(self, "client_id", client_id)

    __eq__ = object.__eq__
    __hash__ = object.__hash__
    __repr__ = object.__repr__


@dataclass(frozen=True, slots=True)
class ClientColumns:
    """The values of clients, by the names of a `ClientRow`'s fields: of all fields, or of those that were asked for;
    `by_name` are their places in order of name.

    Of clients whose fields are not all there, the rows that were read by themselves are looked at.
    """

    columns: Mapping[str, Column]
    changes: ChangeColumns
    credit_currency: str
    by_name: Sequence[int] = ()
    _recent: dict[int, ClientRow] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether all fields are there."""
        return self.columns.keys() >= ALL_FIELDS

    def row(self, place: int) -> ClientRow:
        """The client in a place; an `AwaitedRow` where it is still to be read."""
        row = self._recent.get(place)
        if row is None:
            if not self.is_complete:
                return AwaitedRow(str(self.columns["client_id"].at(place)))
            row = self.make_row(place)
            self.take({place: row})
        return row

    def take(self, rows: Mapping[int, ClientRow]) -> None:
        """Take in rows that were read by themselves, by their places."""
        if len(self._recent) + len(rows) > _RECENT:
            self._recent.clear()
        self._recent.update(rows)

    def place_of(self, client_id: str) -> int | None:
        """The place of a client."""
        ids = self.columns["client_id"]
        return ids.place_of(client_id) if isinstance(ids, TextColumn) else None

    def make_row(self, place: int) -> ClientRow:
        """As `row()`, for one that is not looked at again."""
        values: dict[str, Any] = {name: column.at(place) for name, column in self.columns.items()}
        return ClientRow(
            **values,
            decisions=tuple(self.changes.pending(place)),
            next_changes=next_changes(self.changes.of(place)),
            credit_currency=self.credit_currency,
            name_key=natural_key(values["name"]),
        )


class ClientRows(Sequence[ClientRow]):
    """Some clients out of columns, in an order; a row is made when it is looked at."""

    def __init__(self, columns: ClientColumns, places: Sequence[int]) -> None:
        self.columns = columns
        self.places = places

    def values(self, value_of: Callable[[ClientRow], T]) -> list[T]:
        """What `value_of` gives for each client; the row that it is given is not to be kept."""
        return [value_of(view) for view in self.views()]

    def views(self) -> Iterator[ClientRow]:
        """Each client by the same row, which moves from client to client and is not to be kept."""
        view = _RowView(self.columns)
        for view.place in self.places:
            yield view

    def field(self, name: str, form: Callable[[Any], Any]) -> list[Any]:
        """What `form` makes of each client's value of a field; of a coded column, once of each different value."""
        column = self.columns.columns[name]
        if isinstance(column, TextColumn):
            return [form(column.at(place)) for place in self.places]
        formed, codes = list(map(form, column.values)), column.codes
        return [formed[codes[place]] for place in self.places]

    def counts(self, *names: str) -> list[tuple[tuple[Any, ...], int]]:
        """How many clients have the same values in some coded columns, in the order in which these are met."""
        numbers = Counter(self._codes(names))
        values = [column.values for column in self._coded(names)]
        # No dict by values: to hash many amounts takes long.
        return [
            (tuple(of[code] for of, code in zip(values, codes, strict=True)), number)
            for codes, number in numbers.items()
        ]

    def _coded(self, names: Iterable[str]) -> list[CodedColumn]:
        columns = (self.columns.columns[name] for name in names)
        return [column for column in columns if isinstance(column, CodedColumn)]

    def _codes(self, names: Iterable[str]) -> Iterable[tuple[int, ...]]:
        return zip(*(map(column.codes.__getitem__, self.places) for column in self._coded(names)), strict=True)

    def different(self, name: str) -> list[Any]:
        """The different values of the clients in a coded column."""
        (column,) = self._coded([name])
        # No set of the values themselves: to hash many amounts takes long.
        return [column.values[code] for code in set(map(column.codes.__getitem__, self.places))]

    def number_of(self, client_id: str) -> int | None:
        """Which of them a client is."""
        place = self.columns.place_of(client_id)
        return self.places.index(place) if place is not None and place in self.places else None

    def at(self, numbers: Iterable[int]) -> "ClientRows":
        """The clients with these numbers among them, in that order."""
        return ClientRows(self.columns, array("I", map(self.places.__getitem__, numbers)))

    def only(self, flags: Iterable[object]) -> "ClientRows":
        """The clients whose flag is true."""
        return ClientRows(self.columns, array("I", compress(self.places, flags)))

    def with_value(self, name: str, passes: Callable[[Any], bool]) -> "ClientRows":
        """The clients whose value in a coded column passes a test, which is asked once for each different value."""
        (column,) = self._coded([name])
        flags = list(map(passes, column.values))
        codes = column.codes
        return self.only([flags[codes[place]] for place in self.places])

    def parted(self, name: str, key_of: Callable[[Any], Any]) -> dict[Any, "ClientRows"]:
        """The clients by what `key_of` gives for their values in a coded column, each part in the order as it was.

        It is asked once for each different value.
        """
        (column,) = self._coded([name])
        parts: dict[Any, array[int]] = defaultdict(lambda: array("I"))
        add = [parts[key_of(value)].append for value in column.values]
        codes = column.codes
        for place in self.places:
            add[codes[place]](place)
        return {key: ClientRows(self.columns, places) for key, places in parts.items() if places}

    def in_order_of_name(self, *, descending: bool) -> "ClientRows":
        """The clients by name, those of the same name by their ids; for columns that know this order."""
        order = reversed(self.columns.by_name) if descending else self.columns.by_name
        return ClientRows(self.columns, array("I", filter(set(self.places).__contains__, order)))

    def containing(self, word: str) -> "ClientRows":
        """The clients that have `word` among the texts that are searched."""
        column = self.columns.columns["haystack"]
        flags = column.containing(word) if isinstance(column, TextColumn) else bytes(len(column.codes))
        return self.only(map(flags.__getitem__, self.places))

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, number: int) -> ClientRow: ...
    @overload
    def __getitem__(self, number: slice) -> "ClientRows": ...
    def __getitem__(self, number: int | slice) -> "ClientRow | ClientRows":
        if isinstance(number, slice):
            return ClientRows(self.columns, self.places[number])
        return self.columns.row(self.places[number])

    def __iter__(self) -> Iterator[ClientRow]:
        columns = self.columns
        return map(columns.make_row if columns.is_complete else columns.row, self.places)


class _RowView(ClientRow):
    """A client in `place`, whose fields are looked up in the columns each time: nothing is made of it."""

    __slots__ = ("_changes", "_columns", "_credit_currency", "_texts", "place")

    def __init__(self, columns: ClientColumns) -> None:
        self._columns = {name: column for name, column in columns.columns.items() if isinstance(column, CodedColumn)}
        self._texts = {name: column for name, column in columns.columns.items() if name in TEXTS}
        self._changes = columns.changes
        self._credit_currency = columns.credit_currency
        self.place = 0

    __setattr__ = object.__setattr__  # a row is frozen, and this one moves on

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return tuple(self._changes.pending(self.place))

    @property
    def credit_currency(self) -> str:
        return self._credit_currency

    @property
    def next_changes(self) -> tuple[Decision, ...]:
        return next_changes(self._changes.of(self.place))

    @property
    def name_key(self) -> str:
        return natural_key(self.name)


def _coded(name: str) -> property:
    def value(view: _RowView) -> Any:
        codes, values = view._columns[name]  # noqa: SLF001 - these are the view's own properties
        return values[codes[view.place]]

    return property(value)


def _text(name: str) -> property:
    def text(view: _RowView) -> str | None:
        text: str | None = view._texts[name].at(view.place)  # noqa: SLF001
        return text

    return property(text)


for _name in CODED:
    setattr(_RowView, _name, _coded(_name))
for _name in TEXTS:
    setattr(_RowView, _name, _text(_name))


# What is done to clients in columns, and to a few in a list.


def has_fields(rows: Sequence[ClientRow], fields: Iterable[str]) -> bool:
    """Whether these fields of all of `rows` are read."""
    return not isinstance(rows, ClientRows) or rows.columns.columns.keys() >= set(fields)


def take_rows(rows: Sequence[ClientRow], read: Iterable[ClientRow]) -> None:
    """Take in what was read of clients by themselves, for `rows` and all others out of the same columns."""
    if isinstance(rows, ClientRows):
        places = ((rows.columns.place_of(row.client_id), row) for row in read)
        rows.columns.take({place: row for place, row in places if place is not None})


def rows_read(rows: Sequence[ClientRow]) -> Sequence[ClientRow]:
    """`rows` with all of their fields: a list where only these are read; empty where some are still to be read."""
    if has_fields(rows, ALL_FIELDS):
        return rows
    read = list(takewhile(lambda row: not isinstance(row, AwaitedRow), rows))
    return read if len(read) == len(rows) else []


def values_of(rows: Sequence[ClientRow], value_of: Callable[[ClientRow], T]) -> list[T]:
    """What `value_of` gives for each of `rows`; it must not keep the row that it is given."""
    return rows.values(value_of) if isinstance(rows, ClientRows) else [value_of(row) for row in rows]


def views_of(rows: Sequence[ClientRow]) -> Iterable[ClientRow]:
    """Each of `rows` to be looked at, without any of it being kept."""
    return rows.views() if isinstance(rows, ClientRows) else rows


def field_of(rows: Sequence[ClientRow], name: str, form: Callable[[Any], Any] = lambda value: value) -> list[Any]:
    """What `form` makes of the value that each of `rows` has in a field that is in a column; it may be given one value
    for many clients.
    """
    return rows.field(name, form) if isinstance(rows, ClientRows) else [form(getattr(row, name)) for row in rows]


def counts_of(rows: Sequence[ClientRow], *names: str) -> Iterable[tuple[tuple[Any, ...], int]]:
    """Each combination of values that `rows` have in some fields that are in coded columns, and how many have it."""
    return rows.counts(*names) if isinstance(rows, ClientRows) else Counter(_fields(rows, names)).items()


def _fields(rows: Sequence[ClientRow], names: Iterable[str]) -> Iterable[tuple[Any, ...]]:
    return zip(*(map(attrgetter(name), rows) for name in names), strict=True)


def number_of(rows: Sequence[ClientRow], client_id: str) -> int | None:
    """Which of `rows` a client is; `None` where it is not among them."""
    if isinstance(rows, ClientRows):
        return rows.number_of(client_id)
    return next((number for number, row in enumerate(rows) if row.client_id == client_id), None)


def rows_at(rows: Sequence[ClientRow], numbers: Iterable[int]) -> Sequence[ClientRow]:
    """The clients with these numbers among `rows`, in that order."""
    return rows.at(numbers) if isinstance(rows, ClientRows) else [rows[number] for number in numbers]


def rows_joined(parts: Sequence[Sequence[ClientRow]]) -> Sequence[ClientRow]:
    """The clients of several parts of one list, one part after the other."""
    columns = [part for part in parts if isinstance(part, ClientRows)]
    if columns and len(columns) == len(parts):
        return ClientRows(columns[0].columns, array("I", chain.from_iterable(part.places for part in columns)))
    return list(chain.from_iterable(parts))


def rows_that(rows: Sequence[ClientRow], passes: Callable[[ClientRow], bool]) -> Sequence[ClientRow]:
    """The clients among `rows` that pass a test."""
    if isinstance(rows, ClientRows):
        return rows.only(rows.values(passes))
    return [row for row in rows if passes(row)]


def rows_with(rows: Sequence[ClientRow], name: str, passes: Callable[[Any], bool]) -> Sequence[ClientRow]:
    """The clients among `rows` whose value in a field that is in a coded column passes a test."""
    if isinstance(rows, ClientRows):
        return rows.with_value(name, passes)
    value_of = attrgetter(name)
    return [row for row in rows if passes(value_of(row))]


def different_of(rows: Sequence[ClientRow], name: str) -> Collection[Any]:
    """The different values of `rows` in a field that is in a coded column, in any order."""
    return rows.different(name) if isinstance(rows, ClientRows) else {getattr(row, name) for row in rows}


def parts_of(rows: Sequence[ClientRow], name: str) -> Mapping[Any, Sequence[ClientRow]]:
    """`rows` by their values in a field that is in a coded column, each part in their order."""
    if isinstance(rows, ClientRows):
        return rows.parted(name, lambda value: value)
    parts: dict[Any, list[ClientRow]] = defaultdict(list)
    for row in rows:
        parts[getattr(row, name)].append(row)
    return parts


def pending_fields(rows: Sequence[ClientRow], *names: str) -> list[list[tuple[Any, ...]]]:
    """Some fields of the decisions to be made, of each client among `rows` that has any, in any order."""
    if isinstance(rows, ClientRows):
        return rows.columns.changes.pending_fields(rows.places, names)
    return [[tuple(getattr(it, name) for name in names) for it in row.decisions] for row in rows if row.decisions]


def ids_of(rows: Sequence[ClientRow]) -> list[str]:
    """The ids of `rows`, in their order."""
    if isinstance(rows, ClientRows) and isinstance(column := rows.columns.columns["client_id"], TextColumn):
        return list(map(column.texts().__getitem__, rows.places))
    return [row.client_id for row in rows]


def rows_containing(rows: Sequence[ClientRow], word: str) -> Sequence[ClientRow]:
    """The clients among `rows` that have `word`, which is folded, among the texts that are searched."""
    return rows.containing(word) if isinstance(rows, ClientRows) else [row for row in rows if word in row.haystack]

"""Reads clients for lists, into columns: one query per subject, for all of them or for some by their internal keys."""

import json
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import chain, islice
from typing import Any, TypeVar

from desktop_app.domain.change_columns import ChangeColumns, change_columns
from desktop_app.domain.client_columns import ALL_FIELDS, ClientColumns, Column
from desktop_app.domain.client_list import haystack
from desktop_app.domain.columns import CodedColumn, CodedColumnBuilder, SparseColumnBuilder, TextColumnBuilder
from desktop_app.domain.own_columns import NO_VALUES, OwnColumn, OwnValue, searched_text, values_of
from desktop_app.storage import client_column_queries as queries
from desktop_app.storage.chosen_clients import key_values, which_of
from desktop_app.storage.client_queries import counted_app_names, day
from desktop_app.storage.client_values import (
    DECISION,
    DECODE,
    SEARCHED,
    all_tags,
    change_type,
    credit_amount,
    first_renewal,
    mrr_and_currency,
    product_chips,
    product_lines,
    status_and_reason,
)
from desktop_app.storage.conditions import DEFAULT_CURRENCY
from desktop_app.storage.own_columns import own_texts
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.queries import PreparedQuery
from desktop_app.storage.workspace import Workspace

T = TypeVar("T")
OwnValues = Mapping[str, OwnValue]
_PORTION = 1_000  # rows


@dataclass(slots=True)
class ClientReader:
    """Reads clients as of `today`: all of them, or those with the internal keys `only`.

    `counted` are the apps that count, by folded name; `last` is the day up to which decisions count as due; `unrated`
    are the keys of clients with sales that nobody can convert. `own` are people's own columns, `knows_credit` is as of
    `credit_is_known`.
    """

    workspace: Workspace
    today: date
    last: date
    counted: Mapping[str, str]
    credit_currency: str
    unrated: Collection[int] = ()
    only: Sequence[int] | None = None
    own: Sequence[OwnColumn] = ()
    keys: "array[int]" = field(default_factory=lambda: array("q"))
    knows_credit: bool = field(init=False)
    _values: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self._values = {"today": self.today, **key_values(self.only)}
        self.knows_credit = credit_is_known(self.workspace, self.today)

    def read(self, fields: Collection[str] = ALL_FIELDS) -> ClientColumns:
        """The columns of some fields of a client, and its contract changes.

        `keys` are then the internal keys of the clients in their places, ascending.
        """
        products, seats = self._products() if _OF_PRODUCTS & set(fields) else (None, None)
        own = self._own_values() if {"own", "haystack"} & set(fields) else {}
        columns = self._fields(fields, products, own)
        if products is not None and seats is not None:
            columns |= {"products": products.column(self.keys), "seats": seats.column(self.keys)}
        if "own" in fields:
            columns["own"] = self._own(columns["client_id"], own)
        for names, read in self._subjects(columns).items():
            if not set(names).isdisjoint(fields):
                columns |= zip(names, read(), strict=True)
        changes, first = self._changes()
        if "next_renewal" in fields:
            columns["next_renewal"] = self._next_renewals(first, columns["next_renewal_on"])
        columns = {name: column for name, column in columns.items() if name in fields}
        return ClientColumns(columns, changes, self.credit_currency)

    def _subjects(self, columns: Mapping[str, Column]) -> Mapping[tuple[str, ...], Callable[[], Sequence[Column]]]:
        """What reads the fields that are not in the table of clients, whose `columns` are read by then; together where
        one query gives several.
        """
        return {
            ("apps_used",): lambda: [self._apps()],
            ("credit",): lambda: [self._credit()],
            ("own_tags", "tags"): lambda: self._tags(columns["tags"]),
            ("ended_on", "ended_reason"): self._ended,
        }

    def _own_values(self) -> dict[str, OwnValues]:
        texts = own_texts(self.workspace, self.own)
        return {client: values_of(self.own, of_client) for client, of_client in texts.items()}

    def _own(self, ids: Column, own: Mapping[str, OwnValues]) -> CodedColumn:
        """The values of people's own columns."""
        values: list[OwnValues] = [NO_VALUES]
        codes = array("I", bytes(4 * len(self.keys)))
        for place in range(len(self.keys)) if own else ():
            if (of_client := own.get(str(ids.at(place)))) is not None:
                codes[place] = len(values)
                values.append(of_client)
        return CodedColumn(codes, values)

    def _fields(
        self, fields: Collection[str], products: SparseColumnBuilder[str] | None, own: Mapping[str, OwnValues]
    ) -> dict[str, Column]:
        """What the table of clients itself holds, and what is searched."""
        names = _stored_names(fields)
        currency = partner_facts(self.workspace).get("currency", DEFAULT_CURRENCY)
        builders = {name: _builder(name, self.workspace) for name in names}
        searched = TextColumnBuilder()
        paid: dict[int, tuple[int, str]] | None = None  # asked for where an MRR is blank
        for rows in _portions(self._stream(partial(queries.clients, names))):
            keys, *values = zip(*rows, strict=True)
            self.keys.extend(keys)
            table: dict[str, Sequence[Any]] = dict(zip(names, values, strict=True))
            if "mrr" in names:
                if None in table["mrr"] and paid is None:
                    paid = {key: (units, money) for key, units, money in self._rows(queries.subscribed)}
                _complete_mrr(table, keys, paid or {}, currency)
            for name, column in table.items():
                builders[name].add(column)
            if "haystack" in fields and products is not None:
                searched.add(_haystacks(table, _searched_lines(keys, table["client_id"], products, own)))
        columns = {name: builder.column() for name, builder in builders.items()}
        if "changed_by" in columns:
            columns["changed_on"] = columns.pop("changed_by")
        columns["haystack"] = searched.column()
        return columns

    def _products(self) -> tuple[SparseColumnBuilder[str], SparseColumnBuilder[int]]:
        """The products paid for, dearest first, and their seats together (`None` where unknown)."""
        products: SparseColumnBuilder[str] = SparseColumnBuilder(product_chips, ())
        seats: SparseColumnBuilder[int] = SparseColumnBuilder(int)
        for rows in _portions(self._stream(queries.products)):
            products.add((key, joined) for key, joined, _ in rows)
            seats.add((key, count) for key, _, count in rows if count is not None)
        return products, seats

    def _apps(self) -> CodedColumn:
        """How many of the apps that count are used; clients without any data about apps are unknown."""
        names = counted_app_names(self.workspace, self.counted, self.only)
        builder: SparseColumnBuilder[int] = SparseColumnBuilder(int)
        builder.add(self._stream(partial(queries.apps, tuple(names.items()))))
        return builder.column(self.keys)

    def _credit(self) -> CodedColumn:
        """The sold credit at the end of today; unknown where there is a sale without a rate and no other."""
        builder: SparseColumnBuilder[int | None] = SparseColumnBuilder(credit_amount, Decimal(0))
        if not self.knows_credit:
            return SparseColumnBuilder(credit_amount).column(self.keys)
        builder.add((key, None) for key in self.unrated)
        builder.add(self._stream(queries.credit))
        return builder.column(self.keys)

    def _tags(self, imported: Column) -> list[Column]:
        """The tags that people gave, and these with those of the imported data, in alphabetical order."""
        own: dict[int, list[str]] = defaultdict(list)
        for key, tag in self._stream(queries.tags):
            own[key].append(tag)
        every: dict[int, Sequence[str]] = dict(own)
        if isinstance(imported, CodedColumn) and any(imported.values):
            for key, code in zip(self.keys, imported.codes, strict=True):
                if words := imported.values[code]:
                    every[key] = all_tags(own.get(key, ()), words)
        columns: list[Column] = []
        for tags in (own, every):
            builder: SparseColumnBuilder[tuple[str, ...]] = SparseColumnBuilder(tuple, ())
            builder.add((key, tuple(words)) for key, words in tags.items())
            columns.append(builder.column(self.keys))
        return columns

    def _ended(self) -> list[Column]:
        """Since when services are ended, and why."""
        days, reasons = SparseColumnBuilder(date.fromisoformat), SparseColumnBuilder(str)
        for key, ended_on, reason in self._stream(queries.ended):
            days.add([(key, ended_on)])
            reasons.add([(key, reason)])
        return [days.column(self.keys), reasons.column(self.keys)]

    def _changes(self) -> tuple[ChangeColumns, Mapping[int, str]]:
        """The contract changes from today on; what a person set for a status goes before what the data says.

        Besides, the first day of these by the keys of clients.
        """
        own, first = self._own_renewal_values(), dict[int, str]()
        builders = {name: CodedColumnBuilder(decode) for name, decode in DECISION.items()}
        clients = array("q")
        for rows in _portions(self._stream(queries.renewals_ahead)):
            keys, ids, *values = zip(*rows, strict=True)
            table: dict[str, Sequence[Any]] = dict(zip(queries.CHANGE_FIELDS, values, strict=True))
            _complete_changes(table, ids, own)
            clients.extend(keys)
            for key, ahead in zip(keys, table["renews_on"], strict=True):
                first[key] = min(first.get(key, ahead), ahead)
            for name, builder in builders.items():
                builder.add(table[name])
        order = sorted(range(len(clients)), key=clients.__getitem__)
        in_order = array("q", map(clients.__getitem__, order))
        starts = array("I", (bisect_left(in_order, key) for key in self.keys))
        starts.append(len(order))
        columns = {name: builder.column().at_all(order) for name, builder in builders.items()}
        return change_columns(columns, starts, self.last), first

    def _next_renewals(self, by_changes: Mapping[int, str], of_clients: Column) -> CodedColumn:
        """The first day from today on which anything renews; `by_changes` are the first days of contract changes by the
        keys of clients.
        """
        subscribed, today = dict(self._stream(queries.subscriptions_ahead)), self.today.isoformat()
        days = (
            (key, first_renewal(by_changes.get(key), subscribed.get(key), of_clients.at(place), today))
            for place, key in enumerate(self.keys)
        )
        builder = SparseColumnBuilder[str](date.fromisoformat)
        builder.add((key, day) for key, day in days if day is not None)
        return builder.column(self.keys)

    def _own_renewal_values(self) -> dict[tuple[str, ...], dict[str, str]]:
        own: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
        for *renewal, name, value in self._stream(queries.renewal_overrides):
            own[tuple(renewal)][name] = value
        return own

    # Asking

    def _stream(self, query: queries.ClientQuery) -> Iterator[tuple[Any, ...]]:
        if self.only is not None:  # a few rows are read sooner all at once
            return iter(self._rows(query))
        return self._prepared(query).stream(self.workspace, **self._values)

    def _rows(self, query: queries.ClientQuery) -> list[tuple[Any, ...]]:
        return self._prepared(query).rows(self.workspace, **self._values)

    def _prepared(self, query: queries.ClientQuery) -> PreparedQuery:
        return query(which=which_of(self.only))


def credit_is_known(workspace: Workspace, on: date) -> bool:
    """Whether credit is derived, and the book has an event by the end of `on`."""
    return bool(queries.derived_event().rows(workspace, on=on))


def keys_by_name(workspace: Workspace) -> "array[int]":
    """The internal keys of all clients, in order of name."""
    return array("q", chain.from_iterable(queries.by_name().stream(workspace)))


def first_keys_by_name(workspace: Workspace, limit: int) -> "array[int]":
    """The internal keys of the first current clients, in order of name."""
    return array("q", (key for (key,) in queries.first_by_name().rows(workspace, limit=limit)))


def keys_of(workspace: Workspace, client_ids: Iterable[str]) -> "array[int]":
    """The internal keys of these clients, ascending, without those that are gone."""
    return array("q", (key for (key,) in queries.keys_of().rows(workspace, ids=json.dumps(list(client_ids)))))


def _stored_names(fields: Collection[str]) -> tuple[str, ...]:
    """The `FIELDS` of the table of clients that these fields of a client are made of."""
    wanted = {"client_id", *fields}
    for made, stored in _MADE_OF.items():
        if not wanted.isdisjoint(made):
            wanted |= stored
    return tuple(name for name in queries.FIELDS if name in wanted)


def _searched_lines(
    keys: Sequence[int], ids: Sequence[str], products: SparseColumnBuilder[str], own: Mapping[str, OwnValues]
) -> list[str]:
    """What is searched of each client besides the table of clients: product lines, and values of own columns."""
    lines = [product_lines(products.raw(key)) for key in keys]
    if not own:
        return lines
    words = (searched_text(own.get(client, NO_VALUES).values()) for client in ids)
    return ["\n".join((of_client, *more)) for of_client, more in zip(lines, words, strict=True)]


def _builder(name: str, workspace: Workspace) -> CodedColumnBuilder[Any] | TextColumnBuilder:
    if name in queries.TEXTS:
        return TextColumnBuilder()
    if name == "changed_by":
        days = {run: day(as_of) for run, as_of in queries.run_days().rows(workspace)}
        return CodedColumnBuilder(days.get)
    return CodedColumnBuilder(DECODE.get(name))


def _complete_mrr(
    table: dict[str, Sequence[Any]], keys: Sequence[int], paid: Mapping[int, tuple[int, str]], currency: str
) -> None:
    """Say in which currency an MRR is, and take what a client pays by its subscriptions where it has none."""
    stored = zip(table["mrr"], table["currency"], map(paid.get, keys), strict=True)
    pairs = [mrr_and_currency(mrr, own, subscribed, currency) for mrr, own, subscribed in stored]
    table["mrr"], table["currency"] = zip(*pairs, strict=True)


def _complete_changes(
    table: dict[str, Sequence[Any]], clients: Sequence[str], own: Mapping[tuple[str, ...], Mapping[str, str]]
) -> None:
    """Say what kind a contract change is, by when it must be decided, and what a person set for it."""
    table["type"] = list(map(change_type, table["type"]))
    table["due_on"] = list(zip(table["renews_on"], table["due_on"], strict=True))
    table["lost_reason"] = [None] * len(clients)
    if own:
        renewals = zip(clients, table["product"], table["type"], table["renews_on"], strict=True)
        stored = zip(renewals, table["status"], strict=True)
        pairs = [status_and_reason(own.get(renewal, {}), status) for renewal, status in stored]
        table["status"], table["lost_reason"] = zip(*pairs, strict=True)


def _haystacks(table: Mapping[str, Sequence[Any]], lines: Sequence[str]) -> Iterator[str]:
    columns = (*(table[name] for name in SEARCHED), lines, table["client_id"])
    return (haystack(*texts) for texts in zip(*columns, strict=True))


def _portions(rows: Iterator[T]) -> Iterator[list[T]]:
    while portion := list(islice(rows, _PORTION)):
        yield portion


_OF_PRODUCTS = frozenset({"products", "seats", "haystack"})
_MADE_OF: Mapping[frozenset[str], frozenset[str]] = {
    frozenset({"mrr", "currency"}): frozenset({"mrr", "currency"}),
    frozenset({"changed_on"}): frozenset({"changed_by"}),
    frozenset({"next_renewal"}): frozenset({"next_renewal_on"}),
    frozenset({"own_tags", "tags"}): frozenset({"tags"}),
    frozenset({"haystack"}): frozenset(SEARCHED),
}

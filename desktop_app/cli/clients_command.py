"""The command `clients`."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from desktop_app.cli import output
from desktop_app.cli.running import DONE, give_answer, opened_workspace, today
from desktop_app.domain.client_columns import field_of, values_of
from desktop_app.domain.client_filter import overdue, select
from desktop_app.domain.client_list import ClientBook, ClientQuery, ClientRow, ProductChip
from desktop_app.domain.own_columns import OwnAmount, OwnChoice, OwnColumn, OwnValue
from desktop_app.services.clients import all_clients
from desktop_app.services.typing.typed_fields import typed_fields

# What is read of clients: what a document says, its status, and whether the client is served.
_FIELDS = frozenset({
    "client_id", "name", "domain", "relationship", "products", "mrr", "currency", "apps_used", "next_renewal", "credit",
    "partner_owner", "country", "tags", "own", "ended_on", "missing_since", "is_active",
})  # fmt: skip


def clients(options: Namespace) -> int:
    """List the clients; gives the exit status."""
    fields = _FIELDS | ({"haystack"} if options.filter else set())
    with opened_workspace(options, write=False) as workspace:
        book, typed = all_clients(workspace, today(), fields=fields), typed_fields(workspace)
    query = ClientQuery(text=options.filter)
    wanted = [query, replace(query, ended=True)] if options.all else [query]
    answer = [line for asked in wanted for line in _documents(select(book, asked), book, typed)]
    give_answer(options, answer, [] if options.json else _lines(answer))
    return DONE


def _documents(
    rows: Sequence[ClientRow], book: ClientBook, typed: Mapping[str, Sequence[str]]
) -> Iterator[dict[str, object]]:
    """Clients in a JSON document: field by field, since most values are those of many clients."""
    value = partial(field_of, rows)
    changes, ids = values_of(rows, lambda row: row.next_change), value("client_id")
    columns: dict[str, Sequence[object]] = {
        "client_id": ids,
        "name": value("name"),
        "domain": value("domain"),
        "relationship": value("relationship"),
        "products": value("products", _product_names),
        "mrr": value("mrr", output.plain_value),
        "currency": value("currency"),
        "usage": value("apps_used"),
        "next_renewal": value("next_renewal", output.plain_value),
        "status": values_of(rows, lambda row: row.status),
        "credit": value("credit", output.plain_value),
        "owner": value("partner_owner"),
        "country": value("country"),
        "tags": value("tags"),
        "decision_due_on": [change and change.due_on for change in changes],
        "overdue": [change and overdue(change, book.today) for change in changes],
        "typed": [typed.get(client_id, ()) for client_id in ids],
        "own": value("own", partial(_own_values, book.own_columns)),
    }
    return (dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True))


def _product_names(chips: Sequence[ProductChip]) -> list[str]:
    return [f"{chip.line} {chip.edition}" if chip.edition else chip.line for chip in chips]


def _own_values(columns: Sequence[OwnColumn], own: Mapping[str, OwnValue]) -> dict[str, object]:
    return {column.name: _own_value(own.get(column.uid)) for column in columns}


def _lines(answer: Sequence[Mapping[str, object]]) -> list[str]:
    header = ("client_id", "name", "relationship", "mrr", "currency", "usage", "next_renewal")
    rows = [[line[name] for name in header] for line in answer]
    return output.table(header, rows, right=("mrr", "usage"))


def _own_value(value: OwnValue | None) -> object:
    """A value of an own column in a JSON document: amounts with their currency, choices as words."""
    match value:
        case OwnAmount():
            return {"amount": value.amount, "currency": value.currency}
        case OwnChoice():
            return value.text
    return value

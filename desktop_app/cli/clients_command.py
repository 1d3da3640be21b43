"""The command `clients`."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from desktop_app.cli import output
from desktop_app.cli.running import DONE, give_answer, opened_workspace, today
from desktop_app.domain.client_columns import values_of
from desktop_app.domain.client_filter import overdue, select
from desktop_app.domain.client_list import ClientBook, ClientQuery, ClientRow
from desktop_app.domain.own_columns import OwnAmount, OwnChoice, OwnValue
from desktop_app.services.clients import all_clients
from desktop_app.services.typing.typed_fields import typed_fields


def clients(options: Namespace) -> int:
    """List the clients; gives the exit status."""
    with opened_workspace(options, write=False) as workspace:
        book, typed = all_clients(workspace, today()), typed_fields(workspace)
    query = ClientQuery(text=options.filter)
    wanted = [query, replace(query, ended=True)] if options.all else [query]
    document = partial(_document, book, typed)
    answer = [line for asked in wanted for line in values_of(select(book, asked), document)]
    give_answer(options, answer, [] if options.json else _lines(answer))
    return DONE


def _document(book: ClientBook, typed: Mapping[str, Sequence[str]], row: ClientRow) -> dict[str, object]:
    """A client in a JSON document."""
    next_change, own = row.next_change, row.own
    return {
        "client_id": row.client_id,
        "name": row.name,
        "domain": row.domain,
        "relationship": row.relationship,
        "products": [f"{chip.line} {chip.edition}" if chip.edition else chip.line for chip in row.products],
        "mrr": row.mrr,
        "currency": row.currency,
        "usage": row.apps_used,
        "next_renewal": row.next_renewal,
        "status": row.status,
        "credit": row.credit,
        "owner": row.partner_owner,
        "country": row.country,
        "tags": row.tags,
        "decision_due_on": next_change and next_change.due_on,
        "overdue": next_change and overdue(next_change, book.today),
        "typed": typed.get(row.client_id, ()),
        "own": {column.name: _own_value(own.get(column.uid)) for column in book.own_columns},
    }


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

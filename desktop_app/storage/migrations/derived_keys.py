"""Values that follow from the program's rules rather than from the schema, filled by whichever step is the last."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter

from desktop_app.domain.line_sales import LineSale, LineSales
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind, Origin
from desktop_app.storage.keys import KEYS


def fill_keys(connection: sqlite3.Connection) -> None:
    """Work out every key that is empty, inside a transaction."""
    for table, key in KEYS.items():
        connection.create_function("work_out_key", 1, key.work_out, deterministic=True)
        connection.execute(f"UPDATE {table} SET {key.column} = work_out_key({key.source}) WHERE {key.column} IS NULL")


def fill_first_sales(connection: sqlite3.Connection) -> None:
    """Work out the first sale that each layer counts by where it is empty, inside a transaction."""
    if connection.execute("SELECT 1 FROM credit_layer WHERE first_sold_on IS NULL LIMIT 1").fetchone():
        connection.executemany(
            "UPDATE credit_layer SET first_sold_on = ?, first_sale_sure = ?, origin = ? WHERE event = ?",
            (
                (first.first_sold_on.isoformat(), int(first.sure), first.origin, event)
                for event, first in _first_sales(connection)
            ),
        )


def _first_sales(connection: sqlite3.Connection) -> Iterator[tuple[int, LineSale]]:
    rows = connection.execute(
        "SELECT client, id, date, kind, product_line, origin FROM credit_event ORDER BY client, date, entry, id"
    )
    for _, events in groupby(rows, key=itemgetter(0)):
        lines = LineSales()
        for _, event, day, kind, line, origin in events:
            if kind == EventKind.CHURN:
                lines.churned(line_key(line))
            elif kind != EventKind.DECREASE:
                stated = None if origin is None else Origin(origin)
                yield event, lines.sold(line_key(line), date.fromisoformat(day), EventKind(kind), stated)

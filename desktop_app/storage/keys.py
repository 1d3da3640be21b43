"""Keys stored beside what people read: by which names are put in order, and product lines compared."""

import sqlite3
from collections.abc import Callable
from typing import NamedTuple

from desktop_app.domain.folding import natural_key
from desktop_app.domain.products import line_key


class StoredKey(NamedTuple):
    """A column that follows from another one of its row, and how."""

    column: str
    source: str
    work_out: Callable[[str], str]


# By table; a step that changes one of these rules empties the column, so that it is filled anew.
KEYS = {
    "client": StoredKey("sort_key", "name", natural_key),
    "subscription": StoredKey("line", "product", line_key),
    "renewal": StoredKey("line", "product", line_key),
    "credit_event": StoredKey("line", "product_line", line_key),
}


def fill_keys(connection: sqlite3.Connection) -> None:
    """Work out every key that is empty, inside a transaction."""
    for table, key in KEYS.items():
        connection.create_function("work_out_key", 1, key.work_out, deterministic=True)
        connection.execute(f"UPDATE {table} SET {key.column} = work_out_key({key.source}) WHERE {key.column} IS NULL")

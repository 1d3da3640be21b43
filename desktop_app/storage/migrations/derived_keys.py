"""Keys that follow from the program's rules rather than from the schema, filled by whichever step is the last."""

import sqlite3

from desktop_app.storage.keys import KEYS


def fill_keys(connection: sqlite3.Connection) -> None:
    """Work out every key that is empty, inside a transaction."""
    for table, key in KEYS.items():
        connection.create_function("work_out_key", 1, key.work_out, deterministic=True)
        connection.execute(f"UPDATE {table} SET {key.column} = work_out_key({key.source}) WHERE {key.column} IS NULL")

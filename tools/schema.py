"""Writes down the schema that all steps together make, for new workspaces and for the tests of later versions.

`python -m tools.schema`, after a step was added to `desktop_app/storage/migrations/`.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.storage.migrations.steps import CURRENT_SCHEMA, migrate
from desktop_app.storage.migrations.version import CURRENT_VERSION

_DUMPS = Path(__file__).parent.parent / "tests" / "storage" / "schemas"


def main() -> None:
    """Write the schema and the dump of the current version."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, lambda _version: None)
        text = schema_of(connection)
    for file in (CURRENT_SCHEMA, _DUMPS / f"version_{CURRENT_VERSION}.sql"):
        file.write_text(text, encoding="utf-8")


def schema_of(connection: sqlite3.Connection) -> str:
    """The statements that make the file's tables and indexes, as SQLite keeps them."""
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
    return "".join(f"{statement};\n" for (statement,) in rows)


if __name__ == "__main__":
    main()

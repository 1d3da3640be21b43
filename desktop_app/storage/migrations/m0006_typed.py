"""Version 6: rows that a person added, changed or removed. Frozen, as every step is."""

STATEMENTS = (
    """
    CREATE TABLE typed_row (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        kind TEXT NOT NULL,
        client_id TEXT NOT NULL,
        row_id INTEGER,
        key TEXT NOT NULL,
        is_added INTEGER NOT NULL DEFAULT 0 CHECK (is_added IN (0, 1)),
        base TEXT NOT NULL
    )
    """,
    "CREATE INDEX typed_row_client ON typed_row (client_id)",
)

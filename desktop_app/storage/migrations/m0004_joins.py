"""Version 4: records of clients that were joined into one. Frozen, as every step is."""

STATEMENTS = (
    """
    CREATE TABLE client_join (
        id INTEGER PRIMARY KEY,
        import_id INTEGER REFERENCES import_run (id),
        after_import INTEGER NOT NULL,
        client_id TEXT NOT NULL,
        joined_id TEXT NOT NULL UNIQUE,
        joined_at TEXT NOT NULL,
        before TEXT NOT NULL
    )
    """,
    "CREATE INDEX client_join_client ON client_join (client_id)",
)

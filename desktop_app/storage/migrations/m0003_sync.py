"""Version 3: what syncs showed of each product line, clients that a sync no longer has, and derived credit events.

Frozen, as every step is.
"""

STATEMENTS = (
    "ALTER TABLE client ADD COLUMN missing_since TEXT",
    "ALTER TABLE client ADD COLUMN not_shared_since TEXT",
    "ALTER TABLE credit_event ADD COLUMN is_derived INTEGER NOT NULL DEFAULT 0 CHECK (is_derived IN (0, 1))",
    """
    CREATE TABLE line_snapshot (
        id INTEGER PRIMARY KEY,
        client_id TEXT NOT NULL,
        line TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES import_run (id),
        seen_on TEXT NOT NULL,
        seen_until TEXT NOT NULL,
        compared_with TEXT,
        event_on TEXT,
        mrr INTEGER NOT NULL CHECK (mrr BETWEEN 0 AND 10000000000000000),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        share INTEGER,
        is_sold INTEGER NOT NULL DEFAULT 0 CHECK (is_sold IN (0, 1))
    )
    """,
    "CREATE INDEX line_snapshot_line ON line_snapshot (client_id, line)",
    "CREATE INDEX line_snapshot_import ON line_snapshot (import_id)",
    "CREATE INDEX credit_event_derived ON credit_event (client) WHERE is_derived = 1",
)

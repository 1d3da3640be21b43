"""Version 9: columns that people make for themselves. Frozen, as every step is."""

STATEMENTS = (
    """
    CREATE TABLE own_column (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        name TEXT NOT NULL CHECK (name <> ''),
        heading TEXT NOT NULL CHECK (heading <> ''),
        type TEXT NOT NULL CHECK (type = 'text' OR type = 'number' OR type = 'amount' OR type = 'date'
            OR type = 'choice' OR type = 'yes_no'),
        choices TEXT NOT NULL,
        retainer TEXT CHECK (retainer = 'amount' OR retainer = 'ends_on' OR retainer = 'notice_on'),
        place INTEGER NOT NULL CHECK (place >= 0),
        added_by INTEGER REFERENCES import_run (id)
    )
    """,
)

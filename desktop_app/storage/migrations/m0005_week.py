"""Version 5: what people did about the lines of the week, and the tasks of playbooks. Frozen, as every step is."""

STATEMENTS = (
    """
    CREATE TABLE week_mark (
        client_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind = 'decision' OR kind = 'contact_tier' OR kind = 'lapse' OR kind = 'expiry'
            OR kind = 'usage_fallen' OR kind = 'near_limit' OR kind = 'unsold' OR kind = 'task'),
        until TEXT,
        reasons TEXT NOT NULL,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        PRIMARY KEY (client_id, kind)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE playbook_off (
        client_id TEXT NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE playbook_task (
        client_id TEXT NOT NULL,
        line TEXT NOT NULL,
        renews_on TEXT NOT NULL,
        days INTEGER NOT NULL CHECK (days >= 0),
        task_uid TEXT NOT NULL,
        PRIMARY KEY (client_id, line, renews_on, days)
    ) WITHOUT ROWID
    """,
)

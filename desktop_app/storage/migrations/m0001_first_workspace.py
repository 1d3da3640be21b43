"""Version 1: the first released schema. Frozen: later versions change it by migrations of their own."""

# A check against more than two texts is spelt with OR: for IN, SQLite builds a table anew for every row it inserts,
# which takes a third of the time of storing a client.
STATEMENTS = (
    """
    CREATE TABLE import_run (
        id INTEGER PRIMARY KEY,
        started_at TEXT NOT NULL,
        files TEXT NOT NULL,
        fingerprint TEXT,
        undone_at TEXT
    )
    """,
    """
    CREATE TABLE import_change (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        before TEXT NOT NULL
    )
    """,
    "CREATE INDEX import_change_import ON import_change (import_id)",
    "CREATE INDEX import_change_row ON import_change (kind, row_id)",
    """
    CREATE TABLE header_mapping (
        header TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        mapping TEXT NOT NULL,
        choices TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE client (
        id INTEGER PRIMARY KEY,
        client_id TEXT NOT NULL UNIQUE CHECK (client_id <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        domain TEXT,
        hub_id TEXT,
        company_id TEXT,
        relationship TEXT CHECK (
            relationship = 'sold' OR relationship = 'managed' OR relationship = 'sold_and_managed'
            OR relationship = 'none'
        ),
        relationship_since TEXT,
        managing_partners INTEGER CHECK (managing_partners >= 1),
        mrr INTEGER CHECK (mrr >= 0),
        currency TEXT CHECK (length(currency) = 3),
        industry TEXT,
        country TEXT,
        city TEXT,
        contact_name TEXT,
        contact_email TEXT,
        partner_owner TEXT,
        contacts_used INTEGER CHECK (contacts_used >= 0),
        contacts_limit INTEGER CHECK (contacts_limit >= 0),
        emails_used INTEGER CHECK (emails_used >= 0),
        emails_limit INTEGER CHECK (emails_limit >= 0),
        engagement_index REAL CHECK (engagement_index BETWEEN 0 AND 10),
        usage_score REAL CHECK (usage_score BETWEEN 0 AND 100),
        account_link TEXT,
        added_by INTEGER NOT NULL REFERENCES import_run (id),
        changed_by INTEGER NOT NULL REFERENCES import_run (id)
    )
    """,
    """
    CREATE TABLE subscription (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        product TEXT NOT NULL,
        edition TEXT,
        mrr INTEGER NOT NULL CHECK (mrr >= 0),
        currency TEXT CHECK (length(currency) = 3),
        seats INTEGER CHECK (seats >= 0),
        term TEXT,
        started_on TEXT,
        renews_on TEXT,
        status TEXT,
        added_by INTEGER NOT NULL REFERENCES import_run (id),
        changed_by INTEGER NOT NULL REFERENCES import_run (id)
    )
    """,
    "CREATE UNIQUE INDEX subscription_key ON subscription (client, product, ifnull(started_on, ''))",
    """
    CREATE TABLE renewal (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        product TEXT NOT NULL,
        renews_on TEXT NOT NULL,
        decision_due_on TEXT,
        type TEXT CHECK (type = 'renewal' OR type = 'contact_tier_upgrade' OR type = 'email_overage'),
        status TEXT CHECK (
            status = 'pending' OR status = 'confirmed' OR status = 'renewed' OR status = 'cancellation_requested'
        ),
        communication_owner TEXT CHECK (communication_owner IN ('hubspot', 'partner')),
        communication_user TEXT,
        renewal_manager TEXT,
        renewal_manager_email TEXT,
        current_mrr INTEGER CHECK (current_mrr >= 0),
        renewal_mrr INTEGER CHECK (renewal_mrr >= 0),
        renewal_edition TEXT,
        renewal_term TEXT,
        added_by INTEGER NOT NULL REFERENCES import_run (id),
        changed_by INTEGER NOT NULL REFERENCES import_run (id)
    )
    """,
    "CREATE UNIQUE INDEX renewal_key ON renewal (client, product, renews_on)",
    "CREATE INDEX renewal_day ON renewal (renews_on)",
    """
    CREATE TABLE app_usage (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        app TEXT NOT NULL,
        product TEXT,
        used INTEGER CHECK (used IN (0, 1)),
        last_used_on TEXT,
        uses_30d INTEGER CHECK (uses_30d >= 0),
        added_by INTEGER NOT NULL REFERENCES import_run (id),
        changed_by INTEGER NOT NULL REFERENCES import_run (id)
    )
    """,
    "CREATE UNIQUE INDEX app_usage_key ON app_usage (client, app)",
    """
    CREATE TABLE engagement (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        category TEXT NOT NULL,
        points REAL NOT NULL CHECK (points >= 0),
        max_points REAL CHECK (max_points >= 0),
        measured_on TEXT,
        added_by INTEGER NOT NULL REFERENCES import_run (id),
        changed_by INTEGER NOT NULL REFERENCES import_run (id)
    )
    """,
    "CREATE UNIQUE INDEX engagement_key ON engagement (client, category, ifnull(measured_on, ''))",
    """
    CREATE TABLE credit_event (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        product_line TEXT NOT NULL DEFAULT '',
        date TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind = 'new' OR kind = 'increase' OR kind = 'decrease' OR kind = 'churn'),
        amount INTEGER CHECK (amount >= 0 OR (amount IS NULL AND kind = 'churn')),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        event_id TEXT UNIQUE,
        note TEXT,
        added_by INTEGER NOT NULL REFERENCES import_run (id),
        changed_by INTEGER NOT NULL REFERENCES import_run (id)
    )
    """,
    "CREATE INDEX credit_event_client ON credit_event (client, date)",
    # Few events are in another currency than the programme's: which of them have no rate is then quickly found.
    "CREATE INDEX credit_event_foreign ON credit_event (currency, client, date, amount) WHERE currency <> 'USD'",
    """
    CREATE TABLE team_member (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        role TEXT NOT NULL CHECK (role <> ''),
        email TEXT NOT NULL,
        phone TEXT,
        description TEXT,
        time_zone TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    )
    """,
    "CREATE UNIQUE INDEX team_member_key ON team_member (role, email)",
    # What a person says about the team: of an imported member only what differs, of others all of it.
    """
    CREATE TABLE team_card (
        id INTEGER PRIMARY KEY,
        of_role TEXT COLLATE NOCASE,
        of_email TEXT COLLATE NOCASE,
        name TEXT CHECK (name <> ''),
        role TEXT CHECK (role <> ''),
        email TEXT CHECK (email <> ''),
        phone TEXT,
        description TEXT,
        time_zone TEXT,
        hours TEXT,
        photo BLOB CHECK (length(photo) <= 500000),
        until TEXT,
        removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
        CHECK ((of_role IS NULL) = (of_email IS NULL)),
        CHECK (of_role IS NOT NULL OR (name IS NOT NULL AND role IS NOT NULL AND email IS NOT NULL))
    )
    """,
    "CREATE UNIQUE INDEX team_card_of ON team_card (of_role, of_email)",
    """
    CREATE TABLE partner_fact (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        value TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    )
    """,
    """
    CREATE TABLE client_snapshot (
        client_id TEXT NOT NULL,
        taken_on TEXT NOT NULL,
        name TEXT NOT NULL,
        mrr INTEGER,
        subscribed_mrr INTEGER,
        currency TEXT,
        relationship TEXT,
        managing_partners INTEGER,
        engagement_index REAL,
        usage_score REAL,
        apps_used INTEGER,
        gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
        PRIMARY KEY (client_id, taken_on)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX client_snapshot_day ON client_snapshot (taken_on)",
    """
    CREATE TABLE client_note (
        id INTEGER PRIMARY KEY,
        client_id TEXT NOT NULL,
        written_at TEXT NOT NULL,
        text TEXT NOT NULL
    )
    """,
    "CREATE INDEX client_note_client ON client_note (client_id)",
    """
    CREATE TABLE client_tag (client_id TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (client_id, tag)) WITHOUT ROWID
    """,
    """
    CREATE TABLE client_override (
        client_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT,
        PRIMARY KEY (client_id, field)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE ended_service (
        id INTEGER PRIMARY KEY,
        client_id TEXT NOT NULL,
        ended_on TEXT NOT NULL,
        reason TEXT NOT NULL,
        resumed_at TEXT
    )
    """,
    "CREATE UNIQUE INDEX ended_service_client ON ended_service (client_id) WHERE resumed_at IS NULL",
    """
    CREATE TABLE renewal_override (
        client_id TEXT NOT NULL,
        product TEXT NOT NULL,
        renews_on TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT,
        set_on TEXT,
        PRIMARY KEY (client_id, product, renews_on, field)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE task (
        id INTEGER PRIMARY KEY,
        client_id TEXT,
        due_on TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        done_at TEXT
    )
    """,
    """
    CREATE TABLE sent_email (
        id INTEGER PRIMARY KEY,
        sent_at TEXT NOT NULL,
        to_name TEXT NOT NULL,
        to_address TEXT NOT NULL,
        subject TEXT NOT NULL,
        template TEXT,
        client_id TEXT
    )
    """,
    "CREATE TABLE alert_snooze (alert TEXT PRIMARY KEY, until TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE saved_view (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE rule_set (rule_set_id TEXT PRIMARY KEY, toml TEXT NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE rule_set_change (
        id INTEGER PRIMARY KEY,
        rule_set_id TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        before TEXT,
        after TEXT
    )
    """,
    "CREATE TABLE scenario (name TEXT PRIMARY KEY, moves TEXT NOT NULL) WITHOUT ROWID",
    # Derived from credit_event by replay, for one choice of ledger settings; amounts in 1/10^8 of the programme's unit.
    """
    CREATE TABLE credit_layer (
        event INTEGER PRIMARY KEY,
        client INTEGER NOT NULL,
        movement TEXT NOT NULL,
        opened_on TEXT NOT NULL,
        expires_on TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount > 0),
        remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND amount)
    )
    """,
    "CREATE INDEX credit_layer_opened ON credit_layer (opened_on, expires_on, remaining)",
    "CREATE INDEX credit_layer_expires ON credit_layer (expires_on)",
    """
    CREATE TABLE credit_loss (
        event INTEGER NOT NULL,
        layer INTEGER NOT NULL,
        client INTEGER NOT NULL,
        lost_on TEXT NOT NULL,
        movement TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount > 0),
        PRIMARY KEY (event, layer)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX credit_loss_day ON credit_loss (lost_on)",
    "CREATE INDEX credit_loss_layer ON credit_loss (layer)",
    # How much moved on each day and in how many movements, and from when until when each client has credit.
    """
    CREATE TABLE credit_day (
        day TEXT NOT NULL,
        movement TEXT NOT NULL,
        amount INTEGER NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (day, movement)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE credit_span (
        client INTEGER NOT NULL,
        since TEXT NOT NULL,
        until TEXT NOT NULL,
        PRIMARY KEY (client, since)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE credit_state (settings TEXT NOT NULL)",
)

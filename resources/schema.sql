CREATE TABLE alert_snooze (alert TEXT PRIMARY KEY, until TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE "app_usage" (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        app TEXT NOT NULL,
        product TEXT,
        used INTEGER CHECK (used IN (0, 1)),
        last_used_on TEXT,
        uses_30d INTEGER CHECK (uses_30d >= 0),
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    );
CREATE TABLE "client" (
        id INTEGER PRIMARY KEY,
        client_id TEXT NOT NULL UNIQUE CHECK (client_id <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        sort_key TEXT,
        domain TEXT,
        hub_id TEXT,
        company_id TEXT,
        merged_ids TEXT,
        is_active INTEGER CHECK (is_active IN (0, 1)),
        relationship TEXT CHECK (
            relationship = 'sold' OR relationship = 'managed' OR relationship = 'sold_and_managed'
            OR relationship = 'none'
        ),
        relationship_since TEXT,
        managed_until TEXT,
        last_partner_activity_on TEXT,
        managing_partners INTEGER CHECK (managing_partners >= 1),
        mrr INTEGER CHECK (mrr BETWEEN 0 AND 10000000000000000),
        split_managed_mrr INTEGER CHECK (split_managed_mrr BETWEEN 0 AND 10000000000000000),
        currency TEXT CHECK (length(currency) = 3),
        currency_assumed INTEGER CHECK (currency_assumed IN (0, 1)),
        industry TEXT,
        country TEXT,
        city TEXT,
        market TEXT,
        market_multiplier REAL CHECK (market_multiplier >= 0),
        contact_name TEXT,
        contact_email TEXT,
        partner_owner TEXT,
        success_owner_name TEXT,
        success_owner_email TEXT,
        growth_specialist_name TEXT,
        growth_specialist_email TEXT,
        contacts_used INTEGER CHECK (contacts_used >= 0),
        contacts_limit INTEGER CHECK (contacts_limit >= 0),
        emails_used INTEGER CHECK (emails_used >= 0),
        emails_limit INTEGER CHECK (emails_limit >= 0),
        core_seats_used INTEGER CHECK (core_seats_used >= 0),
        core_seats_limit INTEGER CHECK (core_seats_limit >= 0),
        sales_seats_used INTEGER CHECK (sales_seats_used >= 0),
        sales_seats_limit INTEGER CHECK (sales_seats_limit >= 0),
        service_seats_used INTEGER CHECK (service_seats_used >= 0),
        service_seats_limit INTEGER CHECK (service_seats_limit >= 0),
        engagement_index REAL CHECK (engagement_index BETWEEN 0 AND 10),
        engagement_level TEXT CHECK (
            engagement_level = 'low' OR engagement_level = 'medium' OR engagement_level = 'high'
        ),
        usage_score REAL CHECK (usage_score BETWEEN 0 AND 100),
        usage_trend_4w REAL,
        sold_points INTEGER CHECK (sold_points BETWEEN 0 AND 10000000000000000),
        managed_points INTEGER CHECK (managed_points BETWEEN 0 AND 10000000000000000),
        total_points INTEGER CHECK (total_points BETWEEN 0 AND 10000000000000000),
        points_as_of TEXT,
        shared_groups TEXT,
        tags TEXT,
        account_link TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    , missing_since TEXT, not_shared_since TEXT, next_renewal_on TEXT);
CREATE TABLE client_join (
        id INTEGER PRIMARY KEY,
        import_id INTEGER REFERENCES import_run (id),
        after_import INTEGER NOT NULL,
        client_id TEXT NOT NULL,
        joined_id TEXT NOT NULL UNIQUE,
        joined_at TEXT NOT NULL,
        before TEXT NOT NULL
    );
CREATE TABLE "client_note" (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        client_id TEXT NOT NULL,
        written_at TEXT NOT NULL,
        text TEXT NOT NULL
    );
CREATE TABLE "client_override" (
        client_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        PRIMARY KEY (client_id, field)
    ) WITHOUT ROWID
    ;
CREATE TABLE client_properties (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL UNIQUE REFERENCES client (id) ON DELETE CASCADE,
        properties TEXT NOT NULL,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    );
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
        gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)), is_active INTEGER CHECK (is_active IN (0, 1)), split_managed_mrr INTEGER, subscribed_elsewhere TEXT,
        PRIMARY KEY (client_id, taken_on)
    ) WITHOUT ROWID
    ;
CREATE TABLE "client_tag" (
        client_id TEXT NOT NULL,
        tag TEXT NOT NULL,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        PRIMARY KEY (client_id, tag)
    ) WITHOUT ROWID
    ;
CREATE TABLE contact (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        name TEXT,
        email TEXT,
        title TEXT,
        phone TEXT,
        is_primary INTEGER CHECK (is_primary IN (0, 1)),
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id),
        CHECK (name IS NOT NULL OR email IS NOT NULL)
    );
CREATE TABLE credit_day (
        day TEXT NOT NULL,
        movement TEXT NOT NULL,
        amount INTEGER NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (day, movement)
    ) WITHOUT ROWID
    ;
CREATE TABLE "credit_event" (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        product_line TEXT NOT NULL DEFAULT '',
        line TEXT,
        date TEXT NOT NULL,
        entry INTEGER NOT NULL DEFAULT 0,
        kind TEXT NOT NULL CHECK (kind = 'new' OR kind = 'increase' OR kind = 'decrease' OR kind = 'churn'),
        origin TEXT CHECK (origin = 'sourced' OR origin = 'assisted'),
        amount INTEGER CHECK (amount BETWEEN 0 AND 10000000000000000),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        currency_assumed INTEGER CHECK (currency_assumed IN (0, 1)),
        event_id TEXT UNIQUE,
        uid TEXT,
        note TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id), is_derived INTEGER NOT NULL DEFAULT 0 CHECK (is_derived IN (0, 1)),
        CHECK (amount IS NOT NULL OR kind = 'churn')
    );
CREATE TABLE credit_layer (
        event INTEGER PRIMARY KEY,
        client INTEGER NOT NULL,
        movement TEXT NOT NULL,
        opened_on TEXT NOT NULL,
        expires_on TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount > 0),
        remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND amount)
    , first_sold_on TEXT, first_sale_sure INTEGER CHECK (first_sale_sure IN (0, 1)), origin TEXT);
CREATE TABLE credit_loss (
        event INTEGER NOT NULL,
        layer INTEGER NOT NULL,
        client INTEGER NOT NULL,
        lost_on TEXT NOT NULL,
        movement TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount > 0),
        PRIMARY KEY (event, layer)
    ) WITHOUT ROWID
    ;
CREATE TABLE credit_span (
        client INTEGER NOT NULL,
        since TEXT NOT NULL,
        until TEXT NOT NULL,
        PRIMARY KEY (client, since)
    ) WITHOUT ROWID
    ;
CREATE TABLE credit_state (settings TEXT NOT NULL);
CREATE TABLE "ended_service" (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        client_id TEXT NOT NULL,
        ended_on TEXT NOT NULL,
        reason TEXT NOT NULL,
        resumed_at TEXT
    );
CREATE TABLE "engagement" (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        category TEXT NOT NULL,
        points REAL NOT NULL CHECK (points >= 0),
        max_points REAL CHECK (max_points >= 0),
        measured_on TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    );
CREATE TABLE header_mapping (
        header TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        mapping TEXT NOT NULL,
        choices TEXT NOT NULL
    ) WITHOUT ROWID
    ;
CREATE TABLE hubspot_figure (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL CHECK (length(month) = 7),
        client INTEGER REFERENCES client (id) ON DELETE CASCADE,
        figure TEXT NOT NULL CHECK (
            figure = 'sold_credit' OR figure = 'managed_credit' OR figure = 'sold_points'
            OR figure = 'managed_points' OR figure = 'total_points' OR figure = 'median_apps'
        ),
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10000000000000000),
        currency TEXT CHECK (length(currency) = 3),
        as_of TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    );
CREATE TABLE import_change (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        before TEXT NOT NULL
    );
CREATE TABLE "import_run" (
        id INTEGER PRIMARY KEY,
        started_at TEXT NOT NULL,
        as_of TEXT NOT NULL,
        files TEXT NOT NULL,
        fingerprint TEXT,
        undone_at TEXT
    , listed TEXT);
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
    );
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
    );
CREATE TABLE partner_fact (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        value TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    );
CREATE TABLE playbook_off (
        client_id TEXT NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32)
    ) WITHOUT ROWID
    ;
CREATE TABLE playbook_task (
        client_id TEXT NOT NULL,
        line TEXT NOT NULL,
        renews_on TEXT NOT NULL,
        days INTEGER NOT NULL CHECK (days >= 0),
        task_uid TEXT NOT NULL,
        PRIMARY KEY (client_id, line, renews_on, days)
    ) WITHOUT ROWID
    ;
CREATE TABLE "renewal" (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        product TEXT NOT NULL,
        line TEXT,
        renews_on TEXT NOT NULL,
        moved_from TEXT,
        decision_due_on TEXT,
        type TEXT CHECK (type = 'renewal' OR type = 'contact_tier_upgrade' OR type = 'email_overage'),
        status TEXT CHECK (
            status = 'pending' OR status = 'confirmed' OR status = 'renewed' OR status = 'cancellation_requested'
        ),
        communication_owner TEXT CHECK (communication_owner = 'hubspot' OR communication_owner = 'partner'),
        communication_user TEXT,
        renewal_manager TEXT,
        renewal_manager_email TEXT,
        current_mrr INTEGER CHECK (current_mrr BETWEEN 0 AND 10000000000000000),
        renewal_mrr INTEGER CHECK (renewal_mrr BETWEEN 0 AND 10000000000000000),
        currency TEXT CHECK (length(currency) = 3),
        renewal_edition TEXT,
        renewal_term TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    );
CREATE TABLE "renewal_override" (
        client_id TEXT NOT NULL,
        product TEXT NOT NULL,
        type TEXT NOT NULL,
        renews_on TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT,
        set_on TEXT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        PRIMARY KEY (client_id, product, type, renews_on, field)
    ) WITHOUT ROWID
    ;
CREATE TABLE rule_set (rule_set_id TEXT PRIMARY KEY, toml TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE "rule_set_change" (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        rule_set_id TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        before TEXT,
        after TEXT,
        changed_by TEXT NOT NULL
    );
CREATE TABLE saved_view (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE scenario (name TEXT PRIMARY KEY, moves TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE "sent_email" (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        sent_at TEXT NOT NULL,
        to_name TEXT NOT NULL,
        to_address TEXT NOT NULL,
        subject TEXT NOT NULL,
        template TEXT,
        client_id TEXT
    );
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE "subscription" (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
        product TEXT NOT NULL,
        line TEXT,
        edition TEXT,
        mrr INTEGER CHECK (mrr BETWEEN 0 AND 10000000000000000),
        price INTEGER CHECK (price BETWEEN 0 AND 10000000000000000),
        billing TEXT CHECK (
            billing = 'monthly' OR billing = 'quarterly' OR billing = 'half_yearly' OR billing = 'yearly'
            OR billing = 'one_time'
        ),
        currency TEXT CHECK (length(currency) = 3),
        seats INTEGER CHECK (seats >= 0),
        term TEXT,
        started_on TEXT,
        renews_on TEXT,
        ends_on TEXT,
        status TEXT,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    );
CREATE TABLE "task" (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        client_id TEXT,
        due_on TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        done_at TEXT
    );
CREATE TABLE "team_card" (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
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
    );
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
    );
CREATE TABLE typed_row (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        kind TEXT NOT NULL,
        client_id TEXT NOT NULL,
        row_id INTEGER,
        key TEXT NOT NULL,
        is_added INTEGER NOT NULL DEFAULT 0 CHECK (is_added IN (0, 1)),
        base TEXT NOT NULL
    );
CREATE TABLE typed_value (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        client_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT,
        author TEXT NOT NULL,
        entered_at TEXT NOT NULL
    );
CREATE TABLE week_mark (
        client_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind = 'decision' OR kind = 'contact_tier' OR kind = 'lapse' OR kind = 'expiry'
            OR kind = 'usage_fallen' OR kind = 'near_limit' OR kind = 'unsold' OR kind = 'task'),
        until TEXT,
        reasons TEXT NOT NULL,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        PRIMARY KEY (client_id, kind)
    ) WITHOUT ROWID
    ;
CREATE UNIQUE INDEX app_usage_key ON app_usage (client, app);
CREATE INDEX client_join_client ON client_join (client_id);
CREATE INDEX client_note_client ON client_note (client_id);
CREATE INDEX client_snapshot_day ON client_snapshot (taken_on);
CREATE UNIQUE INDEX contact_key ON contact (client, lower(ifnull(email, name)));
CREATE INDEX credit_event_client ON credit_event (client, date);
CREATE INDEX credit_event_derived ON credit_event (client) WHERE is_derived = 1;
CREATE INDEX credit_event_foreign ON credit_event (currency, client, date, amount) WHERE currency <> 'USD';
CREATE UNIQUE INDEX credit_event_uid ON credit_event (uid) WHERE uid IS NOT NULL;
CREATE INDEX credit_layer_expires ON credit_layer (expires_on);
CREATE INDEX credit_layer_opened ON credit_layer (opened_on, expires_on, remaining);
CREATE INDEX credit_loss_day ON credit_loss (lost_on);
CREATE INDEX credit_loss_layer ON credit_loss (layer);
CREATE UNIQUE INDEX ended_service_client ON ended_service (client_id) WHERE resumed_at IS NULL;
CREATE UNIQUE INDEX engagement_key ON engagement (client, category, ifnull(measured_on, ''));
CREATE UNIQUE INDEX hubspot_figure_key ON hubspot_figure (month, ifnull(client, 0), figure);
CREATE INDEX import_change_import ON import_change (import_id);
CREATE INDEX import_change_row ON import_change (kind, row_id);
CREATE INDEX line_snapshot_import ON line_snapshot (import_id);
CREATE INDEX line_snapshot_line ON line_snapshot (client_id, line);
CREATE INDEX renewal_day ON renewal (renews_on);
CREATE UNIQUE INDEX renewal_key ON renewal (client, product, ifnull(type, 'renewal'), renews_on);
CREATE UNIQUE INDEX subscription_key ON subscription (client, product, ifnull(started_on, ''));
CREATE UNIQUE INDEX team_card_of ON team_card (of_role, of_email);
CREATE UNIQUE INDEX team_member_key ON team_member (role, email);
CREATE INDEX typed_row_client ON typed_row (client_id);
CREATE INDEX typed_value_field ON typed_value (client_id, field);

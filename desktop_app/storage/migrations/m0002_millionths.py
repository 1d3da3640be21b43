"""Version 2: amounts in millionths, renewals by type, origins of sales, contacts, HubSpot's own figures, typed values.

Frozen, as every step is. Tables whose columns or bounds change are made anew beside the old ones, filled and renamed.
Currencies and product lines are those of the time: amounts in the smallest unit of their currency become millionths.
"""

from desktop_app.storage.migrations.m0002_tables import INDEXES, TABLES

_NO_DECIMALS = (
    "'BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF',"
    " 'XPF'"
)
_THREE_DECIMALS = "'BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'"
_PARTNER = "(SELECT value FROM partner_fact WHERE key = 'currency')"
_UID = "lower(hex(randomblob(16)))"


def _millionths(column: str, *currencies: str) -> str:
    """An amount in smallest units of the first of `currencies` that is known, in millionths."""
    currency = f"coalesce({', '.join(currencies)}, {_PARTNER}, 'USD')"
    return (
        f"{column} * CASE WHEN {currency} IN ({_NO_DECIMALS}) THEN 1000000"
        f" WHEN {currency} IN ({_THREE_DECIMALS}) THEN 1000 ELSE 10000 END"
    )


# What an amount without a currency is in: what its client has, then what the partner counts in.
_CLIENTS = "(SELECT currency FROM client WHERE client.id = {table}.client)"


def _changed(kind: str, table: str, column: str) -> str:
    """Convert the amounts that imports noted before they changed them: each in the currency that its row had then."""
    own = (
        "(SELECT currency FROM (SELECT json_extract(later.before, '$.currency') AS currency, later.id AS place"
        " FROM import_change later WHERE later.kind = import_change.kind AND later.row_id = import_change.row_id"
        " AND later.id >= import_change.id AND json_type(later.before, '$.currency') IS NOT NULL"
        f" UNION ALL SELECT currency, 9223372036854775807 FROM {table} WHERE id = import_change.row_id"
        ") ORDER BY place LIMIT 1)"
    )
    clients = f"(SELECT c.currency FROM {table} JOIN client c ON c.id = {table}.client WHERE {table}.id = row_id)"
    currencies = {"client": [own], "renewal": [clients]}.get(table, [own, clients])
    amount = _millionths(f"json_extract(before, '$.{column}')", *currencies)
    return (
        f"UPDATE import_change SET before = json_set(before, '$.{column}', {amount})"
        f" WHERE kind = '{kind}' AND json_type(before, '$.{column}') = 'integer'"
    )


# What each table made anew is filled with: its columns, and where they are not copied as they are, what from.
_FILLED: dict[str, tuple[str, dict[str, str]]] = {
    "import_run": (
        "id, started_at, files, fingerprint, undone_at",
        {"as_of": "substr(started_at, 1, 10)"},
    ),
    "client": (
        (
            "id, client_id, name, domain, hub_id, company_id, relationship, relationship_since, managing_partners, "
            "mrr, currency, industry, country, city, contact_name, contact_email, partner_owner, contacts_used, "
            "contacts_limit, emails_used, emails_limit, engagement_index, usage_score, account_link, added_by, "
            "changed_by"
        ),
        {"mrr": _millionths("mrr", "currency")},
    ),
    "subscription": (
        "id, client, product, edition, mrr, currency, seats, term, started_on, renews_on, status, added_by, changed_by",
        {"mrr": _millionths("mrr", "currency", _CLIENTS.format(table="subscription"))},
    ),
    "renewal": (
        (
            "id, client, product, renews_on, decision_due_on, type, status, communication_owner, communication_user, "
            "renewal_manager, renewal_manager_email, current_mrr, renewal_mrr, renewal_edition, renewal_term, "
            "added_by, changed_by"
        ),
        {
            "current_mrr": _millionths("current_mrr", _CLIENTS.format(table="renewal")),
            "renewal_mrr": _millionths("renewal_mrr", _CLIENTS.format(table="renewal")),
        },
    ),
    "app_usage": (
        "id, client, app, product, used, last_used_on, uses_30d, added_by, changed_by",
        {},
    ),
    "engagement": (
        "id, client, category, points, max_points, measured_on, added_by, changed_by",
        {},
    ),
    "credit_event": (
        "id, client, product_line, date, kind, amount, currency, event_id, note, added_by, changed_by",
        {"amount": _millionths("amount", "currency"), "entry": "id"},
    ),
    "team_card": (
        "id, of_role, of_email, name, role, email, phone, description, time_zone, hours, photo, until, removed",
        {"uid": _UID},
    ),
    "client_note": (
        "id, client_id, written_at, text",
        {"uid": _UID},
    ),
    "client_tag": (
        "client_id, tag",
        {"uid": _UID},
    ),
    "client_override": (
        "client_id, field, value",
        {"uid": _UID},
    ),
    "ended_service": (
        "id, client_id, ended_on, reason, resumed_at",
        {"uid": _UID},
    ),
    "renewal_override": (
        "client_id, product, renews_on, field, value, set_on",
        {
            "type": (
                "ifnull((SELECT r.type FROM renewal r JOIN client c ON c.id = r.client WHERE c.client_id = "
                "renewal_override.client_id AND r.product = renewal_override.product AND r.renews_on = "
                "renewal_override.renews_on), 'renewal')"
            ),
            "uid": _UID,
        },
    ),
    "task": (
        "id, client_id, due_on, text, done_at",
        {"uid": _UID},
    ),
    "sent_email": (
        "id, sent_at, to_name, to_address, subject, template, client_id",
        {"uid": _UID},
    ),
    "rule_set_change": (
        "id, rule_set_id, changed_at, changed_by, before, after",
        {"uid": _UID},
    ),
}


def _filling(table: str) -> str:
    columns, others = _FILLED[table]
    values = {name: name for name in columns.split(", ")} | others
    return f"INSERT INTO {table}_2 ({', '.join(values)}) SELECT {', '.join(values.values())} FROM {table} ORDER BY 1"


STATEMENTS = (
    *TABLES,
    _changed("clients", "client", "mrr"),
    _changed("subscriptions", "subscription", "mrr"),
    _changed("credit_events", "credit_event", "amount"),
    _changed("renewals", "renewal", "current_mrr"),
    _changed("renewals", "renewal", "renewal_mrr"),
    (
        f"UPDATE client_snapshot SET mrr = {_millionths('mrr', 'currency')},"
        f" subscribed_mrr = {_millionths('subscribed_mrr', 'currency')}"
    ),
    *map(_filling, _FILLED),
    *(f"DROP TABLE {table}" for table in _FILLED),
    *(f"ALTER TABLE {table}_2 RENAME TO {table}" for table in _FILLED),
    *INDEXES,
)

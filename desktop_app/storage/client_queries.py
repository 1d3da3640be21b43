"""What the list of clients and its alerts need, read with one query per subject for all clients together."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from desktop_app.domain.client_changes import Snapshot
from desktop_app.domain.client_list import Decision, MoneyTotal, ProductChip
from desktop_app.domain.credit import SCALE
from desktop_app.domain.folding import folded
from desktop_app.domain.links import Portal
from desktop_app.domain.money import from_stored
from desktop_app.domain.products import short_label, split_product
from desktop_app.domain.records import OVER, Relationship, RenewalStatus, RenewalType
from desktop_app.domain.renewals import DECISION_DAYS, decision_due, is_pending
from desktop_app.storage.workspace import Workspace

# Amounts without a currency are held as US dollars, the programme's own currency.
DEFAULT_CURRENCY = "USD"

NOT_OVER = f"(status IS NULL OR lower(status) NOT IN {OVER!r})"

# What a client `c` pays by its running subscriptions: stands in where its own MRR is unknown.
SUBSCRIBED_MRR = (
    f"(SELECT sum(s.mrr) FROM subscription s WHERE s.client = c.id AND {NOT_OVER}"
    f" AND ifnull(s.currency, '{DEFAULT_CURRENCY}') = ifnull(c.currency, '{DEFAULT_CURRENCY}'))"
)

# Any: the columns' types are the schema's; each reader turns them into records.
Rows = list[tuple[Any, ...]]

CLIENT_FIELDS = (
    "client_id", "name", "domain", "hub_id", "company_id", "relationship", "relationship_since", "managing_partners",
    "mrr", "currency", "industry", "country", "city", "contact_name", "contact_email", "partner_owner",
    "contacts_used", "contacts_limit", "emails_used", "emails_limit", "engagement_index", "usage_score",
    "account_link",
)  # fmt: skip

_SNAPSHOT_FIELDS = (
    "mrr, currency, relationship, managing_partners, engagement_index, usage_score, apps_used, gone"  # as `Snapshot`
)


def client_fields(workspace: Workspace, client_id: str | None = None) -> list[tuple[int, dict[str, Any]]]:
    """Each client's internal key with its fields as records hold them, and `changed_on`; of one client if given."""
    runs: Rows = workspace.rows("SELECT id, substr(started_at, 1, 10) FROM import_run")
    changed_on = {run: day(started) for run, started in runs}
    rows: Rows = workspace.rows(
        f"SELECT id, changed_by, {', '.join(CLIENT_FIELDS)} FROM client"
        + ("" if client_id is None else " WHERE client_id = ?"),
        () if client_id is None else (client_id,),
    )
    return [(row[0], _typed(dict(zip(CLIENT_FIELDS, row[2:], strict=True)), changed_on.get(row[1]))) for row in rows]


def count_clients(workspace: Workspace) -> int:
    """How many clients the workspace holds."""
    return int(workspace.rows("SELECT count(*) FROM client")[0][0] or 0)


def client_names(workspace: Workspace) -> dict[str, str]:
    """The name of each client, by its id, in order of name."""
    return {client_id: name for client_id, name, _ in clients_to_choose(workspace)}


def clients_to_choose(workspace: Workspace) -> list[tuple[str, str, str | None]]:
    """Id, name and domain of every client, in order of name."""
    rows: Rows = workspace.rows("SELECT client_id, name, domain FROM client ORDER BY name COLLATE NOCASE, client_id")
    return rows


def _typed(fields: dict[str, Any], changed_on: date | None) -> dict[str, Any]:
    fields["changed_on"] = changed_on
    if fields["relationship"] is not None:
        fields["relationship"] = _RELATIONSHIPS[fields["relationship"]]
    if fields["relationship_since"] is not None:
        fields["relationship_since"] = date.fromisoformat(fields["relationship_since"])
    if fields["mrr"] is not None:
        fields["currency"] = fields["currency"] or DEFAULT_CURRENCY
        fields["mrr"] = _amount(fields["mrr"])
    return fields


# Lists repeat the same prices over and over.
_amount = lru_cache(maxsize=65_536)(from_stored)


def products(workspace: Workspace, key: int | None = None) -> dict[int, tuple[tuple[ProductChip, ...], int | None]]:
    """Per client, the products paid for, dearest first, and their seats together (`None` where no data tells)."""
    # One row per client: most clients share a few combinations of products, so that each is taken apart once.
    rows: Rows = workspace.rows(
        "SELECT client, group_concat(product || char(31) || ifnull(edition, ''), char(30)), sum(seats) FROM ("
        f" SELECT client, product, edition, seats FROM subscription WHERE {NOT_OVER}{_of(key)}"
        " ORDER BY client, mrr DESC, product) GROUP BY client"
    )
    return {client: (_chips(joined), seats) for client, joined, seats in rows}


@lru_cache(maxsize=65_536)
def _chips(joined: str) -> tuple[ProductChip, ...]:
    pairs = (pair.partition("\x1f") for pair in joined.split("\x1e"))
    return tuple(dict.fromkeys(product_chip(product, edition or None) for product, _, edition in pairs))


@lru_cache(maxsize=4_096)
def product_chip(product: str, edition: str | None) -> ProductChip:
    """A product and edition as stored, as a chip."""
    line, edition_in_name = split_product(product)
    return ProductChip(line, edition or edition_in_name, short_label(product, edition))


def counted_app_names(workspace: Workspace, counted: Mapping[str, str], key: int | None = None) -> dict[str, str]:
    """The `counted` apps (by folded name, as of `RuleSet.app_names`) by their names as the data writes them."""
    apps: Rows = workspace.rows(f"SELECT DISTINCT app FROM app_usage WHERE 1{_of(key)}")
    return {app: counted[folded(app)] for (app,) in apps if folded(app) in counted}


def apps_used(names: Mapping[str, str], first: int) -> str:
    """SQL that counts the apps used among rows of `app_usage` whose `used` is known, by `counted_app_names`.

    The names as the data writes them are the parameters from `?first` on. An app under its old and its new name is
    one; for that, SQLite has to tell them apart, which takes longer than adding up.
    """
    marks = [f"?{place}" for place in range(first, first + len(names))]
    if len(set(names.values())) == len(names):
        return f"sum(used AND app IN ({', '.join(marks)}))"
    places = {name: place for place, name in enumerate(dict.fromkeys(names.values()))}
    cases = " ".join(f"WHEN {mark} THEN {places[name]}" for mark, name in zip(marks, names.values(), strict=True))
    return f"count(DISTINCT CASE WHEN used THEN CASE app {cases} END END)"


def counted_apps(workspace: Workspace, counted: Mapping[str, str], key: int | None = None) -> dict[int, int]:
    """Per client, how many of the `counted` apps are used; clients without any data about apps are absent."""
    names = counted_app_names(workspace, counted, key)
    rows: Rows = workspace.rows(
        f"SELECT client, {apps_used(names, 1)} FROM app_usage WHERE used IS NOT NULL{_of(key)} GROUP BY client",
        list(names),
    )
    return dict(rows)


def next_renewals(workspace: Workspace, today: date, key: int | None = None) -> dict[int, date]:
    """Per client, the first day from `today` on which a subscription renews, after its renewals or subscriptions."""
    rows: Rows = workspace.rows(
        "SELECT client, min(renews_on) FROM ("
        f" SELECT client, min(renews_on) AS renews_on FROM renewal WHERE renews_on >= ?1{_of(key)} GROUP BY client"
        " UNION ALL SELECT client, min(renews_on) FROM subscription"
        f" WHERE renews_on >= ?1 AND {NOT_OVER}{_of(key)} GROUP BY client) GROUP BY client",
        (today.isoformat(),),
    )
    return {client: date.fromisoformat(renews_on) for client, renews_on in rows}


def pending_decisions(
    workspace: Workspace, today: date, within: int, key: int | None = None, client_id: str | None = None
) -> dict[int, tuple[Decision, ...]]:
    """Per client, the undecided renewals whose deadline is past or `within` days, by deadline.

    What a person set for a status goes before what the data says.
    """
    last = today + timedelta(days=within)
    overrides = _renewal_overrides(workspace, client_id)
    found: dict[int, list[Decision]] = defaultdict(list)
    rows: Rows = workspace.rows(
        "SELECT r.client, c.client_id, ifnull(r.currency, c.currency), r.product, r.type, r.renews_on,"
        " r.decision_due_on, r.status, r.current_mrr, r.renewal_mrr, r.moved_from"
        " FROM renewal r JOIN client c ON c.id = r.client"
        # By the plus, no index of days is used: most renewals are near, and to read them one by one takes longer.
        " WHERE (+r.renews_on BETWEEN ?1 AND ?3 OR (+r.renews_on > ?3 AND r.decision_due_on <= ?2))" + _of(key),
        (today.isoformat(), last.isoformat(), (last + timedelta(days=DECISION_DAYS)).isoformat()),
    )
    for client, name, currency, product, given, renews_on, due_on, status, current, renewed, moved_from in rows:
        kind = given or RenewalType.RENEWAL.value
        own = overrides.get((name, product, kind, renews_on), _NOTHING) if overrides else _NOTHING
        decided = _STATUSES[own.get("status", status)]
        if is_pending(decided):
            starts, money = date.fromisoformat(renews_on), currency or DEFAULT_CURRENCY
            due = decision_due(starts, day(due_on))
            found[client].append(
                Decision(
                    product,
                    starts,
                    due,
                    decided,
                    None if current is None else _amount(current),
                    None if renewed is None else _amount(renewed),
                    money,
                    RenewalType(kind),
                    day(moved_from),
                )
            )
    return {client: tuple(sorted(decisions, key=lambda one: one.due_on)) for client, decisions in found.items()}


def _renewal_overrides(workspace: Workspace, client_id: str | None) -> dict[tuple[str, ...], dict[str, str]]:
    overrides: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    only, asked = _named(client_id)
    rows: Rows = workspace.rows(
        f"SELECT client_id, product, type, renews_on, field, value FROM renewal_override WHERE 1{only}", asked
    )
    for *renewal, field, value in rows:
        overrides[tuple(renewal)][field] = value
    return overrides


def credit(workspace: Workspace, on: date, key: int | None = None) -> dict[int, Decimal] | None:
    """Per client, the sold credit at the end of `on` in the rule set's currency; `None` where it is not derived yet."""
    if not workspace.rows("SELECT 1 FROM credit_state LIMIT 1"):
        return None
    # Layers are found by the event that opened them: they have no index by client. By the plus, none of days is used.
    only = "" if key is None else f" AND layer.event IN (SELECT id FROM credit_event WHERE client = {key:d})"
    layers = f"+layer.opened_on <= ?1 AND +layer.expires_on > ?1{only}"
    rows: Rows = workspace.rows(
        f"SELECT client, sum(amount) FROM (SELECT client, amount FROM credit_layer layer WHERE {layers}"
        " UNION ALL SELECT layer.client, -loss.amount FROM credit_loss loss JOIN credit_layer layer"
        f" ON layer.event = loss.layer WHERE loss.lost_on <= ?1 AND {layers}) GROUP BY client",
        (on.isoformat(),),
    )
    return {client: Decimal(units) / SCALE for client, units in rows}


def portal(workspace: Workspace) -> Portal:
    """The partner's own HubSpot account."""
    rows: Rows = workspace.rows("SELECT key, value FROM partner_fact WHERE key IN ('ui_domain', 'hub_id')")
    facts: dict[str, str | None] = dict(rows)
    return Portal(facts.get("ui_domain"), facts.get("hub_id"))


def tags(workspace: Workspace, client_id: str | None = None) -> dict[str, tuple[str, ...]]:
    """Per client id, its tags in alphabetical order."""
    found: dict[str, list[str]] = defaultdict(list)
    only, asked = _named(client_id)
    rows: Rows = workspace.rows(f"SELECT client_id, tag FROM client_tag WHERE 1{only} ORDER BY client_id, tag", asked)
    for name, tag in rows:
        found[name].append(tag)
    return {name: tuple(tags) for name, tags in found.items()}


def ended_services(workspace: Workspace, client_id: str | None = None) -> dict[str, tuple[date, str]]:
    """Per client id whose services are ended: since when, and why."""
    only, asked = _named(client_id)
    rows: Rows = workspace.rows(
        f"SELECT client_id, ended_on, reason FROM ended_service WHERE resumed_at IS NULL{only}", asked
    )
    return {name: (date.fromisoformat(ended_on), reason) for name, ended_on, reason in rows}


def managed_mrr_on(workspace: Workspace, on: date) -> tuple[MoneyTotal, ...] | None:
    """MRR of the managed clients per currency as snapshots had it at the end of `on`; `None` without any that old.

    Clients whose services had ended by then are left out, as they are of today's.
    """
    if not workspace.rows("SELECT 1 FROM client_snapshot WHERE taken_on <= ? LIMIT 1", (on.isoformat(),)):
        return None
    rows: Rows = workspace.rows(
        f"SELECT ifnull(currency, '{DEFAULT_CURRENCY}') AS money, sum(mrr) FROM ("
        " SELECT max(taken_on), mrr, currency, relationship, gone FROM client_snapshot WHERE taken_on <= ?1"
        " AND client_id NOT IN (SELECT client_id FROM ended_service WHERE resumed_at IS NULL AND ended_on <= ?1)"
        " GROUP BY client_id) WHERE relationship IN ('managed', 'sold_and_managed') AND NOT gone AND mrr IS NOT NULL"
        " GROUP BY money",
        (on.isoformat(),),
    )
    return tuple(MoneyTotal(from_stored(units), currency) for currency, units in rows)


def snapshot_days(workspace: Workspace) -> list[date]:
    """The newest two days on which anything new was known, newest first."""
    rows: Rows = workspace.rows("SELECT DISTINCT taken_on FROM client_snapshot ORDER BY taken_on DESC LIMIT 2")
    return [date.fromisoformat(taken_on) for (taken_on,) in rows]


def snapshots_since(workspace: Workspace, since: date) -> tuple[dict[str, Snapshot], dict[str, Snapshot]]:
    """How the clients with a snapshot after `since` stood at the end of that day, and how they stand since."""
    after: Rows = workspace.rows(
        f"SELECT client_id, {_SNAPSHOT_FIELDS}, max(taken_on) FROM client_snapshot WHERE taken_on > ?"
        " GROUP BY client_id",
        (since.isoformat(),),
    )
    before: Rows = workspace.rows(
        f"SELECT client_id, {_SNAPSHOT_FIELDS}, max(taken_on) FROM client_snapshot WHERE taken_on <= ?1"
        " AND client_id IN (SELECT client_id FROM client_snapshot WHERE taken_on > ?1) GROUP BY client_id",
        (since.isoformat(),),
    )
    return {row[0]: _snapshot(row) for row in before}, {row[0]: _snapshot(row) for row in after}


def _snapshot(row: tuple[Any, ...]) -> Snapshot:
    mrr, currency, relationship, partners, engagement, score, apps, gone = row[1:9]
    return Snapshot(
        mrr=None if mrr is None else _amount(mrr),
        currency=currency,
        relationship=_RELATIONSHIPS[relationship] if relationship else None,
        managing_partners=partners,
        engagement_index=engagement,
        usage_score=score,
        apps_used=apps,
        gone=bool(gone),
    )


def _of(key: int | None) -> str:
    """The condition that narrows a query down to one client, by its internal key."""
    return "" if key is None else f" AND client = {key:d}"


def _named(client_id: str | None) -> tuple[str, tuple[str, ...]]:
    """The condition, with its parameters, that narrows a query down to one client, by its id."""
    return ("", ()) if client_id is None else (" AND client_id = ?", (client_id,))


def day(text: str | None) -> date | None:
    """A stored day as a date."""
    return date.fromisoformat(text) if text else None


_NOTHING: Mapping[str, str] = {}
_STATUSES: Mapping[str | None, RenewalStatus | None] = {None: None, **{kind.value: kind for kind in RenewalStatus}}
_RELATIONSHIPS: Mapping[str, Relationship] = {kind.value: kind for kind in Relationship}

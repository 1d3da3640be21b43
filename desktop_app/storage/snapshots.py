"""What was known of each client on each day that something changed: the history that HubSpot does not give."""

from collections.abc import Mapping
from datetime import date

from desktop_app.storage.client_queries import SUBSCRIBED_MRR, apps_used, counted_app_names
from desktop_app.storage.workspace import Workspace

_FIELDS = (
    "mrr",
    "subscribed_mrr",
    "currency",
    "relationship",
    "managing_partners",
    "engagement_index",
    "usage_score",
    "apps_used",
    "gone",
)
_NOW = f"""
    SELECT c.client_id, c.name, c.mrr, CASE WHEN c.mrr IS NULL THEN {SUBSCRIBED_MRR} END AS subscribed_mrr, c.currency,
        c.relationship, c.managing_partners, c.engagement_index, c.usage_score,
        (SELECT CASE WHEN count(*) THEN {{apps}} END FROM app_usage u WHERE u.client = c.id AND u.used IS NOT NULL)
            AS apps_used, 0 AS gone
    FROM client c
"""
_LATEST = "(SELECT max(taken_on) FROM client_snapshot WHERE client_id = {client}.client_id)"
_UNLESS_THE_SAME = f"""
    LEFT JOIN client_snapshot s ON s.client_id = n.client_id AND s.taken_on = {_LATEST.format(client="n")}
    WHERE s.client_id IS NULL OR NOT ({" AND ".join(f"s.{name} IS n.{name}" for name in _FIELDS)})
"""
_CHANGED_BY = """
    WHERE c.changed_by = ?2 OR c.id IN (SELECT client FROM app_usage WHERE changed_by = ?2)
        OR c.id IN (SELECT client FROM subscription WHERE changed_by = ?2)
"""


def take_snapshots(workspace: Workspace, day: date, counted: Mapping[str, str], changed_by: int | None = None) -> None:
    """Note what is known of every client that differs from its last snapshot, as of `day`; inside `writing()`.

    `counted` are the names of the apps that count towards median app usage (`RuleSet.app_names`), by the rule set of
    that day. Only the clients whom the import `changed_by` changed are looked at, where it is given; it takes nobody
    away.
    """
    names = counted_app_names(workspace, counted)
    by = [] if changed_by is None else [changed_by]
    clients = _NOW.format(apps=apps_used(names, 2 + len(by))) + (_CHANGED_BY if by else "")
    workspace.write(
        f"""
        INSERT OR REPLACE INTO client_snapshot (client_id, taken_on, name, {", ".join(_FIELDS)})
        SELECT n.client_id, ?1, n.name, {", ".join(f"n.{name}" for name in _FIELDS)} FROM ({clients}) n
        {_UNLESS_THE_SAME if _has_any(workspace) else ""}
        """,
        [day.isoformat(), *by, *names],
    )
    if changed_by is None:
        _note_gone(workspace, day)


def _has_any(workspace: Workspace) -> bool:
    """Whether there is anything to compare with: SQLite keeps a copy of all rows it reads from where it inserts."""
    return bool(workspace.rows("SELECT 1 FROM client_snapshot LIMIT 1"))


def _note_gone(workspace: Workspace, day: date) -> None:
    workspace.write(
        f"""
        INSERT OR REPLACE INTO client_snapshot (client_id, taken_on, name, gone)
        SELECT s.client_id, ?, s.name, 1 FROM client_snapshot s
        WHERE s.gone = 0 AND s.taken_on = {_LATEST.format(client="s")}
            AND s.client_id NOT IN (SELECT client_id FROM client)
        """,
        [day.isoformat()],
    )

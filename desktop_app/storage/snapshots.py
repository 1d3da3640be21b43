"""What was known of each client on each day that something changed: the history that HubSpot does not give."""

from datetime import date

from desktop_app.storage.workspace import Workspace

_NOW = """
    SELECT c.client_id, c.name, c.mrr, c.currency, c.relationship, c.managing_partners, c.engagement_index,
        c.usage_score, (SELECT sum(u.used) FROM app_usage u WHERE u.client = c.id) AS apps_used, 0 AS gone
    FROM client c
"""
_FIELDS = "mrr, currency, relationship, managing_partners, engagement_index, usage_score, apps_used, gone"


def take_snapshots(workspace: Workspace, day: date) -> None:
    """Note what is known of every client that differs from its last snapshot, as of `day`; inside `writing()`."""
    latest = """
        SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY client_id ORDER BY taken_on DESC) AS place
        FROM client_snapshot) WHERE place = 1
    """
    same = " AND ".join(f"s.{name.strip()} IS n.{name.strip()}" for name in _FIELDS.split(","))
    workspace.write(
        f"""
        INSERT OR REPLACE INTO client_snapshot (client_id, taken_on, name, {_FIELDS})
        SELECT n.client_id, ?, n.name, {", ".join(f"n.{name.strip()}" for name in _FIELDS.split(","))}
        FROM ({_NOW}) n LEFT JOIN ({latest}) s ON s.client_id = n.client_id
        WHERE s.client_id IS NULL OR NOT ({same})
        """,
        [day.isoformat()],
    )
    workspace.write(
        f"""
        INSERT OR REPLACE INTO client_snapshot (client_id, taken_on, name, gone)
        SELECT s.client_id, ?, s.name, 1 FROM ({latest}) s
        WHERE s.gone = 0 AND s.client_id NOT IN (SELECT client_id FROM client)
        """,
        [day.isoformat()],
    )

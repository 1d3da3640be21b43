"""What a workspace holds on the whole: how many of what, whose it is, and how old the data are."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.storage.importing.runs import data_as_of
from desktop_app.storage.team_queries import TEAM
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of a workspace, the partner's name and the instant of its newest data (aware UTC); `None` = no data."""

    clients: int
    team: int
    partner: str | None
    data_as_of: datetime | None


_COUNTS = """
SELECT (SELECT count(*) FROM client
         WHERE client_id NOT IN (SELECT client_id FROM ended_service WHERE resumed_at IS NULL)),
       (SELECT count(*) FROM {team} WHERE until IS NULL),
       (SELECT value FROM partner_fact WHERE key = 'partner_name')
"""


def read_overview(workspace: Workspace) -> Overview:
    """The workspace at a glance."""
    clients, team, partner = workspace.rows(_COUNTS.format(team=TEAM))[0]
    return Overview(int(clients or 0), int(team or 0), str(partner) if partner else None, data_as_of(workspace))

"""What a workspace holds on the whole: how many of what, whose it is, and how old the data are."""

from dataclasses import dataclass
from datetime import datetime

from peewee import fn

from desktop_app.storage.importing.runs import data_as_of
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.entered import StoredEndedService
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.queries import rows_of
from desktop_app.storage.team_queries import count_members
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of a workspace, the partner's name and the instant of its newest data (aware UTC); `None` = no data."""

    clients: int
    team: int
    partner: str | None
    data_as_of: datetime | None


def read_overview(workspace: Workspace) -> Overview:
    """The workspace at a glance."""
    ended = StoredEndedService.select(StoredEndedService.client_id).where(StoredEndedService.resumed_at.is_null())
    clients = rows_of(workspace, StoredClient.select(fn.count()).where(StoredClient.client_id.not_in(ended)))
    partner = partner_facts(workspace).get("partner_name")
    return Overview(clients[0][0], count_members(workspace), partner or None, data_as_of(workspace))

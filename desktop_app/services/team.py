"""The people at HubSpot who support the partner."""

from dataclasses import dataclass

from desktop_app.storage.team_queries import current_members
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Member:
    """A current team member, with what the data says about them; `None` where it says nothing."""

    name: str
    role: str
    email: str
    phone: str | None
    description: str | None
    time_zone: str | None


def current_team(workspace: Workspace) -> list[Member]:
    """The current members, by role."""
    return [Member(*row) for row in current_members(workspace)]  # type: ignore[arg-type]

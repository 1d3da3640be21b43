"""The people at HubSpot who support the partner."""

from dataclasses import dataclass

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
    rows = workspace.rows(
        "SELECT name, role, email, phone, description, time_zone FROM team_member"
        " WHERE until IS NULL ORDER BY role, name"
    )
    return [Member(*(None if cell is None else str(cell) for cell in row)) for row in rows]  # type: ignore[arg-type]

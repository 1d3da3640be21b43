"""The people at HubSpot who support the partner, as they are kept."""

from desktop_app.storage.workspace import Workspace


def current_members(workspace: Workspace) -> list[tuple[str | None, ...]]:
    """Name, role, email, phone, description and time zone of each current member, by role."""
    rows = workspace.rows(
        "SELECT name, role, email, phone, description, time_zone FROM team_member"
        " WHERE until IS NULL ORDER BY role, name"
    )
    return [tuple(None if cell is None else str(cell) for cell in row) for row in rows]

"""Tell a workspace at a glance: what the window's frame shows around the screens."""

from desktop_app.storage.overview_queries import Overview, read_overview
from desktop_app.storage.workspace import Workspace

__all__ = ["Overview", "overview"]


def overview(workspace: Workspace) -> Overview:
    """How much the workspace holds, whose it is, and how old its data are."""
    return read_overview(workspace)

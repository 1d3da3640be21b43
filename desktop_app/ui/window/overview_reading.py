"""Reads what the bars say of the workspace; what that needs is loaded once the first page of clients is read."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.services.overview import Overview
    from desktop_app.storage.workspace import Workspace


def read_overview(workspace: "Workspace") -> "Overview":
    """How much the workspace holds, whose it is, and how old its data are."""
    from desktop_app.services.overview import overview

    return overview(workspace)

"""The imports and syncs that a workspace has seen."""

from desktop_app.domain.import_runs import PastImport
from desktop_app.storage.importing import runs
from desktop_app.storage.workspace import Workspace


def import_history(workspace: Workspace) -> list[PastImport]:
    """Every import and sync, the newest first, with what became of its rows; also those that were taken back."""
    return runs.past_runs(workspace)

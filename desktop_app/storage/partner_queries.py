"""What is known of the partner itself."""

from desktop_app.storage.models.team import StoredFact
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace


def partner_facts(workspace: Workspace) -> dict[str, str]:
    """The facts that are known of the partner, by key."""
    query = StoredFact.select(StoredFact.key, StoredFact.value).where(StoredFact.value.is_null(False))
    return dict(rows_of(workspace, query))

"""The saved views of the list of clients."""

from desktop_app.storage.models.settings import StoredView
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace


def saved_views(workspace: Workspace) -> dict[str, str]:
    """The saved views' queries as they were stored, by name."""
    return dict(rows_of(workspace, StoredView.select(StoredView.name, StoredView.query).order_by(StoredView.name)))


def put_view(workspace: Workspace, name: str, query: str) -> None:
    """Store a view's query under a name, in place of what was there; inside `writing()`."""
    change(workspace, StoredView.insert(name=name, query=query).on_conflict_replace())


def drop_view(workspace: Workspace, name: str) -> None:
    """Delete a saved view; inside `writing()`."""
    change(workspace, StoredView.delete().where(StoredView.name == name))

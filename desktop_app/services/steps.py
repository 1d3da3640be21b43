"""A person's step can be taken back only while its rows are as the step left them."""

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.storage.row_watch import WatchedRows, are_unchanged, changed_rows
from desktop_app.storage.workspace import Workspace

__all__ = ["WatchedRows", "changed_rows", "refuse_changed"]


def refuse_changed(workspace: Workspace, rows: WatchedRows) -> None:
    """Raise `WrongUse` when another program changed one of `rows` since."""
    if not are_unchanged(workspace, rows):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This step can no longer be undone or redone"),
            QT_TRANSLATE_NOOP("Messages", "Another window or command changed the same data since; it stays as it is."),
        )

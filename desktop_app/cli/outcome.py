"""What a command had done by the time something went wrong: whoever reads the message relies on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.storage.workspace import Workspace

DONE_NOTE = "What the command does is done and kept."


@contextmanager
def noting_outcome(workspace: Workspace | None = None) -> Iterator[None]:
    """Add `KEPT` as a note to an error, if `workspace` has kept something by then; always without a workspace."""
    try:
        yield
    except Exception as error:
        if (workspace is None or workspace.has_committed) and DONE_NOTE not in getattr(error, "__notes__", ()):
            error.add_note(DONE_NOTE)
        raise

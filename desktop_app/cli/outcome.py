"""What a command had done by the time something went wrong: whoever reads the message relies on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.storage.workspace import Workspace

KEPT = "What the command does is done and kept."


@contextmanager
def noting_what_is_kept(workspace: Workspace | None = None) -> Iterator[None]:
    """Add `KEPT` as a note to an error, if `workspace` has kept something by then; always without a workspace."""
    try:
        yield
    except Exception as error:
        if (workspace is None or workspace.has_kept) and KEPT not in getattr(error, "__notes__", ()):
            error.add_note(KEPT)
        raise

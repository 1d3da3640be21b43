"""Open a workspace for a window or a command; what copies, checks or imports is not loaded for that."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.domain.errors import NotWritable, UnusableInput, UserError
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.storage import faults
from desktop_app.storage.importing.import_note import interrupted_import
from desktop_app.storage.workspace import Workspace, create_workspace, is_there, open_workspace


def open_as_possible(path: Path, *, create: bool) -> Workspace:
    """Open the workspace at `path` to write, else to read; made when missing if `create`.

    One that was closed properly is not checked for damage: call `check_soundness` once there is time.
    """
    try:
        if create:
            return create_workspace(path, check_later=True)
        return open_workspace(path, write=True, check_later=True)
    except NotWritable as fault:
        try:
            return open_workspace(path, write=False)
        except UserError:
            raise fault from None


@contextmanager
def blaming_damage(workspace: Workspace) -> Iterator[None]:
    """Raise `DamagedWorkspace` for an error that is none for a person, if the workspace turns out to be damaged."""
    try:
        yield
    except UserError:
        raise
    except Exception as error:
        if not workspace.is_sound():
            raise faults.damaged(workspace.path) from error
        raise


def check_soundness(path: Path) -> None:
    """Raise `DamagedWorkspace` where SQLite finds damage; reads all of the file, on a connection of its own."""
    if not is_there(path):  # noticed elsewhere
        return
    with open_workspace(path, write=False) as workspace:
        if not workspace.is_sound():
            raise faults.damaged(path)


def interruption(workspace: Workspace) -> UserError | None:
    """What to say after an import that was cut short by a kill or a power cut; said once, `None` where all is well."""
    files = interrupted_import(workspace)
    if not files:
        return None
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "The last import was cut short"),
        QT_TRANSLATE_NOOP("Messages", "Nothing of {files} was imported; what was there before is whole."),
        QT_TRANSLATE_NOOP("Messages", "Import the files again."),
        files=", ".join(files),
    )

"""In which folder each workspace is backed up: beside the workspace, unless a person chose one on this computer.

It is not kept in the workspace: the backups must be there to be found when that cannot be read any more.
"""

import json
from contextlib import suppress
from pathlib import Path

from desktop_app import paths
from desktop_app.storage.backups import USUAL_FOLDER, folder_locked, write_json
from desktop_app.storage.workspace_paths import resolved


def backup_folder(path: Path) -> Path:
    """The folder for the backups of the workspace at `path`; it need not exist."""
    chosen = _chosen().get(str(resolved(path)))
    return Path(chosen) if chosen else resolved(path).parent / USUAL_FOLDER


def choose_backup_folder(path: Path, folder: Path) -> None:
    """Have the workspace at `path` backed up in `folder` from now on. Raises `OSError` when that cannot be noted."""
    file = paths.backup_folders()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with folder_locked(file.parent):  # another window must not forget this choice over its own
        chosen = _chosen() | {str(resolved(path)): str(folder.absolute())}
        if folder.absolute() == resolved(path).parent / USUAL_FOLDER:
            del chosen[str(resolved(path))]
        write_json(file, chosen)


def ready_folder(path: Path) -> Path:
    """The folder for the backups of the workspace at `path`, which exists.

    Only the usual one is made: a missing folder on a drive that is not plugged in must not come to be on this one.
    Raises `OSError`.
    """
    folder = backup_folder(path)
    if folder == resolved(path).parent / USUAL_FOLDER:
        folder.mkdir(exist_ok=True, mode=0o700)
    if not folder.is_dir():
        raise FileNotFoundError(str(folder))
    return folder


def _chosen() -> dict[str, str]:
    with suppress(OSError, ValueError, RecursionError):
        known = json.loads(paths.backup_folders().read_text(encoding="utf-8"))
        if isinstance(known, dict):
            return {path: folder for path, folder in known.items() if isinstance(folder, str) and folder}
    return {}

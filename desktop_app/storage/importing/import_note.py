"""A note beside the workspace while an import runs: after a kill or a power cut it shows that one was cut short."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app.storage.workspace import Workspace
from desktop_app.storage.workspace_paths import resolved


class ImportNote:
    """Use it in a `with` statement around the import's transaction, and `begin()` inside: the lock is held by then.

    `files` are the names of its files.
    """

    def __init__(self, workspace: Workspace, files: Sequence[str]) -> None:
        self._path = _note_of(workspace.path)
        self._files = list(files)
        self._begun = False

    def begin(self, import_id: int) -> None:
        """Write the note of the import of that number; a disk that has no room for it will stop the import anyway."""
        self._begun = True
        with suppress(OSError):
            number = os.open(self._path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(number, "w", encoding="utf-8") as file:
                json.dump({"import_id": import_id, "files": self._files}, file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._begun:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


def interrupted_import(workspace: Workspace) -> tuple[str, ...]:
    """The names of the files of an import that was cut short, asked once; none while one runs, or where all is well."""
    path = _note_of(workspace.path)
    if not path.exists():
        return ()
    from desktop_app.storage.file_lock import is_locked  # hardly ever needed

    if is_locked(workspace.path):
        return ()
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        path.unlink()
        import_id, files = int(content["import_id"]), tuple(map(str, content["files"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ()
    # Killed after the commit, it was not cut short.
    is_recorded = workspace.rows("SELECT 1 FROM import_run WHERE id = ?", [import_id])
    return () if is_recorded else files


def _note_of(path: Path) -> Path:
    whole = resolved(path)
    return whole.with_name(f".{whole.name}.importing")

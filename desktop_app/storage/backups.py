"""The backups of a workspace in their folder: written under names of their own, verified, described and thinned.

Beside each `NAME.partner` lies `NAME.json`, which says of which workspace it is, when and why it was written, its
SHA-256 and what it holds: SQLite has no checksums, so that a flipped bit in a backup shows in no other way.
"""

import errno
import json
import os
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from itertools import chain, count
from pathlib import Path

from filelock import FileLock, Timeout
from peewee import fn

from desktop_app.domain.backups import BackupReason, levels_of
from desktop_app.paths import ENDING
from desktop_app.storage import faults
from desktop_app.storage.copies import checked_copy
from desktop_app.storage.file_lock import WAIT_SECONDS
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.entered import StoredNote
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.models.team import StoredCard
from desktop_app.storage.queries import compiled
from desktop_app.storage.typed.register import count_typed
from desktop_app.storage.workspace_paths import remove_beside, resolved

_NAMED = re.compile(
    rf"(?P<stem>.+)-(?P<at>\d{{4}}-\d\d-\d\d-\d{{6}})-(?P<reason>{'|'.join(BackupReason)})(-\d+)?{re.escape(ENDING)}"
)
# Beside the workspace, unless a person chose another one.
USUAL_FOLDER = "Backups"
_AT = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class BackupCounts:
    """How many clients, notes and typed values a backup holds."""

    clients: int
    notes: int
    typed: int


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: why and when (aware) it was written, its bytes, and what was noted when it was verified, if it was.

    `workspace` is the path of what was backed up.
    """

    file: Path
    reason: BackupReason
    written_at: datetime
    size: int
    sha256: str | None = None
    counts: BackupCounts | None = None
    workspace: str | None = None


def write_backup(
    connection: sqlite3.Connection, path: Path, folder: Path, reason: BackupReason, now: datetime
) -> Backup:
    """Write what `connection` sees of the workspace at `path` into `folder`, verify it, and remove what it replaces.

    Raises `OSError` or `sqlite3.DatabaseError`; no other backup is touched then.
    """
    with folder_locked(folder):
        _sweep(folder, path.stem)
        file = _unused(folder, path.stem, now, reason)
        checksum = checked_copy(connection, file)
        counts = _verified_counts(file, counts_of(connection))
        backup = Backup(file, reason, now, file.stat().st_size, checksum, counts, str(resolved(path)))
        _describe(backup)
        _thin(folder, path, now)
    return backup


def list_backups(path: Path, folder: Path) -> list[Backup]:
    """The backups of the workspace at `path` in `folder`, the newest first; those of another one of its name are not.

    Raises `OSError` for a folder that cannot be read; there are none in one that does not exist.
    """
    if not folder.exists():
        return []
    named = [(file, match) for file in folder.iterdir() if (match := _NAMED.fullmatch(file.name))]
    backups = [_read(file, match) for file, match in named if match["stem"] == path.stem]
    own = [backup for backup in backups if backup is not None and _is_of(backup, path)]
    return sorted(own, key=lambda backup: backup.written_at, reverse=True)


def counts_of(connection: sqlite3.Connection) -> BackupCounts:
    """How many clients, notes and typed values a database holds."""
    queries = (StoredClient.select(fn.count()), StoredNote.select(fn.count()), count_typed())
    return BackupCounts(*(connection.execute(*compiled(query)).fetchone()[0] for query in queries))


def holds_nothing(connection: sqlite3.Connection) -> bool:
    """Whether nothing was imported or entered yet, so that there is nothing to back up."""
    queries = (table.select(table.id).limit(1) for table in (StoredImport, StoredNote, StoredCard))
    return not any(connection.execute(*compiled(query)).fetchone() for query in queries)


def checksum_of(file: Path) -> str:
    """The SHA-256 of a file."""
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def noted_checksum(file: Path) -> str | None:
    """The SHA-256 that was noted when the backup `file` was written; `None` where none was."""
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        noted = json.loads(_described_by(file).read_text(encoding="utf-8"))["sha256"]
        return noted if isinstance(noted, str) else None
    return None


# One backup


def _unused(folder: Path, stem: str, now: datetime, reason: BackupReason) -> Path:
    """A name that no backup has: a second one of the same second is numbered."""
    first = f"{stem}-{now.astimezone().strftime(_AT)}-{reason}"
    names = chain([first], (f"{first}-{number}" for number in count(2)))
    return next(free for name in names if not (free := folder / f"{name}{ENDING}").exists())


def _verified_counts(file: Path, expected: BackupCounts) -> BackupCounts:
    """What the finished file holds, read from it anew. Raises `sqlite3.DatabaseError` where it holds something else."""
    connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        counts = counts_of(connection)
    finally:
        connection.close()
    if counts != expected:
        file.unlink(missing_ok=True)
        raise faults.coded("SQLITE_CORRUPT", "the backup holds something else than the workspace")
    return counts


def _described_by(file: Path) -> Path:
    return file.with_suffix(".json")


def _describe(backup: Backup) -> None:
    document = asdict(backup) | {"file": backup.file.name, "written_at": backup.written_at.astimezone(UTC).isoformat()}
    write_json(_described_by(backup.file), document)


def write_json(file: Path, document: Mapping[str, object]) -> None:
    """Write a small file that its owner alone may read, whole or not at all. Raises `OSError`."""
    draft = file.with_name(f".{file.name}.part")
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as stream:
        json.dump(document, stream, indent=1)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)


def _read(file: Path, named: re.Match[str]) -> Backup | None:
    """A backup by its description, else by its name; `None` for one whose name holds no day."""
    try:
        at, size = datetime.strptime(named["at"], _AT).astimezone(), file.stat().st_size
    except (ValueError, OSError):
        return None
    plain = Backup(file, BackupReason(named["reason"]), at, size)
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        document = json.loads(_described_by(file).read_text(encoding="utf-8"))
        written_at = datetime.fromisoformat(document["written_at"]).astimezone(UTC)
        counts = BackupCounts(**{name: int(count) for name, count in document["counts"].items()})
        return Backup(file, plain.reason, written_at, size, str(document["sha256"]), counts, document["workspace"])
    return plain


def _is_of(backup: Backup, path: Path) -> bool:
    """Whether a backup is of the workspace at `path`, or of one that lay elsewhere before it was moved or copied."""
    other, here = backup.workspace, resolved(path)
    is_beside = backup.file.parent == here.parent / USUAL_FOLDER  # moved or copied together
    return other is None or other == str(here) or is_beside or not Path(other).exists()


# The folder


@contextmanager
def folder_locked(folder: Path) -> Iterator[None]:
    """Hold the folder: a window and a command must not choose the same name, nor thin at the same time.

    Raises `OSError`, after 30 seconds `TimeoutError`.
    """
    try:
        with FileLock(folder / ".backups.lock", timeout=WAIT_SECONDS, mode=0o600):
            yield
    except Timeout as fault:
        raise TimeoutError(errno.ETIMEDOUT, "another program is writing backups there", str(folder)) from fault


def _sweep(folder: Path, stem: str) -> None:
    """Remove what a killed program left: drafts, and descriptions without a backup."""
    for file in folder.glob(f".{_escaped(stem)}-*.part*"):
        file.unlink(missing_ok=True)
    for file in folder.glob(f"{_escaped(stem)}-*.json"):
        backup = file.with_suffix(ENDING)
        if _NAMED.fullmatch(backup.name) and not backup.exists():
            file.unlink(missing_ok=True)


def _escaped(stem: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", stem)


def _thin(folder: Path, path: Path, now: datetime) -> None:
    """Remove the backups that have had their time. Only those that surely are of this workspace are judged."""
    own = str(resolved(path))
    judged = {
        backup: backup.written_at.astimezone()
        for backup in list_backups(path, folder)
        if backup.reason.is_thinned and backup.workspace == own
    }
    retained = levels_of(judged, now.astimezone().date())
    for backup in judged.keys() - retained.keys():
        with suppress(OSError):
            backup.file.unlink()
            remove_beside(backup.file)
            _described_by(backup.file).unlink(missing_ok=True)

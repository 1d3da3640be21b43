"""The commands `backup` and `restore`: copies where a person wants them, and the backups that lie in their folder."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from desktop_app.cli import output
from desktop_app.cli.interrupts import interruptible_until_saved, interrupts_deferred
from desktop_app.domain.backups import BackupReason
from desktop_app.services import backups, workspaces
from desktop_app.services.backup_reading import BackupCheck, changed_backup, check_file
from desktop_app.services.backups import Backup
from desktop_app.services.opening import blaming_damage
from desktop_app.storage.workspace import open_workspace

Answer = tuple[object, list[str]]


def back_up(options: Namespace, path: Path) -> Answer:
    """Back up into a file, or without one into the folder for backups; or choose that folder, or list what is in it."""
    if options.folder is not None:
        backups.choose_folder(path, options.folder)
    if options.list or (options.folder is not None and options.file is None):
        return _list(path)
    with open_workspace(path, write=False) as workspace, blaming_damage(workspace):
        if options.file is None:
            made = backups.back_up_now(path, BackupReason.HAND, datetime.now(UTC))
            clients = made.counts.clients if made.counts else 0
            return _copied(made.file, made.sha256 or "", clients, "copied")
        copy = workspaces.back_up(workspace, options.file)
    return _copied(copy.file, copy.sha256, copy.clients, "copied")


def restore(options: Namespace, path: Path, today: date) -> tuple[Answer, BackupCheck]:
    """Put a backup in the place of the workspace: a file, or one of the backups in its folder by its name.

    Gives the answer, and whether the backup is what was written; says so where it is not.
    """
    file = _file(options.file, path)
    if options.client is not None:
        answer, checked = _bring_back(file, path, options.client), check_file(file)[1]
    else:
        with interrupts_deferred():
            copy = workspaces.restore(file, path, today)
        answer, checked = _copied(copy.file, copy.sha256, copy.clients, "restored"), copy.check
    if checked is BackupCheck.CHANGED:
        output.write_message(changed_backup(file))
    return answer, checked


def _bring_back(file: Path, path: Path, client: str) -> Answer:
    """Bring one client back; what is there now is backed up first, since a command cannot undo it."""
    from desktop_app.services import client_restore

    now = datetime.now(UTC)
    client_id = client_restore.client_named(client_restore.clients_of_backup(file), client)
    with open_workspace(path, write=True) as workspace, interruptible_until_saved(workspace):
        before = backups.back_up_now(path, BackupReason.RESTORE, now)
        made = client_restore.restore_client(workspace, file, client_id, now=now)
    document = {
        "file": str(path),
        "client_id": made.client_id,
        "client": made.name,
        "left_out": made.left_out,
        "before": str(before.file),
    }
    left_out = [f"{made.left_out} rows belong to another client by now and were left out"] if made.left_out else []
    return document, [f"{made.name} is as it was in {file.name}; before: {before.file}", *left_out]


def _file(file: Path, path: Path) -> Path:
    if file.exists() or file.name != str(file):
        return file
    return next((backup.file for backup in workspaces.backups_of(path) if backup.file.name == file.name), file)


def _copied(file: Path, sha256: str, clients: int, done: str) -> Answer:
    keys = None  # the file with the wrapped keys of an encrypted workspace: none is encrypted
    document = {"file": str(file), "keys": keys, "sha256": sha256, "clients": clients}
    return document, [f"{clients} clients {done} to {file}", f"SHA-256 {sha256}"]


def _list(path: Path) -> Answer:
    in_folder = backups.backups_in_folder(path)
    if in_folder.problem is not None:
        output.write_message(in_folder.problem)
    listed = workspaces.backups_of(path)
    header = ("written_at", "reason", "clients", "notes", "typed", "bytes", "file")
    lines = output.table(header, [_row(backup) for backup in listed], right=header[2:6])
    return {"folder": str(in_folder.folder), "backups": [_document(backup) for backup in listed]}, [
        f"Backups go to {in_folder.folder}",
        *(lines if listed else ["There is none yet."]),
    ]


def _row(backup: Backup) -> Sequence[object]:
    counts = backup.counts
    known = (counts.clients, counts.notes, counts.typed) if counts else (None, None, None)
    written_at = backup.written_at.astimezone().strftime("%Y-%m-%d %H:%M")
    return (written_at, backup.reason.value, *known, backup.size, backup.file.name)


def _document(backup: Backup) -> dict[str, object]:
    counts = backup.counts
    return {
        "file": str(backup.file),
        "written_at": backup.written_at.astimezone(UTC).isoformat(timespec="seconds"),
        "reason": backup.reason.value,
        "bytes": backup.size,
        "sha256": backup.sha256,
        "clients": counts.clients if counts else None,
        "notes": counts.notes if counts else None,
        "typed": counts.typed if counts else None,
    }

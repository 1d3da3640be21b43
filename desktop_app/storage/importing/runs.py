"""The log of imports."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from peewee import BaseQuery, fn

from desktop_app.domain.import_runs import ImportedTable, ImportRun, PastImport
from desktop_app.storage.conditions import DEFAULT_CURRENCY
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.queries import Parameter, last_number, prepared, rows_of
from desktop_app.storage.typed.register import newest_entry
from desktop_app.storage.workspace import Workspace


def start_run(workspace: Workspace, now: datetime, as_of: date) -> int:
    """Note that an import starts `now` (aware) of data of the day `as_of`, and give its number."""
    _start().write(workspace, started_at=now.astimezone(UTC), as_of=as_of)
    return last_number(workspace)


@prepared
def _start() -> BaseQuery:
    return StoredImport.insert(started_at=Parameter("started_at"), as_of=Parameter("as_of"), files="[]")


def finish_run(
    workspace: Workspace, import_id: int, files: Iterable[Mapping[str, object]], fingerprint: str | None
) -> None:
    """Note what became of the tables in `files`, and the fingerprint of these files."""
    _finish().write(workspace, import_id=import_id, files=json.dumps(list(files)), fingerprint=fingerprint)


@prepared
def _finish() -> BaseQuery:
    query = StoredImport.update(files=Parameter("files"), fingerprint=Parameter("fingerprint"))
    return query.where(StoredImport.id == Parameter("import_id"))


def same_as_last(workspace: Workspace, fingerprint: str) -> list[dict[str, Any]]:
    """What became of the tables of the last import, if it was of the same files and nothing was taken back since."""
    for files, last, started_at in _last().rows(workspace):
        if last == fingerprint and not _undone_since().rows(workspace, started_at=started_at):
            files_before: list[dict[str, Any]] = json.loads(files)
            return files_before
    return []


@prepared
def _last() -> BaseQuery:
    run = StoredImport
    return run.select(run.files, run.fingerprint, run.started_at).order_by(run.id.desc()).limit(1)


@prepared
def _undone_since() -> BaseQuery:
    run = StoredImport
    return run.select(run.id).where(run.undone_at >= Parameter("started_at")).limit(1)


def partner_currency(workspace: Workspace) -> str:
    """The currency that the partner counts in."""
    return partner_facts(workspace).get("currency", DEFAULT_CURRENCY)


def data_as_of(workspace: Workspace) -> datetime | None:
    """When the newest data came in (aware), or was typed in where nothing was imported; `None` without any."""
    started_at = _newest().rows(workspace)[0][0]
    return datetime.fromisoformat(started_at) if started_at else newest_entry(workspace)


@prepared
def _newest() -> BaseQuery:
    return StoredImport.select(fn.max(StoredImport.started_at)).where(StoredImport.undone_at.is_null())


def newest_day(workspace: Workspace, import_id: int) -> date | None:
    """The newest day that imports other than this one have brought data of; `None` without any."""
    run = StoredImport
    others = run.select(fn.max(run.as_of)).where(run.id != import_id, run.undone_at.is_null())
    ((day,),) = rows_of(workspace, others)
    return date.fromisoformat(day) if day else None


def latest_run(workspace: Workspace) -> int | None:
    """The newest import that changed something and was not taken back."""
    run = StoredImport
    query = run.select(run.id, run.files).where(run.undone_at.is_null()).order_by(run.id.desc())
    for import_id, files in rows_of(workspace, query):
        if any(table.get("added", 0) + table.get("updated", 0) for table in json.loads(files)):
            return int(import_id)
    return None


def open_run(workspace: Workspace, import_id: int) -> ImportRun | None:
    """The import of that number; `None` when there was none or it was taken back."""
    run = StoredImport
    query = run.select(run.started_at, run.files).where(run.id == import_id, run.undone_at.is_null())
    for started_at, files in rows_of(workspace, query):
        names = tuple(dict.fromkeys(table["file"] for table in json.loads(files)))
        return ImportRun(import_id, datetime.fromisoformat(started_at), names)
    return None


def past_runs(workspace: Workspace) -> list[PastImport]:
    """All imports and syncs, the newest first, with those that were taken back."""
    run = StoredImport
    query = run.select(run.id, run.started_at, run.as_of, run.files, run.undone_at).order_by(run.id.desc())
    return [
        PastImport(
            import_id,
            datetime.fromisoformat(started_at),
            date.fromisoformat(as_of),
            tuple(map(_table, json.loads(files))),
            datetime.fromisoformat(undone_at) if undone_at else None,
        )
        for import_id, started_at, as_of, files, undone_at in rows_of(workspace, query)
    ]


def _table(counts: Mapping[str, Any]) -> ImportedTable:
    numbers = (int(counts.get(name) or 0) for name in ("read", "added", "updated", "unchanged", "rejected"))
    return ImportedTable(str(counts.get("file", "")), str(counts.get("kind", "")), counts.get("source"), *numbers)

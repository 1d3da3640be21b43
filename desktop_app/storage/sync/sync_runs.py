"""Which imports were syncs, and what the last one of them brought."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from peewee import Select

from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.queries import prepared
from desktop_app.storage.workspace import Workspace

# The entry in an import's list of tables that makes it a sync.
_KIND = "sync"
# What marks a table of partner clients that shows what each pays for which product.
SHOWS_LINES = "shows_lines"


@dataclass(frozen=True, slots=True)
class PastSync:
    """A sync that was not taken back: its import, its day, when it began (aware), and how many clients it read."""

    import_id: int
    day: date
    began_at: datetime
    read: int


def mark(read: int) -> Mapping[str, object]:
    """The entry that marks an import as a sync which read so many clients."""
    return {"file": "HubSpot", "kind": _KIND, "read": read, "added": 0, "updated": 0, "unchanged": 0, "rejected": 0}


def last_sync(workspace: Workspace, other_than: int | None = None) -> PastSync | None:
    """The newest sync that was not taken back, `other_than` the one that is about to be."""
    for import_id, as_of, started_at, files in _runs().rows(workspace):
        for table in json.loads(files):
            if table["kind"] == _KIND and import_id != other_than:
                return PastSync(import_id, date.fromisoformat(as_of), datetime.fromisoformat(started_at), table["read"])
    return None


def last_noted_day(workspace: Workspace, other_than: int | None = None) -> date | None:
    """The day of the newest sync, or import of a file that showed product lines, that was not taken back."""
    days = (date.fromisoformat(as_of) for run, as_of in _noting_runs().rows(workspace) if run != other_than)
    return next(days, None)


def sync_numbers(workspace: Workspace) -> set[int]:
    """The imports that were syncs."""
    return {import_id for (import_id,) in _sync_numbers().rows(workspace)}


@prepared
def _sync_numbers() -> Select:
    return StoredImport.select(StoredImport.id).where(StoredImport.files.contains(f'"kind": "{_KIND}"'))


@prepared
def _noting_runs() -> Select:
    run = StoredImport
    shows = run.files.contains(f'"kind": "{_KIND}"') | run.files.contains(f'"{SHOWS_LINES}"')
    return run.select(run.id, run.as_of).where(run.undone_at.is_null(), shows).order_by(run.id.desc()).limit(2)


@prepared
def _runs() -> Select:
    run = StoredImport
    return (
        run.select(run.id, run.as_of, run.started_at, run.files)
        .where(run.undone_at.is_null(), run.files.contains(f'"{_KIND}"'))
        .order_by(run.id.desc())
        .limit(20)
    )

"""What a sync did, or would do."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.changes import Changed
from desktop_app.domain.derived_events import DerivedEvent
from desktop_app.domain.messages import Message
from desktop_app.services.import_results import FileResult
from desktop_app.services.sync.stages import Stage, StageResult, StageState


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientChange:
    """One field of a client that a sync changes, as a person reads it."""

    client_id: str
    client: str
    field: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class ClientEvent:
    """A credit event that a sync derived of a client."""

    client_id: str
    event: DerivedEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncResult:
    """What became of each stage and table; `import_id` is `None` for a dry run."""

    stages: Sequence[StageResult]
    tables: Sequence[FileResult]
    changes: Sequence[ClientChange]
    events: Sequence[ClientEvent]
    findings: Sequence[Message]
    missing: int
    requests: int
    import_id: int | None

    @property
    def changed(self) -> Changed:
        return Changed.NOTHING if self.import_id is None else Changed.EVERYTHING

    @property
    def is_whole(self) -> bool:
        """Whether every stage brought all it should, and nothing has to be looked at."""
        rejected = any(table.rejected_rows for table in self.tables)
        failed = any(stage.state is StageState.FAILED or stage.problem for stage in self.stages if not _is_first(stage))
        return not (rejected or failed or self.findings)


def _is_first(result: StageResult) -> bool:
    """Whether this is the history that a first sync has nothing to compare with: no fault."""
    return result.stage is Stage.HISTORY and result.state is StageState.SKIPPED

"""What HubSpot gave into the workspace: one import over all stages, in one transaction, with the rules that protect.

A sync that brings no clients, or fewer than half of those of the sync before, changes nothing until a person says so.
Clients that are missing are marked, never deleted; nothing that a person entered is touched.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.services.backups import keep_state_before
from desktop_app.services.client_lines import ShownRow, note_lines
from desktop_app.services.import_results import FileResult, changed_rows
from desktop_app.services.importing import summary, take_tables
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.sync.fetching import Fetched
from desktop_app.services.sync.past_amounts import MRR, past_amounts
from desktop_app.services.sync.results import ClientChange, ClientEvent, SyncResult
from desktop_app.services.sync.stages import Stage
from desktop_app.sources.hubspot.tables import ClientRows, client_table, partner_table
from desktop_app.storage.credit.derived import derive_touched
from desktop_app.storage.credit.derived_from_syncs import events_of_run
from desktop_app.storage.importing import runs
from desktop_app.storage.snapshots import take_snapshots
from desktop_app.storage.sync import sync_runs
from desktop_app.storage.sync.line_snapshots import client_numbers
from desktop_app.storage.sync.missing_clients import mark_missing, mark_not_shared
from desktop_app.storage.workspace import Workspace

_MISSING = QT_TRANSLATE_NOOP("Messages", "{client} is not in HubSpot's list any more. It is kept and marked.")
_BLANK = QT_TRANSLATE_NOOP("Messages", "{client} no longer shares its MRR. The last known one is kept and marked.")


class TooFewClients(UnusableInput):
    """A sync brought `read` clients where the one before had `before`; nothing was changed."""

    def __init__(self, read: int, before: int) -> None:
        self.read = read
        self.before = before
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "HubSpot gave far fewer clients than before"),
            QT_TRANSLATE_NOOP("Messages", "{read} clients came, and {before} the last time. Nothing was changed."),
            QT_TRANSLATE_NOOP(
                "Messages", "Look in HubSpot whether they are really gone. If so, accept it (--accept-fewer)."
            ),
            read=read,
            before=before,
        )


class _DryRun(Exception):
    """Raised to roll a dry run back, with what it would have done."""

    def __init__(self, result: SyncResult) -> None:
        self.result = result


def apply_sync(
    workspace: Workspace,
    fetched: Fetched,
    *,
    now: datetime,
    accept_fewer: bool = False,
    dry_run: bool = False,
    stopped: Callable[[], bool] | None = None,
) -> SyncResult:
    """Store what was `fetched`, as one import; a dry run does the same and rolls it back.

    `now` is aware and in local time. Raises `TooFewClients`, and `Stopped` when `stopped` says so; the workspace is
    then as it was.
    """
    read, before = len(fetched.clients), sync_runs.last_sync(workspace)
    known = before.read if before else 0
    if not accept_fewer and (not read or read * 2 < known):
        raise TooFewClients(read, known)
    applying = _Applying(workspace, fetched, now, stopped)
    try:
        with workspace.writing():
            result = applying.apply_all(before)
            if dry_run:
                raise _DryRun(replace(result, import_id=None))
            rows = sum(map(changed_rows, result.tables)) + result.missing
            keep_state_before(workspace, BackupReason.SYNC, rows, now)
    except _DryRun as dry:
        return dry.result
    return result


@dataclass(slots=True)
class _Applying:
    workspace: Workspace
    fetched: Fetched
    now: datetime
    stopped: Callable[[], bool] | None

    def apply_all(self, before: sync_runs.PastSync | None) -> SyncResult:
        workspace, fetched, today = self.workspace, self.fetched, self.now.date()
        import_id = runs.start_run(workspace, self.now, today)
        rules = rule_set(workspace)
        rows = ClientRows(fetched.clients, fetched.company_of, fetched.companies, fetched.owners)
        tables = [partner_table(fetched.account), *([client_table(rows)] if fetched.clients else [])]
        undated: list[Message] = []

        def note(shown: Mapping[str, ShownRow]) -> None:
            undated.extend(self._note_lines(import_id, before, shown))

        results, touched = take_tables(workspace, import_id, rules, self.now, tables, note, self.stopped)
        findings, missing = self._mark(import_id)
        findings += undated
        touched |= client_numbers(workspace, import_id)
        take_snapshots(workspace, today, rules.app_names(), changed_by=import_id)
        runs.finish_run(workspace, import_id, [*map(summary, results), sync_runs.mark(len(fetched.clients))], None)
        derive_touched(workspace, rules, touched)
        return SyncResult(
            stages=[fetched.results[stage] for stage in Stage if stage in fetched.results],
            tables=results,
            changes=self._changes(results),
            events=[ClientEvent(*each) for each in events_of_run(workspace, import_id)],
            findings=findings,
            missing=missing,
            requests=fetched.requests,
            import_id=import_id,
        )

    def _mark(self, import_id: int) -> tuple[list[Message], int]:
        """Mark the clients that are gone and those that no longer share their MRR."""
        ids, today = self.fetched.clients.ids, self.now.date()
        missing = mark_missing(self.workspace, import_id, ids, today)
        if MRR not in self.fetched.asked:  # an account whose list of properties lacks it says nothing of it
            return _listed(_MISSING, missing), len(missing)
        shared = [client_id for client_id, properties in self.fetched.clients if MRR in properties]
        blank = set(ids) - set(shared)
        unshared = mark_not_shared(self.workspace, import_id, blank, shared, today)
        return [*_listed(_MISSING, missing), *_listed(_BLANK, unshared)], len(missing)

    def _note_lines(
        self, import_id: int, before: sync_runs.PastSync | None, shown: Mapping[str, ShownRow]
    ) -> list[Message]:
        past = self.fetched.history
        clients = {
            client_id: replace(row.client, past=past_amounts(past[client_id])) if client_id in past else row.client
            for client_id, row in shown.items()
        }
        return note_lines(self.workspace, import_id, self.now.date(), before.day if before else None, clients)

    def _changes(self, results: Sequence[FileResult]) -> list[ClientChange]:
        """The changed fields of clients, by the lines on which they stood."""
        ids = self.fetched.clients.ids
        return [
            ClientChange(
                client_id=ids[change.line - 2],
                client=change.whose,
                field=change.column,
                before=change.before,
                after=change.after,
            )
            for table in results
            if table.kind != "partner"
            for change in table.changes
        ]


def _listed(text: str, clients: Sequence[str]) -> list[Message]:
    return [Message(text, {"client": client}) for client in clients]

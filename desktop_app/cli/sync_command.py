"""The command `sync`: what it does, and what it says of it."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from desktop_app.cli import output
from desktop_app.cli.interrupts import interruptible_until_saved
from desktop_app.services.backups import write_all_due
from desktop_app.services.sync.connection import key_for_scripts
from desktop_app.services.sync.results import SyncResult
from desktop_app.services.sync.stages import Stage, StageResult
from desktop_app.services.sync.syncing import sync
from desktop_app.storage.workspace import Workspace, create_workspace, is_there, remove_new_workspace

_MOST_CHANGES = 20


def run_sync(options: Namespace, path: Path) -> SyncResult:
    """Sync the workspace at `path`, which is made where there is none."""
    is_new = not is_there(path)
    with create_workspace(path) as workspace:
        try:
            result = _synced(options, workspace)
            write_all_due(workspace.take_due_backups(), output.write_message)
        except BaseException:  # cancelled ones too
            workspace.close()
            if is_new and not workspace.has_committed:
                remove_new_workspace(path)
            raise
        finally:
            output.progress_over()
    if is_new and options.dry_run:
        remove_new_workspace(path)
    return result


def _synced(options: Namespace, workspace: Workspace) -> SyncResult:
    with interruptible_until_saved(workspace):
        return sync(
            workspace,
            key_for_scripts(workspace, options.key_file),
            now=datetime.now().astimezone(),
            report=_report,
            accept_fewer=options.accept_fewer,
            dry_run=options.dry_run,
        )


def _report(stage: Stage, done: int, total: int) -> None:
    of = f" of {total:,}" if total else ""
    output.show_progress(f"{stage.value}: {done:,}{of}")


def answer(result: SyncResult) -> dict[str, object]:
    """The JSON document."""
    return {
        "stages": [_stage(result, stage) for stage in result.stages],
        "changes": [
            {
                "client_id": change.client_id,
                "client": change.client,
                "field": change.field,
                "before": change.before,
                "after": change.after,
            }
            for change in result.changes
        ],
        "events": [
            {
                "client_id": each.client_id,
                "product_line": each.event.line,
                "date": each.event.day,
                "kind": each.event.kind,
                "amount": each.event.amount,
                "currency": each.event.currency,
            }
            for each in result.events
        ],
        "findings": list(map(str, result.findings)),
        "requests": result.requests,
        "import_id": result.import_id,
    }


def _stage(result: SyncResult, stage: StageResult) -> dict[str, object]:
    kind = {Stage.ACCOUNT: "partner", Stage.CLIENTS: "clients"}.get(stage.stage)
    tables = [table for table in result.tables if table.kind == kind]
    return {
        "stage": stage.stage,
        "state": stage.state,
        "read": stage.read,
        "added": sum(table.added for table in tables),
        "updated": sum(table.updated for table in tables),
        "missing": result.missing if stage.stage is Stage.CLIENTS else 0,
        "problem": str(stage.problem) if stage.problem else None,
    }


def lines(result: SyncResult) -> Sequence[str]:
    """What a person reads: each stage, the first changes, the derived events and the findings."""
    header = ("stage", "state", "read", "added", "updated", "missing", "problem")
    stages = [_stage(result, stage) for stage in result.stages]
    rows = [["" if stage[name] is None else stage[name] for name in header] for stage in stages]
    changes = [(each.client, each.field, each.before, each.after) for each in result.changes[:_MOST_CHANGES]]
    events = [
        (each.event.day, each.client_id, each.event.line, each.event.kind, each.event.amount, each.event.currency)
        for each in result.events
    ]
    end = "Nothing was changed: this was a dry run" if result.import_id is None else f"Import {result.import_id}"
    return [
        *output.table(header, rows, right=("read", "added", "updated", "missing")),
        "",
        *_block(("client", "field", "from", "to"), changes),
        *_block(("date", "client", "product line", "kind", "amount", "currency"), events),
        *map(str, result.findings),
        end,
    ]


def _block(header: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    return [*output.table(header, rows), ""] if rows else []

"""The commands `import` and `undo`."""

from argparse import Namespace
from datetime import UTC, datetime

from desktop_app.cli import import_output, output
from desktop_app.cli.interrupts import interruptible_until_saved
from desktop_app.cli.outcome import noting_outcome
from desktop_app.cli.running import DONE, FINDINGS, give_answer, opened_workspace, report_interruption, workspace_path
from desktop_app.domain.errors import UserError
from desktop_app.services import importing
from desktop_app.services.backups import write_all_due
from desktop_app.services.import_results import ImportResult
from desktop_app.services.rejects import save_rejects
from desktop_app.storage.pinned_state import PinnedState
from desktop_app.storage.workspace import Workspace, create_workspace, is_there, remove_new_workspace


def import_tables(options: Namespace) -> int:
    """Import files, or show what that would change; gives the exit status."""
    path = workspace_path(options)
    is_new = not is_there(path)
    try:
        workspace = create_workspace(path)
    except KeyboardInterrupt:
        if is_new:
            remove_new_workspace(path)
        raise
    with noting_outcome(workspace), interruptible_until_saved(workspace):
        report_interruption(workspace)
        due: list[PinnedState] = []
        try:
            result = _imported(options, workspace, is_new, due)
            return _report_import(options, result)
        finally:
            write_all_due(due, output.write_message)  # once the answer is out


def _imported(options: Namespace, workspace: Workspace, is_new: bool, due: list[PinnedState]) -> ImportResult:
    try:
        with workspace:
            result = importing.import_files(
                workspace,
                options.files,
                now=datetime.now(UTC),
                kind=options.kind,
                dry_run=options.dry_run,
                as_of=options.as_of,
                day_first=options.day_first,
                header_line=options.header_line,
                sheets=options.sheets,
                report=output.progress,
            )
            due += workspace.take_due_backups()
    except BaseException:  # cancelled ones too
        if is_new and not workspace.has_committed:
            remove_new_workspace(workspace.path)
        raise
    finally:
        output.progress_over()
    if is_new and options.dry_run:
        remove_new_workspace(workspace.path)
    return result


def _report_import(options: Namespace, result: ImportResult) -> int:
    for file in result.files:
        import_output.report_reading(file)
    if not options.dry_run:
        _save_rejects(options, result)
    import_output.report_not_read(result)
    lines = import_output.import_lines(result, dry_run=options.dry_run)
    give_answer(options, import_output.import_answer(result), lines)
    return FINDINGS if result.has_findings else DONE


def _save_rejects(options: Namespace, result: ImportResult) -> None:
    """The import is done by now: rows that cannot be written to a file must not fail it."""
    try:
        for path in save_rejects(result, options.rejects or options.files[0].parent):
            output.write_message(f"Rejected rows to mend and import again: {path}")
    except UserError as error:
        output.write_message(error)


def undo(options: Namespace) -> int:
    """Undo an import; gives the exit status."""
    with opened_workspace(options, write=True) as workspace, interruptible_until_saved(workspace):
        undone = importing.undo_import(workspace, options.import_id, now=datetime.now(UTC))
    with noting_outcome():
        return _report_undo(options, undone)


def _report_undo(options: Namespace, undone: importing.Undone) -> int:
    give_answer(options, import_output.undo_answer(undone), import_output.undo_lines(undone))
    return DONE

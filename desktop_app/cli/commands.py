"""The command line: the same work as in the window, for scripts; only answers go to standard output."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

from desktop_app import logs, paths
from desktop_app.cli import backup_commands, import_output, output, tier_output, week_output
from desktop_app.cli.interrupts import interruptible_until_saved
from desktop_app.cli.outcome import noting_what_is_kept
from desktop_app.cli.parser import command_parser
from desktop_app.domain.client_filter import select
from desktop_app.domain.client_list import ClientQuery
from desktop_app.domain.errors import UserError, WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.months import Month
from desktop_app.services import exporting, importing, programme, reminders, renewals, tier, week, workspaces
from desktop_app.services.backups import write_all_due
from desktop_app.services.clients import list_clients
from desktop_app.services.import_results import ImportResult
from desktop_app.services.points_history import points_months
from desktop_app.services.rejects import save_rejects
from desktop_app.services.typing.typed_fields import typed_fields
from desktop_app.storage import faults
from desktop_app.storage.pinned_state import PinnedState
from desktop_app.storage.workspace import Workspace, create_workspace, is_there, open_workspace, remove_new_workspace

DONE, FINDINGS, BUG, INTERRUPTED = 0, 1, 70, 130


def main(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and give the exit status."""
    options = command_parser().parse_args(arguments)
    try:
        return _COMMANDS[options.command](options)
    except UserError as error:
        output.write_message(error)
        return error.exit_code
    except BrokenPipeError:
        # Whoever read the answer has seen enough. What Python still holds must not fail at exit either.
        _drop_answer()
        return DONE
    except output.OutputFailed as fault:
        _drop_answer()
        output.write_message(f"The answer could not be written ({fault}). What the command does is done.")
        return FINDINGS
    except KeyboardInterrupt:
        output.write_message("Cancelled; nothing was changed.")
        return INTERRUPTED
    except OSError as fault:
        unusable = faults.file_fault(fault)
        output.write_message(" ".join([str(unusable), *getattr(fault, "__notes__", ())]))
        return unusable.exit_code
    except Exception as error:  # noqa: BLE001 - the outermost place: what is left is a bug, and is reported as one
        return _report_bug(error)


def _drop_answer() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report_bug(error: Exception) -> int:
    logs.start(paths.logs())
    report = logs.note_bug(error)
    logs.stop()
    outcome = " ".join(getattr(error, "__notes__", ("Nothing was changed.",)))
    output.write_message(f"This is a mistake in the program. {outcome} Please report this text:\n\n{report}")
    return BUG


def _import(options: Namespace) -> int:
    path = _path(options)
    is_new = not is_there(path)
    try:
        workspace = create_workspace(path)
    except KeyboardInterrupt:
        if is_new:
            remove_new_workspace(path)
        raise
    with noting_what_is_kept(workspace), interruptible_until_saved(workspace):
        _report_interruption(workspace)
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
        if is_new and not workspace.has_kept:
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
    _answer(options, import_output.import_answer(result), lines)
    return FINDINGS if result.has_findings else DONE


def _save_rejects(options: Namespace, result: ImportResult) -> None:
    """The import is done by now: rows that cannot be written to a file must not fail it."""
    try:
        for path in save_rejects(result, options.rejects or options.files[0].parent):
            output.write_message(f"Rejected rows to mend and import again: {path}")
    except UserError as error:
        output.write_message(error)


def _undo(options: Namespace) -> int:
    with _opened(options, write=True) as workspace, interruptible_until_saved(workspace):
        undone = importing.undo_import(workspace, options.import_id, now=datetime.now(UTC))
    with noting_what_is_kept():
        return _report_undo(options, undone)


def _report_undo(options: Namespace, undone: importing.Undone) -> int:
    _answer(options, import_output.undo_answer(undone), import_output.undo_lines(undone))
    return DONE


def _clients(options: Namespace) -> int:
    with _opened(options, write=False) as workspace:
        book, typed = list_clients(workspace, _today()), typed_fields(workspace)
    query = ClientQuery(text=options.filter)
    shown = [*select(book, query), *(select(book, replace(query, ended=True)) if options.all else ())]
    answer = [
        {
            "client_id": row.client_id,
            "name": row.name,
            "domain": row.domain,
            "relationship": row.relationship,
            "products": [f"{chip.line} {chip.edition}" if chip.edition else chip.line for chip in row.products],
            "mrr": row.mrr,
            "currency": row.currency,
            "usage": row.apps_used,
            "next_renewal": row.next_renewal,
            "status": row.status,
            "credit": row.credit,
            "owner": row.partner_owner,
            "country": row.country,
            "tags": row.tags,
            "decision_due_on": row.next_change and row.next_change.due_on,
            "overdue": row.is_overdue(book.today),
            "typed": typed.get(row.client_id, ()),
        }
        for row in shown
    ]
    header = ("client_id", "name", "relationship", "mrr", "currency", "usage", "next_renewal")
    rows = [[line[name] for name in header] for line in answer]
    _answer(options, answer, output.table(header, rows, right=("mrr", "usage")))
    return DONE


def _tier(options: Namespace) -> int:
    as_of = options.as_of or _today()
    _check_months(options, as_of)
    with _opened(options, write=False) as workspace:
        report = tier.tier_report(workspace, as_of, options.rules, options.first, today=_today())
        is_chosen = options.rules is not None or programme.programme_question(workspace).answered
        points = points_months(workspace, report, report.months[0].month, ahead=0) if report.months else ()
        of_month = _month_rows(workspace, options, report.book.known_on) if options.month else {}
    if not is_chosen:
        tier_output.report_unchosen(report)
    tier_output.report_left_out(report)
    lines = [*tier_output.lines(report, is_chosen=is_chosen), *tier_output.month_lines(of_month)]
    _answer(options, {**tier_output.answer(report, points), **of_month}, lines)
    return FINDINGS if report.uncounted else DONE


def _month_rows(workspace: Workspace, options: Namespace, as_of: date) -> tier_output.MonthRows:
    moved = tier.movements(workspace, options.month, options.month, as_of, options.rules)
    clients = tier.credit_by_client(workspace, options.month.last_day, as_of, options.rules)
    return tier_output.month_answer(moved, clients)


def _check_months(options: Namespace, as_of: date) -> None:
    for month in (options.first, options.month):
        if month and month > Month.of(as_of):
            raise WrongUse(
                QT_TRANSLATE_NOOP("Messages", "This month lies ahead"),
                QT_TRANSLATE_NOOP("Messages", "{month} begins after {as_of}, the day of the report."),
                QT_TRANSLATE_NOOP("Messages", "Name an earlier month, or a later day with --as-of."),
                month=month,
                as_of=as_of,
            )


def _renewals(options: Namespace) -> int:
    with _opened(options, write=False) as workspace:
        due = renewals.upcoming_decisions(workspace, _today(), options.within)
    answer = [asdict(reminder) for reminder in due]
    header = ("decision_due_on", "client", "product", "renews_on", "status", "current_mrr", "renewal_mrr", "")
    rows = [[*(line[name] for name in header[:-1]), "overdue" if line["overdue"] else ""] for line in answer]
    _answer(options, answer, output.table(header, rows, right=("current_mrr", "renewal_mrr")))
    return DONE


def _week(options: Namespace) -> int:
    with _opened(options, write=False) as workspace:
        content = week.week(workspace, options.day or _today(), mine=options.mine, hidden=options.all)
    _answer(options, week_output.answer(content), list(week_output.lines(content)))
    return DONE


def _sync(options: Namespace) -> int:
    from desktop_app.cli import sync_command  # only those who sync pay for loading the network

    result = sync_command.run_sync(options, _path(options))
    _answer(options, sync_command.answer(result), sync_command.lines(result))
    return DONE if result.is_whole else FINDINGS


def _export(options: Namespace) -> int:
    calendar = options.file.suffix.lower() == ".ics"
    with _opened(options, write=False) as workspace:
        if options.kind:
            rows = exporting.export_kind(workspace, options.file, options.kind)
        elif calendar:
            rows = reminders.export_calendar(workspace, options.file, _today(), datetime.now(UTC))
        else:
            rows = exporting.export_workspace(workspace, options.file, _today())
    by_ending = {".ics": "reminders", ".pdf": "rows of the tier report"}
    what = f"rows of {options.kind}" if options.kind else by_ending.get(options.file.suffix.lower(), "clients")
    _answer(options, {"file": str(options.file), "rows": rows}, [f"{rows} {what} written to {options.file}"])
    return DONE


def _backup(options: Namespace) -> int:
    _answer(options, *backup_commands.back_up(options, _path(options)))
    return DONE


def _restore(options: Namespace) -> int:
    document, lines = backup_commands.restore(options, _path(options), _today())
    with noting_what_is_kept():
        _answer(options, document, lines)
    return DONE


def _check(options: Namespace) -> int:
    with _opened(options, write=False) as workspace:
        findings = [str(finding) for finding in workspaces.check(workspace)]
    _answer(options, {"ok": not findings, "findings": findings}, findings or ["The workspace is sound"])
    return FINDINGS if findings else DONE


@contextmanager
def _opened(options: Namespace, *, write: bool) -> Iterator[Workspace]:
    """The workspace that the command is about; says so when the last import was cut short."""
    with open_workspace(_path(options), write=write) as workspace, noting_what_is_kept(workspace):
        _report_interruption(workspace)
        with workspaces.blaming_damage(workspace):
            yield workspace


def _report_interruption(workspace: Workspace) -> None:
    if interruption := workspaces.interruption(workspace):
        output.write_message(interruption)


def _path(options: Namespace) -> Path:
    path: Path = options.workspace or paths.default_workspace()
    return path


def _today() -> date:
    return datetime.now().astimezone().date()


def _answer(options: Namespace, document: object, lines: Sequence[str]) -> None:
    if options.json:
        output.answer_json(document)
    else:
        output.answer_lines(lines)


_COMMANDS: Mapping[str, Callable[[Namespace], int]] = MappingProxyType(
    {
        "import": _import,
        "undo": _undo,
        "clients": _clients,
        "tier": _tier,
        "renewals": _renewals,
        "week": _week,
        "sync": _sync,
        "export": _export,
        "backup": _backup,
        "restore": _restore,
        "check": _check,
    }
)

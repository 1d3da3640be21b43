"""The command line: the same work as in the window, for scripts; only answers go to standard output."""

import json
import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from desktop_app import paths
from desktop_app.domain.errors import UserError
from desktop_app.domain.folding import folded
from desktop_app.domain.money import plain
from desktop_app.domain.months import Month
from desktop_app.domain.tier_report import TierReport
from desktop_app.services import exporting, importing, renewals, tier, workspaces
from desktop_app.services.clients import list_clients
from desktop_app.sources.kinds import BY_NAME
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace
from desktop_app.version import VERSION

DONE, FINDINGS, BUG = 0, 1, 70

_HELP = """\
Without a command, opens the window: partner-dashboard [FILE] [--demo] [--demo-clients N]

examples:
  partner-dashboard import clients.csv credit_events.csv --dry-run
  partner-dashboard tier --month 2026-10 --json
  partner-dashboard renewals --within 30
  partner-dashboard backup friday.partner

exit codes: 0 done, 1 done with rejected rows or findings, 2 wrong use, 3 the input cannot be used, 4 the workspace is
damaged or none, 5 it is from a newer version, 6 it cannot be written, 7 it is in use; from 2 up nothing was changed.
"""


def main(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and give the exit status."""
    options = _parser().parse_args(arguments)
    try:
        run: Callable[[Namespace], int] = options.run
        return run(options)
    except UserError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


COMMANDS = ("import", "undo", "clients", "tier", "renewals", "export", "backup", "restore", "check")
_ROW_NAMES = ("date", "client_id", "client", "product_line", "movement", "amount")


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "partner-dashboard", description=__doc__, epilog=_HELP, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[Namespace], int], text: str) -> ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.add_argument("--workspace", type=Path, default=None, metavar="PATH", help="another workspace file")
        added.add_argument("--json", action="store_true", help="print one JSON document")
        added.set_defaults(run=run)
        return added

    importing_ = command("import", _import, "Import tables from CSV files; the same file twice changes nothing.")
    importing_.add_argument("files", nargs="+", type=Path, metavar="FILE")
    importing_.add_argument("--kind", choices=BY_NAME, help="what the tables hold, where names and headers do not tell")
    importing_.add_argument("--dry-run", action="store_true", help="tell what would change, and change nothing")
    order = importing_.add_mutually_exclusive_group()
    order.add_argument("--day-first", dest="day_first", action="store_true", default=None, help="03/04 is 3 April")
    order.add_argument("--month-first", dest="day_first", action="store_false", help="03/04 is 4 March")
    undo = command("undo", _undo, "Take an import back, the newest one by default.")
    undo.add_argument("import_id", nargs="?", type=int, metavar="IMPORT_ID")
    clients = command("clients", _clients, "List the clients.")
    clients.add_argument(
        "--filter", default="", metavar="TEXT", help="only those whose name, domain or products hold it"
    )
    report = command("tier", _tier, "Tell the partner tier and the credit of each month.")
    report.add_argument("--as-of", type=_day, default=None, metavar="DATE", help="the day to report on (today)")
    report.add_argument("--rules", metavar="ID", help="another rule set, such as mrr-2016-11")
    report.add_argument("--from", dest="first", type=_month, metavar="MONTH", help="the first month, such as 2022-04")
    report.add_argument("--month", type=_month, metavar="MONTH", help="add this month's movements and clients")
    due = command("renewals", _renewals, "List the renewal decisions that are due.")
    due.add_argument("--within", type=int, default=120, metavar="DAYS", help="how far ahead (120 days)")
    export = command("export", _export, "Write the clients to a .csv or .xlsx file.")
    export.add_argument("file", type=Path, metavar="FILE")
    backup = command("backup", _backup, "Write a checked copy of the workspace.")
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = command("restore", _restore, "Put a backup in the place of the workspace, which is kept beside it.")
    restore.add_argument("file", type=Path, metavar="FILE")
    command("check", _check, "Check the workspace and its ledger.")
    return parser


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _month(text: str) -> Month:
    return Month.parse(text)


def _path(options: Namespace) -> Path:
    return options.workspace or paths.default_workspace()


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _import(options: Namespace) -> int:
    path = _path(options)
    with create_workspace(path) as workspace:
        result = importing.import_files(
            workspace,
            options.files,
            now=datetime.now(UTC),
            kind=options.kind,
            dry_run=options.dry_run,
            day_first=options.day_first,
            report=lambda read: _say(f"{read:,} rows read"),
        )
    files = [_file_answer(file) for file in result.files]
    rejected = sum(len(file.rejected) for file in result.files)
    lines = [
        f"{file.file}: {file.kind}, {file.read} read, {file.added} added, {file.updated} updated, "
        f"{file.unchanged} unchanged, {len(file.rejected)} rejected"
        for file in result.files
    ]
    for file in result.files:
        for one in file.rejected:
            _say(f"{file.file}, line {one.line}, {one.column or 'row'}: {one.problem} ({one.value!r})")
    _answer(options, {"files": files, "import_id": result.import_id}, lines)
    return FINDINGS if rejected else DONE


def _file_answer(file: importing.FileResult) -> dict[str, object]:
    rejected = [
        {"line": one.line, "column": one.column, "value": one.value, "problem": str(one.problem)}
        for one in file.rejected
    ]
    counts = {"read": file.read, "added": file.added, "updated": file.updated, "unchanged": file.unchanged}
    return {"file": file.file, "kind": file.kind, **counts, "rejected": rejected}


def _undo(options: Namespace) -> int:
    with open_workspace(_path(options), write=True) as workspace:
        undone = importing.undo_import(workspace, options.import_id, now=datetime.now(UTC))
    _answer(
        options,
        asdict(undone),
        [f"Import {undone.import_id} taken back: {undone.removed} rows removed, {undone.restored} restored"],
    )
    return DONE


def _clients(options: Namespace) -> int:
    with open_workspace(_path(options), write=False) as workspace:
        book = list_clients(workspace, _today())
    wanted = folded(options.filter)
    rows = [row for row in book.rows if wanted in row.haystack]
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
            "credit": row.credit,
        }
        for row in rows
    ]
    lines = [f"{row.client_id:12} {row.name:40} {_money(row.mrr, row.currency):>18}" for row in rows]
    _answer(options, answer, lines)
    return DONE


def _tier(options: Namespace) -> int:
    as_of = options.as_of or _today()
    with open_workspace(_path(options), write=False) as workspace:
        report = tier.tier_report(workspace, as_of, options.rules, options.first)
        answer = _tier_answer(report)
        if options.month:
            answer |= _month_answer(workspace, options, as_of)
    for one in report.uncounted:
        _say(
            f"Left out, since the rule set has no rate for it: "
            f"{plain(one.amount)} {one.currency} of {one.clients} clients"
        )
    for reason in report.performance.unknown:
        _say(f"Cannot be judged: {reason}")
    _answer(options, answer, _tier_lines(report))
    return FINDINGS if report.uncounted else DONE


def _tier_answer(report: TierReport) -> dict[str, object]:
    names = ("new", "increased", "expired", "churned", "decreased")
    return {
        "as_of": report.as_of,
        "rules": report.rules.rule_set_id,
        "sold_credit": report.sold_credit,
        "managed_credit": report.managed_credit,
        "median_apps": report.median_apps,
        "certified": report.certified,
        "current_performance": report.performance.tier,
        "credited_tier": report.credited_tier,
        "next_tier": report.next_tier,
        "gaps": {requirement.value: gap for requirement, gap in report.gaps.items()},
        "months": [
            {"month": str(month.month), **{name: getattr(month, name) for name in names}, "total": month.closing}
            for month in report.months
        ],
    }


def _month_answer(workspace: Workspace, options: Namespace, as_of: date) -> dict[str, object]:
    rows = tier.movements(workspace, options.month, options.month, as_of, options.rules)
    clients = tier.credit_by_client(workspace, options.month.last_day, as_of, options.rules)
    return {
        "rows": [{name: getattr(row, name) for name in _ROW_NAMES} for row in rows],
        "clients": [asdict(client) for client in clients],
    }


def _tier_lines(report: TierReport) -> list[str]:
    def told(amount: Decimal | None) -> str:
        return "unknown" if amount is None else plain(amount)

    lines = [
        f"As of {report.as_of}, by {report.rules.title}",
        f"Current performance  {report.performance.tier or 'cannot be judged'}",
        f"Credited tier        {report.credited_tier or 'unknown'}",
        f"Sold credit          {told(report.sold_credit)} {report.rules.currency}",
        f"Managed credit       {told(report.managed_credit)} {report.rules.currency}",
        f"Median app usage     {told(report.median_apps)}",
        "",
        f"{'Month':8}{'New':>12}{'Increased':>12}{'Expired':>12}{'Churned':>12}{'Decreased':>12}{'Total':>12}",
    ]
    for month in report.months:
        amounts = (month.new, month.increased, month.expired, month.churned, month.decreased, month.closing)
        lines.append(f"{month.month!s:8}" + "".join(f"{plain(amount):>12}" for amount in amounts))
    return lines


def _renewals(options: Namespace) -> int:
    with open_workspace(_path(options), write=False) as workspace:
        due = renewals.upcoming_decisions(workspace, _today(), options.within)
    lines = [
        f"{one.decision_due_on} {'overdue' if one.overdue else '       '} {one.client:40} {one.product:24} "
        f"{_money(one.current_mrr, None):>12}"
        for one in due
    ]
    _answer(options, [asdict(one) for one in due], lines)
    return DONE


def _export(options: Namespace) -> int:
    with open_workspace(_path(options), write=False) as workspace:
        rows = exporting.export_clients(workspace, options.file, _today())
    _answer(options, {"file": options.file, "rows": rows}, [f"{rows} clients written to {options.file}"])
    return DONE


def _backup(options: Namespace) -> int:
    with open_workspace(_path(options), write=False) as workspace:
        copy = workspaces.back_up(workspace, options.file)
    _answer(options, asdict(copy), [f"{copy.clients} clients copied to {copy.file} (SHA-256 {copy.sha256})"])
    return DONE


def _restore(options: Namespace) -> int:
    copy = workspaces.restore(options.file, _path(options))
    _answer(options, asdict(copy), [f"{copy.clients} clients restored to {copy.file}"])
    return DONE


def _check(options: Namespace) -> int:
    with open_workspace(_path(options), write=False) as workspace:
        findings = workspaces.check(workspace)
    _answer(options, {"ok": not findings, "findings": findings}, findings or ["The workspace is sound"])
    return FINDINGS if findings else DONE


def _today() -> date:
    return datetime.now().astimezone().date()


def _money(amount: Decimal | None, currency: str | None) -> str:
    return "no data" if amount is None else f"{plain(amount)} {currency or ''}".strip()


def _answer(options: Namespace, document: object, lines: Sequence[str]) -> None:
    text = json.dumps(document, default=_json_value, ensure_ascii=False) if options.json else "\n".join(lines)
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    print(text)


def _json_value(value: object) -> str:
    return plain(value) if isinstance(value, Decimal) else str(value)

"""The list of clients out of the workspace, as a file that spreadsheets open."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.reports.tables import Cell, Sheet, safe_text, write_csv, write_xlsx
from desktop_app.services.clients import list_clients
from desktop_app.services.tier import movements, tier_report
from desktop_app.storage import faults
from desktop_app.storage.workspace import Workspace

HEADER = (
    "client_id", "name", "domain", "relationship", "products", "mrr", "currency", "usage", "next_renewal", "country",
    "partner_owner", "credit",
)  # fmt: skip


def export_workspace(workspace: Workspace, file: Path, today: date) -> int:
    """Write the clients to `file`, and in an XLSX the tier report as well; gives the number of clients.

    Raises `WrongUse` for an ending other than .csv and .xlsx, and `NotWritable` when the file cannot be written.
    """
    clients = _client_rows(workspace, today)
    more = _tier_sheets(workspace, today) if _ending(file) == ".xlsx" else []
    _write(file, [Sheet("clients", HEADER, clients), *more])
    return len(clients)


def export_table(file: Path, title: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> int:
    """Write a table to `file`, CSV or XLSX by its ending; gives the number of rows.

    Raises `WrongUse` for another ending and `NotWritable` when the file cannot be written.
    """
    _write(file, [Sheet(title, header, rows)])
    return len(rows)


def _client_rows(workspace: Workspace, today: date) -> list[tuple[Cell, ...]]:
    return [
        (
            row.client_id, row.name, row.domain, row.relationship.value if row.relationship else None,
            "; ".join(chip.label for chip in row.products), row.mrr, row.currency, row.apps_used, row.next_renewal,
            row.country, row.partner_owner, row.credit,
        )
        for row in list_clients(workspace, today).rows
    ]  # fmt: skip


def _tier_sheets(workspace: Workspace, today: date) -> list[Sheet]:
    report = tier_report(workspace, today)
    figures: list[tuple[Cell, ...]] = [
        ("As of", report.as_of),
        ("Rules", report.rules.title),
        ("Currency", report.rules.currency),
        ("Sold credit", report.sold_credit),
        ("Managed credit", report.managed_credit),
        ("Median app usage", report.median_apps),
        ("Certified", {True: "yes", False: "no", None: "unknown"}[report.certified]),
        ("Current performance", report.performance.tier or "cannot be judged"),
        ("Credited tier", report.credited_tier or "unknown"),
        ("Next tier", report.next_tier),
        *((f"{requirement.value} to go", gap) for requirement, gap in report.gaps.items()),
    ]
    months: list[tuple[Cell, ...]] = [
        (str(one.month), one.new, one.increased, one.expired, one.churned, one.decreased, one.closing)
        for one in report.months
    ]
    first, last = report.months[0].month, report.months[-1].month
    moved: list[tuple[Cell, ...]] = [
        (row.date, row.client_id, row.client, row.product_line, row.movement.value, row.amount)
        for row in movements(workspace, first, last, today)
    ]
    return [
        Sheet("tier", ("figure", "value"), figures),
        Sheet("credit by month", ("month", "new", "increased", "expired", "churned", "decreased", "total"), months),
        Sheet("movements", ("date", "client_id", "client", "product_line", "movement", "amount"), moved),
    ]


def _ending(file: Path) -> str:
    ending = file.suffix.lower()
    if ending not in (".csv", ".xlsx"):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This kind of file cannot be written"),
            QT_TRANSLATE_NOOP("Messages", "{file} ends neither in .csv nor in .xlsx."),
            QT_TRANSLATE_NOOP("Messages", "Give the file one of these endings."),
            file=file,
        )
    return ending


def _write(file: Path, sheets: Sequence[Sheet]) -> None:
    """Write a draft beside `file` and put it in its place when it is whole, so that no failure costs the old one."""
    draft = file.with_name(f".{file.name}.part")
    try:
        if _ending(file) == ".csv":
            write_csv(draft, sheets[0].header, sheets[0].rows)
        else:
            write_xlsx(draft, sheets)
        draft.replace(file)
    except OSError as fault:
        raise faults.file_not_written(file) from fault
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def pasteable(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """A table as texts that can be pasted into a spreadsheet: none of them is run there, or moves to other cells."""
    return [[_pasteable(cell) for cell in line] for line in (header, *rows)]


def _pasteable(cell: Cell) -> str:
    if cell is None:
        return ""
    return safe_text(" ".join(cell.split())) if isinstance(cell, str) else str(cell)

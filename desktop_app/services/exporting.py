"""The list of clients out of the workspace, as a file that spreadsheets open."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.reports.tables import Cell, safe_text, write_csv, write_xlsx
from desktop_app.services.clients import list_clients
from desktop_app.storage import faults
from desktop_app.storage.workspace import Workspace

HEADER = (
    "client_id", "name", "domain", "relationship", "products", "mrr", "currency", "usage", "next_renewal", "country",
    "partner_owner", "credit",
)  # fmt: skip


def export_clients(workspace: Workspace, file: Path, today: date) -> int:
    """Write every client to `file`, CSV or XLSX by its ending; gives the number of rows.

    Raises `WrongUse` for another ending and `NotWritable` when the file cannot be written.
    """
    rows: list[tuple[Cell, ...]] = [
        (
            row.client_id, row.name, row.domain, row.relationship.value if row.relationship else None,
            "; ".join(chip.label for chip in row.products), row.mrr, row.currency, row.apps_used, row.next_renewal,
            row.country, row.partner_owner, row.credit,
        )
        for row in list_clients(workspace, today).rows
    ]  # fmt: skip
    return export_table(file, "clients", HEADER, rows)


def export_table(file: Path, title: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> int:
    """Write a table to `file`, CSV or XLSX by its ending; gives the number of rows.

    Raises `WrongUse` for another ending and `NotWritable` when the file cannot be written.
    """
    try:
        match file.suffix.lower():
            case ".csv":
                write_csv(file, header, rows)
            case ".xlsx":
                write_xlsx(file, title, header, rows)
            case _:
                raise WrongUse(
                    QT_TRANSLATE_NOOP("Messages", "This kind of file cannot be written"),
                    QT_TRANSLATE_NOOP("Messages", "{file} ends neither in .csv nor in .xlsx."),
                    file=file,
                )
    except OSError as fault:
        raise faults.read_only(file) from fault
    return len(rows)


def pasteable(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """A table as texts that can be pasted into a spreadsheet: none of them is run there, or moves to other cells."""
    return [[_pasteable(cell) for cell in line] for line in (header, *rows)]


def _pasteable(cell: Cell) -> str:
    if cell is None:
        return ""
    return safe_text(" ".join(cell.split())) if isinstance(cell, str) else str(cell)

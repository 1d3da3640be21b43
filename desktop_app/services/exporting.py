"""The list of clients out of the workspace, as a file that spreadsheets open."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import OwnAmount, OwnChoice, OwnColumn, OwnValue, text_of, value_of
from desktop_app.reports.tables import Cell, Sheet, safe_text, write_csv, write_xlsx
from desktop_app.services.clients import list_clients
from desktop_app.services.file_writing import write_whole
from desktop_app.services.tier_files import export_tier, tier_page, tier_sheets
from desktop_app.sources.kinds import BY_NAME, CLIENTS, FACTS, KINDS, PARTNER, Kind
from desktop_app.storage.importing.table_rows import table_rows
from desktop_app.storage.own_columns import own_columns, own_texts
from desktop_app.storage.workspace import Workspace

HEADER = (
    "client_id", "name", "domain", "relationship", "products", "mrr", "currency", "usage", "next_renewal", "country",
    "partner_owner", "credit",
)  # fmt: skip


def export_workspace(workspace: Workspace, file: Path, today: date) -> int:
    """Write the clients to `file`, in an XLSX with the tier report, as a PDF that report alone; gives the rows written.

    Raises `WrongUse` for an ending other than .csv, .xlsx and .pdf, and `NotWritable` when the file cannot be written.
    """
    if file.suffix.lower() == ".pdf":
        return export_tier(workspace, file, today)
    _check_ending(file, ".csv, .xlsx, .pdf, .ics")
    header, clients = _client_table(workspace, today)
    more = tier_sheets(tier_page(workspace, today)) if _is_workbook(file) else []
    _write(file, [Sheet("clients", header, clients), *more])
    return len(clients)


def export_kind(workspace: Workspace, file: Path, kind: str) -> int:
    """Write the import table of `kind` to `file`, CSV or XLSX by its ending; imported again, it changes nothing.

    Gives the number of rows. Raises `WrongUse` for another ending and `NotWritable` when the file cannot be written.
    """
    columns = [column.name for column in BY_NAME[kind].columns]
    rows: list[tuple[Cell, ...]] = list(table_rows(workspace, kind, columns))
    if kind == CLIENTS.name and (own := own_columns(workspace)):
        texts = own_texts(workspace, own)
        rows = [(*row, *_own_cells(own, texts.get(str(row[0]), {}))) for row in rows]
        columns += [column.name for column in own]
    return export_table(file, kind, columns, rows)


def _own_cells(columns: Sequence[OwnColumn], texts: Mapping[str, str]) -> list[Cell]:
    """The values of own columns, as they are imported again."""
    return [own_cell(value_of(column, texts.get(column.uid))) for column in columns]


def own_cell(value: OwnValue | None) -> Cell:
    """A value of an own column in a file: yes and no in English as all words of files are, amounts with currency."""
    match value:
        case bool():
            return "yes" if value else "no"
        case OwnAmount() | OwnChoice():
            return text_of(value)
    return value


def export_blank_tables(file: Path) -> int:
    """Write a workbook to `file` with a sheet for each kind of table, its columns as headings and no rows; gives the
    number of sheets. Imported as it is, it changes nothing.

    Raises `WrongUse` for an ending other than .xlsx and `NotWritable` when the file cannot be written.
    """
    if not _is_workbook(file):
        raise _wrong_ending(file, ".xlsx")
    sheets = [Sheet(kind.name, [column.name for column in kind.columns], _blank_rows(kind)) for kind in KINDS]
    _write(file, sheets)
    return len(sheets)


def _blank_rows(kind: Kind) -> list[tuple[Cell, ...]]:
    """The rows that are the same for everyone: the keys of the facts about the partner."""
    return [(key, None) for key in FACTS] if kind == PARTNER else []


def export_table(file: Path, title: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> int:
    """Write a table to `file`, CSV or XLSX by its ending; gives the number of rows.

    Raises `WrongUse` for another ending and `NotWritable` when the file cannot be written.
    """
    _check_ending(file, ".csv, .xlsx")
    _write(file, [Sheet(title, header, rows)])
    return len(rows)


def _client_table(workspace: Workspace, today: date) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    book = list_clients(workspace, today)
    rows: list[tuple[Cell, ...]] = [
        (
            row.client_id, row.name, row.domain, row.relationship.value if row.relationship else None,
            "; ".join(chip.label for chip in row.products), row.mrr, row.currency, row.apps_used, row.next_renewal,
            row.country, row.partner_owner, row.credit, *(own_cell(row.own.get(own.uid)) for own in book.own_columns),
        )
        for row in book.rows
    ]  # fmt: skip
    return (*HEADER, *(column.name for column in book.own_columns)), rows


def _check_ending(file: Path, endings: str) -> None:
    """Raise `WrongUse` unless a table can be written to `file`; `endings` are all that the person can choose from."""
    if not (_is_workbook(file) or file.suffix.lower() == ".csv"):
        raise _wrong_ending(file, endings)


def _wrong_ending(file: Path, endings: str) -> WrongUse:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "This kind of file cannot be written"),
        QT_TRANSLATE_NOOP("Messages", "{file} ends in none of: {endings}."),
        QT_TRANSLATE_NOOP("Messages", "Give the file one of these endings."),
        file=file,
        endings=endings,
    )


def _is_workbook(file: Path) -> bool:
    return file.suffix.lower() == ".xlsx"


def _write(file: Path, sheets: Sequence[Sheet]) -> None:
    if _is_workbook(file):
        write_whole(file, lambda draft: write_xlsx(draft, sheets))
    else:
        write_whole(file, lambda draft: write_csv(draft, sheets[0].header, sheets[0].rows))


def pasteable(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """A table as texts that can be pasted into a spreadsheet: none of them is run there, or moves to other cells."""
    return [[_pasteable(cell) for cell in line] for line in (header, *rows)]


def _pasteable(cell: Cell) -> str:
    if cell is None:
        return ""
    return safe_text(" ".join(cell.split())) if isinstance(cell, str) else str(cell)

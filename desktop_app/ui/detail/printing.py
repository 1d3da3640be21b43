"""A client as it is printed: what the tabs of the panel say, one after another."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.printed_sheets import PrintedGroup, PrintedSheet
from desktop_app.formatting import format_day
from desktop_app.ui.detail.row import ActionKind, PanelRow
from desktop_app.ui.detail.text_rows import FactRow, HeadingRow, ImportedRow


def client_sheet(
    details: ClientDetails, pages: Iterable[tuple[str, Callable[[ClientDetails], Sequence[PanelRow]]]]
) -> PrintedSheet:
    """The client of `details` as a sheet; `pages` are the names of the tabs with what gives their rows."""
    row = details.row
    about = " · ".join(part for part in (row.domain, row.client_id, format_day(details.today)) if part)
    groups = [group for name, rows in pages for group in _groups(name, rows(details))]
    return PrintedSheet(title=row.name, about=about, groups=groups)


def _groups(page: str, rows: Sequence[PanelRow]) -> Iterator[PrintedGroup]:
    """The rows of a tab under its name and their own headings."""
    heading, cells = page, list[tuple[str, ...]]()
    for row in rows:
        if isinstance(row, HeadingRow):
            if cells:
                yield PrintedGroup(cells, heading)
            heading, cells = f"{page}: {row.title}", []
        elif isinstance(row, FactRow):
            cells.append((row.title, f"{row.shown} {row.note}".rstrip()))
        elif isinstance(row, ImportedRow):
            cells.append((row.text.removesuffix(" ·"),))
        elif row.spoken and not any(act.verb is ActionKind.ADD_NOTE for act in row.acts):
            cells.append((row.spoken,))
    if cells:
        yield PrintedGroup(cells, heading)

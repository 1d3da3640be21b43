"""Printing what is in front: a client, the week, or the list of clients."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from desktop_app.domain.printed_sheets import PrintedGroup, PrintedSheet
from desktop_app.formatting import format_amount, format_count, format_day, format_figure
from desktop_app.services.printing import print_sheet
from desktop_app.ui.window.clients_views import ClientsView

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.ui.clients.table_export import Cell, VisibleTable
    from desktop_app.ui.window.main_window import MainWindow

_NOTHING = "–"


class PrintActions(QObject):
    """Asks for a printer and prints; a printer that is a file makes a PDF."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def print_front(self) -> None:
        """Print the client of the panel while that has the keyboard, else the view of clients in front, once read."""
        views = self._window.screens.views
        if views.isVisible() and views.view is ClientsView.ALL:
            views.clients.when_read(self._print)
        else:
            self._print()

    def _print(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            self._window.status.show_text(self.tr("There is nothing to print here: open the clients or a client."))
            return
        # Loaded when first printed: most sessions print nothing.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheet.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.finished.connect(lambda agreed: self.print_on(printer, sheet) if agreed else None)
        QDialog.open(dialog)  # its own asks for a slot by name

    def print_on(self, printer: "QPrinter", sheet: PrintedSheet) -> None:
        """Print a sheet on a printer, and say so in the status bar."""
        print_sheet(sheet, printer)
        self._window.status.show_text(self.tr("{title} was handed to the printer").format(title=sheet.title))

    def _sheet(self) -> PrintedSheet | None:
        window, focused = self._window, self._window.focusWidget()
        if focused is not None and window.panel.isAncestorOf(focused):
            return window.panel.printed()
        views = window.screens.views
        if not views.isVisible():
            return None
        if views.view is ClientsView.WEEK:
            return None if views.week is None else views.week.printed()
        return self._list(views.clients.shown())

    def _list(self, table: "VisibleTable") -> PrintedSheet:
        figures = {
            place for row in table.rows for place, cell in enumerate(row) if isinstance(cell, int | float | Decimal)
        }
        about = self.tr("%n client(s)", "", len(table.rows))
        return PrintedSheet(
            title=self.tr("Clients"),
            about=f"{about} · {format_day(self._window.session.today())}",
            groups=self._groups([[_text(cell) for cell in row] for row in table.rows]),
            headings=table.headings,
            right=frozenset(figures),
        )

    def _groups(self, rows: list[list[str]]) -> list[PrintedGroup]:
        """The rows in the groups that the list is in."""
        from desktop_app.ui.clients.table_export import group_headings  # loaded with the list, not before it

        table, groups, start = self._window.screens.views.clients.table, [], 0
        columns = [table.clients.columns[number] for number in table.columns_in_order()]
        for heading, aside, size in group_headings(table.clients, columns):
            groups.append(PrintedGroup(rows[start : start + size], heading, aside))
            start += size
        return groups or [PrintedGroup(rows)]


def _text(cell: "Cell") -> str:
    if cell is None:
        return _NOTHING
    if isinstance(cell, Decimal):
        return format_amount(cell)
    if isinstance(cell, int):
        return format_count(cell)
    if isinstance(cell, float):
        return format_figure(cell)
    return format_day(cell) if isinstance(cell, date) else cell

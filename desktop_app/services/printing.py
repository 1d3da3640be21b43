"""Print what a screen shows."""

from typing import TYPE_CHECKING

from desktop_app.domain.printed_sheets import PrintedSheet

if TYPE_CHECKING:
    from desktop_app.reports.printing import PrintTarget


def print_sheet(sheet: PrintedSheet, target: "PrintTarget") -> None:
    """Draw `sheet` onto a printer or into a PDF."""
    from desktop_app.reports import printing  # when first printed: drawing needs Qt, which no other service pays for

    printing.print_sheet(sheet, target)

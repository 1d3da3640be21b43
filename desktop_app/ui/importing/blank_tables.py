"""A workbook with a blank table of each kind, to be filled in and imported."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.session.session import Session


def save_blank_tables(session: Session, window: QWidget) -> None:
    """Ask where to, and write the workbook there."""
    folder = Path(str(session.settings.get("export_folder", str(Path.home()))))
    chosen, _ = QFileDialog.getSaveFileName(
        window,
        translate("Importing", "Save blank tables"),
        str(folder / translate("Importing", "partner-tables.xlsx")),
        translate("Importing", "Excel workbook (*.xlsx)"),
    )
    if not chosen:
        return
    file = Path(chosen) if chosen.lower().endswith(".xlsx") else Path(f"{chosen}.xlsx")
    session.settings.set("export_folder", str(file.parent))
    from desktop_app.services.exporting import export_blank_tables

    session.outside(
        lambda _job: export_blank_tables(file),
        lambda _sheets: None,
        title=translate("Importing", "Writing blank tables"),
    )

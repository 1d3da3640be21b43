"""Exports tables into files, and saves a checked copy of the workspace."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.domain.file_names import file_name
from desktop_app.formatting import message_text
from desktop_app.paths import ENDING
from desktop_app.ui.clients.table_export import VisibleTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.window.status_bar import WorkStatus

if TYPE_CHECKING:
    from desktop_app.services.workspaces import Checked


class ExportActions(QObject):
    """Asks where to, writes beside the window, and says in the status bar what was written."""

    def __init__(self, session: Session, status: WorkStatus, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._status = status
        self._window = window

    def export_shown(self, table: VisibleTable) -> None:
        """Write what the table of clients shows, in its order and filter."""
        file = self._ask(self.tr("Export the clients shown"), self.tr("clients.xlsx"), self._tables())
        if file is None:
            return
        # Loaded when first exported: the writers of workbooks take their time.
        from desktop_app.services.exporting import export_table

        title = self.tr("Clients")
        self._session.outside(
            lambda _job: export_table(file, title, table.headings, table.rows),
            lambda rows: self._tell_written(file, rows),
            title=self.tr("Exporting"),
        )

    def export_all(self) -> None:
        """Write the clients, and into a workbook the tier report as well."""
        file = self._ask(self.tr("Export clients and tier report"), self.tr("partner.xlsx"), self._tables())
        if file is None:
            return
        from desktop_app.services.exporting import export_workspace

        today = self._session.today()
        self._session.ask(
            lambda workspace: export_workspace(workspace, file, today),
            lambda rows: self._tell_written(file, rows),
            topic=f"write {file}",
        )

    def back_up(self) -> None:
        """Write a checked copy of the workspace."""
        workspace = self._session.path.stem if self._session.path is not None else ""
        name = file_name(f"{workspace}-{self._session.today().isoformat()}", ENDING)
        file = self._ask(self.tr("Back up the workspace"), name, self.tr("Workspaces (*.partner)"))
        if file is None:
            return
        from desktop_app.services.workspaces import back_up

        self._session.ask(
            lambda workspace: back_up(workspace, file),
            lambda copy: self._tell_written(file, copy.clients),
            topic=f"write {file}",
        )

    def check(self) -> None:
        """Say whether the workspace is sound, and mend what can be."""
        from desktop_app.services.workspaces import check_and_mend

        self._session.act(check_and_mend, self._tell_findings)

    def _tell_findings(self, checked: "Checked") -> None:
        count = len(checked.findings)
        mended = [self.tr("The credit was derived from its events anew.")] if checked.changed else []
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Check the workspace"))
        box.setIcon(QMessageBox.Icon.Warning if count else QMessageBox.Icon.NoIcon)
        box.setText(self.tr("%n finding(s)", "", count) if count else self.tr("The workspace is sound."))
        box.setInformativeText("\n".join([*map(message_text, checked.findings), *mended]))
        box.open()

    def _tell_written(self, file: Path, rows: int) -> None:
        text = self.tr("%n client(s) written to {file}", "", rows).format(file=file.name)
        self._status.showMessage(text, 8_000)

    def _ask(self, title: str, name: str, kinds: str) -> Path | None:
        folder = self._session.settings.get("export_folder", str(Path.home()))
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(Path(str(folder)) / name), kinds)
        if not chosen:
            return None
        file = Path(chosen)
        self._session.settings.set("export_folder", str(file.parent))
        return file if file.suffix else file.with_suffix(Path(name).suffix)

    def _tables(self) -> str:
        return self.tr("Excel workbook (*.xlsx);;CSV (*.csv)")

"""The ways in for files and out again: chosen or dropped ones are imported, and the newest import is taken back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.session.session import Session


class ImportActions(QObject):
    """Asks which files, and shows what importing them would change before anything does.

    `empty_start_wanted` tells files that have no workspace to go to.
    """

    empty_start_wanted = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def choose(self) -> None:
        """Import files that the person picks."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            str(self._session.settings.get("import_folder", str(Path.home()))),
            self.tr("Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)"),
        )
        if names:
            self._session.settings.set("import_folder", str(Path(names[0]).parent))
        self.preview([Path(name) for name in names])

    def preview(self, files: Sequence[Path]) -> None:
        """Show what importing these files would change, to be agreed to."""
        if not files:
            return
        if self._session.path is None:
            self.empty_start_wanted.emit(files)
            return
        # What reads files is loaded with the first that is to be read.
        from desktop_app.ui.importing.dialog import ImportDialog

        ImportDialog(self._session, list(files), self._window).open()

    def take_back(self) -> None:
        """Take the newest import back, after a question."""
        from desktop_app.ui.importing.import_undo import ask_to_undo_import

        ask_to_undo_import(self._session, self._window)

"""Imports files that are chosen or dropped, and takes the newest import back."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.ui.window.menus import WindowActions


_DIALOG = "desktop_app.ui.importing.dialog"


class ImportActions(QObject):
    """Asks which files, and shows what importing them would change before anything does.

    `empty_start_wanted` carries files that have no workspace to go to.
    """

    empty_start_wanted = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def verbs(self, actions: "WindowActions") -> dict[QAction, Callable[[], None]]:
        """What the actions of the window that are about imports do."""
        return {
            actions.import_: self.choose,
            actions.import_history: self.show_history,
            actions.blank_tables: self.save_blank_tables,
            actions.undo_import: self.take_back,
        }

    def choose(self) -> None:
        """Import files that the person picks."""
        self._load_dialog(lambda: None)  # while the person looks for the files
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
        self._load_dialog(lambda: self._open_dialog(files))

    def _load_dialog(self, then: Callable[[], None]) -> None:
        """Do `then` once the dialog and what reads files are loaded: beside the window, which would stand still."""
        if _DIALOG in sys.modules:
            then()
        else:
            self._session.outside(lambda _job: import_module(_DIALOG), lambda _module: then())

    def _open_dialog(self, files: Sequence[Path]) -> None:
        from desktop_app.ui.importing.dialog import ImportDialog

        dialog = ImportDialog(self._session, list(files), self._window)
        QTimer.singleShot(0, dialog, dialog.open)  # to build it and to show it at once would hold the window up

    def show_history(self) -> None:
        """Show every import, each of which can be taken back."""
        from desktop_app.ui.importing.history_dialog import ImportHistory

        ImportHistory(self._session, self._window).open()

    def save_blank_tables(self) -> None:
        """Write a workbook with a blank table of each kind to where the person wants it."""
        from desktop_app.ui.importing.blank_tables import save_blank_tables

        save_blank_tables(self._session, self._window)

    def take_back(self) -> None:
        """Take the newest import back, after a question."""
        from desktop_app.ui.importing.import_undo import ask_to_undo_import

        ask_to_undo_import(self._session, self._window)

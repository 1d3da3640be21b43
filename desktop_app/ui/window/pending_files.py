"""Files that come while they cannot be opened yet: they wait for an open dialog, or for the workspace."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.paths import default_workspace

if TYPE_CHECKING:
    from desktop_app.ui.window.main_window import MainWindow

_LATER_MS = 500


def waits_for_dialog(window: "MainWindow", file: Path, does: Callable[[], None]) -> bool:
    """Whether a dialog is open: what it asks about stays until it is answered, and `does` is done after that."""
    if QApplication.activeModalWidget() is None:
        return False
    text = QCoreApplication.translate("MainWindow", "{file} opens when the dialog is closed")
    window.status.showMessage(text.format(file=file.name), 2_000)
    QTimer.singleShot(_LATER_MS, window, lambda: does() if window.isVisible() else None)
    return True


def import_at_start(window: "MainWindow", file: Path) -> None:
    """Show what importing `file` would change: in the workspace that is open, or else in this person's own."""
    if window.session.path is not None:
        window.take_files([file])
        return
    once = Qt.ConnectionType.SingleShotConnection
    window.session.workspace_opened.connect(lambda _path: window.take_files([file]), once)
    window.open_workspace(default_workspace())

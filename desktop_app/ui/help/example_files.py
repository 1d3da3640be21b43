"""Files to try the program with, which a page of the guide links to: saved where the reader says."""

import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.errors import UserError
from desktop_app.i18n import translate
from desktop_app.services.file_writing import write_whole
from desktop_app.ui.shared.error_dialog import FaultDialog

# The folder that they are in.
EXAMPLES = "examples"


def save_example(source: Path, parent: QWidget) -> None:
    """Copy the example `source` to where the reader says; a failure is shown."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    title = translate("Help", "Save the example file")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / source.name))
    if not name:
        return
    try:
        write_whole(Path(name), partial(shutil.copyfile, source))
    except UserError as fault:
        FaultDialog(fault, parent.window()).open()

"""Ended by the system during an import, the program stops it whole, asks nothing, and is gone within 5 seconds."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.importing.dialog import ImportDialog
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.window.main_window import MainWindow
from tests.house.files import ROOT

WINDOW = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from desktop_app import app
    from desktop_app.services import importing
    from desktop_app.ui.importing import dialog
    from desktop_app.ui.window.main_window import MainWindow

    def slow(workspace, paths, *, stopped, **_):
        with workspace.writing():
            workspace.write("INSERT INTO setting VALUES ('half', '1')")
            print("importing", flush=True)
            while not (LISTENS and stopped()):
                time.sleep(0.01)
            raise importing.Stopped

    def begin(window):
        opened = dialog.ImportDialog(window.session, [Path(sys.argv[2])], window)
        opened.open()
        opened._run(dry_run=False)

    def begin_once_filled(window, *arguments):
        make(window, *arguments)
        opened = lambda _path: QTimer.singleShot(0, lambda: begin(window))
        window.filled.connect(lambda: window.session.when_open(opened))

    dialog.import_files = slow
    make, MainWindow.__init__ = MainWindow.__init__, begin_once_filled
    sys.exit(app.run_window(Path(sys.argv[1]), demo=False, clients=0))
    """
)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
@pytest.mark.parametrize("listens", [True, False])
def test_a_signal_during_an_import_ends_the_program_and_leaves_the_book_whole(book: Path, listens: bool) -> None:
    """One that does not listen is ended by the system, and its transaction with it."""
    code = WINDOW.replace("LISTENS", str(listens))
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(book), str(book.with_name("clients.csv"))], cwd=ROOT, stdout=subprocess.PIPE
    )
    with child:
        assert child.stdout is not None
        patience = threading.Timer(60, child.kill)  # where the import does not begin, nothing would ever be read
        patience.start()
        assert child.stdout.readline() == b"importing\n"
        patience.cancel()
        child.send_signal(signal.SIGTERM)
        start = time.monotonic()
        status = child.wait(20)
    assert status == (0 if listens else -signal.SIGALRM)
    assert time.monotonic() - start < 6  # on a busy machine; the program itself allows 4
    with open_workspace(book, write=True) as workspace:
        assert workspace.rows("SELECT * FROM setting WHERE key = 'half'") == []
        assert workspace.rows("PRAGMA integrity_check") == [("ok",)]


def test_a_logout_during_an_import_is_not_vetoed(qtbot: QtBot, window: MainWindow, book: Path) -> None:
    dialog = ImportDialog(window.session, [book.with_name("clients.csv")], window)
    dialog.open()
    job: Job[object] = Job(lambda _job: None, None, title="Importing…")
    dialog._work(job, "Importing…")
    dialog.close()
    assert dialog.isVisible()  # as ever, closing it asks the work to give up
    window.prepare_to_end()
    dialog.close()
    assert not dialog.isVisible()

"""Ended by the system during an import, the program stops it whole, asks nothing, and is gone within 5 seconds."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from io import FileIO
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
    sys.exit(app.run_window(Path(sys.argv[1])))
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


@pytest.mark.skipif(os.name == "nt", reason="Windows has no terminals of this kind")
def test_ctrl_c_while_sample_data_is_made_ends_with_130_and_leaves_nothing(tmp_path: Path) -> None:
    import pty  # unknown to Windows

    ours, terminal = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "--demo-clients", "20000"],
        cwd=ROOT,
        stderr=terminal,
        env=os.environ
        | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""},
    )
    os.close(terminal)
    shown = b""
    with child, os.fdopen(ours, "rb", buffering=0) as screen:
        patience = threading.Timer(60, child.kill)
        patience.start()
        while b"Making the sample data: clients, " not in shown and (read := _read(screen)):
            shown += read
        child.send_signal(signal.SIGINT)
        while read := _read(screen):
            shown += read
        patience.cancel()
        assert child.wait(20) == 130
    assert shown.endswith(b"\r\x1b[KCancelled; nothing was changed.\r\n")
    assert [path.name for path in tmp_path.rglob("*sample*")] == []


def _read(screen: FileIO) -> bytes:
    """What a terminal shows next; nothing once the program is gone."""
    try:
        return screen.read(4_096) or b""
    except OSError:  # as Linux reports the end
        return b""


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

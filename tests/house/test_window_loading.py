"""What the window loads before its first clients are seen: the rest is built after them, or when it is first used."""

import os
import subprocess
import sys
from pathlib import Path

from tests.client_books import a_workspace
from tests.house.files import ROOT

# `fill` builds the rest, and is called when the first clients are seen; the last line is of when all is read.
PROGRAM = """
import sys
from pathlib import Path
from desktop_app import __main__ as program, app
from desktop_app.ui.clients import content
content._PAGE = 2  # of few clients all are read at once
from desktop_app.ui.window import main_window
main_window._REST_MS = 60_000  # on a busy machine the rest would be built before the clients are seen
build_window = app.build_window
def watched(application, settings):
    window = build_window(application, settings)
    window.resize(1440, 900)  # the panel is seen beside the list
    fill_whole = window.fill
    def fill():
        print(window.screens.clients.table.clients.rowCount(), *sys.modules)
        fill_whole()
        look.start(20)
    def tell_when_read():
        if window.screens.clients.is_read and not window.session.jobs.is_working:
            print(window.panel.client_id, *sys.modules)
            look.stop()
            window.close()
    from PySide6.QtCore import QTimer
    look = QTimer(window)
    look.timeout.connect(tell_when_read)
    window.fill = fill
    return window
app.build_window, app._window_settings = watched, lambda: Path("settings", "window.ini")
program.main()
"""
TOO_EARLY = {
    "PySide6.QtNetwork", "desktop_app.domain.alerts", "desktop_app.domain.client_details",
    "desktop_app.logs", "desktop_app.services.alerts", "desktop_app.services.client_details",
    "desktop_app.services.playbooks", "desktop_app.services.reminders", "desktop_app.services.web_browser",
    "desktop_app.services.week", "desktop_app.services.workspaces", "desktop_app.sources.cells",
    "desktop_app.ui.shared.external_links", "desktop_app.ui.shared.side_overlay",
    "desktop_app.sources.csv_file", "desktop_app.storage.client_edits", "desktop_app.ui.clients.commands",
    "desktop_app.ui.detail.details_page", "desktop_app.ui.detail.header", "desktop_app.ui.detail.panel",
    "desktop_app.ui.detail.row", "desktop_app.ui.detail.typing_forms", "desktop_app.ui.forms.form",
    "desktop_app.ui.search.palette", "desktop_app.ui.window.menus", "desktop_app.ui.window.navigation",
}  # fmt: skip
# What waits until a person does something: opens a form, searches, changes a client, looks at tasks or what-if.
WHEN_USED = {
    "desktop_app.domain.imagined_clients", "desktop_app.domain.reminders", "desktop_app.domain.tier",
    "desktop_app.domain.week_items", "desktop_app.services.client_edits", "desktop_app.services.typing.edits",
    "desktop_app.sources.dates", "desktop_app.ui.detail.dialogs", "desktop_app.ui.detail.row_actions",
    "desktop_app.ui.detail.typing_forms", "desktop_app.ui.forms.form", "desktop_app.ui.search.palette",
    "desktop_app.ui.shared.grouped_list", "desktop_app.ui.shared.undo_step",
}  # fmt: skip


def test_the_first_clients_wait_for_nothing_else_and_nothing_is_loaded_before_it_is_used(tmp_path: Path) -> None:
    a_workspace(tmp_path / "book.partner").close()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", PROGRAM, "book.partner"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    (clients, *with_clients), (in_panel, *at_rest) = (line.split() for line in done.stdout.splitlines())
    assert int(clients) > 0
    assert TOO_EARLY & set(with_clients) == set()
    assert in_panel != "None"
    assert WHEN_USED & set(at_rest) == set()

"""`make demo-sync`: a window that is connected to a stand-in, which changes with each sync."""

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.sync.plan_dialog import PlanDialog
from tools.demo_sync import CLIENTS, connected_window


def test_the_demo_syncs_and_finds_changes_with_each_sync(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance, tmp_path: Path
) -> None:
    with connected_window(qapp, tmp_path) as window:
        with qtbot.waitSignal(window.filled):
            pass
        rows = window.screens.clients.table.clients.rowCount
        qtbot.waitUntil(lambda: rows() == CLIENTS, timeout=20_000)
        for _ in range(2):
            with qtbot.waitSignal(window.sync.finished, timeout=20_000):
                window.actions_.sync.trigger()
        qtbot.waitUntil(lambda: rows() == CLIENTS + 2, timeout=20_000)
        window.actions_.last_sync.trigger()
        (changed,) = window.findChildren(PlanDialog)
        assert "Marketing Hub · new" in changed.details.toPlainText()
        changed.accept()
    assert "PARTNER_DASHBOARD_API_BASE" not in os.environ

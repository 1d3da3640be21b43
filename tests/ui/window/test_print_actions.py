"""Ctrl+P prints what is in front, with its words as they are and none of them read as markup."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.services.reminders import add_task
from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.clients.group_texts import group_title
from desktop_app.ui.window.clients_views import ClientsView
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW


def printed(window: MainWindow, file: Path) -> str:
    """What Ctrl+P puts into a PDF."""
    window.actions_.print_.trigger()
    (dialog,) = (item for item in window.findChildren(QPrintDialog) if item.isVisible())
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    dialog.done(QDialog.DialogCode.Accepted)
    return subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_list_week_and_client_are_printed(window: MainWindow, book: Path, tmp_path: Path, qtbot: QtBot) -> None:
    text = printed(window, tmp_path / "list.pdf")
    assert "Clients" in text
    assert "2 clients" in text
    assert "Alder & <b>Co</b>" in text
    assert "Birch" in text
    window.screens.clients.table.group_by("relationship")
    headings = [line.strip() for line in printed(window, tmp_path / "groups.pdf").splitlines()]
    titles = [group_title("relationship", group, NOW.date()) for group in window.screens.clients.table.clients.groups()]
    assert len(titles) > 1
    assert all(any(line.startswith(title) for line in headings) for title in titles)

    with open_workspace(book, write=True) as workspace:
        add_task(workspace, "Call <i>them</i>", NOW.date(), "2")
    window.screens.views.show_view(ClientsView.WEEK)
    week = window.screens.views.week
    assert week is not None
    qtbot.waitUntil(lambda: bool(week.list.week.lines()))
    text = printed(window, tmp_path / "week.pdf")
    assert "Worth a call" in text
    assert "Call <i>them</i>" in text

    window.session.open_client("1")
    qtbot.waitUntil(lambda: window.panel.shown_name().startswith("Alder"))
    window.panel.enter()
    qtbot.waitUntil(lambda: window.panel.isAncestorOf(window.focusWidget()))
    text = printed(window, tmp_path / "client.pdf")
    assert "alder.example" in text
    assert "Client details: Company" in text
    assert "Sold & managed" in text

    window.navigation.to_tab(2)
    window.actions_.print_.trigger()
    assert not any(dialog.isVisible() for dialog in window.findChildren(QPrintDialog))
    assert "nothing to print" in window.status.currentMessage()

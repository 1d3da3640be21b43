"""What comes back at the start, what a backup is called, links without a browser, and the licences of every part."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.app import _Guest
from desktop_app.services import web_browser
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.shared import external_links
from desktop_app.ui.startup.single_instance import StartRequest
from desktop_app.ui.window.about_dialog import AboutDialog
from desktop_app.ui.window.licences_dialog import LicencesDialog
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.recent_workspaces import RecentWorkspaces


def test_the_last_workspace_comes_back_but_neither_the_sample_nor_one_that_is_gone(home: Path, tmp_path: Path) -> None:
    recent = RecentWorkspaces(SettingsStore(tmp_path / "window.ini"))
    assert recent.last() is None
    first, second = tmp_path / "first.partner", tmp_path / "second.partner"
    for path in (first, second):
        path.touch()
        recent.note(path)
    sample = paths.demo_workspace()
    sample.parent.mkdir(parents=True, exist_ok=True)
    sample.touch()
    recent.note(sample)
    assert recent.last() == second
    second.unlink()
    assert recent.last() is None  # a person's own workspace is opened, and not some older one in its place


def test_the_start_opens_it_and_a_backup_is_named_after_workspace_and_day(
    window: MainWindow, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(window, "open_workspace", opened.append)
    _Guest(window, StartRequest()).enter()
    assert opened == [book]

    proposed: list[str] = []

    def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.actions_.back_up.trigger()
    assert proposed == ["book-2026-11-23.partner"]


def test_without_a_browser_the_link_can_be_copied(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    link = "https://app.hubspot.com/contacts/77/company/903"
    browsers: list[bool | None] = [None, False]
    monkeypatch.setattr(web_browser, "has_web_browser", lambda: browsers.pop(0))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _link: True)
    external_links.follow(link, parent, "")
    assert parent.findChildren(QMessageBox) == []
    external_links.follow(link, parent, "")
    (box,) = parent.findChildren(QMessageBox)
    assert box.informativeText() == link
    next(button for button in box.findChildren(QPushButton) if button.text() == "Copy link").click()
    assert QGuiApplication.clipboard().text() == link


def test_about_shows_the_licence_of_every_library(window: MainWindow) -> None:
    about = AboutDialog(window.session, window)
    about.licences.click()
    (shown,) = about.findChildren(LicencesDialog)
    names = [shown.parts.item(row).text().split()[0].lower() for row in range(shown.parts.count())]
    assert {"peewee", "pyside6_essentials", "lucide", "xlsxwriter", "icalendar"} <= set(names)
    for row in range(shown.parts.count()):
        shown.parts.setCurrentRow(row)
        assert "names no licence" not in shown.text.toPlainText(), names[row]
    shown.close()
    about.close()

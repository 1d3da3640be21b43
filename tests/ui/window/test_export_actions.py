"""The ways out of the window: tables, a backup, a report, each where the person says."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.tier.files import ask_for_image, ask_for_report
from desktop_app.ui.window.main_window import MainWindow


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that the person names when asked, one after the other; none is a no."""
    names: list[Path] = []

    def name(*_: object) -> tuple[str, str]:
        return (str(names.pop(0)) if names else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", name)
    return names


def message(window: MainWindow) -> QMessageBox:
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    return boxes[0]


def press(box: QMessageBox, text: str) -> None:
    next(button for button in box.findChildren(QPushButton) if button.text() == text).click()


def test_what_the_table_shows_is_written_with_an_ending_of_its_own(
    qtbot: QtBot, window: MainWindow, chosen: list[Path], tmp_path: Path
) -> None:
    chosen.extend([tmp_path / "shown.csv", tmp_path / "all"])
    window.actions_.export_shown.trigger()
    qtbot.waitUntil(lambda: "shown.csv" in window.status.currentMessage())
    assert "Birch" in (tmp_path / "shown.csv").read_text(encoding="utf-8-sig")
    window.actions_.export_all.trigger()
    qtbot.waitUntil(lambda: "all.xlsx" in window.status.currentMessage())
    assert (tmp_path / "all.xlsx").read_bytes().startswith(b"PK")
    assert window.session.settings.get("export_folder") == str(tmp_path)


def test_whoever_names_no_file_gets_none(window: MainWindow, chosen: list[Path], tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    for action in (window.actions_.export_shown, window.actions_.export_all, window.actions_.back_up):
        action.trigger()
    window.actions_.restore.trigger()
    assert chosen == []
    assert sorted(tmp_path.iterdir()) == before


def test_a_backup_is_written_and_restored_after_a_question(
    qtbot: QtBot, window: MainWindow, chosen: list[Path], tmp_path: Path
) -> None:
    backup = tmp_path / "friday.partner"
    chosen.extend([backup, backup, backup])
    window.actions_.back_up.trigger()
    qtbot.waitUntil(lambda: "friday.partner" in window.status.currentMessage())
    with open_workspace(backup, write=False) as copy:
        assert copy.rows("SELECT count(*) FROM client") == [(2,)]
    path = window.session.path
    assert path is not None
    stored = path.with_name(f"{path.name}.before-restore-{window.session.today()}")
    window.actions_.restore.trigger()
    press(message(window), "Cancel")
    window.actions_.restore.trigger()
    assert stored.name in message(window).informativeText()
    assert not stored.exists()
    press(message(window), "Restore")
    qtbot.waitUntil(stored.exists)


def test_the_check_says_that_all_is_well(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.check.trigger()
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    assert message(window).text() == "The workspace is sound."


def test_the_check_derives_credit_anew_that_differs_from_its_events(qtbot: QtBot, window: MainWindow) -> None:
    path = window.session.path
    assert path is not None
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO credit_day VALUES ('2026-06-05', 'new', 1, 1)")
    for words in ("The credit was derived from its events anew.", ""):
        window.actions_.check.trigger()
        qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
        box = message(window)
        assert box.informativeText().rpartition("\n")[2] == words
        press(box, "OK")
        qtbot.waitUntil(lambda: not any(box.isVisible() for box in window.findChildren(QMessageBox)))


def test_the_last_import_is_taken_back_after_a_question(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.undo_import.trigger()
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    press(message(window), "Take back")
    qtbot.waitUntil(lambda: not window.screens.shows_tabs)


def test_chart_and_report_are_written_as_their_endings_say(
    qtbot: QtBot, window: MainWindow, chosen: list[Path], tmp_path: Path
) -> None:
    window.tabs.setCurrentIndex(1)
    tier = window.screens.tier
    assert tier is not None
    qtbot.waitUntil(lambda: bool(tier.chart.shown.months))
    places = [tmp_path / name for name in ("tier.pdf", "tier.xlsx", "credit.png", "credit.svg")]
    chosen.extend(places)
    for _ in range(2):
        ask_for_report(window.session, window)
    for _ in range(2):
        ask_for_image(tier.chart_card, window, window.session)
    qtbot.waitUntil(lambda: all(place.exists() for place in places))
    starts = [place.read_bytes()[:5] for place in places]
    assert starts[0] == b"%PDF-"
    assert starts[1].startswith(b"PK")
    assert starts[2] == b"\x89PNG\r"
    assert starts[3] == b"<?xml"

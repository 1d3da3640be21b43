"""The guide under F1: the right page, links, search, the way back, and what it looks like."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.ui.help.guide_key import KEYS
from desktop_app.ui.help.window import GuideLocation, HelpWindow, open_guide
from desktop_app.ui.settings.dialog import SettingsDialog
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.style.tokens import DARK, LIGHT
from desktop_app.ui.window.main_window import MainWindow

_CONTROL = Qt.KeyboardModifier.ControlModifier


class Browser(QObject):
    """Takes what would be opened in the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Stands in for the browser."""
    taking = Browser()
    QDesktopServices.setUrlHandler("https", taking, "take")  # type: ignore[arg-type]  # the stub says bytes, Qt takes a name
    yield taking
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def guide(window: MainWindow) -> HelpWindow:
    """The guide, open at the page about the tier."""
    return open_guide(window, GuideLocation("tier"))


def _asked(qtbot: QtBot, window: MainWindow) -> GuideLocation | None:
    """The place that F1 leads to."""
    qtbot.keyClick(window, Qt.Key.Key_F1)
    result = window.findChild(HelpWindow)
    assert result is not None
    assert result.isVisible()
    return result.place


def test_f1_opens_the_page_about_what_is_in_front(qtbot: QtBot, window: MainWindow) -> None:
    assert window.actions_.guide.shortcut().toString() == KEYS
    for tab, page in enumerate(("clients", "tier", "team")):
        window.navigation.to_tab(tab)
        assert _asked(qtbot, window) == GuideLocation(page)
    window.navigation.to_changes()
    assert _asked(qtbot, window) == GuideLocation("changes")
    window.navigation.reminders.open()
    assert _asked(qtbot, window) == GuideLocation("reminders")
    assert len(window.findChildren(HelpWindow)) == 1


def test_f1_in_the_panel_is_about_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    window.navigation.to_client("1")
    qtbot.waitUntil(lambda: window.panel.shown_name() != "")
    window.activateWindow()
    for tab, place in ((1, GuideLocation("renewals")), (2, GuideLocation("client-panel", "portal-usage"))):
        window.panel.tabs.setCurrentIndex(tab)
        window.panel.enter()
        qtbot.waitUntil(lambda: window.panel.isAncestorOf(QApplication.focusWidget() or window))
        window.actions_.guide.trigger()
        shown = window.findChild(HelpWindow)
        assert shown is not None
        assert shown.place == place
        shown.close()
        window.activateWindow()


def test_f1_works_in_a_dialog_without_a_page_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    window.navigation.to_tab(1)
    box = QMessageBox(window)
    box.open()
    qtbot.waitUntil(lambda: box.isAncestorOf(QApplication.focusWidget() or window))
    qtbot.keyClick(box, Qt.Key.Key_F1)
    shown = box.findChild(HelpWindow)
    assert shown is not None
    assert shown.place == GuideLocation("tier")
    box.close()


def test_f1_works_in_a_dialog_too(qtbot: QtBot, window: MainWindow) -> None:
    window.open_settings()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.agree.isEnabled)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    shown = dialog.findChild(HelpWindow)
    assert shown is not None
    assert shown.place == GuideLocation("settings")


def test_a_link_turns_the_page_and_back_leads_to_the_one_before(qtbot: QtBot, guide: HelpWindow) -> None:
    guide.view.follow(QUrl("rules.md"))
    guide.view.follow(QUrl("command-line.md#exit-codes"))
    assert guide.place == GuideLocation("command-line", "exit-codes")
    assert guide.view.textCursor().block().text() == "Exit codes"
    guide.back.click()
    assert guide.place == GuideLocation("rules")
    guide.back.click()
    assert guide.place == GuideLocation("tier")
    assert not guide.back.isEnabled()
    guide.forward.click()
    assert guide.place == GuideLocation("rules")
    line = guide.contents.current_line()
    assert line is not None
    assert line.record == "rules"


def test_the_search_narrows_the_contents_and_marks_what_it_finds(qtbot: QtBot, guide: HelpWindow) -> None:
    every = len(guide.contents.rows.lines())
    qtbot.keyClick(guide, Qt.Key.Key_F, _CONTROL)
    guide.search.setText("XDG_DATA_HOME")
    assert [line.record for line in guide.contents.rows.lines()] == ["administrators"]
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.place == GuideLocation("administrators")
    assert guide.view.textCursor().selectedText() == "XDG_DATA_HOME"
    assert len(guide.view.extraSelections()) == 1
    guide.search.clear()
    assert len(guide.contents.rows.lines()) == every
    assert guide.view.extraSelections() == []


def test_f3_goes_on_to_the_next_place_and_from_the_last_to_the_first(qtbot: QtBot, guide: HelpWindow) -> None:
    guide.search.setText("expire")
    marked = len(guide.view.extraSelections())
    assert marked > 2
    seen = []
    for _ in range(marked + 1):
        seen.append(guide.view.textCursor().selectionStart())
        qtbot.keyClick(guide, Qt.Key.Key_F3)
    assert seen == sorted(seen[:-1]) + seen[:1]
    assert len(set(seen)) == marked


def test_pictures_are_as_wide_as_the_text_and_follow_the_window(qtbot: QtBot, guide: HelpWindow) -> None:
    guide.resize(1_000, 700)
    wide = _picture_width(qtbot, guide, 540, 760)
    guide.resize(760, 700)
    assert _picture_width(qtbot, guide, 200, 500) < wide


def _picture_width(qtbot: QtBot, guide: HelpWindow, least: int, most: int) -> int:
    document = guide.view.document()

    def width() -> int:
        picture = document.resource(document.ResourceType.ImageResource.value, QUrl("../images/tier.png"))
        return picture.width() if picture is not None else 0

    qtbot.waitUntil(lambda: least < width() < most)
    return width()


def test_it_speaks_the_language_of_the_window(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.ui.help.window.spoken_language", lambda: "de")
    guide = open_guide(window, GuideLocation("client-panel", "portal-usage"))
    assert guide.place == GuideLocation("client-panel", "nutzung-des-kontos")
    assert guide.view.textCursor().block().text() == "Nutzung des Kontos"
    guide.view.follow(QUrl("renewals.md"))
    assert guide.view.accessibleName() == "Verlängerungen"


def test_it_follows_the_theme(guide: HelpWindow, appearance: Appearance) -> None:
    guide.open_page(GuideLocation("keyboard"))
    assert _first_heading_ink(guide) == LIGHT.muted
    appearance.choose(ThemeChoice.DARK)
    assert _first_heading_ink(guide) == DARK.muted


def _first_heading_ink(guide: HelpWindow) -> QColor:
    table = guide.view.document().rootFrame().childFrames()[0]
    return table.firstCursorPosition().charFormat().foreground().color()


def test_only_safe_links_lead_out_and_others_than_hubspot_s_are_asked_about(
    guide: HelpWindow, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.informativeText()))
    guide.view.follow(QUrl("https://knowledge.hubspot.com/"))
    guide.view.follow(QUrl("https://elsewhere.example/"))
    guide.view.follow(QUrl("file:///etc/passwd"))
    assert browser.opened == ["https://knowledge.hubspot.com/"]
    assert asked == ["https://elsewhere.example/"]


def test_an_example_file_is_saved_where_the_reader_says(
    guide: HelpWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "mine.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    guide.view.follow(QUrl("examples/partner.csv"))
    assert saved.read_bytes() == (paths.guide() / "examples" / "partner.csv").read_bytes()
    assert guide.place == GuideLocation("tier")


def test_escape_closes_it(qtbot: QtBot, guide: HelpWindow) -> None:
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_every_control_of_it_has_a_name(guide: HelpWindow) -> None:
    named = (guide.back, guide.forward, guide.search, guide.contents, guide.view)
    assert [control.accessibleName() for control in named] == [
        "Back", "Forward", "Search the guide", "Contents", "Understanding the tier",
    ]  # fmt: skip


def test_code_and_the_table_after_it_are_read_as_they_are_written(guide: HelpWindow) -> None:
    guide.open_page(GuideLocation("command-line"))
    text = guide.view.toPlainText()
    assert "partner-dashboard renewals --within 30 --json" in text
    assert "\n\ncommand" not in text  # Qt reads an empty line into that cell

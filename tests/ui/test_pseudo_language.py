"""In a language that nobody speaks, and whose words are longer, no English is left and nothing is cut off."""

import sqlite3
import tomllib
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import available_timezones

import pytest
from PySide6.QtCore import QSysInfo, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.products import EDITIONS, PRODUCT_LINES, short_label
from desktop_app.domain.team import Member
from desktop_app.services.sample import prepare_sample
from desktop_app.services.team import roles
from desktop_app.ui.detail.dialogs import NoteDialog, TagDialog
from desktop_app.ui.detail.end_dialog import EndDialog
from desktop_app.ui.emailing.dialog import EmailDialog
from desktop_app.ui.importing.dialog import ImportDialog
from desktop_app.ui.reminders.task_dialog import TaskDialog
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.dialog import SettingsDialog
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.team.member_dialog import MemberDialog
from desktop_app.ui.tier.rules_dialog import RulesDialog
from desktop_app.ui.window.about_dialog import AboutDialog
from desktop_app.ui.window.main_window import MainWindow
from tests.logged import Log
from tests.pseudo_language import PseudoLanguage, cut_off_in, english_in
from tests.pseudo_language import pseudo as pseudo_text
from tests.ui.conftest import NOW, shown_window
from tools.translatable import texts_in_data

# Names that are the same everywhere.
_WORLD = (
    "HubSpot",
    "English",
    "Deutsch",
    "Qt for Python",
    "Python",
    "https://",
    "x86_64",
    "arm64",
    "Big5",
    "EUC-KR",
    *PRODUCT_LINES,
)


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    """All that is built from now on speaks the language that nobody speaks."""
    language = PseudoLanguage()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


@pytest.fixture
def window(pseudo: None, session: Session, appearance: Appearance, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on the sample data, with a client in the panel."""
    path = tmp_path / "sample.partner"
    prepare_sample(path, NOW.date(), NOW, clients=40)
    shown = shown_window(session, appearance, qtbot)
    shown.resize(1_440, 900)
    session.open(path)
    qtbot.waitUntil(lambda: shown.screens.clients.table.clients.rowCount() > 20)
    qtbot.keyClick(shown, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(shown.panel.shown_name()))
    return shown


def _data(window: MainWindow) -> set[str]:
    """What is not ours to translate: the workspace's words, names of tiers, apps and roles, and those of the world."""
    path = window.session.path
    assert path is not None
    with sqlite3.connect(path) as store:
        tables = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [row for table in tables for row in store.execute(f'SELECT * FROM "{table}"')]
    store.close()
    words = {cell for row in rows for cell in row if isinstance(cell, str) and not cell.islower()}
    words |= {cell for row in rows for cell in row if isinstance(cell, str) and ("." in cell or "@" in cell)}
    for file in paths.resources().rglob("*.toml"):
        words |= set(_strings(tomllib.loads(file.read_text("utf-8"))))
    words -= {text.source for text in texts_in_data(paths.resources())}
    words |= {cell for row in rows for cell in row if isinstance(cell, str) and " " in cell}  # tags: "at risk"
    words |= {short_label(word, edition) for word in words for edition in EDITIONS if word.endswith("Hub")}
    words |= {"Sample rules", *_WORLD}
    return {word for word in words if len(word) > 1} | {str(path), str(path.parent), path.stem, str(paths.logs())}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _screens(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Each place of the window, once it is filled."""
    yield "window", window
    for tab in range(window.panel.tabs.count()):
        window.panel.tabs.setCurrentIndex(tab)
        yield f"panel {tab}", window.panel
    window.actions_.tabs[1].trigger()
    tier = window.screens.tier
    assert tier is not None
    qtbot.waitUntil(lambda: tier.rows.table.rows.rowCount() > 0)
    yield "tier", tier
    tier.breakdown.lines["new"].asked_why.emit()
    qtbot.waitUntil(lambda: tier.why.isVisible() and bool(tier.why.figure.text()))
    yield "why", tier.why
    tier.bar.what_if.click()
    yield "what if", tier.what_if
    window.actions_.tabs[2].trigger()
    team = window.screens.team
    assert team is not None
    qtbot.waitUntil(lambda: len(team.cards) > 1)
    yield "team", team
    for action in (window.actions_.reminders, window.actions_.changes):
        action.trigger()
        yield action.text(), window.screens


def _dialogs(window: MainWindow, appearance: Appearance, folder: Path) -> Iterator[tuple[str, QDialog]]:
    session = window.session
    for made in (
        SettingsDialog(session, appearance, window),
        AboutDialog(session, window),
        ImportDialog(session, [folder / "clients.csv"], window),
        EmailDialog(session, window, client_id="1"),
        MemberDialog(session, "", Member(name="", role="", email=""), (), roles(), window),
        FaultDialog(UnusableInput("The file is empty", "{file} could not be opened.", file="x.csv"), window),
        FaultDialog(KeyError("x"), window),
        EndDialog(["Birch"], NOW.date(), window),
        TaskDialog((), NOW.date(), parent=window),
        NoteDialog("Birch", "", window),
        TagDialog((), window),
        RulesDialog(session, "", window),
    ):
        yield type(made).__name__, made


def test_no_english_is_left_and_nothing_is_cut_off_on_the_screens(window: MainWindow, qtbot: QtBot) -> None:
    data = _data(window)
    seen = {name: (english_in(place, data), cut_off_in(place)) for name, place in _screens(window, qtbot)}
    assert not "\n".join(f"{name}: {text}" for name, (left, _) in seen.items() for text in left)
    assert not "\n".join(f"{name}: {text}" for name, (_, cut) in seen.items() for text in cut)


def test_no_english_is_left_and_nothing_is_cut_off_in_the_dialogs(
    window: MainWindow, appearance: Appearance, tmp_path: Path, qtbot: QtBot, logged: Log
) -> None:
    (tmp_path / "clients.csv").write_text("client_id,name,mrr\n1,Birch,12\n2,Birch,twelve\n")
    data = _data(window) | {"Birch", "twelve", "mrr", QSysInfo.prettyProductName(), *available_timezones()}
    left, cut = {}, {}
    for name, dialog in _dialogs(window, appearance, tmp_path):
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.wait(300)
        left[name], cut[name] = english_in(dialog, data), cut_off_in(dialog)
        layout = dialog.layout()
        if layout is not None and layout.minimumSize().width() > dialog.width():
            cut[name].append("wider than its window")
        dialog.close()
    logged.take()
    assert not "\n".join(f"{name}: {text}" for name, texts in left.items() for text in texts)
    assert not "\n".join(f"{name}: {text}" for name, texts in cut.items() for text in texts)


def test_what_a_role_s_people_do_is_told_in_the_language_too(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.tabs[2].trigger()
    team = window.screens.team
    assert team is not None
    qtbot.waitUntil(lambda: len(team.cards) > 1)
    described = {label.text() for card in team.cards for label in card.findChildren(QLabel)}
    assert {pseudo_text(role.description) for role in roles()[:2]} <= described


def test_english_that_nobody_marked_and_a_button_without_room_are_seen(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    QLabel("Birch is our client", box)
    QPushButton("Çłöšé ţĥé þåñéł", box).setFixedWidth(30)
    box.resize(400, 200)
    box.show()
    assert english_in(box, {"Birch"}) == ["QLabel: Birch is our client"]
    assert cut_off_in(box) == ["QPushButton in QWidget: Çłöšé ţĥé þåñéł"]
    assert pseudo_text("Save {file}…").startswith("Šåṽé {file}…")

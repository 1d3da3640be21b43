"""In two sizes, at 100 % and 200 %, light and dark: no words are cut off and nothing lies over another."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import DamagedWorkspace
from desktop_app.ui.emailing.dialog import EmailDialog
from desktop_app.ui.reminders.task_dialog import TaskDialog
from desktop_app.ui.settings.dialog import SettingsDialog
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.startup.language import Language, install_language
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.tier.cards import CARD_HEIGHT, CardContent, ReportCard
from desktop_app.ui.tier.rules_dialog import RulesDialog
from desktop_app.ui.window.main_window import MainWindow
from tests.locales import window_speaking
from tests.looks.seen import (
    NOW,
    SIZES,
    faults,
    faults_of_screens,
    nameless,
    ticks_behind_icons,
    until,
    window_on_sample,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, appearance: Appearance) -> Iterator[MainWindow]:
    install_language(qapp, Language.SYSTEM)
    with window_on_sample(tmp_path, appearance) as shown:
        yield shown


def test_nothing_is_cut_off_or_lies_over_another(window: MainWindow, appearance: Appearance) -> None:
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        appearance.choose(choice)
        assert list(faults_of_screens(window)) == [], choice


def test_nor_in_german_which_needs_more_room(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, appearance: Appearance
) -> None:
    with window_speaking(qapp, Language.GERMAN), window_on_sample(tmp_path, appearance) as shown:
        assert list(faults_of_screens(shown, SIZES[:1])) == []
        settings = SettingsDialog(shown.session, appearance, shown)
        rules = RulesDialog(shown.session, "", shown)
        until(rules.which.count)
        for dialog in (TaskDialog((), NOW.date(), parent=shown), settings, rules):
            with qtbot.waitExposed(dialog):
                dialog.show()
            assert faults(dialog) == []
        email = EmailDialog(shown.session, parent=shown, client_id="C-000001")
        with qtbot.waitExposed(email):
            email.show()
        assert nameless(email) == []
        assert settings.focusWidget() is settings.choices[appearance.choice], "Space must not choose another theme"
        assert ticks_behind_icons(shown) == []


def test_nor_at_twice_the_size(tmp_path: Path) -> None:
    """Qt takes its scale at its start, so that another process looks."""
    values = os.environ | {"QT_SCALE_FACTOR": "2", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    looked = subprocess.run(
        [sys.executable, "-m", "tests.looks.seen"], env=values, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (looked.stdout, looked.returncode) == ("scale 2\n", 0), looked.stderr


def test_the_eye_sees_what_is_cut_off_and_what_lies_over_another(qtbot: QtBot, appearance: Appearance) -> None:
    page, cut, over = QWidget(), QLabel("These words need more room than they have"), QLabel("over")
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    row.addWidget(cut)
    row.addWidget(over)
    page.show()
    assert faults(page) == []
    cut.setFixedWidth(40)
    over.setGeometry(cut.geometry())
    assert [fault.split(":")[0] for fault in faults(page)] == ["cut off", "one over another"]


def test_the_sentences_of_an_error_lie_close_to_one_another(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = FaultDialog(
        DamagedWorkspace("The workspace is damaged", "It is not whole. " * 6, "Restore a backup. " * 6)
    )
    qtbot.addWidget(dialog)
    dialog.show()
    parts = [label for label in dialog.findChildren(QLabel) if label.wordWrap()]
    assert len(parts) == 3
    for part in parts:
        assert part.height() <= part.heightForWidth(part.width()) + 4, part.text()  # the sign is higher than its title
    assert faults(dialog) == []


def test_the_eye_sees_what_a_screen_reader_has_no_word_for(qtbot: QtBot, appearance: Appearance) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    QHBoxLayout(page).addWidget(field := QLineEdit())
    page.show()
    assert faults(page) == ["no name: QLineEdit in QWidget"]
    field.setAccessibleName("Name")
    assert faults(page) == []


def test_the_eye_sees_what_a_card_cuts_off(qtbot: QtBot, appearance: Appearance) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    card = ReportCard("Current performance", page)
    card.show_face(
        CardContent(title="Performance", figure="Gold", after="11,873.10 sold tier credit", short_after="11")
    )
    card.resize(160, CARD_HEIGHT)
    page.show()
    assert faults(page) == [], "the shorter words are shown"
    card.show_face(CardContent(title="Current performance of this month", figure="Gold"))
    assert [fault.split(":")[0] for fault in faults(page)] == ["cut off"]


def test_the_eye_sees_a_light_patch_in_the_dark(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.choose(ThemeChoice.DARK)
    page = QWidget()
    page.setObjectName("page")
    qtbot.addWidget(page)
    page.resize(300, 200)
    assert faults(page) == []
    page.setStyleSheet("background: white")
    assert [fault.split(":")[0] for fault in faults(page)] == ["light in the dark theme"]

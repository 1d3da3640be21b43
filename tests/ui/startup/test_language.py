"""The window speaks the system's language or the one that was chosen, and writes numbers as its country does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop_app.ui.settings.dialog import SettingsDialog
from desktop_app.ui.startup.language import SETTING, Language, install_language, language_of, locale_for
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from tests.locales import window_speaking

SWISS, FRENCH, BRITISH = QLocale("de_CH"), QLocale("fr_FR"), QLocale("en_GB")


@pytest.fixture
def tongue(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    with window_speaking(qapp, Language.SYSTEM):
        yield qapp


def _clients(number: int) -> str:
    return QCoreApplication.translate("WorkStatus", "%n client(s)", None, number)


@pytest.mark.parametrize(
    ("language", "system", "expected"),
    [
        (Language.SYSTEM, BRITISH, ["1 client", "2 clients", "1,200 clients"]),
        (Language.SYSTEM, FRENCH, ["1 client", "2 clients", "1\u202f200 clients"]),
        (Language.ENGLISH, SWISS, ["1 client", "2 clients", "1,200 clients"]),
    ],
)
def test_it_counts_in_its_language(
    tongue: QApplication, language: Language, system: QLocale, expected: list[str]
) -> None:
    install_language(tongue, language, system)
    assert [_clients(number) for number in (1, 2, 1_200)] == expected


@pytest.mark.parametrize(
    ("language", "system", "day", "amount"),
    [
        (Language.SYSTEM, FRENCH, "23/11/2026", "200,5"),
        (Language.GERMAN, SWISS, "23.11.26", "200.5"),
        (Language.GERMAN, FRENCH, "23.11.26", "200,5"),
        (Language.ENGLISH, BRITISH, "23/11/2026", "200.5"),
        (Language.ENGLISH, FRENCH, "11/23/26", "200.5"),
    ],
)
def test_days_and_amounts_are_written_as_in_the_system_s_country_where_it_speaks_the_language(
    language: Language, system: QLocale, day: str, amount: str
) -> None:
    locale = locale_for(language, system)
    assert locale.toString(QDate(2026, 11, 23), QLocale.FormatType.ShortFormat) == day
    assert locale.toString(200.5, "f", 1) == amount


def test_the_buttons_that_qt_makes_speak_german_too(tongue: QApplication, qtbot: QtBot) -> None:
    install_language(tongue, Language.SYSTEM, SWISS)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


@pytest.mark.parametrize("stored", [None, "", "klingon", 7, ["de"]])
def test_a_language_that_nobody_speaks_counts_as_the_system_s(stored: object) -> None:
    assert language_of(stored) is Language.SYSTEM


def test_a_language_is_chosen_in_the_settings_and_kept(
    qtbot: QtBot, window: MainWindow, appearance: Appearance
) -> None:
    dialog = SettingsDialog(window.session, appearance, window)
    qtbot.addWidget(dialog)
    box = dialog.language
    assert [box.itemText(row) for row in range(box.count())] == ["As the system", "English", "Deutsch"]
    assert box.currentText() == "As the system"
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert language_of(window.session.settings.get(SETTING)) is Language.GERMAN
    assert SettingsDialog(window.session, appearance, window).language.currentText() == "Deutsch"

"""From an empty workspace to the tier report by typing alone, and typing over what was imported."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.typed_parts import Cell
from desktop_app.i18n import translate
from desktop_app.services.importing import import_files
from desktop_app.services.tier import tier_report
from desktop_app.services.typing.edits import AddedRow, Facts, Typist
from desktop_app.services.typing.entry import type_in
from desktop_app.services.typing.parts import partner_parts
from desktop_app.storage.workspace import Workspace, open_workspace
from desktop_app.ui.charts import libraries
from desktop_app.ui.detail.row import ActionKind
from desktop_app.ui.detail.row_list import RowList
from desktop_app.ui.forms.form import FieldNote, Form
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.startup.language import Language
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.tab_stack import TIER
from desktop_app.ui.window.typing_actions import TypingActions
from tests.journeys.test_clients_by_keyboard import choose
from tests.locales import window_speaking

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.fixture
def language() -> Language:
    """What the window speaks, where a test says nothing else."""
    return Language.SYSTEM


@pytest.fixture
def speaking(language: Language, qapp: QApplication) -> Iterator[None]:
    with window_speaking(qapp, language):
        yield


@pytest.fixture
def window(speaking: None, appearance: Appearance, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on an empty workspace."""
    session = Session(Jobs(), SettingsStore(tmp_path / "window.ini"), clock=lambda: NOW)
    libraries.load()
    made = MainWindow(session, appearance)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.fill()
    session.open(tmp_path / "book.partner", create=True)
    qtbot.waitUntil(lambda: made.screens.welcome.isVisible() and made.actions_.import_.isEnabled())
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    session.close()


def form_called(window: MainWindow, title: str, qtbot: QtBot) -> Form:
    """The form with this title, once it has the keyboard."""

    def is_there() -> bool:
        return any(form.isVisible() and has_keyboard(form) for form in window.findChildren(Form) if form.title == title)

    qtbot.waitUntil(is_there)
    return next(form for form in window.findChildren(Form) if form.title == title and form.isVisible())


def has_keyboard(form: Form) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and form.isAncestorOf(focused)


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Keyboard:
    """A person who uses the keyboard alone."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, button: QPushButton) -> None:
        button.setFocus()
        press(self._qtbot, Qt.Key.Key_Space)

    def write(self, form: Form, texts: dict[str, str]) -> None:
        """Tab from field to field, and write over what is there."""
        for name, text in texts.items():
            field = form.fields[name].input
            while not (field is focused() or field.isAncestorOf(focused())):
                press(self._qtbot, Qt.Key.Key_Tab)
            self._qtbot.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self._qtbot.keyClicks(focused(), text)
        press(self._qtbot, Qt.Key.Key_Tab)
        assert form.isAncestorOf(focused()), "Tab leads through the form and to its buttons"

    def tick(self, form: Form, number: int) -> None:
        for _ in range(number):
            press(self._qtbot, Qt.Key.Key_Space, Qt.Key.Key_Tab)

    def agree(self, _form: Form) -> None:
        press(self._qtbot, Qt.Key.Key_Return)

    def act(self, listed: RowList, key: str, verb: ActionKind) -> None:
        """Go to the row and choose from its menu."""
        listed.setFocus()
        press(self._qtbot, Qt.Key.Key_Home)
        while (row := listed.current_row()) is None or row.key != key:
            press(self._qtbot, Qt.Key.Key_Down)
        # As the system sends it for the menu key, which a test's key press does not.
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), listed.mapToGlobal(QPoint()))
        QApplication.sendEvent(listed.viewport(), asked)
        choose(self._qtbot, next(act.label for act in row.acts if act.verb is verb))
        listed.window().activateWindow()  # without a screen, no window is when a menu closes


class Mouse:
    """A person who uses the mouse, and the keyboard only to write."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, button: QPushButton) -> None:
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, form: Form, texts: dict[str, str]) -> None:
        """Click into each field, and write over what is there."""
        for name, text in texts.items():
            field = form.fields[name].input
            line = field.lineEdit() if isinstance(field, QComboBox) else field
            line = line if isinstance(line, QLineEdit) else field.findChild(QLineEdit)
            assert isinstance(line, QLineEdit)
            self._qtbot.mouseDClick(line, Qt.MouseButton.LeftButton, pos=QPoint(12, line.height() // 2))
            line.selectAll()
            self._qtbot.keyClicks(line, text)

    def tick(self, form: Form, number: int) -> None:
        for box in form.findChildren(QCheckBox)[:number]:
            self._qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))

    def agree(self, form: Form) -> None:
        self._qtbot.mouseClick(form.agree_button, Qt.MouseButton.LeftButton)

    def act(self, listed: RowList, key: str, verb: ActionKind) -> None:
        """Click what an act of the row is painted as."""
        number = next(place for place, row in enumerate(listed.row_model.rows) if row.key == key)
        index = listed.row_model.index(number)
        listed.scrollTo(index)
        row, area = listed.row_model.rows[number], listed.visualRect(index)
        hits = row.hits(listed._delegate.typeset, listed.inner_width)
        hit = next(place for place, act in hits if act.verb is verb)
        at = area.topLeft() + QPoint(16, 0) + hit.center()
        self._qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture(params=[Keyboard, Mouse], ids=["keyboard", "mouse"])
def person(request: pytest.FixtureRequest, qtbot: QtBot) -> Keyboard | Mouse:
    made: Keyboard | Mouse = request.param(qtbot)
    return made


in_both_languages = pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN], ids=["English", "German"])


@in_both_languages
def test_from_nothing_to_the_tier_report(window: MainWindow, person: Keyboard | Mouse, qtbot: QtBot) -> None:
    person.press(window.screens.welcome.typing)
    form = form_called(window, translate("Forms", "Your partnership"), qtbot)
    person.write(form, {"partner_name": "Northlight", "certified_until": "18.7.2027"})
    person.agree(form)
    form = form_called(window, translate("Forms", "New client"), qtbot)
    person.write(form, {"name": "Aldermoor", "domain": "aldermoor.example"})
    person.agree(form)
    form = form_called(window, translate("Forms", "New subscription"), qtbot)
    person.write(form, {"product": "Marketing Hub", "mrr": "1.125,00", "started_on": "2026-03-01"})
    qtbot.waitUntil(lambda: translate("Forms", "sold credit") in form.effect.text())
    person.agree(form)
    form = form_called(window, translate("Forms", "Apps used"), qtbot)
    person.tick(form, 3)
    person.agree(form)
    person.agree(form_called(window, translate("Forms", "Your tier report is ready"), qtbot))
    qtbot.waitUntil(lambda: window.tabs.currentIndex() == TIER and window.screens.tier is not None)
    window.session.undo_stack.undo()  # the apps
    window.session.undo_stack.redo()
    with read(window, qtbot) as workspace:
        report = tier_report(workspace, NOW.date())
    assert [report.sold_credit, report.managed_credit, report.median_apps] == [1125, 1125, 3]
    assert report.performance.tier == "Silver"


def read(window: MainWindow, qtbot: QtBot) -> Workspace:
    done: list[bool] = []
    window.session.ask(lambda _workspace: True, done.append, topic="done")
    qtbot.waitUntil(lambda: bool(done))
    assert window.session.path is not None
    return open_workspace(window.session.path, write=False)


def spoken(listed: RowList) -> str:
    return "\n".join(row.spoken for row in listed.row_model.rows)


def spoken_row(listed: RowList, key: str) -> str:
    """What the row says, nothing where there is none."""
    return next((row.spoken for row in listed.row_model.rows if row.key == key), "")


@in_both_languages
def test_over_what_was_imported_imported_again_and_given_back(
    window: MainWindow, person: Keyboard | Mouse, tmp_path: Path, qtbot: QtBot
) -> None:
    file, path = tmp_path / "clients.csv", window.session.path
    assert path is not None

    def import_elsewhere(industry: str) -> None:
        file.write_text(f"client_id,name,industry,mrr,currency\n1,Alder,{industry},900,USD\n", encoding="utf-8")
        command = [sys.executable, "-m", "desktop_app", "import", str(file), "--workspace", str(path)]
        subprocess.run(command, check=True, capture_output=True)
        window.session.look_around()

    import_elsewhere("Medical")
    table = window.screens.clients.table
    qtbot.waitUntil(lambda: table.clients.rowCount() == 1)
    window.session.open_client("1")
    listed = window.panel.lists[0]
    qtbot.waitUntil(lambda: "Medical" in spoken_row(listed, "industry"))

    person.act(listed, "industry", ActionKind.EDIT)
    form = form_called(window, translate("Forms", "Edit the client"), qtbot)
    person.write(form, {"industry": "Dental"})
    person.agree(form)
    qtbot.waitUntil(lambda: "Dental" in spoken_row(listed, "industry"))
    assert "Medical" in spoken_row(listed, "industry said")

    import_elsewhere("Medicine")
    qtbot.waitUntil(lambda: "Medicine" in spoken_row(listed, "industry said"))
    assert "Dental" in spoken_row(listed, "industry")

    person.act(listed, "credit", ActionKind.ADD)
    form = form_called(window, translate("Forms", "New sale or loss"), qtbot)
    person.write(form, {"product_line": "Sales Hub", "amount": "90"})
    qtbot.waitUntil(lambda: "→ 90" in form.effect.text())
    person.agree(form)
    qtbot.waitUntil(lambda: any(row.key.startswith("sale ") for row in listed.row_model.rows))

    person.act(listed, "industry said", ActionKind.GIVE_BACK)
    qtbot.waitUntil(lambda: "Medicine" in spoken_row(listed, "industry"))
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "Dental" in spoken_row(listed, "industry"))
    sale = next(row.key for row in listed.row_model.rows if row.key.startswith("sale "))
    person.act(listed, sale, ActionKind.REMOVE)
    qtbot.waitUntil(lambda: not spoken_row(listed, sale))
    listing = [sys.executable, "-m", "desktop_app", "clients", "--json", "--workspace", str(path)]
    answer = subprocess.run(listing, check=True, capture_output=True, text=True).stdout
    assert json.loads(answer)[0]["typed"] == ["industry"]  # the command line sees what the window typed


def test_typing_elsewhere_is_seen_in_the_open_window(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session.path is not None
    with open_workspace(window.session.path, write=True) as other:
        values: dict[str, Cell] = {"name": "Cedar", "mrr": Decimal(5), "currency": "USD"}
        type_in(other, [AddedRow(kind="clients", client_id="c", values=values)], Typist("Kim", NOW))
    window.session.look_around()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 1)


def test_a_call_is_logged_in_two_keys(window: MainWindow, qtbot: QtBot) -> None:
    path = window.session.path
    assert path is not None
    with open_workspace(path, write=True) as other:
        values: dict[str, Cell] = {"name": "Cedar"}
        type_in(other, [AddedRow(kind="clients", client_id="c", values=values)], Typist("Kim", NOW))
    window.session.look_around()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 1)
    window.session.open_client("c")
    listed = window.panel.lists[0]
    qtbot.waitUntil(lambda: "Last contact: no data" in spoken(listed))
    qtbot.keyClick(focused(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    form_called(window, "Log a contact", qtbot)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "30 Nov 2026 · Call" in spoken(listed))
    qtbot.keyClick(focused(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    form = form_called(window, "Log a contact", qtbot)
    Keyboard(qtbot).write(form, {"next_step": "Send the offer", "due_on": "4 Dec 2026"})
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Send the offer · 04 Dec 2026" in spoken(listed))
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "Next step: none" in spoken(listed), timeout=20_000)
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "Last contact: no data" in spoken(listed), timeout=20_000)


def test_another_form_is_no_step_of_the_guide_that_was_left_for_it(window: MainWindow, qtbot: QtBot) -> None:
    typing = window.findChild(TypingActions)
    assert typing is not None
    typing.guide.trigger()
    assert form_called(window, "Your partnership", qtbot).intro.text().startswith("Step 1 of 4")
    typing.removed.trigger()
    assert form_called(window, "Clients removed by hand", qtbot).intro.text() == ""


def test_facts_are_given_back_and_figures_removed_in_their_forms(window: MainWindow, qtbot: QtBot) -> None:
    path = window.session.path
    assert path is not None
    file = path.with_name("partner.csv")
    file.write_text("key,value\npartner_name,Northlight\n", encoding="utf-8")
    figure: dict[str, Cell] = {"month": "2026-10", "figure": "sold_credit", "value": Decimal(90), "currency": "USD"}
    with open_workspace(path, write=True) as other:
        import_files(other, [file], now=NOW)
        type_in(other, [Facts(values={"partner_name": "Northlight Ltd"})], Typist("Kim", NOW))
        type_in(other, [AddedRow(kind="hubspot_figures", client_id="", values=figure)], Typist("Kim", NOW))
    window.session.look_around()
    window.panel.forms.edit_partner()
    form = form_called(window, "Your partnership", qtbot)
    (note,) = form.findChildren(FieldNote)
    assert note.text.text() == "typed 30 Nov by Kim · HubSpot says: Northlight"
    qtbot.mouseClick(note.link, Qt.MouseButton.LeftButton)
    assert form.fields["partner_name"].input.cell == "Northlight"
    qtbot.mouseClick(form.agree_button, Qt.MouseButton.LeftButton)
    with read(window, qtbot) as workspace:
        (name, *_) = partner_parts(workspace).of_kind("partner")
    assert (name.values["value"], name.marks) == ("Northlight", {})

    window.panel.forms.add_figure()
    form = form_called(window, "HubSpot's figure of a month", qtbot)
    form.fields["which"].input.setCurrentIndex(1)  # type: ignore[union-attr]
    assert form.fields["value"].input.cell == Decimal(90)
    remove = next(button for button in form.findChildren(QPushButton) if button.text() == "Remove")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    with read(window, qtbot) as workspace:
        assert partner_parts(workspace).of_kind("hubspot_figures") == ()
    window.actions_.undo.trigger()
    with read(window, qtbot) as workspace:
        assert len(partner_parts(workspace).of_kind("hubspot_figures")) == 1

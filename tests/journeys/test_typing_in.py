"""From an empty workspace to the tier report by typing alone, and typing over what was imported."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.typed_parts import Cell
from desktop_app.i18n import translate
from desktop_app.services.importing import import_files
from desktop_app.services.tier import tier_report
from desktop_app.services.typing.edits import AddedRow, Facts, Typist
from desktop_app.services.typing.parts import partner_parts
from desktop_app.services.typing.typing_in import type_in
from desktop_app.storage.workspace import Workspace, open_workspace
from desktop_app.ui.charts import libraries
from desktop_app.ui.detail.row_list import RowList
from desktop_app.ui.forms.form import FieldNote, Form
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.startup.language import Language, install_language
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.tab_stack import TIER

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.fixture
def language() -> Language | None:
    """What the window speaks, where a test says so."""
    return None


@pytest.fixture
def window(
    language: Language | None, qapp: QApplication, appearance: Appearance, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window on an empty workspace."""
    before = QLocale()
    if language is not None:
        install_language(qapp, language)
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
    if language is not None:
        install_language(qapp, Language.SYSTEM)
        QLocale.setDefault(before)


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


def write(qtbot: QtBot, form: Form, texts: dict[str, str]) -> None:
    """Fill a form by keyboard: Tab from field to field, and letters."""
    for name in list(form.fields)[: 1 + max(list(form.fields).index(name) for name in texts)]:
        if name in texts:
            qtbot.keyClicks(focused(), texts[name])
        press(qtbot, Qt.Key.Key_Tab)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN], ids=["English", "German"])
def test_by_keyboard_alone_from_nothing_to_the_tier_report(window: MainWindow, qtbot: QtBot) -> None:
    window.screens.welcome.typing.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    form = form_called(window, translate("Forms", "Your partnership"), qtbot)
    write(qtbot, form, {"partner_name": "Northlight", "certified_until": "18.7.2027"})
    press(qtbot, Qt.Key.Key_Return)
    form = form_called(window, translate("Forms", "New client"), qtbot)
    write(qtbot, form, {"name": "Aldermoor", "domain": "aldermoor.example"})
    press(qtbot, Qt.Key.Key_Return)
    form = form_called(window, translate("Forms", "New subscription"), qtbot)
    write(qtbot, form, {"product": "Marketing Hub", "mrr": "1.125,00", "started_on": "2026-03-01"})
    qtbot.waitUntil(lambda: translate("Forms", "sold credit") in form.effect.text())
    press(qtbot, Qt.Key.Key_Return)
    form = form_called(window, translate("Forms", "Apps used"), qtbot)
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    form_called(window, translate("Forms", "Your tier report is ready"), qtbot)
    press(qtbot, Qt.Key.Key_Return)
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


def click_act(listed: RowList, key: str, label: str, qtbot: QtBot) -> None:
    """Click what an act of a row is painted as."""
    number = next(place for place, row in enumerate(listed.row_model.rows) if row.key == key)
    index = listed.row_model.index(number)
    listed.scrollTo(index)
    row, area = listed.row_model.rows[number], listed.visualRect(index)
    typeset = listed._delegate.typeset
    hit = next(place for place, act in row.hits(typeset, listed.inner_width) if act.label.startswith(label))
    place = area.topLeft() + QPoint(16, 0) + hit.center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)


def spoken(listed: RowList) -> str:
    return "\n".join(row.spoken for row in listed.row_model.rows)


def test_by_mouse_over_what_was_imported_imported_again_and_given_back(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file, path = tmp_path / "clients.csv", window.session.path
    assert path is not None

    def import_elsewhere(industry: str) -> None:
        file.write_text(f"client_id,name,industry,mrr,currency\n1,Alder,{industry},900,USD\n", encoding="utf-8")
        with open_workspace(path, write=True) as other:
            import_files(other, [file], now=NOW)
        window.session.look_around()

    import_elsewhere("Medical")
    table = window.screens.clients.table
    qtbot.waitUntil(lambda: table.clients.rowCount() == 1)
    window.session.open_client("1")
    listed = window.panel.lists[0]
    qtbot.waitUntil(lambda: "Industry: Medical" in spoken(listed))

    click_act(listed, "industry", "Edit", qtbot)
    form = form_called(window, "Edit the client", qtbot)
    form.fields["industry"].input.selectAll()  # type: ignore[union-attr]
    qtbot.keyClicks(focused(), "Dental")
    qtbot.mouseClick(form.agree_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Industry: Dental typed 30 Nov" in spoken(listed))
    assert "HubSpot says: Medical · give back" in spoken(listed)

    import_elsewhere("Medicine")
    qtbot.waitUntil(lambda: "HubSpot says: Medicine" in spoken(listed))
    assert "Industry: Dental" in spoken(listed)

    click_act(listed, "credit", "Add", qtbot)
    form = form_called(window, "New sale or loss", qtbot)
    form.fields["product_line"].input.setCurrentText("Sales Hub")  # type: ignore[union-attr]
    form.fields["amount"].input.setText("90")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "→ 90" in form.effect.text())
    qtbot.mouseClick(form.agree_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Sales Hub · New" in spoken(listed))

    click_act(listed, "industry said", "Give back", qtbot)
    qtbot.waitUntil(lambda: "Industry: Medicine" in spoken(listed))
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "Industry: Dental" in spoken(listed))
    sale = next(row.key for row in listed.row_model.rows if row.key.startswith("sale "))
    click_act(listed, sale, "Remove", qtbot)
    qtbot.waitUntil(lambda: "no sale to this client is recorded" in spoken(listed))


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
    write(qtbot, form, {"next_step": "Send the offer", "due_on": "4 Dec 2026"})
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Send the offer · 04 Dec 2026" in spoken(listed))
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "Next step: none" in spoken(listed), timeout=20_000)
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "Last contact: no data" in spoken(listed), timeout=20_000)


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

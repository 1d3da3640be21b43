"""A column of one's own: made, filled in the list and in the panel, seen by others, removed and brought back."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.formatting import format_exact
from desktop_app.i18n import translate
from desktop_app.services.importing import import_files
from desktop_app.services.typing.edits import OwnCells, Typist
from desktop_app.services.typing.entry import type_in
from desktop_app.storage.own_columns import own_columns
from desktop_app.storage.workspace import create_workspace, open_workspace
from desktop_app.ui.forms.columns_dialog import ColumnsDialog
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.startup.language import Language
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from tests.locales import window_speaking

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
BOOK = "client_id,name\n1,Alder\n2,Birch\n"


@pytest.fixture(params=[Language.ENGLISH, Language.GERMAN], ids=["English", "German"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """The window speaks this language."""
    with window_speaking(qapp, request.param):
        yield


@pytest.fixture
def window(spoken: None, appearance: Appearance, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on a book of two clients."""
    with create_workspace(tmp_path / "book.partner") as book:
        (tmp_path / "clients.csv").write_text(BOOK, encoding="utf-8")
        import_files(book, [tmp_path / "clients.csv"], now=NOW)
    session = Session(Jobs(), SettingsStore(tmp_path / "window.ini"), clock=lambda: NOW)
    made = MainWindow(session, appearance)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.fill()
    session.open(tmp_path / "book.partner")
    qtbot.waitUntil(lambda: made.screens.clients.table.clients.rowCount() == 2)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    session.close()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def tab_to(qtbot: QtBot, button: QPushButton) -> None:
    """Go to a button by Tab alone."""
    for _ in range(20):
        if button.hasFocus():
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(button.text())


def dialog_of(window: MainWindow, qtbot: QtBot) -> ColumnsDialog:
    qtbot.waitUntil(lambda: any(dialog.isActiveWindow() for dialog in window.findChildren(ColumnsDialog)))
    return next(dialog for dialog in window.findChildren(ColumnsDialog) if dialog.isActiveWindow())


def to_front(window: MainWindow, qtbot: QtBot) -> None:
    """Offscreen, no window manager brings the window back to the front once a dialog is closed."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def cells(window: MainWindow) -> list[str]:
    """What the last column of the list says, from top to bottom."""
    clients = window.screens.clients.table.clients
    return [clients.index(row, clients.columnCount() - 1).data() for row in range(clients.rowCount())]


def shows(window: MainWindow, *texts: str) -> Callable[[], bool]:
    return lambda: cells(window) == list(texts)


def test_by_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    table = window.screens.clients.table
    known = table.clients.columnCount()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focused(), translate("TypingActions", "Own columns…").rstrip("…"))
    press(qtbot, Qt.Key.Key_Return)
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(lambda: dialog.note.text() != dialog.tr("Loading…"))
    tab_to(qtbot, dialog.add)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.keyClicks(focused(), "Hours")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), translate("OwnColumns", "Number")[0])
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.form is None and dialog.list.count() == 1)
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: table.clients.columnCount() == known + 1)
    to_front(window, qtbot)

    table.setFocus()
    table.go_to("1")
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(focused(), "1.234,5")
    press(qtbot, Qt.Key.Key_Return)
    first = format_exact(Decimal("1234.5"))
    qtbot.waitUntil(shows(window, first, "–"))
    window.actions_.undo.trigger()
    qtbot.waitUntil(shows(window, "–", "–"))
    window.actions_.redo.trigger()
    qtbot.waitUntil(shows(window, first, "–"))
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(focused(), "7")
    press(qtbot, Qt.Key.Key_Escape)
    assert cells(window) == [first, "–"]


def test_by_mouse_beside_another_window(window: MainWindow, qtbot: QtBot) -> None:
    table, path = window.screens.clients.table, window.session.path
    assert path is not None
    qtbot.mouseClick(window.screens.clients.bar.columns, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    add = next(action for action in menu.actions() if action.text() == translate("ColumnMenu", "Add column…"))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(add).center())
    dialog = dialog_of(window, qtbot)
    form = dialog.form
    assert form is not None
    form.fields["name"].input.setText("Region")  # type: ignore[union-attr]
    qtbot.mouseClick(form.agree_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shows(window, "–", "–"))

    to_front(window, qtbot)
    column = table.clients.columnCount() - 1
    table.scrollTo(table.clients.index(0, column))
    place = table.visualRect(table.clients.index(0, column)).center()
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClicks(focused(), "North")
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, 44))
    qtbot.waitUntil(shows(window, "North", "–"))
    with open_workspace(path, write=True) as other:
        (region,) = own_columns(other)
        type_in(other, [OwnCells(client_id="2", values={region.uid: "South"})], Typist("Kim", NOW))
    window.session.look_around()
    qtbot.waitUntil(shows(window, "North", "South"))

    window.actions_.undo.trigger()  # Kim's typing stays
    qtbot.waitUntil(shows(window, "–", "South"))
    remove_and_bring_back(window, qtbot)


def remove_and_bring_back(window: MainWindow, qtbot: QtBot) -> None:
    """Remove the column, with a word of the value that goes, and undo that."""
    window.panel.forms.column_asked.emit()
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.form is None)
    received: list[str] = []

    def agree() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        received.append(box.text())
        box.buttons()[0].click()

    QTimer.singleShot(0, agree)
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.count() == 0)
    assert received
    assert received[0].startswith("1 ")
    dialog.close()
    window.actions_.undo.trigger()
    qtbot.waitUntil(shows(window, "–", "South"))

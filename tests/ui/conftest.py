"""A session and a window on a real workspace of a few clients, on the real lanes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import Workspace, create_workspace
from desktop_app.ui.charts import libraries
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.startup.language import Language, install_language
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from tests.made_once import laid_down
from tests.ui.mailbox import Mailbox, set_mail_program

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CLIENTS = (
    "client_id,name,domain,mrr,currency,relationship\n"
    "1,Alder & <b>Co</b>,alder.example,120,USD,sold_and_managed\n"
    "2,Birch,birch.example,80,USD,sold\n"
)
CREDIT = "client,product_line,date,kind,amount\n1,Marketing Hub,2026-11-02,new,120\n"
TEAM = "name,role,email\nRosalind Okafor,Channel Account Manager,ros@vendor.example\n"


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> None:
    """The window speaks English, whose plural forms are a translation too."""
    install_language(qapp, Language.SYSTEM)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workspace of two clients, one credit event and one team member, imported at `NOW`."""
    path = tmp_path / "book.partner"
    laid_down(path, _made_book).close()
    return path


def _made_book(path: Path) -> Workspace:
    files = [path.with_name(name) for name in ("clients.csv", "credit_events.csv", "team.csv")]
    for file, text in zip(files, (CLIENTS, CREDIT, TEAM), strict=True):
        file.write_text(text)
    workspace = create_workspace(path)
    import_files(workspace, files, now=NOW)
    return workspace


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    lanes = Jobs()
    yield lanes
    lanes.shut_down()


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """A session without a workspace, at `NOW`."""
    made = Session(Jobs(), SettingsStore(tmp_path / "window.ini"), clock=lambda: NOW)
    yield made
    made.close()


def shown_window(session: Session, appearance: Appearance, qtbot: QtBot) -> MainWindow:
    """The window of `session`, on the screen."""
    libraries.load()  # as after the first opening of Tier, which tests/ui/window/test_tier_opening.py is about
    window = MainWindow(session, appearance)
    if session.settings.get("window/geometry") is None:
        window.resize(1_440, 900)  # as on a usual screen: a narrower one has its panel over the list
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.fill()
    return window


@pytest.fixture
def window(session: Session, appearance: Appearance, book: Path, qtbot: QtBot) -> MainWindow:
    """The window on the book, with its clients shown."""
    shown = shown_window(session, appearance, qtbot)
    session.open(book)
    qtbot.waitUntil(lambda: shown.screens.clients.table.clients.rowCount() == 2)
    qtbot.waitUntil(shown.tabs.isVisible)
    return shown


@pytest.fixture
def mailbox(qapp: QApplication, home: Path) -> Iterator[Mailbox]:
    """Takes what is handed to the mail program."""
    set_mail_program(home, "true %u")  # asked for, and never started: links come to the mailbox
    box = Mailbox()
    QDesktopServices.setUrlHandler("mailto", box, "take")  # type: ignore[arg-type]  # the stub says bytes, Qt's binding takes a name only
    yield box
    QDesktopServices.unsetUrlHandler("mailto")

"""A book with somebody to write to on every side, and the window on it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import Workspace, create_workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from tests.made_once import laid_down
from tests.ui.conftest import NOW, shown_window

TABLES = {
    "partner": "key,value\npartner_name,Larkspur Partners\n",
    "clients": "client_id,name,domain,mrr,currency,contact_name,contact_email\n"
    '1,Müller & Söhne,mueller.example,1234.5,USD,Käthe Müller,kaethe@mueller.example\n'
    '2,"Evil\nBcc: x@y.example",evil.example,80,USD,,\n'
    "3,Twin,one.example,1,USD,,\n4,Twin,two.example,1,USD,,\n",
    "subscriptions": "client,product,mrr,renews_on\n3,Service Hub,30,2027-05-01\n3,Sales Hub,20,2027-09-01\n",
    "renewals": "client,product,renews_on,status,current_mrr,renewal_manager,renewal_manager_email\n"
    "1,Marketing Hub,2027-01-15,pending,890,Ida Renner,ida@vendor.example\n"
    "1,Sales Hub,2027-03-01,pending,344.5,Ida Renner,ida@vendor.example\n",
    "team": "name,role,email\nRosalind Okafor,Channel Account Manager,ros@vendor.example\n",
}  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workspace of clients with and without a contact, one of them with renewals, and one team member."""
    path = tmp_path / "book.partner"
    laid_down(path, _made_book).close()
    return path


def _made_book(path: Path) -> Workspace:
    files = [path.with_name(f"{name}.csv") for name in TABLES]
    for file, text in zip(files, TABLES.values(), strict=True):
        file.write_text(text, encoding="utf-8")
    workspace = create_workspace(path)
    import_files(workspace, files, now=NOW)
    return workspace


@pytest.fixture
def window(session: Session, appearance: Appearance, book: Path, qtbot: QtBot) -> MainWindow:
    """The window on this book."""
    shown = shown_window(session, appearance, qtbot)
    session.open(book)
    qtbot.waitUntil(lambda: shown.screens.clients.table.clients.rowCount() == 4)
    return shown

"""Saved views as a person keeps them: filters, columns, widths, sort and groups under a name."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.client_list import ClientQuery
from desktop_app.services.saved_views import saved_views
from desktop_app.ui.clients import views_dialog, views_menu
from desktop_app.ui.clients.columns import INDEX
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.clients.views_dialog import ViewsDialog
from tests.ui.instant_session import InstantSession

WINTER = ClientQuery(decide_within=90)


def entries(tab: ClientsTab) -> list[str]:
    tab.views.menu.aboutToShow.emit()
    return [action.text() for action in tab.views.menu.actions() if action.text()]


def choose(tab: ClientsTab, text: str) -> None:
    tab.views.menu.aboutToShow.emit()
    next(action for action in tab.views.menu.actions() if action.text() == text).trigger()


def save(tab: ClientsTab, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views_menu, "ask_for_text", lambda *_: name)
    choose(tab, "Save this view…")


def look(tab: ClientsTab) -> tuple[object, ...]:
    table = tab.table
    return (
        tab.bar.query, table.clients.grouped_by, table.clients.order, table.isColumnHidden(INDEX["owner"]),
        table.columnWidth(INDEX["mrr"]), table.columns_in_order()[1],
    )  # fmt: skip


def set_winter(tab: ClientsTab) -> None:
    tab.bar.ask(WINTER)
    header = tab.table.horizontalHeader()
    tab.table.setColumnHidden(INDEX["owner"], False)
    header.moveSection(header.visualIndex(INDEX["owner"]), 1)
    tab.table.setColumnWidth(INDEX["mrr"], 130)
    tab.table.sort_by("mrr", descending=True)
    tab.table.group_by("status")


def test_a_view_keeps_how_the_list_looks_and_is_updated(
    tab: ClientsTab, session: InstantSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert entries(tab) == ["Save this view…", "Arrange views…"]
    usual = look(tab)
    save(tab, "All & usual", monkeypatch)
    set_winter(tab)
    winter = look(tab)
    save(tab, " Winter  renewals ", monkeypatch)
    assert tab.bar.views.text() == "Winter renewals"
    choose(tab, "All && usual")
    assert look(tab)[:4] == usual[:4]
    choose(tab, "Winter renewals")
    assert look(tab) == winter
    assert "Update “Winter renewals”" not in entries(tab)
    tab.table.sort_by("client", descending=False)
    choose(tab, "Update “Winter renewals”")
    view = saved_views(session.workspace).find("Winter renewals")
    assert view is not None
    assert view.layout is not None
    assert view.layout.sort == ("client", False)
    tab.bar.ask(ClientQuery())
    assert tab.bar.views.text() == "Saved views"
    for _ in range(3):
        session.undo_stack.undo()
    assert entries(tab) == ["Save this view…", "Arrange views…"]


def test_views_are_arranged_and_one_is_shown_at_the_start(
    tab: ClientsTab, session: InstantSession, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tab, "A", monkeypatch)
    set_winter(tab)
    save(tab, "B", monkeypatch)
    choose(tab, "Arrange views…")
    dialog = tab.window().findChild(ViewsDialog)
    assert isinstance(dialog, ViewsDialog)
    dialog.list.setCurrentRow(1)
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (True, False)
    dialog.up.click()
    dialog.start.click()
    assert dialog.list.currentItem().text() == "B · at the start"
    monkeypatch.setattr(views_dialog, "ask_for_text", lambda *_: "A")
    dialog.rename.click()
    assert "already" in dialog.note.text()
    monkeypatch.setattr(views_dialog, "ask_for_text", lambda *_: "Mine")
    dialog.rename.click()
    assert [view.name for view in saved_views(session.workspace).views] == ["Mine", "A"]
    assert tab.bar.views.text() == "Mine"
    file = tmp_path / "all"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog.export.click()
    dialog.delete.click()
    assert [view.name for view in saved_views(session.workspace).views] == ["A"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (f"{file}.views.json", ""))
    dialog.import_.click()
    assert [view.name for view in saved_views(session.workspace).views] == ["A", "Mine"]
    assert dialog.note.text() == "1 view imported"
    assert dialog.list.currentRow() == 1
    steps = session.undo_stack.count()
    dialog.import_.click()
    assert (dialog.note.text(), session.undo_stack.count()) == ("Every view of that file is here already.", steps)
    dialog.start.click()
    dialog.close()
    tab.bar.ask(ClientQuery(text="zoe"))
    other = ClientsTab(session)
    qtbot.addWidget(other)
    other.show()
    assert (other.bar.query, other.table.clients.grouped_by, other.bar.views.text()) == (WINTER, "status", "Mine")

"""Records of one client, joined in the list and parted again."""

import pytest
from PySide6.QtWidgets import QDialog

from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.detail.join_dialog import JoinDialog
from tests.ui.instant_session import InstantSession


def ids(tab: ClientsTab) -> list[str]:
    tab.table.selectAll()
    return sorted(client.client_id for client in tab.table.selected_records())


def test_they_are_joined_and_parted_by_undo(
    tab: ClientsTab, session: InstantSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[JoinDialog] = []

    def answer(dialog: JoinDialog) -> int:
        asked.append(dialog)
        dialog.stays.setCurrentIndex(1)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(JoinDialog, "exec", answer)
    before = ids(tab)
    assert tab.actions_.join.isEnabled()
    tab.actions_.join.trigger()
    stays, others = asked[0].answer
    assert sorted([stays, *others]) == before
    assert ids(tab) == [stays]
    session.undo_stack.undo()
    assert ids(tab) == before
    session.undo_stack.redo()
    assert ids(tab) == [stays]


def test_one_client_alone_is_joined_with_none(tab: ClientsTab) -> None:
    tab.table.go_to("c1")
    assert not tab.actions_.join.isEnabled()
    assert tab.actions_.join.statusTip() == "Select all records of the client."

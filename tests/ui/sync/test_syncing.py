"""Connecting and syncing in the window, against a stand-in for HubSpot."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.services.sync import connection
from desktop_app.ui.session.settings_keys import SYNC_DAILY
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.sync.connect_dialog import ConnectDialog
from desktop_app.ui.sync.plan_dialog import PlanDialog
from desktop_app.ui.window.main_window import MainWindow
from tests.hubspot.account import book as hubspot_book
from tests.hubspot.faults import FAULTS
from tests.hubspot.keychains import MemoryKeychain
from tests.hubspot.stand_in import KEY, StandIn, serving


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    made = StandIn(hubspot_book(25))
    with serving(made) as address:
        monkeypatch.setenv("PARTNER_DASHBOARD_API_BASE", address)
        yield made


@pytest.fixture
def keychain(monkeypatch: pytest.MonkeyPatch) -> MemoryKeychain:
    made = MemoryKeychain()
    monkeypatch.setattr(connection, "system_keychain", lambda: made)
    return made


def open_dialog(window: MainWindow, qtbot: QtBot) -> ConnectDialog:
    window.actions_.connect_.trigger()
    (dialog,) = window.findChildren(ConnectDialog)
    return dialog


def try_key(dialog: ConnectDialog, qtbot: QtBot, key: str = KEY) -> None:
    dialog.field.setText(key)
    dialog.try_.click()
    qtbot.waitUntil(dialog.try_.isEnabled)


def clients(window: MainWindow) -> int:
    return window.screens.clients.table.clients.rowCount()


def test_connecting_shows_what_the_key_may_read_and_then_the_plan(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    stand_in.account.scopes.discard("crm.objects.owners.read")
    dialog = open_dialog(window, qtbot)
    try_key(dialog, qtbot)
    told = dialog.findings.text()
    assert "Account 4411223" in told
    assert "25 can be read" in told
    assert "crm.objects.owners.read is missing" in told
    assert "of 250,000 calls used today" in told
    dialog.agree.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(PlanDialog)))
    assert list(keychain.passwords.values()) == [KEY]
    (plan,) = window.findChildren(PlanDialog)
    assert "25 new" in plan.counts.text()
    assert clients(window) == 2
    plan.buttons.agree.click()
    qtbot.waitUntil(lambda: clients(window) == 27)


def test_a_key_that_gives_no_partner_clients_cannot_be_used(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    stand_in.account.scopes.discard("crm.objects.partner-clients.read")
    dialog = open_dialog(window, qtbot)
    try_key(dialog, qtbot)
    assert "does not give partner clients" in dialog.findings.text()
    assert not dialog.agree.isEnabled()
    stand_in.always = FAULTS["unauthorized"]
    try_key(dialog, qtbot)
    assert "does not accept the key" in dialog.findings.text()
    try_key(dialog, qtbot, "nonsense")
    assert "not a HubSpot key" in dialog.findings.text()
    dialog.reject()


def test_without_a_keychain_the_key_is_kept_for_the_session_and_that_is_said(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "system_keychain", lambda: None)
    dialog = open_dialog(window, qtbot)
    try_key(dialog, qtbot)
    dialog.agree.click()
    qtbot.waitUntil(lambda: "no keychain" in dialog.findings.text())
    qtbot.waitUntil(lambda: bool(window.findChildren(PlanDialog)))
    window.findChildren(PlanDialog)[0].reject()
    dialog.reject()
    with qtbot.waitSignal(window.sync.finished):
        window.actions_.sync.trigger()
    qtbot.waitUntil(lambda: clients(window) == 27)


def connect(window: MainWindow, qtbot: QtBot) -> None:
    """The window connected and synced."""
    dialog = open_dialog(window, qtbot)
    try_key(dialog, qtbot)
    dialog.agree.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(PlanDialog)))
    window.findChildren(PlanDialog)[0].buttons.agree.click()
    qtbot.waitUntil(lambda: clients(window) == 27)


def test_forgetting_the_key_takes_it_out_of_the_keychain(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    connect(window, qtbot)
    window.actions_.connect_.trigger()
    dialog = next(each for each in window.findChildren(ConnectDialog) if each.isVisible())
    qtbot.waitUntil(dialog.forget.isEnabled)
    dialog.forget.click()
    qtbot.waitUntil(lambda: "forgotten" in dialog.findings.text())
    assert keychain.passwords == {}
    dialog.reject()


def test_nothing_is_asked_before_the_workspace_is_connected(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    window.sync.sync_if_due()
    done: list[None] = []
    window.session.ask(lambda _workspace: None, done.append, topic="test")
    qtbot.waitUntil(lambda: bool(done))
    assert stand_in.asked == []


def test_a_fault_by_hand_is_shown_and_one_of_the_schedule_is_quiet(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(window, qtbot)
    stand_in.always = FAULTS["unauthorized"]
    with qtbot.waitSignal(window.sync.finished):
        window.actions_.sync.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(FaultDialog)))
    window.findChildren(FaultDialog)[0].accept()
    qtbot.waitUntil(lambda: not window.findChildren(FaultDialog))
    monkeypatch.setattr("desktop_app.ui.sync.controller.is_sync_due", lambda _last, _now: True)
    with qtbot.waitSignal(window.sync.finished):
        window.sync.sync_if_due()
    assert "Not synced: HubSpot does not accept the key" in window.status.currentMessage()
    assert window.findChildren(FaultDialog) == []
    asked = len(stand_in.asked)
    window.sync.sync_if_due()  # too soon for another try
    window.session.settings.set(SYNC_DAILY, False)
    window.sync.sync_if_due()
    window.session.settings.set(SYNC_DAILY, True)
    window.hide()
    window.sync.sync_if_due()  # closed: nothing may be asked of its lanes any more
    assert len(stand_in.asked) == asked


def test_far_fewer_clients_are_asked_about(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    connect(window, qtbot)
    stand_in.account = hubspot_book(3)
    window.actions_.sync.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    assert "far fewer" in box.text()
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: "finding" in window.status.currentMessage())
    assert clients(window) == 27

"""Connecting and syncing in the window, against a stand-in for HubSpot."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import monotonic, sleep

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from werkzeug import Request

from desktop_app.services.sync import connection
from desktop_app.services.sync.connection import ServiceKey
from desktop_app.services.sync.fetching import Fetched
from desktop_app.ui.search.commands import commands
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.settings_keys import SYNC_DAILY
from desktop_app.ui.settings.dialog import SettingsDialog
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.sync.connect_dialog import ConnectDialog
from desktop_app.ui.sync.plan_dialog import PlanDialog
from desktop_app.ui.window.main_window import MainWindow
from tests.hubspot.account import book as hubspot_book
from tests.hubspot.faults import FAULTS
from tests.hubspot.keychains import MemoryKeychain
from tests.hubspot.stand_in import KEY, StandIn, serving
from tests.logged import Log

# A whole sync on a machine with much else to do.
_LONG_MS = 30_000


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
    qtbot.waitUntil(dialog.try_.isVisible)


def clients(window: MainWindow) -> int:
    return window.screens.clients.table.clients.rowCount()


def test_connecting_shows_what_the_key_may_read_and_then_the_plan(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    stand_in.account.scopes -= {"crm.objects.owners.read", "crm.objects.companies.read"}
    dialog = open_dialog(window, qtbot)
    try_key(dialog, qtbot)
    message = dialog.findings.text()
    assert "Account 4411223" in message
    assert "25 can be read" in message
    assert "crm.objects.owners.read is missing: owners stay" in message
    assert "crm.objects.companies.read is missing: companies stay" in message
    assert "of 250,000 calls used today" in message
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
    assert "crm.objects.partner-clients.read is missing, and nothing can be synced" in dialog.findings.text()
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
    qtbot.waitUntil(lambda: bool(window.findChildren(PlanDialog)), timeout=_LONG_MS)
    window.findChildren(PlanDialog)[0].buttons.agree.click()
    qtbot.waitUntil(lambda: clients(window) == 27, timeout=_LONG_MS)


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


def test_a_test_that_hangs_can_be_stopped_and_the_key_tested_again(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    asked, go_on = Event(), Event()

    def wait(_request: object) -> None:
        asked.set()
        go_on.wait(30)

    stand_in.on_request = wait
    dialog = open_dialog(window, qtbot)
    dialog.field.setText(KEY)
    dialog.try_.click()
    qtbot.waitUntil(asked.is_set)
    dialog.stop.click()
    assert dialog.try_.isVisible()
    assert dialog.findings.text() == ""
    stand_in.on_request = None
    go_on.set()
    try_key(dialog, qtbot)
    assert "25 can be read" in dialog.findings.text()
    dialog.reject()


def test_connecting_is_offered_wherever_one_looks_for_it(
    qtbot: QtBot, window: MainWindow, keychain: MemoryKeychain
) -> None:
    def opened() -> ConnectDialog:
        qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ConnectDialog)))
        return next(each for each in window.findChildren(ConnectDialog) if each.isVisible())

    window.screens.welcome.connect_.click()
    opened().reject()
    window.open_settings("sync")
    (settings,) = window.findChildren(SettingsDialog)
    settings.connect_.click()
    opened().reject()
    settings.reject()
    offered = {command.action for command in commands(window.menuBar())}
    assert {window.actions_.connect_, window.actions_.sync} <= offered


def test_a_dialog_that_is_closed_before_its_answer_is_there_hears_none(
    qtbot: QtBot, window: MainWindow, keychain: MemoryKeychain
) -> None:
    gate, jobs = Event(), window.session.jobs
    jobs.store(Job(lambda _job: gate.wait(10), None))
    window.screens.welcome.connect_.click()
    (dialog,) = window.findChildren(ConnectDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(ConnectDialog))
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_working)


def test_the_status_bar_names_the_stage(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    connect(window, qtbot)
    stages: set[str] = set()
    last = {"search": "Syncing with HubSpot · clients", "partner_clients": "Syncing with HubSpot · history of MRR"}

    def wait_until_shown(request: Request) -> None:  # else a quick stage is over before the window has shown it
        text = last.get(request.path.rpartition("/")[2]) if "objects" in request.path else None
        ends = monotonic() + 10
        while text is not None and text not in stages and monotonic() < ends:
            sleep(0.01)

    stand_in.on_request = wait_until_shown
    window.session.jobs.progressed.connect(lambda _job, _done, _total: stages.add(window.status.step.text()))
    with qtbot.waitSignal(window.sync.finished, timeout=_LONG_MS):
        window.actions_.sync.trigger()
    assert set(last.values()) <= stages


def test_a_bug_while_syncing_is_reported_without_the_key(
    qtbot: QtBot,
    window: MainWindow,
    stand_in: StandIn,
    keychain: MemoryKeychain,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    logged: Log,
) -> None:
    connect(window, qtbot)

    def broken(key: ServiceKey, *_rest: object, **_named: object) -> Fetched:
        raise RuntimeError(f"a bug with {key} at hand, and {len(key.header)} letters of its header")

    monkeypatch.setattr("desktop_app.services.sync.syncing.fetch_all", broken)
    window.actions_.sync.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(FaultDialog)))
    (dialog,) = window.findChildren(FaultDialog)
    assert dialog.details is not None
    report = dialog.details.toPlainText()
    assert "RuntimeError" in report
    dialog.reject()
    left = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert left
    assert KEY.encode() not in b"".join([report.encode(), *map(str.encode, logged.take()), *left])


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
    window.actions_.last_sync.trigger()
    (looked_back,) = window.findChildren(PlanDialog)
    assert "22 missing" in looked_back.counts.text()
    assert "is not in HubSpot's list any more" in looked_back.details.toPlainText()
    looked_back.buttons.agree.click()


def test_a_plan_that_is_refused_is_not_stored_by_the_next_sync(
    qtbot: QtBot, window: MainWindow, stand_in: StandIn, keychain: MemoryKeychain
) -> None:
    connect(window, qtbot)
    assert window.actions_.last_sync.isEnabled()
    window.sync.start(show_plan=True)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PlanDialog)))
    next(each for each in window.findChildren(PlanDialog) if each.isVisible()).reject()
    asked = len(stand_in.asked)
    with qtbot.waitSignal(window.sync.finished):
        window.actions_.sync.trigger()
    assert len(stand_in.asked) > asked

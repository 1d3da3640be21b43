"""News of newer versions: off until asked for, once a day, each version once, from a server on this machine."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import NotReached, WrongUse
from desktop_app.services.updates import newer_version
from desktop_app.ui.session.settings_keys import UPDATES_ADDRESS, UPDATES_WANTED
from desktop_app.ui.settings.dialog import SettingsDialog
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.updates import Updates
from desktop_app.version import VERSION


class Server:
    """Answers every question with `status` and `body`, and counts them."""

    def __init__(self) -> None:
        self.status, self.body, self.asked = 200, b"", 0
        answers = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answers.asked += 1
                self.send_response(answers.status)
                if answers.status == 302:
                    self.send_header("Location", "/elsewhere")
                self.end_headers()
                self.wfile.write(answers.body)

            def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - its own name
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}/newest.json"

    def tell(self, version: object) -> None:
        self.body = json.dumps({"version": version}).encode()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    thread = Thread(target=made.http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.http.shutdown()
    made.http.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("newest", "current", "newer"),
    [("0.10.0", "0.9.9", True), ("1.0", "1.0.0", False), ("1.0.1", "1.0", True), ("0.9.9", "0.10.0", False)],
)
def test_versions_are_compared_by_number(server: Server, newest: str, current: str, newer: bool) -> None:
    server.tell(newest)
    assert newer_version(server.address, current) == (newest if newer else None)


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, b"<html>"), (200, b"[]"), (200, b'{"version": 2}'), (200, b'{"version": "1.0; rm"}'), (404, b"{}"),
     (200, b"[" * 60_000), (200, b" " * 70_000), (302, b'{"version": "9.9"}')],
)  # fmt: skip
def test_an_answer_that_tells_no_version_is_refused(server: Server, status: int, body: bytes) -> None:
    server.status, server.body = status, body
    with pytest.raises(NotReached):
        newer_version(server.address)
    assert server.asked == 1


@pytest.mark.parametrize("address", ["http://example.org/v.json", "file:///etc/passwd", "https://", "", "http://[::1"])
def test_only_a_way_that_nobody_between_can_change_is_taken(address: str) -> None:
    with pytest.raises(WrongUse):
        newer_version(address)


def _boxes(window: MainWindow) -> list[str]:
    return [box.text() for box in window.findChildren(QMessageBox)]


def test_nobody_is_asked_before_this_person_wants_it(qtbot: QtBot, window: MainWindow, server: Server) -> None:
    window.session.settings.set(UPDATES_ADDRESS, server.address)
    Updates(window.session, window).look_if_wanted()
    done: list[None] = []
    window.session.outside(lambda _job: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert server.asked == 0


def test_a_newer_version_is_told_once(qtbot: QtBot, window: MainWindow, server: Server) -> None:
    server.tell("99.0.0")
    settings = window.session.settings
    settings.set(UPDATES_ADDRESS, server.address)
    settings.set(UPDATES_WANTED, True)
    updates = Updates(window.session, window)
    updates.look_if_wanted()
    qtbot.waitUntil(lambda: len(_boxes(window)) == 1)
    assert "99.0.0" in _boxes(window)[0]
    assert VERSION in _boxes(window)[0]
    updates.look_if_wanted()  # the same day
    settings.set("updates/looked_on", "2026-01-01")  # another day, the same version
    done: list[object] = []
    window.session.jobs.finished.connect(done.append)
    updates.look_if_wanted()
    qtbot.waitUntil(lambda: server.asked == 2)
    window.session.outside(lambda _job: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert len(_boxes(window)) == 1
    window.findChildren(QMessageBox)[0].close()


def test_who_looks_by_hand_is_told_in_any_case(qtbot: QtBot, window: MainWindow, server: Server) -> None:
    window.actions_.updates.trigger()
    assert "not set" in _boxes(window)[0]
    window.findChildren(QMessageBox)[0].close()
    qtbot.waitUntil(lambda: not _boxes(window))
    server.tell(VERSION)
    window.session.settings.set(UPDATES_ADDRESS, server.address)
    window.actions_.updates.trigger()
    qtbot.waitUntil(lambda: len(_boxes(window)) == 1)
    assert "newest version" in _boxes(window)[0]
    window.findChildren(QMessageBox)[0].close()


def test_the_choice_is_kept(qtbot: QtBot, window: MainWindow, appearance: Appearance) -> None:
    dialog = SettingsDialog(window.session, appearance, window)
    dialog.open()
    qtbot.waitUntil(dialog.agree.isEnabled)
    assert not dialog.updates.isChecked()
    dialog.updates.click()
    dialog.address.setText(" https://example.org/newest.json ")
    dialog.agree.click()
    settings = window.session.settings
    assert (settings.get(UPDATES_WANTED), settings.get(UPDATES_ADDRESS)) == (True, "https://example.org/newest.json")

"""The session: one workspace on the store's lane, questions and verbs, and news to everyone."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import DamagedWorkspace
from desktop_app.services.emails import EmailNoted
from desktop_app.services.overview import overview
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from tests.damaged_files import spoil_within
from tests.ui.conftest import NOW


def test_opening_tells_that_everything_changed_and_questions_are_answered(
    qtbot: QtBot, session: Session, book: Path
) -> None:
    news: list[Changed] = []
    session.announcer.changed.connect(news.append)
    with qtbot.waitSignal(session.workspace_opened):
        session.open(book)
    results: list[object] = []
    session.ask(overview, results.append, topic="overview")
    qtbot.waitUntil(lambda: bool(results))
    assert news == [Changed.EVERYTHING]
    assert session.path == book
    assert (session.now(), session.today()) == (NOW, NOW.astimezone().date())


def test_a_screen_that_asks_before_there_is_a_workspace_fails_nobody(
    qtbot: QtBot, session: Session, book: Path
) -> None:
    faults: list[Exception] = []
    results: list[object] = []
    session.failed.connect(faults.append)
    session.ask(overview, results.append, topic="overview")
    with qtbot.waitSignal(session.workspace_opened):
        session.open(book)
    assert (faults, results) == ([], [])


def test_a_screen_that_asks_while_the_first_workspace_is_opened_is_asked_to_ask_again(
    qtbot: QtBot, session: Session, book: Path
) -> None:
    early: list[object] = []
    late: list[object] = []
    session.workspace_opened.connect(lambda _path: session.ask(overview, late.append, topic="late"))
    session.open(book)
    session.ask(overview, early.append, topic="early")
    qtbot.waitUntil(lambda: bool(late))  # the lane keeps the order: an early answer would have come before
    assert not early


def test_a_verb_announces_what_it_changed_and_nothing_when_nothing_did(
    qtbot: QtBot, session: Session, book: Path
) -> None:
    with qtbot.waitSignal(session.workspace_opened):
        session.open(book)
    news: list[Changed] = []
    done: list[Changed] = []
    session.announcer.changed.connect(news.append)
    for changed in (Changed.NOTES, Changed.NOTHING):
        session.act(_changing(changed), lambda made: done.append(made.changed))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert news == [Changed.NOTES]


def _changing(changed: Changed):  # type: ignore[no-untyped-def]
    def verb(_workspace: Workspace) -> EmailNoted:
        return EmailNoted(changed)

    return verb


def test_a_workspace_that_cannot_be_opened_leaves_the_one_before(
    qtbot: QtBot, session: Session, book: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.workspace_opened):
        session.open(book)
    broken = tmp_path / "broken.partner"
    broken.write_bytes(b"not a database" * 100)
    with qtbot.waitSignal(session.failed) as failed:
        session.open(broken)
    assert failed.args is not None
    assert isinstance(failed.args[0], DamagedWorkspace)
    assert session.path == book
    results: list[object] = []
    session.ask(overview, results.append, topic="overview")
    qtbot.waitUntil(lambda: bool(results))


def test_switching_lets_go_of_the_workspace_before(qtbot: QtBot, session: Session, book: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.partner"
    create_workspace(other).close()
    for path in (book, other):
        with qtbot.waitSignal(session.workspace_opened):
            session.open(path)
    open_workspace(book, write=True).close()


def test_what_another_program_writes_is_seen_without_a_click(
    qtbot: QtBot, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.session.session._LOOK_MS", 20)
    session = Session(Jobs(), SettingsStore(tmp_path / "window.ini"))
    with qtbot.waitSignal(session.workspace_opened):
        session.open(book)
    with qtbot.waitSignal(session.changed) as news, open_workspace(book, write=True) as other, other.writing():
        other.write("UPDATE client SET name = 'Renamed elsewhere'")
    assert news.args == [Changed.EVERYTHING]
    session.close()


def test_an_opened_file_is_checked_for_damage_once_nothing_else_is_under_way(
    qtbot: QtBot, session: Session, book: Path
) -> None:
    faults: list[Exception] = []
    session.failed.connect(faults.append)
    with qtbot.waitSignal(session.workspace_opened):
        session.open(book)
    spoil_within(book)
    with qtbot.waitSignal(session.failed):
        session.check_when_idle()
    assert [type(fault) for fault in faults] == [DamagedWorkspace]
    session.ask(overview, lambda _overview: None, topic="overview")
    session.check_when_idle()  # not now
    qtbot.waitUntil(lambda: not session.jobs.is_working)
    assert len(faults) == 1

"""Cycles end on the window's thread, wherever they were made."""

import gc
from collections.abc import Iterator
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.session.jobs import Job, Jobs
from desktop_app.ui.startup.garbage_collection import GarbageCollection


@pytest.fixture(autouse=True)
def _collecting_as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


class Cycle:
    """Holds itself, and notes on which thread it ended."""

    ended_on: list[Thread] = []  # noqa: RUF012 - what ends has no place of its own to note it

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended_on.append(current_thread())


def make_cycles(_job: Job[None]) -> None:
    """More than Python would leave uncollected."""
    for _ in range(10_000):
        Cycle()


def test_what_a_worker_leaves_behind_ends_on_the_windows_thread(qtbot: QtBot, qapp: QApplication) -> None:
    Cycle.ended_on.clear()
    collector, jobs = GarbageCollection(qapp, every_ms=1), Jobs()
    jobs.store(Job(make_cycles, None))
    jobs.shut_down()  # finishes what was given
    qtbot.waitUntil(lambda: len(Cycle.ended_on) == 10_000)
    assert set(Cycle.ended_on) == {main_thread()}
    collector.deleteLater()


def test_many_new_records_are_set_aside_until_the_person_turns_elsewhere(qtbot: QtBot, qapp: QApplication) -> None:
    Cycle.ended_on.clear()
    collector = GarbageCollection(qapp, every_ms=1)
    for _ in range(30_000):
        Cycle()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 30_000)
    assert not Cycle.ended_on
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert len(Cycle.ended_on) == 30_000
    assert set(Cycle.ended_on) == {main_thread()}
    collector.deleteLater()

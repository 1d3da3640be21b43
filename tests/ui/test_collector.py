"""Cycles end on the window's thread, wherever they were made."""

from threading import Thread, current_thread, main_thread

from pytestqt.qtbot import QtBot

from desktop_app.ui.collector import Collector
from desktop_app.ui.jobs import Job, Jobs


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


def test_what_a_worker_leaves_behind_ends_on_the_windows_thread(qtbot: QtBot) -> None:
    Cycle.ended_on.clear()
    _collector, jobs = Collector(every_ms=1), Jobs()
    jobs.store(Job(make_cycles, None))
    jobs.shut_down()  # finishes what was given
    qtbot.waitUntil(lambda: len(Cycle.ended_on) == 10_000)
    assert set(Cycle.ended_on) == {main_thread()}

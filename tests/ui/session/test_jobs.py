"""The lanes: order, replacement, progress, giving up, faults, and an end that leaves no thread behind."""

import threading
import time
from collections.abc import Callable
from threading import Thread, current_thread, main_thread

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.session.jobs import Job, Jobs


def test_the_store_does_jobs_in_order_on_one_thread_and_answers_on_the_windows(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[int, str, str]] = []

    def answered(value: tuple[int, str]) -> None:
        seen.append((*value, threading.current_thread().name))

    def numbered(number: int) -> Callable[[Job[tuple[int, str]]], tuple[int, str]]:
        return lambda _job: (number, threading.current_thread().name)

    for number in range(20):
        jobs.store(Job(numbered(number), answered))
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert [number for number, _, _ in seen] == list(range(20))
    assert {worker for _, worker, _ in seen} == {"store 1"}
    assert {home for _, _, home in seen} == {threading.current_thread().name}


def test_only_the_newest_question_of_a_topic_is_answered(qtbot: QtBot, jobs: Jobs) -> None:
    gate = threading.Event()
    answers: list[int] = []
    asked: list[int] = []
    ended: list[int] = []
    jobs.store(Job(lambda _job: gate.wait(5), None))
    for number in range(5):

        def work(_job: Job[int], number: int = number) -> int:
            asked.append(number)
            return number

        jobs.store(Job(work, answers.append, topic="search", ended=lambda: ended.append(1)))
    gate.set()
    qtbot.waitUntil(lambda: len(ended) == 5)
    assert answers == [4]
    assert asked == [4]  # those replaced before their turn are not even asked


def test_work_reports_how_far_it_is_and_gives_up_when_asked(qtbot: QtBot, jobs: Jobs) -> None:
    answers: list[int] = []

    def work(job: Job[int]) -> int:
        done = 0
        while not job.stopped():
            done += 1
            job.report(done, 100)
            time.sleep(0.001)
        raise RuntimeError("given up")

    with qtbot.waitSignal(jobs.progressed) as progressed:
        job = jobs.outside(Job(work, answers.append, title="Counting"))
    assert progressed.args is not None
    assert progressed.args[0] is job
    assert progressed.args[2] == 100
    faults: list[object] = []
    jobs.failed.connect(faults.append)
    with qtbot.waitSignal(jobs.finished):
        job.stop()
    assert (answers, faults) == ([], [])


def test_a_write_that_was_finished_before_the_stop_came_still_counts(qtbot: QtBot, jobs: Jobs) -> None:
    answers: list[int] = []

    def work(job: Job[int]) -> int:
        job.stop()
        return 7

    jobs.store(Job(work, answers.append))
    qtbot.waitUntil(lambda: answers == [7])


def test_a_fault_goes_to_who_asked_or_else_to_everyone(qtbot: QtBot, jobs: Jobs) -> None:
    def fail(_job: Job[None]) -> None:
        raise ValueError("no")

    received: list[Exception] = []
    jobs.store(Job(fail, None, failed=received.append))
    qtbot.waitUntil(lambda: bool(received))
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.store(Job(fail, None))
    assert failed.args is not None
    assert isinstance(failed.args[0], ValueError)


class _Screen(QWidget):
    answers: list[int] = []  # noqa: RUF012 - read after the widget is gone

    def take(self, value: int) -> None:
        self.answers.append(value)
        self.windowTitle()


def test_an_answer_to_a_screen_that_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    screen, gate = _Screen(), threading.Event()
    after: list[int] = []
    jobs.store(Job(lambda _job: int(gate.wait(5)), screen.take))
    jobs.store(Job(lambda _job: 1, after.append))
    screen.deleteLater()
    qtbot.waitUntil(lambda: not _alive(screen))
    gate.set()
    qtbot.waitUntil(lambda: bool(after))
    assert _Screen.answers == []


def _alive(thing: QObject) -> bool:
    from shiboken6 import isValid

    return bool(isValid(thing))


def test_the_end_finishes_writes_drops_questions_and_joins_the_threads(qtbot: QtBot) -> None:
    lanes, gate, done = Jobs(), threading.Event(), []
    lanes.store(Job(lambda _job: gate.wait(5), None))
    lanes.store(Job(lambda _job: done.append("write"), None))
    lanes.store(Job(lambda _job: done.append("question"), None, topic="question"))
    QTimer.singleShot(0, gate.set)
    threading.Timer(0.05, gate.set).start()
    lanes.shut_down()
    assert done == ["write"]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("store", "outside"))]


def test_an_answer_is_handed_over_not_copied(qtbot: QtBot, jobs: Jobs) -> None:
    """What takes a worker long takes the window's thread no time, however large it is."""
    made: list[int] = list(range(1_000))
    handed: list[list[int]] = []
    jobs.store(Job(lambda _job: made, handed.append))
    qtbot.waitUntil(lambda: bool(handed))
    assert handed[0] is made


def test_a_worker_never_lets_go_of_a_widget_last(qtbot: QtBot, jobs: Jobs) -> None:
    """A widget ends on the thread that lets go of it last, and only the window's may end one."""
    let_go_on: list[Thread] = []

    class Listener:
        def hear(self, _value: int) -> None:
            heard.append(True)

        def __del__(self) -> None:
            let_go_on.append(current_thread())

    for _ in range(200):
        heard: list[bool] = []
        jobs.store(Job(lambda _job: 1, Listener().hear))
        qtbot.waitUntil(lambda: bool(heard))  # noqa: B023 - waited for at once
    qtbot.waitUntil(lambda: len(let_go_on) == 200)
    assert set(let_go_on) == {main_thread()}

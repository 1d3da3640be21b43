"""Tells each minute how far a long run of tests is, and which of them are at work: some take many minutes."""

import threading
import time

import pytest

_SECONDS = 60.0


class Heartbeat:
    """A plugin of pytest's, for the process that hands out the tests."""

    def __init__(self, config: pytest.Config, seconds: float = _SECONDS) -> None:
        self._config = config
        self._seconds = seconds
        self._started = dict[str, float]()  # by test, in seconds of the clock
        self._done = self._all = 0
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._tell_now_and_then, daemon=True)

    def pytest_sessionstart(self) -> None:
        self._thread.start()

    def pytest_sessionfinish(self) -> None:
        self._end.set()
        self._thread.join()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._all = len(session.items)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: list[str]) -> None:
        self._all = len(ids)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._started[nodeid] = time.monotonic()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        self._done += 1
        self._started.pop(nodeid, None)

    def _tell_now_and_then(self) -> None:
        while not self._end.wait(self._seconds):
            self._config.get_terminal_writer().line(f"\n{self._text()}", flush=True)

    def _text(self) -> str:
        now = time.monotonic()
        at_work = [f"  {test} ({now - start:.0f} s)" for test, start in dict(self._started).items()]
        return "\n".join([f"{self._done} of {self._all} tests done, at work:", *at_work])

"""A long run of tests tells now and then how far it is."""

import io
import time
from typing import cast

import pytest

from tests.heartbeat import Heartbeat


class _Config:
    """As much of pytest's configuration as a heartbeat asks for."""

    def __init__(self) -> None:
        self.printed = io.StringIO()

    def get_terminal_writer(self) -> "_Config":
        return self

    def line(self, text: str, *, flush: bool) -> None:
        self.printed.write(f"{text}\n")


def test_it_tells_how_many_are_done_and_which_are_at_work() -> None:
    config = _Config()
    heartbeat = Heartbeat(cast("pytest.Config", config), seconds=0.01)
    heartbeat.pytest_xdist_node_collection_finished(["a", "b", "c"])
    for test in ("a", "b"):
        heartbeat.pytest_runtest_logstart(test)
    heartbeat.pytest_runtest_logfinish("a")
    heartbeat.pytest_sessionstart()
    until = time.monotonic() + 5
    while not config.printed.getvalue() and time.monotonic() < until:
        time.sleep(0.01)
    heartbeat.pytest_sessionfinish()
    assert config.printed.getvalue().strip().splitlines()[:2] == ["1 of 3 tests done, at work:", "  b (0 s)"]

"""What the program loads before it is needed, and what Qt's binding does to Python's own objects."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, Signal, Slot

from tests.house.files import ROOT

CALLS = 20_000
HEAVY = {"pyqtgraph", "numpy", "httpx2", "python_calamine", "xlsxwriter", "icalendar"}


@pytest.mark.parametrize(
    ("module", "too_early"),
    [
        ("desktop_app.__main__", HEAVY | {"PySide6"}),
        ("desktop_app.ui.window.main_window", HEAVY),
    ],
)
def test_the_start_loads_nothing_that_can_wait(module: str, too_early: set[str]) -> None:
    code = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert module in loaded.split()
    assert set(loaded.split()) & too_early == set()


class Caller(QObject):
    """Calls itself through Qt."""

    called = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0
        self.called.connect(self.note)

    @Slot(bool)
    def note(self, _value: bool) -> None:
        self.calls += 1


def test_signals_and_slots_keep_none_and_true_alive() -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference with each call, and ended the process after some 500."""
    caller = Caller()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        caller.called.emit(True)
        caller.blockSignals(False)
        caller.setObjectName("called")
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert caller.calls == CALLS
    assert all(abs(now - then) < CALLS / 10 for now, then in zip(after, before, strict=True)), (before, after)

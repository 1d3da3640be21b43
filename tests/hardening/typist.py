"""Somebody who types into real windows without end: a call is logged with a note and a next step, again and again.

Each step that is written is noted on standard output: the number of its window, and its own.
"""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.forms.form import Form
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.startup.application import Application
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.window.main_window import MainWindow

CLIENT = "7"
_FIRST_DAY = date(2036, 1, 1)
_SECONDS = 30


def step_name(number: int) -> str:
    """What is typed as a note and as the next step of the call with this number."""
    return f"Step {number}"


def _texts(number: int) -> dict[str, str]:
    """What is typed: the panel shows the task that is due first, so each is due before the others."""
    day = _FIRST_DAY - timedelta(days=number)
    return {"note": step_name(number), "next_step": step_name(number), "due_on": day.isoformat()}


def type_until_killed(paths: Sequence[Path]) -> None:
    """Open a window on each workspace, and type into them in turn."""
    application = Application([])
    appearance = Appearance(application, ThemeChoice.LIGHT)
    windows = [_opened(path, appearance) for path in paths]
    number = 0
    while True:
        number += 1
        for place, window in enumerate(windows):
            _log_call(window, number)
            print(place, number, flush=True)


def _opened(path: Path, appearance: Appearance) -> MainWindow:
    settings = SettingsStore(path.with_suffix(".ini"))
    window = MainWindow(Session(Jobs(), settings, clock=lambda: datetime.now(UTC)), appearance)
    window.resize(1440, 900)
    window.show()
    window.fill()
    window.session.open(path)
    _wait(lambda: window.screens.clients.is_read and window.tabs.isVisible())
    window.activateWindow()
    window.session.open_client(CLIENT)
    _wait(lambda: "Last contact" in _panel(window))
    return window


def _log_call(window: MainWindow, number: int) -> None:
    """Ctrl+L, a note, the next step and its day, and Enter; returns once the panel shows them."""
    window.activateWindow()
    _wait(window.isActiveWindow)
    _press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    form = _form(window)
    texts = _texts(number)
    for name in form.fields:
        QTest.keyClicks(_focused(), texts.get(name, ""))
        _press(Qt.Key.Key_Tab)
    _press(Qt.Key.Key_Return)
    _wait(lambda: f"{step_name(number)} ·" in _panel(window))


def _form(window: MainWindow) -> Form:
    def in_front() -> Form | None:
        focused = QApplication.focusWidget()
        forms = (form for form in window.findChildren(Form) if form.isVisible())
        return next((form for form in forms if focused is not None and form.isAncestorOf(focused)), None)

    _wait(lambda: in_front() is not None)
    form = in_front()
    assert form is not None
    return form


def _panel(window: MainWindow) -> str:
    return "\n".join(row.spoken for listed in window.panel.lists for row in listed.row_model.rows)


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focused(), key, modifier)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _wait(is_done: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + _SECONDS
    while not is_done():
        if time.monotonic() > ends_at:
            raise TimeoutError("the window does not answer")
        QTest.qWait(2)

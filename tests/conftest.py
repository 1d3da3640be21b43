"""What every test stands on: no screen, no user's folders, one font, and no warning or thread that goes unnoticed."""

import functools
import gc
import logging
import os
import shutil
import sqlite3
import tempfile
import threading
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast
from weakref import WeakSet

# Qt and fontconfig read the environment when they are first used, so it is set before anything else is imported.
_FOR_GOOD = Path(tempfile.mkdtemp(prefix="partner-dashboard-tests-"))
_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")
_DESKTOP = (
    "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "LANGUAGE", "QT_FONT_DPI", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP",
)  # fmt: skip
for variable in _DESKTOP:
    os.environ.pop(variable, None)
os.environ |= {
    "LC_ALL": "C.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
    "FONTCONFIG_FILE": str(Path(__file__).parent / "fonts" / "fonts.conf"),
    "HOME": str(_FOR_GOOD),
    **{variable: str(_FOR_GOOD / variable.lower()) for variable in _FOLDERS},
}

import pytest  # noqa: E402 - see above
from hypothesis import settings  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from pytestqt.qtbot import QtBot  # noqa: E402

from tests.heartbeat import Heartbeat  # noqa: E402
from tests.logged import Log  # noqa: E402

if TYPE_CHECKING:
    from desktop_app.ui.style.appearance import Appearance

# What passes here passes elsewhere: `make test` makes the same values up each time, `make harden` new ones.
settings.register_profile("house", max_examples=30, deadline=None, derandomize=True)
settings.register_profile("harden", parent=settings.get_profile("house"), max_examples=2_000, derandomize=False)
settings.load_profile("house")

# On a machine with much else to do, a window takes longer than the five seconds that are waited for otherwise.
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitExposed, QtBot.waitActive):
    cast("Any", wait).__kwdefaults__["timeout"] = 30_000

_THREAD_SECONDS = 5
_MOST_GARBAGE = 50_000
# The command `import` raises them for its process, and books that are made once are made by it.
_THRESHOLDS = gc.get_threshold()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--harden` runs the long form of tests that have one: `make harden`."""
    parser.addoption("--harden", action="store_true", help="run the long form of tests that have one")


def pytest_configure(config: pytest.Config) -> None:
    """Give the tests with made-up values many more of them in the long form."""
    config.addinivalue_line("markers", "harden(short, long): rounds in `make test` and in `make harden`")
    if config.getoption("harden"):
        settings.load_profile("harden")
        if not hasattr(config, "workerinput"):
            config.pluginmanager.register(Heartbeat(config))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count the tests with made-up values among those that have a long form."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("harden")


def pytest_collection_finish() -> None:
    """Keep the garbage collection between tests from looking through what all tests and modules are made of."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> range:
    """The rounds of a test with a long form, marked `harden(short=…, long=…)`: few in `make test`, many otherwise."""
    mark = request.node.get_closest_marker("harden")
    assert mark is not None, "a test with rounds says how many it does"
    return range(mark.kwargs["long" if request.config.getoption("harden") else "short"])


def pytest_unconfigure() -> None:
    """Take the folders of the whole run away."""
    shutil.rmtree(_FOR_GOOD, ignore_errors=True)


_homes = count()


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder that belongs to one test, with the platform's data, settings and log folders in it."""
    folder = _FOR_GOOD / f"home-{next(_homes)}"
    folder.mkdir()
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(folder))
    for variable in _FOLDERS:
        monkeypatch.setenv(variable, str(folder / variable.lower()))
    return folder


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The program's own application, in its style."""
    from desktop_app.ui.startup.application import Application

    return Application


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> "Appearance":
    """The program is dressed once: Qt forgets to follow widgets that outlive the style sheet they were made under."""
    from desktop_app.ui.style.appearance import Appearance, ThemeChoice

    return Appearance(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def appearance(dressed: "Appearance") -> Iterator["Appearance"]:
    from desktop_app.ui.style.appearance import ThemeChoice

    yield dressed
    dressed.choose(ThemeChoice.LIGHT)


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Every thread that a test starts has ended when the test has."""
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    for thread in started:
        thread.join(_THREAD_SECONDS)
    left = [thread.name for thread in started if thread.is_alive()]
    assert not left, f"threads left running: {left}"


class _WatchedConnection(sqlite3.Connection):
    """A connection that is remembered for as long as it lives; sqlite3's own cannot be.

    Collected while it is open, it warns, as all do from Python 3.13 on, and says where it comes from.
    """

    living: ClassVar = WeakSet["_WatchedConnection"]()

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._opened_in = os.environ.get("PYTEST_CURRENT_TEST")
        super().__init__(*arguments, **options)
        self.living.add(self)

    @classmethod
    def still_open(cls) -> set["_WatchedConnection"]:
        return {connection for connection in cls.living if connection._is_open()}

    def __del__(self) -> None:
        if self._is_open():
            warnings.warn(f"unclosed database, opened in {self._opened_in}", ResourceWarning, source=self, stacklevel=1)

    def _is_open(self) -> bool:
        try:
            return self.total_changes >= 0
        except sqlite3.ProgrammingError:
            return False


@functools.cache
def _watched(factory: Any) -> Any:
    """`factory`, whose connections are remembered as well: the program has one of its own."""
    return type(factory.__name__, (_WatchedConnection, factory), {})


def _connect_watched(*arguments: Any, factory: Any = sqlite3.Connection, **options: Any) -> Any:
    return _connect(*arguments, factory=_watched(factory), **options)


_connect = sqlite3.connect
sqlite3.connect = _connect_watched


@pytest.fixture(autouse=True)
def no_database_is_left_open() -> Iterator[None]:
    """Whoever opens a database closes it; Python warns of it from 3.13 on only, and whenever it comes to see it."""
    before = _WatchedConnection.still_open()
    yield
    left = len(_WatchedConnection.still_open() - before)
    assert not left, f"databases left open: {left}"


@pytest.fixture(autouse=True)
def garbage_is_collected_between_tests() -> Iterator[None]:
    """As in `ui/startup/garbage_collection.py`: collected by a worker, widgets would end on the wrong thread."""
    gc.disable()
    gc.set_threshold(*_THRESHOLDS)
    yield
    gc.enable()
    if gc.get_count()[0] > _MOST_GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def nothing_on_the_clipboard() -> Iterator[None]:
    """Clear the clipboard: Qt frees what is on it when Python is gone already, and the process would crash."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def no_window_is_left() -> Iterator[None]:
    """Hide what a test leaves open: a menu, dialog or window in front would keep the mouse from the next test's."""
    yield
    if QApplication.instance() is not None:
        for left in QApplication.topLevelWidgets():
            left.hide()


@pytest.fixture(autouse=True)
def logged() -> Iterator[Log]:
    """Fails the test when something was logged as a warning or worse and not taken from here.

    What Qt itself warns of fails the test too, by `qt_log_level_fail` in pyproject.toml.
    """
    stored = Log()
    loggers = (logging.getLogger(), logging.getLogger("desktop_app"))  # the program's own may not hand on
    for logger in loggers:
        logger.addHandler(stored)
    yield stored
    for logger in loggers:
        logger.removeHandler(stored)
    left = stored.take()
    assert not left, f"logged, and not expected: {left}"

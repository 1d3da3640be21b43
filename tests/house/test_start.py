"""What the program loads before it is needed, and what Qt's binding does to Python's own objects."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.storage.workspace import create_workspace
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


FIRST_PAINT = """
import sys
from pathlib import Path
from desktop_app import __main__ as program, app
def tell():
    print(*sys.modules)
def watched(application, settings):
    window = build_window(application, settings)
    window.painted.connect(tell)
    window.session.workspace_opened.connect(lambda _path: (tell(), window.close()))
    return window
folder = Path(sys.argv.pop())
build_window, app.build_window = app.build_window, watched
app._window_settings = lambda: folder / "window.ini"
sys.argv.append(str(folder / "book.partner"))
program.main()
"""
# The program's own modules that may be loaded before there is anything to see: what the bars are made of.
BEFORE_FIRST_PAINT = """
__main__ app cli cli.command_names colours domain domain.changes domain.day_pattern domain.errors domain.messages
domain.money environment formatting i18n paths shown_text sources sources.child_argument ui version
ui.search ui.search.field ui.session ui.session.announcer ui.session.backups ui.session.jobs ui.session.session
ui.session.settings_store ui.shared ui.shared.card ui.shared.counted_tabs ui.shared.data_age
ui.startup ui.startup.application ui.startup.garbage_collection ui.startup.language ui.startup.single_instance
ui.style ui.style.app_icon ui.style.appearance ui.style.fonts ui.style.icons ui.style.indicator_images ui.style.sheet
ui.style.system_appearance ui.style.tokens
ui.window ui.window.bars ui.window.main_window ui.window.menu_bar ui.window.overview_reading
ui.window.pending_files ui.window.status_bar
ui.window.tab_stack ui.window.top_bar ui.window.window_state
""".split()


def test_the_first_paint_waits_for_the_bars_alone_and_the_clients_for_no_library_of_others(tmp_path: Path) -> None:
    create_workspace(tmp_path / "book.partner").close()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    painted, opened = (set(line.split()) for line in done.stdout.splitlines())
    ours = {name.removeprefix("desktop_app.") for name in painted if name.startswith("desktop_app.")}
    assert ours <= set(BEFORE_FIRST_PAINT)
    assert painted & (HEAVY | {"peewee", "sqlite3", "filelock", "tomllib", "socket"}) == set()
    assert opened & (HEAVY | {"keyring", "desktop_app.services.sync.fetching"}) == set()


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


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal there, and their counts are reset")
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

"""Takes the pictures of the guide from the real window on sample data: `make pictures`.

No screen is needed. The day, the font, the data and the size are always the same, so that a picture changes only when
what it shows does.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QDialog, QWidget

    from desktop_app.ui.window.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "images"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SIZE = (1_440, 900)
_PATIENCE = 600  # turns of 50 ms
# A client of the sample with much to show, and another for its renewal.
_CLIENT, _EXPORT = "C-000001", "hubspot-clients.csv"
_HUBSPOT = """\
Record ID,Client name,Client domain name,Relationship type,Total subscription MRR,Company city,Portal ID
C-000001,Aldermoor Dental Group,aldermoor-dental.example,Sold and managed,1240,Bristol,7000101
C-000777,Fairhaven Optics,fairhaven-optics.example,Managed,640,Leeds,7000777
C-000778,Tideway Rowing,tideway-rowing.example,Sold,ca. 300,London,7000778
"""
T = TypeVar("T")
D = TypeVar("D", bound="QDialog")


def main() -> int:
    """Take every picture anew; gives the exit status."""
    with TemporaryDirectory(prefix="partner-dashboard-pictures-") as folder:
        _set_environment(Path(folder))
        with _window(Path(folder)) as window:
            for name, take in PICTURES.items():
                _write(take(window, Path(folder)), name)
    return 0


def _set_environment(folder: Path) -> None:
    """Nobody's folders, no screen, one font and one language: Qt reads this when it is first loaded."""
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "LANGUAGE"):
        os.environ.pop(variable, None)
    os.environ |= {
        "LC_ALL": "en_GB.UTF-8",
        "TZ": "UTC",
        "QT_QPA_PLATFORM": "offscreen",
        "FONTCONFIG_FILE": str(ROOT / "tests" / "fonts" / "fonts.conf"),
        "HOME": str(folder),
        **{f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "CONFIG", "STATE", "CACHE")},
    }


@contextmanager
def _window(folder: Path) -> Iterator["MainWindow"]:
    """The window on the sample of one day."""
    from desktop_app.services.sample import prepare_sample
    from desktop_app.ui.session.jobs import Jobs
    from desktop_app.ui.session.session import Session
    from desktop_app.ui.session.settings_store import SettingsStore
    from desktop_app.ui.startup.application import Application
    from desktop_app.ui.startup.language import Language, install_language
    from desktop_app.ui.style.appearance import Appearance, ThemeChoice
    from desktop_app.ui.window.main_window import MainWindow

    application = Application([])
    install_language(application, Language.ENGLISH)
    sample = folder / "Northlight Partners.partner"
    prepare_sample(sample, NOW.date(), NOW)
    session = Session(Jobs(), SettingsStore(folder / "window.ini"), clock=lambda: NOW)
    window = MainWindow(session, Appearance(application, ThemeChoice.LIGHT))
    window.resize(*SIZE)
    window.show()
    window.fill()
    session.open(sample)
    until(lambda: window.screens.clients.is_read and window.screens.clients.table.clients.rowCount() > 50)
    yield window
    window.close()


def until(there: Callable[[], T | None]) -> T:
    """Wait until `there` gives something, and give it."""
    from PySide6.QtTest import QTest

    for _ in range(_PATIENCE):
        if reached := there():
            _settle()
            return reached
        QTest.qWait(50)
    raise TimeoutError("what a picture was to show did not come")


def _settle() -> None:
    """Let answers arrive, and what moves come to rest."""
    from PySide6.QtTest import QTest

    QTest.qWait(400)


def _write(image: "QImage", name: str) -> None:
    from tools.png import write_png

    file = OUT / f"{name}.png"
    OUT.mkdir(exist_ok=True)
    write_png(image, file)
    print(f"{file.relative_to(ROOT)}  {image.width()} × {image.height()}  {file.stat().st_size // 1024} KB")


def _seen(widget: "QWidget") -> "QImage":
    _settle()
    return widget.grab().toImage()


def _dialog(window: "MainWindow", kind: type[D]) -> D:
    """The dialog of this kind that is open."""
    return until(lambda: next((child for child in window.findChildren(kind) if child.isVisible()), None))


# What the pictures show


def _clients(window: "MainWindow", _folder: Path) -> "QImage":
    """The list, one client in the panel, and the button of the row under the mouse."""
    window.navigation.to_client(_CLIENT)
    until(lambda: window.panel.shown_name() != "")
    window.screens.clients.table.setFocus()
    return _seen(window)


def _grouped(window: "MainWindow", _folder: Path) -> "QImage":
    """The list in groups by owner, with the bar of those that are selected."""
    from desktop_app.domain.client_list import ClientQuery
    from desktop_app.ui.clients.columns import INDEX

    clients = window.screens.clients
    clients.narrow(ClientQuery(decide_within=60))
    for key, hidden in (("decide_by", False), ("renewal_mrr", False), ("renewal", True), ("engagement", True)):
        clients.table.setColumnHidden(INDEX[key], hidden)
    clients.table.group_by("owner")
    clients.table.selectAll()
    image = _seen(clients)
    clients.table.clearSelection()
    clients.table.group_by(None)
    for column in ("decide_by", "renewal_mrr", "renewal", "engagement"):
        clients.table.setColumnHidden(INDEX[column], column in ("decide_by", "renewal_mrr"))
    clients.narrow(ClientQuery())
    _settle()
    return image


def _filtered(window: "MainWindow", _folder: Path) -> "QImage":
    """The list narrowed, with a chip to take off."""
    from desktop_app.domain.client_list import ClientQuery

    clients = window.screens.clients
    clients.narrow(ClientQuery(products=frozenset({"Marketing Hub"}), renews_within=90))
    image = _seen(clients)
    clients.narrow(ClientQuery())
    _settle()
    return image.copy(0, 0, image.width(), 430)


def _panel_tab(tab: int) -> "Callable[[MainWindow, Path], QImage]":
    def take(window: "MainWindow", _folder: Path) -> "QImage":
        window.panel.tabs.setCurrentIndex(tab)
        image = _seen(window.panel)
        window.panel.tabs.setCurrentIndex(0)
        return image

    return take


def _tier(window: "MainWindow", _folder: Path) -> "QImage":
    """The report with a month chosen."""
    window.panel.hide()
    return _with_month(window)


def _tier_dark(window: "MainWindow", _folder: Path) -> "QImage":
    from desktop_app.ui.style.appearance import ThemeChoice

    window._choose_appearance(ThemeChoice.DARK)  # noqa: SLF001 - as its menu does
    image = _with_month(window)
    window._choose_appearance(ThemeChoice.LIGHT)  # noqa: SLF001
    _settle()
    return image


def _with_month(window: "MainWindow") -> "QImage":
    from desktop_app.domain.months import Month

    window.navigation.to_month(Month.parse("2026-10"))
    tier = until(lambda: window.screens.tier)
    until(lambda: tier.chart.selected is not None)
    return _seen(window)


def _why(window: "MainWindow", _folder: Path) -> "QImage":
    """A card of the report, opened into what is behind it."""
    tier = until(lambda: window.screens.tier)
    tier.cards["performance"].click()
    until(tier.why.isVisible)
    image = _seen(tier)
    tier.why.leave()
    return image


def _what_if(window: "MainWindow", _folder: Path) -> "QImage":
    tier = until(lambda: window.screens.tier)
    tier.bar.what_if.click()
    _settle()
    tier.what_if.form.amount.setText("1200")
    tier.what_if.form.amount.returnPressed.emit()
    image = _seen(tier)
    tier.what_if.clear.click()
    tier.bar.what_if.click()
    return image


def _team(window: "MainWindow", _folder: Path) -> "QImage":
    window.navigation.to_tab(2)
    until(lambda: window.screens.team is not None and window.screens.team.cards)
    return _seen(window)


def _email(window: "MainWindow", _folder: Path) -> "QImage":
    from desktop_app.ui.emailing.dialog import EmailDialog, write_email

    write_email(window.session, window, client_id=_CLIENT)
    dialog = _dialog(window, EmailDialog)
    until(lambda: dialog.form.template.count() > 1)
    dialog.form.template.setCurrentIndex(2)
    dialog.form.template.activated.emit(2)
    image = _seen(dialog)
    dialog.done(0)
    return image


def _search(window: "MainWindow", _folder: Path) -> "QImage":
    window.navigation.to_tab(0)
    window.panel.show()
    palette = window.navigation.finder.palette
    window.session.open_search()
    until(lambda: window.navigation.finder.ready and palette.isVisible())
    palette.field.setText("mark")
    _settle()
    image = _seen(window)
    palette.leave()
    return image.copy(0, 0, image.width(), 520)


def _reminders(window: "MainWindow", _folder: Path) -> "QImage":
    window.navigation.reminders.open()
    page = until(lambda: window.screens.page)
    until(page.list.rows.lines)
    image = _seen(page)
    window.screens.leave_page()
    return image


def _changes(window: "MainWindow", _folder: Path) -> "QImage":
    window.navigation.to_changes()
    page = until(lambda: window.navigation.changes)
    page.choose(NOW.date() - timedelta(days=30))
    until(lambda: len(page.list.rows.lines()) > 5)
    image = _seen(page)
    window.screens.leave_page()
    return image


def _import_columns(window: "MainWindow", folder: Path) -> "QImage":
    from desktop_app.ui.importing.dialog import ImportDialog

    (folder / _EXPORT).write_text(_HUBSPOT, encoding="utf-8")
    window.imports.preview([folder / _EXPORT])
    dialog = _dialog(window, ImportDialog)
    until(dialog.next.isEnabled)
    dialog.resize(1_000, 620)
    return _seen(dialog)


def _import_plan(window: "MainWindow", _folder: Path) -> "QImage":
    from desktop_app.ui.importing.dialog import ImportDialog, ImportStep

    dialog = _dialog(window, ImportDialog)
    dialog.next.click()
    until(lambda: dialog.step is ImportStep.PLAN)
    image = _seen(dialog)
    dialog.reject()
    return image


def _settings(window: "MainWindow", _folder: Path) -> "QImage":
    from PySide6.QtCore import QPoint

    from desktop_app.ui.settings.dialog import SettingsDialog

    window.open_settings()
    dialog = _dialog(window, SettingsDialog)
    until(dialog.agree.isEnabled)
    dialog.resize(560, SIZE[1])
    image = _seen(dialog)
    # Where the data lie differs from machine to machine.
    return image.copy(0, 0, image.width(), dialog.folder.mapTo(dialog, QPoint(0, -36)).y())


def _help(window: "MainWindow", _folder: Path) -> "QImage":
    from desktop_app.ui.help.window import GuideLocation, open_guide

    guide = open_guide(window, GuideLocation("tier"))
    image = _seen(guide)
    guide.close()
    return image


def _welcome(window: "MainWindow", folder: Path) -> "QImage":
    window.session.open(folder / "workspace.partner", create=True)
    until(window.screens.welcome.isVisible)
    window.resize(1_024, 640)
    return _seen(window)


# By the name of the file, in the order in which the window is led through them.
PICTURES: "dict[str, Callable[[MainWindow, Path], QImage]]" = {
    "clients": _clients,
    "clients-filtered": _filtered,
    "clients-grouped": _grouped,
    "panel": _panel_tab(0),
    "panel-renewals": _panel_tab(1),
    "panel-usage": _panel_tab(2),
    "panel-engagement": _panel_tab(3),
    "tier": _tier,
    "tier-dark": _tier_dark,
    "tier-why": _why,
    "tier-what-if": _what_if,
    "team": _team,
    "email": _email,
    "search": _search,
    "reminders": _reminders,
    "changes": _changes,
    "import-columns": _import_columns,
    "import-plan": _import_plan,
    "settings": _settings,
    "help": _help,
    "welcome": _welcome,
}

if __name__ == "__main__":
    sys.exit(main())

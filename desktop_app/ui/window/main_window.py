"""The window: bars above, the screens, the docked panel and the status line, around one session.

It is painted first with its bars alone, then the list of clients is built and its first page shown, and then the rest.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar

from desktop_app.domain.errors import UserError, WorkspaceLost
from desktop_app.paths import ENDING
from desktop_app.ui.session.session import NothingOpen, Prepare, Session
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.window.bars import WindowBars
from desktop_app.ui.window.overview_reading import read_overview
from desktop_app.ui.window.pending_files import waits_for_dialog
from desktop_app.ui.window.status_bar import WorkStatus
from desktop_app.ui.window.tab_stack import CLIENTS, TEAM, TabStack
from desktop_app.ui.window.window_state import restore_geometry, restore_panels, save_geometry

if TYPE_CHECKING:
    from desktop_app.services.overview import Overview
    from desktop_app.ui.detail.panel import DetailPanel
    from desktop_app.ui.sync.controller import SyncController
    from desktop_app.ui.window.import_actions import ImportActions
    from desktop_app.ui.window.menus import WindowActions
    from desktop_app.ui.window.navigation import Navigation
    from desktop_app.ui.window.opening_progress import OpeningProgress
    from desktop_app.ui.window.panel_placement import PanelPlacement
    from desktop_app.ui.window.panel_space import PanelSpace
    from desktop_app.ui.window.recovery import Recovery
    from desktop_app.ui.window.recovery_page import RecoveryPage

# What the menus and pages need is built by then, however long the workspace takes to open.
_REST_MS = 1_000


class MainWindow(QMainWindow):
    """Shows the session's workspace; closing it keeps how it was left, and closes the session.

    `painted` is emitted after the first paint, when a workspace may be opened; `filled` when everything is there.
    """

    painted = Signal()
    filled = Signal()

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self.session = session
        self.actions_: WindowActions
        self.panel: DetailPanel
        self.imports: ImportActions
        self.recovery: Recovery
        self.navigation: Navigation
        self.sync: SyncController
        self._appearance = appearance
        self._panels: PanelPlacement
        self._opening: OpeningProgress
        self._panel_space: PanelSpace
        self._overview: Overview | None = None
        self._painted = False
        self._begun = False
        self._full = False
        self.setWindowTitle(self.tr("Partner Dashboard"))
        self.setMinimumSize(1024, 640)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.screens = TabStack(session)
        self.setCentralWidget(self.screens)
        self.status = WorkStatus(session.jobs, self)
        self.setStatusBar(self.status)
        self._bars = WindowBars(self)
        self.tabs, self.top = self._bars.tabs, self._bars.top
        self._bars.show_tabs(wanted=not session.settings.get("empty", True))
        self.setMenuWidget(self._bars)
        restore_geometry(self, session.settings)

    def fill(self) -> None:
        """Build all that is not there yet."""
        self._begin()
        if self._full:
            return
        self._full = True
        # Loaded here, after the first page of clients, and not above.
        from desktop_app.ui.window.menus import WindowActions
        from desktop_app.ui.window.typing_actions import add_typing

        self._build_panel()
        self.actions_ = WindowActions(self.session, self)
        self.screens.clients.actions_.fill(self.actions_.client)
        add_typing(self)
        self.actions_.fill(self._bars.menus, self.panel.toggleViewAction(), self._appearance)
        self.top.take(self.actions_)
        self._wire()
        self._show_what_works()
        self.filled.emit()

    def _begin(self) -> None:
        """Build the list of clients, while the workspace is opened."""
        if self._begun:
            return
        self._begun = True
        self.painted.emit()
        from desktop_app.ui.window.panel_space import PanelSpace

        self.screens.build()
        self._panel_space = PanelSpace(self)
        self._wire_list()
        # The last to ask: to read all clients takes longest, and nothing else need wait for it.
        self._show_overview(None)
        self._restore()

    def _build_panel(self) -> None:
        from desktop_app.ui.window.panel_placement import build_panel

        self.panel, self._panels = build_panel(self, self.session, self.screens, self._panel_space)

    def _begin_with_list(self) -> None:
        """Begin, and build the rest when the first clients are seen, or else soon."""
        self._begin()
        if self.session.opening_title is None:
            self.fill()
        else:
            self.screens.clients.table.first_painted.connect(self._fill_if_open)
            self.screens.clients.counted.connect(lambda clients: None if clients else self._fill_if_open())
            QTimer.singleShot(_REST_MS, self, self._fill_if_open)

    def _fill_if_open(self) -> None:
        """Build the rest, unless the window was closed meanwhile: what is built then would keep the program running."""
        if self.isVisible():
            self.fill()

    def open_workspace(self, path: Path, prepare: Prepare | None = None) -> None:
        """Open the workspace at `path`, made when missing; `prepare` makes one that has to be filled first.

        While a dialog waits for an answer the workspace that the answer is about stays.
        """
        if not waits_for_dialog(self, path, lambda: self.open_workspace(path, prepare)):
            title = self.tr("Making the sample data") if prepare is not None else ""
            self.session.open(path, create=prepare is None, prepare=prepare, title=title)

    def take_files(self, files: Sequence[Path]) -> None:
        """Open the workspace among files that were dropped here, or show what importing them would change."""
        if waits_for_dialog(self, files[0], lambda: self.take_files(files)):
            return
        self.fill()
        workspaces = [file for file in files if file.suffix == ENDING]
        if workspaces:
            self.open_workspace(workspaces[0])
        else:
            self.imports.preview(files)

    def keep(self) -> None:
        """Keep how the window was left, in case that the program is ended from outside."""
        if self._begun:
            self._keep()
        self.session.settings.save()

    def show_fault(self, fault: Exception) -> None:
        """Tell the person what went wrong."""
        from desktop_app.ui.shared.error_dialog import FaultDialog

        if self._begun:
            self.screens.welcome.show_opening("")
        if isinstance(fault, WorkspaceLost):
            FaultDialog(fault, self, (self.tr("Save the book…"), self._save_lost_book)).open()
        elif not isinstance(fault, NothingOpen):
            FaultDialog(fault, self).open()

    def _save_lost_book(self) -> None:
        from desktop_app.ui.window.recovery import ask_to_save_lost_book

        ask_to_save_lost_book(self.session, self)

    def end(self) -> None:
        """End at once, since the system says so: running work is stopped whole, without any question."""
        status = self._opening.exit_status if self._begun else 0
        self.session.end()
        self.keep()
        for widget in QApplication.topLevelWidgets():
            widget.hide()
        self.session.close()
        QApplication.exit(status)

    def prepare_to_end(self) -> None:
        """The person logs out: dialogs must not block it."""
        self.keep()
        self.session.end()

    def open_settings(self, at: str = "") -> None:
        """Show the settings, with the keyboard at one of them if `at` names it."""
        from desktop_app.ui.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self.session, self._appearance, self)
        dialog.notices_wanted.connect(lambda wanted: self.navigation.reminders.want_notices(wanted=wanted))
        dialog.connect_wanted.connect(self.sync.connect_account)
        dialog.open()
        dialog.go_to(at)

    # Set up

    def _wire_list(self) -> None:
        from desktop_app.ui.window.opening_progress import OpeningProgress

        session, screens = self.session, self.screens
        session.unusable.connect(self._show_recovery)
        session.workspace_opened.connect(self._workspace_opened)
        self._opening = OpeningProgress(session, self.status, screens.welcome)
        session.changed.connect(lambda _changed: self._ask_overview())
        session.failed.connect(self.show_fault)
        session.client_opened.connect(self._open_client)
        screens.status_text.connect(self.status.say)
        screens.views.week_counted.connect(self._show_need)
        screens.views.opened.connect(self._enter_panel)
        self.tabs.currentChanged.connect(self._show_tab)
        self.tabs.approached.connect(screens.prepare)

    def _wire(self) -> None:
        from desktop_app.ui.help.guide_key import GuideKey
        from desktop_app.ui.window.export_actions import ExportActions
        from desktop_app.ui.window.help_topics import topic
        from desktop_app.ui.window.import_actions import ImportActions
        from desktop_app.ui.window.menu_wiring import wire_menus
        from desktop_app.ui.window.navigation import Navigation
        from desktop_app.ui.window.recovery import Recovery
        from desktop_app.ui.window.sync_actions import add_sync
        from desktop_app.ui.window.workspace_actions import WorkspaceActions

        session, actions, screens = self.session, self.actions_, self.screens
        self.imports = ImportActions(session, self)
        self.recovery = Recovery(session, self)
        self.recovery.imports_wanted.connect(self.imports.preview)
        self.imports.empty_start_wanted.connect(self.recovery.import_files)
        self.sync = add_sync(session, self)
        workspaces = WorkspaceActions(session, self, self.recovery)
        exports = ExportActions(session, self.status, self)
        self.navigation = Navigation(self)
        GuideKey(self, lambda: topic(self))
        screens.welcome.sample_asked.connect(workspaces.open_sample)
        screens.welcome.import_asked.connect(self.imports.choose)
        screens.welcome.tables_asked.connect(self.imports.save_blank_tables)
        actions.recent.aboutToShow.connect(lambda: workspaces.fill_recent(actions.recent))
        actions.appearance.triggered.connect(lambda action: self._choose_appearance(ThemeChoice(action.data())))
        wire_menus(self, workspaces, exports)

    # The workspace

    def _show_recovery(self, path: Path, error: UserError) -> None:
        """A damaged workspace leads to its backups; what works without a workspace can be chosen."""
        self.fill()
        page = self.screens.recovery or self._build_recovery()
        self.screens.recover()
        self._bars.show_tabs(wanted=False)
        self.panel.hide()
        for action in (self.actions_.backups, self.actions_.restore, self.actions_.import_):
            action.setEnabled(True)
        self.recovery.show_damage(page, path, error)

    def _build_recovery(self) -> "RecoveryPage":
        page = self.screens.recover()
        page.import_asked.connect(self.imports.choose)
        page.open_asked.connect(self.actions_.open.trigger)
        page.backups_asked.connect(self.actions_.backups.trigger)
        return page

    def _workspace_opened(self, path: Path) -> None:
        self.setWindowFilePath(str(path))
        self.status.week_lines = None
        self.screens.take_focus()

    def _ask_overview(self) -> None:
        self.session.ask(read_overview, self._show_overview, topic="overview")

    def _show_overview(self, overview: "Overview | None") -> None:
        from desktop_app.formatting import (
            format_count,  # amounts too are written there, which the bars need not wait for
        )

        path = self.session.path
        name = (overview.partner if overview else None) or (path.stem if path else "")
        if self.session.read_only:
            name = self.tr("{name} (read-only)").format(name=name)
        program = self.tr("Partner Dashboard")
        self.setWindowTitle(f"{name} – {program}" if name else program)
        self.top.show_name(name)
        self._overview = overview
        self._show_what_works()
        if overview is not None:
            self.screens.welcome.show_opening("")
            self.top.freshness.show_instant(overview.data_as_of, self.session.now())
            empty = not (overview.clients or overview.team)
            self.tabs.set_count(CLIENTS, format_count(overview.clients) if overview.clients else "")
            self.screens.views.count_clients(overview.clients)
            self.tabs.set_count(TEAM, format_count(overview.team) if overview.team else "")
            self.session.settings.set("empty", empty)
            self._show_welcome(empty=empty)
            self.status.clients = overview.clients
            self.status.say_counts()

    def _show_what_works(self) -> None:
        if self._full:
            for action in self.actions_.need_workspace:
                action.setEnabled(self._overview is not None)

    def _show_welcome(self, *, empty: bool) -> None:
        self.screens.welcome_instead(empty=empty)
        self._bars.show_tabs(wanted=not empty)
        if self._full:
            self._panels.allow(allowed=not empty)
        else:
            self._panel_space.show_if(wanted=not empty and bool(self.session.settings.get("panel", True)))

    # Tabs and panel

    def _open_client(self, client_id: str) -> None:
        self.fill()
        self._panels.open(client_id)

    def _enter_panel(self) -> None:
        self.fill()
        self.panel.enter()

    def _show_tab(self, tab: int) -> None:
        self.status.say_counts()  # a tab may have more to say
        self.screens.show_tab(tab)

    def _show_need(self, lines: int) -> None:
        self.status.week_lines = lines
        if self.tabs.currentIndex() == CLIENTS:
            self.status.say_counts()

    def _choose_appearance(self, choice: ThemeChoice) -> None:
        self._appearance.choose(choice)
        self.session.settings.set("appearance", choice.value)

    # How it was left

    def _restore(self) -> None:
        settings = self.session.settings
        restore_panels(self, settings)
        self._show_welcome(empty=bool(settings.get("empty", True)))
        tab = settings.get("tab", CLIENTS)
        self.tabs.setCurrentIndex(tab if tab in range(self.tabs.count()) else CLIENTS)
        self.screens.views.restore()

    def _keep(self) -> None:
        settings = self.session.settings
        save_geometry(self, settings, panels=self._full and self._panels.is_docked)
        if self._full:
            settings.set("panel", self._panels.wanted)
        settings.set("tab", self.tabs.currentIndex())
        self.screens.keep()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from desktop_app.ui.shared.buttons import click_by_enter  # not before the first paint

        is_escape = event.key() == Qt.Key.Key_Escape and self._full
        if not ((is_escape and (self._panels.close_overlay() or self._opening.stop())) or click_by_enter(event)):
            super().keyPressEvent(event)

    def menuBar(self) -> QMenuBar:
        return self._bars.menus

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._begin_with_list)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._full and self.isActiveWindow():
            self.session.look_around()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        super().closeEvent(event)
        self.hide()  # gone at once; what was asked is finished behind it
        self.session.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._full and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.screens.welcome.show_over(files=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        if self._full:
            self.screens.welcome.show_over(files=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.screens.welcome.show_over(files=False)
        event.acceptProposedAction()
        self.take_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

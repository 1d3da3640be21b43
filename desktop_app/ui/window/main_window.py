"""The window: bars above, the screens, the docked panel and the status line, around one session.

It is painted first with its bars alone; what takes longer to load is built right after.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar

from desktop_app.domain.errors import UserError, WorkspaceLost
from desktop_app.paths import ENDING
from desktop_app.ui.session.session import NothingOpen, Session
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.window.bars import WindowBars
from desktop_app.ui.window.late_files import waits_for_dialog
from desktop_app.ui.window.status_bar import WorkStatus
from desktop_app.ui.window.tab_stack import CLIENTS, TEAM, TabStack
from desktop_app.ui.window.window_state import restore_geometry, restore_panels, save_geometry

if TYPE_CHECKING:
    from desktop_app.services.overview import Overview
    from desktop_app.ui.detail.panel import DetailPanel
    from desktop_app.ui.sync.controller import SyncController
    from desktop_app.ui.window.export_actions import ExportActions
    from desktop_app.ui.window.import_actions import ImportActions
    from desktop_app.ui.window.menus import WindowActions
    from desktop_app.ui.window.navigation import Navigation
    from desktop_app.ui.window.panel_placement import PanelPlacement
    from desktop_app.ui.window.recovery import Recovery
    from desktop_app.ui.window.recovery_page import RecoveryPage
    from desktop_app.ui.window.workspace_actions import WorkspaceActions


class MainWindow(QMainWindow):
    """Shows the session's workspace; closing it keeps how it was left, and closes the session.

    `painted` is emitted after the first paint, when a workspace may be opened: its file is checked while the rest of
    the window is built. `filled` is emitted when everything is there.
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
        self._counts = ""
        self._panels: PanelPlacement
        self._painted = False
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
        """Build what the first paint did not wait for."""
        if self._full:
            return
        self._full = True
        self.painted.emit()
        # Loaded here, after the first paint, and not above.
        from desktop_app.ui.detail.panel import DetailPanel
        from desktop_app.ui.window.menus import WindowActions
        from desktop_app.ui.window.panel_placement import PanelPlacement
        from desktop_app.ui.window.typing_actions import add_typing

        self.panel = DetailPanel(self.session, self)  # before the list, so that it is asked for first after a change
        self.screens.build()
        self._panels = PanelPlacement(
            self,
            self.screens,
            self.panel,
            self.screens.views.current_client,
            wanted=bool(self.session.settings.get("panel", True)),
        )
        self.actions_ = WindowActions(self.session, self)
        self.screens.clients.actions_.fill(self.actions_.client)
        add_typing(self)
        self.actions_.fill(self._bars.menus, self.panel.toggleViewAction(), self._appearance)
        self.top.take(self.actions_)
        self._wire()
        # The last to ask: to read all clients takes longest, and nothing else need wait for it.
        self._show_overview(None)
        self._restore()
        self.filled.emit()

    def open_workspace(self, path: Path, prepare: Callable[[], None] | None = None) -> None:
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
        workspaces = [file for file in files if file.suffix == ENDING]
        if workspaces:
            self.open_workspace(workspaces[0])
        else:
            self.imports.preview(files)

    def keep(self) -> None:
        """Keep how the window was left, in case that the program is ended from outside."""
        if self._full:
            self._keep()
        self.session.settings.save()

    def show_fault(self, fault: Exception) -> None:
        """Tell the person what went wrong."""
        from desktop_app.ui.shared.error_dialog import FaultDialog

        if self._full:
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
        self.session.end()
        self.keep()
        for widget in QApplication.topLevelWidgets():
            widget.hide()
        self.session.close()
        QApplication.exit(0)

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

    def _wire(self) -> None:
        from desktop_app.ui.help.guide_key import GuideKey
        from desktop_app.ui.window.export_actions import ExportActions
        from desktop_app.ui.window.help_topics import topic
        from desktop_app.ui.window.import_actions import ImportActions
        from desktop_app.ui.window.navigation import Navigation
        from desktop_app.ui.window.recovery import Recovery
        from desktop_app.ui.window.sync_actions import add_sync
        from desktop_app.ui.window.workspace_actions import WorkspaceActions

        session, actions, screens = self.session, self.actions_, self.screens
        self.imports = ImportActions(session, self)
        self.recovery = Recovery(session, self)
        session.unusable.connect(self._show_recovery)
        self.recovery.imports_wanted.connect(self.imports.preview)
        self.imports.empty_start_wanted.connect(self.recovery.import_files)
        self.sync = add_sync(session, self)
        workspaces = WorkspaceActions(session, self, self.recovery)
        exports = ExportActions(session, self.status, self)
        session.workspace_opened.connect(self._workspace_opened)
        session.opening.connect(self._show_opening)
        if session.opening_title is not None:  # asked for after the first paint, before there was anything to say it
            self._show_opening(session.opening_title)
        session.changed.connect(lambda _changed: self._ask_overview())
        session.failed.connect(self.show_fault)
        session.client_opened.connect(self._panels.open)
        self.navigation = Navigation(self)
        GuideKey(self, lambda: topic(self))
        screens.views.client_selected.connect(self._panels.follow)
        screens.status_text.connect(self._say)
        screens.grown.connect(self.panel.come_after)
        screens.welcome.sample_asked.connect(workspaces.open_sample)
        screens.welcome.import_asked.connect(self.imports.choose)
        screens.welcome.tables_asked.connect(self.imports.save_blank_tables)
        screens.views.opened.connect(self.panel.enter)
        self.panel.left.connect(screens.take_focus)
        self.panel.client_changed.connect(screens.clients.table.show_client_in_panel)
        self.tabs.currentChanged.connect(self._show_tab)
        actions.recent.aboutToShow.connect(lambda: workspaces.fill_recent(actions.recent))
        actions.appearance.triggered.connect(lambda action: self._choose_appearance(ThemeChoice(action.data())))
        self._wire_menus(workspaces, exports)

    def _wire_menus(self, workspaces: "WorkspaceActions", exports: "ExportActions") -> None:
        from desktop_app.ui.window.help_topics import explain

        session, actions, screens = self.session, self.actions_, self.screens
        screens.clients.export_asked.connect(exports.export_shown)
        actions.use(
            {
                actions.new: workspaces.make_new,
                actions.open: workspaces.open_other,
                actions.sample: workspaces.open_sample,
                actions.export_shown: screens.clients.export_shown,
                actions.export_all: exports.export_all,
                actions.back_up: exports.back_up,
                actions.restore: workspaces.restore,
                actions.backups: self.navigation.backups.open_page,
                actions.check: exports.check,
                actions.quit: self.close,
                actions.search: session.open_search,
                actions.settings: self.open_settings,
                actions.reminders: self.navigation.reminders.open,
                actions.changes: self.navigation.to_changes,
                actions.add_task: self.navigation.reminders.add_task,
                actions.guide: lambda: explain(self),
                actions.updates: self.navigation.updates.look,
                actions.filter: self.navigation.to_filter,
                actions.logs: self.navigation.to_log,
                actions.about: self._open_about,
                actions.full_screen: self._toggle_full_screen,
                actions.next_client: lambda: self._walk(1),
                actions.previous_client: lambda: self._walk(-1),
            }
            | self.imports.verbs(actions)
            | {action: partial(self.navigation.to_tab, tab) for tab, action in enumerate(actions.tabs)}
        )

    # The workspace

    def _show_recovery(self, path: Path, error: UserError) -> None:
        """A damaged workspace leads to its backups; what works without a workspace can be chosen."""
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
        self.screens.take_focus()
        self._ask_overview()

    def _show_opening(self, title: str) -> None:
        self.screens.welcome.show_opening(title or self.tr("Opening the workspace…"))

    def _ask_overview(self) -> None:
        from desktop_app.services.overview import overview

        self.session.ask(overview, self._show_overview, topic="overview")

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
        for action in self.actions_.need_workspace:
            action.setEnabled(overview is not None)
        if overview is not None:
            self.screens.welcome.show_opening("")
            self.top.freshness.show_instant(overview.data_as_of, self.session.now())
            empty = not (overview.clients or overview.team)
            self.tabs.set_count(CLIENTS, format_count(overview.clients) if overview.clients else "")
            self.screens.views.count_clients(overview.clients)
            self.tabs.set_count(TEAM, format_count(overview.team) if overview.team else "")
            self.session.settings.set("empty", empty)
            self._show_welcome(empty=empty)
            self._counts = "" if empty else self.tr("%n client(s)", "", overview.clients)
            self._say(self._counts, "")

    def _show_welcome(self, *, empty: bool) -> None:
        self.screens.welcome_instead(empty=empty)
        self._bars.show_tabs(wanted=not empty)
        self._panels.allow(allowed=not empty)

    # Tabs and panel

    def _show_tab(self, tab: int) -> None:
        self.screens.show_tab(tab)
        self._say(self._counts, "")

    def _say(self, left: str, right: str) -> None:
        self.status.counts.setText(left)
        self.status.place.setText(right)

    def _walk(self, rows: int) -> None:
        """Go on from the client in the panel, which may have been opened elsewhere than in the table."""
        self.screens.views.step(rows, self.panel.client_id if self.panel.isVisible() else None)

    # What the menus do

    def _open_about(self) -> None:
        from desktop_app.ui.window.about_dialog import AboutDialog

        AboutDialog(self.session, self).open()

    def _choose_appearance(self, choice: ThemeChoice) -> None:
        self._appearance.choose(choice)
        self.session.settings.set("appearance", choice.value)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

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
        save_geometry(self, settings, panels=self._panels.is_docked)
        settings.set("panel", self._panels.wanted)
        settings.set("tab", self.tabs.currentIndex())
        self.screens.keep()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._panels.close_overlay():
            super().keyPressEvent(event)

    def menuBar(self) -> QMenuBar:
        return self._bars.menus

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.fill)

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

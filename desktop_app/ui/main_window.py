"""The window: bars above, three tabs, the docked panel, and the status line, around one session."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.overview import Overview, overview
from desktop_app.ui.about import AboutDialog
from desktop_app.ui.actions import WindowActions
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.detail.panel import DetailPanel
from desktop_app.ui.faults import FaultDialog
from desktop_app.ui.outlets import Outlets
from desktop_app.ui.session import NothingOpen, Session
from desktop_app.ui.shared.counted_tabs import CountedTabs
from desktop_app.ui.shared.texts import counted
from desktop_app.ui.status_bar import WorkStatus
from desktop_app.ui.style.appearance import Appearance, Choice
from desktop_app.ui.top_bar import TopBar
from desktop_app.ui.welcome import WelcomePage
from desktop_app.ui.window_state import keep_frame, restore_frame
from desktop_app.ui.workspace_door import WorkspaceDoor

if TYPE_CHECKING:
    from desktop_app.ui.team.tab import TeamTab
    from desktop_app.ui.tier.tab import TierTab

_CLIENTS, _TIER, _TEAM = range(3)
_PANEL_WIDTH = 376


class MainWindow(QMainWindow):
    """Shows the session's workspace; closing it keeps how it was left, and closes the session."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self.session = session
        self._appearance = appearance
        self.setMinimumSize(1024, 640)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.actions_ = WindowActions(session, self)
        self._door = WorkspaceDoor(session, self)
        self.status = WorkStatus(session.jobs, self)
        self._outlets = Outlets(session, self.status, self)
        self.setStatusBar(self.status)
        self._make_pages()
        self._make_bars()
        self.panel = DetailPanel(session, self)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.resizeDocks([self.panel], [_PANEL_WIDTH], Qt.Orientation.Horizontal)
        self.clients.actions_.fill(self.actions_.client)
        self.actions_.fill(self._menus, self.panel.toggleViewAction(), appearance)
        self._wire()
        self._show_overview(None)
        self._restore()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Show what importing these files would change."""
        if not paths or self.session.path is None:
            return
        # Loaded when first imported: the start is quicker without it.
        from desktop_app.ui.importing.dialog import ImportDialog

        ImportDialog(self.session, list(paths), self).open()

    def show_fault(self, fault: Exception) -> None:
        """Tell the person what went wrong."""
        if not isinstance(fault, NothingOpen):
            FaultDialog(fault, self).open()

    # Set up

    def _make_pages(self) -> None:
        self.clients = ClientsTab(self.session)
        self.clients.setObjectName("page")
        self.tier: TierTab | None = None
        self.team: TeamTab | None = None
        self._counts = ""
        self._panel_wanted = bool(self.session.settings.get("panel", True))
        self._tabs = QStackedWidget()
        self._places: list[QWidget] = [self.clients, _page(), _page()]
        for page in self._places:
            self._tabs.addWidget(page)
        self.welcome = WelcomePage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._tabs)
        self._pages.addWidget(self.welcome)
        self.setCentralWidget(self._pages)

    def _make_bars(self) -> None:
        self.tabs = CountedTabs(self)
        self.tabs.setAccessibleName(self.tr("Screens"))
        for action in self.actions_.tabs:
            self.tabs.addTab(action.text())
        switcher = QMenu(self)
        self.actions_.fill_switcher(switcher)
        self.top = TopBar(switcher, self.actions_.import_, self.actions_.export, self)
        self._tab_band = QFrame()
        self._tab_band.setObjectName("tabBand")
        band = QHBoxLayout(self._tab_band)
        band.setContentsMargins(16, 0, 16, 0)
        band.addWidget(self.tabs)
        band.addStretch()
        self._menus = QMenuBar()
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._menus, self.top, self._tab_band):
            column.addWidget(widget)
        self.setMenuWidget(above)  # the bars lie over the dock too, which rows of tool bars do not promise

    def _wire(self) -> None:
        session, actions = self.session, self.actions_
        session.workspace_opened.connect(self._workspace_opened)
        session.changed.connect(self.clients.refresh)
        session.changed.connect(lambda _changed: self._ask_overview())
        session.failed.connect(self.show_fault)
        session.client_opened.connect(self._open_client)
        self.clients.client_selected.connect(self._follow_client)
        self.panel.visibilityChanged.connect(self._note_panel)
        self.tabs.currentChanged.connect(self._show_tab)
        self.welcome.sample_asked.connect(self._door.open_sample)
        self.welcome.import_asked.connect(self._choose_files)
        actions.recent.aboutToShow.connect(lambda: self._door.fill_recent(actions.recent))
        actions.use(
            {
                actions.new: self._door.make_new,
                actions.open: self._door.open_other,
                actions.sample: self._door.open_sample,
                actions.import_: self._choose_files,
                actions.export_shown: lambda: self._outlets.export_shown(self.clients.shown()),
                actions.export_all: self._outlets.export_all,
                actions.back_up: self._outlets.back_up,
                actions.check: self._outlets.check,
                actions.undo_import: self._undo_import,
                actions.quit: self.close,
                actions.settings: self._open_settings,
                actions.about: lambda: AboutDialog(self).open(),
                actions.full_screen: self._toggle_full_screen,
                actions.next_client: lambda: self.clients.step(1),
                actions.previous_client: lambda: self.clients.step(-1),
            }
            | {action: _shower(self.tabs, tab) for tab, action in enumerate(actions.tabs)}
        )
        actions.appearance.triggered.connect(lambda action: self._choose_appearance(action.data()))

    # The workspace

    def _workspace_opened(self, path: Path) -> None:
        self.setWindowFilePath(str(path))
        self._ask_overview()

    def _ask_overview(self) -> None:
        self.session.ask(overview, self._show_overview, topic="overview")

    def _show_overview(self, found: Overview | None) -> None:
        path = self.session.path
        name = (found.partner if found else None) or (path.stem if path else "")
        program = self.tr("Partner Dashboard")
        self.setWindowTitle(f"{name} – {program}" if name else program)
        self.top.show_name(name)
        self.top.freshness.show_instant(found.data_as_of if found else None, self.session.now())
        for action in self.actions_.need_workspace:
            action.setEnabled(found is not None)
        if found is not None:
            empty = not (found.clients or found.team)
            self.tabs.set_count(_CLIENTS, QLocale().toString(found.clients) if found.clients else "")
            self.tabs.set_count(_TEAM, QLocale().toString(found.team) if found.team else "")
            self.session.settings.set("empty", empty)
            self._show_welcome(empty=empty)
            self._counts = "" if empty else counted(self.tr("%n client(s)", "", found.clients), found.clients)
            self._say(self._counts, "")

    def _show_welcome(self, *, empty: bool) -> None:
        self._pages.setCurrentWidget(self.welcome if empty else self._tabs)
        self._tab_band.setVisible(not empty)
        self.panel.setVisible(not empty and self._panel_wanted)

    # Tabs and panel

    def _show_tab(self, tab: int) -> None:
        self._build(tab)
        self._tabs.setCurrentIndex(tab)
        self._say(self._counts, "")

    def _build(self, tab: int) -> None:
        """Build a tab when it is first wanted: the Tier tab's chart takes longer to load than all the rest."""
        if tab == _TIER and self.tier is None:
            from desktop_app.ui.tier.tab import TierTab

            self.tier = TierTab(self.session)
            self.tier.restore(self.session.settings.get("tier"))
            self.tier.told.connect(self._say)
            self._put(tab, self.tier)
        elif tab == _TEAM and self.team is None:
            from desktop_app.ui.team.tab import TeamTab

            self.team = TeamTab(self.session)
            self._put(tab, self.team)

    def _put(self, tab: int, page: QWidget) -> None:
        self._tabs.removeWidget(self._places[tab])
        self._places[tab].deleteLater()
        self._places[tab] = page
        self._tabs.insertWidget(tab, page)

    def _say(self, left: str, right: str) -> None:
        self.status.counts.setText(left)
        self.status.place.setText(right)

    def _open_client(self, client_id: str) -> None:
        self.panel.show()
        self.panel.raise_()
        self.panel.open(client_id)

    def _follow_client(self, client_id: str) -> None:
        if self.panel.isVisible() and client_id:
            self.panel.open(client_id)

    def _note_panel(self, shown: bool) -> None:
        """A panel that was closed stays so, and one that opens shows the client that is current."""
        if self._pages.currentWidget() is self._tabs and self.isVisible():
            self._panel_wanted = shown
        current = self.clients.table.current_record()
        if shown and self.panel.client_id is None and current is not None:
            self.panel.open(current.client_id)

    # What the menus do

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import files"),
            self._import_folder(),
            self.tr("Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)"),
        )
        if names:
            self.session.settings.set("import_folder", str(Path(names[0]).parent))
        self.import_paths([Path(name) for name in names])

    def _import_folder(self) -> str:
        return str(self.session.settings.get("import_folder", str(Path.home())))

    def _undo_import(self) -> None:
        from desktop_app.ui.importing.taking_back import ask_to_take_back

        ask_to_take_back(self.session, self)

    def _open_settings(self) -> None:
        from desktop_app.ui.settings.dialog import SettingsDialog

        SettingsDialog(self.session, self._appearance, self).open()

    def _choose_appearance(self, choice: Choice) -> None:
        self._appearance.choose(choice)
        self.session.settings.set("appearance", choice.value)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # How it was left

    def _restore(self) -> None:
        settings = self.session.settings
        restore_frame(self, settings)
        self._show_welcome(empty=bool(settings.get("empty", True)))
        tab = settings.get("tab", _CLIENTS)
        self.tabs.setCurrentIndex(tab if tab in range(self.tabs.count()) else _CLIENTS)

    def _keep(self) -> None:
        settings = self.session.settings
        keep_frame(self, settings)
        settings.set("panel", self._panel_wanted)
        settings.set("tab", self.tabs.currentIndex())
        if self.tier is not None:
            settings.set("tier", self.tier.state())

    # Qt

    def menuBar(self) -> QMenuBar:
        return self._menus

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep()
        super().closeEvent(event)
        self.hide()  # gone at once; what was asked is finished behind it
        self.session.close()
        self.session.settings.save()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.session.path is not None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.welcome.show_over(files=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.welcome.show_over(files=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.welcome.show_over(files=False)
        event.acceptProposedAction()
        self.import_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])


def _page() -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    return page


def _shower(tabs: CountedTabs, tab: int) -> Callable[[], None]:
    return lambda: tabs.setCurrentIndex(tab)

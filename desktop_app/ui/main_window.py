"""The window: menus, tabs and the docked panel around one session."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget, QFileDialog, QMainWindow, QMessageBox, QTabWidget, QVBoxLayout, QWidget

from desktop_app.domain.errors import UserError
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.detail.panel import DetailPanel
from desktop_app.ui.importing.dialog import ImportDialog
from desktop_app.ui.session import Session
from desktop_app.ui.team.tab import TeamTab

_TIER = 1


class MainWindow(QMainWindow):
    """Shows one workspace; closing it closes the session."""

    def __init__(self, session: Session, settings: QSettings) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self.setWindowTitle(self.tr("Partner Dashboard"))
        self.setMinimumSize(1024, 640)
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.clients = ClientsTab(session)
        self.tier_page = QWidget()
        self.tier_page.setObjectName("page")
        self.team = TeamTab(session)
        for page, name in (
            (self.clients, self.tr("Clients")), (self.tier_page, self.tr("Tier")), (self.team, self.tr("Team")),
        ):  # fmt: skip
            page.setObjectName("page")
            self.tabs.addTab(page, name)
        self.setCentralWidget(self.tabs)
        self.panel = DetailPanel(session)
        self.dock = self._make_dock()
        self._make_menus()
        self._wire()
        self._restore()

    def import_paths(self, paths: list[Path]) -> None:
        """Show what importing these files would change."""
        if paths:
            ImportDialog(self.session, paths, self).open()

    def _make_dock(self) -> QDockWidget:
        dock = QDockWidget(self.tr("Client"), self)
        dock.setObjectName("client-panel")
        dock.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea | Qt.DockWidgetArea.LeftDockWidgetArea)
        dock.setWidget(self.panel)
        dock.setMinimumWidth(300)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.resizeDocks([dock], [380], Qt.Orientation.Horizontal)
        return dock

    def _make_menus(self) -> None:
        file = self.menuBar().addMenu(self.tr("File"))
        self._add(file, self.tr("Import…"), "Ctrl+I", self._choose_files)
        file.addSeparator()
        self._add(file, self.tr("Quit"), "Ctrl+Q", self.close)
        edit = self.menuBar().addMenu(self.tr("Edit"))
        for action, keys in (
            (self.session.undo_stack.createUndoAction(self, self.tr("Undo")), "Ctrl+Z"),
            (self.session.undo_stack.createRedoAction(self, self.tr("Redo")), "Ctrl+Shift+Z"),
        ):
            action.setShortcut(QKeySequence(keys))
            edit.addAction(action)
        view = self.menuBar().addMenu(self.tr("View"))
        for number, name in enumerate((self.tr("Clients"), self.tr("Tier"), self.tr("Team"))):
            self._add(
                view, name, f"Ctrl+{number + 1}", lambda _checked=False, tab=number: self.tabs.setCurrentIndex(tab)
            )
        view.addAction(self.dock.toggleViewAction())
        client = self.menuBar().addMenu(self.tr("Client"))
        self._add(client, self.tr("Previous client"), "Alt+Up", lambda _checked=False: self.clients.step(-1))
        self._add(client, self.tr("Next client"), "Alt+Down", lambda _checked=False: self.clients.step(1))

    def _add(self, menu: object, text: str, keys: str, does: object) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(does)
        menu.addAction(action)  # type: ignore[attr-defined]

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._build_tier)
        self.session.client_opened.connect(self._open_client)
        self.session.changed.connect(self.clients.refresh)
        self.session.failed.connect(self._tell)
        self.clients.client_selected.connect(self.panel.open)
        self.clients.counted.connect(
            lambda count: self.statusBar().showMessage(self.tr("{count} clients").format(count=count))
        )

    def _build_tier(self, tab: int) -> None:
        """Build the Tier tab when it is first wanted: its chart takes longer to load than all the rest."""
        if tab != _TIER or self.tier_page.layout() is not None:
            return
        from desktop_app.ui.tier.tab import TierTab

        layout = QVBoxLayout(self.tier_page)
        layout.setContentsMargins(0, 0, 0, 0)
        self.tier = TierTab(self.session)
        layout.addWidget(self.tier)

    def _open_client(self, client_id: str) -> None:
        self.dock.show()
        self.panel.open(client_id)

    def _choose_files(self, _checked: bool = False) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Import"), "", self.tr("Tables (*.csv *.txt);;All files (*)")
        )
        self.import_paths([Path(name) for name in names])

    def _tell(self, fault: Exception) -> None:
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        if isinstance(fault, UserError):
            box.setText(str(fault.title))
            box.setInformativeText(f"{fault.message} {fault.advice}")
        else:
            box.setText(self.tr("Something went wrong in the program"))
            box.setInformativeText(self.tr("Your data is as it was. The details below help to mend it."))
            box.setDetailedText(repr(fault))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _restore(self) -> None:
        geometry, state = self._settings.value("geometry"), self._settings.value("state")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if state is not None:
            self.restoreState(state)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("state", self.saveState())
        self.session.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.import_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

"""Everything the menus offer: names, icons and keys; what each does is the window's business."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop_app.ui.help.guide_key import KEYS as KEYS_OF_HELP
from desktop_app.ui.search.commands import SEARCH_WORDS
from desktop_app.ui.search.field import KEYS
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.menu import Menu
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.style.icons import icon


class WindowActions(QObject):
    """The actions of the window. Keys are set outright: Preferences, Quit and full screen have none on some systems."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.new = self._action(self.tr("New workspace…"), "file-plus", "Ctrl+Shift+N")
        self.open = self._action(self.tr("Open workspace…"), "folder-open", "Ctrl+O")
        self.sample = self._action(self.tr("Open the sample data"), "flask-conical")
        self._make_navigation()
        self.export_shown = self._action(self.tr("Clients shown…"), "file-text", "Ctrl+E")
        self.export_all = self._action(self.tr("Clients and tier report…"), "file-spreadsheet")
        self.print_ = self._action(self.tr("Print…"), "printer", "Ctrl+P")
        self.back_up = self._action(self.tr("Back up…"), "save")
        self.backups = self._action(self.tr("Backups…"), "history")
        self.restore = self._action(self.tr("Restore backup…"), "history")
        self.quit = self._action(self.tr("Quit"), "log-out", "Ctrl+Q")
        self.undo = self._of_stack(session.undo_stack.createUndoAction(window, self.tr("Undo")), "undo-2", "Ctrl+Z")
        self.redo = self._of_stack(
            session.undo_stack.createRedoAction(window, self.tr("Redo")), "redo-2", "Ctrl+Shift+Z"
        )
        self.filter = self._action(self.tr("Filter the clients"), "", "Ctrl+F")
        self.search = self._action(self.tr("Search everywhere…"), "search", KEYS)
        self.settings = self._action(self.tr("Settings…"), "settings", "Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.full_screen = self._action(self.tr("Full screen"), "", "F11")
        self.full_screen.setCheckable(True)
        self.next_client = self._action(self.tr("Next client"), "arrow-down", "Alt+Down")
        self.previous_client = self._action(self.tr("Previous client"), "arrow-up", "Alt+Up")
        self.reminders = self._action(self.tr("Reminders…"), "bell", "Ctrl+R")
        self.add_task = self._action(self.tr("Add a task…"), "list-checks", "Ctrl+T")
        self.playbook = self._action(self.tr("Tasks before renewals…"), "list-checks")
        self.changes = self._action(self.tr("What changed…"), "arrow-left-right", "Ctrl+D")
        self.undo_import = self._action(self.tr("Take the last import back…"), "history")
        self.last_sync = self._action(self.tr("What the last sync changed…"), "refresh-cw")
        self.last_sync.setEnabled(False)
        self.check = self._action(self.tr("Check the workspace"), "circle-check")
        self.guide = self._action(self.tr("User guide"), "book-open", KEYS_OF_HELP)
        self.updates = self._action(self.tr("Look for a newer version"), "refresh-cw")
        self.logs = self._action(self.tr("Open the log folder"), "folder-open")
        self.about = self._action(self.tr("About Partner Dashboard"), "info")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self._make_places()
        self._make_parts_of_tabs()
        self._add_search_words()
        self.recent = QMenu(self.tr("Open recent"), window)
        self.export = QMenu(self.tr("Export"), window)
        self.export.addActions([self.export_shown, self.export_all])
        self.client = Menu(self.tr("&Client"), window)
        self.need_workspace = self._needing_workspace()

    def _make_places(self) -> None:
        """The actions that go to a tab, or to a view of the Clients tab."""
        self.tabs = [
            self._action(name, "", f"Ctrl+{number}")
            for number, name in enumerate((self.tr("Clients"), self.tr("Tier"), self.tr("Team")), 1)
        ]
        self.views = [
            self._action(name, "", f"Alt+{number}")
            for number, name in enumerate((self.tr("This week"), self.tr("All clients")), 1)
        ]

    def _make_parts_of_tabs(self) -> None:
        """The actions that do what buttons of the tabs do, for the menus and the search."""
        self.ended = self._action(self.tr("Ended clients"))
        self.planner = self._action(self.tr("Review planner"))
        self.columns = self._action(self.tr("Columns of the list…"))
        self.group = self._action(self.tr("Group the list…"))
        self.saved_views = self._action(self.tr("Saved views…"))
        self.what_if = self._action(self.tr("What-if…"), "flask-conical")
        self.rules = self._action(self.tr("Tier rules…"), "book-open")
        self.tier_report = self._action(self.tr("Save the tier report…"), "file-text")
        self.add_member = self._action(self.tr("Add a team member…"), "user-plus")

    def _add_search_words(self) -> None:
        """Let the search find actions by what other programs and the guide call them, too."""
        for action, words in {
            self.sample: self.tr("demo example"),
            self.import_: self.tr("load upload CSV Excel file"),
            self.blank_tables: self.tr("template CSV Excel"),
            self.sync: self.tr("refresh fetch"),
            self.connect_: self.tr("API key token account"),
            self.export_shown: self.tr("save as CSV"),
            self.export_all: self.tr("save as Excel PDF"),
            self.print_: self.tr("PDF paper"),
            self.backups: self.tr("restore a client"),
            self.quit: self.tr("exit close"),
            self.search: self.tr("find go to"),
            self.settings: self.tr("preferences options"),
            self.reminders: self.tr("tasks due calendar"),
            self.playbook: self.tr("playbook automatic"),
            self.changes: self.tr("news differences"),
            self.undo_import: self.tr("undo revert an import"),
            self.check: self.tr("verify repair"),
            self.guide: self.tr("help manual documentation"),
            self.updates: self.tr("update upgrade"),
            self.logs: self.tr("diagnostics"),
            self.about: self.tr("licences"),
            self.views[0]: self.tr("work list to do"),
            self.ended: self.tr("lost former clients"),
            self.planner: self.tr("checkpoints tier review"),
            self.columns: self.tr("show hide columns sort"),
            self.what_if: self.tr("scenario simulation imagine"),
            self.rules: self.tr("rule sets thresholds rates"),
            self.tier_report: self.tr("tier PDF Excel"),
            self.add_member: self.tr("contact at HubSpot channel manager"),
        }.items():
            action.setProperty(SEARCH_WORDS, words)

    def _needing_workspace(self) -> list[QAction]:
        """The actions that can do nothing until a workspace is open."""
        of_file = [self.import_, self.export_shown, self.export_all, self.print_, self.back_up, self.backups]
        of_data = [self.restore, self.sync, self.connect_, self.undo_import, self.check, self.import_history]
        of_list = [self.ended, self.columns, self.group, self.saved_views]
        of_tabs = [*of_list, self.planner, self.what_if, self.rules, self.tier_report, self.add_member]
        due = [self.reminders, self.add_task, self.playbook, self.changes]
        return [*of_file, *of_data, *of_tabs, *due, self.settings]

    def _make_navigation(self) -> None:
        """The actions that bring data in."""
        self.import_ = self._action(self.tr("Import…"), "download", "Ctrl+I")
        self.import_history = self._action(self.tr("Import history…"), "history")
        self.blank_tables = self._action(self.tr("Blank tables to fill in…"), "file-spreadsheet")
        self.sync = self._action(self.tr("Sync with HubSpot"), "refresh-cw", "F5")
        self.connect_ = self._action(self.tr("Connect to HubSpot…"), "link")

    def fill(self, bar: QMenuBar, panel: QAction, appearance: Appearance) -> None:
        """Put the menus into `bar`; `panel` shows or hides the detail panel."""
        bar.clear()
        file = bar.addMenu(self.tr("&File"))
        self.fill_switcher(file)
        file.addSeparator()
        file.addActions([self.sync, self.connect_, self.import_, self.import_history, self.blank_tables])
        file.addMenu(self.export)
        file.addAction(self.print_)
        file.addActions([self.back_up, self.backups, self.restore])
        file.addSeparator()
        file.addAction(self.quit)
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addActions([self.filter, self.search])
        edit.addSeparator()
        edit.addAction(self.settings)
        view = bar.addMenu(self.tr("&View"))
        view.addActions(self.tabs)
        view.addSeparator()
        view.addActions([*self.views, self.ended, self.planner])
        view.addSeparator()
        view.addActions([self.columns, self.group, self.saved_views])
        view.addSeparator()
        view.addAction(panel)
        view.addMenu(self._appearance_menu(appearance))
        view.addAction(self.full_screen)
        self.client.addSeparator()
        self.client.addActions([self.previous_client, self.next_client])
        bar.addMenu(self.client)
        data = bar.addMenu(self.tr("&Data"))
        data.addActions([self.changes, self.reminders, self.add_task, self.playbook])
        data.addSeparator()
        data.addActions([self.what_if, self.rules, self.tier_report, self.add_member])
        data.addSeparator()
        data.addActions([self.last_sync, self.undo_import, self.check])
        help_ = bar.addMenu(self.tr("&Help"))
        help_.addAction(self.guide)
        help_.addSeparator()
        help_.addActions([self.updates, self.logs])
        help_.addSeparator()
        help_.addAction(self.about)

    def fill_switcher(self, menu: QMenu) -> None:
        """The ways to another workspace."""
        menu.addActions([self.new, self.open])
        menu.addMenu(self.recent)
        menu.addAction(self.sample)

    def use(self, does: Mapping[QAction, Callable[[], object]]) -> None:
        """Say what actions do."""
        for action, act in does.items():
            action.triggered.connect(lambda _checked=False, act=act: act())

    def _appearance_menu(self, appearance: Appearance) -> QMenu:
        menu = QMenu(self.tr("Appearance"), self._window)
        group = QActionGroup(menu)
        names = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
        }
        # Without icons: Qt would paint them in place of the tick.
        actions = {choice: self._action(name) for choice, name in names.items()}
        for choice, action in actions.items():
            action.setCheckable(True)
            action.setData(choice)
            group.addAction(action)
            menu.addAction(action)
        menu.aboutToShow.connect(lambda: actions[appearance.choice].setChecked(True))
        self.appearance = group
        return menu

    def _of_stack(self, action: QAction, sign: str, keys: str) -> QAction:
        action.setIcon(icon(sign))
        action.setShortcut(QKeySequence(keys))
        return action

    def _action(self, text: str, sign: str = "", keys: str = "") -> QAction:
        action = QAction(icon(sign), text, self) if sign else QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        self._window.addAction(action)
        return action

"""The saved views behind their button: choose, save, update, and arrange them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.domain.saved_views import SavedView, SavedViews
from desktop_app.shown_text import isolated
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.pill import PillButton
from desktop_app.ui.shared.text_prompt import ask_for_text


class ViewsMenu(QObject):
    """Fills the menu of `button`; `captured` gives the list as it is under a name, `chosen` carries a view to show."""

    chosen = Signal(SavedView)

    def __init__(self, session: Session, button: PillButton, captured: Callable[[str], SavedView]) -> None:
        super().__init__(button)
        self._session, self._button, self._captured = session, button, captured
        self._views = SavedViews()
        self._applied: str | None = None
        self.menu = QMenu(button)
        self.menu.aboutToShow.connect(self._fill)
        button.set_menu(self.menu)
        self._usual_text = button.text()

    def show_views(self, views: SavedViews) -> None:
        """Offer these views."""
        self._views = views
        self.note_state()

    def apply(self, view: SavedView) -> None:
        """Show a view."""
        self._applied = view.name
        self.chosen.emit(view)
        self.note_state()

    def note_state(self) -> None:
        """Say on the button which view is shown, while its filters are."""
        view = self._current()
        shown = view is not None and self._captured(view.name).query == view.query
        self._button.show_text(view.name if view is not None and shown else self._usual_text)
        self._button.set_active(shown)

    def _current(self) -> SavedView | None:
        return self._views.find(self._applied) if self._applied is not None else None

    # The menu

    def _fill(self) -> None:
        menu = self.menu
        menu.clear()
        for view in self._views.views:
            action = self._add(view.name.replace("&", "&&"), partial(self.apply, view))
            action.setCheckable(True)
            action.setChecked(self._captured(view.name) == view)
        if self._views.views:
            menu.addSeparator()
        current = self._current()
        if current is not None and self._captured(current.name) != current:
            text = self.tr("Update “{name}”").format(name=isolated(current.name))
            self._add(text.replace("&", "&&"), partial(self._save, current.name))
        self._add(self.tr("Save this view…"), self._ask_name)
        self._add(self.tr("Arrange views…"), self._arrange)

    def _add(self, text: str, does: Callable[[], None]) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda _checked=False: does())
        return action

    def _ask_name(self) -> None:
        name = ask_for_text(self._button.window(), self.tr("Save this view"), self.tr("Name of the view"))
        if name and name.strip():
            self._save(" ".join(name.split()))

    def _save(self, name: str) -> None:
        from desktop_app.ui.clients.commands import change_views  # when it is used, as is the dialog

        self._applied = name
        view = self._captured(name)
        text = self.tr("Save view {name}").format(name=isolated(name))
        self._session.undo_stack.push(change_views(self._session, text, lambda views: views.saved(view)))

    def _arrange(self) -> None:
        from desktop_app.ui.clients.views_dialog import ViewsDialog

        dialog = ViewsDialog(self._session, self._button.window())
        dialog.renamed.connect(self._follow_name)
        dialog.open()

    def _follow_name(self, before: str, after: str) -> None:
        if self._applied == before:
            self._applied = after

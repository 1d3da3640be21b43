"""Saved views put in order: renamed, moved, deleted, set to start with, and taken to and from a file."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UserError
from desktop_app.domain.saved_views import SavedView, SavedViews
from desktop_app.i18n import translate
from desktop_app.services.saved_views import export_views, read_views, saved_views
from desktop_app.shown_text import isolated
from desktop_app.ui.clients.commands import change_views
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.shared.list_dialog import ListDialog
from desktop_app.ui.shared.text_prompt import ask_for_text

_KINDS = "{views} (*.views.json *.json)"
_ENDING = ".views.json"
T = TypeVar("T")


class ViewsDialog(ListDialog):
    """Lists the views; each change counts at once and can be undone. `renamed` carries the names before and after."""

    renamed = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Saved views"), "clients", QSize(560, 420))
        self.setObjectName("savedViews")
        self._session = session
        self._views = SavedViews()
        self._wanted: str | None = None
        self._outcome = ""
        self.rename = self.add_beside(self.tr("Rename…"), self._rename)
        self.up = self.add_beside(self.tr("Move up"), lambda: self._move(-1))
        self.down = self.add_beside(self.tr("Move down"), lambda: self._move(1))
        self.start = self.add_beside(self.tr("Start with it"), self._toggle_start)
        self.delete = self.add_beside(self.tr("Delete"), self._delete)
        self.import_ = self.add_below(self.tr("Import…"), self._import)
        self.export = self.add_below(self.tr("Export…"), self._export)
        self.close_button = self.add_close(self.tr("Close"))
        self.allow()
        FreshWhenSeen(self, session.announcer, Changed.SETTINGS, self._ask)

    # Showing

    def _ask(self) -> None:
        self._session.ask(saved_views, self._show, topic="saved-views")

    def _show(self, views: SavedViews) -> None:
        current = self._wanted or self._name()
        self._wanted, self._views = None, views
        names = [view.name for view in views.views]
        lines = [(self._line(name, is_start=name == views.start), name) for name in names]
        self.show_lines(lines, names.index(current) if current in names else 0)
        self.note.setText(self._outcome if names else self.tr("No views are saved yet."))
        self.allow()

    def _line(self, name: str, *, is_start: bool) -> str:
        shown = isolated(name)
        return self.tr("{name} · at the start").format(name=shown) if is_start else shown

    def _name(self) -> str | None:
        row = self.list.currentRow()
        return self._views.views[row].name if 0 <= row < len(self._views.views) else None

    def allow(self) -> None:
        row, last = self.list.currentRow(), len(self._views.views) - 1
        name = self._name()
        for button in (self.rename, self.start, self.delete):
            button.setEnabled(name is not None)
        self.up.setEnabled(name is not None and row > 0)
        self.down.setEnabled(name is not None and row < last)
        self.export.setEnabled(last >= 0)
        is_start = name is not None and name == self._views.start
        self.start.setText(self.tr("Do not start with it") if is_start else self.tr("Start with it"))

    # What the buttons do

    def _change(self, text: str, change: Callable[[SavedViews], SavedViews], outcome: str = "") -> None:
        self._outcome = outcome
        self._session.undo_stack.push(change_views(self._session, text, change))

    def _rename(self) -> None:
        before = self._name() or ""
        answer = ask_for_text(self, self.tr("Rename the view"), self.tr("Name of the view"), before)
        after = " ".join((answer or "").split())
        if not after or after == before:
            return
        if self._views.find(after) is not None:
            self.note.setText(self.tr("There is a view of that name already."))
            return
        self._wanted = after
        self.renamed.emit(before, after)
        self._change(self.tr("Rename a view"), lambda views: views.renamed(before, after))

    def _move(self, places: int) -> None:
        name = self._name() or ""
        self._change(self.tr("Move a view"), lambda views: views.moved(name, places))

    def _toggle_start(self) -> None:
        name = self._name()
        wanted = None if name == self._views.start else name
        self._change(self.tr("Choose the view at the start"), lambda views: views.starting_with(wanted))

    def _delete(self) -> None:
        name = self._name() or ""
        text = translate("Clients", "Delete view {name}").format(name=isolated(name))
        self._change(text, lambda views: views.deleted(name))

    def _export(self) -> None:
        place = str(Path.home() / f"{self.tr('views')}{_ENDING}")
        kinds = _KINDS.format(views=self.tr("Saved views"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export views"), place, kinds)
        if chosen:
            file = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{_ENDING}")
            self._with_file(lambda: export_views(file, self._views), self._tell_exported)

    def _import(self) -> None:
        kinds = _KINDS.format(views=self.tr("Saved views"))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import views"), str(Path.home()), kinds)
        if chosen:
            self._with_file(lambda: read_views(Path(chosen)), self._add)

    def _add(self, views: tuple[SavedView, ...]) -> None:
        before = self._views.views
        new = [view for view in self._views.joined(views).views if view not in before]
        if not new:
            self.note.setText(self.tr("Every view of that file is here already."))
            return
        self._wanted = new[0].name
        outcome = translate("Clients", "%n view(s) imported", len(new))
        self._change(self.tr("Import views"), lambda here: here.joined(views), outcome)

    def _tell_exported(self, count: int) -> None:
        self.note.setText(translate("Clients", "%n view(s) written", count))

    def _with_file(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        try:
            made = work()
        except UserError as fault:
            FaultDialog(fault, self).open()
            return
        done(made)

"""Importing in the window: files are chosen and looked at, the plan is shown, and nothing is written before a yes."""

from collections.abc import Sequence
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import UnclearDayOrder
from desktop_app.i18n import translate
from desktop_app.services.import_results import ImportResult
from desktop_app.services.importing import import_files
from desktop_app.services.previewing import TableRead, preview
from desktop_app.services.rejects import save_rejects
from desktop_app.services.same_files import refuse_others
from desktop_app.shown_text import tool_tip
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.importing.blank_tables import save_blank_tables
from desktop_app.ui.importing.choose_page import ChoosePage
from desktop_app.ui.importing.import_undo import ImportCommand, undo_last_import
from desktop_app.ui.importing.plan_page import PlanPage
from desktop_app.ui.importing.word_table import FileWord, file_words
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.window_size import resize_within_screen


class ImportStep(IntEnum):
    """Where the import is."""

    CHOOSE = 0
    PLAN = 1
    DONE = 2


class ImportDialog(QDialog):
    """Leads through choosing, planning and importing; while it works, Cancel stops the work and nothing else."""

    def __init__(self, session: Session, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paths = list(dict.fromkeys(paths))
        self._job: Job[Any] | None = None
        self._chose_words = False
        self._result: ImportResult | None = None
        self._planned_rows = 0
        self._undo_index = -1
        self._since_step = QElapsedTimer()
        self.step = ImportStep.CHOOSE
        self.setWindowTitle(translate("Importing", "Import"))
        set_guide_page(self, "importing")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        resize_within_screen(self, 1_120, 660)
        self.title = plain_label(look="title")
        self._pages = QStackedWidget(self)
        self.choosing = ChoosePage(self._pages)
        self._pages.addWidget(self.choosing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(self._pages, 1)
        layout.addLayout(self._make_foot())
        self.choosing.choices_changed.connect(self._look)
        self.choosing.files_asked.connect(self._add_files)
        self.choosing.file_removed.connect(self._remove)
        self._show_step(ImportStep.CHOOSE)
        self._look()

    @cached_property
    def plan(self) -> PlanPage:
        """The second page, made when there is something to show on it: the dialog opens sooner without."""
        page = PlanPage()
        page.words.rows.chosen.connect(self._take_meaning)
        self._pages.addWidget(page)
        return page

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Take more files in."""
        self._paths = list(dict.fromkeys([*self._paths, *paths]))
        self._look()

    # Set up

    def _make_foot(self) -> QHBoxLayout:
        self.working = plain_label(look="muted")
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(200)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Importing", "Progress"))
        self.undo = self._button(translate("Importing", "Undo the import"), self._undo)
        self.save = self._button(translate("Importing", "Save rejects…"), self._save_rejects)
        blank = translate("Importing", "Blank tables…")
        self.blank_tables = self._button(blank, lambda: save_blank_tables(self._session, self))
        self.back = self._button(translate("Importing", "Back"), lambda: self._show_step(ImportStep.CHOOSE))
        self.cancel = self._button(translate("Importing", "Cancel"), self.reject)
        self.next = self._button(translate("Importing", "Show what would change"), self._plan)
        self.apply = self._button(translate("Importing", "Import"), self._apply)
        self.close_ = self._button(translate("Importing", "Close"), self.accept)
        for button in (self.next, self.apply, self.close_):
            button.setObjectName("primary")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for widget in (self.undo, self.save, self.blank_tables, self.working, self.bar):
            foot.addWidget(widget)
        foot.addStretch()
        for button in (self.back, self.cancel, self.next, self.apply, self.close_):
            foot.addWidget(button)
        return foot

    def _button(self, text: str, does: Any) -> QPushButton:
        button = _DeliberateButton(text, self._since_step, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: does())
        return button

    # Steps

    def _show_step(self, step: ImportStep) -> None:
        if step not in (ImportStep.CHOOSE, self.step):
            self.plan.show_first()
        self.step = step
        self._since_step.start()
        titles = (
            translate("Importing", "How the files are read"),
            translate("Importing", "What would change"),
            translate("Importing", "What was imported"),
        )
        self.title.setText(titles[step])
        self._pages.setCurrentWidget(self.choosing if step is ImportStep.CHOOSE else self.plan)
        self._show_buttons()

    def _show_buttons(self) -> None:
        working, step = self._job is not None, self.step
        self.choosing.setEnabled(not working)  # what is planned is what was chosen
        if step is not ImportStep.CHOOSE:
            self._enable_words(step is ImportStep.PLAN and not working)
        rejected = bool(self._result and any(file.rejected for file in self._result.files))
        waiting = self.choosing.open_tables if step is ImportStep.CHOOSE and not working else 0
        if waiting:
            self.working.setText(
                translate("Importing", "Still to be checked: %n table(s), marked on the left", waiting)
            )
        self.working.setVisible(working or bool(waiting))
        self.bar.setVisible(working)
        self.blank_tables.setVisible(step is ImportStep.CHOOSE and not working)
        self.next.setVisible(step is ImportStep.CHOOSE)
        self.next.setEnabled(not working and self.choosing.ready)
        self.back.setVisible(step is ImportStep.PLAN and not working)
        self.apply.setVisible(step is ImportStep.PLAN)
        self.apply.setEnabled(not working and self._would_change())
        self.cancel.setVisible(step is not ImportStep.DONE)
        self.close_.setVisible(step is ImportStep.DONE)
        self.undo.setVisible(step is ImportStep.DONE and self._would_change())
        self.save.setVisible(step is not ImportStep.CHOOSE and rejected and not working)
        for button in (self.next, self.apply, self.close_):
            button.setDefault(button.isVisibleTo(self))
            # Hidden, the button that was pressed leaves the keyboard to the next one: Cancel.
            if button.isVisibleTo(self) and button.isEnabled() and self.focusWidget() in (self.cancel, self.back, None):
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable_words(self, may: bool) -> None:
        """Let words be chosen; the keyboard comes back to them, so that Enter does not import what was just changed."""
        words, focused = self.plan.words, self.focusWidget()
        if words.isEnabled() and not may:
            self._chose_words = focused is words or (focused is not None and words.isAncestorOf(focused))
        words.setEnabled(may)
        if may and self._chose_words:
            self._chose_words = False
            words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _would_change(self) -> bool:
        return bool(self._result and any(file.added or file.updated for file in self._result.files))

    def _work(self, job: Job[Any], text: str) -> None:
        self._job = job
        self.working.setText(text)
        self.bar.setRange(0, 0)
        self._show_buttons()

    def _work_ended(self) -> None:
        self._job = None
        self._show_buttons()

    def _progressed(self, job: object, done: int, _total: int) -> None:
        if job is self._job:
            self.bar.setRange(0, self._planned_rows)
            self.bar.setValue(min(done, self._planned_rows))

    # Choosing

    def _look(self) -> None:
        paths, choices = list(self._paths), self.choosing.own_choices()
        self._session.ask(
            lambda workspace: preview(workspace, paths, choices), self._show_tables, topic="import preview"
        )

    def _show_tables(self, tables_read: list[TableRead]) -> None:
        self.choosing.show_tables(tables_read)
        self._show_buttons()

    def _add_files(self) -> None:
        folder = str(self._paths[-1].parent) if self._paths else str(Path.home())
        names, _ = QFileDialog.getOpenFileNames(
            self,
            translate("Importing", "Add files"),
            folder,
            translate("Importing", "Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)"),
        )
        if names:
            self.add_paths([Path(name) for name in names])

    def _remove(self, path: Path) -> None:
        self._paths.remove(path)
        self._look()

    # Plan and import

    def _plan(self) -> None:
        self._result = None
        self.save.setEnabled(True)  # other rows may be rejected now
        self.save.setText(translate("Importing", "Save rejects…"))
        self.save.setToolTip("")
        self._run(dry_run=True)

    def _apply(self) -> None:
        self._run(dry_run=False)

    def _run(self, *, dry_run: bool) -> None:
        paths, choices, now = list(self._paths), self.choosing.own_choices(), self._session.now()
        planned = self._result

        def verb(workspace: Workspace, job: Job[ImportResult]) -> ImportResult:
            if planned is not None:
                refuse_others(paths, planned.fingerprint)
            return import_files(
                workspace, paths, now=now, dry_run=dry_run, choices=choices, report=job.report, stopped=job.stopped
            )

        text = (
            translate("Importing", "Working out what would change…")
            if dry_run
            else translate("Importing", "Importing…")
        )
        job = self._session.carry_out(
            verb,
            self._show_plan if dry_run else self._show_done,
            title=text,
            failed=self._failed,
            ended=self._work_ended,
        )
        if not dry_run:
            self._session.jobs.progressed.connect(self._progressed)
        self._work(job, text)

    def _show_plan(self, result: ImportResult) -> None:
        self._result = result
        self._planned_rows = sum(file.read for file in result.files)
        self._show_step(ImportStep.PLAN)
        heading = translate("Importing", "This is what would change. Nothing has been written yet.")
        if not self._would_change():
            heading = translate(
                "Importing", "Nothing would change: all of this is in the workspace already, or cannot be imported."
            )
        self._show_result(result, heading)

    def _show_done(self, result: ImportResult) -> None:
        self._result = result
        if result.import_id is not None and self._would_change():
            files = [file.file for file in result.files]
            self._session.undo_stack.push(ImportCommand(self._session, result.import_id, files))
            self._undo_index = self._session.undo_stack.index()
        self._show_step(ImportStep.DONE)
        parts = [
            translate("Importing", "%n row(s) added", sum(file.added for file in result.files)),
            translate("Importing", "%n changed", sum(file.updated for file in result.files)),
            translate("Importing", "%n the same", sum(file.unchanged for file in result.files)),
            translate("Importing", "%n rejected", sum(len(file.rejected) for file in result.files)),
        ]
        self._show_result(result, translate("Importing", "Imported: {counts}.").format(counts=", ".join(parts)))

    def _show_result(self, result: ImportResult, heading: str) -> None:
        self.plan.show_result(result, heading, list(file_words(result, self.choosing.meanings)))

    def _take_meaning(self, word: FileWord, value: str | None) -> None:
        """Plan again with what a word means."""
        self.choosing.choose_meaning(word, value)
        self._plan()

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, UnclearDayOrder):
            self._show_step(ImportStep.CHOOSE)
            self.choosing.ask_day_order(fault.file, fault.table)
            self._show_buttons()
            return
        FaultDialog(fault, self).open()

    def _undo(self) -> None:
        stack = self._session.undo_stack
        if stack.index() == self._undo_index:
            stack.undo()
        elif self._result is not None and self._result.import_id is not None:
            # Something else was done since, or undone.
            undo_last_import(self._session, self._result.import_id)
        self.accept()

    def _save_rejects(self) -> None:
        result = self._result
        folder = QFileDialog.getExistingDirectory(
            self, translate("Importing", "Save rejects"), str(self._paths[0].parent)
        )
        if folder and result is not None:
            self._session.outside(lambda _job: save_rejects(result, Path(folder)), self._tell_saved)

    def _tell_saved(self, files: list[Path]) -> None:
        names = [file.name for file in files]
        self.save.setEnabled(False)
        saved = translate("Importing", "Saved: {files}").format(files=names[0])
        self.save.setText(saved if len(names) == 1 else translate("Importing", "%n file(s) saved", len(names)))
        self.save.setToolTip(tool_tip("\n".join(names)))

    # Qt

    def reject(self) -> None:
        if self._job is not None and not self._session.is_ending:
            self._job.stop()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if (
            self.step is ImportStep.CHOOSE
            and self._job is None
            and any(url.isLocalFile() for url in event.mimeData().urls())
        ):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])


class _DeliberateButton(QPushButton):
    """Ignores the second click of a double click whose first one led to another step: it was meant for that button."""

    def __init__(self, text: str, since_step: QElapsedTimer, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._since_step = since_step

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._since_step.hasExpired(QApplication.doubleClickInterval()):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

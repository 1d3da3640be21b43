"""Importing in the window: the plan is shown first, and nothing is written before a yes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.services.importing import ImportResult, import_files
from desktop_app.ui.session import Session
from desktop_app.ui.shared.card import plain_label


class ImportDialog(QDialog):
    """Shows what importing `paths` would change, and does it on a click."""

    def __init__(self, session: Session, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paths = list(paths)
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 420)
        self._heading = plain_label(self.tr("Reading the files…"), "title")
        self.plan = QPlainTextEdit()
        self.plan.setReadOnly(True)
        self.plan.setAccessibleName(self.tr("What the import would change"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = self.buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.ApplyRole)
        self.apply.setProperty("primary", True)
        self.apply.setEnabled(False)
        self.apply.clicked.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._heading, self.plan, self.buttons):
            layout.addWidget(widget)
        session.failed.connect(self.reject)
        self._ask()

    def _ask(self) -> None:
        now, paths = self._session.now(), self._paths
        self._session.ask(
            lambda workspace: import_files(workspace, paths, now=now, dry_run=True), self._show_plan, topic="plan"
        )

    def _show_plan(self, result: ImportResult) -> None:
        self._heading.setText(self.tr("This is what would change. Nothing has been written yet."))
        self.plan.setPlainText("\n".join(self._lines(result)))
        self.apply.setEnabled(True)

    def _lines(self, result: ImportResult) -> list[str]:
        lines = []
        for file in result.files:
            lines.append(
                self.tr("{file}: {added} new, {updated} changed, {unchanged} the same, {rejected} rejected").format(
                    file=file.file, added=file.added, updated=file.updated, unchanged=file.unchanged,
                    rejected=len(file.rejected),
                )
            )  # fmt: skip
            lines += [
                self.tr("    line {line}, {column}: {problem} ({value})").format(
                    line=one.line, column=one.column, problem=one.problem, value=one.value
                )
                for one in file.rejected
            ]
        return lines

    def _apply(self, _checked: bool = False) -> None:
        self.apply.setEnabled(False)
        now, paths = self._session.now(), self._paths
        self._session.act(lambda workspace: import_files(workspace, paths, now=now), lambda _result: self.accept())

"""The columns that people made for themselves: made, renamed, put in order and removed, each step undone by Ctrl+Z."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.own_columns import RETAINER_TYPES, OwnColumn, OwnType, changed, moved, retainer_column, without
from desktop_app.i18n import translate
from desktop_app.services.own_columns import Columns, ColumnsChanged, ColumnUse, column_uses, with_retainer
from desktop_app.shown_text import isolated
from desktop_app.ui.forms.fields import ChoiceInput, TextInput
from desktop_app.ui.forms.form import Form, FormField
from desktop_app.ui.forms.own_steps import columns_step
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.list_dialog import ListDialog
from desktop_app.ui.shared.own_texts import TYPES, retainer_names, type_name


class ColumnsDialog(ListDialog):
    """Lists the columns with what they hold; each change counts at once and can be undone."""

    def __init__(self, session: Session, parent: QWidget, *, adds: bool = False) -> None:
        super().__init__(parent, self.tr("Own columns"), "own-columns", QSize(600, 460))
        self.setObjectName("ownColumns")
        self._session = session
        self._uses: tuple[ColumnUse, ...] = ()
        self._wanted = ""
        self.form: Form | None = None
        self.add = self.add_beside(self.tr("Add…"), self._add)
        self.edit = self.add_beside(self.tr("Edit…"), self._edit)
        self.up = self.add_beside(self.tr("Move up"), lambda: self._move(-1))
        self.down = self.add_beside(self.tr("Move down"), lambda: self._move(1))
        self.remove = self.add_beside(self.tr("Remove"), self._remove)
        self.retainer = self.add_below(self.tr("Add the retainer columns"), self._add_retainer)
        self.close_button = self.add_close(self.tr("Close"))
        self.list.itemDoubleClicked.connect(lambda _item: self._edit())
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        self.allow()
        FreshWhenSeen(self, session.announcer, Changed.CLIENTS, self._ask)
        if adds:
            self._add()

    # Showing

    def _ask(self) -> None:
        self._session.ask(column_uses, self._show, topic="own-columns")

    def _show(self, uses: tuple[ColumnUse, ...]) -> None:
        wanted = self._wanted or (self._chosen.column.uid if self._chosen else "")
        self._wanted, self._uses = "", uses
        uids = [use.column.uid for use in uses]
        lines = [(_line(use), use.column.name) for use in uses]
        self.show_lines(lines, uids.index(wanted) if wanted in uids else 0)
        self.note.setText(self.tr("No columns of your own yet. What you add here is shown in the list."))
        self.note.setVisible(not uses)
        self.allow()

    @property
    def _chosen(self) -> ColumnUse | None:
        row = self.list.currentRow()
        return self._uses[row] if 0 <= row < len(self._uses) else None

    def allow(self) -> None:
        row, last, free = self.list.currentRow(), len(self._uses) - 1, self.form is None
        chosen = self._chosen is not None and free
        for button in (self.edit, self.remove):
            button.setEnabled(chosen)
        self.up.setEnabled(chosen and row > 0)
        self.down.setEnabled(chosen and row < last)
        self.add.setEnabled(free)
        columns = tuple(use.column for use in self._uses)
        missing = any(retainer_column(columns, part) is None for part in RETAINER_TYPES)
        self.retainer.setEnabled(free and missing)

    # What the buttons do

    def _change(self, text: str, change: Callable[[Columns], Columns], *, closes: bool = False) -> None:
        form = self.form

        def done(_made: ColumnsChanged) -> None:
            if closes and form is not None and form is self.form:
                self._close_form()

        self._session.undo_stack.push(columns_step(self._session, text, change, done))

    def _add(self) -> None:
        kinds = {kind: type_name(kind) for kind in TYPES}
        form = self._open_form(self.tr("New column"), self.tr("Add"), [
            FormField("type", self.tr("Holds"), ChoiceInput(kinds)),
        ])  # fmt: skip

        def agree() -> None:
            cells = form.cells
            column = OwnColumn(str(cells["name"]), OwnType(str(cells["type"])), _choices(cells["choices"]))
            self._wanted = column.uid
            self._change(self.tr("Add a column"), lambda columns: (*columns, column), closes=True)

        form.agreed.connect(agree)

    def _edit(self) -> None:
        if (use := self._chosen) is None or self.form is not None:
            return
        column = use.column
        form = self._open_form(self.tr("Edit the column"), self.tr("Save"), [])
        form.show_cells({"name": column.name, "choices": "; ".join(column.choices)})
        if column.type is not OwnType.CHOICE:
            form.show_field("choices", shown=False)

        def agree() -> None:
            name, choices = str(form.cells["name"]), _choices(form.cells["choices"])
            self._change(
                self.tr("Edit a column"), lambda columns: changed(columns, column.uid, name, choices), closes=True
            )

        form.agreed.connect(agree)

    def _move(self, places: int) -> None:
        if (use := self._chosen) is not None:
            self._change(self.tr("Move a column"), lambda columns: moved(columns, use.column.uid, places))

    def _remove(self) -> None:
        if (use := self._chosen) is None or self.form is not None:
            return
        if use.typed and not self._agrees(use):
            return
        text = translate("OwnColumns", "Remove column {name}").format(name=isolated(use.column.name))
        self._change(text, lambda columns: without(columns, use.column.uid))

    def _agrees(self, use: ColumnUse) -> bool:
        """Whether a person wants to remove a column with what was typed into it."""
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Remove the column?"))
        box.setText(
            translate("OwnColumns", "%n typed value(s) of {name} go with it.", use.typed).format(
                name=isolated(use.column.name)
            )
        )
        stays = translate("OwnColumns", "%n imported value(s) stay with the imported data.", use.imported)
        box.setInformativeText(f"{stays if use.imported else ''} {self.tr('Undo brings all of it back.')}".strip())
        agree = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        agree.setObjectName("danger")
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is agree

    def _add_retainer(self) -> None:
        names = retainer_names()
        self._change(self.tr("Add the retainer columns"), lambda columns: with_retainer(columns, names))

    # The form

    def _open_form(self, title: str, agree: str, more: list[FormField]) -> Form:
        fields = [
            FormField("name", self.tr("Name"), TextInput(), needed=True),
            *more,
            FormField("choices", self.tr("Choices"), TextInput()),
        ]
        self.form = form = Form(title, fields, agree, self)
        choices = form.fields["choices"].input
        if isinstance(choices, TextInput):
            choices.setPlaceholderText(self.tr("High; Medium; Low"))
        if "type" in form.fields:
            form.show_field("choices", shown=False)
            kind = form.fields["type"].input
            kind.edited.connect(lambda: form.show_field("choices", shown=kind.cell == OwnType.CHOICE))
        form.cancelled.connect(self._close_form)
        self.column.insertWidget(1, form)
        form.show()
        form.take_keyboard()
        self.allow()
        return form

    def _close_form(self) -> None:
        form, self.form = self.form, None
        self.allow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if form is not None:
            form.hide()
            form.deleteLater()


def open_columns(session: Session, parent: QWidget, *, adds: bool = False) -> ColumnsDialog:
    """Open the dialog, with the form for a new column where one is to be added."""
    dialog = ColumnsDialog(session, parent.window(), adds=adds)
    dialog.open()
    return dialog


def _line(use: ColumnUse) -> str:
    counts = [translate("OwnColumns", "%n typed", use.typed)] if use.typed else []
    counts += [translate("OwnColumns", "%n imported", use.imported)] if use.imported else []
    return " · ".join([isolated(use.column.name), type_name(use.column.type), *counts])


def _choices(cell: object) -> tuple[str, ...]:
    return tuple(choice.strip() for choice in str(cell or "").split(";") if choice.strip())

"""What the forms about the partner say of typed facts, and which of HubSpot's figures they change."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QPushButton

from desktop_app.domain.typed_parts import Cell, TypedPart, TypedParts
from desktop_app.i18n import translate
from desktop_app.services.typing.edits import AddedRow, ChangedRow, Edit
from desktop_app.ui.detail.form_edits import filled, shown_fact
from desktop_app.ui.detail.typed_texts import cell_text, imported_text, mark_text, newest_mark
from desktop_app.ui.forms.form import Form

_FIGURES = "hubspot_figures"


def note_typed_fact(form: Form, part: TypedPart, give_back: Callable[[str], None]) -> None:
    """Say below a typed fact who typed it and when, and what the data says; the link calls `give_back` with its uid."""
    name, mark = str(part.values["key"]), part.marks.get("value")
    if mark is None or name not in form.fields:
        return
    if not mark.given_back or mark.imported == part.values["value"]:
        form.note_field(name, mark_text(mark))
        return
    imported = shown_fact(name, mark.imported)

    def follow_data() -> None:
        give_back(part.uid)
        form.fields[name].input.show_cell(imported)
        note.hide()

    text = f"{mark_text(mark)} · {imported_text([cell_text(imported)])}"
    note = form.note_field(name, text, translate("Detail", "give back"), follow_data)


def figure_names(parts: TypedParts) -> dict[int, str]:
    """HubSpot's figures of months by the numbers of their rows, the newest first, each with who typed it."""
    names = {}
    for part in sorted(parts.of_kind(_FIGURES), key=lambda part: str(part.values["month"]), reverse=True):
        mark = newest_mark(part)
        words = [str(part.values["month"]), cell_text(part.values["figure"]), cell_text(part.values["value"])]
        names[part.row_id] = " · ".join([*words, *([mark_text(mark)] if mark else [])])
    return names


def follow_chosen_figure(form: Form, parts: TypedParts, remove: QPushButton) -> None:
    """Show the figure that is chosen in the form; `remove` is there for one that is known."""
    known = {part.row_id: part for part in parts.of_kind(_FIGURES)}
    remove.setVisible(False)
    if (choice := form.fields.get("which")) is None:
        return

    def show() -> None:
        part = known.get(int(str(choice.input.cell or 0)))
        remove.setVisible(part is not None)
        if part is not None:
            form.show_cells({name: part.values.get(name) for name in ("month", "figure", "value", "currency")})

    choice.input.edited.connect(show)


def figure_edits(cells: Mapping[str, Cell], parts: TypedParts) -> list[Edit]:
    """The figure that is chosen changed, or the one of its month and name, or else a new one."""
    values = {name: cell for name, cell in cells.items() if name != "which"}
    row_id = int(str(cells.get("which") or 0))
    chosen = next((part for part in parts.of_kind(_FIGURES) if part.row_id == row_id), None)
    part = chosen or parts.find(_FIGURES, month=values["month"], figure=values["figure"])
    if part is None:
        return [AddedRow(kind=_FIGURES, client_id="", values=filled(values))]
    return [ChangedRow(kind=_FIGURES, client_id="", row_id=part.row_id, values=values)]

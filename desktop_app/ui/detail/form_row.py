"""The row of a panel's list that holds a form."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.ui.detail.canvas import Canvas, Typeset
from desktop_app.ui.detail.row import PanelRow

if TYPE_CHECKING:
    from desktop_app.ui.forms.form import Form

_BELOW = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow(PanelRow):
    """As high as the form, which the list lays over it."""

    form: "Form"

    @property
    def spoken(self) -> str:
        return self.form.title

    @property
    def copied(self) -> str:
        return ""

    def height(self, _typeset: Typeset, width: int) -> int:
        return self.form.height_at(width) + _BELOW

    def paint(self, _canvas: Canvas) -> None:
        """The form paints itself."""

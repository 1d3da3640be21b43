"""Where in the panel a form is."""

from dataclasses import dataclass

from desktop_app.ui.forms.form import Form


@dataclass(frozen=True, slots=True)
class PlacedForm:
    """A form in a tab of the panel after the row `anchor`; without a client it has the panel to itself."""

    form: Form
    client_id: str | None
    page: int = 0
    anchor: str = ""

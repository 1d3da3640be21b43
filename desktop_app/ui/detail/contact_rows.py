"""The rows about the last contact with a client, and the next step."""

from collections.abc import Iterator

from desktop_app.domain.client_details import ClientDetails
from desktop_app.formatting import format_day
from desktop_app.i18n import translate
from desktop_app.ui.detail.row import ActionKind, PanelRow, RowAction
from desktop_app.ui.detail.text_rows import FactRow
from desktop_app.ui.forms.contact_names import contact_name


def contact_rows(details: ClientDetails) -> Iterator[PanelRow]:
    """The last contact, and the next step."""
    last, step = details.contact.last, details.contact.next_step
    label = translate("Detail", "Log a call, a meeting or an email…")
    yield FactRow(
        key="last contact",
        title=translate("Detail", "Last contact"),
        value=f"{format_day(last.day)} · {contact_name(last.kind)}" if last else None,
        note=last.by if last else "",
        acts=(RowAction(ActionKind.ADD, label, "plus", "own"),),
    )
    yield FactRow(
        key="next step",
        title=translate("Detail", "Next step"),
        value=f"{step.text} · {format_day(step.due_on)}" if step else translate("Detail", "none"),
    )

"""What forms about a client offer, hold and mean: fields by kind, and edits by what was filled in."""

from collections.abc import Mapping
from datetime import date

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.contact_log import Contact, ContactKind
from desktop_app.domain.folding import folded
from desktop_app.domain.partner_facts import is_yes, percent
from desktop_app.domain.typed_parts import Cell, TypedPart
from desktop_app.i18n import translate
from desktop_app.services.contact_log import LAST_CONTACT
from desktop_app.services.typing.edits import AddedRow, ChangedRow, Edit, OwnValues
from desktop_app.services.typing.form_choices import OfferedChoices
from desktop_app.ui.detail.commands import add_note, add_task
from desktop_app.ui.forms import kinds
from desktop_app.ui.forms.contact_names import contact_name
from desktop_app.ui.forms.form import FormField
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import AnyStep

Cells = Mapping[str, Cell]


def form_choices(offered: OfferedChoices) -> kinds.FormChoices:
    """What the fields of forms offer."""
    titles = {name: translate("Data", title) for name, title in offered.programmes.items()}
    apps = tuple(app.name for app in offered.rules.counted_apps)
    return kinds.FormChoices(offered.owners, offered.countries, titles, offered.rules.tier_names(), apps)


def fields_of(kind: str, choices: kinds.FormChoices, *, is_new: bool) -> list[FormField]:
    """The fields of the form of a kind."""
    match kind:
        case "clients":
            return kinds.client_fields(choices)
        case "contacts":
            return kinds.contact_fields()
        case "subscriptions":
            return kinds.subscription_fields(is_new=is_new)
        case "renewals":
            return kinds.renewal_fields()
        case "portal_usage":
            return kinds.app_fields(choices)
        case "own":
            return kinds.contact_log_fields()
    return kinds.sale_fields()


def filled(cells: Cells) -> dict[str, Cell]:
    """The cells that hold something."""
    return {name: cell for name, cell in cells.items() if cell not in (None, "")}


def new_rows(kind: str, client_id: str, cells: Cells) -> list[Edit]:
    """A new row, and the sale that it is where the form says so."""
    values = filled({name: cell for name, cell in cells.items() if name != "sale"})
    rows: list[Edit] = [AddedRow(kind=kind, client_id=client_id, values=values)]
    sale = cells.get("sale")
    if kind == "subscriptions" and sale not in (None, kinds.NOT_SOLD):
        event = {"kind": "new", "product_line": cells["product"], "date": cells["started_on"], "amount": cells["mrr"]}
        event |= {"currency": cells["currency"], "origin": None if sale == kinds.SOLD else sale}
        rows.append(AddedRow(kind="credit_events", client_id=client_id, values=filled(event)))
    return rows


def app_edits(details: ClientDetails, names: str) -> list[Edit]:
    """Each app that counts as used or not, where that is not known so already."""
    ticked = {name for name in names.split("\n") if name}
    known = {
        details.counted_apps[folded(str(part.values["app"]))]: part
        for part in details.parts.of_kind("portal_usage")
        if folded(str(part.values["app"])) in details.counted_apps
    }
    client_id, edits = details.row.client_id, list[Edit]()
    for app in dict.fromkeys(details.counted_apps.values()):
        used = {"used": app in ticked}
        if app not in known:
            edits.append(AddedRow(kind="portal_usage", client_id=client_id, values={"app": app, **used}))
        elif known[app].values["used"] != used["used"]:
            row_id = known[app].row_id
            edits.append(ChangedRow(kind="portal_usage", client_id=client_id, row_id=row_id, values=used))
    return edits


def used_apps(details: ClientDetails) -> str:
    """The counted apps that a client uses, one to a line."""
    used = (details.counted_apps.get(folded(usage.app)) for usage in details.apps if usage.used)
    return "\n".join(name for name in used if name)


def row_of(part: TypedPart, details: ClientDetails) -> str:
    """The key of the row of the panel that shows a part."""
    match part.kind:
        case "contacts":
            return f"contact {part.row_id}"
        case "credit_events":
            return f"sale {part.row_id}"
        case "subscriptions":
            shown = ((subscription.product, subscription.started_on) for subscription in details.subscriptions)
            wanted = part.values["product"], part.values["started_on"]
            return next((f"subscription {number}" for number, change in enumerate(shown) if change == wanted), "")
        case "renewals":
            lines = ((line.renewal.product, line.renewal.renews_on) for line in details.renewals)
            wanted = part.values["product"], part.values["renews_on"]
            return next((f"renewal {number}" for number, line in enumerate(lines) if line == wanted), "")
    return ""


def shown_fact(name: str, text: Cell) -> Cell:
    """A fact as its field shows it."""
    if text is None or name not in ("credited_since", "certified_until", "in_growth_market", "grr"):
        return text
    if name == "in_growth_market":
        return is_yes(str(text))
    if name == "grr":
        return percent(str(text))
    return date.fromisoformat(str(text))


def stored_fact(name: str, cell: Cell) -> Cell:
    """What a field holds as the fact is stored."""
    if name == "in_growth_market" and cell is not None:
        return "yes" if cell else "no"
    return f"{cell} %" if name == "grr" and cell is not None else cell


def logged_contact(client_id: str, cells: Cells) -> list[Edit]:
    """A contact of a day, as the last one."""
    contact = Contact(_day(cells["date"]), ContactKind(str(cells["kind"])))
    return [OwnValues(client_id=client_id, values={LAST_CONTACT: contact.as_text()})]


def note_and_task(session: Session, client_id: str, cells: Cells) -> list[AnyStep]:
    """What was said in a contact as a note, and the next step as a task."""
    steps: list[AnyStep] = []
    if cells["note"]:
        text = f"{contact_name(ContactKind(str(cells['kind'])))}: {cells['note']}"
        steps.append(add_note(session, client_id, text))
    if cells["next_step"]:
        due_on = _day(cells["due_on"] or cells["date"])
        steps.append(add_task(session, str(cells["next_step"]), due_on, client_id))
    return steps


def _day(cell: Cell) -> date:
    if not isinstance(cell, date):  # the form lets nothing else pass
        raise TypeError(cell)
    return cell

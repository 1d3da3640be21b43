"""Opens the forms in the panel, and makes steps of what they hold."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.errors import UserError
from desktop_app.domain.folding import folded
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.partner_facts import is_yes, percent
from desktop_app.domain.typed_parts import Cell, TypedPart, TypedParts
from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.services.typing.edits import AddedRow, ChangedRow, Edit, Facts, GivenBack, RemovedRow
from desktop_app.services.typing.effects import CreditEffect, credit_effect
from desktop_app.services.typing.form_choices import OfferedChoices, offered_choices
from desktop_app.services.typing.parts import partner_parts
from desktop_app.services.typing.typing_in import TypedIn
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.detail.row import ActionKind, RowAction
from desktop_app.ui.forms import kinds
from desktop_app.ui.forms.effect_text import effect_text
from desktop_app.ui.forms.form import Form, FormField
from desktop_app.ui.forms.steps import programme_step, typing_step, typist
from desktop_app.ui.session.session import Session

_TITLES = {
    "clients": (QT_TRANSLATE_NOOP("Forms", "New client"), QT_TRANSLATE_NOOP("Forms", "Edit the client")),
    "contacts": (QT_TRANSLATE_NOOP("Forms", "New contact"), QT_TRANSLATE_NOOP("Forms", "Edit the contact")),
    "subscriptions": (
        QT_TRANSLATE_NOOP("Forms", "New subscription"), QT_TRANSLATE_NOOP("Forms", "Edit the subscription")
    ),
    "renewals": (QT_TRANSLATE_NOOP("Forms", "New renewal"), QT_TRANSLATE_NOOP("Forms", "Edit the renewal")),
    "credit_events": (
        QT_TRANSLATE_NOOP("Forms", "New sale or loss"), QT_TRANSLATE_NOOP("Forms", "Edit the sale or loss")
    ),
    "portal_usage": (QT_TRANSLATE_NOOP("Forms", "Apps used"), QT_TRANSLATE_NOOP("Forms", "Apps used")),
    "partner": (QT_TRANSLATE_NOOP("Forms", "Your partnership"), QT_TRANSLATE_NOOP("Forms", "Your partnership")),
    "hubspot_figures": (
        QT_TRANSLATE_NOOP("Forms", "HubSpot's figure of a month"), QT_TRANSLATE_NOOP("Forms", "HubSpot's figure")
    ),
}  # fmt: skip
# The tab of the panel, and the row after which the form of a new row stands.
_PLACES = {
    "clients": (0, "company"),
    "contacts": (0, "contacts"),
    "subscriptions": (0, "subscriptions"),
    "credit_events": (0, "credit"),
    "renewals": (1, "ahead"),
    "portal_usage": (2, "usage"),
}
# Fields that belong together are edited together.
_TOGETHER = {
    "mrr": ("mrr", "currency"),
    "contact_name": ("contact_name", "contact_email"),
    "relationship": ("relationship", "relationship_since", "managing_partners"),
}
_ROWS = {"mrr": "mrr", "contact_name": "contact", "partner_owner": "owner"}

Cells = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class PlacedForm:
    """A form in a tab of the panel after the row `anchor`; without a client it has the panel to itself."""

    form: Form
    client_id: str | None
    page: int = 0
    anchor: str = ""


class TypingForms(QObject):
    """Opens a form for what an act or a menu asks for; `opened` and `closed` tell the panel about it.

    `made` tells what was typed in by a form.
    """

    opened = Signal(object)
    closed = Signal(object)
    made = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.details: ClientDetails | None = None

    def do(self, act: RowAction) -> None:
        """Do what an act of a row asks for."""
        match act.verb, act.about:
            case ActionKind.ADD, str(kind):
                self.add(kind)
            case ActionKind.EDIT, (TypedPart() as part, str(column)):
                self.edit(part, column)
            case ActionKind.REMOVE, TypedPart() as part:
                self.remove(part)
            case ActionKind.GIVE_BACK, (str(kind), str(uid), tuple(columns)):
                self.give_back(kind, uid, columns)

    # Without a form

    def remove(self, part: TypedPart) -> None:
        """Remove a row."""
        if self.details is not None:
            edit = RemovedRow(kind=part.kind, client_id=self.details.row.client_id, row_id=part.row_id)
            self._push(translate("Forms", "Remove what was typed or imported"), [edit])

    def remove_client(self) -> None:
        """Remove the client that is shown, with all that hangs on it."""
        if self.details is not None:
            for part in self.details.parts.of_kind("clients"):
                self.remove(part)

    def give_back(self, kind: str, uid: str, columns: tuple[str, ...], client_id: str = "") -> None:
        """Let the data say it again."""
        owner = self.details.row.client_id if self.details is not None else ""
        edit = GivenBack(kind=kind, client_id=client_id or owner, uid=uid, columns=columns)
        self._push(translate("Forms", "Give back to the data"), [edit])

    # With a form

    def add_client(self) -> None:
        """A form for a new client, which has the panel to itself."""
        self._session.ask(offered_choices, self._open_new_client, topic="form")

    def edit_partner(self) -> None:
        """A form for the facts about the partner."""

        def question(workspace: Workspace) -> tuple[OfferedChoices, TypedParts]:
            return offered_choices(workspace), partner_parts(workspace)

        self._session.ask(question, lambda answer: self._open_partner(*answer), topic="form")

    def add_figure(self) -> None:
        """A form for a figure that HubSpot gives of a month."""
        self._session.ask(offered_choices, self._open_figure, topic="form")

    def add(self, kind: str) -> None:
        """A form for a new row of the client that is shown."""
        if self.details is not None:
            opened = partial(self._open_new, kind, self.details)
            self._session.ask(offered_choices, opened, topic="form")

    def edit(self, part: TypedPart, column: str = "") -> None:
        """A form for a row of the client that is shown, or for one of its columns and those that belong to it."""
        if self.details is not None:
            opened = partial(self._open_edit, part, column, self.details)
            self._session.ask(offered_choices, opened, topic="form")

    def _open_new_client(self, offered: OfferedChoices) -> None:
        client_id = f"typed-{uuid4().hex[:12]}"
        fields = [field for field in kinds.client_fields(_choices(offered)) if field.name in kinds.NEW_CLIENT]
        form = self._form("clients", fields, is_new=True)
        form.show_cells({"currency": offered.currency, "relationship": "sold_and_managed"})

        def edits(cells: Cells) -> list[Edit]:
            return [AddedRow(kind="clients", client_id=client_id, values=_filled(cells))]

        self._open(PlacedForm(form, None), edits)

    def _open_partner(self, offered: OfferedChoices, parts: TypedParts) -> None:
        form = self._form("partner", kinds.partner_fields(_choices(offered)), is_new=False)
        facts = {str(part.values["key"]): part.values["value"] for part in parts.of_kind("partner")}
        form.show_cells(
            {name: _fact(name, facts.get(name)) for name in form.fields}
            | {"programme": offered.rules.rule_set_id, "currency": facts.get("currency") or offered.currency}
        )

        def edits(cells: Cells) -> list[Edit]:
            return [Facts(values={name: _as_fact(name, cell) for name, cell in cells.items() if name != "programme"})]

        self._open(PlacedForm(form, None), edits)

    def _open_figure(self, offered: OfferedChoices) -> None:
        form = self._form("hubspot_figures", kinds.figure_fields(), is_new=True)
        form.show_cells({"month": f"{self._session.today():%Y-%m}", "currency": offered.rules.currency})

        def edits(cells: Cells) -> list[Edit]:
            return [AddedRow(kind="hubspot_figures", client_id="", values=_filled(cells))]

        self._open(PlacedForm(form, None), edits)

    def _open_new(self, kind: str, details: ClientDetails, offered: OfferedChoices) -> None:
        client_id = details.row.client_id
        form = self._form(kind, _fields(kind, _choices(offered), is_new=True), is_new=True)
        currency = details.row.currency or offered.currency
        sold = details.row.relationship is not None and details.row.relationship.is_sold
        today = self._session.today()
        form.show_cells({
            "currency": currency, "started_on": today, "date": today, "term": None,
            "sale": kinds.SOLD if sold else kinds.NOT_SOLD, "apps": _used_apps(details),
        })  # fmt: skip

        def edits(cells: Cells) -> list[Edit]:
            if kind == "portal_usage":
                return _app_edits(details, str(cells["apps"] or ""))
            return _new_rows(kind, client_id, cells)

        self._open(PlacedForm(form, client_id, *_PLACES[kind]), edits)

    def _open_edit(self, part: TypedPart, column: str, details: ClientDetails, offered: OfferedChoices) -> None:
        client_id, kind = details.row.client_id, part.kind
        fields = _fields(kind, _choices(offered), is_new=False)
        wanted = _TOGETHER.get(column, (column,))
        form = self._form(kind, [field for field in fields if not column or field.name in wanted], is_new=False)
        form.show_cells({name: part.values.get(name) for name in form.fields})

        def edits(cells: Cells) -> list[Edit]:
            return [ChangedRow(kind=kind, client_id=client_id, row_id=part.row_id, values=cells)]

        page, block = _PLACES[kind]
        anchor = _ROWS.get(column, column) if column else _row_of(part, details) or block
        self._open(PlacedForm(form, client_id, page, anchor), edits)

    def _form(self, kind: str, fields: Sequence[FormField], *, is_new: bool) -> Form:
        title = translate("Forms", _TITLES[kind][0 if is_new else 1])
        agree = translate("Forms", "Add") if is_new and kind != "portal_usage" else translate("Forms", "Save")
        return Form(title, fields, agree)

    def _open(self, placed: PlacedForm, edits: Callable[[Cells], list[Edit]]) -> None:
        form = placed.form
        form.paused.connect(lambda: self._ask_effect(form, edits(form.cells)))
        form.agreed.connect(lambda: self._agree(placed, edits(form.cells)))
        form.cancelled.connect(lambda: self.closed.emit(placed))
        self.opened.emit(placed)

    # What agreeing does

    def _ask_effect(self, form: Form, edits: Sequence[Edit]) -> None:
        if not form.agree_button.isEnabled() or not edits:
            form.tell_effect("")
            form.tell_problem("")
            return
        who = typist(self._session)

        def told(effect: CreditEffect) -> None:
            form.tell_effect(effect_text(effect))
            form.tell_problem("")

        def failed(fault: Exception) -> None:
            if isinstance(fault, UserError):
                form.tell_effect("")
                form.tell_problem(f"{message_text(fault.title)}.")
            else:
                self._session.failed.emit(fault)

        self._session.ask(lambda workspace: credit_effect(workspace, edits, who), told, topic="effect", failed=failed)

    def _agree(self, placed: PlacedForm, edits: Sequence[Edit]) -> None:
        form = placed.form

        def done(made: TypedIn) -> None:
            self.closed.emit(placed)
            self.made.emit(placed, made)

        if not edits:
            self.closed.emit(placed)
            return
        stack = self._session.undo_stack
        if "programme" not in form.fields:
            stack.push(typing_step(self._session, form.title, edits, done))
            return
        stack.beginMacro(form.title)
        stack.push(programme_step(self._session, form.title, str(form.cells["programme"])))
        stack.push(typing_step(self._session, form.title, edits, done))
        stack.endMacro()

    def _push(self, text: str, edits: Sequence[Edit]) -> None:
        self._session.undo_stack.push(typing_step(self._session, text, edits))


def _choices(offered: OfferedChoices) -> kinds.FormChoices:
    titles = {name: translate("Data", title) for name, title in offered.programmes.items()}
    apps = tuple(app.name for app in offered.rules.counted_apps)
    return kinds.FormChoices(offered.owners, offered.countries, titles, offered.rules.tier_names(), apps)


def _fields(kind: str, choices: kinds.FormChoices, *, is_new: bool) -> list[FormField]:
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
    return kinds.sale_fields()


def _filled(cells: Cells) -> dict[str, Cell]:
    return {name: cell for name, cell in cells.items() if cell not in (None, "")}


def _new_rows(kind: str, client_id: str, cells: Cells) -> list[Edit]:
    values = _filled({name: cell for name, cell in cells.items() if name != "sale"})
    rows: list[Edit] = [AddedRow(kind=kind, client_id=client_id, values=values)]
    sale = cells.get("sale")
    if kind == "subscriptions" and sale not in (None, kinds.NOT_SOLD):
        event = {"kind": "new", "product_line": cells["product"], "date": cells["started_on"], "amount": cells["mrr"]}
        event |= {"currency": cells["currency"], "origin": None if sale == kinds.SOLD else sale}
        rows.append(AddedRow(kind="credit_events", client_id=client_id, values=_filled(event)))
    return rows


def _app_edits(details: ClientDetails, names: str) -> list[Edit]:
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


def _used_apps(details: ClientDetails) -> str:
    used = (details.counted_apps.get(folded(usage.app)) for usage in details.apps if usage.used)
    return "\n".join(name for name in used if name)


def _row_of(part: TypedPart, details: ClientDetails) -> str:
    """The key of the row of the panel that shows a part."""
    match part.kind:
        case "contacts":
            return f"contact {part.row_id}"
        case "credit_events":
            return f"sale {part.row_id}"
        case "subscriptions":
            shown = ((one.product, one.started_on) for one in details.subscriptions)
            wanted = part.values["product"], part.values["started_on"]
            return next((f"subscription {number}" for number, one in enumerate(shown) if one == wanted), "")
        case "renewals":
            lines = ((line.renewal.product, line.renewal.renews_on) for line in details.renewals)
            wanted = part.values["product"], part.values["renews_on"]
            return next((f"renewal {number}" for number, one in enumerate(lines) if one == wanted), "")
    return ""


def _fact(name: str, text: Cell) -> Cell:
    """A fact as its field shows it."""
    if text is None or name not in ("credited_since", "certified_until", "in_growth_market", "grr"):
        return text
    if name == "in_growth_market":
        return is_yes(str(text))
    if name == "grr":
        return percent(str(text))
    return date.fromisoformat(str(text))


def _as_fact(name: str, cell: Cell) -> Cell:
    """What a field holds as the fact is stored."""
    if name == "in_growth_market" and cell is not None:
        return "yes" if cell else "no"
    return f"{cell} %" if name == "grr" and cell is not None else cell

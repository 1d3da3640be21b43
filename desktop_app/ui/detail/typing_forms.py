"""Opens the forms in the panel, and makes steps of what they hold."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.errors import UserError
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.typed_parts import OWN_COLUMNS, RemovedPart, TypedPart, TypedParts
from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.services.typing.edits import (
    AddedRow,
    ChangedRow,
    Edit,
    Facts,
    GivenBack,
    OwnCells,
    RemovedRow,
)
from desktop_app.services.typing.effects import CreditEffect, credit_effect
from desktop_app.services.typing.entry import TypedIn
from desktop_app.services.typing.form_choices import OfferedChoices, offered_choices
from desktop_app.services.typing.parts import partner_parts, removed_clients
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.detail.form_edits import (
    Cells,
    app_edits,
    fields_of,
    filled,
    form_choices,
    logged_contact,
    new_rows,
    note_and_task,
    row_of,
    shown_fact,
    stored_fact,
    used_apps,
)
from desktop_app.ui.detail.partner_forms import figure_edits, figure_names, follow_chosen_figure, note_typed_fact
from desktop_app.ui.detail.placed_form import PlacedForm
from desktop_app.ui.detail.row import ActionKind, RowAction
from desktop_app.ui.detail.typed_texts import own_key, removed_name
from desktop_app.ui.detail.typing_guide import TypingGuide
from desktop_app.ui.forms import kinds
from desktop_app.ui.forms.effect_text import effect_text
from desktop_app.ui.forms.fields import ChoiceInput
from desktop_app.ui.forms.form import Form, FormField
from desktop_app.ui.forms.own_inputs import own_fields
from desktop_app.ui.forms.steps import programme_step, typing_step, typist
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import AnyStep, joined_step

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
    "own": (QT_TRANSLATE_NOOP("Forms", "Log a contact"), QT_TRANSLATE_NOOP("Forms", "Log a contact")),
    OWN_COLUMNS: (QT_TRANSLATE_NOOP("Forms", "Own columns"), QT_TRANSLATE_NOOP("Forms", "Own columns")),
    "partner": (QT_TRANSLATE_NOOP("Forms", "Your partnership"), QT_TRANSLATE_NOOP("Forms", "Your partnership")),
    "hubspot_figures": (
        QT_TRANSLATE_NOOP("Forms", "HubSpot's figure of a month"), QT_TRANSLATE_NOOP("Forms", "HubSpot's figure")
    ),
}  # fmt: skip
# The tab of the panel, and the row after which the form of a new row is placed.
_PLACES = {
    "clients": (0, "company"),
    "contacts": (0, "contacts"),
    "subscriptions": (0, "subscriptions"),
    "credit_events": (0, "credit"),
    "renewals": (1, "ahead"),
    "portal_usage": (2, "usage"),
    "own": (0, "next step"),
    OWN_COLUMNS: (0, OWN_COLUMNS),
}
# What nothing in the tier depends on.
_NO_EFFECT = ("contacts", "own", OWN_COLUMNS)
_OF_PARTNER = ("partner", "hubspot_figures")
# Fields that belong together are edited together.
_TOGETHER = {
    "mrr": ("mrr", "currency"),
    "contact_name": ("contact_name", "contact_email"),
    "relationship": ("relationship", "relationship_since", "managing_partners"),
}
_ROWS = {"mrr": "mrr", "contact_name": "contact", "partner_owner": "owner"}


class TypingForms(QObject):
    """Opens a form for what an act or a menu asks for; `opened` and `closed` inform the panel.

    `made` carries what was typed into a form; `tier_asked` asks for the tier report, `column_asked`
    for a column of a person's own.
    """

    opened = Signal(object)
    closed = Signal(object)
    made = Signal(object, object)
    tier_asked = Signal()
    column_asked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.details: ClientDetails | None = None
        self._guide: TypingGuide | None = None

    def aim(self, details: ClientDetails | None) -> None:
        """Make the forms about this client."""
        self.details = details
        if self._guide is not None and details is not None:
            self._guide.go_on_with(details)

    def start_guide(self) -> None:
        """Lead from nothing to a tier report, form by form."""
        self._guide = TypingGuide(self)
        self._guide.start()

    def end_guide(self) -> None:
        """Open the forms that are asked for, and no others."""
        self._guide = None

    def do(self, act: RowAction) -> None:
        """Do what an act of a row asks for; a guide that was under way ends."""
        self.end_guide()
        match act.verb, act.about:
            case ActionKind.ADD, str(kind) if kind == OWN_COLUMNS:
                self.column_asked.emit()
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
        """Give the value back to the data."""
        is_of_client = self.details is not None and kind not in _OF_PARTNER
        owner = self.details.row.client_id if self.details is not None and is_of_client else ""
        edit = GivenBack(kind=kind, client_id=client_id or owner, uid=uid, columns=columns)
        self._push(translate("Forms", "Give back to the data"), [edit])

    # With a form

    def add_client(self) -> None:
        """A form for a new client, which has the panel to itself."""
        self._session.ask(offered_choices, self._open_new_client, topic="form")

    def edit_partner(self) -> None:
        """A form for the facts about the partner."""

        self._session.ask(_of_partner, lambda answer: self._open_partner(*answer), topic="form")

    def add_figure(self) -> None:
        """A form for a figure that HubSpot gives of a month."""
        self._session.ask(_of_partner, lambda answer: self._open_figure(*answer), topic="form")

    def offer_removed(self) -> None:
        """A form that gives removed clients back."""
        self._session.ask(removed_clients, self._open_removed, topic="form")

    def offer_report(self, client_id: str, intro: str) -> None:
        """A form without fields, which leads to the tier report or to the next client."""
        form = Form(translate("Forms", "Your tier report is ready"), [], translate("Forms", "Show the tier report"))
        form.guide(intro, translate("Forms", "Add the next client"))
        placed = PlacedForm(form, client_id, *_PLACES["clients"])

        def close(then: Callable[[], None]) -> None:
            self.closed.emit(placed)
            then()

        form.agreed.connect(lambda: close(self.tier_asked.emit))
        form.cancelled.connect(lambda: close(self.add_client))
        self.opened.emit(placed)

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
        fields = [field for field in kinds.client_fields(form_choices(offered)) if field.name in kinds.NEW_CLIENT]
        form = self._form("clients", fields, is_new=True)
        form.show_cells({"currency": offered.currency, "relationship": "sold_and_managed"})

        def edits(cells: Cells) -> list[Edit]:
            return [AddedRow(kind="clients", client_id=client_id, values=filled(cells))]

        self._open(PlacedForm(form, None), edits)

    def _open_partner(self, offered: OfferedChoices, parts: TypedParts) -> None:
        form = self._form("partner", kinds.partner_fields(form_choices(offered)), is_new=False)
        facts = {str(part.values["key"]): part.values["value"] for part in parts.of_kind("partner")}
        form.show_cells(
            {name: shown_fact(name, facts.get(name)) for name in form.fields}
            | {"programme": offered.rules.rule_set_id, "currency": facts.get("currency") or offered.currency}
        )
        for part in parts.of_kind("partner"):
            note_typed_fact(form, part, lambda uid: self.give_back("partner", uid, ("value",)))

        def edits(cells: Cells) -> list[Edit]:
            return [
                Facts(values={name: stored_fact(name, cell) for name, cell in cells.items() if name != "programme"})
            ]

        def programme(cells: Cells) -> list[AnyStep]:
            return [programme_step(self._session, form.title, str(cells["programme"]))]

        self._open(PlacedForm(form, None), edits, programme)

    def _open_removed(self, removed: Sequence[RemovedPart]) -> None:
        names = {part.uid: removed_name(part) for part in removed}
        field = FormField("client", translate("Forms", "Client"), ChoiceInput(names), needed=True)
        form = Form(translate("Forms", "Clients removed by hand"), [field], translate("Forms", "Give back"))
        if not removed:
            form.tell_problem(translate("Forms", "No client was removed by hand."))

        def edits(cells: Cells) -> list[Edit]:
            chosen = (part for part in removed if part.uid == cells["client"])
            return [GivenBack(kind="clients", client_id=part.client_id, uid=part.uid) for part in chosen]

        self._open(PlacedForm(form, None), edits)

    def _open_figure(self, offered: OfferedChoices, parts: TypedParts) -> None:
        form = self._form("hubspot_figures", kinds.figure_fields(figure_names(parts)), is_new=True)
        form.show_cells({"month": f"{self._session.today():%Y-%m}", "currency": offered.rules.currency})
        placed = PlacedForm(form, None)
        remove = form.offer(translate("Forms", "Remove"), lambda: self._remove_figure(placed))
        follow_chosen_figure(form, parts, remove)
        self._open(placed, lambda cells: figure_edits(cells, parts))

    def _remove_figure(self, placed: PlacedForm) -> None:
        row_id = int(str(placed.form.cells["which"]))
        edit = RemovedRow(kind="hubspot_figures", client_id="", row_id=row_id)
        self._push(translate("Forms", "Remove a figure of HubSpot"), [edit])
        self._cancel(placed)

    def _open_new(self, kind: str, details: ClientDetails, offered: OfferedChoices) -> None:
        client_id = details.row.client_id
        form = self._form(kind, fields_of(kind, form_choices(offered), is_new=True), is_new=True)
        currency = details.row.currency or offered.currency
        sold = details.row.relationship is not None and details.row.relationship.is_sold
        today = self._session.today()
        form.show_cells({
            "currency": currency, "started_on": today, "date": today, "term": None,
            "sale": kinds.SOLD if sold else kinds.NOT_SOLD, "apps": used_apps(details),
        })  # fmt: skip

        def edits(cells: Cells) -> list[Edit]:
            if kind == "own":
                return logged_contact(client_id, cells)
            if kind == "portal_usage":
                return app_edits(details, str(cells["apps"] or ""))
            return new_rows(kind, client_id, cells)

        def more(cells: Cells) -> list[AnyStep]:
            return note_and_task(self._session, client_id, cells) if kind == "own" else []

        self._open(PlacedForm(form, client_id, *_PLACES[kind]), edits, more)

    def _open_edit(self, part: TypedPart, column: str, details: ClientDetails, offered: OfferedChoices) -> None:
        client_id, kind = details.row.client_id, part.kind
        if kind == OWN_COLUMNS:
            fields = own_fields(details.own_columns, offered.currency)
        else:
            fields = fields_of(kind, form_choices(offered), is_new=False)
        wanted = _TOGETHER.get(column, (column,))
        form = self._form(kind, [field for field in fields if not column or field.name in wanted], is_new=False)
        form.show_cells({name: part.values.get(name) for name in form.fields})

        def edits(cells: Cells) -> list[Edit]:
            if kind == OWN_COLUMNS:
                return [OwnCells(client_id=client_id, values=cells)]
            return [ChangedRow(kind=kind, client_id=client_id, row_id=part.row_id, values=cells)]

        page, block = _PLACES[kind]
        row = own_key(column) if kind == OWN_COLUMNS else _ROWS.get(column, column)
        anchor = row if column else row_of(part, details) or block
        self._open(PlacedForm(form, client_id, page, anchor), edits)

    def _form(self, kind: str, fields: Sequence[FormField], *, is_new: bool) -> Form:
        title = translate("Forms", _TITLES[kind][0 if is_new else 1])
        agree = translate("Forms", "Add") if is_new and kind != "portal_usage" else translate("Forms", "Save")
        return Form(title, fields, agree)

    def _open(
        self,
        placed: PlacedForm,
        edits: Callable[[Cells], list[Edit]],
        more: Callable[[Cells], list[AnyStep]] = lambda _cells: [],
    ) -> None:
        """Open a form that makes `edits` of what it holds, in one step with `more`."""
        form = placed.form
        form.paused.connect(lambda: self._ask_effect(form, edits(form.cells)))
        form.agreed.connect(lambda: self._agree(placed, edits(form.cells), more(form.cells)))
        form.cancelled.connect(lambda: self._cancel(placed))
        if self._guide is not None:
            self._guide.introduce(form)
        self.opened.emit(placed)

    def _cancel(self, placed: PlacedForm) -> None:
        self.closed.emit(placed)
        if self._guide is not None:
            self._guide.go_on(placed, None)

    # What agreeing does

    def _ask_effect(self, form: Form, edits: Sequence[Edit]) -> None:
        if not form.agree_button.isEnabled() or not edits or edits[0].kind in _NO_EFFECT:
            form.tell_effect("")
            form.tell_problem("")
            return
        who = typist(self._session)

        def show(effect: CreditEffect) -> None:
            if not isValid(form):  # agreed to in the meantime
                return
            form.tell_effect(effect_text(effect))
            form.tell_problem("")

        def failed(fault: Exception) -> None:
            if isinstance(fault, UserError) and isValid(form):
                form.tell_effect("")
                form.tell_problem(f"{message_text(fault.title)}.")
            elif not isinstance(fault, UserError):
                self._session.failed.emit(fault)

        self._session.ask(lambda workspace: credit_effect(workspace, edits, who), show, topic="effect", failed=failed)

    def _agree(self, placed: PlacedForm, edits: Sequence[Edit], more: Sequence[AnyStep]) -> None:
        form = placed.form

        def done(made: TypedIn) -> None:
            self.closed.emit(placed)
            self.made.emit(placed, made)
            if self._guide is not None:
                self._guide.go_on(placed, made)

        if not edits:
            self.closed.emit(placed)
            return
        steps = [*more, typing_step(self._session, form.title, edits, done)]
        self._session.undo_stack.push(joined_step(form.title, self._session, steps))

    def _push(self, text: str, edits: Sequence[Edit]) -> None:
        self._session.undo_stack.push(typing_step(self._session, text, edits))


def _of_partner(workspace: Workspace) -> tuple[OfferedChoices, TypedParts]:
    return offered_choices(workspace), partner_parts(workspace)

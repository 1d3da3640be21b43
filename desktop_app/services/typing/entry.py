"""Type in: rows and facts by hand, each step in one transaction, which can be taken back and made again as it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.local_days import local_day
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.domain.typed_parts import OWN_COLUMNS
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.typing.checks import check_new, check_own, check_values
from desktop_app.services.typing.edits import (
    AddedRow,
    ChangedRow,
    Edit,
    Facts,
    GivenBack,
    OwnCells,
    OwnValues,
    RemovedRow,
    Typist,
    as_text,
)
from desktop_app.services.typing.form_choices import who_i_am
from desktop_app.storage.credit.derived import Derived, derive_touched, stored_credit
from desktop_app.storage.importing import runs
from desktop_app.storage.importing.assumed_currencies import follow_partner_currency
from desktop_app.storage.own_columns import own_columns
from desktop_app.storage.snapshots import take_snapshots
from desktop_app.storage.typed.entering import Entering, NoSuchRow
from desktop_app.storage.typed.live_rows import client_number
from desktop_app.storage.typed.overlay import typed_aside
from desktop_app.storage.typed.row_images import RowImages, row_images
from desktop_app.storage.workspace import Workspace

_BY_KIND = {
    "clients": Changed.EVERYTHING,
    "contacts": Changed.CLIENTS,
    "subscriptions": Changed.CLIENTS | Changed.CREDIT,
    "renewals": Changed.CLIENTS | Changed.RENEWALS,
    "portal_usage": Changed.CLIENTS | Changed.USAGE,
    "credit_events": Changed.CLIENTS | Changed.CREDIT,
    "hubspot_figures": Changed.PARTNER | Changed.CREDIT,
    "partner": Changed.EVERYTHING,
    "own": Changed.CLIENTS,
    # A retainer has days that people are reminded of.
    OWN_COLUMNS: Changed.CLIENTS | Changed.RENEWALS | Changed.TASKS,
}


@dataclass(frozen=True, slots=True)
class TypedIn:
    """A step that was typed in: about which client (empty: the partner), and the rows that it changed."""

    client_id: str
    images: RowImages
    changed: Changed


def type_in(workspace: Workspace, edits: Sequence[Edit], typist: Typist) -> TypedIn:
    """Make `edits`, which are all about one client or about the partner, in one step.

    Raises `WrongUse` where a value cannot be, the row is gone, or there is another one of its name.
    """
    client_id = edits[0].client_id
    if all(edit.kind == OWN_COLUMNS for edit in edits):
        return _type_into_own(workspace, client_id, edits, typist)
    with row_images(workspace) as images, workspace.writing():
        rules, currency = rule_set(workspace), runs.partner_currency(workspace)
        _check_client(workspace, edits[0])
        touched = _credit_of(workspace, client_id)
        before = stored_credit(workspace, touched) if touched else None
        with typed_aside(workspace, client_id) as aside:
            author = who_i_am(workspace) or typist.name
            entering = Entering(workspace, client_id, author, typist.now)
            for edit in edits:
                _enter(entering, edit, rules)
        if aside.clashes:
            raise _already_there()
        _follow(workspace, touched | _credit_of(workspace, client_id), before, currency, typist)
    return TypedIn(client_id, images, _changed(edits))


def _type_into_own(workspace: Workspace, client_id: str, edits: Sequence[Edit], typist: Typist) -> TypedIn:
    """Own columns count for no figure and lie over nothing but what is shown: the register alone changes."""
    with row_images(workspace) as images, workspace.writing():
        _check_client(workspace, edits[0])
        entering = Entering(workspace, client_id, who_i_am(workspace) or typist.name, typist.now)
        columns = {column.uid: column for column in own_columns(workspace)}
        for edit in edits:
            match edit:
                case OwnCells():
                    texts = {uid: as_text(value) for uid, value in edit.values.items()}
                    check_own(columns, texts)
                    entering.type_own([columns[uid] for uid in texts], texts)
                case GivenBack():
                    entering.give_back_own(edit.columns)
    return TypedIn(client_id, images, _changed(edits))


def take_back(workspace: Workspace, made: TypedIn, typist: Typist) -> TypedIn:
    """Undo a step: every row is as it was before."""
    return _put(workspace, made, typist, again=False)


def make_again(workspace: Workspace, made: TypedIn, typist: Typist) -> TypedIn:
    """Redo a step that was undone: every row is as it was after it."""
    return _put(workspace, made, typist, again=True)


def _put(workspace: Workspace, made: TypedIn, typist: Typist, *, again: bool) -> TypedIn:
    with workspace.writing():
        currency = runs.partner_currency(workspace)
        touched = _credit_of(workspace, made.client_id)
        before = stored_credit(workspace, touched) if touched else None
        (made.images.put_again if again else made.images.put_back)(workspace)
        _follow(workspace, touched | _credit_of(workspace, made.client_id), before, currency, typist)
    return made


def _follow(workspace: Workspace, touched: set[int], before: Derived | None, currency: str, typist: Typist) -> None:
    """Work out anew what depends on rows that changed: assumed currencies, credit and today's snapshots."""
    rules = rule_set(workspace)
    derive_touched(workspace, rules, touched, before)
    derive_touched(workspace, rules, follow_partner_currency(workspace, currency))
    take_snapshots(workspace, local_day(typist.now), rules.app_names())


def _credit_of(workspace: Workspace, client_id: str) -> set[int]:
    number = client_number(workspace, client_id) if client_id else None
    return set() if number is None else {number}


def _check_client(workspace: Workspace, edit: Edit) -> None:
    is_new = isinstance(edit, AddedRow) and edit.kind == "clients"
    is_given_back = isinstance(edit, GivenBack) and edit.kind == "clients"
    if is_new and client_number(workspace, edit.client_id) is not None:
        raise _already_there()
    if edit.client_id and not (is_new or is_given_back) and client_number(workspace, edit.client_id) is None:
        raise _gone()


def _enter(entering: Entering, edit: Edit, rules: RuleSet) -> None:
    try:
        match edit:
            case AddedRow():
                check_new(edit.kind, edit.values, rules)
                entering.add(edit.kind, edit.uid, _texts(edit))
            case ChangedRow():
                check_values(edit.kind, edit.values, rules)
                entering.change(edit.kind, edit.row_id, _texts(edit))
            case RemovedRow():
                entering.remove(edit.kind, edit.row_id)
            case GivenBack():
                entering.give_back(edit.uid, edit.columns)
            case Facts():
                entering.put_facts(_texts(edit))
            case OwnValues():
                entering.put_own(_texts(edit))
    except NoSuchRow as fault:
        raise _gone() from fault


def _texts(edit: AddedRow | ChangedRow | Facts | OwnValues) -> dict[str, str]:
    return {name: as_text(value) for name, value in edit.values.items()}


def _already_there() -> WrongUse:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "There is one of this name already"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Change the one that is there, or give this one another name or day."),
    )


def _gone() -> WrongUse:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "This is not there any more"),
        QT_TRANSLATE_NOOP("Messages", "An import, another window or a command took it away. Nothing was changed."),
    )


def _changed(edits: Sequence[Edit]) -> Changed:
    changed = Changed.NOTHING
    for edit in edits:
        changed |= _BY_KIND[edit.kind]
    return changed

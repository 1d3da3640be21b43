"""The rows of the tab "Renewals": who talks to the client, what renews and how, and what was decided before."""

from collections.abc import Iterator
from decimal import Decimal

from desktop_app.domain.client_details import ClientDetails, RenewalLine
from desktop_app.domain.products import split_product
from desktop_app.domain.records import CommunicationOwner, RenewalStatus, RenewalType
from desktop_app.domain.renewals import is_pending
from desktop_app.domain.typed_parts import TypedPart
from desktop_app.formatting import format_count, format_day, format_money
from desktop_app.i18n import translate
from desktop_app.ui.detail.detail_texts import day_or_none, email_acts, heading, no_data
from desktop_app.ui.detail.row import ActionKind, PanelRow, RowAction
from desktop_app.ui.detail.sharing import blank_rows
from desktop_app.ui.detail.special_rows import ComparisonRow, RenewalDifference
from desktop_app.ui.detail.text_rows import EntryRow, FactRow, HeadingRow, ParagraphRow
from desktop_app.ui.detail.typed_texts import (
    add_link,
    adding,
    imported_rows,
    mark_text,
    newest_mark,
    part_acts,
    removed_rows,
    renewal_acts,
)
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.renewal_texts import owner_text, status_text, type_text
from desktop_app.ui.shared.term_text import term_text

_SOON_DAYS = 14


def rows(details: ClientDetails) -> list[PanelRow]:
    """The rows of the tab for one client."""
    return [*_people(details), *_ahead(details), *_past(details)]


def _people(details: ClientDetails) -> Iterator[PanelRow]:
    yield heading("people", translate("Detail", "Communication"), details.renewal_source)
    owner, whence = _owner(details)
    setting = RowAction(ActionKind.SET_OWNER, translate("Detail", "Change the communication owner…"), "pencil", details)
    title = translate("Detail", "Owner")
    yield FactRow(key="owner", title=title, value=owner and owner_text(owner), note=whence, acts=(setting,))
    user = details.own_user or next((line.owner_user for line in details.renewals if line.owner_user), None)
    yield FactRow(key="user", title=translate("Detail", "Notify"), value=user)
    manager = next((line.renewal for line in details.renewals if line.renewal.renewal_manager), None)
    yield FactRow(
        key="manager",
        title=translate("Detail", "Renewal manager"),
        value=manager.renewal_manager if manager else None,
        acts=email_acts(manager.renewal_manager, manager.renewal_manager_email) if manager else (),
    )


def _owner(details: ClientDetails) -> tuple[CommunicationOwner | None, str]:
    """Who talks to the client, and where that comes from."""
    if details.own_owner:
        return details.own_owner, translate("Detail", "set here")
    owner = next(
        (renewal.renewal.communication_owner for renewal in details.renewals if renewal.renewal.communication_owner),
        None,
    )
    if owner:
        return owner, translate("Detail", "from the data")
    if details.default_owner:
        return details.default_owner, translate("Detail", "account default")
    return None, ""


def _ahead(details: ClientDetails) -> Iterator[PanelRow]:
    title, adds = translate("Detail", "Renewals ahead"), (adding("renewals"),)
    yield heading("ahead", title, details.renewal_source, adds, add_link())
    if not details.renewals:
        yield from _why_none(details)
    for number, line in enumerate(details.renewals):
        yield _comparison(number, line, details)
        yield from imported_rows(f"renewal {number}", _part(line, details))
    yield from removed_rows(details.parts.removed_of("renewals"))


def _part(line: RenewalLine, details: ClientDetails) -> TypedPart | None:
    renewal = line.renewal
    kind = renewal.type.value if renewal.type else None
    return details.parts.find("renewals", product=renewal.product, type=kind, renews_on=renewal.renews_on)


def _why_none(details: ClientDetails) -> Iterator[PanelRow]:
    if details.row.next_renewal is None:
        text = translate("Detail", "No data: no renewal of this client is known.")
        yield from blank_rows("no renewals", text, details.row)
    else:
        text = translate("Detail", "Nothing to decide yet: the next renewal is on {day}, and its terms are not known.")
        yield ParagraphRow(key="no renewals", text=text.format(day=format_day(details.row.next_renewal)))


def _comparison(number: int, line: RenewalLine, details: ClientDetails) -> ComparisonRow:
    renewal = line.renewal
    label = translate("Detail", "Change status or owner of {product}…").format(product=renewal.product)
    writing = translate("Detail", "Write an email about the renewal of {product}").format(product=renewal.product)
    deadline, tone = _deadline(line, details)
    status = status_text(line.status)
    if line.status_is_own:
        status = translate("Detail", "{status} · set here").format(status=status)
    return ComparisonRow(
        key=f"renewal {number}",
        title=f"{renewal.product} · {format_day(renewal.renews_on)}",
        deadline=deadline,
        tone=tone,
        status=status,
        sides=(translate("Detail", "Current"), translate("Detail", "Renewal")),
        lines=tuple(_differences(line)),
        notes=tuple(_remarks(line, details)),
        acts=(
            RowAction(ActionKind.SET_RENEWAL, label, "pencil", line),
            RowAction(ActionKind.WRITE, writing, "mail", line),
            *renewal_acts(_part(line, details), renewal.product),
        ),
    )


def _deadline(line: RenewalLine, details: ClientDetails) -> tuple[str, str]:
    """The deadline in words, and the tone that they are said in."""
    if line.ended:
        return translate("Detail", "Subscription ended"), "muted"
    if not is_pending(line.status):
        lost = line.status is RenewalStatus.CANCELLATION_REQUESTED
        return translate("Detail", "Decided"), "bad" if lost else "good"
    days = (line.due_on - details.today).days
    if line.overdue:
        return translate("Detail", "Overdue since {day}").format(day=format_day(line.due_on)), "bad"
    text = translate("Detail", "Decide by {day} · {left}").format(
        day=format_day(line.due_on), left=client_texts.days_left(days)
    )
    return text, "warning" if days <= _SOON_DAYS else "muted"


def _differences(line: RenewalLine) -> Iterator[RenewalDifference]:
    """The subscription beside what follows it; what the renewal does not say stays unknown."""
    renewal, current = line.renewal, line.current
    now = current.edition or split_product(current.product)[1] if current else None
    yield _difference(translate("Detail", "Edition"), now, renewal.renewal_edition)
    amount = current.mrr if renewal.current_mrr is None and current else renewal.current_mrr
    change = _change(line)
    then = _money(renewal.renewal_mrr, line.currency)
    before = _money(amount, line.currency)
    yield RenewalDifference(
        translate("Detail", "MRR"), before or no_data(), f"{then} {change}".strip() if then else no_data(), bool(change)
    )
    term = term_text(current.term) if current else None
    yield _difference(translate("Detail", "Term"), term, term_text(renewal.renewal_term))
    if current and current.seats is not None:
        yield RenewalDifference(translate("Detail", "Seats"), format_count(current.seats), no_data())
    yield RenewalDifference(
        translate("Detail", "From"), day_or_none(current.started_on if current else None), format_day(renewal.renews_on)
    )


def _difference(title: str, now: str | None, then: str | None) -> RenewalDifference:
    marked = bool(now and then and now.casefold() != then.casefold())
    return RenewalDifference(title, now or no_data(), then or no_data(), marked)


def _money(amount: Decimal | None, currency: str) -> str:
    return "" if amount is None else format_money(amount, currency)


def _change(line: RenewalLine) -> str:
    change = line.mrr_change
    if not change:
        return ""
    plus = "+" if change > 0 else ""
    return f"({plus}{format_money(change, line.currency)})"


def _remarks(line: RenewalLine, details: ClientDetails) -> Iterator[str]:
    if line.renewal.type not in (None, RenewalType.RENEWAL):
        yield type_text(line.renewal.type)
    if line.status_is_own:
        yield translate("Detail", "The data says: {status}").format(status=status_text(line.renewal.status))
    if mark := newest_mark(_part(line, details)):
        yield mark_text(mark)
    if line.owner and line.owner is not _owner(details)[0]:
        yield translate("Detail", "Communication owner of this renewal: {owner}").format(owner=owner_text(line.owner))


def _past(details: ClientDetails) -> Iterator[PanelRow]:
    if not details.past_renewals:
        return
    yield HeadingRow(key="past", title=translate("Detail", "Past renewals"))
    for number, line in enumerate(details.past_renewals):
        amounts = (_money(line.renewal.current_mrr, line.currency), _money(line.renewal.renewal_mrr, line.currency))
        yield EntryRow(
            key=f"past {number}",
            title=f"{line.renewal.product} · {format_day(line.renewal.renews_on)}",
            figure=" → ".join(amount or no_data() for amount in amounts),
            detail=" · ".join((status_text(line.status), owner_text(line.owner) if line.owner else no_data())),
            acts=part_acts(_part(line, details), line.renewal.product),
        )

"""The rows of the tab "Client details": the company, what it pays for, its limits, its credit, tags and notes."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from desktop_app.domain.client_details import ClientCredit, ClientDetails, CreditLayer
from desktop_app.domain.client_list import added_up
from desktop_app.domain.client_records import Subscription
from desktop_app.domain.credit import Movement
from desktop_app.domain.folding import natural_key
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.records import Relationship
from desktop_app.domain.typed_parts import TypedPart, TypedParts
from desktop_app.domain.usage import is_near
from desktop_app.formatting import (
    format_amount,
    format_count,
    format_day,
    format_instant,
    format_money,
    format_month_of_day,
    format_totals,
)
from desktop_app.i18n import translate
from desktop_app.ui.detail.contact_rows import contact_rows
from desktop_app.ui.detail.detail_texts import day_or_none, email_acts, heading, no_data
from desktop_app.ui.detail.figure_rows import MeterRow, MonthBarsRow
from desktop_app.ui.detail.row import ActionKind, PanelRow, RowAction
from desktop_app.ui.detail.sharing import blank_rows, sharing_rows
from desktop_app.ui.detail.special_rows import ChipsRow
from desktop_app.ui.detail.text_rows import ButtonRow, EntryRow, FactRow, HeadingRow, ParagraphRow, UserTextRow
from desktop_app.ui.detail.typed_texts import (
    add_link,
    adding,
    cell_text,
    fact,
    imported_rows,
    mark_text,
    newest_mark,
    own_rows,
    part_acts,
    removed_rows,
)
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.term_text import term_text

_MOVEMENTS = {
    Movement.NEW: QT_TRANSLATE_NOOP("Detail", "new"),
    Movement.INCREASED: QT_TRANSLATE_NOOP("Detail", "increased"),
}


def rows(details: ClientDetails) -> list[PanelRow]:
    """The rows of the tab for one client."""
    return [
        *_company(details),
        *_subscriptions(details),
        *_limits(details),
        *_credit(details),
        *_notes(details),
        *_properties(details),
    ]


def _company(details: ClientDetails) -> Iterator[PanelRow]:
    row = details.row
    parts = details.parts
    yield heading("company", translate("Detail", "Company"), details.client_source, _editing(parts))
    relationship = client_texts.relationship_label(row.relationship) if row.relationship else None
    if relationship and row.relationship_since and row.relationship is not Relationship.NONE:
        since = format_day(row.relationship_since)
        relationship = translate("Detail", "{relationship} since {day}").format(relationship=relationship, day=since)
    yield from fact("relationship", translate("Detail", "Relationship"), "relationship", relationship, parts)
    if row.managing_partners and row.managing_partners > 1:
        others = row.managing_partners - 1
        shared = translate("Detail", "%n other partner(s)", others)
        yield FactRow(key="partners", title=translate("Detail", "Managed with"), value=shared)
    yield _account_id(row.hub_id)
    mrr = None if row.mrr is None else format_money(row.mrr, row.currency or "USD")
    yield from fact("mrr", translate("Detail", "MRR"), "mrr", mrr, parts)
    contact, acts = row.contact_name or row.contact_email, email_acts(row.contact_name, row.contact_email)
    yield from fact("contact", translate("Detail", "Primary contact"), "contact_name", contact, parts, *acts)
    yield from fact("industry", translate("Detail", "Industry"), "industry", row.industry, parts)
    yield from fact("country", translate("Detail", "Country"), "country", row.country, parts)
    yield from fact("city", translate("Detail", "City"), "city", row.city, parts)
    yield from fact("owner", translate("Detail", "Owner here"), "partner_owner", row.partner_owner, parts)
    yield from sharing_rows(row)
    yield from contact_rows(details)
    yield _tags(details)
    yield from _imported_tags(details)
    yield from own_rows(details)
    yield from _contacts(parts)


def _editing(parts: TypedParts) -> tuple[RowAction, ...]:
    part = next(iter(parts.of_kind("clients")), None)
    if part is None:
        return ()
    return (RowAction(ActionKind.EDIT, translate("Detail", "Edit the client…"), "pencil", (part, "")),)


def _contacts(parts: TypedParts) -> Iterator[PanelRow]:
    yield HeadingRow(key="contacts", title=translate("Detail", "Contacts"), link=add_link(), acts=(adding("contacts"),))
    for part in parts.of_kind("contacts"):
        values = {name: str(cell) for name, cell in part.values.items() if isinstance(cell, str)}
        name, address = values.get("name"), values.get("email")
        mark = newest_mark(part)
        details = [values.get("title"), address if name else None, values.get("phone")]
        details.append(mark_text(mark) if mark else None)
        called = name or address or ""
        yield EntryRow(
            key=f"contact {part.row_id}",
            title=called,
            detail=" · ".join(filter(None, details)),
            is_typed=mark is not None,
            acts=(*email_acts(name, address), *part_acts(part, called)),
        )
        yield from imported_rows(f"contact {part.row_id}", part)
    yield from removed_rows(parts.removed_of("contacts"))


def _account_id(hub_id: str | None) -> FactRow:
    copying = RowAction(ActionKind.COPY, translate("Detail", "Copy the account ID"), "copy", hub_id)
    title = translate("Detail", "Account ID")
    return FactRow(key="account", title=title, value=hub_id, acts=(copying,) if hub_id else ())


def _imported_tags(details: ClientDetails) -> Iterator[PanelRow]:
    """The tags that the data gives the client: they cannot be taken off here."""
    imported = [tag for tag in details.row.tags if tag not in details.row.own_tags]
    if imported:
        yield FactRow(key="imported tags", title=translate("Detail", "Tags in the data"), value=", ".join(imported))


def _tags(details: ClientDetails) -> ChipsRow:
    tags = details.row.own_tags
    crosses = tuple(
        RowAction(ActionKind.UNTAG, translate("Detail", "Take the tag “{tag}” off").format(tag=tag), "x", (tags, tag))
        for tag in tags
    )
    adding = RowAction(ActionKind.TAG, translate("Detail", "Add a tag…"), "tag", tags)
    return ChipsRow(key="tags", title=translate("Detail", "Tags"), chips=tags, acts=(*crosses, adding))


def _subscriptions(details: ClientDetails) -> Iterator[PanelRow]:
    title = translate("Detail", "Subscriptions")
    if sums := _sums(details):
        title = translate("Detail", "Subscriptions · {sums} / month").format(sums=sums)
    parts = details.parts
    yield heading("subscriptions", title, details.subscription_source, (adding("subscriptions"),), add_link())
    if not details.subscriptions:
        text = translate("Detail", "No data: no subscription of this client is known.")
        yield from blank_rows("no subscriptions", text, details.row)
    for number, subscription in enumerate(details.subscriptions):
        part = parts.find("subscriptions", product=subscription.product, started_on=subscription.started_on)
        mark = newest_mark(part)
        yield EntryRow(
            key=f"subscription {number}",
            title=_product(subscription),
            figure=_price(subscription, details),
            detail=" · ".join([*_terms(subscription, details.today), *([mark_text(mark)] if mark else [])]),
            framed=True,
            is_typed=mark is not None,
            acts=part_acts(part, _product(subscription)),
        )
        yield from imported_rows(f"subscription {number}", part)
    if details.has_other_sum:
        text = translate("Detail", "They do not add up to the client's MRR, which is what counts.")
        yield ParagraphRow(key="other sum", text=text)
    yield from removed_rows(parts.removed_of("subscriptions"))


def _sums(details: ClientDetails) -> str:
    """The MRR of the subscriptions that still run, per currency."""
    running = (subscription for subscription in details.subscriptions if subscription.is_running(details.today))
    return format_totals(added_up((subscription.mrr, _currency(subscription, details)) for subscription in running))


def _price(subscription: Subscription, details: ClientDetails) -> str:
    """What a subscription costs a month."""
    if subscription.mrr is None:
        return no_data()
    return format_money(subscription.mrr, _currency(subscription, details))


def _currency(subscription: Subscription, details: ClientDetails) -> str:
    return subscription.currency or details.row.currency or "USD"


def _product(subscription: Subscription) -> str:
    return (
        subscription.product
        if not subscription.edition or subscription.edition in subscription.product
        else f"{subscription.product} {subscription.edition}"
    )


def _terms(subscription: Subscription, today: date) -> Iterator[str]:
    if subscription.status and not subscription.is_running(today):
        yield subscription.status
    if term := term_text(subscription.term):
        yield term
    if (seats := subscription.seats) is not None:
        yield translate("Detail", "%n seat(s)", seats)
    if subscription.started_on:
        yield translate("Detail", "started {day}").format(day=format_day(subscription.started_on))
    if subscription.renews_on:
        yield translate("Detail", "renews {day}").format(day=format_day(subscription.renews_on))


def _limits(details: ClientDetails) -> Iterator[PanelRow]:
    row, thresholds = details.row, details.thresholds
    yield heading("limits", translate("Detail", "Contact and email tiers"), details.client_source)
    yield _meter(
        "contacts",
        translate("Detail", "Marketing contacts"),
        row.contacts_used,
        row.contacts_limit,
        thresholds.contacts_share,
    )
    yield _meter(
        "emails", translate("Detail", "Emails this month"), row.emails_used, row.emails_limit, thresholds.emails_share
    )


def _meter(key: str, title: str, used: int | None, limit: int | None, near: float) -> MeterRow:
    if used is None or not limit:
        known = no_data() if used is None else format_count(used)
        return MeterRow(key=key, title=title, value=known, share=None)
    warning = ""
    if is_near(used, limit, near):
        warning = translate("Detail", "over") if used > limit else translate("Detail", "nearly full")
    text = translate("Detail", "{used} of {limit}").format(used=format_count(used), limit=format_count(limit))
    return MeterRow(key=key, title=title, value=text, share=used / limit, warning=warning)


def _credit(details: ClientDetails) -> Iterator[PanelRow]:
    title = translate("Detail", "Tier credit · last 12 months")
    credit, sales = details.credit, details.parts.of_kind("credit_events")
    yield heading("credit", title, credit.source if credit else None, (adding("credit_events"),), add_link())
    if credit is None or not (credit.source or sales):
        yield ParagraphRow(key="no credit", text=translate("Detail", "No data: no sale to this client is recorded."))
        yield from _points(details)
        yield from removed_rows(details.parts.removed_of("credit_events"))
        return
    if credit.today is not None:
        yield _bars(credit, title)
    counts = translate("Detail", "unknown") if credit.today is None else _amount(credit, credit.today)
    yield FactRow(key="credit now", title=translate("Detail", "Counts today"), value=counts, note=_unrated(credit))
    for number, layer in enumerate(credit.layers):
        yield _layer(number, layer, credit, details)
    yield HeadingRow(key="sales", title=translate("Detail", "Sales and losses"))
    for part in sorted(sales, key=lambda sale: str(sale.values["date"]), reverse=True):
        yield from _sale(part, details)
    yield from removed_rows(details.parts.removed_of("credit_events"))
    yield from _points(details)


def _unrated(credit: ClientCredit) -> str:
    """What is left out of the credit, since nobody knows its rate."""
    amounts = ", ".join(format_money(amount, currency) for amount, currency in credit.unrated)
    return translate("Detail", "without a rate: {amounts}").format(amounts=amounts) if amounts else ""


def _points(details: ClientDetails) -> Iterator[PanelRow]:
    """HubSpot's own points, beside them the day that they are of: they can be a year old (live account, 2026)."""
    if (points := details.points) is None:
        return
    parts = (
        (translate("Detail", "sold {points}"), points.sold),
        (translate("Detail", "managed {points}"), points.managed),
        (translate("Detail", "total {points}"), points.total),
    )
    yield FactRow(
        key="points",
        title=translate("Detail", "HubSpot's points"),
        value=" · ".join(text.format(points=format_amount(value)) for text, value in parts if value is not None),
        note=translate("Detail", "as of {day}").format(day=day_or_none(points.as_of)),
    )


def _sale(part: TypedPart, details: ClientDetails) -> Iterator[PanelRow]:
    """A credit event as it was recorded."""
    values, mark = part.values, newest_mark(part)
    amount, currency = values["amount"], str(values["currency"] or details.row.currency or "USD")
    name = f"{values['product_line'] or translate('Detail', 'All products')} · {cell_text(values['kind'])}"
    notes = [cell_text(values["date"]), *(cell_text(values[key]) for key in ("origin", "note") if values[key])]
    yield EntryRow(
        key=f"sale {part.row_id}",
        title=name,
        figure=format_money(amount, currency) if isinstance(amount, Decimal) else "",
        detail=" · ".join([*notes, *([mark_text(mark)] if mark else [])]),
        is_typed=mark is not None,
        acts=part_acts(part, name),
    )
    yield from imported_rows(f"sale {part.row_id}", part)


def _bars(credit: ClientCredit, title: str) -> MonthBarsRow:
    most = max(month.amount for month in credit.months)
    names = [format_month_of_day(month.month.first_day) for month in credit.months]
    return MonthBarsRow(
        key="credit months",
        title=title,
        heights=tuple(float(month.amount / most) if most else 0.0 for month in credit.months),
        texts=tuple(
            f"{name}: {_amount(credit, month.amount)}" for name, month in zip(names, credit.months, strict=True)
        ),
        ends=(names[0], names[-1]),
    )


def _layer(number: int, layer: CreditLayer, credit: ClientCredit, details: ClientDetails) -> EntryRow:
    left = _amount(credit, layer.left_on(details.today))
    if layer.losses:
        left = translate("Detail", "{left} of {amount} left").format(left=left, amount=_amount(credit, layer.amount))
    kind = translate("Detail", _MOVEMENTS[layer.movement])
    opened, expires = format_day(layer.opened_on), format_day(layer.expires_on)
    return EntryRow(
        key=f"layer {number}",
        title=f"{layer.product_line or translate('Detail', 'All products')} · {kind}",
        figure=left,
        detail=translate("Detail", "opened {opened} · expires {expires}").format(opened=opened, expires=expires),
    )


def _amount(credit: ClientCredit, amount: Decimal) -> str:
    return format_money(amount.quantize(Decimal("0.01")), credit.currency)


def note_key(note_id: int) -> str:
    """What the row of a note is known by."""
    return f"note {note_id}"


def _notes(details: ClientDetails) -> Iterator[PanelRow]:
    adding = RowAction(ActionKind.ADD_NOTE, translate("Detail", "Add a note…"), "plus")
    yield HeadingRow(
        key="notes",
        title=translate("Detail", "Notes"),
        origin=translate("Detail", "Written here; imports never touch them"),
    )
    for note in details.notes:
        yield UserTextRow(
            key=note_key(note.note_id),
            day=format_instant(note.written_at),
            text=note.text,
            acts=(
                RowAction(ActionKind.EDIT_NOTE, translate("Detail", "Change this note…"), "pencil", note),
                RowAction(ActionKind.DROP_NOTE, translate("Detail", "Delete this note"), "trash-2", note),
            ),
        )
    yield ButtonRow(key="add note", acts=(adding,))


def _properties(details: ClientDetails) -> Iterator[PanelRow]:
    """What else HubSpot says, under the names that it has in the file or in HubSpot."""
    if details.properties:
        yield heading("properties", translate("Detail", "More from HubSpot"), details.property_source)
    for name, value in sorted(details.properties.items(), key=lambda named: natural_key(named[0])):
        yield EntryRow(key=f"property {name}", title=name, detail=value)  # both can be long

"""What each tab of the detail panel says about a client, as titles and values; a value of `None` is "no data"."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.money import plain
from desktop_app.ui.shared.texts import day_text

Line = tuple[str, object]


def facts(details: ClientDetails) -> Iterable[Line]:
    """The company, its contact, subscriptions and limits."""
    row = details.row
    yield _said("Relationship"), row.relationship and row.relationship.value.replace("_", " ")
    yield _said("Since"), row.relationship_since and day_text(row.relationship_since)
    yield _said("Account ID"), row.hub_id
    yield _said("Primary contact"), row.contact_name
    yield _said("Contact email"), row.contact_email
    yield _said("Industry"), row.industry
    yield _said("Country"), row.country
    yield _said("MRR"), None if row.mrr is None else f"{plain(row.mrr)} {row.currency}"
    yield _said("Marketing contacts"), _share(row.contacts_used, row.contacts_limit)
    yield _said("Emails this month"), _share(row.emails_used, row.emails_limit)
    yield _said("Sold credit"), None if row.credit is None else plain(row.credit)
    for one in details.subscriptions:
        renews = f", {day_text(one.renews_on)}" if one.renews_on else ""
        product = f"{one.product} {one.edition or ''}".strip()
        yield product, f"{plain(one.mrr)} {one.currency or row.currency or ''}{renews}"


def renewals(details: ClientDetails) -> Iterable[Line]:
    """Renewals ahead, then past ones."""
    for line in (*details.renewals, *details.past_renewals):
        renewal = line.renewal
        amounts = [
            _said("no data") if amount is None else plain(amount)
            for amount in (renewal.current_mrr, renewal.renewal_mrr)
        ]
        yield f"{renewal.product}, {day_text(renewal.renews_on)}", " → ".join(amounts)


def apps(details: ClientDetails) -> Iterable[Line]:
    """Which apps are used."""
    states = {True: _said("used"), False: _said("not used"), None: None}
    return ((usage.app, states[usage.used]) for usage in details.apps)


def engagement(details: ClientDetails) -> Iterable[Line]:
    """The two scores, each by its own name, and the points per category."""
    row = details.row
    yield _said("Engagement index (0–10)"), row.engagement_index
    yield _said("Usage score (0–100)"), row.usage_score
    for points in details.engagement:
        yield points.category, f"{points.points:g} / {points.max_points:g}" if points.max_points else points.points


def _said(text: str) -> str:
    return QCoreApplication.translate("DetailPages", text)


def _share(used: int | None, limit: int | None) -> str | None:
    return None if used is None or limit is None else f"{used:,} / {limit:,}"

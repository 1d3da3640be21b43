"""Emails to the team and to clients: whom one can write to, what templates can say, and what was sent from here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from desktop_app import paths
from desktop_app.domain.changes import Changed
from desktop_app.domain.client_details import ClientDetails, RenewalLine
from desktop_app.domain.client_records import Subscription
from desktop_app.domain.emails import Draft, EmailTemplate
from desktop_app.domain.team import Member
from desktop_app.domain.tier_rules import Requirement
from desktop_app.services.client_details import client_details
from desktop_app.services.team import current_team
from desktop_app.services.tier import tier_report
from desktop_app.sources.email_templates import read_email_templates
from desktop_app.storage import email_log
from desktop_app.storage.client_queries import clients_to_choose
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class EmailNoted:
    """An email was added to the log."""

    changed: Changed = Changed.EMAILS


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What any email needs: templates, whom one can write to, and clients to write about (id, name, domain)."""

    templates: tuple[EmailTemplate, ...]
    team: tuple[Member, ...]
    clients: tuple[tuple[str, str, str | None], ...]
    partner: str | None


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """What an email can say about a client, and to whom at the client it can go; its renewals ahead, by day.

    `next_renewal` is the day on which a subscription renews next, whether or not its terms are known; `products` and
    `mrr` are of those that do so then, or else of all that the client pays for.
    """

    client_id: str
    name: str
    contact_name: str | None
    contact_email: str | None
    products: tuple[str, ...]
    next_renewal: date | None
    mrr: Decimal | None
    currency: str | None
    renewals: tuple[RenewalLine, ...]


@dataclass(frozen=True, slots=True)
class TierFacts:
    """What an email can say about the tier: the next one, the review's day, and what is missing in `currency`."""

    next_tier: str | None
    review_day: date
    gaps: Mapping[Requirement, Decimal | None]
    currency: str


def correspondence(workspace: Workspace) -> Correspondence:
    """Everything that does not depend on what the email is about."""
    return Correspondence(
        templates=read_email_templates(paths.resources() / "templates" / "emails"),
        team=tuple(current_team(workspace)),
        clients=tuple(clients_to_choose(workspace)),
        partner=partner_facts(workspace).get("partner_name"),
    )


def client_facts(workspace: Workspace, client_id: str, today: date) -> ClientFacts:
    """What is known of a client as of `today`; raises `WrongUse` for a client that the workspace does not know."""
    details = client_details(workspace, client_id, today)
    row, renewing = details.row, _renewing(details)
    mrr, currency = _mrr(details, renewing)
    return ClientFacts(
        client_id=client_id,
        name=row.name,
        contact_name=row.contact_name,
        contact_email=row.contact_email,
        products=tuple(dict.fromkeys(subscription.product for subscription in renewing or details.subscriptions)),
        next_renewal=row.next_renewal,
        mrr=mrr,
        currency=currency,
        renewals=tuple(line for line in details.renewals if not line.ended),
    )


def _renewing(details: ClientDetails) -> list[Subscription]:
    """The subscriptions that renew on the client's next renewal day."""
    day = details.row.next_renewal
    return [subscription for subscription in details.subscriptions if day and subscription.renews_on == day]


def _mrr(details: ClientDetails, renewing: list[Subscription]) -> tuple[Decimal | None, str | None]:
    """What those subscriptions cost a month, as far as that is known of each, where they are in one currency; else what
    the client pays for all."""
    row = details.row
    currencies = {subscription.currency or row.currency for subscription in renewing}
    if len(currencies) == 1:
        amounts = [subscription.mrr for subscription in renewing if subscription.mrr is not None]
        return sum(amounts, Decimal(0)) if len(amounts) == len(renewing) else None, currencies.pop()
    return row.mrr, row.currency


def tier_facts(workspace: Workspace, today: date) -> TierFacts:
    """What is known of the way to the next tier as of `today`, by the rule set in use."""
    report = tier_report(workspace, today)
    return TierFacts(report.next_tier, report.review.day, report.gaps, report.rules.currency)


def note_email(workspace: Workspace, draft: Draft, *, now: datetime) -> EmailNoted:
    """Add to the log that `draft` was handed to the mail program `now`."""
    with workspace.writing():
        email_log.add_email(workspace, draft, now)
    return EmailNoted()

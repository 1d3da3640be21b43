"""Whom an email can go to, and what a person should know before it goes."""

from collections.abc import Iterable

from desktop_app.domain.emails import CLIENT_FIELDS, SAFE_LINK_LENGTH
from desktop_app.domain.team import Member
from desktop_app.i18n import translate
from desktop_app.services.emails import ClientFacts
from desktop_app.ui.emailing.recipients import Recipient
from desktop_app.ui.emailing.texts import field_names


def people(facts: ClientFacts | None, team: Iterable[Member]) -> list[Recipient]:
    """The client's contact, who manages its renewals, and the team."""
    recipients = []
    if facts is not None:
        if facts.contact_email:
            recipients.append(Recipient(facts.contact_name or facts.name, facts.contact_email, facts.name, "client"))
        for renewal in (line.renewal for line in facts.renewals):
            if renewal.renewal_manager_email:
                name = renewal.renewal_manager or renewal.renewal_manager_email
                recipients.append(
                    Recipient(name, renewal.renewal_manager_email, translate("Emailing", "Renewal manager"))
                )
    return recipients + [Recipient(member.name, member.email, member.role) for member in team]


def nobody() -> str:
    """What to do where there is no recipient at all."""
    return translate(
        "Emailing", "There is nobody to write to yet. Add a team member, or import contacts with their addresses."
    )


def choose_recipient() -> str:
    """What to do where no recipient is chosen, since the client has no address."""
    return translate("Emailing", "No address of this client is known. Choose whom to write to.")


def warning(missing: set[str], link: str, *, about_client: bool) -> str:
    """What is not as it should be with fields that are `missing`, or a long link; empty when all is well."""
    if missing & CLIENT_FIELDS and not about_client:
        return translate("Emailing", "Choose the client that this email is about.")
    if missing:
        text = translate("Emailing", "Not known: {fields}. Write it in the text before you send.")
        return text.format(fields=field_names(missing))
    if len(link) > SAFE_LINK_LENGTH:
        return translate(
            "Emailing",
            "This email is long. Some mail programs, on Windows above all, cut such emails off: "
            "look at its end before you send, or use “Copy text”.",
        )
    return ""


def handed() -> str:
    """What to say once the mail program was given the email."""
    return translate(
        "Emailing", "Handed to your mail program. If it does not open, copy the address and the text from here."
    )

"""Look at when a client was last contacted, and what the next step is."""

from collections.abc import Mapping

from desktop_app.domain.contact_log import Contact, ContactKind, ContactSummary, NextStep, contact_of
from desktop_app.domain.local_days import local_day
from desktop_app.storage.contact_queries import last_email, next_task
from desktop_app.storage.typed.register import Entry
from desktop_app.storage.workspace import Workspace

LAST_CONTACT = "last_contact"


def contact_summary(workspace: Workspace, client_id: str, held: Mapping[tuple[str, str], Entry]) -> ContactSummary:
    """The newest contact that was logged or emailed from here, and the earliest open task.

    `held` is what the register of typed values has of the client.
    """
    logged = held.get((client_id, f"own.{LAST_CONTACT}"))
    contacts = [contact_of(logged.value, logged.author)] if logged and logged.value else []
    if (sent_at := last_email(workspace, client_id)) is not None:
        contacts.append(Contact(local_day(sent_at), ContactKind.EMAIL))
    task = next_task(workspace, client_id)
    return ContactSummary(
        max(contacts, key=lambda contact: contact.day, default=None), NextStep(*task) if task else None
    )

"""The log of emails that were handed to a mail program from here; no import or undo touches it."""

from datetime import datetime

from peewee import JOIN, fn

from desktop_app.domain.emails import Draft, SentEmail
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.tasks import StoredEmail
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace


def add_email(workspace: Workspace, draft: Draft, sent_at: datetime) -> None:
    """Note that `draft` was handed over at an aware instant; inside `writing()`."""
    query = StoredEmail.insert(
        sent_at=sent_at,
        to_name=draft.to_name,
        to_address=draft.to_address,
        subject=draft.subject,
        template=draft.template_id,
        client_id=draft.client_id,
    )
    change(workspace, query)


def sent_emails(workspace: Workspace, most: int) -> tuple[SentEmail, ...]:
    """The newest `most` emails, newest first, with the names of the clients that the workspace still knows."""
    email = StoredEmail
    query = (
        email.select(
            email.sent_at, email.to_name, email.to_address, email.subject, email.template, email.client_id,
            StoredClient.name,
        )
        .join(StoredClient, JOIN.LEFT_OUTER, on=StoredClient.client_id == email.client_id)
        .order_by(fn.datetime(email.sent_at).desc(), email.id.desc())
        .limit(most)
    )  # fmt: skip
    return tuple(SentEmail(datetime.fromisoformat(sent_at), *rest) for sent_at, *rest in rows_of(workspace, query))


def last_emailed(workspace: Workspace) -> dict[str, datetime]:
    """When each address was last written to, by the address in lower case."""
    address = fn.lower(StoredEmail.to_address)
    query = StoredEmail.select(address, fn.max(fn.datetime(StoredEmail.sent_at))).group_by(address)
    return {address: datetime.fromisoformat(f"{sent_at}+00:00") for address, sent_at in rows_of(workspace, query)}

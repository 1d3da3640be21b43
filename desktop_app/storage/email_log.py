"""The log of emails that were handed to a mail program from here; no import or undo touches it."""

from datetime import datetime
from typing import Any

from desktop_app.domain.emails import Draft, SentEmail
from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.workspace import Workspace

Rows = list[tuple[Any, ...]]


def add_email(workspace: Workspace, draft: Draft, sent_at: datetime) -> None:
    """Note that `draft` was handed over at an aware instant; inside `writing()`."""
    workspace.write(
        "INSERT INTO sent_email (sent_at, to_name, to_address, subject, template, client_id, uid)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            sent_at.isoformat(),
            draft.to_name,
            draft.to_address,
            draft.subject,
            draft.template_id,
            draft.client_id,
            new_uid(),
        ),
    )


def sent_emails(workspace: Workspace, most: int) -> tuple[SentEmail, ...]:
    """The newest `most` emails, newest first, with the names of the clients that the workspace still knows."""
    rows: Rows = workspace.rows(
        "SELECT e.sent_at, e.to_name, e.to_address, e.subject, e.template, e.client_id, c.name FROM sent_email e"
        " LEFT JOIN client c ON c.client_id = e.client_id ORDER BY datetime(e.sent_at) DESC, e.id DESC LIMIT ?",
        (most,),
    )
    return tuple(SentEmail(datetime.fromisoformat(sent_at), *rest) for sent_at, *rest in rows)


def last_emailed(workspace: Workspace) -> dict[str, datetime]:
    """When each address was last written to, by the address in lower case."""
    rows: Rows = workspace.rows(
        "SELECT lower(to_address), max(datetime(sent_at)) FROM sent_email GROUP BY lower(to_address)"
    )
    return {address: datetime.fromisoformat(f"{sent_at}+00:00") for address, sent_at in rows}

"""What people would have done in the sample workspace by now: notes, tags, emails sent, a colleague who moved on."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.rule_set_store import choose
from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.workspace import Workspace

_SAMPLE = "sample"


class PastNote(NamedTuple):
    """A note somebody wrote about a client."""

    client_id: str
    written_at: datetime
    text: str


class PastEmail(NamedTuple):
    """An email sent from here, about a client or about nobody in particular."""

    sent_at: datetime
    to_name: str
    to_address: str
    subject: str
    client_id: str | None
    template: str


def put_rules(workspace: Workspace, rule_set_id: str, toml: str) -> None:
    """Store a rule set and choose it; inside `writing()`."""
    workspace.write("INSERT OR REPLACE INTO rule_set (rule_set_id, toml) VALUES (?, ?)", (rule_set_id, toml))
    choose(workspace, rule_set_id)


def put_past(
    workspace: Workspace, notes: Sequence[PastNote], tags: Sequence[tuple[str, str]], emails: Sequence[PastEmail]
) -> None:
    """Store what people wrote; tags are pairs of client id and tag; inside `writing()`."""
    workspace.write_many(
        "INSERT INTO client_note (client_id, written_at, text, uid) VALUES (?, ?, ?, ?)",
        [(note.client_id, note.written_at.isoformat(), note.text, new_uid()) for note in notes],
    )
    workspace.write_many(
        "INSERT INTO client_tag (client_id, tag, uid) VALUES (?, ?, ?)", [(*tag, new_uid()) for tag in tags]
    )
    workspace.write_many(
        "INSERT INTO sent_email (sent_at, to_name, to_address, subject, client_id, template, uid)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(email.sent_at.isoformat(), *email[1:], new_uid()) for email in emails],
    )


def put_predecessor(workspace: Workspace, name: str, role: str, email: str, until: date) -> None:
    """Store a team member who is not one any more; inside `writing()`."""
    workspace.write(
        "INSERT INTO team_card (name, role, email, until, uid) VALUES (?, ?, ?, ?, ?)",
        (name, role, email, until.isoformat(), new_uid()),
    )


def put_hours(workspace: Workspace, email: str, hours: str) -> None:
    """Store an imported team member's working hours; inside `writing()`."""
    workspace.write(
        "INSERT INTO team_card (of_role, of_email, hours, uid) SELECT role, email, ?, ? FROM team_member"
        " WHERE email = ?",
        (hours, new_uid(), email),
    )


def mark(workspace: Workspace, text: str) -> None:
    """Note which sample this is; inside `writing()`."""
    keep_setting(workspace, _SAMPLE, text)


def marked(workspace: Workspace) -> str | None:
    """Which sample this is, if it is one."""
    return setting(workspace, _SAMPLE)

"""What people would have done in the sample workspace by now: notes, tags, emails sent, a colleague who moved on."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from desktop_app.storage.models.entered import StoredNote, StoredTag
from desktop_app.storage.models.tasks import StoredEmail
from desktop_app.storage.models.team import StoredCard, StoredMember
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.rule_set_store import choose, put_text
from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.workspace import Workspace

_SAMPLE = "sample"


class PastNote(NamedTuple):
    """A note about a client."""

    client_id: str
    written_at: datetime
    text: str


class PastEmail(NamedTuple):
    """An email sent from here, about a client or about none."""

    sent_at: datetime
    to_name: str
    to_address: str
    subject: str
    client_id: str | None
    template: str


def put_rules(workspace: Workspace, rule_set_id: str, toml: str) -> None:
    """Store a rule set and choose it; inside `writing()`."""
    put_text(workspace, rule_set_id, toml)
    choose(workspace, rule_set_id)


def put_past(
    workspace: Workspace, notes: Sequence[PastNote], tags: Sequence[tuple[str, str]], emails: Sequence[PastEmail]
) -> None:
    """Store what people wrote; tags are pairs of client id and tag; inside `writing()`."""
    change(workspace, StoredNote.insert_many([note._asdict() for note in notes]))
    change(workspace, StoredTag.insert_many(tags, fields=[StoredTag.client_id, StoredTag.tag]))
    change(workspace, StoredEmail.insert_many([email._asdict() for email in emails]))


def put_predecessor(workspace: Workspace, name: str, role: str, email: str, until: date) -> None:
    """Store a team member who is not one any more; inside `writing()`."""
    change(workspace, StoredCard.insert(name=name, role=role, email=email, until=until))


def put_hours(workspace: Workspace, email: str, hours: str) -> None:
    """Store an imported team member's working hours; inside `writing()`."""
    query = StoredMember.select(StoredMember.role, StoredMember.email).where(StoredMember.email == email)
    for role, address in rows_of(workspace, query):
        change(workspace, StoredCard.insert(of_role=role, of_email=address, hours=hours))


def mark(workspace: Workspace, text: str) -> None:
    """Note which sample this is; inside `writing()`."""
    keep_setting(workspace, _SAMPLE, text)


def marked(workspace: Workspace) -> str | None:
    """Which sample this is, if it is one."""
    return setting(workspace, _SAMPLE)

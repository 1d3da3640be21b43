"""The last contact with a client, and the next step."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ContactKind(StrEnum):
    """The kind of a contact."""

    CALL = "call"
    MEETING = "meeting"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact with a client on a day; `by` is who typed it, empty for an email that was sent from here."""

    day: date
    kind: ContactKind
    by: str = ""

    def as_text(self) -> str:
        """The contact as one text: `"2026-11-30 call"`."""
        return f"{self.day.isoformat()} {self.kind.value}"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The earliest open task about a client."""

    text: str
    due_on: date


@dataclass(frozen=True, slots=True)
class ContactSummary:
    """The last contact with a client, and the next step; `None` without any."""

    last: Contact | None = None
    next_step: NextStep | None = None


def contact_of(text: str, by: str) -> Contact:
    """The contact that `Contact.as_text` wrote."""
    day, _, kind = text.partition(" ")
    return Contact(date.fromisoformat(day), ContactKind(kind), by)

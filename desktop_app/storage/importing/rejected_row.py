"""The answer to a row that cannot be stored."""

from dataclasses import dataclass

from desktop_app.domain.messages import Message


@dataclass(slots=True)
class RejectedRow(Exception):
    """A row turned away: the column at fault, what it holds, and why."""

    column: str
    value: str
    problem: Message

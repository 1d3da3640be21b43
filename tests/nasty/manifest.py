"""What a nasty file must lead to: its rows are taken, part of them, or it is refused; nothing else."""

from dataclasses import dataclass
from enum import IntEnum


class Answer(IntEnum):
    """The exit status of its import."""

    TAKEN = 0
    PART = 1
    REFUSED = 3


@dataclass(frozen=True, slots=True)
class NastyFile:
    """A file, its `answer` as a table of `kind`, and what the message `says` among other words."""

    name: str
    content: bytes
    answer: Answer
    says: str = ""
    kind: str = "clients"

"""Which subjects a write touched, so that each screen knows whether to ask again."""

from enum import Flag, auto


class Changed(Flag):
    """Subjects of a workspace; verbs return the ones they changed."""

    NOTHING = 0
    CLIENTS = auto()
    RENEWALS = auto()
    USAGE = auto()
    CREDIT = auto()
    TEAM = auto()
    PARTNER = auto()
    RULES = auto()
    NOTES = auto()
    TASKS = auto()
    EMAILS = auto()
    SETTINGS = auto()
    EVERYTHING = CLIENTS | RENEWALS | USAGE | CREDIT | TEAM | PARTNER | RULES | NOTES | TASKS | EMAILS | SETTINGS

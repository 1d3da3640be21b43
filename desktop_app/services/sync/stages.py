"""The stages of a sync and how each went, as they are reported."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.messages import Message


class Stage(StrEnum):
    """What a sync asks HubSpot for, in this order."""

    ACCOUNT = "account"
    PROPERTIES = "properties"
    CLIENTS = "clients"
    ASSOCIATIONS = "associations"
    COMPANIES = "companies"
    OWNERS = "owners"
    HISTORY = "history"


class StageState(StrEnum):
    """How a stage ended; a skipped one was not asked for, since another failed or nothing needs it."""

    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageResult:
    """How a stage went: how many records were read, and what went wrong with some or all of them."""

    stage: Stage
    state: StageState
    read: int = 0
    problem: Message | None = None

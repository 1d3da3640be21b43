"""What a workspace or a backup holds, as far as the two are compared."""

from dataclasses import dataclass
from decimal import Decimal

from desktop_app.storage.client_queries import client_names
from desktop_app.storage.models.entered import StoredNote
from desktop_app.storage.queries import rows_of
from desktop_app.storage.typed.register import count_typed
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class HeldContents:
    """The names of clients by id, the uids of notes, how many fields hold a typed value, and the sold credit of a day.

    The credit is in the programme's currency, `None` where it is unknown.
    """

    clients: dict[str, str]
    notes: frozenset[str]
    typed: int
    sold_credit: Decimal | None


def held_contents(workspace: Workspace, sold_credit: Decimal | None) -> HeldContents:
    """What `workspace` holds, with its sold credit."""
    notes = frozenset(uid for (uid,) in rows_of(workspace, StoredNote.select(StoredNote.uid)))
    typed = rows_of(workspace, count_typed())[0][0]
    return HeldContents(client_names(workspace), notes, typed, sold_credit)

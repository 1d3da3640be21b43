"""Clients whose MRR differs from what their subscriptions add up to: the MRR counts (a client's MRR, of the domain)."""

from datetime import date

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.money import from_stored, plain
from desktop_app.storage.importing import findings
from desktop_app.storage.workspace import Workspace

_UNLIKE = QT_TRANSLATE_NOOP(
    "Messages",
    "The MRR of %n client(s) differs from the sum of their running subscriptions, and is what counts: {clients}",
)
_MOST_NAMED = 5


def unlike_sums(workspace: Workspace, on: date, import_id: int | None = None) -> Message | None:
    """Name the clients whose MRR differs from the sum of their subscriptions that run on a day; `None` where there are
    none. Of an import, only clients of which it changed something."""
    unlike = findings.unlike_sums(workspace, on, import_id)
    if not unlike:
        return None
    named = [
        f"{client} ({plain(from_stored(mrr))} / {plain(from_stored(sum_of_all))} {currency})"
        for client, mrr, sum_of_all, currency in unlike[:_MOST_NAMED]
    ]
    more = " …" if len(unlike) > _MOST_NAMED else ""
    return Message(_UNLIKE, {"clients": ", ".join(named) + more}, len(unlike))

"""Which client a row of another table belongs to: by id, by domain or by exact name."""

from collections import Counter

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.storage.refused import Refused
from desktop_app.storage.workspace import Workspace

_UNKNOWN = QT_TRANSLATE_NOOP("Messages", "No client has this id, domain or name")
_SEVERAL = QT_TRANSLATE_NOOP("Messages", "Several clients have this domain or name")


class ClientNames:
    """All names that the clients go by; an id counts more than a domain, and a domain more than a name."""

    def __init__(self, workspace: Workspace) -> None:
        found = workspace.rows("SELECT id, client_id, lower(domain), name, currency FROM client")
        self._known: dict[str, tuple[int, str | None] | None] = {}
        for place in (3, 2, 1):
            times = Counter(row[place] for row in found)
            for row in found:
                if row[place] is not None:
                    client = int(row[0] or 0), str(row[4]) if row[4] else None
                    self._known[str(row[place])] = client if times[row[place]] == 1 else None

    def find(self, name: str) -> tuple[int, str | None]:
        """The number and currency of the client called `name`; raises `Refused` for none or several."""
        known = self._known.get(name, self._known.get(name.lower(), ()))
        if not known:
            raise Refused("client", name, Message(_SEVERAL if known is None else _UNKNOWN))
        return known

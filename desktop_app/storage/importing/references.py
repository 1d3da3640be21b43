"""Which client a row of another table belongs to: by id, by domain or by exact name."""

import json
from collections import Counter
from collections.abc import Sequence

from peewee import fn

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.storage.importing.refused import Refused
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Value, Workspace

_UNKNOWN = QT_TRANSLATE_NOOP("Messages", "No client has this id, domain or name")
_SEVERAL = QT_TRANSLATE_NOOP("Messages", "Several clients have this domain or name")


class ClientNames:
    """All names that the clients go by; an id counts more than a domain, and a domain more than a name."""

    def __init__(self, workspace: Workspace) -> None:
        client = StoredClient
        query = client.select(client.id, client.client_id, fn.lower(client.domain), client.name, client.currency)
        found = rows_of(workspace, query)
        self._known: dict[str, tuple[int, str | None] | None] = {}
        for place in (3, 2, 1):
            times = Counter(row[place] for row in found)
            for row in found:
                if row[place] is not None:
                    named = row[0], row[4] or None
                    self._known[row[place]] = named if times[row[place]] == 1 else None

    def add(self, workspace: Workspace, client_ids: Sequence[object]) -> None:
        """Know the clients with these ids, which an import has just stored, by their ids."""
        found = workspace.rows(
            "SELECT client_id, id, currency FROM client WHERE client_id IN (SELECT value FROM json_each(?))",
            [json.dumps(client_ids)],
        )
        for client_id, number, currency in found:
            self._known[str(client_id)] = int(number or 0), str(currency) if currency else None

    def find_all(
        self, names: Sequence[object], *, optional: bool
    ) -> tuple[list[Value], list[Value], dict[int, Refused]]:
        """The numbers and currencies of the clients called `names`; refusals, by place, of what is none or several.

        Where a client is `optional`, a blank name is that of none.
        """
        found = {name: self._known.get(str(name), self._known.get(str(name).lower(), ())) for name in set(names)}
        refused = {
            place: Refused("client", str(name), Message(_SEVERAL if found[name] is None else _UNKNOWN))
            for place, name in enumerate(names)
            if not (found[name] or (optional and name is None))
        }
        clients = [found[name] or (None, None) for name in names]
        return [number for number, _ in clients], [currency for _, currency in clients], refused

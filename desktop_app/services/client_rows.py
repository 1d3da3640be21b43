"""Whose records the rows of a table of clients are, where that is not their own id: joined records, and companies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.domain.client_identity import ClientRecord, id_key, identifying_names, listed_ids
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.cells import shown
from desktop_app.sources.companies import is_companies
from desktop_app.sources.csv_file import Table
from desktop_app.sources.layout import Part
from desktop_app.sources.parsing import Bad, Batch, Problem, value_names
from desktop_app.sources.tables import rows
from desktop_app.storage.importing import joins
from desktop_app.storage.workspace import Workspace

_MERGED = QT_TRANSLATE_NOOP("Messages", "Rows of records that became part of other clients are left out: {records}")
_SEVERAL = QT_TRANSLATE_NOOP("Messages", "Several clients have the number, Hub ID or domain of this company")
# What a company says of the client that it belongs to; the rest only fills in what is not known of the client.
_OF_COMPANY = frozenset({"client_id", "company_id", "partner_owner", "contact_name", "contact_email"})
_MOST_NAMED = 10


@dataclass(slots=True)
class ClientRows:
    """Settles to which clients the rows of a table of clients belong; `part` are its own rows.

    `names` are the columns of the rows that it gives, `findings` remarks on them.
    """

    workspace: Workspace
    table: Table
    part: Part
    chosen: Mapping[str, str]
    names: list[str] = field(init=False)
    left_out: dict[str, None] = field(default_factory=dict)
    _former: dict[str, tuple[str, bool]] = field(init=False)
    _present: set[str] = field(default_factory=set)
    _companies: "_Companies | None" = None

    def __post_init__(self) -> None:
        self.names = value_names(self.part)
        self._former = joins.former_ids(self.workspace)
        if is_companies(self.table.header, self.chosen):
            self._companies = _Companies(self.workspace, self.names)
            self.names = list(dict.fromkeys((*self.names, "company_id")))
        if any(not is_merged for _, is_merged in self._former.values()):
            place = self.part.places["client_id"]
            cells = (row.cells[place] for row in rows(self.table) if place < len(row.cells))
            self._present = {id_key(shown(cell)) for cell in cells}

    @property
    def findings(self) -> list[Message]:
        """Remarks on the rows that were left out."""
        if not self.left_out:
            return []
        named = list(self.left_out)
        more = ["…"] if len(named) > _MOST_NAMED else []
        return [Message(_MERGED, {"records": ", ".join([*named[:_MOST_NAMED], *more])})]

    def settle(self, batch: Batch) -> Batch:
        """The rows of `batch` with the ids of the clients that they belong to, without those of merged records."""
        if self._companies is not None:
            batch = self._companies.settle(batch)
        return self._without_former(batch) if self._former else batch

    def _without_former(self, batch: Batch) -> Batch:
        """Leave rows of joined records out, unless a person joined them and the client itself is not in the table."""
        at = self.names.index("client_id")
        ids = list(batch.values[at])
        wanted: list[int] = []
        for place, client_id in enumerate(ids):
            into, is_merged = self._former.get(str(client_id), ("", False))
            if into and (is_merged or into in self._present):
                self.left_out[str(client_id)] = None
                continue
            if into:
                self._present.add(into)
                ids[place] = into
            wanted.append(place)
        values = [*batch.values[:at], ids, *batch.values[at + 1 :]]
        settled = replace(batch, values=values)
        return settled if len(wanted) == len(ids) else settled.only(wanted)


class _Companies:
    """Leads rows of companies to the clients that they belong to: by the company's number, the Hub ID, the domain."""

    def __init__(self, workspace: Workspace, names: Sequence[str]) -> None:
        self._workspace = workspace
        self._names = list(names)
        self._known: dict[tuple[str, str], list[ClientRecord]] = {}
        for record in joins.client_records(workspace):
            for name in record.identifying_names:
                self._known.setdefault(name, []).append(record)

    def settle(self, batch: Batch) -> Batch:
        """The rows with the ids of their clients, and the numbers of the companies in a column of their own."""
        table: dict[str, list[Any]] = {
            name: list(values) for name, values in zip(self._names, batch.values, strict=True)
        }
        table["company_id"] = list(table["client_id"])
        clients: dict[int, str] = {}
        bad: Bad = {}
        for place, company in enumerate(table["company_id"]):
            records = self._find({name: values[place] for name, values in table.items()})
            if len(records) > 1:
                bad[place] = [Problem("client_id", str(company), Message(_SEVERAL))]
            elif records and records[0].client_id != company:
                clients[place] = records[0].client_id
        self._complete(table, clients)
        return replace(batch, values=list(table.values())).without(bad)

    def _find(self, row: Mapping[str, Any]) -> list[ClientRecord]:
        company = str(row["company_id"])
        for name in _names_of_row(row):
            candidates = [
                record
                for record in self._known.get(name, ())
                if name[0] == "company" or record.company_id in (None, company)
            ]
            if candidates:
                return candidates
        return []

    def _complete(self, table: dict[str, list[Any]], clients: Mapping[int, str]) -> None:
        """Give rows the ids of their clients, and leave out what is known of these better."""
        known = joins.known_fields(self._workspace, set(clients.values()))
        for place, client_id in clients.items():
            table["client_id"][place] = client_id
            for name, values in table.items():
                if name not in _OF_COMPANY and (known[client_id][name] is not None or name == "merged_ids"):
                    values[place] = known[client_id][name] if name == "name" else None


def _names_of_row(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a row of a company is known by, the surest first; companies that were merged into it count as it."""
    own, *others = identifying_names(row["company_id"], row.get("hub_id"), row.get("domain"))
    return [own, *((own[0], merged) for merged in listed_ids(row.get("merged_ids"))), *others]

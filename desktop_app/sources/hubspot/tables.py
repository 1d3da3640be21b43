"""What HubSpot gave, as tables that are imported like its export files: one mapping for both."""

from collections.abc import Iterator, Mapping
from itertools import repeat
from pathlib import Path

from desktop_app.sources.csv_file import Table
from desktop_app.sources.hubspot.packed import PackedRows
from desktop_app.sources.hubspot.stages import Account
from desktop_app.sources.rows import Row

FILE = "HubSpot"
_OWNER = "hubspot_owner_id"


class ClientRows:
    """The partner clients as rows, each with its company's facts and its owner's name beside its own properties."""

    def __init__(
        self,
        clients: PackedRows,
        company_of: Mapping[str, str],
        companies: Mapping[str, Mapping[str, str | None]],
        owners: Mapping[str, str],
    ) -> None:
        self._clients = clients
        self._company_of = company_of
        self._companies = companies
        self._owners = owners

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the properties that any client has, and of what its company adds."""
        more = ("company_id", "partner_owner", "industry", "city")
        return tuple(dict.fromkeys(("hs_object_id", *self._clients.names, *more)))

    def rows(self) -> Iterator[Row]:
        """A row per client, on the lines that a file would have."""
        header, blanks = self.header, repeat("")
        for line, (client_id, properties) in enumerate(self._clients, start=2):
            cells = self._facts(client_id, properties)
            cells.update(properties)
            cells["hs_object_id"] = client_id
            yield Row(line, list(map(cells.get, header, blanks)))

    def _facts(self, client_id: str, properties: Mapping[str, str]) -> dict[str, str]:
        company_id = self._company_of.get(client_id, "")
        company = self._companies.get(company_id, {})
        facts = {"industry": _industry(company.get("industry") or ""), "city": company.get("city") or ""}
        owner = properties.get(_OWNER) or company.get(_OWNER) or ""
        # A merged company is linked by the id of the one that it lives on in.
        facts["company_id"] = company.get("hs_object_id") or company_id
        facts["partner_owner"] = self._owners.get(owner, "")
        return facts


def _industry(value: str) -> str:
    """The label of an industry by its internal name: `Computer Software` for `COMPUTER_SOFTWARE`."""
    return value.replace("_", " ").title() if value.isupper() else value


def client_table(rows: ClientRows) -> Table:
    """The partner clients as a table."""
    return Table(Path(FILE), "clients", rows.header, "utf-8", ",", file=FILE, records=rows.rows)


def partner_table(account: Account) -> Table:
    """What the account says of the partner, as a table of facts."""
    facts = {"hub_id": account.portal_id, "ui_domain": account.ui_domain, "currency": account.currency}
    rows = [Row(line, [key, value]) for line, (key, value) in enumerate(facts.items(), start=2) if value]
    return Table(Path(FILE), "partner", ("key", "value"), "utf-8", ",", file=FILE, records=lambda: iter(rows))

"""Exports of companies from the CRM, recognised beside those of partner clients: their ids belong to other records."""

from collections.abc import Mapping, Sequence

from desktop_app.sources.kinds import CLIENTS
from desktop_app.sources.labels import header_key, labels
from desktop_app.sources.mapping import OF_CLIENTS, columns_of

# How HubSpot's partner clients are named, and no company is.
_NAMES_OF_CLIENTS = frozenset(map(header_key, ("hs_client_name", "hs_client_account_name", "Client name")))


def is_companies(header: Sequence[str], chosen: Mapping[str, str] | None = None) -> bool:
    """Whether a table of clients with this `header` is an export of companies: records that are called companies.

    `chosen` leads from headings to columns, as a person has mapped them.
    """
    places = columns_of(CLIENTS, header, chosen)
    if OF_CLIENTS & places.keys() or not {"client_id", "name"} <= places.keys():
        return False
    if header_key(header[places["name"]]) in _NAMES_OF_CLIENTS:
        return False
    known = labels().headings
    record, keys = header_key(header[places["client_id"]]), {header_key(heading) for heading in header}
    return record in known["record"] and not keys.isdisjoint(known["company"])

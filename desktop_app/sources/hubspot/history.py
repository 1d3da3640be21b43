"""The stage that asks how values of clients changed, where HubSpot keeps that."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from desktop_app.sources.hubspot import answers, calls
from desktop_app.sources.hubspot.answers import Document
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.faults import RequestRefused
from desktop_app.sources.hubspot.paging import Report, pages

_PAGE = 100
# HubSpot's other objects give no more records than this where their history is asked for.
_SMALL_PAGE = 50
_TOO_LARGE = 400


class PastValue(NamedTuple):
    """What a property held from an instant (aware) on."""

    since: datetime
    value: str | None


# By client id and property, the oldest first.
History = Mapping[str, Mapping[str, Sequence[PastValue]]]


def read_history(client: Client, properties: Sequence[str], report: Report) -> History:
    """The past values of `properties`; empty where HubSpot keeps none, which the first page shows."""
    try:
        return _read(client, properties, _PAGE, report)
    except RequestRefused as refused:
        if refused.status != _TOO_LARGE:
            raise
    return _read(client, properties, _SMALL_PAGE, report)


def _read(client: Client, properties: Sequence[str], size: int, report: Report) -> History:
    values_by_client: dict[str, dict[str, list[PastValue]]] = {}
    asked = {"limit": str(size), "propertiesWithHistory": ",".join(properties)}
    for document in pages(client, calls.CLIENT_HISTORY, asked):
        values_by_client |= {client_id: past for client_id, past in map(_past, answers.results(document)) if past}
        if not values_by_client:
            return {}
        report(len(values_by_client), 0)
    return values_by_client


def _past(item: Document) -> tuple[str, dict[str, list[PastValue]]]:
    properties: Any = item.get("propertiesWithHistory")
    listed = properties if isinstance(properties, dict) else {}
    past = {str(name): sorted(_values(values), key=lambda each: each.since) for name, values in listed.items()}
    return answers.identity(item.get("id")), {name: values for name, values in past.items() if values}


def _values(listed: object) -> Iterator[PastValue]:
    for each in listed if isinstance(listed, list) else []:
        since = answers.instant(each.get("timestamp")) if isinstance(each, dict) else None
        if since is not None:
            yield PastValue(since, answers.text(each.get("value")))

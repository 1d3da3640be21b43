"""Lists that HubSpot gives a page at a time, read to their end or refused as broken."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.hubspot.answers import Document, count, next_cursor, record, results
from desktop_app.sources.hubspot.calls import Call
from desktop_app.sources.hubspot.client import Answer, Client, OtherVersion
from desktop_app.sources.hubspot.faults import BrokenAnswer
from desktop_app.sources.hubspot.packed import PackedRows

PAGE = 200
# A search gives no more than this; what follows is asked for by the ids after the last one.
WINDOW = 10_000
_MOST_PAGES = 2_000
_MOST_RECORDS = 200_000
_REPEATED = QT_TRANSLATE_NOOP("Messages", "The pages of the answer lead in a circle.")
_TOO_FEW = QT_TRANSLATE_NOOP("Messages", "The answer holds fewer records than it says.")
_SILENT = QT_TRANSLATE_NOOP("Messages", "The answer says nothing about what was asked.")
_ENDLESS = QT_TRANSLATE_NOOP("Messages", "The answer does not end.")
_UNSORTED = QT_TRANSLATE_NOOP("Messages", "The answer is not in the order that was asked for.")

Report = Callable[[int, int], None]
T = TypeVar("T")


def pages(client: Client, call: Call, parameters: Mapping[str, str]) -> Iterator[Document]:
    """The pages of a list that a GET gives."""
    seen: set[str] = set()
    after: str | None = None
    while True:
        document = client.ask(call, None, **parameters, **({"after": after} if after else {})).document
        yield document
        if (after := _following(document, seen)) is None:
            return


def _following(document: Document, seen: set[str]) -> str | None:
    """The next cursor of `document`, noted in `seen`."""
    after = next_cursor(document)
    if after is None:
        return None
    if after in seen:
        raise BrokenAnswer(_REPEATED)
    if len(seen) >= _MOST_PAGES or not results(document):
        raise BrokenAnswer(_ENDLESS)
    seen.add(after)
    return after


def batches(
    client: Client,
    call: Call,
    inputs: Sequence[T],
    body: Callable[[Sequence[T]], Document],
    *,
    may_be_empty: bool = False,
) -> Iterator[Answer]:
    """The answers about `inputs`, as many at a time as the call takes; `body` makes the body of a request.

    Raises `BrokenAnswer` for one that says nothing about any of them, unless it `may_be_empty`.
    """
    left = list(inputs)
    while left:
        some = left[: client.version(call).most_inputs]
        try:
            answer = client.ask(call, body(some))
        except OtherVersion:
            continue
        if not results(answer.document) and not answer.is_partial and not may_be_empty:
            raise BrokenAnswer(_SILENT)
        yield answer
        left = left[len(some) :]


def search(client: Client, call: Call, properties: Sequence[str], report: Report) -> PackedRows:
    """Every object that a search without conditions finds, in windows by id.

    `report` receives how many were read, and of how many. Raises `BrokenAnswer` for fewer than HubSpot itself counts.
    """
    packed = PackedRows()
    while True:
        before, total, more = len(packed), 0, False
        for document in _window(client, call, properties, packed.ids[-1] if before else None):
            packed.add(map(record, results(document)))
            total, more = count(document.get("total")) or 0, next_cursor(document) is not None
            report(len(packed), max(before + total, len(packed)))
        read = len(packed) - before
        if read < min(total, WINDOW):
            raise BrokenAnswer(_TOO_FEW)
        if total <= read and not more:
            return packed
        if not read or len(packed) > _MOST_RECORDS:
            raise BrokenAnswer(_ENDLESS)
        _check_order(packed.ids)


def _check_order(ids: Sequence[str]) -> None:
    """Raise `BrokenAnswer` where the last id is not the greatest: the next window would begin in the wrong place."""
    if int(ids[-1]) < max(map(int, ids)):
        raise BrokenAnswer(_UNSORTED)


def _window(client: Client, call: Call, properties: Sequence[str], last: str | None) -> Iterator[Document]:
    """The pages of one search, up to as many records as HubSpot gives."""
    seen: set[str] = set()
    after: str | None = None
    for _ in range(WINDOW // PAGE):
        document = client.ask(call, _search_body(properties, last, after)).document
        yield document
        if (after := _following(document, seen)) is None:
            return


def _search_body(properties: Sequence[str], last: str | None, after: str | None) -> dict[str, object]:
    beyond = {"propertyName": "hs_object_id", "operator": "GT", "value": last}
    body: dict[str, object] = {
        "limit": PAGE,
        "properties": list(properties),
        "sorts": [{"propertyName": "hs_object_id", "direction": "ASCENDING"}],
        "filterGroups": [{"filters": [beyond]}] if last else [],
    }
    return body | ({"after": after} if after else {})

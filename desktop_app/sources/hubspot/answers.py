"""HubSpot's answers, read without trust in their types: each reader gives what it promises or raises `BrokenAnswer`."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, NoReturn

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.hubspot.faults import BrokenAnswer

_NOT_JSON = QT_TRANSLATE_NOOP("Messages", "The answer is not JSON. Another server may have answered.")
_OTHER_FORM = QT_TRANSLATE_NOOP("Messages", "The answer does not have the form that HubSpot documents.")
_ID = re.compile(r"[0-9]{1,20}")

Document = Mapping[str, Any]


class Record(NamedTuple):
    """An object of the CRM: its id and those of its properties that are not blank."""

    record_id: str
    properties: dict[str, str]


def read_document(body: bytes) -> Document:
    """The JSON object in `body`; halves of characters, which nothing can store, become question marks."""
    try:
        document = _parsed(body.decode("utf-8-sig"))
        if b"\\ud" in body.lower():
            document = _parsed(json.dumps(document, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        raise BrokenAnswer(_NOT_JSON) from fault
    if not isinstance(document, dict):
        raise BrokenAnswer(_OTHER_FORM)
    return document


def _parsed(text: str) -> object:
    return json.loads(text, parse_constant=_refuse)


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)


def refuse_form() -> NoReturn:
    """Refuse an answer that lacks what it is asked for."""
    raise BrokenAnswer(_OTHER_FORM)


def results(document: Document) -> list[Document]:
    """The objects of an answer that lists some."""
    records = document.get("results")
    if not isinstance(records, list) or not set(map(type, records)) <= {dict}:
        raise BrokenAnswer(_OTHER_FORM)
    return records


def errors(document: Document) -> list[Document]:
    """What an answer with status 207 says of the items that it could not give."""
    listed_errors = document.get("errors", [])
    if not isinstance(listed_errors, list):
        raise BrokenAnswer(_OTHER_FORM)
    return [each for each in listed_errors if isinstance(each, dict)]


def error_ids(error: Document) -> list[str]:
    """The ids that an item of `errors` is about; none where it does not say."""
    context = error.get("context")
    if not isinstance(context, dict):
        return []
    return [
        str(value)
        for values in context.values()
        for value in (values if isinstance(values, list) else [values])
        if _ID.fullmatch(str(value))
    ]


def next_cursor(document: Document) -> str | None:
    """Where the next page begins; `None` on the last one."""
    paging = document.get("paging")
    following = paging.get("next") if isinstance(paging, dict) else None
    if following is None:
        return None
    after = following.get("after") if isinstance(following, dict) else None
    if isinstance(after, int) and not isinstance(after, bool):
        return str(after)
    if not isinstance(after, str) or not after:
        raise BrokenAnswer(_OTHER_FORM)
    return after


def record(item: Document) -> Record:
    """An object of the CRM out of an answer."""
    properties = item.get("properties")
    if not isinstance(properties, dict):
        raise BrokenAnswer(_OTHER_FORM)
    # Most values are texts, and a page holds tens of thousands: each call counts.
    values = {
        name: value
        for name, raw in properties.items()
        if raw is not None and (value := raw.strip() if raw.__class__ is str else text(raw))
    }
    return Record(identity(item.get("id")), values)


def identity(value: object) -> str:
    """An id of digits, which HubSpot gives as text and sometimes as a number."""
    text_id = value if isinstance(value, str) else str(value) if value.__class__ is int else ""
    if not _ID.fullmatch(text_id):
        raise BrokenAnswer(_OTHER_FORM)
    return text_id


def text(value: object) -> str | None:
    """A property's value: a text, or `None` for a blank one; a bare number or boolean is taken as its text."""
    if value is None or isinstance(value, str):
        return value.strip() or None if value else None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    raise BrokenAnswer(_OTHER_FORM)


def count(value: object) -> int | None:
    """A whole number of 0 or more; `None` for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def instant(value: object) -> datetime | None:
    """An aware instant out of ISO text or epoch milliseconds; `None` for anything else."""
    try:
        if isinstance(value, str) and not value.isdecimal():
            moment = datetime.fromisoformat(value)
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        if isinstance(value, str | int) and not isinstance(value, bool):
            return datetime.fromtimestamp(int(value) / 1_000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None


def broken() -> BrokenAnswer:
    """The fault of an answer of another form than documented."""
    return BrokenAnswer(_OTHER_FORM)

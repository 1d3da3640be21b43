"""Queries as text that can be kept, and read back even when a later version knows other choices."""

import json
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_list import ClientQuery, UsageBand
from desktop_app.domain.records import Relationship
from desktop_app.domain.usage import Band


def query_to_text(query: ClientQuery) -> str:
    """`query` as JSON; the order of choices does not matter and is fixed."""
    return json.dumps(
        {
            "text": query.text,
            "products": sorted(query.products),
            "relationships": _listed(query.relationships),
            "usage": _listed(query.usage),
            "engagement": _listed(query.engagement),
            "renews_within": query.renews_within,
            "alert": query.alert,
            "tags": sorted(query.tags),
            "ended": query.ended,
        },
        sort_keys=True,
    )


def query_from_text(text: str) -> ClientQuery:
    """The query that `text` holds; choices that are not known are left out, text that is none gives the empty one."""
    try:
        stored = json.loads(text)
    except ValueError:
        return ClientQuery()
    if not isinstance(stored, dict):
        return ClientQuery()
    within, words = stored.get("renews_within"), stored.get("text")
    return ClientQuery(
        text=words if isinstance(words, str) else "",
        products=frozenset(_chosen(stored, "products", str)),
        relationships=frozenset(_chosen(stored, "relationships", _or_none(Relationship))),
        usage=frozenset(_chosen(stored, "usage", UsageBand)),
        engagement=frozenset(_chosen(stored, "engagement", _or_none(Band))),
        renews_within=within if isinstance(within, int) and not isinstance(within, bool) else None,
        alert=next(iter(_chosen({"alert": [stored.get("alert")]}, "alert", Alert)), None),
        tags=frozenset(_chosen(stored, "tags", str)),
        ended=stored.get("ended") is True,
    )


def _listed(choices: frozenset[Any]) -> list[str | None]:
    return sorted(choices, key=lambda choice: choice or "")


def _or_none(kind: type[StrEnum]) -> Callable[[Any], StrEnum | None]:
    return lambda value: None if value is None else kind(value)


def _chosen(stored: dict[str, Any], name: str, known: Callable[[Any], Any]) -> list[Any]:
    values = stored.get(name)
    chosen = []
    for value in values if isinstance(values, list) else []:
        try:
            chosen.append(known(value))
        except ValueError:
            continue  # a choice of another version
    return chosen

"""Queries as text that can be kept, and read back even when a later version knows other choices."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Any

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_list import ClientQuery, MrrRange, OwnCriterion, UsageBand
from desktop_app.domain.records import Relationship, RenewalStatus
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
            "owners": _listed(query.owners),
            "countries": _listed(query.countries),
            "editions": _listed(query.editions),
            "statuses": _listed(query.statuses),
            "decide_within": query.decide_within,
            "mrr": _range_to_json(query.mrr),
            "own": [{**criterion._asdict(), "values": sorted(criterion.values)} for criterion in query.own],
            "ended": query.ended,
        },
        sort_keys=True,
    )


def query_from_text(text: str) -> ClientQuery:
    """The query that `text` holds; choices that are not known are left out, text that is none gives the empty one."""
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        return ClientQuery()
    if not isinstance(stored, dict):
        return ClientQuery()
    words = stored.get("text")
    return ClientQuery(
        text=words if isinstance(words, str) else "",
        products=frozenset(_chosen(stored, "products", str)),
        relationships=frozenset(_chosen(stored, "relationships", _or_none(Relationship))),
        usage=frozenset(_chosen(stored, "usage", UsageBand)),
        engagement=frozenset(_chosen(stored, "engagement", _or_none(Band))),
        renews_within=_days(stored.get("renews_within")),
        alert=next(iter(_chosen({"alert": [stored.get("alert")]}, "alert", Alert)), None),
        tags=frozenset(_chosen(stored, "tags", str)),
        owners=frozenset(_chosen(stored, "owners", _or_none(str))),
        countries=frozenset(_chosen(stored, "countries", _or_none(str))),
        editions=frozenset(_chosen(stored, "editions", _or_none(str))),
        statuses=frozenset(_chosen(stored, "statuses", _or_none(RenewalStatus))),
        decide_within=_days(stored.get("decide_within")),
        mrr=_range_from_json(stored.get("mrr")),
        own=tuple(_own_from_json(stored.get("own"))),
        ended=stored.get("ended") is True,
    )


def _listed(choices: frozenset[Any]) -> list[str | None]:
    return sorted(choices, key=lambda choice: choice or "")


def _days(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _range_to_json(wanted: MrrRange | None) -> dict[str, str | None] | None:
    if wanted is None:
        return None
    least, most = (None if bound is None else str(bound) for bound in wanted[:2])
    return {"least": least, "most": most, "currency": wanted.currency}


def _range_from_json(stored: object) -> MrrRange | None:
    match stored:
        case {"least": str() | None as least, "most": str() | None as most, "currency": str(currency)}:
            bounds = (_amount(least), _amount(most))
            return None if bounds == (None, None) else MrrRange(*bounds, currency)
    return None


def _own_from_json(stored: object) -> Iterator[OwnCriterion]:
    for criterion in stored if isinstance(stored, list) else []:
        match criterion:
            case {
                "uid": str(uid),
                "values": list(values),
                "least": str(least),
                "most": str(most),
                "currency": str(code),
            }:
                texts = frozenset(value for value in values if isinstance(value, str))
                if texts or least or most:
                    yield OwnCriterion(uid, texts, least, most, code)


def _amount(text: str | None) -> Decimal | None:
    try:
        amount = Decimal(text or "")
    except ArithmeticError:
        return None
    return amount if amount.is_finite() else None


def _or_none(kind: type[StrEnum] | type[str]) -> Callable[[Any], str | None]:
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

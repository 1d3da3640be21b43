"""Which clients a query is about: all, some by their internal keys, or one."""

import json
from collections.abc import Collection
from enum import Enum, auto
from typing import TypeVar

from peewee import Field, Query

from desktop_app.storage.queries import Parameter, in_list
from desktop_app.storage.workspace import Value

_Query = TypeVar("_Query", bound=Query)


class Which(Enum):
    """Which clients a query is about."""

    ALL = auto()
    SOME = auto()
    ONE = auto()  # found in half the time that a list of one key takes


def which_of(keys: Collection[int] | None) -> Which:
    """Whether these are the internal keys of all clients (`None`), of some or of one."""
    return Which.ALL if keys is None else Which.ONE if len(keys) == 1 else Which.SOME


def among(query: _Query, client: Field, which: Which) -> _Query:
    """The query, narrowed down to clients that `key_values` names when it runs."""
    if which is Which.ALL:
        return query
    return query.where(client == Parameter("key") if which is Which.ONE else in_list(client, "keys"))


def key_values(keys: Collection[int] | None) -> dict[str, Value]:
    """What a query `among` the clients with these internal keys is given."""
    return {"keys": json.dumps(list(keys or ())), "key": next(iter(keys or ()), None)}

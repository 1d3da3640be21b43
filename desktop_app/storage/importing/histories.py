"""The history of a client out of those of the records that were joined into it."""

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

# A snapshot as it is stored. Any: its columns have types of their own.
Shot = dict[str, Any]

_ADDED_UP = ("mrr", "subscribed_mrr", "split_managed_mrr")
_ALIKE = ("currency", "relationship", "managing_partners", "is_active")


def joined_history(client_id: str, records: Sequence[tuple[str, Sequence[Shot]]]) -> list[Shot]:
    """The snapshots of the client `client_id`, out of those of its `records`, each with the account that it is of.

    Two records of one account describe the same: the first that was known on a day counts. Accounts that were merged
    were several until then: what they paid adds up, where their relationship and currency are the same.
    """
    days = sorted({shot["taken_on"] for _, shots in records for shot in shots})
    history = [_on(client_id, day, records) for day in days]
    first = history[:1]
    return first + [after for before, after in pairwise(history) if _differ(before, after)]


def _on(client_id: str, day: str, records: Sequence[tuple[str, Sequence[Shot]]]) -> Shot:
    accounts: dict[str, Shot] = {}
    for account, shots in records:
        known = [shot for shot in shots if shot["taken_on"] <= day]
        last = max(known, key=lambda shot: str(shot["taken_on"]), default=None)
        if last is not None and not last["gone"]:
            accounts.setdefault(account, last)
    whole = dict(next(iter(accounts.values()), _gone(day, records)))
    others = [shot for shot in list(accounts.values())[1:] if all(shot[name] == whole[name] for name in _ALIKE)]
    for name in _ADDED_UP:
        amounts = [shot[name] for shot in (whole, *others) if shot[name] is not None]
        whole[name] = sum(amounts) if amounts else None
    whole["subscribed_elsewhere"] = _elsewhere((whole, *others))
    return whole | {"client_id": client_id, "taken_on": day}


def _elsewhere(shots: Sequence[Shot]) -> str | None:
    """What was paid in other currencies, as it is stored."""
    paid = [file for shot in shots for file in json.loads(shot["subscribed_elsewhere"] or "[]")]
    return json.dumps(paid, separators=(",", ":")) if paid else None


def _gone(day: str, records: Sequence[tuple[str, Sequence[Shot]]]) -> Shot:
    """A snapshot of a day on which none of the records was there."""
    return next(shot for _, shots in records for shot in shots if shot["taken_on"] == day)


def _differ(before: Shot, after: Shot) -> bool:
    return {**before, "taken_on": ""} != {**after, "taken_on": ""}
